"""The weights behind a verdict, read from weights.toml."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Weights:
    """Two sums of evidence: whether a paragraph carries an ask, and whether the ask was weakened.

    All weights but the biases are zero or more, so that a sign of loss can never help a verdict.
    """

    carrying: Mapping[str, float]
    carrying_bias: float
    main: float
    further: float
    weakening: Mapping[str, float]
    weakening_bias: float
    caps: Mapping[str, float]

    def carries(self, signs: Mapping[str, float]) -> float:
        """How probable it is that a paragraph with these signs carries the ask."""
        return logistic(self.carrying_bias + sum(self.carrying[k] * v for k, v in signs.items()))

    def part(self, code: str, amount: float) -> float:
        """What an amount of evidence adds to the sum: the weight of its code, up to the code's cap."""
        return self.weakening[code] * min(amount, self.caps[code])

    def weakened(self, parts: Sequence[float]) -> float:
        """How probable it is that an ask with these parts of loss was weakened."""
        return logistic(self.weakening_bias + sum(parts))


def logistic(value: float) -> float:
    """The probability that belongs to a sum of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, value))))


@lru_cache(maxsize=1)
def load() -> Weights:
    """The weights that come with resodiff."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    carrying, weakening = table["carrying"], table["weakening"]
    return Weights(
        carrying["weights"],
        carrying["bias"],
        carrying["main"],
        carrying["further"],
        weakening["weights"],
        weakening["bias"],
        weakening["caps"],
    )
