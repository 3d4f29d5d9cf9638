"""What a reader in a hurry must not miss: what was lost, then what was kept, as much as a summary has room for."""

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


KEPT = 3
"""Adopted asks that stand in words; one more where it would be the only one left out."""

LOST = 12
"""Dropped and weakened asks that stand in words, together."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The asks of one verdict in the order of the proposal: `rows` in words, of the `rest` the number alone."""

    verdict: Verdict
    rows: tuple[Row, ...]
    rest: tuple[Row, ...] = ()


def headlines(outline: Outline) -> tuple[Headline, ...]:
    """A headline for each verdict that an ask has; asks to the reader's own delegation are in none.

    What was lost is never cut before what was kept: where there are more dropped and weakened asks than fit, of those
    adopted the numbers alone are told.
    """
    of = {verdict: _of(outline, verdict) for verdict in ORDER}
    lost = len(of[Verdict.DROPPED]), len(of[Verdict.WEAKENED])
    room = {
        Verdict.DROPPED: max(LOST // 2, LOST - lost[1]),
        Verdict.WEAKENED: max(LOST // 2, LOST - lost[0]),
        Verdict.ADOPTED: KEPT if sum(lost) <= LOST else 0,
    }
    return tuple(_headline(verdict, rows, room[verdict]) for verdict, rows in of.items() if rows)


def _of(outline: Outline, verdict: Verdict) -> list[Row]:
    return [r for r in outline.rows if r.verdict is verdict and Flag.TO_DELEGATION not in r.flags]


def _headline(verdict: Verdict, rows: list[Row], room: int) -> Headline:
    room += room > 0 and len(rows) == room + 1
    order = sorted(range(len(rows)), key=lambda place: (-_weight(rows[place]), place))
    told, rest = sorted(order[:room]), sorted(order[room:])
    return Headline(verdict, tuple(rows[n] for n in told), tuple(rows[n] for n in rest))


def _weight(row: Row) -> float:
    """How telling a row is: what was turned round or lost since the previous text, then what is certain."""
    origin = _TELLING.get(row.origin, 0) if row.origin else 0
    return origin + sum(_MARKS.get(flag, 0) for flag in row.flags) + row.confidence
