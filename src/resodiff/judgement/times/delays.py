"""What became of the times of an ask: which are later now than they may be, and which no carrier has any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.times.due import ASSEMBLY, COUNCIL, DATE, LIMIT, RHYTHM, Due, dues
from resodiff.lexicon import Family

_YEAR, _HALF_YEAR = 372.0, 186.0
_TELLING = frozenset({Family.OBSERVING, Family.WELCOMING, Family.DISAPPROVING})
_RECALLING = "recall"
"""Acts of these families, and of this verb, speak of what has been: their dates and sessions set no time."""

_SAME_TASK = 0.8
"""Share of the words of an act that must stand beside a later time in a successor: else it is that of another task."""


@dataclass(frozen=True, slots=True)
class Delay:
    """A time of the ask and the later one that stands for it, in which carrier."""

    mine: Due
    theirs: Due
    carrier: Carrier


@dataclass(frozen=True, slots=True)
class Fates:
    """The times of an ask that are `delayed`, those that are `gone` since no time of a carrier is left for them, and
    those that are `met` by one, delayed or not."""

    delayed: tuple[Delay, ...]
    gone: tuple[Due, ...]
    met: tuple[Due, ...]


def fates(case: Case) -> Fates:
    """What became of the times that the ask sets."""
    words = case.lexicon.times
    mine = [
        d for d in dues(case.wording.text, words) if may_set_time(case, d.start) and not was_past(case, d)
    ]
    theirs = [(d, c) for c in case.carriers for d in dues(c.wording.text, words)] if mine else []
    delayed: list[Delay] = []
    gone: list[Due] = []
    for kind in dict.fromkeys(d.kind for d in mine):
        asked, given = [d for d in mine if d.kind == kind], [t for t in theirs if t[0].kind == kind]
        later, left = _meet(asked, given, case.apart)
        delayed += [d for d in later if _is_delay(case, d, len(given) - len(asked))]
        gone += left
    return Fates(tuple(delayed), tuple(gone), tuple(d for d in mine if d not in gone))


def may_set_time(case: Case, start: int) -> bool:
    """Whether the act at a place of the ask is one that may set a time."""
    verb = case.wording.act_at(start).verb
    return verb is None or (verb.verb.family not in _TELLING and verb.verb.base != _RECALLING)


def was_past(case: Case, due: Due) -> bool:
    """Whether a date lay behind already when the ask was written."""
    first = case.apart.first if case.apart else None
    if due.kind != DATE or first is None:
        return False
    return (
        due.value // _YEAR < first.year if due.vague else due.value < _YEAR * first.year + _day_in_year(first)
    )


def _day_in_year(day: date) -> int:
    """The day of the year as dates are counted here, by months of 31 days."""
    return 31 * (day.month - 1) + day.day - 1


def _is_delay(case: Case, delay: Delay, more: int) -> bool:
    """Whether a later time puts off what was asked. In a successor it may be the time of another task, since the first
    has been done or missed by then; and where it sets more times than there were, the same goes on as it did."""
    if case.apart in (None, TOGETHER) or delay.mine.kind in (LIMIT, RHYTHM):
        return True
    return more <= 0 and _task_held(case, delay) >= _SAME_TASK


def _task_held(case: Case, delay: Delay) -> float:
    """How much of the act that sets a time stands in the act of the carrier that sets the later one: without the times
    and what the whole text is about."""
    words, home = case.wording, delay.carrier.wording.act_at(delay.theirs.start)
    act = words.act_at(delay.mine.start)
    times = [(d.start, d.end) for d in dues(words.text, case.lexicon.times)]
    held = whole = 0.0
    for i in range(*words.between(act.start, act.end)):
        token, partner = words.content[i], case.met.partners[i]
        if words.concepts[i] in case.subject or any(s <= token.start < e for s, e in times):
            continue
        whole += token.weight
        if partner is not None and case.carriers[partner[0]] is delay.carrier:
            held += token.weight * (home.start <= delay.carrier.wording.content[partner[1]].start < home.end)
    return held / whole if whole else 1.0


def _meet(
    mine: Sequence[Due], theirs: Sequence[tuple[Due, Carrier]], apart: Apart | None
) -> tuple[tuple[Delay, ...], tuple[Due, ...]]:
    """Of times of one kind the later ones and those without a counterpart.

    First those are met that are where they are to be by the distance of the texts, then the others in order."""
    kind = mine[0].kind
    timeless = kind in (LIMIT, RHYTHM)
    shift, slack = (0.0, 0.0) if timeless else _moved_on(kind, apart or TOGETHER)
    kept = {i for i, a in enumerate(mine) if any(_meets(a, b, shift) for b, _ in theirs)}
    left = sorted((a for i, a in enumerate(mine) if i not in kept), key=lambda d: d.value)
    free = sorted(
        (t for t in theirs if not any(_meets(a, t[0], shift) for a in mine)), key=lambda t: t[0].value
    )
    known = timeless or apart is not None
    delayed = [
        Delay(a, b, c)
        for a, (b, c) in zip(left, free, strict=False)
        if known and a.later_by(b) > shift + slack
    ]
    return tuple(delayed), tuple(left[len(free) :])


def _meets(mine: Due, theirs: Due, shift: float) -> bool:
    return abs(mine.later_by(theirs) - shift) < 0.5 or mine.value == theirs.value


def _moved_on(kind: str, apart: Apart) -> tuple[float, float]:
    """By how much times of a kind move on between two texts, and how much more is no delay.

    From one year to another the programme of the Council shifts by a session, and a day in the year by some months.
    """
    later = apart != TOGETHER
    if kind == COUNCIL:
        return apart.council, 1.0 if later else 0.0
    if kind == ASSEMBLY:
        return apart.assembly, 0.0
    if kind == DATE:
        return _YEAR * apart.years, _HALF_YEAR if later else 0.0
    return apart.years, 1.0 if later else 0.0
