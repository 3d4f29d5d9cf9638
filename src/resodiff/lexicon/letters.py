"""Words by which letters ask, and by which their asks are told from what else they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """The words of letters.toml as they stand in a letter.

    `asking` gives for a verb of asking, and `wish_verbs` for a noun, the operative verb that says the same.
    """

    addressees: tuple[str, ...]
    places_in_s: tuple[str, ...]
    no_names: tuple[str, ...]
    asking: Mapping[str, str]
    verbs: frozenset[str]
    edits: tuple[str, ...]
    edits_alone: tuple[str, ...]
    putting_in: tuple[str, ...]
    removing: tuple[str, ...]
    wording: tuple[str, ...]
    points: tuple[str, ...]
    wishes: tuple[str, ...]
    wish_verbs: Mapping[str, str]
    wanted: tuple[str, ...]
    told: tuple[str, ...]
    forbidden: tuple[str, ...]
    sections: tuple[str, ...]
    persons: tuple[str, ...]
    no_writers: tuple[str, ...]
    necessary: tuple[str, ...]
    needed: tuple[str, ...]
    our_asks: tuple[str, ...]
    our_points: tuple[str, ...]
    chapeaus: tuple[str, ...]
    voters: tuple[str, ...]
    text_parts: tuple[str, ...]
    sayings: tuple[str, ...]
    facts: tuple[str, ...]
    no_imperatives: frozenset[str]
    no_past: tuple[str, ...]


def letters(table: Mapping[str, Any]) -> Letters:
    """The words of letters of one lexicon, built from letters.toml."""
    return Letters(
        addressees=tuple(table["addressees"]["words"]),
        places_in_s=tuple(table["places_in_s"]["names"]),
        no_names=tuple(table["no_names"]["names"]),
        asking=table["asking"],
        verbs=frozenset(table["verbs"]["words"]),
        edits=tuple(table["edits"]["words"]),
        edits_alone=tuple(table["edits"]["alone"]),
        putting_in=tuple(table["putting_in"]["words"]),
        removing=tuple(table["removing"]["words"]),
        wording=tuple(table["wording"]["words"]),
        points=tuple(table["points"]["words"]),
        wishes=tuple(table["wishes"]["words"]),
        wish_verbs=table["wish_verbs"],
        wanted=tuple(table["wanted"]["words"]),
        told=tuple(table["told"]["words"]),
        forbidden=tuple(table["forbidden"]["names"]),
        sections=tuple(table["sections"]["words"]),
        persons=tuple(table["persons"]["words"]),
        no_writers=tuple(table["no_writers"]["words"]),
        necessary=tuple(table["necessary"]["words"]),
        needed=tuple(table["needed"]["words"]),
        our_asks=tuple(table["our_asks"]["words"]),
        our_points=tuple(table["our_points"]["words"]),
        chapeaus=tuple(table["chapeaus"]["words"]),
        voters=tuple(table["voters"]["words"]),
        text_parts=tuple(table["text_parts"]["words"]),
        sayings=tuple(table["sayings"]["words"]),
        facts=tuple(table["facts"]["words"]),
        no_imperatives=frozenset(table["no_imperatives"]["words"]),
        no_past=tuple(table["no_past"]["words"]),
    )
