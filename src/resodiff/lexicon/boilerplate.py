"""Formulae that every resolution has, and words that say little because all resolutions share them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from resodiff.lexicon.caveats import alternation
from resodiff.lexicon.stems import stem


class Boilerplate:
    """The formulae and light words of one lexicon, built from boilerplate.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._formulae: dict[str, re.Pattern[str]] = {
            name: alternation(entry["patterns"]) for name, entry in table["formulae"].items()
        }
        self.does: dict[str, str] = {name: entry["does"] for name, entry in table["formulae"].items()}
        self.light = frozenset(stem(w) for w in table["words"]["light"])
        self.stop = frozenset(table["words"]["stop"])

    def formulae(self, text: str) -> frozenset[str]:
        """The names of the formulae that `text` uses."""
        return frozenset(name for name, pattern in self._formulae.items() if pattern.search(text))
