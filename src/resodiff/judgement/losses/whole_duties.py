"""Duties that are gone whole: their times are no more than a part of what is gone."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.demands import Demand
from resodiff.judgement.duties.bearers import changed
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.times.due import dues
from resodiff.judgement.times.expressions import times_in
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives

_LITTLE = 0.25
"""Share of a duty that one act of a carrier may have of it by chance."""

_ARRANGING = frozenset({"take", "be"})
"""Verbs by which a day is set, and not what is to be done: "the fair that is to take place in May"."""


def goes_with_duty(case: Case, start: int) -> bool:
    """Whether the duty of which the time at `start` is one is gone: no carrier has its action, and none has much of its
    object, or asks it of the one who was asked. Where somebody was to be told something that is follow-up that is lost,
    but not if it was to be on a gathering of the ask that is gone too."""
    act = case.wording.act_at(start)
    around = [d for d in act.demands if d.action_at <= start < d.end and d.action not in _ARRANGING]
    if not around:
        return False
    duty, text = around[-1], case.wording.text
    if _tells(text, duty, case.lexicon.follow_up):
        return _is_on_what_is_gone(case, duty)
    action = case.fates(duty.action_at, duty.action_at + len(duty.action))
    if not action or action[0] < Fate.ECHOED:
        return False
    return _most_held(case, duty) <= _LITTLE or any(a.mine.start == act.start for a in changed(case))


def _tells(text: str, duty: Demand, words: FollowUp) -> bool:
    """Whether a duty is to tell somebody something: to inform him, or to give him a report; not to assess something in
    one."""
    if duty.action in words.to_inform or duty.action.startswith(words.handed):
        return True
    return (
        duty.action.startswith(words.given)
        and _papers(words).search(text, duty.action_at, duty.end) is not None
    )


@lru_cache(maxsize=8)
def _papers(words: FollowUp) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(word)}s?\b" for word in words.steps))


@lru_cache(maxsize=8)
def _on_gathering(words: FollowUp) -> re.Pattern[str]:
    """What a paper is on that is held by the same ask: "a summary report on the seminar"."""
    return re.compile(
        rf"\b(?:on|of)\s+(?:the|that|this|said)\s+(?:[\w-]+\s+)?(?P<held>{alternatives(words.gatherings)})\b"
    )


def _is_on_what_is_gone(case: Case, duty: Demand) -> bool:
    found = _on_gathering(case.lexicon.follow_up).search(case.wording.text, duty.action_at, duty.end)
    if found is None or found["held"] not in case.wording.text[: duty.start]:
        return False
    return min(case.fates(*found.span("held")), default=Fate.KEPT) is Fate.LOST


def _most_held(case: Case, duty: Demand) -> float:
    """The share of a duty, without its times, of which one act of a carrier has most."""
    words = case.wording
    times = [(d.start, d.end) for d in dues(words.text, case.lexicon.times)]
    times += [m.span() for m in times_in(words.text)]
    first, past = words.between(duty.action_at, duty.end)
    whole = sum(
        words.weights[i]
        for i in range(first, past)
        if not any(s <= words.content[i].start < e for s, e in times)
    )
    return max(case.held(first, past).values(), default=0.0) / whole if whole else 1.0
