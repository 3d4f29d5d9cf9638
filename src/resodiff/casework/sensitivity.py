"""The range of a score under other ladders, other weights and other people's verdicts.

A number that hangs on one parameter should not be reported alone: every score comes with the lowest and the
highest value that the same texts give, and with what each parameter moves by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from resodiff.casework.score_rubric import Rubric
from resodiff.casework.scoring import Facts, Score, score

GIVEN, EQUAL = "priorities as given", "every ask weighs the same"

Views = Mapping[str, Sequence[Facts]]
"""The same asks as several people see them; the first view is the one that holds."""

Figure = Callable[[Score], float | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to compute a score."""

    ladder: str
    weights: str
    view: str

    def __str__(self) -> str:
        return f"{self.ladder}; {self.weights}; {self.view}"


@dataclass(frozen=True, slots=True)
class Range:
    """The score as it is, its lowest and highest values and how they come about.

    `swings` has for each parameter the lowest and the highest value when it alone is changed.
    """

    value: float
    low: float
    high: float
    at_low: Setting
    at_high: Setting
    swings: Mapping[str, tuple[float, float]]


def sensitivity(views: Views, rubric: Rubric, figure: Figure) -> Range | None:
    """The range of a figure of the score, such as `met`; None where there is nothing to score."""
    found = {setting: value for setting, value in _all(views, rubric, figure) if value is not None}
    if not found:
        return None
    first = next(iter(found))
    low, high = min(found, key=found.__getitem__), max(found, key=found.__getitem__)
    swings = {name: _swing(found, first, name) for name in ("ladder", "weights", "view")}
    return Range(found[first], found[low], found[high], low, high, swings)


def _all(views: Views, rubric: Rubric, figure: Figure) -> list[tuple[Setting, float | None]]:
    """Every way to compute it, the one that holds first."""
    ladders = [rubric, *(rubric.under(ladder) for ladder in rubric.ladders)]
    priorities = {f.priority for asks in views.values() for f in asks}
    weights = (GIVEN, EQUAL) if len(priorities) > 1 else (GIVEN,)
    return [
        (Setting(ladder.name, weighing, view), figure(score(_weighed(views[view], weighing), ladder)))
        for ladder, weighing, view in product(ladders, weights, views)
    ]


def _weighed(asks: Sequence[Facts], weighing: str) -> Sequence[Facts]:
    return asks if weighing == GIVEN else [replace(ask, priority=1.0) for ask in asks]


def _swing(found: Mapping[Setting, float], first: Setting, name: str) -> tuple[float, float]:
    """The lowest and highest value where one parameter alone is other than at first."""
    fixed = [other for other in ("ladder", "weights", "view") if other != name]
    same = [v for s, v in found.items() if all(getattr(s, f) == getattr(first, f) for f in fixed)]
    return min(same), max(same)
