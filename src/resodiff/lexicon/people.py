"""Whom a demand is for: groups of people, told from one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from resodiff.lexicon.stems import stem


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """The words of people.toml: the group of each stem, and the first stems of terms of several words."""

    group_of: Mapping[str, str]

    def groups(self, words: str) -> Iterator[str]:
        """The groups that some words name, by their names in people.toml."""
        stems = [stem(w.strip("’'.,;:()“”")) for w in words.lower().split()]
        for at, one in enumerate(stems):
            pair = " ".join(stems[at : at + 2])
            if group := self.group_of.get(pair) or self.group_of.get(one):
                yield group


def people(table: Mapping[str, Any]) -> People:
    """The people of one lexicon, built from people.toml."""
    return People(
        {
            " ".join(map(stem, word.split())): group
            for group, words in table["groups"].items()
            for word in words
        }
    )
