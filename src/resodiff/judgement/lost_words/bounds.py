"""Least and greatest numbers in other words: "no fewer than 10 experts" is "at least ten experts"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from resodiff.judgement.ground.cardinals import CARDINAL, value_of
from resodiff.judgement.ground.case import Case

_LEAST = r"at\s+(?:the\s+very\s+)?least|(?:no|not)\s+(?:fewer|less)\s+than|a\s+minimum\s+of"
_MOST = r"at\s+(?:the\s+very\s+)?most|(?:no|not)\s+more\s+than|a\s+maximum\s+of|up\s+to"
_BOUND = re.compile(
    rf"\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))\s+(?P<number>{CARDINAL})\s+(?P<of>[a-z-]+)"
    rf"|\b(?P<from>{CARDINAL})\s+or\s+more\s+(?P<what>[a-z-]+)",
    re.IGNORECASE,
)
_SIGNS = (" least ", " most ", "fewer than ", "less than ", "more than ", "imum of ", "up to ", " or more ")
"""Of these a text has one where it has a bound: to look for them takes less time than for the numbers."""


class _Bound(NamedTuple):
    """A number as the least or the greatest that will do, the word behind it, and the offsets of bound and number."""

    least: bool
    value: float
    of: str
    start: int
    end: int


def bounds_kept(case: Case) -> Iterator[tuple[int, int]]:
    """Where the ask has a bound that the main carrier sets in other words for the same thing, or one that asks more."""
    for mine in _bounds(case.wording.text):
        for theirs in _bounds(case.carriers[0].wording.text):
            same = mine.least is theirs.least and mine.of == theirs.of
            if same and (mine.value == theirs.value or (mine.least and theirs.value > mine.value)):
                yield mine.start, mine.end


def _bounds(text: str) -> Iterator[_Bound]:
    for found in _BOUND.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        number = "number" if found["number"] else "from"
        least = found["most"] is None
        yield _Bound(
            least,
            value_of(found[number]),
            (found["of"] or found["what"]).lower(),
            found.start(),
            found.end(number),
        )
