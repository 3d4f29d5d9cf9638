"""What a page carries besides its text: running headers and footers, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from resodiff.readers.pdf.lines import Line

TOP, BOTTOM = 0.82, 0.15
"""Shares of the page's height above and below which headers and footers are looked for."""

APART = 1.5
"""Type sizes of space between a header and the text below it, at the least."""

SMALLER = 0.95
"""Type below this share of the body's is small type."""

Hallmark = tuple[str, int]
"""The words of a line, a number at either end aside, and its height on the page."""

_EDGE_NUMBER = re.compile(r"^\d+|\d+$")
_RULE = re.compile(r"[_―—\s]{6,}")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|of)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
_JOB_NUMBER = re.compile(
    r"(?:GE\.)?\d\d-\d{4,5}(?:\*|\s*\([A-Z]\))*(?:\s+\d{6})*|\*\w{6,}\*|please recycle.*", re.IGNORECASE
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]+|[a-z]/)\s+\S")


def body_size(lines: Iterable[Line]) -> float:
    """The type size of most of the text, in points."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 10.0


def repeated(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> frozenset[Hallmark]:
    """What stands at the same height, page number aside, in the margins of a third of the pages or more."""
    seen: Counter[Hallmark] = Counter()
    for lines, height in zip(pages, heights, strict=True):
        seen.update({_hallmark(line) for line in lines if not BOTTOM * height < line.y < TOP * height})
    enough = max(2, len(pages) / 3)
    return frozenset(hallmark for hallmark, times in seen.items() if times >= enough)


def _hallmark(line: Line) -> Hallmark:
    return _EDGE_NUMBER.sub("#", line.text), round(line.y / 4)


def without_margins(
    lines: Sequence[Line], height: float, body: float, again: frozenset[Hallmark], noted: bool
) -> tuple[list[Line], bool]:
    """The lines of the text alone, and whether the page has footnotes. `noted`: the page before had some.

    The header of the first page stays: it is the masthead.
    """
    first = bool(lines) and lines[0].page == 1
    head = set() if first else set(_header(lines, height, body, again))
    foot = set(_footer(lines, height, again))
    rest = [line for line in lines if line not in head and line not in foot]
    notes = set(_footnotes(rest, height, body, noted))
    return [line for line in rest if line not in notes and not _is_job(line, height)], bool(notes)


def _is_job(line: Line, height: float) -> bool:
    return line.y < BOTTOM * height and _JOB_NUMBER.fullmatch(line.text) is not None


def _is_marginal(line: Line, body: float, again: frozenset[Hallmark]) -> bool:
    small = line.size < SMALLER * body
    return small or _hallmark(line) in again or _PAGE_NUMBER.fullmatch(line.text) is not None


def _header(lines: Sequence[Line], height: float, body: float, again: frozenset[Hallmark]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.y)
    found: list[Line] = []
    for line in ordered:
        if line.y < TOP * height or not _is_marginal(line, body, again):
            break
        found.append(line)
    below = ordered[len(found)].y if len(found) < len(ordered) else 0.0
    while found and found[-1].y - below < APART * body:
        below = found.pop().y
    return found


def _footer(lines: Sequence[Line], height: float, again: frozenset[Hallmark]) -> list[Line]:
    found: list[Line] = []
    for line in sorted(lines, key=lambda line: line.y):
        if line.y > BOTTOM * height:
            break
        is_foot = _is_job(line, height) or _hallmark(line) in again or _PAGE_NUMBER.fullmatch(line.text)
        if not is_foot:
            break
        found.append(line)
    return found


def _footnotes(lines: Sequence[Line], height: float, body: float, noted: bool) -> list[Line]:
    """The small type at the foot of a page, below a rule or from the first note's mark on."""
    small: list[Line] = []
    for line in sorted(lines, key=lambda line: line.y):
        rule = _RULE.fullmatch(line.text) is not None
        if line.size >= SMALLER * body and not rule:
            break
        small.append(line)
        if rule and len(small) > 1:
            return small
    top_down = small[::-1]
    if noted and top_down and top_down[0].y < height / 2:
        return top_down
    for i, line in enumerate(top_down):
        if line.mark or _NOTE.match(line.text):
            return top_down[i:]
    return []
