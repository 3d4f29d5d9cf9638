"""Words of force whose loss softens a demand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resodiff.lexicon.stems import stem


class Qualifiers:
    """The groups of one lexicon, built from qualifiers.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._group: dict[tuple[str, ...], str] = {
            tuple(stem(w) for w in phrase.replace("-", " ").split()): group
            for group, phrases in table["groups"].items()
            for phrase in phrases
        }
        self.light: frozenset[str] = frozenset(table["light"]["names"])
        self.longest = max(map(len, self._group))

    def group(self, stems: tuple[str, ...]) -> str | None:
        """The group that a run of stems belongs to, or None."""
        return self._group.get(stems)
