"""What became of the times of an ask: which are later now than they may be, and which no carrier has any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.times.due import ASSEMBLY, COUNCIL, DATE, LIMIT, RHYTHM, Due, dues
from resodiff.judgement.times.gatherings import task_at
from resodiff.lexicon import Family

_YEAR, _HALF_YEAR = 372.0, 186.0
_DAYS_OF_ONE = 1.5
"""Days below which two dates are one: "no later than 30 March" is "before the end of March"."""

_FIRST_YEAR, _IN_A_YEAR = 2006, 3
"""The year of the first session of the Council, and how many it holds in one."""

_SET = frozenset({COUNCIL, ASSEMBLY, DATE})
"""Kinds of times that are set once and for all, and so pass."""

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
        elsewhere = _of_other_tasks(case, asked, given) if case.apart == TOGETHER else []
        delayed += elsewhere
        asked = [d for d in asked if all(d is not one.mine for one in elsewhere)]
        if not asked:
            continue
        later, left = _meet(asked, given, case.apart)
        delayed += [d for d in later if _is_delay(case, d, len(given) - len(asked))]
        gone += left
    gone = _not_renewed(case, mine, gone, [d for d, _ in theirs])
    return Fates(tuple(delayed), tuple(gone), tuple(d for d in mine if d not in gone))


def _not_renewed(case: Case, mine: Sequence[Due], gone: list[Due], theirs: Sequence[Due]) -> list[Due]:
    """The times that are gone without those that had passed when a successor was adopted, where it sets more sessions
    or days than met one of the ask: "before the end of 2030" is "at its ninetieth session" now."""
    last = _adopted(case.apart) if gone and case.apart != TOGETHER else None
    past = [d for d in gone if last and _is_before(d, last)]
    spare = sum(d.kind in _SET for d in theirs) - sum(d.kind in _SET and d not in gone for d in mine)
    return [d for d in gone if d not in past] if spare >= len(past) > 0 else gone


def _adopted(apart: Apart | None) -> date | None:
    """The day on which the second text was adopted, or at least the first of the year of its session."""
    if apart is None or apart.last is not None or apart.sitting is None:
        return apart.last if apart else None
    return date(_FIRST_YEAR + (apart.sitting - 1) // _IN_A_YEAR, 1, 1)


def _of_other_tasks(case: Case, mine: Sequence[Due], theirs: Sequence[tuple[Due, Carrier]]) -> list[Delay]:
    """The times of what somebody is to be told that stand in the carriers only as those of what is to be held, or the
    other way round, where the same sort of task has a later one: "report at the tenth session" became "report at the
    twelfth session, and hold a workshop before the tenth"."""
    found = []
    for due in mine if len(theirs) > 1 else ():
        same = [(d, c) for d, c in theirs if d.value == due.value]
        sort = task_at(case.wording, due, case.lexicon.follow_up) if same else None
        if sort is None or any(_sort_of(case, *t) in (sort, None) for t in same):
            continue
        own = [(d, c) for d, c in theirs if _sort_of(case, d, c) == sort and _is_new(d, mine)]
        if own and all(d.value > due.value for d, _ in own):
            found.append(Delay(due, *own[0]))
    return found


def _sort_of(case: Case, due: Due, carrier: Carrier) -> str | None:
    return task_at(carrier.wording, due, case.lexicon.follow_up)


def _is_new(due: Due, asked: Sequence[Due]) -> bool:
    return all(due.value != d.value for d in asked)


def may_set_time(case: Case, start: int) -> bool:
    """Whether the act at a place of the ask is one that may set a time."""
    verb = case.wording.act_at(start).verb
    return verb is None or (verb.verb.family not in _TELLING and verb.verb.base != _RECALLING)


def was_past(case: Case, due: Due) -> bool:
    """Whether a date lay behind already when the ask was written."""
    first = case.apart.first if case.apart else None
    return first is not None and _is_before(due, first)


def _is_before(due: Due, day: date) -> bool:
    """Whether a time is a date before a day."""
    if due.kind != DATE:
        return False
    return due.value // _YEAR < day.year if due.vague else due.value < _YEAR * day.year + _day_in_year(day)


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
    apart = abs(mine.later_by(theirs) - shift)
    return apart < (_DAYS_OF_ONE if mine.kind == DATE else 0.5) or mine.value == theirs.value


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
