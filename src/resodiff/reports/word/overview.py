"""The table of all asks, upright as long as its rows are short enough to be read at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.outline import Outline, Row
from resodiff.reports.palette import GROUND, INK
from resodiff.reports.word import styles
from resodiff.reports.word.markup import Element, link, paragraph, run
from resodiff.reports.word.paper import Paper
from resodiff.reports.word.tables import Cell, Plan, cell, lines, shared, table

TALL = 5.0
"""Lines of a row, on average, above which the table lies down. A page on its side has two thirds of the height: for
rows below that it takes more pages than an upright one, and the reader must turn them."""

_LEAST = 0.3
"""The least share that the words of the asks, or the reasons, have of what both of them have."""

_WORDS = 90
"""Characters of an ask that its row shows."""


def overview(o: Outline, names: list[str], paper: Paper) -> Element:
    """The table of all asks, each linked to the section that `names` names."""
    plan = Plan(
        "All asks",
        "A row for each ask: its number, the verdict, its first words, the adopted paragraphs that carry it, why.",
        ("Ask", "Verdict", "First words", "Now in", "Why", *(("Origin",) if o.baseline else ())),
        _shares(o),
        first=True,
    )
    rows = [_line(row, name, o, paper) for row, name in zip(o.rows, names, strict=True)]
    return table(plan, rows, paper.room)


def is_tall(o: Outline, width: int) -> bool:
    """Whether the rows would be tall on a text so wide, by an estimate of the lines of their cells."""
    columns = shared(width, _shares(o))
    return bool(o.rows) and sum(_height(row, columns) for row in o.rows) / len(o.rows) > TALL


def _shares(o: Outline) -> tuple[float, ...]:
    """The shares of the columns; the words of the asks and the reasons share as their lengths do."""
    words, reasons = sum(len(row.gist(_WORDS)) for row in o.rows), sum(len(row.reason) for row in o.rows)
    part = min(max(words / max(words + reasons, 1), _LEAST), 1 - _LEAST)
    return (6, 15, 70 * part, 9, 70 * (1 - part), *((10,) if o.baseline else ()))


def _height(row: Row, columns: Sequence[int]) -> int:
    told = (row.number, row.verdict.value, row.gist(_WORDS), row.carriers, row.reason)
    return max(*map(lines, told, columns), 1 + len(row.marks))


def _line(row: Row, name: str, o: Outline, paper: Paper) -> list[Cell]:
    number = link(name, run(row.number, rStyle=paper.style("hyperlink")))
    verdict = run(f"{row.sign} {row.verdict.value}", b="", color=INK[row.verdict])
    marks = [paragraph(run(mark), style=styles.SMALL) for mark in row.marks]
    origin = [cell(row.origin.value if row.origin else "–")] if o.baseline else []
    return [
        cell(paragraph(number, style=styles.TEXT)),
        cell(paragraph(verdict, style=styles.TEXT), *marks, fill=GROUND[row.verdict]),
        cell(row.gist(_WORDS)),
        cell(row.carriers or "–"),
        cell(row.reason),
        *origin,
    ]
