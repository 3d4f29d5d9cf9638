"""What was to be held once, at a session that is over: its time is no deadline any more."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.judgement.ground.apart import TOGETHER
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.times.due import COUNCIL, Due
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives

_BEFORE, _AFTER = 200, 80
"""Characters around a time within which stands what is to take place then."""

_SPOKEN_OF = re.compile(
    r"\b(?:in|on|of|at|during|after|following|from|through|with)\s+(?:(?:the|an?)\s+)?(?:[\w-]+\s+)?$"
)
"""Before a gathering that is no task, but how, when or on what one is: "in consultation with", "on the seminar"."""

HELD, TOLD = "held", "told"
"""Sorts of tasks of follow-up."""

_CLAUSE = re.compile(r"[;\n]|\.\s")


@lru_cache(maxsize=8)
def _step(words: FollowUp) -> re.Pattern[str]:
    """What is held, or else what tells somebody something."""
    telling = "|".join(f"{re.escape(word)}s?" for word in words.informing)
    return re.compile(rf"\b(?:(?P<held>{alternatives(words.gatherings)})|{telling})\b")


def task_at(wording: Wording, due: Due, words: FollowUp) -> str | None:
    """Of what sort the task is that has a time in a wording: `HELD` as a panel is, or `TOLD` as a report is; None where
    it is neither or both."""
    around = [d for d in wording.act_at(due.start).demands if d.start <= due.start < d.end]
    if not around:
        return None
    text, action = wording.text[around[-1].start : around[-1].end], around[-1].action
    steps = list(_step(words).finditer(text))
    held = any(m["held"] and not _SPOKEN_OF.search(text, max(0, m.start() - 40), m.start()) for m in steps)
    told = action in words.to_inform or any(not m["held"] for m in steps)
    if held or told:
        return None if held and told else HELD if held else TOLD
    return TOLD if action.startswith(words.handed) else None


def is_over(case: Case, due: Due) -> bool:
    """Whether a time of the ask is a session of the Council that is over in the successor that its carriers are from,
    and what was to take place then was held once: a panel, and not the next report."""
    apart = case.apart
    if apart in (None, TOGETHER) or due.kind != COUNCIL or apart is None or apart.sitting is None:
        return False
    return due.value <= apart.sitting and _is_gathering(case.wording.text, due, case.lexicon.follow_up)


def _is_gathering(text: str, due: Due, words: FollowUp) -> bool:
    """Whether the step nearest before a time, or else the first one behind it, is one that is held."""
    start = max(
        (m.end() for m in _CLAUSE.finditer(text, max(0, due.start - _BEFORE), due.start)),
        default=max(0, due.start - _BEFORE),
    )
    before = list(_step(words).finditer(text, start, due.start))
    found = before[-1] if before else _step(words).search(text, due.end, due.end + _AFTER)
    return found is not None and found["held"] is not None
