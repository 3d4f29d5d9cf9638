"""How far coders agree, beyond what chance would give.

- percent: the share of pairs of codings of one unit that agree;
- Cohen's kappa, for two coders (J. Cohen, A coefficient of agreement for nominal scales, 1960);
- Krippendorff's alpha, for any number of coders with gaps (K. Krippendorff, Computing Krippendorff's
  Alpha-Reliability, 2011), nominal, or ordinal where the categories have an order.

Every figure has a 95% interval: the middle of what the same figure is when units are drawn again with
replacement, as often as there are units, 2,000 times (the percentile bootstrap, B. Efron). For alpha this way is
the one that A. Zapf and others compared and recommend (Measuring inter-rater reliability for nominal data, BMC
Medical Research Methodology 16:93, 2016); Krippendorff's own draws pairs and keeps the expected disagreement as it
is, and gives other intervals. Of few units an interval is rough: with nineteen, that of kappa is within 0.02 of the
one by the formula of Fleiss, Cohen and Everitt (1969). The draws are the same on every machine. The libraries that
have these formulas need numpy or are under the GPL; the formulas are short, and checked against published examples.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from random import Random

DRAWS = 2_000

FEW = 5
"""Units from which an interval is told at all: of fewer a draw with replacement can hardly give anything else."""

Unit = tuple[int, ...]
"""What the coders said of one unit: the places of categories in their order. Gaps are left out."""

Counts = Mapping[Unit, int]
"""How often each unit occurs."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95% interval. None where it cannot be told, as when nobody used a second category.

    There is no interval of fewer than `FEW` units, nor where every draw gives the same, as when nobody ever differed:
    a range without a width would look like certainty.
    """

    value: float | None
    low: float | None
    high: float | None
    units: int

    @property
    def lacks(self) -> str:
        """Why a figure has no interval, for people; "" where it has one, or where there is no figure."""
        if self.value is None or self.low is not None:
            return ""
        return "too few asks for a range" if self.units < FEW else "no range: every ask came out the same"


def percent(units: Sequence[Unit]) -> Estimate:
    """The share of agreeing pairs, over all units that two or more coded."""
    return _estimate(units, _percent)


def kappa(units: Sequence[Unit]) -> Estimate:
    """Cohen's kappa of units that exactly two coded, the same two in the same order. Raises `ValueError`."""
    if any(len(unit) != 2 for unit in units):
        raise ValueError("Cohen's kappa is of two coders")
    return _estimate(units, _kappa)


def alpha(units: Sequence[Unit], *, ordinal: bool = False) -> Estimate:
    """Krippendorff's alpha; units that fewer than two coded do not count."""
    return _estimate(units, _ordinal_alpha if ordinal else _nominal_alpha)


def only(units: Sequence[Unit], category: int) -> list[Unit]:
    """The same codings with one category against all others, to see how far that one can be told apart."""
    return [tuple(int(value == category) for value in unit) for unit in units]


# ---------------------------------------------------------------- the figures


def _percent(counts: Counts) -> float | None:
    pairs = [(times, list(combinations(unit, 2))) for unit, times in counts.items()]
    total = sum(times * len(found) for times, found in pairs)
    same = sum(times * sum(a == b for a, b in found) for times, found in pairs)
    return same / total if total else None


def _kappa(counts: Counts) -> float | None:
    total = sum(counts.values())
    first: Counter[int] = Counter()
    second: Counter[int] = Counter()
    for (a, b), times in counts.items():
        first[a] += times
        second[b] += times
    observed = sum(times for (a, b), times in counts.items() if a == b) / total
    expected = sum(first[c] * second[c] for c in first) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _nominal_alpha(counts: Counts) -> float | None:
    return _alpha(counts, lambda _totals: lambda a, b: float(a != b))


def _ordinal_alpha(counts: Counts) -> float | None:
    return _alpha(counts, _ordinal)


Difference = Callable[[int, int], float]


def _alpha(counts: Counts, metric: Callable[[Mapping[int, float]], Difference]) -> float | None:
    """1 - observed / expected disagreement, from the coincidences of values within units."""
    together: dict[tuple[int, int], float] = {}
    for unit, times in counts.items():
        share = times / (len(unit) - 1)
        for i, a in enumerate(unit):
            for j, b in enumerate(unit):
                if i != j:
                    together[a, b] = together.get((a, b), 0.0) + share
    totals: dict[int, float] = {}
    for (a, _), share in together.items():
        totals[a] = totals.get(a, 0.0) + share
    n = sum(totals.values())
    difference = metric(totals)
    observed = sum(share * difference(a, b) for (a, b), share in together.items())
    expected = sum(totals[a] * totals[b] * difference(a, b) for a in totals for b in totals)
    return 1 - (n - 1) * observed / expected if expected else None


def _ordinal(totals: Mapping[int, float]) -> Difference:
    """Krippendorff's ordinal difference: the square of how many values lie between two, each end by half."""

    def difference(a: int, b: int) -> float:
        low, high = min(a, b), max(a, b)
        between = sum(count for value, count in totals.items() if low <= value <= high)
        return (between - (totals[low] + totals[high]) / 2) ** 2 if low != high else 0.0

    return difference


# ---------------------------------------------------------------- intervals


def _estimate(units: Sequence[Unit], figure: Callable[[Counts], float | None]) -> Estimate:
    coded = [unit for unit in units if len(unit) > 1]
    if not coded:
        return Estimate(None, None, None, 0)
    counts = Counter(coded)
    value = figure(counts)
    if value is None or len(coded) < FEW:
        return Estimate(value, None, None, len(coded))
    drawn = sorted(found for again in _draws(counts) if (found := figure(again)) is not None)
    if not drawn or drawn[0] == drawn[-1]:
        return Estimate(value, None, None, len(coded))
    return Estimate(value, _at(drawn, 0.025), _at(drawn, 0.975), len(coded))


def _draws(counts: Counts) -> Sequence[Counts]:
    """Samples as large as the first, drawn with replacement; a fixed seed, so that figures can be repeated."""
    return _drawn(tuple(sorted(counts.items())))


@lru_cache(maxsize=1)
def _drawn(counted: tuple[tuple[Unit, int], ...]) -> tuple[Counts, ...]:
    """Kept for the next figure of the same units: drawing takes longer than any figure."""
    random = Random(20_110_125)
    kinds, weights = [unit for unit, _ in counted], [times for _, times in counted]
    return tuple(Counter(random.choices(kinds, weights, k=sum(weights))) for _ in range(DRAWS))


def _at(ordered: Sequence[float], share: float) -> float:
    """The value below which that share lies, between two neighbours in proportion."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
