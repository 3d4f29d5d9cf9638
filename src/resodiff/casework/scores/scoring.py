"""Points for asks, and scores with their working.

Two scores are told. *Met* is how much of what was asked stands in the adopted text. *Gained* counts of that
only what was not there before: nobody takes credit for old language. What a text that says the contrary takes off, it
takes off both, so that gained is never more than met. Both are shares of all the priorities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from resodiff.casework.coding.coding import AskCoding, Held, LetterCoding, machine
from resodiff.casework.coding.holding import Basis
from resodiff.casework.scores.rubric import Rubric
from resodiff.model import Aim, Code, Origin, Verdict
from resodiff.pipeline.ladders import Other


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a score needs to know of one ask, or of as many as `times` says that are all like it.

    `others` are the machine's views under other ladders of verbs, where they differ from the one here; an ask that
    people decided has none.
    """

    letter: str
    number: str
    verdict: Verdict
    reasons: tuple[Code, ...] = ()
    origin: Origin | None = None
    keeps_out: bool = False
    threatened: bool = False
    is_reversed: bool = False
    to_delegation: bool = False
    priority: float = 1.0
    basis: Basis = Basis.MACHINE
    times: int = 1
    others: tuple[Other, ...] = ()

    def under(self, ladder: str) -> Facts:
        """The same ask as the machine sees it under another ladder of verbs."""
        found = next((other for other in self.others if other.ladder == ladder), None)
        if found is None:
            return self
        return replace(
            self,
            verdict=found.verdict,
            reasons=found.reasons,
            origin=found.origin,
            is_reversed=found.is_reversed,
        )


@dataclass(frozen=True, slots=True)
class Points:
    """What one ask adds to the two scores, out of its priority. `working` says how, in words."""

    facts: Facts
    met: float
    gained: float
    working: str


@dataclass(frozen=True, slots=True)
class Score:
    """The sum over some asks. A share is None where there is nothing to score."""

    asks: tuple[Points, ...]

    @property
    def possible(self) -> float:
        """The sum of the priorities."""
        return sum(p.facts.priority * p.facts.times for p in self.asks)

    @property
    def met(self) -> float | None:
        """The share of what was asked that stands."""
        return sum(p.met * p.facts.times for p in self.asks) / self.possible if self.possible else None

    @property
    def gained(self) -> float | None:
        """The share of what was asked that stands and was not there before."""
        return sum(p.gained * p.facts.times for p in self.asks) / self.possible if self.possible else None


def score(asks: Sequence[Facts], rubric: Rubric) -> Score:
    """The score of some asks; those to the reader's own delegation count in none."""
    return Score(tuple(points(ask, rubric) for ask in asks if not ask.to_delegation))


def points(ask: Facts, rubric: Rubric) -> Points:
    """What one ask adds, with the working."""
    worth, working = _worth(ask, rubric)
    name, part = _credit(ask, rubric)
    met = worth * ask.priority
    if ask.priority != 1:
        working += f"; × priority {ask.priority:g} = {_signed(met)}"
    if worth < 0:
        return Points(ask, met, met, f"{working}; off both scores = {_signed(met)} gained")
    gained = met * part
    return Points(ask, met, gained, f"{working}; {name} × {part:g} = {gained:.2f} gained")


def _worth(ask: Facts, rubric: Rubric) -> tuple[float, str]:
    """The points of an ask before its priority."""
    base = rubric.verdict[ask.verdict.value]
    working = f"{ask.verdict.value} {base:.2f}"
    if ask.verdict is Verdict.DROPPED and ask.is_reversed:
        worth = base - rubric.flag["reversed"]
        return worth, f"{working}, reversed −{rubric.flag['reversed']:.2f} = {_signed(worth)}"
    if ask.verdict is not Verdict.WEAKENED or not ask.reasons:
        return base, working
    taken = [(code.value, rubric.reason[code.value]) for code in ask.reasons]
    sum_ = base - sum(off for _, off in taken)
    worth = max(sum_, rubric.bounds["least"])
    working += "".join(f", {code} −{off:.2f}" for code, off in taken) + f" = {_signed(sum_)}"
    return worth, working + (f", at least {worth:.2f}" if worth > sum_ + 1e-9 else "")


def _signed(number: float) -> str:
    return f"{number:.2f}".replace("-", "−")


def _credit(ask: Facts, rubric: Rubric) -> tuple[str, float]:
    """Which part of the points was gained, and why."""
    if ask.keeps_out:
        name = "prevented" if ask.threatened else "unthreatened"
    else:
        name = ask.origin.value if ask.origin else "unknown"
    words = "no previous text" if name == "unknown" else name
    return words, rubric.credit[name]


# ---------------------------------------------------------------- whose view


def facts(one: LetterCoding, by: str = "") -> tuple[Facts, ...]:
    """The asks of a letter as they hold, or as one coder alone sees them: what the coder left open is the machine's."""
    return tuple(
        _facts(one, ask, (ask.by(by) or machine(ask.finding)) if by else ask.held) for ask in one.asks
    )


def machine_facts(one: LetterCoding) -> tuple[Facts, ...]:
    """The asks of a letter as the machine sees them."""
    return tuple(_facts(one, ask, machine(ask.finding)) for ask in one.asks)


def _facts(one: LetterCoding, coded: AskCoding, held: Held) -> Facts:
    ask = coded.finding.ask
    weights = one.letter.priorities
    return Facts(
        letter=one.letter.name,
        number=ask.number,
        verdict=held.verdict,
        reasons=held.reasons,
        origin=held.origin,
        keeps_out=ask.aim is Aim.EXCLUDE,
        threatened=ask.id in one.compared.threatened,
        is_reversed=held.reversed and held.verdict is Verdict.DROPPED,
        to_delegation=ask.to_delegation,
        priority=weights.get(ask.number, weights.get(ask.id, 1.0)),
        basis=held.basis,
        others=one.compared.others.get(ask.id, ()) if held.basis is Basis.MACHINE else (),
    )
