"""Agreement in a case: coder against coder, all coders together, and people against the machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol, TypeVar

from resodiff.casework.agreement.coefficients import Estimate, Unit, alpha, kappa, only, percent
from resodiff.casework.coding.coding import AskCoding, LetterCoding
from resodiff.casework.coding.holding import Basis
from resodiff.casework.reviews.carried_over import Standing
from resodiff.model import Verdict

ORDER = (Verdict.DROPPED, Verdict.WEAKENED, Verdict.ADOPTED)
"""The verdicts in their order, for ordinal alpha."""

MACHINE, SETTLED = "the machine", "what was agreed or settled"


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far some parties agree on the verdicts. `kappa` is there for two, `verdict` where one is singled out."""

    parties: tuple[str, ...]
    verdict: Verdict | None
    percent: Estimate
    kappa: Estimate | None
    alpha: Estimate
    ordinal: Estimate | None


class Stands(Protocol):
    """What somebody said, and how it stands on the adopted text as it is now."""

    @property
    def standing(self) -> str:
        """One of `Standing`."""


Some = TypeVar("Some", bound=Stands)


def agreements(codings: Sequence[LetterCoding]) -> tuple[Agreement, ...]:
    """Every agreement that can be told, over all letters that are given; none of a blind round that is open.

    Asks to the reader's own delegation do not count.
    """
    asks = [a for one in codings if not one.sealed for a in one.asks if not a.finding.ask.to_delegation]
    coders = tuple(dict.fromkeys(name for one in codings for name in one.coders))
    return tuple(found for parties in _parties(coders) for found in _of(parties, asks))


def _parties(coders: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(coders) > 2:
        yield coders
    yield from combinations(coders, 2)
    yield from ((coder, MACHINE) for coder in coders)
    if coders:
        yield (SETTLED, MACHINE)


def _of(parties: tuple[str, ...], asks: Sequence[AskCoding]) -> Iterator[Agreement]:
    said = (_said(parties, ask) for ask in asks)
    units = [unit(verdicts) for verdicts in said if len(verdicts) > 1]
    if not units:
        return
    yield overall(parties, units)
    two = len(parties) == 2
    for place, verdict in reversed(tuple(enumerate(ORDER))):
        one = only(units, place)
        yield Agreement(parties, verdict, percent(one), kappa(one) if two else None, alpha(one), None)


def unit(verdicts: Sequence[Verdict]) -> Unit:
    """What the parties said of one ask, as the formulas take it."""
    return tuple(ORDER.index(verdict) for verdict in verdicts)


def overall(parties: tuple[str, ...], units: Sequence[Unit]) -> Agreement:
    """The agreement of some parties over all verdicts. A unit has what each of them said, two at least."""
    return Agreement(
        parties,
        None,
        percent(units),
        kappa(units) if len(parties) == 2 else None,
        alpha(units),
        alpha(units, ordinal=True),
    )


def comparable(said: Sequence[Some]) -> Sequence[Some]:
    """What coders said of one ask, as far as it is of one text.

    Where nobody decided on the adopted text as it is now, all of it: a correction of the text leaves those who happen
    to agree and takes the others, and agreement must not rise by that. Else what stands.
    """
    if any(one.standing == Standing.CURRENT for one in said):
        return [one for one in said if one.standing != Standing.OUTDATED]
    return said


def _said(parties: Sequence[str], ask: AskCoding) -> list[Verdict]:
    """What the parties say of an ask, as far as they do."""
    if parties[-1] != MACHINE:
        every = [c for c in (*ask.coded, *ask.outdated) if c.by in parties]
        return [c.verdict for c in comparable(sorted(every, key=lambda c: parties.index(c.by)))]
    if ask.is_reopened:
        return []
    held = ask.held if SETTLED in parties else ask.by(parties[0])
    sure = SETTLED not in parties or ask.held.basis in (Basis.ADJUDICATED, Basis.AGREED)
    return [held.verdict, ask.finding.verdict] if held and sure else []
