"""Asks that come again, in another letter or another year, in other words: each is put on a thread.

An ask is known by its words, cut to their stems, without those that every resolution has. Two asks are on one
thread when the words they share weigh at least half of all the words of both. Only asks about one country are
compared: the same words about another country are another ask.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

ALIKE = 0.5
"""The share of common weight from which two asks are one. In the sample programme every pair that a reader calls
the same ask is at 0.75 or more, every other one below 0.30."""

_RAREST = 6
"""Words by which candidates are looked up: asks without any of them are not compared."""

_MANY = 200
"""A word that more threads than this have tells none of them apart, and is not looked up."""

_LIGHT = 0.25
"""Weight below which a word is one that every resolution has."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*")

Known = tuple[str, str, str]
"""What a thread needs of an ask: its key, what it is about (a country), and its signature."""


def signature(text: str) -> str:
    """The stems by which an ask is known again, in the order of letters, parted by spaces."""
    from resodiff.lexicon.stems import stem

    stems = {stem(word) for word in _WORD.findall(text.casefold())}
    return " ".join(sorted(s for s in stems if _weight(s) >= _LIGHT and " " not in s))


def threads(asks: Iterable[Known]) -> dict[str, str]:
    """The thread of each ask by its key: the key of the first ask on it. Give the earliest asks first."""
    groups: defaultdict[str, _Threads] = defaultdict(_Threads)
    return {key: groups[about.casefold()].joined(key, signed) for key, about, signed in asks}


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of common weight, 0 to 1."""
    union = sum(map(_weight, one | other))
    return sum(map(_weight, one & other)) / union if union else 0.0


class _Threads:
    """The threads about one country, each known by the words of its first ask."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._bags: list[frozenset[str]] = []
        self._known: dict[str, int] = {}
        self._having: defaultdict[str, list[int]] = defaultdict(list)

    def joined(self, key: str, signed: str) -> str:
        """The thread of one more ask: that of the most alike first ask, or a new one."""
        if signed not in self._known:
            bag = frozenset(signed.split())
            best = self._nearest(bag)
            self._known[signed] = self._begun(key, bag) if best is None else best
        return self._keys[self._known[signed]] if signed else key

    def _begun(self, key: str, bag: frozenset[str]) -> int:
        place = len(self._keys)
        self._keys.append(key)
        self._bags.append(bag)
        for word in bag:
            self._having[word].append(place)
        return place

    def _nearest(self, bag: frozenset[str]) -> int | None:
        rarest = sorted((w for w in bag if len(self._having[w]) <= _MANY), key=lambda w: (-_weight(w), w))
        places = {place for word in rarest[:_RAREST] for place in self._having[word]}
        likeness, place = max(((alike(bag, self._bags[p]), -p) for p in places), default=(0.0, 0))
        return -place if likeness >= ALIKE else None


@lru_cache(maxsize=65536)
def _weight(stem: str) -> float:
    """How much a stem says, 0 to 1."""
    from resodiff.lexicon import shipped

    return shipped().weights.of(stem)
