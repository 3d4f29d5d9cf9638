"""Rows of names in an ask: "in Kell, Mirn and Oster"; what is lost of one row is told in one place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_JOINT = re.compile(
    r",\s*(?:(?:and|or|as\s+well\s+as|namely|including)\s+)?|\s+(?:and|or|as\s+well\s+as)\s+(?=(?:(?:in|of|the|its)\s+){0,2}[A-ZÀ-Þ])|"
    r"\b(?:including|such\s+as|namely|notably|especially|in\s+particular)\s+"
)
"""Between two names of a row, and before its first."""

_OPENING = re.compile(r"\s*(?:(?:in|of|at|on|near|the|its)\s+){0,2}(?=[A-ZÀ-Þ])")
_SENTENCE = re.compile(r"[;:.\n]\s|[;:\n]")


def beside(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The items of the row in which a name stands, those before it from the nearest on and those after it; each
    opens with a name. Empty where the name stands in no row."""
    items = list(_items(text, *_sentence(text, start, end)))
    before = [i for i in items if i[1] <= start]
    after = [i for i in items if i[0] >= end]
    return list(_named(text, reversed(before))), list(_named(text, after))


def _named(text: str, items: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The items up to the first that opens with no name, without the words before it."""
    for start, end in items:
        opening = _OPENING.match(text, start, end)
        if opening is None:
            return
        yield opening.end(), end


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _SENTENCE.finditer(text, 0, start)]
    after = _SENTENCE.search(text, end)
    return before[-1] if before else 0, after.start() if after else len(text.rstrip(" .;"))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for joint in _JOINT.finditer(text, start, end):
        if joint.start() > at:
            yield at, joint.start()
        at = joint.end()
    if at < end:
        yield at, end
