"""What of an ask time has overtaken: an event that is past, a session that has been followed by the next, a crisis
of which only its kind is still spoken of."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.times.ordinals import ORDINAL, value_of
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives, first_words, may_have
from resodiff.lexicon.times import Times

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_DAY = rf"(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(m.title() for m in _MONTHS)})\s+(?P<year>20\d\d)\b"
_BEFORE = (
    r"\b(?:in\s+(?:the\s+)?(?:view|light|context|advance|anticipation|perspective|preparation)\s+of|in\s+the\s+run-up\s+to|"
    r"in\s+the\s+lead-up\s+to|on\s+the\s+(?:eve|occasion)\s+of|with\s+a\s+view\s+to|ahead\s+of|prior\s+to|before|"
    r"during|leading\s+up\s+to|given|considering|at|for)\s+"
)
_THEME = re.compile(
    r",?\s+(?:held\s+[^,;:\n]{1,60},\s+)?(?:(?:on|under|with)\s+(?:the\s+)?(?:theme|topic|title|subject)(?:\s+of)?|on|entitled|"
    r"dedicated\s+to|devoted\s+to|focus(?:ed|ing|sed|sing)?\s+on)\s+(?P<theme>[^;:\n]+?)"
    r"(?=,\s+(?:which|held|and|in|that|as|the)\b|[;:\n]|$)",
    re.IGNORECASE,
)
_IN_CRISIS = (
    r"\b(?:in\s+(?:the\s+)?(?:context|times?|light|wake|aftermath|face|response|case|event)(?:\s+of|\s+to)?|during|amid(?:st)?|"
    r"throughout|owing\s+to|beyond|by|of|to|from)\s+(?:the\s+)?"
)


@lru_cache(maxsize=8)
def _event(words: Times) -> re.Pattern[str]:
    """An event with its day, named as a circumstance of what is asked."""
    events = alternatives(words.events)
    return re.compile(rf"{_BEFORE}(?:[^\s,;:]+\s+){{0,8}}?(?:{events})\b[^,;:\n]{{0,80}}?\b{_DAY}")


def _speaks_of_meeting(text: str, words: Times) -> bool:
    """Whether a meeting may be spoken of that is held again and again: a quick look before the long one."""
    return may_have(text, _meetings_begin(words))


@lru_cache(maxsize=8)
def _meetings_begin(words: Times) -> frozenset[str]:
    return first_words(words.meetings)


@lru_cache(maxsize=8)
def _session(words: Times) -> re.Pattern[str]:
    """A meeting by its number, and the body that meets."""
    return re.compile(
        rf"\b(?P<which>{ORDINAL})\s+(?:\w+\s+)?(?:{alternatives(words.meetings)})\b(?P<of>(?:\s+of\s+the\s+[A-Z][\w’'-]*"
        r"(?:\s+(?:(?:on|of|the|and|for)\s+)*[A-Z][\w’'-]*)*)?)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _crisis(kinds: Kinds) -> re.Pattern[str]:
    """A crisis of the whole world, named as a circumstance of what is asked."""
    return re.compile(
        rf"{_IN_CRISIS}(?P<crisis>(?:(?:current|ongoing|global|continuing)\s+)*"
        rf"(?:{alternatives(kinds.crises)})(?:\s+(?:{alternatives(kinds.crisis_kinds)}))?)\b"
    )


@lru_cache(maxsize=8)
def _several(kinds: Kinds) -> re.Pattern[str]:
    """All crises of their kind."""
    return re.compile(rf"\b(?:{alternatives(kinds.several_crises)})\b")


@lru_cache(maxsize=8)
def _firsts_of_several(kinds: Kinds) -> frozenset[str]:
    return first_words(kinds.several_crises)


def overtaken(case: Case) -> Iterator[tuple[int, int]]:
    """The stretches of the ask whose loss only follows the calendar."""
    yield from _past_events(case)
    yield from _past_themes(case)
    yield from _crises(case)


def _past_events(case: Case) -> Iterator[tuple[int, int]]:
    """Events that lay ahead when the ask was written and are past when the text was adopted."""
    if case.apart is None or case.apart.last is None or "20" not in case.wording.text:
        return
    for found in _event(case.lexicon.times).finditer(case.wording.text):
        day = _day(found)
        if day < case.apart.last and (case.apart.first is None or day >= case.apart.first):
            yield found.span()


def _day(found: re.Match[str]) -> date:
    """The day of a date, the last of the month where none is given."""
    year, month = int(found["year"]), _MONTHS.index(found["month"].lower()) + 1
    last = monthrange(year, month)[1]
    return date(year, month, min(max(int(found["day"] or last), 1), last))


def _past_themes(case: Case) -> Iterator[tuple[int, int]]:
    """Themes of sessions in whose place the main carrier has a later session with a theme of its own."""
    words = case.lexicon.times
    given = _sessions(case.carriers[0].wording.text, words)
    for of, (number, start, end) in _sessions(case.wording.text, words).items() if given else ():
        later = given.get(of)
        if later and later[0] > number and later[2] > later[1] and end > start:
            yield start, end


def _sessions(text: str, words: Times) -> dict[str, tuple[int, int, int]]:
    """The first session of each body in a text that has a theme: its number, and where the theme stands."""
    if not _speaks_of_meeting(text, words):
        return {}
    found: dict[str, tuple[int, int, int]] = {}
    for session in _session(words).finditer(text):
        theme = _THEME.match(text, session.end())
        if theme:
            of = " ".join(session["of"].lower().split())
            found.setdefault(of, (value_of(session["which"]), *theme.span("theme")))
    return found


def _crises(case: Case) -> Iterator[tuple[int, int]]:
    """Circumstances of the whole world in whose place the main carrier has all of their kind."""
    text, theirs, words = case.wording.text, case.carriers[0].wording.text, case.lexicon.kinds
    if not may_have(theirs, _firsts_of_several(words)):
        return
    several = _several(words)
    kinds = {m.group() for m in several.finditer(theirs)} - {m.group() for m in several.finditer(text)}
    for found in _crisis(words).finditer(text) if kinds else ():
        fates = case.fates(*found.span("crisis"))
        if fates and min(fates) >= Fate.ECHOED:
            yield found.span("crisis")
