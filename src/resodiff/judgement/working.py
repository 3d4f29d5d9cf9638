"""The working of one verdict: every sum behind it, term by term, and the demands that were compared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resodiff.judgement.carriers.choosing import Prospect, prospects
from resodiff.judgement.carriers.presence import presence
from resodiff.judgement.deciding import LIKELIER, Settled, decide, with_limbs_apart
from resodiff.judgement.ground.case import Case, MatchedAct
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import is_named
from resodiff.judgement.judging import in_own_words
from resodiff.judgement.rules import LOSSES
from resodiff.judgement.weights import Sum, Weights, load
from resodiff.model import Match

_WHOLE = 400
"""Characters up to which the words that hold an act are shown whole."""

_HOLDS = 0.2
"""Share of what a long paragraph holds of an act, from which one of its items or sentences is shown."""

_PIECE = re.compile(r"(?:[^;.\n]|[;.](?!\s))+[;.]?\s*")
"""An item or a sentence."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a sum: its name, how much of it was found, its weight, and what that adds to the log-odds."""

    name: str
    amount: float
    weight: float

    @property
    def adds(self) -> float:
        """Amount times weight."""
        return self.amount * self.weight


@dataclass(frozen=True, slots=True)
class Tally:
    """A sum of terms from a bias, and the probability that belongs to it."""

    bias: float
    terms: tuple[Term, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Compared:
    """An act of the ask, the words of the carrier that hold most of it, and how much they hold (0 to 1).

    Of a long paragraph these are the items or sentences that hold some of it; `carrier` is then the item's own number.
    """

    asked: str
    carrier: str
    given: str
    held: float


@dataclass(frozen=True, slots=True)
class Working:
    """Three questions, each with its sum: is the demand there, which paragraph carries it, was it weakened?

    `carrying` has a tally for each paragraph considered, by number, most probable first. Where `settled` is not None,
    that decided, and the sums are only told.
    """

    present: Tally
    carrying: tuple[tuple[str, Tally], ...]
    compared: tuple[Compared, ...]
    weakened: Tally | None
    settled: Settled | None = None


def working(match: Match, around: Setting) -> Working:
    """The working of the verdict on one ask. `around` is the setting of the adopted text."""
    weights = load()
    decided = decide(match, around, weights)
    ask, case = decided.ask, decided.case
    found = decided.prospects or prospects(ask, match.candidates, weights, around)
    present = _tally(weights.presence, presence(ask, found, around)._asdict())
    carrying = tuple((p.carrier.candidate.number, _of_prospect(p, weights.carrying)) for p in found)
    if case is None or decided.settled is Settled.SAME_WORDS:
        return Working(present, carrying, (), None, decided.settled)
    if decided.settled:
        return Working(present, carrying, _compared(case), None, decided.settled)
    weighed = _weighed(case, weights, around)
    if weighed.probability >= LIKELIER and (fuller := with_limbs_apart(match, case, around)) is not case:
        case, weighed = fuller, _weighed(fuller, weights, around)
    return Working(present, carrying, _compared(case), weighed)


def _weighed(case: Case, weights: Weights, around: Setting) -> Tally:
    """How the losses of a case add up."""
    losses = {e.code.value: weights.amount(e.code, e.weight) for r in LOSSES if (e := r.weigh(case))}
    return _tally(weights.losing(in_own_words(case, around.own_words)), losses)


def _of_prospect(prospect: Prospect, weights: Sum) -> Tally:
    return _tally(weights, prospect.signs._asdict())


def _tally(weights: Sum, signs: Mapping[str, float]) -> Tally:
    terms = tuple(Term(name, amount, weights.weights[name]) for name, amount in signs.items() if amount)
    return Tally(weights.bias, _heaviest_first(terms), weights.probability(signs))


def _heaviest_first(terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(sorted((t for t in terms if t.weight), key=lambda t: -t.adds))


def _compared(case: Case) -> tuple[Compared, ...]:
    return tuple(
        Compared(case.wording.text[act.mine.start : act.mine.end], *_given(case, act), act.held)
        for act in case.acts
    )


def _given(case: Case, act: MatchedAct) -> tuple[str, str]:
    """The number of the carrier that holds most of an act, and the words of it that do."""
    if act.carrier is None or act.theirs is None:
        return (act.carrier.candidate.number if act.carrier else ""), ""
    theirs, carrier = act.theirs, act.carrier
    text, number = carrier.wording.text, carrier.candidate.number
    if theirs.end - theirs.start <= _WHOLE:
        return number, text[theirs.start : theirs.end]
    met = [
        t for c, t in case.partners(act.mine.start, act.mine.end) if c is carrier and not is_named(text, t)
    ]
    pieces = [m.span() for m in _PIECE.finditer(text, theirs.start, theirs.end)]
    held = [(sum(t.weight for t in met if a <= t.start < b), a, b) for a, b in pieces]
    whole = sum(share for share, _, _ in held)
    shown = [(a, b) for share, a, b in held if share >= _HOLDS * whole > 0] or [max(held)[1:]]
    items = [
        n for n, span in carrier.candidate.parts if any(span.start < b and a < span.end for a, b in shown)
    ]
    return (items[0] if len(items) == len(shown) == 1 else number), " … ".join(
        text[a:b].strip() for a, b in shown
    )
