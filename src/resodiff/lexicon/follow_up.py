"""Words for steps of follow-up: a report, an oral update, an interactive dialogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class FollowUp:
    """The words of follow_up.toml as they stand in a wording; of verbs in `given` only the beginnings."""

    steps: tuple[str, ...]
    manner: tuple[str, ...]
    instead: tuple[str, ...]
    given: tuple[str, ...]
    handed: tuple[str, ...]
    writers: tuple[str, ...]
    writing_bodies: tuple[str, ...]
    before_bodies: tuple[str, ...]
    done: tuple[str, ...]
    informing: tuple[str, ...]
    to_inform: tuple[str, ...]
    gatherings: tuple[str, ...]
    earlier: tuple[str, ...]
    themes: tuple[str, ...]
    routine: tuple[str, ...]


def follow_up(table: Mapping[str, Any]) -> FollowUp:
    """The steps of one lexicon, built from follow_up.toml."""
    return FollowUp(
        tuple(table["steps"]["words"]),
        tuple(table["manner"]["words"]),
        tuple(table["instead"]["words"]),
        tuple(table["given"]["beginnings"]),
        tuple(table["given"]["handed"]),
        tuple(table["writers"]["names"]),
        tuple(table["writers"]["bodies"]),
        tuple(table["writers"]["adjectives"]),
        tuple(table["done"]["words"]),
        tuple(table["informing"]["words"]),
        tuple(table["informing"]["verbs"]),
        tuple(table["gatherings"]["words"]),
        tuple(table["earlier"]["words"]),
        tuple(table["themes"]["words"]),
        tuple(table["themes"]["routine"]),
    )
