"""What a reader in a hurry must not miss: a few rows for each verdict, the most telling first."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.model import Origin, Verdict
from resodiff.outline.overview import Outline
from resodiff.outline.phrases import Flag
from resodiff.outline.rows import Row

ORDER = (Verdict.DROPPED, Verdict.WEAKENED, Verdict.ADOPTED)
"""Losses first: they are what an advocate has to act on."""

_TELLING = {Origin.LOST: 4, Origin.ERODED: 4, Origin.GAINED: 2}
_MARKS = {Flag.REVERSED: 8, Flag.STRENGTHENED: 1, Flag.VERBATIM: 1, Flag.DOUBTFUL: -16}


@dataclass(frozen=True, slots=True)
class Headline:
    """The rows of one verdict that stand for all of it, in the order of the proposal, and how many more."""

    verdict: Verdict
    rows: tuple[Row, ...]
    more: int


def headlines(outline: Outline, limit: int = 3) -> tuple[Headline, ...]:
    """At most `limit` rows a verdict; asks to the reader's own delegation are none."""
    return tuple(found for verdict in ORDER if (found := _headline(outline, verdict, limit)).rows)


def _headline(outline: Outline, verdict: Verdict, limit: int) -> Headline:
    rows = [r for r in outline.rows if r.verdict is verdict and Flag.TO_DELEGATION not in r.flags]
    places = sorted(range(len(rows)), key=lambda place: (-_weight(rows[place]), place))[:limit]
    return Headline(verdict, tuple(rows[place] for place in sorted(places)), len(rows) - len(places))


def _weight(row: Row) -> float:
    """How telling a row is: what was turned round or lost since the previous text, then what is certain."""
    origin = _TELLING.get(row.origin, 0) if row.origin else 0
    return origin + sum(_MARKS.get(flag, 0) for flag in row.flags) + row.confidence
