"""Words of an ask that carry nothing alone: heads without a matter of their own, words that point back, idioms, the
subject of a clause that is named still."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.telling import names_among
from resodiff.judgement.lost_words.reshaped import reshaped
from resodiff.lexicon.phrases import begun, may_have, word_set
from resodiff.model import AskKind

_IDIOM = re.compile(
    r"\b(?:by\s+(?:definition|nature|and\s+large|itself|themselves|virtue)|in\s+(?:progress|process|question|turn|fact|effect|essence|general|"
    r"practice|reality|itself|themselves|existence|place|force|operation|point\s+of\s+fact|other\s+words|one\s+way\s+or\s+another)|"
    r"under\s*way|at\s+(?:large|hand|present|issue|stake)|as\s+(?:such|a\s+whole|a\s+rule|it\s+were|always|usual)|on\s+the\s+whole|"
    r"per\s+se|of\s+course|so\s+far|thus\s+far|to\s+date|for\s+instance|for\s+example|in\s+the\s+process|"
    r"once\s+(?:again|more)|still\s+further|in\s+this\s+way|in\s+so\s+far"
    r"|at\s+the\s+(?:very\s+)?latest|inter\s+alia|but\s+not\s+limited\s+to|among(?:st)?\s+(?:many\s+)?(?:others|other\s+things)"
    r"|following|(?:principally|mainly|primarily|mostly|chiefly|largely|especially),?\s+(?:but|though)\s+not\s+"
    r"(?:exclusively|only|solely|always))\b(?!\s+of\b)",
    re.IGNORECASE,
)
_IDIOMS = word_set(
    "in by under underway at as on per of so thus to for once still inter but among amongst following principally "
    "mainly primarily mostly chiefly largely especially"
)
"""What only says how a thing is said, or that it goes on, and how it may begin."""

_BACK = re.compile(
    r"\b(?:there(?:from|by|upon|under|after|at|with)|(?:arising|resulting|ensuing|stemming|deriving|emanating|flowing|following)"
    r"(?:\s+(?:therefrom|thereof|from\s+(?:it|them|this|these|those|that)))?(?=\s*[,;.:]|$|\s+and\b)|"
    r"(?:arising|resulting|ensuing|stemming|deriving|emanating)(?=\s+therefrom))\b",
    re.IGNORECASE,
)
_BACKS = word_set("therefrom thereby thereupon thereunder thereafter thereat therewith") | word_set(
    "arising resulting ensuing stemming deriving emanating flowing following"
)
"""What points back to what was named before."""

_DONE = (
    r"(?:as\s+)?(?:shown|made|taken|given|expressed|undertaken|set\s+(?:out|forth|up)|contained|outlined|described|mentioned|referred\s+to|"
    r"stipulated|specified|provided(?:\s+for)?|laid\s+down|put\s+forward|carried\s+out|existing|prevailing|in\s+place)"
)
_PARTICIPLE = re.compile(
    rf"(?<=[a-z])\s+(?P<word>{_DONE})(?=\s+(?:in|by|to|at|for|under|with)\b|\s*[,;.:]|$)"
)
"""Behind a noun: that it is there, and no more."""

_EACH = re.compile(
    r"\b(?:(?:with|among|amongst|between|for|from|to)\s+)?(?:one\s+another|each\s+other)\b"
    r"|\b(?:with|among|amongst|between)\s+themselves\b"
)
_EACH_OTHER = word_set("another each themselves")
"""That what several do is done to each of them."""

_SINCE = re.compile(
    r"\b(?:(?:starting|counting|beginning|running|effective)\s+)?(?:from|after|of|following)\s+the\s+date(?=\s+of\b)"
)
_KINDS = re.compile(r"\bof\s+(?:all|any|every|whatever)\s+(?:types?|kinds?|sorts?|descriptions?)\b")
_AGE = re.compile(r"\bof\s+age\b|\bthe\s+age\s+of(?=\s+\w)")
_LASTS = re.compile(r"\blasting(?=\s+(?:\w+\s+)?(?:days|weeks|months|years)\b)")
"""Before a day, a number of years, or how long a thing is to last; and that all kinds are meant, which "all" says."""

_LENGTH = re.compile(r"\b(?:day|week|month|year)s?[’'](?:s|)\s+(?P<word>duration|length|time)\b")
_LENGTHS = word_set("duration length time")
"""Behind a period, that it lasts so long."""

_TERMS = re.compile(
    rf"\b(?:relevant\s+|applicable\s+)?(?:provisions?|terms|stipulations?|requirements?|wording|text)\s+(?:{_DONE}\s+)?(?:of|in|under)\s+"
    r"(?=(?:its\s+|the\s+|that\s+)?(?:[a-z]+\s+)?(?:articles?|paragraphs?|resolutions?|decisions?|[A-Z]|international\b|domestic\b|national\b))"
)
_TERMS_OF = word_set(
    "provision provisions terms stipulation stipulations requirement requirements wording text"
)
"""Before the instrument itself."""

_HERE = re.compile(
    rf"(?<=[a-z]\s)(?:{_DONE}|listed|named|enumerated|identified|defined|stated|described|noted)\s+"
    r"(?:(?:in|by|under)\s+(?:the\s+present|this)\s+(?:resolution|decision|declaration|document|text|paragraph|letter)"
    r"|in\s+paragraphs?\s+\d+(?:\s?\([a-z]+\))?\s+(?:above|below)(?:\s+of\s+the\s+present\s+resolution)?"
    r"|above|below|herein(?:after)?|hereunder|hereafter)(?=[\s,;.:]|$)"
)
_HERE_IN = word_set("present this above below herein hereinafter hereunder hereafter")
"""That what was named is named in the text itself."""

_LOOKED_FOR = (
    *(
        (_BACK, _BACKS),
        (_TERMS, _TERMS_OF),
        (_HERE, _HERE_IN),
        (_EACH, _EACH_OTHER),
        (_SINCE, word_set("date")),
    ),
    (_KINDS, word_set("type types kind kinds sort sorts description descriptions")),
    *((_AGE, word_set("age")), (_LASTS, word_set("lasting"))),
)

_OF = re.compile(r"(?P<head>[A-Za-z]+)\s+of\b")
_PART = re.compile(r"(?:north|south|east|west)[a-z-]*ern\s+(?P<part>parts?|portions?|areas?|regions?)\b")
"""What a head is of, and a part that is named by where it lies."""


@lru_cache(maxsize=16)
def says_nothing(case: Case) -> tuple[tuple[int, int], ...]:
    """The stretches of the ask whose loss is none: nothing that could be had, done or forbidden stands in them."""
    text = case.wording.text
    heads = case.lexicon.kinds.empty
    return (
        *(m.span("head") for m in begun(text, heads, _OF)),
        *(m.span("part") for m in _PART.finditer(text)),
        *(m.span() for m in begun(text, _IDIOMS, _IDIOM)),
        *(m.span() for p, words in _LOOKED_FOR if may_have(text, words) for m in p.finditer(text)),
        *(m.span("word") for m in _PARTICIPLE.finditer(text)),
        *(m.span("word") for m in (_LENGTH.finditer(text) if may_have(text, _LENGTHS) else ())),
        *_subjects(case),
        *_own_country(case),
        *_measures(case),
        *_framing(case),
        *reshaped(case),
        *_bound(case),
    )


_FRAME = re.compile(
    r"\b(?:should|must|to)\s+be\s+(?P<put>(?:called|urged|asked|requested|encouraged|invited|reminded)(?:\s+(?:up)?on)?)\s+to\b"
    r"|\b(?P<written>(?:include|add|insert|contain|adopt)\s+(?:an?|the|another)?\s*(?:\w+\s+){0,2}?"
    r"(?:paragraph|language|reference|wording|clause|sentence)s?)\b"
    r"|\b(?P<said>(?:say|state)(?:\s+\w+ly)?)\s+that\b"
)
"""In a letter, that somebody is to be asked, or that words are to be written: no resolution speaks so of itself."""


def _framing(case: Case) -> Iterator[tuple[int, int]]:
    """How a letter asks, where its ask is in its own words: lost only as any letter loses it."""
    if case.ask.kind is AskKind.PROSE:
        for found in _FRAME.finditer(case.wording.text):
            yield found.span(found.lastgroup or 0)


def _subjects(case: Case) -> Iterator[tuple[int, int]]:
    """Those who are asked to act and are still named in a carrier."""
    for act in case.wording.acts:
        if act.addressee and Fate.LOST not in case.fates(*act.addressee):
            yield act.addressee


def _own_country(case: Case) -> Iterator[tuple[int, int]]:
    """Where the name of the State stands that the whole adopted text is about: no paragraph of it need name it."""
    states = case.subject.intersection(case.lexicon.states.values())
    if not states:
        return
    words = zip(case.wording.content, names_among(case.wording), strict=True)
    for own, group in groupby(words, lambda word: word[1] and word[0].concept in case.subject):
        name = [token for token, _ in group]
        if own and any(token.concept in states for token in name):
            yield name[0].start, name[-1].end


_MEASURES = re.compile(
    r"\b(?:(?:tak|undertak|institut|introduc)(?:e|es|ing)|adopt(?:s|ing)?)\s+(?:(?!to\b|and\b)[\w-]+,?\s+){0,5}?(?:measures?|steps?|actions?|initiatives?)"
    r"(?:\s+(?:necessary|required|needed|possible|available))?\s+(?:to|for)\s+"
)
_STEPS = word_set("measure measures step steps action actions initiative initiatives")


def _measures(case: Case) -> Iterator[tuple[int, int]]:
    """That measures are to be taken for an act, where the act itself is asked for."""
    text = case.wording.text
    for found in _MEASURES.finditer(text) if may_have(text, _STEPS) else ():
        act = case.fate(found.end(), found.end() + _NEAR)[:1]
        if act and act[0][1] <= Fate.MOVED:
            yield found.span()


_NORMS = re.compile(
    r"\b(?:standards?|principles?|norms?|guidelines|commitments?|rules)"
    r"(?:,?\s+(?:and|or)\s+(?:standards?|principles?|norms?|guidelines|commitments?|rules))*\b",
    re.IGNORECASE,
)
_BINDING = re.compile(r"\b(?:obligations?|law|duties)\b", re.IGNORECASE)
_NEAR = 60


def _bound(case: Case) -> Iterator[tuple[int, int]]:
    """Standards and principles in whose place the main carrier has what binds."""
    text, main = case.wording.text, case.carriers[0].wording
    for found in _NORMS.finditer(text):
        if min(case.fates(*found.span()), default=Fate.KEPT) < Fate.ECHOED or _BINDING.match(
            text, found.end() + 1
        ):
            continue
        before = case.partners(max(0, found.start() - _NEAR), found.start())[-1:]
        for carrier, token in before:
            place = main.text[token.end : token.end + _NEAR] if carrier is case.carriers[0] else ""
            if _BINDING.search(place.split(",")[0]):
                yield found.span()
