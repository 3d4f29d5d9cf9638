"""A comparison as a table on the terminal: a row an ask, then the totals."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from resodiff.cli.terminal import Page
from resodiff.model import Verdict
from resodiff.outline import Outline, Row, Side

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

STYLES = {Verdict.ADOPTED: "green", Verdict.WEAKENED: "yellow", Verdict.DROPPED: "red"}

WIDE = 120
"""Columns from which an ask has room for more of its words."""

STACKED, PREVIOUS = 72, 8
"""Columns below which a row is a block of lines, since no column would have room for its longest words; and what the
column of origins takes beside them."""

SIDES = 40
"""Columns below which a text stands below its role."""

ROOM = 90
"""Characters of a reason that a narrow page shows with its quotes; longer ones go without."""


def show(outline: Outline, page: Page, only: Collection[Verdict] = ()) -> None:
    """Print the two texts, the table, the totals and the paragraphs that carry no ask.

    The table has all asks, or those alone whose verdict is among `only`; the totals are of all.
    """
    whole, outline = outline, narrowed(outline, only)
    for side in outline.sides:
        _side(side, page)
    page.put()
    if outline.rows and page.width < STACKED + PREVIOUS * bool(outline.baseline):
        _blocks(outline, page)
    elif outline.rows:
        page.put(_table(outline, page))
        page.put()
    if len(outline.rows) < len(whole.rows):
        page.say(f"Shown: {len(outline.rows)} of {len(whole.rows)} asks. The totals are of all.")
    for place, line in enumerate(outline.totals.lines):
        page.say(line, "bold" if place == 0 else "")
    for line in whole.lost_lines:
        page.say(line)
    if outline.unclaimed_line:
        page.say(outline.unclaimed_line)
    page.put()
    page.say(outline.method, "dim")


def narrowed(outline: Outline, only: Collection[Verdict]) -> Outline:
    """The outline with the rows alone whose verdict is among `only`; with all where that is empty."""
    return replace(outline, rows=tuple(row for row in outline.rows if not only or row.verdict in only))


def _side(side: Side, page: Page) -> None:
    """A text beside its role, or below it on a page too narrow for both."""
    if page.width < SIDES:
        page.say(f"{side.role}:")
        page.inset(page.text(side.line))
    else:
        page.beside(page.text(f"{side.role}:"), page.text(side.line), width=10)


def _blocks(outline: Outline, page: Page) -> None:
    """An ask a block, for a page too narrow for columns: what the table has, one below the other."""
    for row in outline.rows:
        page.put(_title(row, page))
        lines = [("", row.gist()), ("Now in: ", row.carriers or "–"), ("Why: ", row.reason)]
        if outline.baseline:
            lines.append(("Origin: ", row.origin.value if row.origin else "–"))
        for name, words in lines:
            page.inset(page.text(name, "dim").append_text(page.text(words)))
        page.put()


def _title(row: Row, page: Page) -> Text:
    """ "4  ◐ weakened, please check"."""
    line = page.text(f"{row.number}  ").append_text(page.text(_verdict(row), STYLES[row.verdict]))
    return line.append_text(page.text("".join(f", {mark}" for mark in row.marks), "dim"))


def _verdict(row: Row) -> str:
    return f"{row.sign} {row.verdict.value}"


def _table(outline: Outline, page: Page) -> Table:
    from rich import box
    from rich.table import Table

    lines = box.ASCII2 if page.ascii else box.SIMPLE_HEAD
    table = Table(box=lines, expand=True, padding=(0, 1, 0, 0), show_edge=False, leading=1)
    table.add_column("Ask", no_wrap=True)
    table.add_column("Verdict", width=12)
    table.add_column("First words", ratio=5, overflow="fold")
    table.add_column("Now in", max_width=14 if page.width >= WIDE else 8, overflow="fold")
    table.add_column("Why", ratio=6, overflow="fold")
    if outline.baseline:
        table.add_column("Origin", width=7)
    for row in outline.rows:
        origin = [page.text(row.origin.value if row.origin else "–")] if outline.baseline else []
        table.add_row(*_cells(row, page), *origin)
    return table


def _cells(row: Row, page: Page) -> list[Text]:
    return [
        page.text(row.number),
        verdict(row, page),
        page.text(row.gist(page.width if page.width >= WIDE else 72)),
        page.text(row.carriers or "–"),
        page.text(row.reason if page.width >= WIDE or len(row.reason) <= ROOM else row.brief),
    ]


def verdict(row: Row, page: Page) -> Text:
    """The sign, the word and the marks of a row, each mark on a line of its own."""
    shown = page.text(_verdict(row), STYLES[row.verdict])
    for mark in row.marks:
        shown.append("\n")
        shown.append_text(page.text(mark, "dim"))
    return shown
