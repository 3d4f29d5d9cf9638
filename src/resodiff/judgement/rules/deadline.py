"""Is a date, a time limit, or a step of reporting gone or later?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.apart import TOGETHER
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.renewed import renewed
from resodiff.judgement.losses.reporting import elsewhere
from resodiff.judgement.losses.small_words import small_words
from resodiff.judgement.losses.steps import lost_steps, step_of
from resodiff.judgement.losses.whole_duties import goes_with_duty
from resodiff.judgement.lost_words.places import place_in_carriers
from resodiff.judgement.lost_words.runs import runs
from resodiff.judgement.times.delays import Delay, Fates, fates, may_set_time, was_past
from resodiff.judgement.times.due import (
    ASSEMBLY,
    COUNCIL,
    DATE,
    LIMIT,
    RHYTHM,
    Due,
    dues,
    is_of_others,
    lies_behind,
)
from resodiff.judgement.times.expressions import LOOSE, TIME, times_in
from resodiff.judgement.times.gatherings import is_over
from resodiff.judgement.times.periods import is_said_again
from resodiff.judgement.times.relations import in_pairs
from resodiff.model import Code, Evidence

_NUMBERED = re.compile(r"sessions?\b|\d{4}")
"""In a session or a date: what else sets a time is not past."""

_TO_DO = re.compile(r"\bto\s+[a-z]+|\b(?:will|shall|must|should|would)\b")
_PLAN = re.compile(r"\b(?:timelines?|timetables?|time\s?frames?|deadlines?)$")
_KEPT_TO = re.compile(
    r"\b(?:within|with|by|under|per|to|on|along|against|in\s+(?:line|accordance|keeping)\s+with|according\s+to)\s+"
    r"(?:an?\s+|the\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,2}$"
)
"""Before a timetable that is how something is to be done, and not a thing asked for beside others."""

_IF = re.compile(
    r"\b(?:if|unless|in\s+(?:the\s+event|case)\s+(?:that|of)|in\s+the\s+absence\s+of|should(?=\s+(?:the|no|they|it|this|these)\b))"
    r"\s+(?!(?:possible|feasible|necessary|needed|appropriate)\b)[^,;:.\n]*$"
)
"""Before a time that is part of a condition: it sets none for what is asked for."""

_Pair = tuple[tuple[int, int], tuple[int, int]]
"""Offsets in the ask, and in the main carrier."""
_SPAN = re.compile(r"\b(?:year|month)s?$")
"""What lasts: to extend a mandate by one year is to extend it for one."""

_BEFORE = 60
"""Characters before a time in which it is said of what it is the time."""

_OF_NO_BODY = (DATE, LIMIT, RHYTHM)
"""Kinds of times that are no sessions, and so may be those of any duty."""

_ROW_OF_SESSIONS = 3
"""Sessions named one by one that do for a rhythm: "at its fiftieth, fifty-first and fifty-second sessions"."""


def weigh(case: Case) -> Evidence | None:
    """The times and steps of the ask that are gone, or else the first time that is later now."""
    found = fates(case)
    times = [t for t in _lost_times(case, found) if not _is_idle(case, t[0])]
    lost = sorted({*times, *lost_steps(case)})
    kept = renewed(case)
    lost = [p for p in lost if not any(s <= p[0] < e for s, e in kept) and not _is_said_again(case, p)]
    lost = _nowhere(case, lost) if lost else []
    if not lost:
        return _put_off(case, found.delayed) or _later(case)
    words = ", ".join(f"“{' '.join(case.wording.text[s:e].split())}”" for s, e in lost)
    return Evidence(
        Code.DEADLINE_LOST,
        f"{words} is gone" if len(lost) == 1 else f"{words} are gone",
        tuple(case.quote(s, e) for s, e in lost),
        place_in_carriers(case, *lost),
        float(len(lost)),
    )


def _is_idle(case: Case, start: int) -> bool:
    """Whether a time that is lost is that of a condition, or of a duty that is gone as a whole."""
    text = case.wording.text
    return _IF.search(text, max(0, start - 120), start) is not None or goes_with_duty(case, start)


def _nowhere(case: Case, lost: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of lost times and steps those that stand in no other paragraph that asks for the same follow-up. Asked
    "report in June" / adopted only in the preamble, "recalling the report": that it was demoted says enough."""
    text, words = case.wording.text, case.lexicon
    times = {p: [d for d in dues(text, words.times) if p[0] <= d.start < p[1]] for p in lost}
    steps = {p: step_of(text[slice(*p)], words.follow_up) for p in lost}
    of_body = [p for p in lost if steps[p] or any(d.kind not in _OF_NO_BODY for d in times[p])]
    if not of_body:
        return lost
    if not any(c.operative for c in case.carriers):
        return [p for p in lost if p not in of_body]
    there = elsewhere(case, frozenset(filter(None, steps.values())))
    stands = [
        p for p in of_body if steps[p] in there.steps or any(there.has(d, case.apart) for d in times[p])
    ]
    return [p for p in lost if p not in stands]


def _is_said_again(case: Case, lost: tuple[int, int]) -> bool:
    """Whether the main carrier has a time in other words, and the ask has it but once."""
    text, words = case.wording.text, case.wording.text[slice(*lost)]
    others = f"{text[: lost[0]]} {text[lost[1] :]}"
    return is_said_again(words, case.carriers[0].wording.text) and not is_said_again(words, others)


def _put_off(case: Case, delayed: tuple[Delay, ...]) -> Evidence | None:
    """The first time that is later now."""
    for delay in sorted(delayed, key=lambda d: d.mine.start):
        mine = case.quote(delay.mine.start, delay.mine.end)
        theirs = delay.carrier.quote(delay.theirs.start, delay.theirs.end)
        return Evidence(Code.DEADLINE_LOST, f"“{mine.text}” became “{theirs.text}”", (mine,), (theirs,), 1.0)
    return None


def _later(case: Case) -> Evidence | None:
    """The first "before" that became "after", or the like: between the same words, or of the same day or session."""
    for mine, theirs in (*_exchanged(case), *_after(case)):
        asked, given = case.quote(*mine), case.carriers[0].quote(*theirs)
        return Evidence(Code.DEADLINE_LOST, f"“{asked.text}” became “{given.text}”", (asked,), (given,), 1.0)
    return None


def _exchanged(case: Case) -> Iterator[_Pair]:
    return ((x.mine, x.theirs) for x in small_words(case) if x.code is Code.DEADLINE_LOST)


def _after(case: Case) -> Iterator[_Pair]:
    """Where the main carrier, an edited form of the ask, names the same day or session, and is later by it. In a later
    resolution of a series the same session is another task's."""
    if case.rewritten or case.apart != TOGETHER:
        return
    for mine, theirs in in_pairs(case.wording.text, case.carriers[0].wording.text):
        if mine.is_before(theirs) and may_set_time(case, mine.start):
            yield (mine.start, mine.end), (theirs.start, theirs.end)


def _lost_times(case: Case, found: Fates) -> list[tuple[int, int]]:
    """Where times stand in the ask that are gone: those that set a session, date or period, and the looser ones."""
    lost = [
        span for m in times_in(case.wording.text) if _is_lost(case, m, found) for span in _of_which(m, found)
    ]
    return lost + [
        (d.start, d.end)
        for d in found.gone
        if not any(s < d.end and d.start < e for s, e in lost)
        and not TIME.search(case.wording.text[d.start : d.end])
        and _is_gone(case, d)
    ]


def _is_lost(case: Case, words: re.Match[str], found: Fates) -> bool:
    """Whether the words of a time are lost and no other time stands in their place."""
    if not _sets_time(case, words) or _is_part_of_lost(case, words):
        return False
    gone = [d for d in found.gone if d.start < words.end() and words.start() < d.end]
    if gone:
        return any(_is_gone(case, d) for d in gone)
    if not _words_lost(case, *words.span()) or _is_met(words, found):
        return False
    if _is_of_the_past(case, words):
        return False
    return not _updated(case, *words.span(), strict=False) and not _fewer_are_enough(case, words)


def _of_which(words: re.Match[str], found: Fates) -> list[tuple[int, int]]:
    """Where the times stand that are gone of the words of several, some of which are met: of "at its tenth and eleventh
    sessions" the tenth."""
    if not any(words.start() <= d.start < words.end() for d in found.met):
        return [words.span()]
    gone = [(d.start, d.end) for d in found.gone if words.start() <= d.start < words.end()]
    return gone or [words.span()]


def _sets_time(case: Case, words: re.Match[str]) -> bool:
    """Whether a time is one by which something is to be done. In an act that only speaks of things it is so where they
    are still to be done: a plan to close a mill by a day, and not a mandate that runs until a day."""
    text, start, times = case.wording.text, words.start(), case.lexicon.times
    if is_of_others(text, start, times):
        return False
    if any(start <= d.start < words.end() and was_past(case, d) for d in dues(text, times)):
        return False
    if may_set_time(case, start):
        return True
    verb = case.wording.act_at(start).verb
    return verb is not None and verb.verb.base != "recall" and bool(_TO_DO.search(text, verb.end, start))


def _is_part_of_lost(case: Case, words: re.Match[str]) -> bool:
    """Whether a timetable is one of the things asked for and is gone with those beside it: more is lost than a time."""
    text = case.wording.text
    if not _PLAN.search(words.group()) or _KEPT_TO.search(text, max(0, words.start() - 40), words.start()):
        return False
    before, after = (
        case.fate(max(0, words.start() - _BEFORE), words.start()),
        case.fate(words.end(), words.end() + _BEFORE),
    )
    beside = [f for _, f in (*before[-1:], *after[:1])]
    return bool(beside) and min(beside) is Fate.LOST


def _is_of_the_past(case: Case, words: re.Match[str]) -> bool:
    """Whether a session or date is that of something done, which itself is not spoken of any more."""
    text, start = case.wording.text, words.start()
    if not _NUMBERED.search(words.group()) or not lies_behind(text, start, case.lexicon.times):
        return False
    before = case.fates(max(0, start - _BEFORE), start)
    return bool(before) and before[-1] is not Fate.KEPT


def _is_gone(case: Case, due: Due) -> bool:
    """Whether the words of a time that has no counterpart are lost, and none of another kind took their place."""
    if is_over(case, due):
        return False
    if due.kind == RHYTHM and _sessions_named(case) >= _ROW_OF_SESSIONS:
        return False
    return _words_lost(case, due.start, due.end) and not _updated(case, due.start, due.end, strict=True)


def _sessions_named(case: Case) -> int:
    """How many sessions the carriers name to come: a row of them is a rhythm spelt out."""
    times = case.lexicon.times
    return sum(d.kind in (COUNCIL, ASSEMBLY) for c in case.carriers for d in dues(c.wording.text, times))


def _words_lost(case: Case, start: int, end: int) -> bool:
    return any(f >= Fate.ECHOED for f in case.fates(start, end))


def _is_met(words: re.Match[str], found: Fates) -> bool:
    """Whether the words set a time of which it is known what became of it."""
    return any(d.start < words.end() and words.start() < d.end for d in found.met)


def _updated(case: Case, start: int, end: int, strict: bool) -> bool:
    """Whether the main carrier has another time where this one stood, as when a session's number is renewed.

    In the place of a set time only a set time will do (`strict`).
    """
    text = case.carriers[0].wording.text
    places = [r.place for r in runs(case) if r.place and r.start < end and start < r.end]
    near = (m for a, b in places for m in TIME.finditer(text, max(0, a - 40), min(len(text), b + 40)))
    return any(not (strict and (LOOSE.search(m.group()) or _is_of_another(case, m))) for m in near)


def _is_of_another(case: Case, words: re.Match[str]) -> bool:
    """Whether the words of the main carrier set only such times as the ask sets too, in another place."""
    times = case.lexicon.times
    asked = {(d.kind, d.value) for d in dues(case.wording.text, times)}
    theirs = [d for d in dues(case.carriers[0].wording.text, times) if words.start() <= d.start < words.end()]
    return bool(theirs) and all((d.kind, d.value) in asked for d in theirs)


def _fewer_are_enough(case: Case, found: re.Match[str]) -> bool:
    """Whether the carriers have a time of the same kind that meets no other time of the ask."""
    kind = _kind(found.group())
    mine = [m for m in times_in(case.wording.text) if _kind(m.group()) == kind]
    theirs = [m for c in case.carriers for m in times_in(c.wording.text) if _kind(m.group()) == kind]
    return len(theirs) >= len(mine) and _count(theirs) >= _count(mine)


def _kind(words: str) -> str:
    if "session" in words:
        return "session"
    if re.search(r"(?:19|20)\d\d", words):
        return "date"
    first = words.split()[0]
    return "for" if first == "by" and _SPAN.search(words) else first


def _count(found: list[re.Match[str]]) -> int:
    """How many times are named: "at its fifty-eighth and fifty-ninth sessions" names two."""
    return sum(1 + len(re.findall(r",|\band\b", m.group())) for m in found)
