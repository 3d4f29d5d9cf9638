"""Phrases for how something is to be done, and what is less or the contrary in their place: "without" for "with"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from resodiff.lexicon.phrases import Phrases, placed, word_set

_WORD = re.compile(r"[^\W_]+")

_NO_SIGNS = word_set(
    "a an the of in on at by to with from for as that which is be their its own out under through"
)
"""Words of phrases that stand everywhere: that one of them came or went says nothing."""


class Line:
    """Phrases that may be asked, and those that are less in their place."""

    def __init__(self, asked: Iterable[str], less: Iterable[str]) -> None:
        self._given = (tuple(asked), tuple(less))
        self.words = frozenset(w for side in self._given for p in side for w in _WORD.findall(p)) - _NO_SIGNS

    @cached_property
    def asked(self) -> Phrases:
        """What may be asked."""
        return Phrases(self._given[0])

    @cached_property
    def less(self) -> Phrases:
        """What is less in its place."""
        return Phrases(self._given[1])


class Exchanges:
    """The lines of ranks.toml whose one side is less where the other was asked (`exchanges`), and contraries, of which
    either is less than the other."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._lines = [Line(line["asked"], line["less"]) for line in table["exchanges"].values()]
        for line in table["contraries"].values():
            self._lines += [Line(line["one"], line["other"]), Line(line["other"], line["one"])]
        self._words = frozenset().union(*(line.words for line in self._lines))

    def between(self, mine: str, theirs: str) -> list[Line]:
        """The lines of which two texts have not the same words: a quick look before a long one."""
        words, others = self._told(mine), self._told(theirs)
        if words == others:
            return []
        changed = {w for w in {*words, *others} if words.count(w) != others.count(w)}
        return [line for line in self._lines if not line.words.isdisjoint(changed)]

    def _told(self, text: str) -> list[str]:
        return [word for word in placed(text).words if word in self._words]
