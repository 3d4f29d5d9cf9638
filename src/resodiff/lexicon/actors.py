"""Words for those who can be asked to act, and for those of whom no more is said than that somebody should."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from resodiff.lexicon.stems import stem

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Actors:
    """The words of actors.toml. `unspecific`, `states`, `rulers`, `vague`, `alike`, `countries`, `mandates` and
    `high_commissioner` are stems, the others words as they stand."""

    bodies: frozenset[str]
    concerned: frozenset[str]
    unspecific: frozenset[str]
    states: frozenset[str]
    rulers: frozenset[str]
    things: tuple[str, ...]
    vague: frozenset[str]
    loose: frozenset[str]
    parts: frozenset[str]
    offices: frozenset[str]
    alike: tuple[frozenset[str], ...]
    countries: frozenset[str]
    after_states: frozenset[str]
    mandates: frozenset[str]
    high_commissioner: frozenset[str]


def actors(table: Mapping[str, Any]) -> Actors:
    """The actors of one lexicon, built from actors.toml."""
    return Actors(
        frozenset(table["bodies"]["words"]),
        frozenset(table["concerned"]["words"]),
        stems_of(" ".join(table["unspecific"]["words"])),
        stems_of(" ".join(table["states"]["words"])),
        stems_of(" ".join(table["rulers"]["words"])),
        tuple(table["things"]["words"]),
        stems_of(" ".join(table["vague"]["words"])),
        frozenset(table["loose"]["words"]),
        frozenset(table["parts"]["words"]),
        frozenset(table["offices"]["words"]),
        tuple(stems_of(" ".join(group)) for group in table["alike"]["groups"]),
        stems_of(" ".join(table["countries"]["words"])),
        frozenset(table["after_states"]["words"]),
        stems_of(" ".join(table["mandates"]["words"])),
        stems_of(" ".join(table["high_commissioner"]["words"])),
    )


def stems_of(words: str) -> frozenset[str]:
    """The stems of words; a commissioner is no commission."""
    found = _WORD.findall(words.lower())
    return frozenset(w if w.startswith("commissioner") else stem(w) for w in found)
