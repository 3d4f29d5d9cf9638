"""A wording as content words: where each stands, what it means, how much it says."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from resodiff.lexicon import Lexicon
from resodiff.lexicon.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_MARKER = re.compile(r"(?m)^\s*(?:\([a-z]{1,4}\)|\d{1,3}\.|[•–-])\s")
_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
_MONTHS = "january february march april may june july august september october november december"
_FIGURES = frozenset(f"{_UNITS} {_ORDINALS} {_TENS}".split())
_CALENDAR = frozenset(_MONTHS.split()) - {"may", "march"} | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


class Sort(IntEnum):
    """What sort of word a token is: a content word, or a figure or date, which an update may change."""

    WORD = 0
    FIGURE = 1


class Token(NamedTuple):
    """A content word or a term of the field: offsets, the concept it stands for, its weight from 0 to 1."""

    start: int
    end: int
    concept: str
    weight: float
    sort: Sort


def tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The content words of `text` in order, terms of several words as one token; markers of sub-paragraphs left out."""
    found = [w for w in _WORD.finditer(text)]
    skip = {m.start() for m in _MARKER.finditer(text)} and [m.span() for m in _MARKER.finditer(text)]
    stems = [_stem(w.group()) for w in found]
    built: list[Token] = []
    at = 0
    while at < len(found):
        at = _take(found, stems, at, lexicon, skip or [], built)
    return tuple(built)


def _take(
    found: list[re.Match[str]],
    stems: list[str],
    at: int,
    lexicon: Lexicon,
    skip: list[tuple[int, int]],
    built: list[Token],
) -> int:
    word = found[at]
    if skip and any(a <= word.start() < b for a, b in skip):
        return at + 1
    term = lexicon.synonyms.at(stems, at)
    if term is not None:
        concept, length = term
        built.append(
            Token(
                word.start(),
                found[at + length - 1].end(),
                concept,
                _term_weight(tuple(stems[at : at + length]), lexicon),
                Sort.WORD,
            )
        )
        return at + length
    lower = word.group().lower()
    if lower not in lexicon.boilerplate.stop:
        figure = lower[0].isdigit() or lower in _FIGURES or lower in _CALENDAR
        built.append(
            Token(
                word.start(),
                word.end(),
                stems[at],
                lexicon.weights.of(stems[at]),
                Sort.FIGURE if figure else Sort.WORD,
            )
        )
    return at + 1


def _term_weight(stems: tuple[str, ...], lexicon: Lexicon) -> float:
    return max(lexicon.weights.of(s) for s in stems if s not in lexicon.boilerplate.stop or len(stems) == 1)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return stem(word.lower())
