"""Terms of the field that mean the same: each becomes one concept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from resodiff.lexicon.stems import stem


class Synonyms:
    """The concepts of one lexicon, built from synonyms.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._concepts: dict[str, dict[tuple[str, ...], str]] = {}
        for terms in table["terms"]:
            for term in terms:
                self._add(term, terms[0])

    def _add(self, term: str, concept: str) -> None:
        stems = tuple(stem(w) for w in term.lower().replace(",", "").replace("-", " ").split())
        self._concepts.setdefault(stems[0], {}).setdefault(stems, concept)

    def at(self, stems: Sequence[str], start: int) -> tuple[str, int] | None:
        """The longest term that begins at `start`, as its concept and its number of words; None for none."""
        terms = self._concepts.get(stems[start])
        if terms is None:
            return None
        fits = [t for t in terms if tuple(stems[start : start + len(t)]) == t]
        if not fits:
            return None
        longest = max(fits, key=len)
        return terms[longest], len(longest)
