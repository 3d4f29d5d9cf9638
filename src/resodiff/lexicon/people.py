"""Whom a demand is for: groups of people, told from one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_SHORT = 5
"""Letters of a noun that is too short to end so: "fees", "doors"."""


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """The words of people.toml, each as it stands in a text: the group of each, and those for anybody.

    They are not compared by stem: a reporter is no report, and the employed are no employers.
    """

    group_of: Mapping[str, str]
    anybody: frozenset[str]
    endings: tuple[str, ...]
    no_agents: frozenset[str]

    def groups(self, words: str) -> Iterator[str]:
        """The groups that some words name, by their names in people.toml."""
        found = _WORD.findall(words.lower())
        for phrase in (*found, *map(" ".join, pairwise(found))):
            if group := self.group_of.get(phrase):
                yield group

    def are_people(self, words: str) -> bool:
        """Whether some words name people, of a group or any."""
        return words.lower() in self.anybody or any(True for _ in self.groups(words))

    def may_act(self, word: str) -> bool:
        """Whether a word ends as nouns do that name people by what they do: "drivers"."""
        return len(word) > _SHORT and word.endswith(self.endings) and word not in self.no_agents


def people(table: Mapping[str, Any]) -> People:
    """The people of one lexicon, built from people.toml."""
    groups = {form: group for group, words in table["groups"].items() for w in words for form in (w, f"{w}s")}
    agents = table["agents"]
    anybody = frozenset(table["anybody"]["words"])
    return People(groups, anybody, tuple(agents["endings"]), frozenset(agents["but"]))
