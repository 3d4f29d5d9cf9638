"""Words by which a wording lays something on somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Duties:
    """The words of duties.toml as they stand in a wording; `must` and `may` are adjectives, the `_nouns` beside them
    what somebody has."""

    borne: tuple[str, ...]
    bound: tuple[str, ...]
    theirs: tuple[str, ...]
    due: tuple[str, ...]
    requests: tuple[str, ...]
    asking: tuple[str, ...]
    must: tuple[str, ...]
    must_nouns: tuple[str, ...]
    may: tuple[str, ...]
    may_nouns: tuple[str, ...]


def duties(table: Mapping[str, Any]) -> Duties:
    """The duties of one lexicon, built from duties.toml."""
    return Duties(
        borne=tuple(table["borne"]["words"]),
        bound=tuple(table["bound"]["words"]),
        theirs=tuple(table["theirs"]["words"]),
        due=tuple(table["due"]["words"]),
        requests=tuple(table["requests"]["words"]),
        asking=tuple(table["asking"]["words"]),
        must=tuple(table["must"]["words"]),
        must_nouns=tuple(table["must"]["nouns"]),
        may=tuple(table["may"]["words"]),
        may_nouns=tuple(table["may"]["nouns"]),
    )
