"""Formulae that every resolution has, and the stop words that say nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from resodiff.lexicon.caveats import Caveats

_REMEMBERED = 2048
"""Texts whose formulae are remembered: judgement asks for the same paragraph many times."""


class Boilerplate:
    """The formulae and stop words of one lexicon, built from boilerplate.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._formulae = Caveats(table["formulae"])
        self.stop = frozenset(table["words"]["stop"])
        self.institutions = frozenset(table["institutions"]["names"])
        self.slight = frozenset(table["slight"]["words"])
        """Words of measure, time, force and form: two texts that share one have nothing in common."""
        self.formulae = lru_cache(maxsize=_REMEMBERED)(self._formulae_in)

    def _formulae_in(self, text: str) -> frozenset[str]:
        """The names of the formulae that `text` uses."""
        return frozenset(formula.group for formula in self._formulae.found_in(text))
