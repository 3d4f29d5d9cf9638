"""Is a date, a time limit, or a step of reporting gone?"""

from __future__ import annotations

import re

from resodiff.judgement.case import Case
from resodiff.judgement.overlap import Fate
from resodiff.judgement.quantities import put_off
from resodiff.judgement.runs import runs
from resodiff.judgement.times import TIME
from resodiff.model import Code, Evidence


def weigh(case: Case) -> Evidence | None:
    """The time limits of the ask that are gone, and not merely updated."""
    lost = [m for m in TIME.finditer(case.wording.text) if _is_lost(case, m)]
    if not lost:
        return _put_off(case)
    words = ", ".join(f"“{m.group()}”" for m in lost)
    return Evidence(
        Code.DEADLINE_LOST,
        f"{words} is gone" if len(lost) == 1 else f"{words} are gone",
        tuple(case.quote(m.start(), m.end()) for m in lost),
        (case.carriers[0].opening(),),
        float(len(lost)),
    )


def _put_off(case: Case) -> Evidence | None:
    """The first deadline that is later now."""
    for cut in put_off(case):
        mine, theirs = case.quote(*cut.mine), case.carriers[0].quote(*cut.theirs)
        return Evidence(Code.DEADLINE_LOST, f"“{mine.text}” became “{theirs.text}”", (mine,), (theirs,), 1.0)
    return None


def _is_lost(case: Case, found: re.Match[str]) -> bool:
    """Whether the words of a time limit are lost and no other time stands in their place."""
    fates = [f for _, f in case.fate(found.start(), found.end())]
    if not any(f >= Fate.ECHOED for f in fates):
        return False
    return not _updated(case, found) and not _fewer_are_enough(case, found)


def _updated(case: Case, found: re.Match[str]) -> bool:
    """Whether the main carrier has another time where this one stood, as when a session's number is renewed."""
    text = case.carriers[0].wording.text
    places = [r.place for r in runs(case) if r.place and r.start < found.end() and found.start() < r.end]
    return any(TIME.search(text, max(0, start - 40), min(len(text), end + 40)) for start, end in places)


def _fewer_are_enough(case: Case, found: re.Match[str]) -> bool:
    """Whether the carriers have a time of the same kind that meets no other time of the ask."""
    kind = _kind(found.group())
    mine = [m for m in TIME.finditer(case.wording.text) if _kind(m.group()) == kind]
    theirs = [m for c in case.carriers for m in TIME.finditer(c.wording.text) if _kind(m.group()) == kind]
    return len(theirs) >= len(mine) and _count(theirs) >= _count(mine)


def _kind(words: str) -> str:
    return (
        "session"
        if "session" in words
        else "date"
        if re.search(r"(?:19|20)\d\d", words)
        else words.split()[0]
    )


def _count(found: list[re.Match[str]]) -> int:
    """How many times are named: "at its fifty-eighth and fifty-ninth sessions" names two."""
    return sum(1 + len(re.findall(r",|\band\b", m.group())) for m in found)
