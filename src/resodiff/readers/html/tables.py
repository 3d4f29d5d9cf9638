"""Tables of web pages: data in rows, or a grid that only lays out paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CELL = 600
"""Characters above which a cell is a column of text."""

_WITHIN = ("table", "ul", "ol", "h1", "h2", "h3", "blockquote", "pre")
_MOST_CELLS = 20_000


def is_data(table: _Element) -> bool:
    """Whether its rows are to be read as rows: several short cells in each, without structure of their own."""
    if any(element is not table for element in table.iter(*_WITHIN)):
        return False
    rows = list(table.iter("tr"))
    cells = [cell for row in rows for cell in row if cell.tag in ("td", "th")]
    if len(rows) < 2 or len(cells) < len(rows) * 2 or len(cells) > _MOST_CELLS:
        return False
    return all(_length(cell) <= _LONGEST_CELL and sum(1 for _ in cell.iter("p")) <= 2 for cell in cells)


def _length(cell: _Element) -> int:
    return sum(len(str(part)) for part in cell.itertext())
