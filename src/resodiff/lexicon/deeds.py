"""Verbs of deeds, and what is less than the deed in its place: to suspend where to cease was asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from resodiff.lexicon.stems import stem

_NEXT = re.compile(r"\s+([\w’'-]+)")


@dataclass(frozen=True, slots=True)
class _Line:
    wholes: frozenset[str]
    lesser: frozenset[str]
    alike: frozenset[str]


class Deeds:
    """The deeds of ranks.toml with what is less, the hollow verbs that are less than any, and nouns (`ways`) for what
    only leads to a deed."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        lines = table["deeds"].values()
        self._lines = [_Line(*(frozenset(line[k]) for k in ("wholes", "lesser", "alike"))) for line in lines]
        self._hollow = frozenset(table["hollow"]["words"])
        self.ways: tuple[str, ...] = tuple(table["ways"]["nouns"])
        self._carrying = frozenset(map(stem, table["ways"]["verbs"]))

    @cached_property
    def _by_stem(self) -> Mapping[str, list[tuple[str, tuple[str, ...]]]]:
        found: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        known = frozenset(chain(self._hollow, *((*x.wholes, *x.lesser, *x.alike) for x in self._lines)))
        for phrase in sorted(known, key=lambda p: (-len(p), p)):
            first, *rest = phrase.split()
            found[stem(first)].append((phrase, tuple(rest)))
        return found

    @cached_property
    def _wholes(self) -> frozenset[str]:
        return frozenset(stem(phrase.split()[0]) for line in self._lines for phrase in line.wholes)

    def may_open(self, word: str) -> bool:
        """Whether a word may be the first of a deed: a quick look before a long one."""
        return stem(word.lower()) in self._wholes

    def phrase_at(self, text: str, start: int, end: int) -> tuple[str, int] | None:
        """The longest phrase of the list whose verb, in any of its forms, is `text[start:end]`, and where it ends."""
        for phrase, rest in self._by_stem.get(stem(text[start:end].lower()), ()):
            at, missing = end, list(rest)
            while missing and (found := _NEXT.match(text, at)) and found[1].lower() == missing[0]:
                at = found.end()
                missing.pop(0)
            if not missing:
                return phrase, at
        return None

    def is_carrying(self, verb: str) -> bool:
        """Whether a verb in any form says that what follows is begun, carried on or brought to an end."""
        return stem(verb.split()[0].lower()) in self._carrying

    def is_less(self, mine: str, theirs: str) -> bool:
        """Whether a phrase of the list is less than a deed of it, and as much as none of its line."""
        lines = [line for line in self._lines if mine in line.wholes]
        if not lines or any(theirs in line.wholes or theirs in line.alike for line in lines):
            return False
        return theirs in self._hollow or any(theirs in line.lesser for line in lines)

    def does_as_much(self, mine: str, theirs: str) -> bool:
        """Whether two verbs in any form are deeds of one line: to prosecute and to try."""
        one, other = self.phrase_at(mine, 0, len(mine)), self.phrase_at(theirs, 0, len(theirs))
        return one is not None and other is not None and self.is_done(one[0], (other[0],))

    def is_done(self, mine: str, phrases: Iterable[str]) -> bool:
        """Whether any of some phrases is as much as a deed."""
        wholes = frozenset(chain(*(line.wholes for line in self._lines if mine in line.wholes)))
        return not wholes.isdisjoint(phrases)
