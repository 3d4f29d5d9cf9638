"""Did the text grow: a wider scope, a new duty?"""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.judgement.gains.force import gained_force
from resodiff.judgement.gains.freed import freed
from resodiff.judgement.gains.growth import Gain, growth
from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.not_everybody import not_everybody
from resodiff.judgement.losses.some_of_them import some_of_them
from resodiff.judgement.losses.turned import turned
from resodiff.model import Code, Evidence, Part

_SAME_TEXT = 0.6
"""Share of the ask that must stand in order: else the new words are the paragraph's own and no growth of the ask."""

_FILLED = 0.35
"""Share of the main carrier that the ask must fill: else it is one of many things that the paragraph has."""

_ROW = 30
"""Characters within which short elements that were gained stand in one row."""


def weigh(case: Case) -> Evidence | None:
    """The weightiest element that the main carrier has beyond the ask and its neighbours, or a limit that fell; none in
    whose place, or as which, what is less was told."""
    main = case.carriers[0]
    if case.met.aligned_share < _SAME_TEXT or (case.ask.part is Part.OPERATIVE and not main.operative):
        return None
    if case.wording.total < _FILLED * main.wording.total:
        return None
    if case.lexicon.boilerplate.formulae(case.wording.text):
        return None
    if gains := _without_limits(case, growth(case)):
        return _more(case, gains)
    if force := gained_force(case):
        return _firmer(case, force)
    turned_round = [one.mine for one in turned(case)]
    limits = [x for x in freed(case) if not any(s < x[1] and x[0] < e for s, e in turned_round)]
    return _freer(case, limits) if limits else None


def _without_limits(case: Case, gains: Sequence[Gain]) -> Sequence[Gain]:
    """What was gained but for words that say for whom of all of them a demand is, or stand for more that was asked."""
    if not gains:
        return gains
    limits = [theirs for _, theirs in (*some_of_them(case), *not_everybody(case))]
    limits += [one.theirs for one in turned(case)]
    return [g for g in gains if not any(s < g.end and g.start < e for s, e in limits)]


def _more(case: Case, gains: Sequence[Gain]) -> Evidence:
    main = case.carriers[0]
    most = max(gains, key=lambda gain: gain.amount)
    row = [g for g in gains if g.start <= most.end + _ROW and most.start <= g.end + _ROW]
    told = (
        sorted((g.start, g.end) for g in row) if most.end - most.start <= _ROW else [(most.start, most.end)]
    )
    return Evidence(
        Code.SCOPE_WIDENED,
        "gained: " + "; ".join(f"“{main.wording.text[start:end]}”" for start, end in told),
        case.opening(),
        tuple(main.quote(start, end) for start, end in told),
        round(min(sum(gain.amount for gain in gains), 3.0), 3),
    )


def _firmer(case: Case, force: Sequence[tuple[int, int]]) -> Evidence:
    main = case.carriers[0]
    return Evidence(
        Code.SCOPE_WIDENED,
        "gained: " + ", ".join(f"“{main.wording.text[start:end]}”" for start, end in force),
        case.opening(),
        tuple(main.quote(start, end) for start, end in force),
        1.0,
    )


def _freer(case: Case, limits: Sequence[tuple[int, int]]) -> Evidence:
    gone = ", ".join(f"“{case.wording.text[start:end]}”" for start, end in limits)
    return Evidence(
        Code.SCOPE_WIDENED,
        f"no longer limited by {gone}",
        tuple(case.quote(start, end) for start, end in limits),
        (case.carriers[0].opening(),),
        1.0,
    )
