"""How a text was adopted, from the words behind its last paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resodiff.model import Vote

COUNCIL = 47
"""Members of the Human Rights Council: General Assembly resolution 60/251, paragraph 7."""

_WITHOUT = re.compile(r"\badopted (?:without a vote|by consensus)\b", re.IGNORECASE)
_RECORDED = re.compile(
    r"recorded vote of\s+(?P<favour>\d{1,3})(?:\s+votes?)?(?:\s+in favour)?"
    r"\s+(?:to|and)\s+(?P<against>\d{1,3}|none)\b"
    r"(?:\s+against)?(?:,?\s+(?:with|and)\s+(?P<abstaining>\d{1,3}|no|none)(?:\s+abstentions?|\s+abstaining)?)?",
    re.IGNORECASE,
)
_MENTIONED = re.compile(r"\badopted by (?:a )?(?:recorded )?vote\b|\brecorded vote\b", re.IGNORECASE)


def find_vote(back: Iterable[str], organ: str) -> Vote | None:
    """The vote that `back` tells of, or None. Columns that the organ's membership excludes are left open."""
    text = " ".join(back)
    match = _RECORDED.search(text)
    if match:
        return _recorded(match, COUNCIL if organ == "Human Rights Council" else 193)
    if _WITHOUT.search(text):
        return Vote("without a vote")
    return Vote("recorded") if _MENTIONED.search(text) else None


def _recorded(match: re.Match[str], members: int) -> Vote:
    columns = [_count(match[name]) for name in ("favour", "against", "abstaining")]
    if sum(column or 0 for column in columns) > members:
        return Vote("recorded")
    return Vote("recorded", *columns)


def _count(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdecimal() else 0
