"""How much a word says: words that stand in many resolutions say little of any one of them."""

from __future__ import annotations

import math


class Weights:
    """Weights from 0 to 1 by inverse paragraph frequency, from frequency.tsv (scripts/word_frequencies.py)."""

    def __init__(self, table: str) -> None:
        lines = (line.split("\t") for line in table.splitlines() if line)
        counts = {stem: int(count) for stem, count in lines}
        total = counts.pop("#")
        # A stem below the table's threshold of five paragraphs counts as found in two.
        self.rare = 1.0
        top = math.log(total / 2)
        self._weights = {stem: math.log(total / count) / top for stem, count in counts.items()}

    def knows(self, stem: str) -> bool:
        """Whether a stem is of the table: resolutions have the word, so it is no slip of another."""
        return stem in self._weights

    def of(self, stem: str) -> float:
        """The weight of a stem, 1 for one the table does not know."""
        return self._weights.get(stem, self.rare)
