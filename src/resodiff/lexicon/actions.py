"""How strong the action inside a demand is, and the hedges that soften it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from resodiff.lexicon.clauses import opens_item
from resodiff.lexicon.phrases import folded, literally, with_gaps
from resodiff.lexicon.stems import stem

_FIRST = re.compile(r"\w+")

_REMEMBERED = 2048
"""Texts whose hedges are remembered: judgement asks for the same paragraph many times."""


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
    `support` the beginnings of verbs that say nothing without their noun.
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
        hedges = table["hedges"].items()
        self._steps = {
            phrase: float(steps)
            for words, steps in hedges
            if "*" not in words
            for phrase in _alternatives(words)
        }
        self._gapped = [
            (re.compile(with_gaps(words)), float(steps)) for words, steps in hedges if "*" in words
        ]
        openings = [opening for words, _ in hedges if "*" in words for opening in _openings(words)]
        self._phrases: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in (*self._steps, *openings):
            self._phrases[_FIRST.match(phrase)[0]].append(phrase)  # type: ignore[index]
        self._forms: dict[str, re.Pattern[str]] = {}
        self.hedges = lru_cache(maxsize=_REMEMBERED)(self._hedges_in)

    def strength(self, word: str) -> int | None:
        """From 1 (share) to 5 (a specific act); None for a word that is no known action."""
        return self._strength.get(stem(word.lower()))

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
            for h in self._hits(folded(text))
            if not (h.start() and text[h.start()].isupper() and not opens_item(text, h.start()))
        )

    def _hits(self, lower: str) -> Iterator[re.Match[str]]:
        """Where a hedge stands, none over another. Each is tried only at its first word: few of them are there."""
        past = 0
        for word in _FIRST.finditer(lower):
            phrases = self._phrases.get(word.group()) if word.start() >= past else None
            hit = self._form(word.group(), phrases).match(lower, word.start()) if phrases else None
            if hit:
                past = hit.end()
                yield hit

    def _form(self, first: str, phrases: list[str]) -> re.Pattern[str]:
        """The expression for the hedges that begin with a word, built when the word is first met."""
        form = self._forms.get(first)
        if form is None:
            form = self._forms[first] = literally(phrases)
        return form

    def _read(self, text: str, found: re.Match[str]) -> Hedge:
        start, end = found.span()
        steps = self._steps.get(found.group())
        if steps is not None:
            return Hedge(text[start:end], start, end, steps, (start, end))
        fits = ((whole, steps) for form, steps in self._gapped if (whole := form.fullmatch(found.group())))
        whole, steps = next(fits)
        first, past = whole.span("key")
        return Hedge(text[start:end], start, end, steps, (start + first, start + past))


def _alternatives(words: str) -> list[str]:
    """Every phrase that an entry stands for, in which "|" separates alternatives."""
    return [" ".join(chosen) for chosen in product(*(word.split("|") for word in words.split()))]


def _openings(words: str) -> list[str]:
    """An entry with a gap once for each of the words that may open it."""
    first, _, rest = words.partition(" ")
    return [f"{one} {rest}" for one in first.split("|")]
