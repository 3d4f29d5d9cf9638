"""The working of one verdict: every sum behind it, term by term, and the demands that were compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resodiff.judgement.carriers import Prospect, choose, prospects
from resodiff.judgement.case import Case
from resodiff.judgement.judging import in_own_words, open_case
from resodiff.judgement.presence import presence
from resodiff.judgement.rules import LOSSES
from resodiff.judgement.setting import Setting
from resodiff.judgement.weights import Sum, load
from resodiff.judgement.wording import take_apart
from resodiff.model import Match


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
    """An act of the ask, the words of the carrier that hold most of it, and how much they hold (0 to 1)."""

    asked: str
    carrier: str
    given: str
    held: float


@dataclass(frozen=True, slots=True)
class Working:
    """Three questions, each with its sum: is the demand there, which paragraph carries it, was it weakened?

    `carrying` has a tally for each paragraph considered, by number, most probable first.
    """

    present: Tally
    carrying: tuple[tuple[str, Tally], ...]
    compared: tuple[Compared, ...]
    weakened: Tally | None


def working(match: Match, around: Setting) -> Working:
    """The working of the verdict on one ask. `around` is the setting of the adopted text."""
    weights, lexicon = load(), around.lexicon
    ask = take_apart(match.ask.text, lexicon)
    found = prospects(ask, match.candidates, weights, around)
    present = _tally(weights.presence, presence(ask, found, around)._asdict())
    carriers = choose(ask, found, weights, match.ask.part) if present.probability >= 0.5 else ()
    carrying = tuple((p.carrier.candidate.number, _of_prospect(p, weights.carrying)) for p in found)
    if not carriers:
        return Working(present, carrying, (), None)
    neighbours = around.neighbours([c.candidate for c in carriers], match.ask.text)
    case = open_case(match, ask, carriers, lexicon, neighbours, apart=around.apart)
    caps = weights.caps
    losses = {r.code.value: min(e.weight, caps[r.code.value]) for r in LOSSES if (e := r.weigh(case))}
    losing = weights.losing(in_own_words(case, around.own_words))
    return Working(present, carrying, _compared(case), _tally(losing, losses))


def _of_prospect(prospect: Prospect, weights: Sum) -> Tally:
    return _tally(weights, prospect.signs._asdict())


def _tally(weights: Sum, signs: Mapping[str, float]) -> Tally:
    terms = tuple(Term(name, amount, weights.weights[name]) for name, amount in signs.items() if amount)
    return Tally(weights.bias, _heaviest_first(terms), weights.probability(signs))


def _heaviest_first(terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(sorted((t for t in terms if t.weight), key=lambda t: -t.adds))


def _compared(case: Case) -> tuple[Compared, ...]:
    return tuple(
        Compared(
            case.wording.text[act.mine.start : act.mine.end],
            act.carrier.candidate.number if act.carrier else "",
            act.carrier.wording.text[act.theirs.start : act.theirs.end] if act.carrier and act.theirs else "",
            act.held,
        )
        for act in case.acts
    )
