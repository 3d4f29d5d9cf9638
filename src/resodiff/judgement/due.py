"""When something is due by a wording: at which session, by which date, within which period, how often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from resodiff.judgement.ordinals import ORDINAL, value_of

COUNCIL, ASSEMBLY, DATE, LIMIT, RHYTHM = "council", "assembly", "date", "limit", "rhythm"
"""Kinds of time. A session of any other body has that body's name for its kind."""

_YEAR = 372
"""Days of a year in dates here, which have months of 31 days: only their order and their rough distance count."""


class Due(NamedTuple):
    """A time in a text: its kind, its value and its offsets.

    The value is the number of a session, a date in days (`vague` if only the year is said), the days of a limit
    or the months from one time to the next.
    """

    kind: str
    value: float
    start: int
    end: int
    vague: bool = False

    def later_by(self, other: Due) -> float:
        """By how much another time of the kind is later; dates by whole years where one says no more."""
        if self.kind == DATE and (self.vague or other.vague):
            return _YEAR * (other.value // _YEAR - self.value // _YEAR)
        return other.value - self.value


@lru_cache(maxsize=1024)
def dues(text: str) -> tuple[Due, ...]:
    """The times of a text that lie ahead, in order; those of what was held or adopted are left out."""
    found = (*_sessions(text), *_dates(text), *_limits(text), *_rhythms(text))
    return tuple(sorted(found, key=lambda d: d.start))


# ---------------------------------------------------------------- what lies behind

_PAST = re.compile(
    r"\b(?:held|adopted|presented|submitted|convened|made|issued|organi[sz]ed|delivered|discussed|considered|"
    r"(?:requested|mandated|given)(?!\s+to\b)|established|renewed|endorsed|contained|heard|expressed|committed|"
    r"took\s+place)\b[^.;:\n]{0,70}$"
)
_AHEAD = re.compile(r"\b(?:be|being|get|have)\s+(?:\w+ly\s+)?(?:\w+\s+and\s+)?$")


def _behind(text: str, start: int) -> bool:
    """Whether the words before a time say that it is past: "held at its fortieth session", not "to be held"."""
    near = text[max(0, start - 100) : start]
    found = _PAST.search(near)
    return found is not None and not _AHEAD.search(near[: found.start()])


# ---------------------------------------------------------------- sessions

_SESSIONS = re.compile(
    rf"\b({ORDINAL}(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:again\s+)?(?:at\s+)?(?:its\s+|the\s+)?{ORDINAL})*)"
    r",?\s+(?:(?:regular|annual|ordinary|substantive|main|plenary)\s+)?sessions?\b",
    re.IGNORECASE,
)
_ONE = re.compile(ORDINAL, re.IGNORECASE)
_AT = re.compile(
    r"\b(?:at|by|before|until|till|during|to|for|than|prior\s+to|ahead\s+of|in\s+(?:advance\s+of|time\s+for|connection\s+with)|"
    r"end\s+of|beginning\s+of|start\s+of|agenda\s+(?:of|for))\s+(?:both\s+|either\s+)?"
    r"(?:its|the|their|(?:the\s+)?(?:[\w-]+\s+){0,3}[\w-]+[’'](?:s|))\s+$",
    re.IGNORECASE,
)
_BODY = (
    r"((?:[A-Z][\w-]+\s+(?:and\s+|on\s+the\s+)?){0,3}(?:Council|Assembly|Commission|Committee|Conference))\b"
)
_OF_BODY = re.compile(rf"\s+of\s+the\s+{_BODY}")
_BODY_AT = re.compile(rf"{_BODY}(?:[’']s)?(?:\s+of\s+[\w ]{{1,40}})?,?\s+(?:at|by|before|during)\s+\w+\s+$")
_MAIN = re.compile(
    r"(?<!Security )(?<!Social )\b(?:(?:Human\s+Rights\s+)?(Council)"
    r"|(?<!Environment )(?<!Health )(?:General\s+)?Assembly)\b"
)
_FIRST_OF_ASSEMBLY = 70
"""A session of which no body is named is the General Assembly's from this number on, else the Council's."""


def _sessions(text: str) -> Iterator[Due]:
    for phrase in _SESSIONS.finditer(text) if "ession" in text else ():
        before = text[max(0, phrase.start() - 60) : phrase.start()]
        if not _AT.search(before) or _behind(text, phrase.start()):
            continue
        for one in _ONE.finditer(phrase[1]):
            value, start = value_of(one.group()), phrase.start()
            yield Due(_body(text, phrase, value), value, start + one.start(), start + one.end())


def _body(text: str, phrase: re.Match[str], number: int) -> str:
    """Whose session it is: of the body named just after or before, else of the Council or Assembly named last."""
    named = _OF_BODY.match(text, phrase.end()) or _BODY_AT.search(
        text[max(0, phrase.start() - 120) : phrase.start()]
    )
    if named:
        main = _MAIN.fullmatch(named[1])
        return _main_body(main) if main else named[1].lower()
    before = list(_MAIN.finditer(text, 0, phrase.start()))
    if before and (number >= _FIRST_OF_ASSEMBLY) is not bool(before[-1][1]):
        return _main_body(before[-1])
    return ASSEMBLY if number >= _FIRST_OF_ASSEMBLY else COUNCIL


def _main_body(found: re.Match[str]) -> str:
    return COUNCIL if found[1] else ASSEMBLY


# ---------------------------------------------------------------- dates

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PARTS = ("first", "second", "third", "fourth")
_DATE = re.compile(
    r"\b(?P<at>by|before|until|till|(?:no|not)\s+later\s+than|prior\s+to|in|during|on|at)\s+(?:(?:no|not)\s+later\s+than\s+)?"
    r"(?:the\s+)?(?:(?P<edge>end|close|beginning|start|middle)\s+of\s+(?:the\s+)?)?"
    rf"(?:(?P<nth>{'|'.join(_PARTS)}|last|final)\s+(?P<part>quarter|half)\s+of\s+)?(?P<rough>mid-|early\s+|late\s+|end-)?"
    rf"(?:the\s+year\s+)?(?:(?P<day>\d{{1,2}})\s+)?(?:(?P<month>{'|'.join(_MONTHS)})\s+)?(?P<year>20\d\d)\b"
    r"(?![-–/]\d)(?!\s+(?:(?-i:[A-Z])|agenda|targets?|goals?|framework))"
    r"|\b(?:at|during)\s+(?:its|the)\s+(?P<session>20\d\d)\s+(?:substantive\s+|regular\s+)?session\b",
    re.IGNORECASE,
)
_LOOSE = frozenset({"in", "during", "on", "at"})
_PLANNED = re.compile(
    r"\b(?:to|be|and|or)\s+(?:\w+ly\s+)?(?:conven|h[eo]ld|organi[sz]|launch|submit|present|complet|conclu|publish|issu|"
    r"report|provid|start|begin|host|tak|deliver|adopt|finali[sz]|establish|appoint|meet|brief|prepar)[^.;:\n]*$"
)


def _dates(text: str) -> Iterator[Due]:
    for found in _DATE.finditer(text) if "20" in text else ():
        if found["session"]:
            yield Due(DATE, _YEAR * int(found["session"]), found.start(), found.end(), True)
            continue
        loose = found["at"].lower() in _LOOSE and not found["edge"]
        before = text[max(0, found.start() - 160) : found.start()]
        if _behind(text, found.start()) or (loose and not _PLANNED.search(before)):
            continue
        day = _day(found)
        value = _YEAR * int(found["year"]) + (day or 0)
        yield Due(DATE, value, found.start(), found.end(), day is None)


def _day(found: re.Match[str]) -> int | None:
    """The day of the year, the last one of what is named; None where only a year is."""
    first, months = 1, 12
    if found["part"]:
        months = 3 if found["part"].lower() == "quarter" else 6
        nth = found["nth"].lower()
        first = (1 + months * _PARTS.index(nth)) if nth in _PARTS else 13 - months
    elif found["month"]:
        first, months = 1 + [m.lower() for m in _MONTHS].index(found["month"].lower()), 1
    elif found["rough"] and found["rough"].lower() != "end-":
        months = {"mid-": 6, "early": 3}.get(found["rough"].strip().lower(), 12)
    elif not found["edge"] and not found["rough"]:
        return None
    if found["day"]:
        return 31 * (first - 1) + int(found["day"]) - 1
    if (found["edge"] or "").lower() in ("beginning", "start"):
        return 31 * (first - 1)
    half = months // 2 if (found["edge"] or "").lower() == "middle" else months
    return 31 * (first - 1 + half) - 1


# ---------------------------------------------------------------- periods and rhythms

_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS = {"twenty-four": 24, "thirty": 30, "thirty-six": 36, "forty-five": 45, "forty-eight": 48}
_TENS |= {"sixty": 60, "seventy-two": 72, "ninety": 90, "a hundred": 100, "a": 1, "an": 1, "other": 2}
_NUMBER_OF = {word: n for n, word in enumerate(_NUMBERS, 1)} | _TENS | {"second": 2, "third": 3}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))})"
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_LIMIT = re.compile(
    r"\b(?:within|(?:no|not)\s+later\s+than|in\s+(?=(?:the\s+)?(?:next|coming|following)))\s+"
    r"(?:(?:a\s+)?(?:period|maximum)\s+of\s+|(?:no|not)\s+more\s+than\s+|at\s+most\s+|the\s+)?"
    rf"(?:(?:next|coming|following|first)\s+)?(?:({_NUMBER})\s+)?(?:calendar\s+|working\s+)?(hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    rf"\b(?:(?:once\s+)?(?:every|each)\s+(?:({_NUMBER})\s+)?(month|year|session)s?\b|(?:twice|two\s+times)\s+(?:a|per|each)\s+(year)"
    r"|(semi-?annual|half-?yearly|biannual|biennial|triennial|quinquennial|annual|yearly|quarterly|monthly)(?:ly)?\b"
    r"|(?:once\s+)?(?:a|per)\s+(year)\b)",
    re.IGNORECASE,
)
_EVERY = {"semi": 6, "half": 6, "bian": 6, "bien": 24, "trie": 36, "quin": 60, "annu": 12, "year": 12}
_EVERY |= {"quar": 3, "mont": 1}
_UNIT = {"month": 1, "year": 12, "session": 4}


def _limits(text: str) -> Iterator[Due]:
    for found in _LIMIT.finditer(text):
        if found[1] or re.search(r"next|coming|following", found.group(), re.IGNORECASE):
            days = _number(found[1] or "one") * _DAYS[found[2].lower()]
            yield Due(LIMIT, days, found.start(), found.end())


def _rhythms(text: str) -> Iterator[Due]:
    for found in _RHYTHM.finditer(text):
        if found[2]:
            months = _number(found[1] or "one") * _UNIT[found[2].lower()]
        else:
            months = 6 if found[3] else 12 if found[5] else _EVERY[found[4].lower()[:4]]
        if found[5] is None or "once" in found.group().lower():
            yield Due(RHYTHM, months, found.start(), found.end())


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBER_OF[words.lower()]
