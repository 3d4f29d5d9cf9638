"""Lines of a plain text become paragraphs: wrapped lines are joined, lines of their own stay apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from resodiff.readers import markers
from resodiff.readers.pdf.hyphens import Vocabulary, join

NARROWEST, WIDEST = 40, 120
"""Columns at which people and programs wrap lines."""

_FORCED_SHARE = 0.5
_OVERLONG_SHARE = 0.1
_LEAST_BREAKS = 3
_MARKDOWN_PREFIX = re.compile(r"#{1,6}\s|\|")
_ENDS = re.compile(r"[.;:,!?…][\"'”’»)\]*_]*$|\b(?:and|or)$")
_TIGHT = frozenset("-‐‑–—/\xad")
_LONGEST_WORD = 60
_HARD_BREAK = re.compile(r"(?:  |\\)$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one paragraph on one line, and how many columns it is indented."""

    text: str
    indent: int


def paragraphs(text: str, *, markdown: bool = False) -> Iterator[Paragraph]:
    """The paragraphs of `text` (line ends are "\\n"), the marker still before the words.

    Blank lines part paragraphs. Within a block, a line is joined to the one before if that one was full, as
    a wrapping program leaves it, or if it goes on in lower case; in Markdown, unless it says otherwise.
    """
    lines = [_expanded(line) for line in text.split("\n")]
    width = wrap_width(lines)
    vocabulary = cache(lambda: Vocabulary(line.strip() for line in lines))
    for block in _blocks(lines):
        for group in _grouped(block, width, markdown):
            yield _joined(group, vocabulary)


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which the lines were wrapped, or 0 where each line is a paragraph.

    A break is forced at a width if the line fits and the next word would not have. The width with the most
    forced breaks is taken, if most breaks are forced and few lines are longer.
    """
    opened = [0] * (WIDEST + 2)
    breaks = 0
    for line, after in pairwise(lines):
        if not line.strip() or not after.strip() or markers.split(after.strip())[0]:
            continue
        breaks += 1
        length = len(line.rstrip())
        if length <= WIDEST:
            opened[length] += 1
            opened[min(length + len(after.split(None, 1)[0]) + 1, WIDEST + 1)] -= 1
    return _best_width(lines, opened, breaks)


def _best_width(lines: Sequence[str], opened: Sequence[int], breaks: int) -> int:
    longer = [0] * (WIDEST + 2)
    filled = [len(line.rstrip()) for line in lines if line.strip()]
    for length in filled:
        longer[min(length, WIDEST + 1)] += 1
    over, forced, best, width = len(filled), 0, 0, 0
    for column in range(WIDEST + 1):
        forced += opened[column]
        over -= longer[column]
        fits = over <= _OVERLONG_SHARE * len(filled)
        if column >= NARROWEST and fits and forced - over >= max(best, 1):
            best, width = forced - over, column
    return width if best >= max(_LEAST_BREAKS, _FORCED_SHARE * breaks) else 0


def _expanded(line: str) -> str:
    """`line` with the tabs before its words as spaces, and those within as they are."""
    body = line.lstrip(" \t")
    return line[: len(line) - len(body)].expandtabs(4) + body


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _grouped(block: Sequence[str], width: int, markdown: bool) -> Iterator[list[str]]:
    group: list[str] = []
    for line in block:
        if group and not _goes_on(group, line, width, markdown):
            yield group
            group = []
        group.append(line)
    yield group


def _goes_on(group: Sequence[str], line: str, width: int, markdown: bool) -> bool:
    """Whether `line` continues the paragraph of `group`."""
    last, body = group[-1].rstrip(), line.strip()
    full = len(last) <= width < len(last) + 1 + len(body.split(None, 1)[0])
    ended = bool(_ENDS.search(last[-20:]))
    if markers.goes_on_inline(group, body):
        return True
    if markers.split(body)[0] and (ended or not full):
        return False
    if markdown:
        apart = _MARKDOWN_PREFIX.match(body) or _MARKDOWN_PREFIX.match(last.strip())
        return not (apart or _HARD_BREAK.search(group[-1][-2:]))
    deeper = _indent(line) - _indent(group[0])
    if deeper > 1 and markers.split(group[0].strip())[0]:
        return True
    if width and _indent(line) > _indent(group[-1]) + 1:
        return False
    return full or (body[0].islower() and (bool(width) or not ended))


def _joined(group: Sequence[str], vocabulary: Callable[[], Vocabulary]) -> Paragraph:
    """One paragraph of several lines; only the last word of a line can need mending."""
    words = [group[0].strip()]
    for line in group[1:]:
        body = line.strip()
        before, space, last = words[-1].removesuffix("\\").rpartition(" ")
        if last[-1:] in _TIGHT and len(last) <= _LONGEST_WORD:
            words[-1] = before + space + join(last, body, vocabulary())
        else:
            words.append(body)
    return Paragraph(" ".join(words), _indent(group[0]))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
