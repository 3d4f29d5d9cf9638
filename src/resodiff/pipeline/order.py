"""Which of two texts came first: by their days, else by the sessions in their symbols."""

from __future__ import annotations

import re

from resodiff.judgement.times.ordinals import ORDINAL, value_of
from resodiff.model import Kind, Metadata, Reading

_COUNCIL = re.compile(r"^A/HRC/(?:RES/|DEC/)?(\d+)/")
_ASSEMBLY = re.compile(r"^A/(?:RES/|C\.\d/|DEC/)?(\d+)/")


def sitting(told: Metadata) -> tuple[str, int] | None:
    """The body and the number of the session of a text; None for a special session or where nothing is said."""
    for organ, pattern in (("council", _COUNCIL), ("assembly", _ASSEMBLY)):
        if found := pattern.match(told.symbol):
            return organ, int(found[1])
    number = re.match(rf"({ORDINAL})\s+session", told.session, re.IGNORECASE)
    organs = {"Human Rights Council": "council", "General Assembly": "assembly"}
    return (organs[told.organ], value_of(number[1])) if number and told.organ in organs else None


def in_wrong_order(earlier: Reading, later: Reading) -> tuple[str, str] | None:
    """When each of two texts is from, if the one that should be the `earlier` is the later one; else None.

    Days tell it; where one of them has none, the sessions of one body do. A letter may name the session it is sent to
    or any other, so that only its day tells.
    """
    first, second = earlier.day, later.day
    if first and second:
        return (first, second) if second < first else None
    if Kind.LETTER in (earlier.kind, later.kind):
        return None
    one, other = sitting(earlier.metadata), sitting(later.metadata)
    if one and other and one[0] == other[0] and other[1] < one[1]:
        return f"session {one[1]}", f"session {other[1]}"
    return None
