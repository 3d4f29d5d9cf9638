"""What was to be held once, at a session that is over: its time is no deadline any more."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.judgement.ground.apart import TOGETHER
from resodiff.judgement.ground.case import Case
from resodiff.judgement.times.due import COUNCIL, Due
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives

_BEFORE, _AFTER = 200, 80
"""Characters around a time within which stands what is to take place then."""

_CLAUSE = re.compile(r"[;\n]|\.\s")


@lru_cache(maxsize=8)
def _step(words: FollowUp) -> re.Pattern[str]:
    """What is held, or else what tells somebody something."""
    telling = "|".join(f"{re.escape(word)}s?" for word in words.informing)
    return re.compile(rf"\b(?:(?P<held>{alternatives(words.gatherings)})|{telling})\b")


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
