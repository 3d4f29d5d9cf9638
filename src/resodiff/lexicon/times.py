"""Words that say when something is due, and whether that lies ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """The words of times.toml as they stand in a wording; of verbs in `planned` and `reached` only the
    beginnings.

    `rhythms` gives the months from one time to the next.
    """

    past: tuple[str, ...]
    past_but_before_to: tuple[str, ...]
    planned: tuple[str, ...]
    bodies: tuple[str, ...]
    sessions: tuple[str, ...]
    rhythms: Mapping[str, int]
    events: tuple[str, ...]
    meetings: tuple[str, ...]
    happened: tuple[str, ...]
    reached: tuple[str, ...]


def times(table: Mapping[str, Any]) -> Times:
    """The times of one lexicon, built from times.toml."""
    return Times(
        tuple(table["past"]["words"]),
        tuple(table["past"]["but_before_to"]),
        tuple(table["planned"]["beginnings"]),
        tuple(table["bodies"]["names"]),
        tuple(table["sessions"]["words"]),
        table["rhythms"],
        tuple(table["events"]["words"]),
        tuple(table["meetings"]["words"]),
        tuple(table["happened"]["words"]),
        tuple(table["reached"]["beginnings"]),
    )
