"""Runs of text become lines: footnote marks taken off, words apart, columns and cells kept asunder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resodiff.readers.pdf.sheets import Run, Sheet

SMALL = 0.85
"""A raised run below this share of the line's size is a mark."""

SPACE = 0.15
"""White space of so many times the type size parts words: kerning stays below 0.14, spaces above 0.16."""

TAB = 0.4
"""White space of so many times the type size is more than a space."""

GUTTER = 2.5
"""White space of so many times the type size parts columns and cells."""

_MARK = re.compile(r"[\s,–-]*(?:\d{1,3}|[*†‡§]+|[a-z])(?:[\s,–-]*(?:\d{1,3}|[*†‡§]+))*[\s,]*")
_UNIT = re.compile(r"(?<![^\W\d_])(?:m|km|cm|mm|CO)$")
_LABEL = re.compile(r"(?:\(?\w{1,4}[.)]|\d+/\d+\.|[•●▪■◦–—*o-]|[IVXLC]+|[A-Z])\s*")
_CLOSING = re.compile(r"[,.;:!?)\]”’»]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one column. `lead` are its first words if italic, `mark` a footnote's number before it.

    `words_x` is where the words begin after a number or bullet that stands apart, else `x`.
    """

    page: int
    x: float
    right: float
    y: float
    size: float
    text: str
    lead: str
    bold: bool
    mark: str
    words_x: float


def lines(sheet: Sheet) -> list[Line]:
    """The lines of a page in the order in which they are drawn."""
    return [line for row in _rows(sheet.runs) for cell in _cells(row) if (line := _line(sheet.number, cell))]


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    row: list[Run] = []
    for run in runs:
        if row and not _beside(row, run):
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _beside(row: list[Run], run: Run) -> bool:
    """Whether a run stands on the line of `row`, be it raised or lowered as a small mark."""
    last, base = row[-1], max(row, key=lambda r: r.size)
    if abs(run.y - base.y) < 0.2 * max(run.size, base.size):
        return run.x > row[0].x or run.right <= row[0].x
    small, large = (run, base) if run.size < base.size else (base, run)
    raised = small.y - large.y
    near = run.x >= last.x and run.x - last.right < large.size
    return small.size < SMALL * large.size and -0.3 * large.size < raised < 0.75 * large.size and near


def _cells(row: list[Run]) -> Iterator[list[Run]]:
    cell: list[Run] = []
    for run in sorted(row, key=lambda r: r.x):
        if cell and run.x - cell[-1].right > GUTTER * run.size and not _is_label(cell):
            yield cell
            cell = []
        cell.append(run)
    yield cell


def _is_label(cell: list[Run]) -> bool:
    return _LABEL.fullmatch("".join(run.text for run in cell).strip()) is not None


def _line(page: int, cell: list[Run]) -> Line | None:
    base = max(cell, key=lambda run: (len(run.text.strip()) > 2, run.size))
    marks = {i for i, run in enumerate(cell) if _is_mark(run, base, cell[i - 1].text if i else "")}
    words = [run for i, run in enumerate(cell) if i not in marks]
    if not words:
        return None
    text = _spelled(cell, marks)
    if not text:
        return None
    mark = cell[0].text.strip() if 0 in marks else ""
    bold = all(run.bold for run in words if any(c.isalnum() for c in run.text))
    lead = _lead(words, text)
    return Line(page, words[0].x, words[-1].right, base.y, base.size, text, lead, bold, mark, _words_x(words))


def _words_x(words: list[Run]) -> float:
    for i in range(1, min(len(words), 8)):
        if words[i].x - words[i - 1].right > TAB * words[i].size and _is_label(words[:i]):
            return words[i].x
    return words[0].x


def _is_mark(run: Run, base: Run, before: str) -> bool:
    if run.size > SMALL * base.size or run.y < base.y + 0.1 * base.size:
        return False
    return _MARK.fullmatch(run.text) is not None and not _UNIT.search(before)


def _spelled(cell: list[Run], marks: set[int]) -> str:
    """The words of a line, one space between them."""
    text = ""
    after_mark = False
    for i, run in enumerate(cell):
        if i in marks:
            after_mark = True
            continue
        if after_mark:
            text = text.rstrip() if _CLOSING.match(run.text) else text + " "
        elif i and _apart(cell[i - 1], run):
            text += " "
        text += run.text
        after_mark = False
    return " ".join(text.replace("\r\n", " ").split())


def _apart(before: Run, run: Run) -> bool:
    """Whether there is a space or the room for one; PDFium itself sees spaces where there is less."""
    return run.x - before.right > SPACE * run.size or before.text.endswith(" ") or run.text.startswith(" ")


def _lead(words: list[Run], text: str) -> str:
    """The italic words at the start, after a marker that need not be italic."""
    first = next((i for i, run in enumerate(words) if run.italic), None)
    if first is None or (first and not _is_label(words[:first])):
        return ""
    last = first
    while last < len(words) and (words[last].italic or not words[last].text.strip()):
        last += 1
    lead = " ".join(_spelled(words[first:last], set()).split())
    return lead if lead in text else ""
