"""`resodiff explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from resodiff.cli.arguments.inputs import Revisions, compared, pair
from resodiff.cli.arguments.reviewed import of_case_option, reviewed
from resodiff.errors import UsageError

if TYPE_CHECKING:
    from resodiff.outline import Outline, Row


@click.command(
    epilog="""\b
Examples:
  resodiff explain letter.pdf adopted.docx 4
  resodiff explain draft.docx adopted.pdf op-12
"""
)
@pair
@click.argument("number")
@of_case_option
def command(
    proposed: str,
    adopted: str,
    number: str,
    baseline: str | None,
    asks: str | None,
    revisions: Revisions,
    of_case: tuple[str, str],
) -> None:
    """Show the working of one verdict: every sum behind it, term by term, the demands compared, the evidence.

    NUMBER is the ask's, as `resodiff compare` shows it, or its id. Of a case, what people decided stands first.
    """
    comparison = reviewed(compared(proposed, adopted, baseline, asks, revisions), (), of_case)
    from resodiff.cli.notices import tell
    from resodiff.cli.pages.working import show
    from resodiff.cli.terminal import page
    from resodiff.outline import of
    from resodiff.pipeline import working_of

    outline = of(comparison)
    tell(outline)
    row = _row(outline, number)
    show(row, working_of(comparison, row.finding), page())


def _row(outline: Outline, number: str) -> Row:
    wanted = number.strip().casefold()
    found = next((r for r in outline.rows if wanted in (r.number.casefold(), r.id.casefold())), None)
    if found is None:
        known = ", ".join(row.number for row in outline.rows) or "none at all"
        raise UsageError(f"there is no ask {number}", f"the asks are {known}")
    return found
