"""Which verdict holds for an ask on which people decided: one rule for coding, scores, board and reports.

Settled (where settlements differ, by whoever claims least), else what all say, else the verdict that claims least,
else the machine's. Nobody's word counts more for being the last. Where a part of it was decided on an earlier adopted
text and no longer stands, the ask is open again: it counts as the verdict that claims least of all that were given,
because neither a settlement nor a coder gives way to those whose words happen to stand still.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from resodiff.casework.reviews.carried_over import Standing
from resodiff.model import Verdict

CAUTIOUS = (Verdict.DROPPED, Verdict.WEAKENED, Verdict.ADOPTED)
"""Verdicts, the one that claims least first: it holds while people dispute."""


class Basis(StrEnum):
    """On what the verdict that holds rests."""

    ADJUDICATED = "adjudicated"
    AGREED = "agreed"
    CODED = "coded"
    DISPUTED = "disputed"
    REOPENED = "reopened"
    MACHINE = "machine"


class Says(Protocol):
    """What one person says of one ask: who, when (ISO 8601), the verdict, and how it stands on the present text.

    `on` is the adopted text on which it was said, by the hash of its words.
    """

    @property
    def by(self) -> str:
        """Who."""

    @property
    def at(self) -> str:
        """When."""

    @property
    def verdict(self) -> Verdict:
        """What."""

    @property
    def standing(self) -> str:
        """How it stands: one of `Standing`."""

    @property
    def on(self) -> str:
        """Of which text."""


Said = TypeVar("Said", bound=Says)


@dataclass(frozen=True, slots=True)
class Holding(Generic[Said]):
    """The verdict that holds, on what it rests, and those whose view it is: none where it is the machine's.

    `to_settle` are the settlements of an earlier text in whose place nothing came yet.
    """

    verdict: Verdict
    basis: Basis
    said: tuple[Said, ...] = ()
    to_settle: tuple[Said, ...] = ()


def holding(machine: Verdict, said: Iterable[Said], settled: Iterable[Said] = ()) -> Holding[Said]:
    """What holds of the machine's verdict, of what people say, and of the settlements, whatever text they are of."""
    codings, every = latest(said), latest(settled)
    one, lost = settlement(every), _not_replaced(codings, every)
    if one is not None and not lost:
        return Holding(one.verdict, Basis.ADJUDICATED, (one,))
    outdated = (*(c for c in codings if not stands(c)), *lost)
    valid = tuple(c for c in codings if stands(c))
    if outdated:
        present = valid if one is None else (*valid, one)
        return _reopened(machine, present, outdated, lost)
    given = {c.verdict for c in valid}
    if not given:
        return Holding(machine, Basis.MACHINE)
    verdict = least(given)
    basis = Basis.DISPUTED if len(given) > 1 else Basis.AGREED if len(valid) > 1 else Basis.CODED
    return Holding(verdict, basis, tuple(c for c in valid if c.verdict is verdict))


def settlement(settled: Iterable[Said]) -> Said | None:
    """The settlement that holds of those that stand: where they differ, what claims least, not the last word."""
    last = sorted((one for one in latest(settled) if stands(one)), key=lambda one: one.at, reverse=True)
    return min(last, key=lambda one: CAUTIOUS.index(one.verdict), default=None)


def latest(said: Iterable[Said]) -> tuple[Said, ...]:
    """What each person says last, once for each person."""
    return tuple({one.by: one for one in sorted(said, key=lambda one: one.at)}.values())


def least(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that claims least."""
    return min(verdicts, key=CAUTIOUS.index)


def stands(one: Says) -> bool:
    """Whether it is of the adopted text as it is now, or still holds for it."""
    return one.standing != Standing.OUTDATED


def settled_own(one: Says, codings: Iterable[Says]) -> bool:
    """Whether whoever settled an ask had coded it: a judge in a dispute of their own."""
    return any(one.by == coding.by for coding in codings)


def _not_replaced(codings: Sequence[Said], settled: Sequence[Said]) -> tuple[Said, ...]:
    """The outdated settlements in whose place nothing came on a later text: another, or that all coders now agree.

    That of somebody who did not code never gives way to one by a coder.
    """
    agree = all(stands(one) for one in codings) and len({one.verdict for one in codings}) == 1
    recoded = codings if agree else ()
    others = [one for one in settled if stands(one)]
    impartial = [one for one in others if not settled_own(one, codings)]

    def is_replaced(lost: Said) -> bool:
        after = (*recoded, *(others if settled_own(lost, codings) else impartial))
        return any(one.at >= lost.at and one.on != lost.on for one in after)

    return tuple(one for one in settled if not stands(one) and not is_replaced(one))


def _reopened(
    machine: Verdict, present: Sequence[Said], outdated: Sequence[Said], lost: tuple[Said, ...]
) -> Holding[Said]:
    """What claims least of all that people said; with the machine's view where nothing that they said still stands."""
    given = {one.verdict for one in (*present, *outdated)} | (set() if present else {machine})
    verdict = least(given)
    if not present and verdict is machine:
        return Holding(verdict, Basis.REOPENED, (), lost)
    same = [[one for one in some if one.verdict is verdict] for some in (present, outdated)]
    return Holding(verdict, Basis.REOPENED, tuple(same[0] or same[1]), lost)
