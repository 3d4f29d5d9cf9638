"""Quantities that were kept but cut down: forty per cent to four, two years to one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from resodiff.judgement.case import Case
from resodiff.lexicon.phrases import plain

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
    return tuple(_pairs(_measured(mine), _measured(theirs)))


def _pairs(mine: Mapping[str, list[_Quantity]], theirs: Mapping[str, list[_Quantity]]) -> Iterator[Cut]:
    """Smaller quantities of a unit that stands in the same number on both sides, so that each has its counterpart."""
    for unit, quantities in mine.items():
        others = theirs.get(unit, [])
        if len(others) != len(quantities):
            continue
        for old, new in zip(quantities, others, strict=True):
            if new.value < old.value:
                yield Cut((old.start, old.end), (new.start, new.end))


@lru_cache(maxsize=256)
def _measured(text: str) -> Mapping[str, list[_Quantity]]:
    found: defaultdict[str, list[_Quantity]] = defaultdict(list)
    for match in _QUANTITY.finditer(text):
        if not match[1]:
            unit = " ".join(match[3].lower().split()).rstrip("s")
            found[unit].append(_Quantity(_value(match[2]), match.start(), match.end()))
    return dict(found)


def _value(words: str) -> float:
    lower = plain(words)
    return float(_WORDS.index(lower)) if lower in _WORDS else float(lower.replace(",", ""))
