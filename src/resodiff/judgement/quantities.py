"""Quantities and deadlines that were kept but cut down: forty per cent to four, two years to one, 2030 to 2035."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from resodiff.judgement.case import Case

_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)}"
_UNIT = (
    r"per\s+cent|percent|million|billion|years?|months?|weeks?|days?|experts?|members?|sessions?|meetings?"
)
_QUANTITY = re.compile(rf"\b(within\s+(?:a\s+period\s+of\s+)?)?({_NUMBER})\s+({_UNIT})\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:by|before|until|(?:not|no)\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+)?(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?((?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A quantity of the ask and what became of it in the main carrier: offsets in both."""

    mine: tuple[int, int]
    theirs: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Quantity:
    value: float
    start: int
    end: int


def cut_down(case: Case) -> tuple[Cut, ...]:
    """Quantities of the ask that the main carrier has in smaller measure."""
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    return tuple(_pairs(_measured(mine, limits=False), _measured(theirs, limits=False), lower=True))


def put_off(case: Case) -> tuple[Cut, ...]:
    """Deadlines of the ask that the main carrier has later, and time limits that it has longer."""
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    dates = _pairs({"": _dates(mine)}, {"": _dates(theirs)}, lower=False)
    limits = _pairs(_measured(mine, limits=True), _measured(theirs, limits=True), lower=False)
    return (*dates, *limits)


def _pairs(
    mine: Mapping[str, list[_Quantity]], theirs: Mapping[str, list[_Quantity]], lower: bool
) -> Iterator[Cut]:
    """Quantities of one unit that stand in the same number on both sides, so that each has its counterpart."""
    for unit, quantities in mine.items():
        others = theirs.get(unit, [])
        if len(others) != len(quantities):
            continue
        for old, new in zip(quantities, others, strict=True):
            if (new.value < old.value) if lower else (new.value > old.value):
                yield Cut((old.start, old.end), (new.start, new.end))


@lru_cache(maxsize=256)
def _measured(text: str, limits: bool) -> Mapping[str, list[_Quantity]]:
    found: defaultdict[str, list[_Quantity]] = defaultdict(list)
    for match in _QUANTITY.finditer(text):
        if bool(match[1]) is limits:
            unit = " ".join(match[3].lower().split()).rstrip("s")
            found[unit].append(_Quantity(_value(match[2]), match.start(), match.end()))
    return dict(found)


def _dates(text: str) -> list[_Quantity]:
    return [_Quantity(float(m[1]), m.start(), m.end()) for m in _UNTIL.finditer(text)]


def _value(words: str) -> float:
    lower = words.lower()
    return float(_WORDS.index(lower)) if lower in _WORDS else float(lower.replace(",", ""))
