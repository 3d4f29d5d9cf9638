"""Whom a demand is for: groups of people, told from one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """The words of people.toml, each as it stands in a text: the group of each, and those for anybody.

    They are not compared by stem: a reporter is no report, and the employed are no employers.
    """

    group_of: Mapping[str, str]
    anybody: frozenset[str]

    def groups(self, words: str) -> Iterator[str]:
        """The groups that some words name, by their names in people.toml."""
        found = _WORD.findall(words.lower())
        for phrase in (*found, *map(" ".join, pairwise(found))):
            if group := self.group_of.get(phrase):
                yield group

    def are_people(self, words: str) -> bool:
        """Whether some words name people, of a group or any."""
        return words.lower() in self.anybody or any(True for _ in self.groups(words))


def people(table: Mapping[str, Any]) -> People:
    """The people of one lexicon, built from people.toml."""
    groups = {form: group for group, words in table["groups"].items() for w in words for form in (w, f"{w}s")}
    return People(groups, frozenset(table["anybody"]["words"]))
