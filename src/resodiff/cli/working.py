"""The working of one verdict on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resodiff.cli import wording
from resodiff.cli.terminal import Page
from resodiff.outline import Detail, Row, detail, first_words, one_line

if TYPE_CHECKING:
    from rich.table import Table


SHOWN = 8
"""Paragraphs considered that are listed; what comes after is hardly alike."""


def show(row: Row, page: Page) -> None:
    """Print the ask, the paragraphs considered, the evidence with its sum, and the wording."""
    found = detail(row.finding)
    page.put(wording.heading(row, page))
    page.say(row.words)
    _part("Paragraphs considered, most alike first", page)
    page.put(_considered(row, found, page) if found.nearest else page.text("none"))
    _part("Evidence (plus speaks for adopted, minus against)", page)
    page.put(_sum(found, page))
    page.say(f"Verdict: {row.verdict.value}, confidence {row.confidence:.0%}", "bold")
    _part("Wording", page)
    page.put(wording.marked(found.diff, page))


def _part(title: str, page: Page) -> None:
    page.put()
    page.say(title, "bold")


def _grid() -> Table:
    from rich.table import Table

    return Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)


def _considered(row: Row, found: Detail, page: Page) -> Table:
    carriers = {c.number for c in row.finding.carriers}
    grid = _grid()
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(ratio=1)
    for c in found.nearest[:SHOWN]:
        mark = "carries it: " if c.number in carriers else ""
        words = page.text(mark, "bold").append_text(
            page.text(first_words(c.passage.text, 3 * page.width // 2))
        )
        grid.add_row(page.text(one_line(c.number)), page.text(f"{c.likeness:.2f}"), words)
    return grid


def _sum(found: Detail, page: Page) -> Table:
    grid = _grid()
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(ratio=1)
    for quote in found.evidence:
        grid.add_row(page.text(f"{quote.weight:+.2f}"), wording.words_of(quote, page))
    grid.add_row(page.text(f"{found.total:+.2f}", "bold"), page.text("sum", "bold"))
    return grid
