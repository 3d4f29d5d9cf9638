"""A wording as content words: where each stands, what it means, how much it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from resodiff.demands.figures import is_figure
from resodiff.lexicon import Lexicon
from resodiff.lexicon.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_MARKER = re.compile(r"(?m)^\s*(?:\([a-z]{1,4}\)|\d{1,3}\.|[•–-])\s")
_FIGURE_WEIGHT = 0.3
"""A figure or date may be updated without changing what is asked, so it counts for less."""


class Sort(IntEnum):
    """What sort of word a token is: a content word, or a figure or date, which an update may change."""

    WORD = 0
    FIGURE = 1


class Token(NamedTuple):
    """A content word or a term of the field: offsets, its concept, its weight from 0 to 1."""

    start: int
    end: int
    concept: str
    weight: float
    sort: Sort


@lru_cache(maxsize=4096)
def tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The content words of `text` in order, each term of several words as one; sub-paragraph markers left out."""
    markers = [m.span() for m in _MARKER.finditer(text)]
    found = [w for w in _WORD.finditer(text) if not (markers and _is_marker(w.start(), markers))]
    words = [_read(w.group(), lexicon) for w in found]
    built: list[Token] = []
    at = 0
    for start, past, concept in _terms([w.stem for w in words], lexicon):
        built += _singly(found[at:start], words[at:start])
        worth = _term_weight(tuple([w.stem for w in words[start:past]]), lexicon)
        built.append(Token(found[start].start(), found[past - 1].end(), concept, worth, Sort.WORD))
        at = past
    return (*built, *_singly(found[at:], words[at:]))


def _terms(stems: list[str], lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """The terms of several words, where each begins and ends, none over another."""
    past = 0
    for start, (concept, length) in lexicon.synonyms.within(stems).items():
        if start >= past:
            past = start + length
            yield start, past, concept


def _singly(found: list[re.Match[str]], words: list[_Read]) -> list[Token]:
    """The tokens of words that stand for themselves."""
    return [
        Token(*at.span(), w.concept, w.weight, w.sort) for at, w in zip(found, words, strict=True) if w.says
    ]


def _is_marker(start: int, markers: list[tuple[int, int]]) -> bool:
    return any(a <= start < b for a, b in markers)


class _Read(NamedTuple):
    """A single word: its stem, what it stands for, its weight and sort, and whether it says anything: a stop word
    does not."""

    stem: str
    concept: str
    weight: float
    sort: Sort
    says: bool


@lru_cache(maxsize=65536)
def _read(word: str, lexicon: Lexicon) -> _Read:
    lower = word.lower()
    root = stem(lower)
    concept = lexicon.states.get(lower, root)
    says = lower not in lexicon.boilerplate.stop
    worth = lexicon.weights.of(concept)
    if is_figure(lower):
        return _Read(root, concept, worth * _FIGURE_WEIGHT, Sort.FIGURE, says)
    return _Read(root, concept, worth, Sort.WORD, says)


@lru_cache(maxsize=4096)
def _term_weight(stems: tuple[str, ...], lexicon: Lexicon) -> float:
    telling = [s for s in stems if s not in lexicon.boilerplate.stop]
    return max(lexicon.weights.of(s) for s in telling or stems)
