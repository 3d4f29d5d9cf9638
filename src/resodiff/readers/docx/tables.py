"""Tables: rows of data, or a grid that only lays out paragraphs.

The first page of a UN document and the letterheads of NGOs are tables without being tabular.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from resodiff.model import BlockKind
from resodiff.readers.docx.markers import is_marker
from resodiff.readers.pieces import Piece

Cell: TypeAlias = list[Piece]
Row: TypeAlias = list[Cell]

BETWEEN = " | "
"""What stands between the cells of a row."""

_FEW_ROWS = 3
_STACK = 4


def laid_out(rows: list[Row], opening: bool) -> list[Piece]:
    """The pieces of a table: one for each row of data, or the paragraphs of a layout as they stand.

    `opening` says that no words stand before the table.
    """
    filled = [[cell for cell in row if any(piece.wording or piece.marker for piece in cell)] for row in rows]
    if _is_layout(filled, opening):
        return [piece for row in filled for piece in _paragraphs(row)]
    return [_row(row) for row in filled if row]


def words(cell: Cell) -> str:
    """The words of a cell on one line, with their markers."""
    return " ".join(f"{piece.marker} {piece.wording}".strip() for piece in cell)


def _is_layout(rows: list[Row], opening: bool) -> bool:
    """Whether the cells are stacks of paragraphs, or stand one below the other."""
    if all(len(row) <= 1 for row in rows):
        return True
    highest = max(len(cell) for row in rows for cell in row)
    few = len(rows) <= _FEW_ROWS
    return highest >= _STACK or (few and (opening or highest > 1))


def _paragraphs(row: Row) -> list[Piece]:
    if len(row) == 2 and _is_number(row[0]):
        return [_numbered(row)]
    return [piece for cell in row for piece in cell]


def _row(row: Row) -> Piece:
    if len(row) == 2 and _is_number(row[0]):
        return _numbered(row)
    return Piece(BETWEEN.join(words(cell) for cell in row), kind=BlockKind.TABLE_ROW)


def _is_number(cell: Cell) -> bool:
    return len(cell) == 1 and (not cell[0].wording or (not cell[0].marker and is_marker(cell[0].wording)))


def _numbered(row: Row) -> Piece:
    """A paragraph whose number stands in a cell of its own."""
    number, *rest = row
    first = rest[0][0]
    marker = number[0].marker or number[0].wording
    if len(rest[0]) == 1 and not first.marker:
        return replace(first, marker=marker, kind=BlockKind.LIST_ITEM)
    return Piece(words(rest[0]), marker, BlockKind.LIST_ITEM)
