"""Which verdict holds for an ask on which people decided: one rule for coding, scores, board and reports.

Settled (where settlements differ, by whoever claims least), else what all say, else the verdict that claims least,
else the machine's. Nobody's word counts more for being the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from resodiff.model import Verdict

CAUTIOUS = (Verdict.DROPPED, Verdict.WEAKENED, Verdict.ADOPTED)
"""Verdicts, the one that claims least first: it holds while people dispute."""


class Basis(StrEnum):
    """On what the verdict that holds rests."""

    ADJUDICATED = "adjudicated"
    AGREED = "agreed"
    CODED = "coded"
    DISPUTED = "disputed"
    MACHINE = "machine"


class Says(Protocol):
    """What one person says of one ask: who, when (ISO 8601), and the verdict."""

    @property
    def by(self) -> str:
        """Who."""

    @property
    def at(self) -> str:
        """When."""

    @property
    def verdict(self) -> Verdict:
        """What."""


Said = TypeVar("Said", bound=Says)


@dataclass(frozen=True, slots=True)
class Holding(Generic[Said]):
    """The verdict that holds, on what it rests, and those whose view it is: none where it is the machine's."""

    verdict: Verdict
    basis: Basis
    said: tuple[Said, ...] = ()


def holding(machine: Verdict, said: Sequence[Said], settled: Said | None = None) -> Holding[Said]:
    """What holds of the machine's verdict, of what each person says once, and of the settlement."""
    if settled is not None:
        return Holding(settled.verdict, Basis.ADJUDICATED, (settled,))
    given = {one.verdict for one in said}
    if not given:
        return Holding(machine, Basis.MACHINE)
    verdict = next(v for v in CAUTIOUS if v in given)
    basis = Basis.DISPUTED if len(given) > 1 else Basis.AGREED if len(said) > 1 else Basis.CODED
    return Holding(verdict, basis, tuple(one for one in said if one.verdict is verdict))


def settlement(settled: Iterable[Said]) -> Said | None:
    """The settlement that holds: where those who settled differ, the verdict that claims least, not the last word."""
    last = sorted(latest(settled), key=lambda one: one.at, reverse=True)
    return min(last, key=lambda one: CAUTIOUS.index(one.verdict), default=None)


def latest(said: Iterable[Said]) -> tuple[Said, ...]:
    """What each person says last, once for each person."""
    return tuple({one.by: one for one in sorted(said, key=lambda one: one.at)}.values())
