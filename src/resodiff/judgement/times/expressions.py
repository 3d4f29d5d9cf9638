"""Time limits, as they stand in a wording."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.judgement.ground.cardinals import CARDINAL
from resodiff.lexicon.phrases import begun, word_set

_NUMBER = rf"(?:{CARDINAL}|an?)"
_ORDINAL = r"(?:(?!its\b|the\b)[\w-]+(?:st|nd|rd|th)|next|following|forthcoming|upcoming)"
_SESSIONS = (
    rf"(?:its|the|their)\s+{_ORDINAL}(?:(?:,|,?\s+and)\s+{_ORDINAL})*\s+(?:regular\s+|special\s+)?sessions?"
    r"|its\s+(?:present|current|special)\s+session"
)
_DATE = r"(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d"
_BY = r"(?:by|before|until|prior\s+to|(?:by\s+)?(?:not|no)\s+later\s+than)"
_PART = (
    r"(?:the\s+)?(?:(?:end|middle|start|beginning)\s+of\s+)?"
    r"(?:the\s+(?:first|second|third|fourth|last)\s+(?:quarter|half)\s+of\s+|mid-|early\s+|late\s+)?"
)

TIME = re.compile(
    rf"\b{_BY}\s+{_PART}{_DATE}\b"
    rf"|\b{_BY}\s+the\s+end\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:year|decade|session)\b"
    rf"|\bwithin\s+(?:a\s+period\s+of\s+|the\s+next\s+)?{_NUMBER}\s+(?:hours|days|weeks|months?|years?)\b"
    rf"|\b(?:for|by)\s+(?:an?|the)\s+(?:(?:further|renewable|additional|new)\s+)?(?:period|duration)\s+of\s+{_NUMBER}\s+\w+\b"
    rf"|\b(?:for|by)\s+(?:another|an?\s+(?:further|additional|extra))\s+(?:{_NUMBER}\s+|{_NUMBER}-)?(?:years?|months?)\b"
    rf"|\b(?:for|by)\s+(?:a\s+(?:renewable|further)\s+)?{_NUMBER}(?:\s+(?:more|further|additional))?\s+(?:years?|months)\b"
    rf"|\bfor\s+a\s+(?:renewable\s+)?{_NUMBER}-(?:year|month)\s+(?:period|term)\b"
    r"|\bwithin\s+(?:a|the)\s+(?:\w+\s+){1,2}(?:time|period|deadline)\b(?!\s+of)|\bat\s+(?:the|its)\s+earliest\s+\w+\b"
    rf"|\b(?:at|during|in\s+time\s+for|{_BY})\s+(?:{_SESSIONS})\b"
    r"|\btime-bound\b|\b(?:bi)?annual(?:ly)?\b|\bquarterly\b|\bevery\s+(?:\w+\s+)?(?:months?|years?)\b"
    r"|\b(?:clear\s+|specific\s+)?(?:timelines?|timetables?|time\s?frames?|deadlines?)\b"
    r"|\bon\s+an?\s+(?:annual|regular|biannual)\s+basis\b|\bas\s+soon\s+as\s+possible\b"
)
"""What sets a time: a date, a session, a period, a rhythm."""

_FIRST = word_set(
    "annual annually as at before biannual biannually by clear deadline deadlines during every for in no not on prior "
    "quarterly specific time timeframe timeframes timeline timelines timetable timetables until within"
)
"""The words with which a time begins."""


@lru_cache(maxsize=256)
def times_in(text: str) -> tuple[re.Match[str], ...]:
    """What sets a time in `text`, in order."""
    return tuple(begun(text, _FIRST, TIME))


LOOSE = re.compile(
    r"\btime-bound\b|\btimelines?\b|\btimetables?\b|\btime\s?frames?\b|\bdeadlines?\b|\bregular\b|\bas\s+soon\s+as\b|\bearliest\b|\bwithin\s+(?:a|the)\s",
    re.IGNORECASE,
)
"""What speaks of time and sets none that could be missed: it takes no numbered session's or date's place."""
