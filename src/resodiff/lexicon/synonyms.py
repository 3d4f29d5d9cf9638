"""Terms of the field that mean the same: each list of them becomes one concept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from resodiff.lexicon.stems import stem

_Term = tuple[list[str], str]
"""The stems of a term, and the concept that it stands for."""


class Synonyms:
    """The concepts of one lexicon, built from the lists of synonyms.toml."""

    def __init__(self, lists: Iterable[Sequence[str]]) -> None:
        concepts: dict[tuple[str, ...], str] = {}
        for terms in lists:
            for term in terms:
                concepts.setdefault(_stems(term), terms[0])
        self._of_one: dict[str, list[_Term]] = {}
        self._of_more: defaultdict[str, dict[str, list[_Term]]] = defaultdict(dict)
        for stems, concept in sorted(concepts.items(), key=lambda item: -len(item[0])):
            self._add(list(stems), concept)
        for first, alone in self._of_one.items():
            for longer in self._of_more[first].values():
                longer += alone

    def _add(self, stems: list[str], concept: str) -> None:
        """A term among those that begin with the same one or two words, the longest of them first."""
        first = self._of_more[stems[0]]
        if stems[1:]:
            first.setdefault(stems[1], []).append((stems, concept))
        else:
            self._of_one[stems[0]] = [(stems, concept)]

    def within(self, stems: list[str]) -> Iterator[tuple[int, int, str]]:
        """Where terms begin and end among `stems`, with their concepts: the longest of a place, none over another."""
        longer, alone, past = self._of_more, self._of_one, 0
        following = [*stems[1:], ""]
        for start in [i for i, word in enumerate(stems) if word in longer]:
            terms = longer[stems[start]].get(following[start]) or alone.get(stems[start])
            if terms is None or start < past:
                continue
            for term, concept in terms:
                if stems[start : start + len(term)] == term:
                    past = start + len(term)
                    yield start, past, concept
                    break


def _stems(term: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in term.lower().replace(",", "").replace("-", " ").split())
