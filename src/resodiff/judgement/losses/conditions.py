"""Conditions put in: "subject to further consultations", "staffing permitting", "consistent with other commitments".

Such words are caveats only where they were put into a wording that otherwise stands: elsewhere they may be part of what
is asked, or tell how things are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.losses.small_words import small_words
from resodiff.judgement.lost_words.runs import runs
from resodiff.lexicon import Caveat

_EDGE = re.compile(r"[,;:\n]|\b(?:and|or)\s")
_LEAD = re.compile(r",\s+(?:in|on|under|upon|by|at|with|to)\s")
"""What opens a phrase that a condition ends: "in a manner", "on terms"."""

_REACH = 160
"""Characters before a condition in which that stands which it limits."""

_EXCEPTS = re.compile(
    r"\b(?:other\s+than|apart\s+from|except\w*|exclu\w+|save\s+for|barring|but\s+not)\b", re.IGNORECASE
)
"""What leaves something out: in the ask and in the carrier it may leave out the same."""

_EVEN = re.compile(
    r"\b(?:including|even|also|especially|particularly|notably|such\s+as|not|never|no|nor|"
    r"regardless|irrespective|whatever|(?:is|are|be|been|being|was|were|made|remain|remains|remained|become|becomes)(?:\s+\w+ly)?|who|which|whether)"
    r"(?:,?\s+(?:and|or))?,?\s+$",
    re.IGNORECASE,
)
"""Before words that add a case, tell how things are, or say that no condition counts."""


def conditions(case: Case) -> list[Caveat]:
    """The conditions that the main carrier, an edited form of the ask, has put into what it has of it, beyond limits
    of the ask for which they stand."""
    taken = case.met.taken
    if case.rewritten or (all(taken) and len(case.carriers[0].wording.text) <= len(case.wording.text)):
        return []
    main, known = case.carriers[0].wording, case.lexicon.conditions.within
    found = [c for one in known(main.text) for c in _new_of(case, main, one) if _is_put_in(case, main, c)]
    if not found:
        return []
    own = [*known(case.wording.text), *(c for c in case.lexicon.caveats_in(case.wording.text) if not c.weak)]
    fallen = [c for c in own if c.words.lower() not in main.text.lower()]
    return found[len(_apart(fallen)) :]


def _new_of(case: Case, main: Wording, condition: Caveat) -> Sequence[Caveat]:
    """A condition, or if some of its words are the ask's those behind them: "in the valley, at its discretion"."""
    first, past = main.between(condition.start, condition.end)
    met = [
        t.end for t, taken in zip(main.content[first:past], case.met.taken[first:past], strict=True) if taken
    ]
    if not met:
        return (condition,)
    at = met[-1]
    rest = case.lexicon.conditions.within(main.text[at : condition.end])
    return [replace(c, start=c.start + at, end=c.end + at) for c in rest]


def _apart(caveats: list[Caveat]) -> list[Caveat]:
    """Those of several that do not begin within another: one limit may be known by two lists."""
    apart: list[Caveat] = []
    for one in sorted(caveats, key=lambda c: (c.start, -c.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _is_put_in(case: Case, main: Wording, condition: Caveat) -> bool:
    """Whether all words of a condition are new, it is told by no other rule, and it stands behind words of the ask."""
    start, end = condition.start, condition.end
    if _is_met(case, main, start, end) or condition.words.lower() in case.wording.text.lower():
        return False
    if _EXCEPTS.search(condition.words) and _EXCEPTS.search(case.wording.text):
        return False
    if any(one.theirs[0] < end and start < one.theirs[1] for one in small_words(case)):
        return False
    if _EVEN.search(main.text, max(0, start - 40), start) or case.explained(condition.words):
        return False
    return _limits_asked(case, main, start)


def _limits_asked(case: Case, main: Wording, start: int) -> bool:
    """Whether the phrase before a condition has words of the ask: else it limits what was added."""
    edges = [
        start,
        *sorted((m.start() for m in _EDGE.finditer(main.text, max(0, start - _REACH), start)), reverse=True),
    ]
    for past, begin in zip(edges, [*edges[1:], max(0, start - _REACH)], strict=True):
        first, last = main.between(begin, past)
        if last > first and not (last == first + 1 and _LEAD.match(main.text, begin)):
            return _is_met(case, main, begin, past) or _replaces(case, begin, past)
    return False


def _replaces(case: Case, start: int, end: int) -> bool:
    """Whether a stretch of the main carrier stands for words of the ask that are gone."""
    return any(r.place and r.place[0] < end and start < r.place[1] for r in runs(case))


def _is_met(case: Case, main: Wording, start: int, end: int) -> bool:
    """Whether the ask has a content word of a stretch of the main carrier."""
    return any(case.met.taken[slice(*main.between(start, end))])
