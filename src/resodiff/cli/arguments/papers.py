"""The options that make a Word file, and how a comparison becomes the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from resodiff.cli.arguments.inputs import FILE
from resodiff.errors import MissingInput, TooLargeInput, UsageError
from resodiff.reports import Report

if TYPE_CHECKING:
    from resodiff.model import Comparison
    from resodiff.outline import CaseTold

Function = TypeVar("Function", bound=Callable[..., Any])

WORD, WORKBOOK = "docx", "xlsx"

LARGEST = 64 * 2**20
"""Bytes of the largest template that is taken: letterheads hold a picture or two."""

_OPTIONS = (
    click.option(
        "--template", type=FILE, metavar="FILE.docx", help="Take styles and letterhead from this Word file."
    ),
    click.option(
        "--redline", is_flag=True, help="Write PROPOSED turned into ADOPTED, as tracked changes of Word."
    ),
)


def word(function: Function) -> Function:
    """`--template` and `--redline`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def check(report: Report | None, template: str | None, redline: bool) -> None:
    """Raise `UsageError` where an option of Word files meets another format."""
    if report is not None and report.name == WORD:
        return
    given = "--redline" if redline else "--template" if template else ""
    if given:
        raise UsageError(f"{given} is for Word files alone", "give -o with a name that ends in .docx")


def hash_of(template: str | None) -> frozenset[str]:
    """The SHA-256 of a template, which no report may replace."""
    if template is None:
        return frozenset()
    return frozenset({sha256(Path(template).read_bytes()).hexdigest()})


def rendered(
    comparison: Comparison,
    report: Report,
    template: str | None,
    redline: bool,
    case: tuple[str, str] = ("", ""),
) -> bytes:
    """The bytes of the file that is wanted. Raises an `InputError` for a template that cannot be used.

    `case` names the folder and the letter that the comparison is of: a workbook has their scores as well, and what is
    for people says what case it is on.
    """
    if report.name == WORKBOOK and case[0]:
        from resodiff.cli.arguments.case_scores import scored
        from resodiff.reports.xlsx.report import render as render_workbook

        return render_workbook(comparison, scored(comparison, *case))
    if redline:
        from resodiff.reports.word.redline import render

        return render(comparison, _bytes(template))
    told = _told(comparison, report, case)
    if template:
        from resodiff.reports.word.report import render as render_report

        return render_report(comparison, _bytes(template), told)
    return report.render(comparison, told)


def _told(comparison: Comparison, report: Report, case: tuple[str, str]) -> CaseTold | None:
    """What a report for people says of its case."""
    if not (case[0] and report.tells):
        return None
    from resodiff.cli.arguments.case_scores import told

    return told(comparison, *case)


def _bytes(template: str | None) -> bytes | None:
    if template is None:
        return None
    try:
        with Path(template).open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise MissingInput(f"the template {template} cannot be opened ({why})", "check the name") from None
    if len(data) > LARGEST:
        raise TooLargeInput(
            f"the template {template} is above {LARGEST // 2**20} MB", "take its pictures out"
        )
    return data
