"""What people made of the findings, shown in reports beside the program's view: by `--review`, or of a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from resodiff.cli.arguments.inputs import FILE

if TYPE_CHECKING:
    from resodiff.model import Comparison

OF_CASE = "--of-case"
"""A hidden option: the folder and the letter of the case that stood in place of the files."""

Function = TypeVar("Function", bound=Callable[..., Any])


_WITHOUT_NAMES = "resodiff.without_names"


def _remember(context: click.Context, _option: click.Parameter, given: bool) -> None:
    context.meta[_WITHOUT_NAMES] = given


def is_nameless() -> bool:
    """Whether the command that runs was called with `--without-names`."""
    return bool(click.get_current_context().meta.get(_WITHOUT_NAMES))


def reviews(function: Function) -> Function:
    """`--review FILE`, as often as there are reviewers; `--without-names`; the case in place of the files."""
    function = click.option(
        "--without-names",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="For readers outside: leave out who reviewed, their notes, and what a settlement overruled.",
    )(function)
    function = click.option(
        "--review",
        type=FILE,
        multiple=True,
        metavar="FILE",
        help="A review file from view or review; its decisions go into the report. Repeatable.",
    )(function)
    return of_case_option(function)


def of_case_option(function: Function) -> Function:
    """The case that stood in place of the files, if one did."""
    return click.option(OF_CASE, nargs=2, default=("", ""), hidden=True)(function)


def reviewed(comparison: Comparison, files: tuple[str, ...], of_case: tuple[str, str]) -> Comparison:
    """The comparison with the decisions of the named review files, or where none is named with those of its case;
    with `--without-names`, without who decided.

    Of a case whose blind round is open it has none, and says so. Raises `InputError` for what cannot be read.
    """
    if files:
        from resodiff.casework.coding.shown import with_reviews

        found = with_reviews(comparison, [Path(file) for file in files])
    else:
        found = _of_case(comparison, *of_case) if of_case[0] else comparison
    if not is_nameless():
        return found
    from resodiff.casework.coding.nameless import nameless

    return nameless(found)


def _of_case(comparison: Comparison, folder: str, letter: str) -> Comparison:
    from resodiff.reports.on_case import decided

    found, is_sealed = decided(comparison, Path(folder), letter)
    if is_sealed:
        click.echo("resodiff: the blind round is open: no review is shown", err=True)
    return found
