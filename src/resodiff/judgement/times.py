"""Time limits and steps of reporting, as they stand in a wording."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)"
_ORDINAL = r"(?:(?!its\b|the\b)[\w-]+(?:st|nd|rd|th)|next|following|forthcoming)"
_SESSIONS = (
    rf"(?:its|the|their)\s+{_ORDINAL}(?:(?:,|,?\s+and)\s+{_ORDINAL})*\s+(?:regular\s+|special\s+)?sessions?"
)
_DATE = r"(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d"

TIME = re.compile(
    rf"\b(?:by|before|until|(?:not|no)\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+)?{_DATE}\b"
    r"|\b(?:by|before|until|(?:not|no)\s+later\s+than)\s+the\s+end\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:year|decade|session)\b"
    rf"|\bwithin\s+(?:a\s+period\s+of\s+)?{_NUMBER}\s+(?:days|weeks|months|years?)\b"
    rf"|\bfor\s+a\s+(?:further\s+)?period\s+of\s+{_NUMBER}\s+\w+\b|\bfor\s+{_NUMBER}\s+years?\b"
    rf"|\b(?:at|before|prior\s+to|during)\s+{_SESSIONS}\b"
    r"|\btime-bound\b|\b(?:bi)?annual(?:ly)?\b|\bevery\s+(?:\w+\s+)?(?:months?|years?)\b"
    r"|\b(?:clear\s+|specific\s+)?(?:timelines?|timetables?|time\s?frames?|deadlines?)\b"
    r"|\bon\s+an?\s+(?:annual|regular|biannual)\s+basis\b|\bas\s+soon\s+as\s+possible\b"
)
"""What sets a time: a date, a session, a period, a rhythm."""

STEP = re.compile(
    r"\b(?:(?:an?|the|its|his|her)\s+)?(?:(?:comprehensive|written|oral|interim|final|annual|follow-up|progress|dedicated)\s+)*"
    r"(?:reports?|oral\s+updates?|updates?|briefings?|interactive\s+dialogues?|follow-up)\b"
)
"""A step of follow-up that is handed in or held: a report, an oral update, an interactive dialogue."""
