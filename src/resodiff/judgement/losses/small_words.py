"""Small words exchanged between words that stand: "most" for "all", "or" for "and", "after" for "before".

They are no content words, so that nothing seems lost, and they say how much of a thing is meant, and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resodiff.judgement.actions.answering import is_wanted
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.in_place import PARTING, changes
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.lesser_extent import lesser_extent
from resodiff.judgement.times.lesser_times import lesser_times
from resodiff.lexicon.phrases import begun, word_set
from resodiff.model import Code

_EVERY = re.compile(r"\b(?:all|every|each|both)\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:most|some|several|certain|selected|one|(?:a|the)\s+(?:number|majority|selection)\s+of|parts?\s+of|a\s+part\s+of"
    r"|(?:the\s+)?(?:main|key|major|principal|essential)\s+(?:points|parts|elements|aspects)\s+of|(?:aspects|elements)\s+of)"
    r"(?=\s)",
    re.IGNORECASE,
)
"""What takes all of a thing, and what a part of it."""

_OF_IT = re.compile(
    rf"{_PART.pattern}(?:(?<=\bof)|\s+of)\s+(?:the|its|their|his|her|those|these)\b", re.IGNORECASE
)
"""A part of what is known as one: "some of the prisoners"."""

_AT_LEAST = re.compile(r"\b(?:at\s+least|no(?:t)?\s+(?:less|fewer)\s+than|a\s+minimum\s+of)\b", re.IGNORECASE)
_AT_MOST = re.compile(
    r"\b(?:up\s+to|at\s+(?:the\s+)?most|no(?:t)?\s+more\s+than|a\s+maximum\s+of|about|around|approximately|nearly|almost)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|following|once|upon|during|subsequent\s+to|as\s+from|beyond|past)\b|\b(?:no|not)\s+(?:earlier|sooner)\s+than\b",
    re.IGNORECASE,
)
_START = re.compile(
    r"\b(?:at|by|from|before)\s+the\s+(?:very\s+)?(?:start|beginning|opening|outset|commencement|onset)\s+of\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:at|by|from|before|towards?|after)\s+the\s+(?:end|close|conclusion|closing)\s+of\b", re.IGNORECASE
)
_NOW = re.compile(r"\b(?:this|the\s+(?:current|present))\s+$", re.IGNORECASE)
_NEXT = re.compile(
    r"\b(?:next|the\s+(?:next|following|coming|subsequent)|an?\s+(?:later|future|subsequent|coming))\s+$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
_WANTED = re.compile(
    r"(?:participation|involvement|consent|agreement|consultations?|cooperation|collaboration|support|assistance|help|approval"
    r"|knowledge|presence)\b",
    re.IGNORECASE,
)
"""What is better done with: where it was to go without, and has it now, nothing is lost."""

_WITH = re.compile(r"\b(?:with|(?<!not )(?<!being )subject\s+to)\b(?!\s+no\b)", re.IGNORECASE)
_INCLUDING = re.compile(r"\b(?:including|in\s+particular|such\s+as|inter\s+alia)\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:except|excluding|other\s+than|save|with\s+the\s+exception\s+of)\b", re.IGNORECASE)
_ARTICLE = r"\s+(?:(?:an?|the|its|their)\s+)?"
_PART_OF_IT = re.compile(rf"\b(?:including|containing|comprising){_ARTICLE}")
_PARTS_BEGIN = word_set("including containing comprising")
_GIVEN = re.compile(
    r"\b(?:building\s+(?:up)?on|based\s+(?:up)?on|drawing\s+(?:up)?on|on\s+the\s+basis\s+of|in\s+addition\s+to|further\s+to|following"
    rf"|as\s+a\s+follow-up\s+to|taking\s+into\s+account|bearing\s+in\s+mind|in\s+the\s+light\s+of){_ARTICLE}$"
)
"""Before a part of a thing that is to be made, and before what is there already."""

_SIDE = (
    r"(?:before|during|after|within|beyond|inside|outside|in|on|off|to|from|for|by|with|without|against|above|below|into|across|of|over"
    r"|upstream|downstream)"
)
_SIDES = re.compile(rf"\b{_SIDE}(?:,\s+{_SIDE})*,?\s+(?:and|or)\s+{_SIDE}(?=\s)")
_ONE_SIDE = re.compile(rf"\b{_SIDE}\b")
_JOINED = re.compile(r"\b(?:and|or|well|throughout|whether|both|all|along)\b|[,;:]")
"""Prepositions in a row, which have their noun in common: "before, during and after elections"; and what joins."""

_REACH = 40
"""Characters before a word that show how it stands."""

_BE = re.compile(r"\bbe\b")
_MAY_BE = re.compile(r"\b(?:may|might|could|can)\s+be\b")
_MODAL = re.compile(
    r"\b(?:may|might|could|can|should|would|must|shall|will|(?:is|are|has|have|needs?)\s+to)\b"
)
_AND, _OR = re.compile(r",?\s+and\s+(?:to\s+)?"), re.compile(r",?\s+or\s+(?:to\s+)?")

_KEPT, *_ = Fate

_EXCHANGED = (
    (_EVERY, _PART, Code.QUALIFIER_LOST),
    (_AT_LEAST, _AT_MOST, Code.NARROWED),
    (_BEFORE, _AFTER, Code.DEADLINE_LOST),
    (_START, _END, Code.DEADLINE_LOST),
    (_NOW, _NEXT, Code.DEADLINE_LOST),
    (_WITHOUT, _WITH, Code.NARROWED),
    (_INCLUDING, _EXCEPT, Code.NARROWED),
)


@lru_cache(maxsize=16)
def small_words(case: Case) -> tuple[Exchange, ...]:
    """Where the main carrier, an edited form of the ask, has a small word that says less in the place of another, or
    takes part of what the ask takes whole; and times, numbers and places that are less between words that stand."""
    if case.rewritten or case.wording.text == case.carriers[0].wording.text:
        return ()
    found = [*_exchanges(case), *_taken_as_given(case), *_one_side(case)]
    for phrase in (*lesser_times(case), *lesser_extent(case)):
        if not any(_overlap(phrase.mine, other.mine) for other in found):
            found.append(phrase)
    return tuple(found)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _exchanges(case: Case) -> Iterator[Exchange]:
    for (first, past), (start, end) in changes(case):
        ask, main = case.wording, case.carriers[0].wording
        mine = (ask.content[first].end, ask.content[past].start)
        theirs = (main.content[start].end, main.content[end].start)
        words, others = ask.text[slice(*mine)], main.text[slice(*theirs)]
        wanted = _WITHOUT.search(words) and _WANTED.match(ask.text, ask.content[past].start)
        if not wanted and (code := _says_less(words, others)):
            yield Exchange(
                (mine[0] + _blank(words), ask.content[past].end),
                (theirs[0] + _blank(others), main.content[end].end),
                code,
            )
        elif past == first + 1 and _is_either(case, first, words, others):
            yield Exchange(
                (ask.content[first].start, ask.content[past].end),
                (main.content[start].start, main.content[end].end),
                Code.NARROWED,
            )


def _taken_as_given(case: Case) -> Iterator[Exchange]:
    """What was to be part of a thing that is asked for, and is what the thing builds on now: "a report, building on the
    survey" for "a report, including a survey"."""
    ask, main = case.wording, case.carriers[0].wording
    for part in begun(ask.text, _PARTS_BEGIN, _PART_OF_IT):
        at = ask.place_from(part.end())
        partner = case.met.partners[at] if at < len(ask.content) else None
        if partner is None or partner[0] or ask.content[at].start > part.end():
            continue
        theirs = main.content[partner[1]]
        given = _GIVEN.search(main.text, max(0, theirs.start - _REACH), theirs.start)
        if given:
            yield Exchange((part.start(), ask.content[at].end), (given.start(), theirs.end), Code.NARROWED)


def _one_side(case: Case) -> Iterator[Exchange]:
    """Where one preposition is left of several that had a noun in common: "during" for "before, during and after"."""
    ask, main = case.wording, case.carriers[0].wording
    for found in _SIDES.finditer(ask.text):
        ends = ask.place_from(found.start()) - 1, ask.place_from(found.end())
        if ends[0] < 0 or ends[1] >= len(ask.content):
            continue
        (before, start), (after, end) = (case.met.partners[i] or (1, 0) for i in ends)
        if before or after or any(case.met.fates[i] is not _KEPT for i in ends) or end != start + 1:
            continue
        theirs = main.text[main.content[start].end : main.content[end].start]
        left, asked = set(_ONE_SIDE.findall(theirs)), set(_ONE_SIDE.findall(found[0]))
        behind = set(_ONE_SIDE.findall(main.text[main.content[end].end :][:_REACH]))
        if left and left < asked and behind.isdisjoint(asked - left) and not _JOINED.search(theirs):
            yield Exchange(
                (found.start(), ask.content[ends[1]].end),
                (main.content[start].end + _blank(theirs), main.content[end].end),
                Code.NARROWED,
            )


def _says_less(mine: str, theirs: str) -> Code | None:
    """What it costs that a small word became a lesser or later one between two words, or that a part is taken of what
    stood whole; None where neither is so."""
    if PARTING.search(mine) or PARTING.search(theirs):
        return None
    if _OF_IT.search(theirs) and not _PART.search(mine) and not _EVERY.search(theirs):
        return Code.QUALIFIER_LOST if _EVERY.search(mine) else Code.NARROWED
    if _MAY_BE.search(theirs) and _BE.search(mine) and not _MODAL.search(mine):
        return Code.ACTION_SOFTENED
    return next((code for more, less, code in _EXCHANGED if _became(mine, theirs, more, less)), None)


def _became(mine: str, theirs: str, more: re.Pattern[str], less: re.Pattern[str]) -> bool:
    """Whether one of the lesser words stands where the ask has one of those that say more."""
    if not less.search(theirs) or less.search(mine):
        return False
    return more.search(mine) is not None and not more.search(theirs)


def _is_either(case: Case, at: int, mine: str, theirs: str) -> bool:
    """Whether one of two actions is enough where both were asked."""
    if not (_AND.fullmatch(mine) and _OR.fullmatch(theirs)):
        return False
    first, second = case.wording.content[at : at + 2]
    return is_wanted(case, first) and is_wanted(case, second)


def _blank(words: str) -> int:
    """How many signs stand before the first word."""
    return len(words) - len(words.lstrip(" ,;:"))
