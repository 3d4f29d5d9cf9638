"""Is a date, a time limit, or a step of reporting gone?"""

from __future__ import annotations

import re

from resodiff.judgement.case import Case
from resodiff.judgement.overlap import Fate
from resodiff.model import Code, Evidence

_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)"
_ORDINAL = r"(?:[\w-]+(?:st|nd|rd|th)|next|following|forthcoming|second|third|first)"
_TIME = re.compile(
    r"\b(?:by|before|until|not later than|no later than|by the end of|before the end of)\s+(?:the\s+)?"
    r"(?:end\s+of\s+)?(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+)?(?:19|20)\d\d\b"
    rf"|\bwithin\s+(?:a\s+period\s+of\s+)?{_NUMBER}\s+(?:days|weeks|months|years?)\b"
    rf"|\bfor\s+a\s+(?:further\s+)?period\s+of\s+{_NUMBER}\s+\w+\b|\bfor\s+{_NUMBER}\s+years?\b"
    rf"|\bat\s+(?:its|the|their)\s+{_ORDINAL}(?:,?\s+(?:and\s+)?{_ORDINAL})*\s+(?:regular\s+)?(?:special\s+)?sessions?\b"
    r"|\btime-bound\b|\b(?:bi)?annual(?:ly)?\b|\bevery\s+(?:\w+\s+)?(?:months|years?)\b|\b(?:clear|specific)\s+(?:timeline|timetable|time\s?frame|deadline)s?\b"
    r"|\b(?:timeline|timetable|deadline)s?\b|\bon\s+an?\s+(?:annual|regular|intersessional|biannual)\s+basis\b|\bwithout\s+(?:further\s+)?delay\b|\bin\s+the\s+same\s+year\b"
)


def weigh(case: Case) -> Evidence | None:
    """The time limits of the ask for which the carriers have none."""
    mine = list(_TIME.finditer(case.wording.text))
    lost = [m for m in mine if _is_lost(case, m)]
    theirs = sum(len(_TIME.findall(c.wording.text)) for c in case.carriers)
    kept = len(mine) - len(lost)
    lost = lost[max(theirs - kept, 0) :]
    if not lost:
        return None
    words = ", ".join(f"“{m.group()}”" for m in lost)
    return Evidence(
        Code.DEADLINE_LOST,
        f"{words} is gone",
        tuple(case.quote(m.start(), m.end()) for m in lost),
        (case.carriers[0].opening(),),
        float(len(lost)),
    )


def _is_lost(case: Case, found: re.Match[str]) -> bool:
    fates = [f for _, f in case.fate(found.start(), found.end())]
    return not fates or any(f in (Fate.LOST, Fate.ECHOED) for f in fates)
