"""The columns of a table: what stands in them, how wide they are, and how they sort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from textual.content import Content

Cell = Content | tuple[str, str] | str


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is in cells, with the gap to the next column; 0 takes what the others leave.

    `key` is what a line is sorted by, None where the column says nothing to sort by; `falling` begins with the
    greatest. Numbers stand at the right.
    """

    title: str
    width: int
    cell: Callable[[Any], Cell]
    key: Callable[[Any], Any] | None = None
    falling: bool = False
    right: bool = False


def widths(columns: Sequence[Column], room: int) -> list[int]:
    """The cells of each column on a line of `room`."""
    left = room - sum(column.width for column in columns)
    return [column.width or max(left, 8) for column in columns]


def line(columns: Sequence[Column], row: Any, room: int) -> Content:
    """A row on one line."""
    cells = zip(columns, widths(columns, room), strict=True)
    return Content.assemble(*(_fitted(column.cell(row), width, column.right) for column, width in cells))


def titles(columns: Sequence[Column], room: int, sorted_by: int | None, mark: str) -> Content:
    """The line above the rows; `mark` stands at the column by which they are sorted."""
    cells = enumerate(zip(columns, widths(columns, room), strict=True))
    return Content.assemble(
        *(
            _fitted((f"{c.title}{mark}", "bold") if n == sorted_by else c.title, width, c.right)
            for n, (c, width) in cells
        )
    )


def at(columns: Sequence[Column], room: int, place: int) -> int | None:
    """The column that stands at a place of the line."""
    end = 0
    for number, width in enumerate(widths(columns, room)):
        end += width
        if place < end:
            return number
    return None


def _fitted(cell: Cell, width: int, right: bool) -> Content:
    """In exactly `width` cells, the last of them empty."""
    content = (
        Content.styled(*cell) if isinstance(cell, tuple) else Content(cell) if isinstance(cell, str) else cell
    )
    room = max(width - 1, 1)
    content = content.truncate(room, ellipsis=True)
    gap = room - content.cell_length
    return content.pad_left(gap).pad_right(1) if right else content.pad_right(gap + 1)
