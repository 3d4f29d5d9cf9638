"""`--review`: what people made of the findings, shown in reports beside the program's view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from resodiff.cli.inputs import FILE

if TYPE_CHECKING:
    from resodiff.model import Comparison

Function = TypeVar("Function", bound=Callable[..., Any])


def reviews(function: Function) -> Function:
    """`--review FILE`, as often as there are reviewers."""
    return click.option(
        "--review",
        type=FILE,
        multiple=True,
        metavar="FILE",
        help="A review file from view or review; its decisions go into the report. Repeatable.",
    )(function)


def reviewed(comparison: Comparison, files: tuple[str, ...]) -> Comparison:
    """The comparison with the decisions of the named review files. Raises `InputError` for a bad one."""
    if not files:
        return comparison
    from resodiff.casework.shown import with_reviews

    return with_reviews(comparison, [Path(file) for file in files])
