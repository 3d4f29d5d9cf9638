"""Lines become paragraphs, across pages too: by spacing, indentation, type and markers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from resodiff.model import BlockKind
from resodiff.readers import markers
from resodiff.readers.characters import clean, typographic
from resodiff.readers.pdf.hyphens import Vocabulary, join
from resodiff.readers.pdf.lines import Line
from resodiff.readers.pieces import Piece

STEP = 2.4
"""Type sizes of one level of indentation: 24 points in UN documents."""

STUB = 0.45
"""A line below this share of the column, with a capital after it, ends a paragraph: an address, a masthead."""

_ENDS = re.compile(r"[.;:!?,][”’\"')\]]*$|[”\"\]]$")
_HEADING_ENDS = re.compile(r"[.;:!?]$")
_LOWER = re.compile(r"[a-zà-ÿ,;.)]")
_HEADING_WORDS = 60


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: points between baselines, the right edge of full lines, type size."""

    leading: float
    right: float
    size: float


def measure(lines: Sequence[Line], size: float) -> Measure:
    """The measure of a document's body."""
    body = [line for line in lines if abs(line.size - size) < 0.06 * size]
    steps = (a.y - b.y for a, b in pairwise(body) if a.page == b.page)
    gaps = Counter(round(step * 2) / 2 for step in steps if 0 < step < 2.5 * size)
    common = max(gaps.values(), default=0)
    leading = min((gap for gap, n in gaps.items() if n >= common / 3), default=1.2 * size)
    rights = sorted(line.right for line in body)
    return Measure(leading, rights[int(0.95 * (len(rights) - 1))] if rights else 0.0, size)


def paragraphs(lines: Sequence[Line], usual: Measure) -> Iterator[Piece]:
    """The paragraphs of a document whose margins and footnotes are gone, in reading order."""
    words = Vocabulary([line.text for line in lines])
    groups = list(_groups(lines, usual))
    starts = Counter(round(group[0].x) for group in groups if not group[0].bold)
    first = starts.most_common(1)[0][0] if starts else 0.0
    for group in groups:
        yield _piece(group, usual, first, words)


def _groups(lines: Sequence[Line], usual: Measure) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and _begins(group, line, usual):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(group: list[Line], line: Line, usual: Measure) -> bool:
    """Whether `line` opens a new paragraph after `group`."""
    last = group[-1]
    if abs(line.size - last.size) > 0.08 * usual.size:
        return True
    if line.page == last.page and abs(line.y - last.y) < 0.5 * usual.size:
        return True
    if line.page == last.page and line.y < last.y:
        return _begins_below(group, line, usual)
    return _begins_elsewhere(group, line, usual)


def _begins_below(group: list[Line], line: Line, usual: Measure) -> bool:
    last = group[-1]
    leading = usual.leading * max(line.size / usual.size, 1.0)
    if last.y - line.y > 1.25 * leading:
        return True
    if line.bold != last.bold and not _is_wrapped(last, line, usual):
        return True
    if line.x > last.right or line.right < group[0].x - 4 * STEP * usual.size:
        return True
    if _opens_item(group, line) and _may_end(last, line, usual):
        return True
    if _is_indented(group, line, usual) and _may_end(last, line, usual):
        return True
    return _stopped_short(last, line, usual)


def _may_end(last: Line, line: Line, usual: Measure) -> bool:
    return bool(_ENDS.search(last.text)) or not _is_full(last, line, usual)


def _is_wrapped(last: Line, line: Line, usual: Measure) -> bool:
    """Whether a change of weight comes in the middle of a sentence."""
    return _is_full(last, line, usual) and not _ENDS.search(last.text) and bool(_LOWER.match(line.text))


def _is_indented(group: list[Line], line: Line, usual: Measure) -> bool:
    tolerance = 0.5 * usual.size
    if len(group) > 1:
        return line.x - group[-1].x > tolerance and not _centred(group[-1], line)
    hanging = _marker(group[0]) != ""
    hanging = hanging or abs(line.x - group[0].words_x) < tolerance
    return line.x - group[0].x > tolerance and not hanging and not _centred(group[0], line)


def _centred(last: Line, line: Line) -> bool:
    """Whether two lines have one middle and neither edge in common."""
    off = abs((last.x + last.right) - (line.x + line.right)) / 2
    return off < 4 and abs(last.x - line.x) > 4


def _is_full(last: Line, line: Line, usual: Measure) -> bool:
    """Whether the first word of the next line would not have fitted on the last one."""
    word = line.text.split(" ", 1)[0]
    width = (line.right - line.x) * (len(word) + 1) / max(len(line.text), 1)
    return last.right + width > max(usual.right, line.right) - 0.5 * usual.size


def _stopped_short(last: Line, line: Line, usual: Measure) -> bool:
    if _is_full(last, line, usual) or _centred(last, line) or _LOWER.match(line.text):
        return False
    ends = _HEADING_ENDS if line.bold else _ENDS
    stub = last.right - last.x < STUB * (usual.right - last.x)
    return stub or bool(ends.search(last.text))


def _begins_elsewhere(group: list[Line], line: Line, usual: Measure) -> bool:
    """On the next page or at the head of the next column the space between paragraphs cannot be seen."""
    last = group[-1]
    if line.bold != last.bold or _opens_item(group, line):
        return True
    if _LOWER.match(line.text) and not _ENDS.search(last.text):
        return False
    if line.page == last.page + 1 and len(group) > 1 and abs(group[1].x - group[0].x) > 0.5 * usual.size:
        return abs(line.x - group[1].x) > 0.5 * usual.size
    if line.page == last.page + 1 and group[0].x - line.x > 0.5 * usual.size:
        return bool(re.search(r"[;.:]$", last.text)) and not _is_full(last, line, usual)
    return bool(_ENDS.search(last.text)) or not _is_full(last, line, usual)


def _piece(group: list[Line], usual: Measure, first: float, words: Vocabulary) -> Piece:
    text = ""
    for line in group:
        text = join(text, line.text, words)
    marker, wording = markers.split(typographic(text))
    wording = clean(wording)
    level = max(0, round((group[0].x - first) / (STEP * usual.size)))
    is_heading = all(line.bold for line in group) and len(wording.split()) <= _HEADING_WORDS
    return Piece(
        wording,
        marker,
        _kind(is_heading, marker != ""),
        level,
        group[0].page,
        _lead(group, wording, words),
    )


def _marker(line: Line) -> str:
    return markers.split(typographic(line.text))[0]


def _opens_item(group: list[Line], line: Line) -> bool:
    return _marker(line) != "" and not markers.goes_on_inline([each.text for each in group], line.text)


def _kind(is_heading: bool, is_marked: bool) -> BlockKind:
    if is_heading:
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if is_marked else BlockKind.PARAGRAPH


def _lead(group: list[Line], wording: str, words: Vocabulary) -> str:
    """The italic words at the start, over more lines where whole lines are italic."""
    lead = ""
    for line in group:
        lead = join(lead, line.lead, words)
        if not line.lead or not line.text.endswith(line.lead):
            break
    lead = clean(lead)
    return lead if wording.startswith(lead) else ""
