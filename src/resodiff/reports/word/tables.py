"""Tables whose header row repeats and whose rows are broken over two pages only where they fit on none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from resodiff.reports.word.markup import Element, paragraph, w
from resodiff.reports.word.pages import Room
from resodiff.reports.word.styles import TABLE, TEXT

FULL = 0.8
"""The part of a page that a row may take before it is broken: above it stand the heading and the names of columns."""

LINE, GAP = 232, 60
"""Twentieths of a point of a line in a cell, and of the white around a paragraph (the style of cells)."""

CHARACTER, BORDERS = 93, 200
"""Twentieths of a point of an average character in a cell, and of the white at both its sides."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Blocks of a cell, on a ground of colour `fill` where one is given."""

    blocks: tuple[Element, ...]
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table is: `title` and `about` are read aloud in place of its look; `widths` are shares of the page.

    `first` says that the first column names its row. A table without `names` has no header row.
    """

    title: str
    about: str
    names: tuple[str, ...]
    widths: tuple[float, ...]
    first: bool = False


def cell(
    *lines: str | Element, fill: str = "", style: str = TEXT, align: str = "", keep: bool = False
) -> Cell:
    """A cell of paragraphs; words become a paragraph of their own, held to what follows where `keep` says so."""
    blocks = (
        paragraph(line, style=style, align=align, keep=keep) if isinstance(line, str) else line
        for line in lines
    )
    return Cell(tuple(blocks) or (paragraph(style=style),), fill)


def table(plan: Plan, rows: Iterable[Sequence[Cell]], room: Room) -> Element:
    """The table, as wide as the room for text. A row that fits on a page is never broken over two."""
    columns = shared(room.width, plan.widths)
    made = w("tbl", _properties(plan, room.width), w("tblGrid", *(w("gridCol", w=size) for size in columns)))
    if plan.names:
        made.append(_row([cell(name, keep=True) for name in plan.names], columns, w("tblHeader")))
    made.extend(_row(row, columns, fits=_height(row, columns) <= FULL * room.height) for row in rows)
    return made


def shared(width: int, shares: Sequence[float]) -> list[int]:
    """The widths of columns that share `width`."""
    return [round(width * share / sum(shares)) for share in shares]


def lines(words: str, width: float) -> int:
    """About how many lines words take in a column so wide: only a program that lays out pages knows."""
    return max(ceil(len(words) * CHARACTER / max(width - BORDERS, CHARACTER)), 1)


def _properties(plan: Plan, width: int) -> Element:
    look = {"firstRow": int(bool(plan.names)), "lastRow": 0, "firstColumn": int(plan.first), "lastColumn": 0}
    return w(
        "tblPr",
        w("tblStyle", val=TABLE),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val=_bits(plan), **look, noHBand=1, noVBand=1),
        w("tblCaption", val=plan.title),
        w("tblDescription", val=plan.about),
    )


def _bits(plan: Plan) -> str:
    """The switches of the look as the older form of the attribute has them (17.4.55)."""
    return f"{0x0600 | (0x0020 if plan.names else 0) | (0x0080 if plan.first else 0):04X}"


def _row(
    cells: Sequence[Cell], columns: Sequence[int], header: Element | None = None, fits: bool = True
) -> Element:
    properties = w("trPr", w("cantSplit") if fits else None, header)
    made = w("tr", properties if len(properties) else None)
    made.extend(_cell(each, size) for each, size in zip(cells, columns, strict=True))
    return made


def _height(cells: Sequence[Cell], columns: Sequence[int]) -> int:
    """About how high a row is."""
    return max(
        sum(lines("".join(map(str, block.itertext())), width) * LINE + GAP for block in each.blocks)
        for each, width in zip(cells, columns, strict=True)
    )


def _cell(each: Cell, size: int) -> Element:
    ground = w("shd", val="clear", color="auto", fill=each.fill) if each.fill else None
    return w("tc", w("tcPr", w("tcW", w=size, type="dxa"), ground), *each.blocks)
