"""On what coders differ who give one verdict: its reasons, or the paragraphs that carry the ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from resodiff.casework.agreement.coefficients import Estimate, percent
from resodiff.casework.agreement.reliability import MACHINE
from resodiff.casework.coding.coding import AskCoding, Held, LetterCoding, machine
from resodiff.model import Verdict


class Point(StrEnum):
    """What two people say of an ask beside the verdict."""

    REASONS = "reasons"
    PARAGRAPHS = "paragraphs"


CALLED = {Point.REASONS: "weakened", Point.PARAGRAPHS: "adopted or weakened"}
"""Of which asks a point is told: those that both call so."""


@dataclass(frozen=True, slots=True)
class Shared:
    """How far two parties name the same reasons or paragraphs, of the asks that both call as `CALLED` says.

    `same` is the share of asks with the very same ones, `overlap` the mean share of those named by either that both
    name (P. Jaccard's coefficient, 1901; two who name none agree wholly).
    """

    parties: tuple[str, str]
    point: Point
    same: Estimate
    overlap: float


def differing(ask: AskCoding) -> tuple[Point, ...]:
    """On what the coders differ who agree on the verdict; nothing where they do not, or the blind round is open.

    Nor of an ask that is open again: what is left of its codings is no verdict of all.
    """
    if ask.sealed or ask.is_disputed or ask.is_reopened:
        return ()
    views = [view for coder in ask.coded if (view := ask.by(coder.by))]
    return tuple(point for point in Point if len({named(view, point) for view in views}) > 1)


def named(view: Held, point: Point) -> frozenset[str] | None:
    """The reasons or the whole paragraphs that a view names; None where its verdict has none of them."""
    if point is Point.REASONS:
        return frozenset(view.reasons) if view.verdict is Verdict.WEAKENED else None
    if view.verdict is Verdict.DROPPED:
        return None
    return frozenset(number.partition("(")[0] for number in view.carriers)


def shared(codings: Sequence[LetterCoding]) -> tuple[Shared, ...]:
    """How far each two coders, and each with the machine, name the same; nothing of an open blind round."""
    asks = [a for one in codings if not one.sealed for a in one.counted]
    coders = tuple(dict.fromkeys(name for one in codings for name in one.coders))
    pairs = (*combinations(coders, 2), *((coder, MACHINE) for coder in coders))
    return tuple(found for pair in pairs for found in _of(pair, asks))


def _of(pair: tuple[str, str], asks: Sequence[AskCoding]) -> Iterator[Shared]:
    for point in Point:
        views = (tuple(_view(ask, party) for party in pair) for ask in asks)
        sets = [tuple(named(view, point) if view else None for view in both) for both in views]
        both = [(a, b) for a, b in sets if a is not None and b is not None]
        if both:
            overlaps = [len(a & b) / len(a | b) if a | b else 1.0 for a, b in both]
            yield Shared(pair, point, percent([(0, int(a != b)) for a, b in both]), sum(overlaps) / len(both))


def _view(ask: AskCoding, party: str) -> Held | None:
    if party == MACHINE:
        return None if ask.is_reopened else machine(ask.finding)
    return ask.by(party)
