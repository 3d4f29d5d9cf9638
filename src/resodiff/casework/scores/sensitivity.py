"""The range of a score under other ladders, other weights and other people's verdicts.

A number that hangs on one parameter should not be reported alone: every score comes with the lowest and the
highest value that the same texts give, and with what each parameter moves by itself. Another ladder of verbs moves
the machine's verdicts only: what people decided stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from operator import attrgetter, mul

from resodiff.casework.coding.holding import Basis
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Facts, Points, Score, points

GIVEN, EQUAL = "priorities as given", "every ask weighs the same"

IN_USE = ""
"""The name of the ladder of verbs that the verdicts rest on."""

PARAMETERS = ("ladder", "weights", "view", "verbs")
"""What a setting is made of, by the names of its fields: points, priorities, whose verdicts, and which verbs."""

Views = Mapping[str, Sequence[Facts]]
"""The same asks as several people see them; the first view is the one that holds."""

Figure = Callable[[Score | Points], float | None]
"""One of the two scores: `met` or `gained`, of a single ask or of many."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to compute a score. `ladder` names the points, `verbs` the ladder of verbs, "" for the one in use."""

    ladder: str
    weights: str
    view: str
    verbs: str = IN_USE

    def __str__(self) -> str:
        told = f"{self.ladder}; {self.weights}; {self.view}"
        return f"{told}; verbs by {self.verbs}" if self.verbs else told


@dataclass(frozen=True, slots=True)
class Dependence:
    """How far the verdicts that hold hang on the ladder of verbs.

    Of `asks` that count, people decided `decided`: those stand under every ladder. `changed` have another verdict
    under at least one of the `ladders` that were tried. None was tried where `ladders` is empty.
    """

    ladders: tuple[str, ...] = ()
    asks: int = 0
    decided: int = 0
    changed: int = 0

    def __str__(self) -> str:
        if not self.ladders:
            return ""
        verb = "has" if self.changed == 1 else "have"
        told = f"{self.changed} of {self.asks} asks {verb} another verdict under another ladder of verbs"
        rest = "rests" if self.decided == 1 else "rest"
        people = f"; {self.decided} {rest} on what people decided, which no ladder changes"
        return told + (people if self.decided else "")


@dataclass(frozen=True, slots=True)
class Range:
    """The score as it is, its lowest and highest values and how they come about.

    `swings` has for each of `PARAMETERS` the lowest and the highest value when it alone is changed.
    """

    value: float
    low: float
    high: float
    at_low: Setting
    at_high: Setting
    swings: Mapping[str, tuple[float, float]]
    dependence: Dependence = field(default_factory=Dependence)


def sensitivity(views: Views, rubric: Rubric, figure: Figure, verbs: Sequence[str] = ()) -> Range | None:
    """The range of a figure of the score, such as `met`; None where there is nothing to score.

    `verbs` are the ladders of verbs under which the asks were judged as well.
    """
    counted = {view: [ask for ask in asks if not ask.to_delegation] for view, asks in views.items()}
    weighed = len({ask.priority for asks in counted.values() for ask in asks}) > 1
    settings = _settings(rubric, tuple(verbs), tuple(views), weighed)
    found = _values(counted, rubric, figure, tuple(verbs), weighed)
    known = [n for n, value in enumerate(found) if value is not None]
    if not known:
        return None
    value = {n: found[n] or 0.0 for n in known}
    low, high = min(known, key=value.__getitem__), max(known, key=value.__getitem__)
    swings = {name: _swing(settings, value, known[0], name) for name in PARAMETERS}
    ends = (value[known[0]], value[low], value[high], settings[low], settings[high])
    return Range(*ends, swings, dependence(next(iter(counted.values())), verbs))


def dependence(asks: Sequence[Facts], verbs: Sequence[str]) -> Dependence:
    """How far the verdicts of some asks hang on the ladder of verbs."""
    counted = [ask for ask in asks if not ask.to_delegation]
    return Dependence(
        tuple(verbs),
        sum(ask.times for ask in counted),
        sum(ask.times for ask in counted if ask.basis is not Basis.MACHINE),
        sum(ask.times for ask in counted if any(o.verdict is not ask.verdict for o in ask.others)),
    )


# ---------------------------------------------------------------- every way to compute it


@lru_cache(maxsize=64)
def _settings(
    rubric: Rubric, verbs: tuple[str, ...], views: tuple[str, ...], weighed: bool
) -> tuple[Setting, ...]:
    """Every setting, the one that holds first; those with the verbs in use before all others."""
    ladders = [ladder.name for ladder in _ladders(rubric)]
    parts = product((IN_USE, *verbs), views, _weighings(weighed), ladders)
    return tuple(Setting(ladder, weighing, view, verb) for verb, view, weighing, ladder in parts)


def _weighings(weighed: bool) -> tuple[str, ...]:
    return (GIVEN, EQUAL) if weighed else (GIVEN,)


@lru_cache(maxsize=64)
def _ladders(rubric: Rubric) -> tuple[Rubric, ...]:
    return (rubric, *(rubric.under(ladder) for ladder in rubric.ladders))


def _values(
    views: Views, rubric: Rubric, figure: Figure, verbs: tuple[str, ...], weighed: bool
) -> list[float | None]:
    """The value of each setting, in the order of the settings."""
    return [
        value
        for verb in (IN_USE, *verbs)
        for asks in views.values()
        for value in _shares([ask.under(verb) for ask in asks], rubric, figure, weighed)
    ]


def _shares(asks: Sequence[Facts], rubric: Rubric, figure: Figure, weighed: bool) -> Iterator[float | None]:
    """The share for each weighing and each ladder of points."""
    worths = [_worths(ask, rubric, figure) for ask in asks]
    for weighing in _weighings(weighed):
        weights = [ask.times * (ask.priority if weighing == GIVEN else 1.0) for ask in asks]
        whole = sum(weights)
        for column in zip(*worths, strict=True) if worths else ():
            yield sum(map(mul, weights, column)) / whole if whole else None


def _worths(ask: Facts, rubric: Rubric, figure: Figure) -> tuple[float, ...]:
    """What an ask of priority 1 adds to the figure, by each ladder of points."""
    return tuple(figure(found) or 0.0 for found in _points(ask, rubric))


@lru_cache(maxsize=65536)
def _points(ask: Facts, rubric: Rubric) -> tuple[Points, ...]:
    """The points of an ask of priority 1 by each ladder: a board asks for like ones again and again."""
    plain = replace(ask, priority=1.0)
    return tuple(points(plain, ladder) for ladder in _ladders(rubric))


def _swing(
    settings: Sequence[Setting], value: Mapping[int, float], first: int, name: str
) -> tuple[float, float]:
    """The lowest and highest value where one parameter alone is other than at first."""
    fixed = attrgetter(*(other for other in PARAMETERS if other != name))
    same = [value[n] for n in value if fixed(settings[n]) == fixed(settings[first])]
    return min(same), max(same)
