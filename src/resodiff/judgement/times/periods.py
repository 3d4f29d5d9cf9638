"""Periods as they are counted: a year, twelve months, half a year; and what is to be done soon, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.cardinals import CARDINAL, value_of

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.5, "year": 366.0, "decade": 3660.0}
_LOOSE: dict[str, float] = {
    "half a": 0.5,
    **dict.fromkeys(("a", "an", "another", "further", "additional", "next", "coming", "following"), 1),
}
"""What stands for a number before a unit."""

_PERIOD = re.compile(
    rf"\b(?P<number>{CARDINAL}|{'|'.join(sorted(_LOOSE, key=len, reverse=True))})(?:\s+|-)"
    r"(?:(?:more|further|additional|calendar|consecutive)\s+)?(?P<unit>day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\bas\s+(?:soon|early|quickly|promptly|speedily|rapidly|swiftly)\s+as\s+possible\b|\b(?:at|on)\s+(?:the|its|their)\s+earliest\s+"
    r"(?:possible\s+|available\s+)?(?:opportunity|convenience|time|date|moment|possible)\b|\bat\s+the\s+earliest\b(?!\s+in)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:for|over|during|within|in)\s+the\s+(?:next|coming|following)\s+(?:{CARDINAL}\s+)?"
    r"(?:day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\bon\s+an?\s+(?:regular|periodic|ongoing|continuous|continuing)\s+basis\b|\bat\s+(?:regular|fixed|set|periodic)\s+intervals\b"
    r"|\b(?:regularly|periodically|continuously|continually)\b|\b(?:regular|periodic)\s+(?:updates?|reports?|reporting|briefings?|meetings?)\b",
    re.IGNORECASE,
)
"""What says that a thing is done again and again, and not how often."""

_YEAR_OUT = re.compile(
    r"\b(?:by|before|until)\s+the\s+(?:end|close)\s+of\s+(?:the|this|that)\s+(?:(?:current|calendar|present|same)\s+)?year\b"
    r"|\bby\s+(?:the\s+)?year[’']s\s+end\b|\bby\s+(?:the\s+)?year-end\b|\bbefore\s+the\s+year\s+(?:is\s+out|ends|closes|is\s+over)\b"
    r"|\bin\s+the\s+(?:course\s+of\s+the\s+|current\s+)year\b",
    re.IGNORECASE,
)
_SLACK = 0.02
"""Part of a period by which another may differ that is the same: a year is counted as twelve months or as 365 days."""


def is_said_again(words: str, text: str) -> bool:
    """Whether a text has the time that these words set in other words: the same period, or as soon as can be."""
    if _SOON.search(words):
        return _SOON.search(text) is not None
    for alike in (_OFTEN, _YEAR_OUT):
        if alike.search(words):
            return alike.search(text) is not None
    mine = _periods(words)
    return len(mine) == 1 and any(abs(p - mine[0]) <= _SLACK * mine[0] for p in _periods(text))


def _periods(text: str) -> list[float]:
    return [_length(m["number"].lower()) * _UNITS[m["unit"].lower()] for m in _PERIOD.finditer(text)]


def spans_said_again(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words say for which time to come a thing is to be done, and a text has the same time in other words."""
    for found in _AHEAD.finditer(words):
        if is_said_again(found[0], text):
            yield found.span()


def _length(number: str) -> float:
    loose = _LOOSE.get(" ".join(number.split()))
    return value_of(number) if loose is None else loose
