"""Words for a kind of thing in the place of a thing by name, and for an amount in the place of a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from resodiff.lexicon.stems import stem


@dataclass(frozen=True, slots=True, eq=False)
class Areas:
    """Where things are done: nouns for a `whole` territory and for all its `units`, words for `everywhere`, nouns for
    `parts` of it; and `heads` of rows of levels or areas, in the singular, with the `tiers` of levels."""

    whole: tuple[str, ...]
    units: tuple[str, ...]
    everywhere: tuple[str, ...]
    parts: tuple[str, ...]
    heads: tuple[str, ...]
    tiers: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Kinds:
    """The words of kinds.toml. `stems`, `common`, `organs`, `advice` and `doublets` are stems; the others stand as in a
    wording. `nouns` are the kinds as they stand, singular and plural."""

    stems: frozenset[str]
    dated: tuple[str, ...]
    open: tuple[str, ...]
    amounts: tuple[str, ...]
    common: frozenset[str]
    organs: frozenset[str]
    everywhere: frozenset[str]
    citations: tuple[str, ...]
    measures: tuple[str, ...]
    counted: tuple[str, ...]
    groups: tuple[str, ...]
    crises: tuple[str, ...]
    crisis_kinds: tuple[str, ...]
    several_crises: tuple[str, ...]
    advice: frozenset[str]
    nouns: frozenset[str]
    doublets: tuple[frozenset[str], ...]
    empty: frozenset[str]
    areas: Areas

    def has(self, words: str) -> bool:
        """Whether a word, or the last of several, names a kind of thing: law, agreement, mechanism, person."""
        return stem(words.split()[-1].lower()) in self.stems

    def is_noun(self, word: str) -> bool:
        """Whether a word is the noun for a kind itself: "accord" and not "accordance"."""
        return word.lower() in self.nouns


def kinds(table: Mapping[str, Any]) -> Kinds:
    """The kinds of one lexicon, built from kinds.toml."""
    return Kinds(
        frozenset(map(stem, table["kinds"]["words"])),
        tuple(table["dated"]["words"]),
        tuple(table["open"]["words"]),
        tuple(table["amounts"]["words"]),
        frozenset(map(stem, table["common"]["words"])),
        frozenset(map(stem, table["organs"]["words"])),
        frozenset(table["everywhere"]["names"]),
        tuple(table["citations"]["words"]),
        tuple(table["measures"]["words"]),
        tuple(table["counted"]["words"]),
        tuple(table["groups"]["words"]),
        tuple(table["crises"]["names"]),
        tuple(table["crises"]["kinds"]),
        tuple(table["crises"]["several"]),
        frozenset(map(stem, table["advice"]["words"])),
        frozenset(form for word in table["kinds"]["words"] for form in (word, _plural(word))),
        tuple(frozenset(map(stem, group)) for group in table["doublets"]["groups"]),
        frozenset(table["empty"]["words"]),
        _areas(table["areas"]),
    )


def _areas(table: Mapping[str, Any]) -> Areas:
    return Areas(
        tuple(table["whole"]),
        tuple(table["units"]),
        tuple(table["everywhere"]),
        tuple(table["parts"]),
        tuple(table["heads"]),
        frozenset(table["tiers"]),
    )


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
