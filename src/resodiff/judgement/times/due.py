"""When something is due by a wording: at which session, by which date, within which period, how often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from resodiff.judgement.ground import cardinals
from resodiff.judgement.times.ordinals import OPENS_ORDINAL, ORDINAL, value_of
from resodiff.lexicon.phrases import alternatives, begun, first_words, may_have, placed, plain, word_set
from resodiff.lexicon.times import Times

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
def dues(text: str, words: Times) -> tuple[Due, ...]:
    """The times of a text that lie ahead, in order; those of what was held or adopted are left out."""
    found = (*_sessions(text, words), *_dates(text, words), *_limits(text), *_rhythms(text, words))
    return tuple(sorted(found, key=lambda d: d.start))


# ---------------------------------------------------------------- what lies behind

_AHEAD = re.compile(r"\b(?:be|being|get|have)\s+(?:\w+ly\s+)?(?:\w+\s+and\s+)?$")


@lru_cache(maxsize=8)
def _past(words: Times) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(words.past)}|(?:{alternatives(words.past_but_before_to)})(?!\s+to\b))\b[^.;:\n]{{0,70}}$"
    )


def lies_behind(text: str, start: int, words: Times) -> bool:
    """Whether the words before a time say that it is past: "held at its fortieth session", not "to be held"."""
    near = text[max(0, start - 100) : start]
    found = _past(words).search(near)
    return found is not None and not _AHEAD.search(near[: found.start()])


# ---------------------------------------------------------------- sessions

_ONE = re.compile(ORDINAL, re.IGNORECASE)
_AT = re.compile(
    r"\b(?:at|by|before|until|till|during|to|for|than|prior\s+to|ahead\s+of|in\s+(?:advance\s+of|time\s+for|connection\s+with)|"
    r"(?:end|beginning|start|commencement|opening|outset|close|conclusion|course)\s+of|agenda\s+(?:of|for))\s+(?:both\s+|either\s+)?"
    r"(?:its|the|their|(?:the\s+)?(?:[\w-]+\s+){0,3}[\w-]+[’'](?:s|))\s+$",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"(?<!Security )(?<!Social )\b(?:(?:Human\s+Rights\s+)?(Council)"
    r"|(?<!Environment )(?<!Health )(?:General\s+)?Assembly)\b"
)
_FIRST_OF_ASSEMBLY = 70
"""A session of which no body is named is the General Assembly's from this number on, else the Council's."""


@lru_cache(maxsize=8)
def _numbered(words: Times) -> re.Pattern[str]:
    """One session or more by their numbers: "its fiftieth and fifty-first regular sessions"."""
    return re.compile(
        rf"\b({ORDINAL}(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:again\s+)?(?:at\s+)?(?:its\s+|the\s+)?{ORDINAL})*)"
        rf",?\s+(?:(?:{alternatives(words.sessions)})\s+)?sessions?\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _bodies(words: Times) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The body after its session ("the fiftieth session of the Council"), and before it ("the Council at its …")."""
    body = rf"((?:[A-Z][\w-]+\s+(?:and\s+|on\s+the\s+)?){{0,3}}(?:{alternatives(words.bodies)}))\b"
    return re.compile(rf"\s+of\s+the\s+{body}"), re.compile(
        rf"{body}(?:[’']s)?(?:\s+of\s+[\w ]{{1,40}})?,?\s+(?:at|by|before|during)\s+\w+\s+$"
    )


def _sessions(text: str, words: Times) -> Iterator[Due]:
    for phrase in begun(text, _numbers_in(text), _numbered(words)) if "ession" in text else ():
        before = text[max(0, phrase.start() - 60) : phrase.start()]
        if not _AT.search(before) or lies_behind(text, phrase.start(), words):
            continue
        for one in _ONE.finditer(phrase[1]):
            value, start = value_of(one.group()), phrase.start()
            yield Due(_body(text, phrase, value, words), value, start + one.start(), start + one.end())


def _numbers_in(text: str) -> frozenset[str]:
    """The words with which the number of a session may begin: those of ordinals, and what begins with a digit."""
    return OPENS_ORDINAL.union(word for word in placed(text).words if word[:1].isdigit())


def _body(text: str, phrase: re.Match[str], number: int, words: Times) -> str:
    """Whose session it is: of the body named just after or before, else of the Council or Assembly named last."""
    after, before_it = _bodies(words)
    named = after.match(text, phrase.end()) or before_it.search(
        text[max(0, phrase.start() - 120) : phrase.start()]
    )
    if named:
        main = _MAIN.fullmatch(named[1]) or _MAIN.search(named[0], named.end(1) - named.start())
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
    r"\b(?P<at>on\s+or\s+before|by|before|until|till|up\s+to(?:\s+and\s+including)?|(?<=period )ending(?:\s+on)?"
    r"|expiring(?:\s+on)?|(?:no|not)\s+later\s+than|prior\s+to|in|during|on|at|to|through)\s+(?:(?:no|not)\s+later\s+than\s+)?"
    r"(?:the\s+)?(?:(?P<edge>end|close|beginning|start|middle)\s+of\s+(?:the\s+)?)?"
    rf"(?:(?P<nth>{'|'.join(_PARTS)}|last|final)\s+(?P<part>quarter|half)\s+of\s+)?(?P<rough>mid-|early\s+|late\s+|end-)?"
    rf"(?:the\s+year\s+)?(?:(?P<day>\d{{1,2}})\s+)?(?:(?P<month>{'|'.join(_MONTHS)})\s+)?(?P<year>20\d\d)\b"
    r"(?![-–/]\d)(?!\s+(?:(?-i:[A-Z])|agenda|targets?|goals?|framework))"
    r"|\b(?:at|during)\s+(?:its|the)\s+(?P<session>20\d\d)\s+(?:substantive\s+|regular\s+)?session\b",
    re.IGNORECASE,
)
_SCHEDULED = re.compile(r"\b(?:scheduled|planned|expected|foreseen)\b[^,;:.]{0,30}$")
"""Before the date of something that others have set: "the elections scheduled to be held in 2031"."""


_ARRANGED = re.compile(
    r"(?:(?:to|will|shall|would)\s+(?:be\s+(?:held|conducted|organi[sz]ed)|take\s+place)|taking\s+place|due|scheduled|planned|"
    r"expected|foreseen|set|slated|envisaged|announced)\b"
)


@lru_cache(maxsize=8)
def _by_others(words: Times) -> re.Pattern[str]:
    """An event that others hold, before its date, and the word that governs it: "free | elections to be held in"."""
    return re.compile(
        r"(?P<of>[\w-]+)\s+(?:of\s+)?(?:the|its|their|his|her|these|those|all|any|upcoming|forthcoming|coming|next|future)\s+"
        r"(?:(?!(?:to|an?|one|another|of|for|in|on|at|by|with|that|be)\b)[\w-]+\s+){0,4}?"
        rf"(?:{alternatives(words.events)})\b(?:(?!\b(?:to|an?)\s)[^.;:\n]){{0,60}}?\b"
        rf"{_ARRANGED.pattern}(?:(?!\b(?:is|are|be|was|were|must|should|shall|will|to|20\d\d)\b)[^.;:\n]){{0,30}}$"
    )


def is_of_others(text: str, start: int, words: Times) -> bool:
    """Whether a date that begins at `start` is that of an event which is not itself asked for."""
    before = text[max(0, start - _AROUND) : start]
    found = _by_others(words).search(before) if _ARRANGED.search(before) else None
    return found is not None and not found["of"].lower().startswith(words.planned)


_AROUND = 160
"""Characters before a date in which it is said of what it is the date."""

_ALL_YEAR = frozenset({"in", "during"})
"""Before a year that may be at its end before anything is late."""

_LOOSE = frozenset({"in", "during", "on", "at"})
_RUNS_TO = frozenset({"to", "through"})
_RUNS = re.compile(
    r"\b(?:ext(?:en[ds]|ension)|renew|prolong|continu|maintain)\w*\b(?:(?!\bfrom\b)[^.;:\n])*$", re.IGNORECASE
)
"""Before the day to which something runs on: "to extend the mandate to 30 April 2031"."""

_BEFORE_DATE = (
    _LOOSE | _RUNS_TO | {"by", "before", "until", "till", "no", "not", "prior", "up", "ending", "expiring"}
)


@lru_cache(maxsize=8)
def _planned(words: Times) -> re.Pattern[str]:
    """What is to be done, with nothing behind it that happened on the date: "to report on the killings in"."""
    happened = alternatives(words.happened)
    return re.compile(
        rf"\b(?:to|be|and|or)\s+(?:\w+ly\s+)?(?:{alternatives(words.planned)})"
        rf"(?!(?:[^.;:\n]*\s)?(?:into|against|since|who|{happened})\b)[^.;:\n]*$"
    )


def _dates(text: str, words: Times) -> Iterator[Due]:
    for found in begun(text, _BEFORE_DATE, _DATE) if "20" in text else ():
        if found["session"]:
            yield Due(DATE, _YEAR * int(found["session"]), found.start(), found.end(), True)
            continue
        if found["at"].lower() in _RUNS_TO and not _RUNS.search(
            text, max(0, found.start() - 80), found.start()
        ):
            continue
        loose = found["at"].lower() in _LOOSE and not found["edge"]
        if loose and _SCHEDULED.search(text, max(0, found.start() - 80), found.start()):
            continue
        before = text[max(0, found.start() - _AROUND) : found.start()]
        if lies_behind(text, found.start(), words) or (loose and not _planned(words).search(before)):
            continue
        if is_of_others(text, found.start(), words):
            continue
        day = _day(found)
        value = _YEAR * int(found["year"]) + (day or 0)
        if day is None and found["at"].lower() in _ALL_YEAR:
            yield Due(DATE, value + _YEAR - 1, found.start(), found.end())
        else:
            yield Due(DATE, value, found.start(), found.end(), day is None)


def _day(found: re.Match[str]) -> int | None:
    """The day of the year, the last one of what is named; None where only a year is."""
    first, months = 1, 12
    if found["part"]:
        months = 3 if found["part"].lower() == "quarter" else 6
        nth = found["nth"].lower()
        first = (1 + months * _PARTS.index(nth)) if nth in _PARTS else 13 - months
    elif found["month"]:
        first, months = 1 + [m.lower() for m in _MONTHS].index(plain(found["month"])), 1
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

_IN_WORDS = {"a": 1, "an": 1, "other": 2, "second": 2, "third": 3}
"""What stands for a number before a unit: "every other year"."""

_NUMBER = rf"(?:{cardinals.CARDINAL}|{'|'.join(_IN_WORDS)})"
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_LIMIT = re.compile(
    r"\b(?:within|(?:no|not)\s+later\s+than|in\s+(?=(?:the\s+)?(?:next|coming|following)))\s+"
    r"(?:(?:a\s+)?(?:period|maximum)\s+of\s+|(?:no|not)\s+more\s+than\s+|at\s+most\s+|the\s+)?"
    rf"(?:(?:next|coming|following|first)\s+)?(?:({_NUMBER})\s+)?(?:calendar\s+|working\s+)?(hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_BEFORE_LIMIT = frozenset({"within", "no", "not", "in"})
_UNITS = frozenset(_DAYS) | {f"{unit}s" for unit in _DAYS}
_UNIT = {"month": 1, "year": 12, "session": 4, "quarter": 3}
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.0}
_TIMES = {"twice": 2.0, "thrice": 3.0}
"""Months of a unit, days of one, and how often a thing is done in one."""


def _limits(text: str) -> Iterator[Due]:
    for found in begun(text, _BEFORE_LIMIT, _LIMIT) if may_have(text, _UNITS) else ():
        if found[1] or re.search(r"next|coming|following", found.group(), re.IGNORECASE):
            days = _number(found[1] or "one") * _DAYS[plain(found[2])]
            yield Due(LIMIT, days, found.start(), found.end())


@lru_cache(maxsize=8)
def _rhythm(words: Times) -> tuple[frozenset[str], re.Pattern[str]]:
    """The words with which a rhythm begins, and what finds it."""
    firsts = _named_rhythms(words) | {"once", "every", "each", "twice", "thrice", "a", "per"}
    return firsts, re.compile(
        rf"\b(?:(?:once\s+)?(?:every|each)\s+(?:({_NUMBER})\s+)?(month|year|session|quarter)s?\b"
        r"|(?:every\s+|at\s+(?:intervals\s+of\s+|(?=[\w\s-]{1,30}\sintervals\b)))"
        rf"(?P<number>{cardinals.CARDINAL})[\s-](?P<unit>{'|'.join(_UNIT_DAYS)})s?\b"
        rf"|(?P<times>twice|thrice|{cardinals.CARDINAL}\s+times)\s+"
        r"(?P<of>(?:a|per|each|every|in\s+(?:a|each|every))\s+(?:year|month)\b|yearly|annually|monthly)"
        rf"|(?P<named>{alternatives(words.rhythms)})(?:ly)?\b|(?:once\s+)?(?:a|per)\s+(?P<once>year|annum)\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _named_rhythms(words: Times) -> frozenset[str]:
    """The first words of rhythms that have a name."""
    named = first_words(words.rhythms)
    return named | {f"{name}ly" for name in named}


@lru_cache(maxsize=8)
def _of_rhythms(words: Times) -> frozenset[str]:
    """Words of which every rhythm has one: its name, or what it counts."""
    others = {"annum", "every", "twice", "thrice", "intervals"}
    return _named_rhythms(words) | others | _UNIT.keys() | {f"{unit}s" for unit in _UNIT}


_COUNTED = word_set("times intervals")
_OPENS_COUNTED = cardinals.OPENS_SPELT | {"at"}
"""What is counted by how many there are in a year, or how far they lie apart, and how that begins."""


def _rhythms(text: str, words: Times) -> Iterator[Due]:
    if not may_have(text, _of_rhythms(words)):
        return
    firsts, pattern = _rhythm(words)
    for found in begun(text, firsts | _OPENS_COUNTED if may_have(text, _COUNTED) else firsts, pattern):
        if months := _months(found, words):
            yield Due(RHYTHM, months, found.start(), found.end())


def _months(found: re.Match[str], words: Times) -> float | None:
    """The months from one time to the next; None where no more is said than "a year"."""
    if found[2]:
        return _number(found[1] or "one") * _UNIT[plain(found[2])]
    if found["number"]:
        return cardinals.value_of(found["number"]) * _UNIT_DAYS[plain(found["unit"])] / _UNIT_DAYS["month"]
    if found["times"]:
        first = plain(found["times"]).split()[0]
        times = _TIMES.get(first) or cardinals.value_of(first) or 1
        return (1 if "month" in found["of"].lower() else 12) / times
    if found["named"]:
        return words.rhythms[plain(found["named"])]
    return 12 if "once" in found.group().lower() or "annum" in found.group().lower() else None


def _number(words: str) -> float:
    loose = _IN_WORDS.get(plain(words))
    return cardinals.value_of(words) if loose is None else loose
