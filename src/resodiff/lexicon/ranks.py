"""Words by how much they say: rights before interests, to increase before to maintain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """The line in which a word stands, its rank there from 0 on, and whether the line tells what is to be done."""

    line: str
    rank: int
    done: bool


class Ranks:
    """The words of ranks.toml, each as it stands in a text."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        for done, lines in ((True, table["done"]), (False, table["meant"])):
            for line, ranks in lines.items():
                self._enter(line, ranks, done)
        self._apart: dict[str, tuple[str, str]] = {}
        for line, words in table["others"].items():
            self._apart |= {form: (line, word) for word in words for form in (word, f"{word}s")}

        forms = (*self._places, *self._apart)
        self._words = frozenset(word for form in forms for word in form.split())

    def _enter(self, line: str, ranks: Sequence[Sequence[str]], done: bool) -> None:
        for rank, words in enumerate(ranks):
            for word in words:
                place = Place(line, rank, done)
                for form in (word, f"{word}s"):
                    self._places[form].append(place)

    def knows(self, words: Iterable[str]) -> bool:
        """Whether any of some words in small letters is in a line: a quick look before a long one."""
        return not self._words.isdisjoint(words)

    def are_even(self, mine: str, theirs: str) -> bool:
        """Whether two words have one rank in a line: "violations" and "abuses"."""
        found = {(p.line, p.rank) for p in self._places.get(mine.lower(), ())}
        return any((p.line, p.rank) in found for p in self._places.get(theirs.lower(), ()))

    def are_others(self, mine: str, theirs: str) -> bool:
        """Whether one of two words means another thing than the other, as "military" and "civilian"."""
        one, other = self._apart.get(mine.lower()), self._apart.get(theirs.lower())
        return one is not None and other is not None and one[0] == other[0] and one != other

    def fall(self, mine: str, theirs: str) -> Place | None:
        """The place of a word of the ask in the line in which one of a carrier stands behind it; None if in no line."""
        found = self._places.get(theirs.lower(), ())
        for place in self._places.get(mine.lower(), ()):
            if any(other.line == place.line and other.rank > place.rank for other in found):
                return place
        return None
