"""The weights behind a verdict, read from weights.toml."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
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
        return logistic(self.bias + sum(self.weights[k] * v for k, v in signs.items()))


@dataclass(frozen=True, slots=True)
class Weights:
    """Three sums: whether a demand is present, whether a paragraph carries it, and whether it was weakened.

    A further carrier must be at least `further` probable; a preambular one must exceed the best operative one
    by `preamble` to take its place. `caps` bound the amount of evidence that one rule may add.
    """

    presence: Sum
    carrying: Sum
    weakening: Sum
    further: float
    preamble: float
    caps: Mapping[str, float]

    def part(self, code: str, amount: float) -> float:
        """What an amount of evidence adds to the sum of losses: its code's weight, up to the code's cap."""
        return self.weakening.weights[code] * min(amount, self.caps[code])

    def weakened(self, parts: Sequence[float]) -> float:
        """How probable it is that an ask with these parts of loss was weakened."""
        return logistic(self.weakening.bias + sum(parts))


def logistic(value: float) -> float:
    """The probability that belongs to log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, value))))


def of_table(table: Mapping[str, Any]) -> Weights:
    """The weights in a table of the form of weights.toml."""
    presence, carrying, weakening = (
        Sum(table[name]["bias"], table[name]["weights"]) for name in ("presence", "carrying", "weakening")
    )
    choice = table["choice"]
    return Weights(presence, carrying, weakening, choice["further"], choice["preamble"], table["caps"])


@lru_cache(maxsize=1)
def load() -> Weights:
    """The weights that come with resodiff."""
    return of_table(tomllib.loads(_FILE.read_text(encoding="utf-8")))
