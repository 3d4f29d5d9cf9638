"""How strong the action inside a demand is, and the hedges that soften it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from resodiff.lexicon.stems import stem


class Actions:
    """The ladder of actions of one lexicon, built from actions.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._strength = {
            stem(word): int(step) for step, words in sorted(table["strength"].items()) for word in words
        }
        self._hedges = {phrase: float(steps) for phrase, steps in table["hedges"].items()}
        longest_first = sorted(self._hedges, key=len, reverse=True)
        self._hedge = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)

    def strength(self, word: str) -> int | None:
        """From 1 (share) to 5 (a specific act); None for a word that is no known action."""
        return self._strength.get(stem(word.lower()))

    def hedge(self, words: str) -> tuple[str, float] | None:
        """The heaviest hedge in `words` and by how many steps it softens; None for none."""
        hits = [h.group().lower() for h in self._hedge.finditer(words)]
        return max(((h, self._hedges[h]) for h in hits), key=lambda pair: pair[1], default=None)
