"""Words of force whose loss softens a demand, found in a wording; and words that limit it where they are put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from resodiff.lexicon.phrases import Phrases

_REMEMBERED = 2048
"""Texts whose words of force are remembered: judgement asks for the same paragraph many times."""

_FARTHEST = 60
"""Characters between a word for becoming more or less and the adverb behind it that says by how much."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word of force as it stands in a wording: its group, its words, its offsets. A light one is often style."""

    group: str
    words: str
    start: int
    end: int
    light: bool


class Qualifiers:
    """The groups of one lexicon, built from qualifiers.toml.

    `silent` words stand for others of their group, and are no loss themselves. `limiting` words, put before what was
    spoken of, limit it; those `of_people` do before people, and those `of_wrongs` before one of the `wrongs` about
    which something is asked. A group of its `own` is made up for by none but those of its line. Groups `beside`
    certain words have force only there; words of those that are `adding` make more of whatever they are put before.
    `picking` words pick out a kind of what was spoken of as a whole, and `picking_people` one of people; `picked`
    has more words that do before certain nouns, each with these, or before people, with none, and
    `picking_done` are adverbs that do before what was done to people.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._group: dict[str, str] = {
            phrase: group for group, phrases in table["groups"].items() for phrase in phrases
        }
        self._light = frozenset(table["light"]["names"])
        self.silent = frozenset(table["silent"]["words"])
        limiting = {name: frozenset(words) for name, words in table["limiting"].items()}
        self.limiting, self.wrongs = limiting["words"], limiting["wrongs"]
        self.of_people, self.of_wrongs = limiting["of_people"], limiting["of_wrongs"]
        self._own = {group: frozenset(line) for line in table["own"]["lines"] for group in line}
        self.beside = frozenset(table["beside"]["names"])
        more_or_less = "|".join(map(re.escape, table["beside"]["beginnings"]))
        self._after = re.compile(rf"(?: and [\w-]+)? (?:[\w-]+ )?(?:{more_or_less})")
        self._before = re.compile(rf"\b(?:{more_or_less})\w*(?: [^,;:]{{1,{_FARTHEST}}})? (?:[\w-]+ and )?$")
        self.picking = frozenset(table["picking"]["words"])
        self.adding = frozenset(table["adding"]["names"])
        self.picking_people = frozenset(table["picking"]["of_people"])
        self.picking_done = frozenset(table["picking_done"]["words"])
        self.picked = tuple(
            (frozenset(kind["words"]), frozenset(kind.get("nouns", ()))) for kind in table["picked"].values()
        )
        self._phrases = Phrases(self._group)
        self.within = lru_cache(maxsize=_REMEMBERED)(self._within)

    def makes_up_for(self, group: str, other: str) -> bool:
        """Whether a word of another group may stand for one of a group."""
        return group not in self._own or other in self._own[group]

    def _within(self, text: str) -> tuple[Qualifier, ...]:
        """Every word of force in `text`, in order of place; "cost-effective" has none."""
        hits = self._phrases.within(text)
        found = (self._of(hit, text) for hit in hits if text[max(0, hit.start() - 1)] != "-")
        return tuple(q for q in found if q.group not in self.beside or self._is_measure(text, q))

    def _is_measure(self, text: str, word: Qualifier) -> bool:
        """Whether a word says by how much something is to become more or less: it stands before that, or an adverb
        behind it."""
        lower = text.lower()
        if self._after.match(lower, word.end):
            return True
        before = lower[max(0, word.start - _FARTHEST) : word.start]
        return word.words.endswith("ly") and self._before.search(before) is not None

    def _of(self, found: re.Match[str], text: str) -> Qualifier:
        group, (start, end) = self._group[found.group()], found.span()
        return Qualifier(group, text[start:end], start, end, group in self._light)
