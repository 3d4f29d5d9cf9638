"""How strong the action inside a demand is, and the hedges that soften it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

from resodiff.lexicon.clauses import opens_item
from resodiff.lexicon.phrases import Phrases, first_word, with_gaps
from resodiff.lexicon.stems import stem

_REMEMBERED = 2048
"""Texts whose hedges are remembered: judgement asks for the same paragraph many times."""

_RESULT = 4
"""Strength of a result to be secured."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that make an action an effort or a thought: offsets, and by how many steps they soften it.

    `key` are the offsets of the words that make it a hedge: "attention to" in "give prompt and thorough attention to".
    """

    words: str
    start: int
    end: int
    steps: float
    key: tuple[int, int]


class Actions:
    """The ladder of actions of one lexicon, built from actions.toml.

    `nouns_too` are verbs that are nouns as well, `no_actions` nouns that stand behind "to", as they stand in a wording;
    `support` the beginnings of verbs that say nothing without their noun, `carrying` those of verbs that add nothing to
    the noun of an action (`carried`) behind them, `forms_of` nouns that only say in which shape the thing behind "of"
    comes.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._strength = {
            stem(word): int(step) for step, words in sorted(table["strength"].items()) for word in words
        }
        self.undoing = tuple(table["undoing"]["words"])
        """Words that want a thing gone, as "repeal" does."""
        self.upholding = tuple(table["upholding"]["words"])
        """Words that want a thing to be or to go on, as "extend" does."""
        self._undoing = frozenset(map(stem, self.undoing))
        self._light = frozenset(map(stem, table["light"]["words"]))
        self.nouns_too = frozenset(table["nouns_too"]["words"])
        self.no_actions = frozenset(table["no_actions"]["words"])
        self.support = tuple(table["support"]["beginnings"])
        self.carrying = tuple(table["carrying"]["beginnings"])
        self.carried = tuple(table["carrying"]["nouns"])
        self.forms_of = frozenset(table["forms_of"]["words"])
        self._going_on = frozenset(map(stem, table["going_on"]["words"]))
        self._shades = [frozenset(map(stem, group)) for group in table["shades"]["groups"]]
        self._lesser = [
            (frozenset(map(stem, pair["wholes"])), frozenset(map(stem, pair["parts"])))
            for pair in table["lesser"].values()
        ]
        hedges = table["hedges"].items()
        self._steps = {
            phrase: float(steps)
            for words, steps in hedges
            if "*" not in words
            for phrase in _alternatives(words)
        }
        self._gapped: defaultdict[str, dict[str, float]] = defaultdict(dict)
        openings = [(opening, words) for words, _ in hedges if "*" in words for opening in _openings(words)]
        for opening, words in openings:
            self._gapped[first_word(opening)][words] = float(table["hedges"][words])
        self._hedges = Phrases([*self._steps, *(opening for opening, _ in openings)])
        self.hedges = lru_cache(maxsize=_REMEMBERED)(self._hedges_in)

    def strength(self, word: str) -> int | None:
        """From 1 (share) to 5 (a specific act); None for a word that is no known action."""
        return self._strength.get(stem(word.lower()))

    def is_less(self, before: str, after: str) -> bool:
        """Whether an action is softer than another in kind, and not by a shade: to consider or to promote is less than
        to do, to combat less than to end; but to improve is no less than to increase."""
        mine, theirs = stem(before.lower()), stem(after.lower())
        strong, weak = self._strength.get(mine), self._strength.get(theirs)
        if strong is None or weak is None or weak >= strong:
            return False
        if weak >= _RESULT:
            return any(mine in wholes and theirs in parts for wholes, parts in self._lesser)
        return not self.is_shade(before, after)

    def is_shade(self, before: str, after: str) -> bool:
        """Whether two actions do the same by other words, or more or less of it."""
        mine, theirs = stem(before.lower()), stem(after.lower())
        return any(mine in group and theirs in group for group in self._shades)

    def goes_on(self, word: str) -> bool:
        """Whether an action is only to go on with a thing."""
        return stem(word.lower()) in self._going_on

    def is_light(self, word: str) -> bool:
        """Whether the strength of an action lies in its object, as with "carry out", or it secures a result."""
        return stem(word.lower()) in self._light

    def undoes(self, word: str) -> bool:
        """Whether an action wants its object gone, as "repeal" does."""
        return stem(word.lower()) in self._undoing

    def _hedges_in(self, text: str) -> tuple[Hedge, ...]:
        """Every hedge in `text`, in order of place."""
        return tuple(
            self._read(text, h)
            for h in self._hedges.within(text)
            if not (h.start() and text[h.start()].isupper() and not opens_item(text, h.start()))
        )

    def _read(self, text: str, found: re.Match[str]) -> Hedge:
        start, end = found.span()
        steps = self._steps.get(found.group())
        if steps is not None:
            return Hedge(text[start:end], start, end, steps, (start, end))
        entries = self._gapped[first_word(found.group())].items()
        fits = (
            (whole, steps) for words, steps in entries if (whole := _form(words).fullmatch(found.group()))
        )
        whole, steps = next(fits)
        first, past = whole.span("key")
        return Hedge(text[start:end], start, end, steps, (start + first, start + past))


def _alternatives(words: str) -> list[str]:
    """Every phrase that an entry stands for, in which "|" separates alternatives."""
    return [" ".join(chosen) for chosen in product(*(word.split("|") for word in words.split()))]


@cache
def _form(words: str) -> re.Pattern[str]:
    return re.compile(with_gaps(words))


def _openings(words: str) -> list[str]:
    """An entry with a gap once for each of the words that may open it."""
    first, _, rest = words.partition(" ")
    return [f"{one} {rest}" for one in first.split("|")]
