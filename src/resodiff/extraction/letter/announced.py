"""Sentences that announce asks and are none themselves: "The resolution should contain the following elements."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from resodiff.extraction.letter.actors import TEXT
from resodiff.extraction.letter.demand import Demand, demand_in
from resodiff.extraction.letter.headings import Setting
from resodiff.extraction.letter.layout import Line, Role
from resodiff.extraction.letter.lists import is_request
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives


@lru_cache(maxsize=8)
def _points(known: Letters) -> re.Pattern[str]:
    """Each of these words is read as "points"."""
    return re.compile(rf"\b(?:{alternatives(known.points, ' ')})\b", re.IGNORECASE)


_ANNOUNCES = re.compile(
    r"\bfollowing\b[^:;.“\"]{0,60}[.:]?$|\bas follows\b\W*$"
    r"|\b(?:these|some|several|points)\s(?:\w+\s){0,2}points\b\W*$"
    r"|\bpoints\s(?:\w+\s){0,3}(?:below|that follow|which follow)\b"
    r"|\b(?:set out|listed|outlined)\s(?:\w+\s){0,2}below\b"
    r"|\b(?:present|submit|set\sout|offer|put\sforward|make|have|list|share)\s(?:to\s[^;:.]{2,60}\s|you\s|here\s)?"
    r"(?:our|the|some|these)\s(?:\w+\s){0,2}points\b\W*$"
    r"|^(?:So,?\s|And\s)?(?:[Tt]his|[Tt]hese|[Hh]ere|[Bb]elow)\s(?:is|are)\s(?:therefore\s)?(?:what\s(?:we|I)\s(?:\w+ly\s)?(?:ask|want|need|seek"
    r"|expect|propose|suggest|recommend|demand|request|hope|would)\b|(?:our|the)\s(?:\w+\s){0,2}points\b)[^;:“\"]*\W*$"
    r"|^[Ww]hat\s(?:we|I)\s(?:\w+ly\s)?(?:ask|want|need|seek|expect|propose|suggest|demand|request)\b[^;:.]{0,60}\sis\s"
    r"(?:simple|clear|this|as\sfollows|the\sfollowing|not\s(?:much|new|complicated))\W*$"
    r"|\b(?:number of|few|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:\w+\s){0,2}points\b\W*$",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|our|us|I|my|undersigned)\b|\b(?:should|must|would|could|ought)\b", re.IGNORECASE)
_COUNTED = Hinted(
    "two|three|four|five|six|seven|here",
    r"(?:Just\s|Only\s)?(?:Two|Three|Four|Five|Six|Seven)\s(?:\w+\s)?(?:things|points|asks|wishes|steps|requests|demands|recommendations|changes)"
    r"(?:\s(?:from|for|of|to)\s[^,;:.]{2,40})?\W*$|Here\s(?:they\sare|it\sis|is\sours|are\sours)\W*$",
)
"""The answer to a question that the speaker asked: "What can this Council do? Three things."."""
_LINKED = re.compile(r"(?:\b(?:to|that|should|must|shall|which)|:)\W*$")
_HEADINGS_BETWEEN = 2


def announced(lines: Sequence[Line], at: int, before: Setting) -> Setting | None:
    """The setting for the asks that line `at` announces with its last sentence; None if it announces none."""
    line = lines[at]
    if line.role is Role.HEADING or not line.sentences:
        return None
    sentence = line.text[line.sentences[-1].start :].strip()
    chapeau = _chapeau(sentence)
    if chapeau is None or not _asks_follow(lines, at + 1, linked=bool(_LINKED.search(sentence))):
        return None
    return Setting(before.heading, True, chapeau, strict=True)


def _chapeau(sentence: str) -> Demand | None:
    """What the announcement says of all asks; what the text is to contain is the text's, whoever is asked for it."""
    linked = _LINKED.search(sentence)
    demand = demand_in(f"{sentence.rstrip(' :–—')} act.") if linked else demand_in(sentence)
    if _COUNTED.match(sentence):
        return Demand()
    if not (
        (linked and demand)
        or (_OURS.search(sentence) and _ANNOUNCES.search(_points(load().letters).sub("points", sentence)))
    ):
        return None
    text = TEXT.search(sentence)
    readers = demand is None or demand.to_delegation or demand.addressee in ("", "you", "you all")
    if text and readers:
        return Demand(subject="the resolution")
    return demand if demand and not readers else Demand()


def _asks_follow(lines: Sequence[Line], at: int, *, linked: bool) -> bool:
    """Whether asks stand behind line `at`, at most two headings on. A colon already speaks for what follows it."""
    first = at
    while at < len(lines) and at < first + _HEADINGS_BETWEEN and lines[at].role is Role.HEADING:
        at += 1
    if at == len(lines) or (linked and at == first):
        return False
    return is_request(lines[at], strict=True) or _demands(lines[at])


def _demands(line: Line) -> bool:
    places = line.sentences if line.role is not Role.HEADING else ()
    return any(demand_in(line.text[place.start : place.end]) for place in places)
