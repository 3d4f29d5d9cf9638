"""Tables whose header row repeats and whose short rows are never broken over two pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resodiff.reports.word.markup import Element, paragraph, w
from resodiff.reports.word.styles import TABLE, TEXT

UNBROKEN = 1_800
"""Characters of the longest cell up to which a row stays on one page (about a third of it)."""


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


def cell(*lines: str | Element, fill: str = "", style: str = TEXT, align: str = "") -> Cell:
    """A cell of paragraphs; words become a paragraph of their own."""
    blocks = (paragraph(line, style=style, align=align) if isinstance(line, str) else line for line in lines)
    return Cell(tuple(blocks) or (paragraph(style=style),), fill)


def table(plan: Plan, rows: Iterable[Sequence[Cell]], width: int) -> Element:
    """The table on a text `width` in twentieths of a point."""
    total = sum(plan.widths)
    columns = [round(width * share / total) for share in plan.widths]
    made = w("tbl", _properties(plan, width), w("tblGrid", *(w("gridCol", w=size) for size in columns)))
    if plan.names:
        made.append(_row([cell(name) for name in plan.names], columns, header=True))
    made.extend(_row(row, columns) for row in rows)
    return made


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


def _row(cells: Sequence[Cell], columns: Sequence[int], header: bool = False) -> Element:
    whole = header or max(_length(each) for each in cells) <= UNBROKEN
    properties = w("trPr", w("cantSplit") if whole else None, w("tblHeader") if header else None)
    made = w("tr", properties if len(properties) else None)
    made.extend(_cell(each, size) for each, size in zip(cells, columns, strict=True))
    return made


def _length(each: Cell) -> int:
    return sum(len(part) for block in each.blocks for part in block.itertext())


def _cell(each: Cell, size: int) -> Element:
    ground = w("shd", val="clear", color="auto", fill=each.fill) if each.fill else None
    return w("tc", w("tcPr", w("tcW", w=size, type="dxa"), ground), *each.blocks)
