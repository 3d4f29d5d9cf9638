"""How strong the action inside a demand is, and the hedges that soften it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from resodiff.lexicon.phrases import folded, literally
from resodiff.lexicon.stems import stem

_REMEMBERED = 2048
"""Texts whose hedges are remembered: judgement asks for the same paragraph many times."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that make an action an effort or a thought: offsets, and by how many steps they soften it."""

    words: str
    start: int
    end: int
    steps: float


class Actions:
    """The ladder of actions of one lexicon, built from actions.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._strength = {
            stem(word): int(step) for step, words in sorted(table["strength"].items()) for word in words
        }
        self._undoing = frozenset(map(stem, table["undoing"]["words"]))
        self._steps = {
            phrase: float(steps)
            for words, steps in table["hedges"].items()
            for phrase in _alternatives(words)
        }
        self._hedge = literally(self._steps)
        self.hedges = lru_cache(maxsize=_REMEMBERED)(self._hedges_in)

    def strength(self, word: str) -> int | None:
        """From 1 (share) to 5 (a specific act); None for a word that is no known action."""
        return self._strength.get(stem(word.lower()))

    def undoes(self, word: str) -> bool:
        """Whether an action wants its object gone, as "repeal" does."""
        return stem(word.lower()) in self._undoing

    def _hedges_in(self, text: str) -> tuple[Hedge, ...]:
        """Every hedge in `text`, in order of place."""
        return tuple(
            Hedge(text[h.start() : h.end()], h.start(), h.end(), self._steps[h.group()])
            for h in self._hedge.finditer(folded(text))
            if not (h.start() and text[h.start()].isupper())
        )


def _alternatives(words: str) -> list[str]:
    """Every phrase that an entry stands for, in which "|" separates alternatives."""
    return [" ".join(chosen) for chosen in product(*(word.split("|") for word in words.split()))]
