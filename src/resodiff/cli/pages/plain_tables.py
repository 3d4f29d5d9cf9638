"""Plain tables on the terminal, as those of a case, its scores and the board are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from resodiff.cli.terminal import Page
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from rich.table import Column, Table

WORD = 24
"""Columns of a word for which others make room; a longer one may be broken."""


def table(screen: Page, *columns: str, numbers: Sequence[str] = ()) -> Table:
    """A plain table; the columns of numbers stand at the right."""
    from rich import box
    from rich.table import Table

    lines = box.ASCII2 if screen.ascii else box.SIMPLE_HEAD
    made = Table(box=lines, show_edge=False, padding=(0, 1, 0, 0))
    for name in columns:
        made.add_column(name, justify="right" if name in numbers else "left", overflow="fold")
    return made


def add(made: Table, screen: Page, cells: Iterable[object]) -> None:
    """A row of words that come from us or from a document."""
    made.add_row(*(screen.text(one_line(str(cell))) for cell in cells))


def put(made: Table, screen: Page) -> None:
    """Print a table. Where the page has room, short names stay on one line; no word is broken for another column."""
    wanted = [_widest(column, str.splitlines) for column in made.columns]
    widths = [min(_widest(column, str.split), WORD) for column in made.columns]
    room = screen.width - 2 * len(widths) + 1  # a space after each column, and one between each two
    whole = [
        most if column.justify == "left" and most <= WORD else least
        for column, most, least in zip(made.columns, wanted, widths, strict=True)
    ]
    widths = whole if sum(whole) <= room else widths
    if sum(widths) <= room < sum(wanted):
        for _ in range(room - sum(widths)):
            neediest = max(range(len(widths)), key=lambda n: wanted[n] / widths[n])
            widths[neediest] += 1
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
    screen.put(made)


def _widest(column: Column, parts: Callable[[str], list[str]]) -> int:
    """The columns that the widest part of any cell takes."""
    from rich.cells import cell_len

    cells = (str(column.header), *map(str, column.cells))
    return max((cell_len(part) for cell in cells for part in parts(cell)), default=1)
