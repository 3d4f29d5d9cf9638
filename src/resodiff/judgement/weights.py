"""The weights behind a verdict, read from weights.toml."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import Any

SUREST = 0.99
"""The highest confidence there is: no program reads a text as a lawyer does."""

_FILE = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Sum:
    """A weighted sum of signs as log-odds. All weights but the bias are zero or more."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, signs: Mapping[str, float]) -> float:
        """The probability that belongs to the sum."""
        return self.of(signs.keys(), signs.values())

    def of(self, names: Iterable[str], amounts: Iterable[float]) -> float:
        """The same for signs whose names are known beforehand, as those of a named tuple are."""
        return logistic(self.bias + sum(map(mul, map(self.weights.__getitem__, names), amounts)))


@dataclass(frozen=True, slots=True)
class Weights:
    """Three sums: whether a demand is present, whether a paragraph carries it, and whether it was weakened.

    A further carrier must be at least `further` probable; a preambular one must exceed the best operative one
    by `preamble` to take its place. `caps` bound the amount of evidence that one rule may add. `shift` and
    `scale` make the sum of losses one for asks in a letter's own words.
    """

    presence: Sum
    carrying: Sum
    weakening: Sum
    further: float
    preamble: float
    caps: Mapping[str, float]
    shift: float
    scale: float

    def losing(self, own_words: bool) -> Sum:
        """The sum of losses. An ask in a letter's own words is seldom granted whole, and a loss shows less in it: so
        its sum is moved and scaled."""
        if not own_words:
            return self.weakening
        scaled = {code: self.scale * weight for code, weight in self.weakening.weights.items()}
        return Sum(self.shift + self.scale * self.weakening.bias, scaled)

    def amount(self, code: str, amount: float) -> float:
        """How much of an amount of evidence counts: up to its code's cap."""
        return min(amount, self.caps[code])


def logistic(value: float) -> float:
    """The probability that belongs to log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, value))))


def of_table(table: Mapping[str, Any]) -> Weights:
    """The weights in a table of the form of weights.toml."""
    presence, carrying, weakening = (
        Sum(table[name]["bias"], table[name]["weights"]) for name in ("presence", "carrying", "weakening")
    )
    choice = table["choice"]
    letters = table["letters"]
    return Weights(
        presence,
        carrying,
        weakening,
        choice["further"],
        choice["preamble"],
        table["caps"],
        letters["shift"],
        letters["scale"],
    )


@lru_cache(maxsize=1)
def load() -> Weights:
    """The weights that come with resodiff."""
    return of_table(tomllib.loads(_FILE.read_text(encoding="utf-8")))
