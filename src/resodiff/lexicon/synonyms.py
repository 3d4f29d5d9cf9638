"""Terms of the field that mean the same: each list of them becomes one concept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resodiff.lexicon.stems import stem


class Synonyms:
    """The concepts of one lexicon, built from the lists of synonyms.toml."""

    def __init__(self, lists: Iterable[Sequence[str]]) -> None:
        self._concepts: dict[str, dict[tuple[str, ...], str]] = {}
        for terms in lists:
            for term in terms:
                self._add(term, terms[0])

    def _add(self, term: str, concept: str) -> None:
        stems = tuple(stem(w) for w in term.lower().replace(",", "").replace("-", " ").split())
        self._concepts.setdefault(stems[0], {}).setdefault(stems, concept)

    def within(self, stems: Sequence[str]) -> dict[int, tuple[str, int]]:
        """Where a term begins among `stems`, with the concept of the longest one there and its number of words."""
        found = {}
        for start in [i for i, word in enumerate(stems) if word in self._concepts]:
            terms = self._concepts[stems[start]]
            fits = [t for t in terms if tuple(stems[start : start + len(t)]) == t]
            if fits:
                longest = max(fits, key=len)
                found[start] = (terms[longest], len(longest))
        return found
