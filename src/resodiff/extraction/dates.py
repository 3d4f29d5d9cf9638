"""Dates as UN texts and letters write them, made ISO 8601."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NAMES = "|".join(m.capitalize() for m in _MONTHS)

_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"

DATE = rf"(?:{_ORDINAL}\s+(?:{_NAMES})\s+\d{{4}}|(?:{_NAMES})\s+{_ORDINAL},?\s+\d{{4}})"
"""A pattern for a date with its month in words, without groups."""

_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_NAMES})\s+(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({_NAMES})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def iso_date(text: str) -> str:
    """The first date in `text` as "2015-10-02", or "" if there is none that the calendar knows."""
    match = _DAY_FIRST.search(text)
    if match:
        return _iso(int(match[3]), _month(match[2]), int(match[1]))
    match = _MONTH_FIRST.search(text)
    if match:
        return _iso(int(match[3]), _month(match[1]), int(match[2]))
    match = _ISO.search(text)
    return _iso(int(match[1]), int(match[2]), int(match[3])) if match else ""


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
