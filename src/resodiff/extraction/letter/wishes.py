"""Demands put as a wish: a noun with its necessity ("A call on … is essential"), a polite question, a lack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from resodiff.extraction.letter.duty import operative_verb
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives

_SOFTLY = r"(?:(?:\w+ly|also|now|therefore|thus|long|most|equally|further)\s)*"


def _nouns(known: Letters) -> str:
    return alternatives(known.wishes, " ")


def _needed(known: Letters) -> str:
    return rf"(?:{alternatives(known.needed)})"


def _hints(phrases: Iterable[str]) -> str:
    """The longest word of each phrase, as hints."""
    return "|".join(max(phrase.split(), key=len) for phrase in phrases)


@lru_cache(maxsize=8)
def _necessary(known: Letters) -> Hinted:
    """A noun of asking that is called necessary: "A renewal of the mandate is essential"."""
    return Hinted(
        _hints(known.needed),
        rf"^(?:[^,;:.]{{1,60}},\s)?(?:an?\s|the\s|any\s)?(?:[\w-]+\s){{0,3}}?(?P<noun>(?:{_nouns(known)}))\b(?P<what>[^.;:]*?)\s"
        rf"(?:is|are|remains?|would\sbe)\s{_SOFTLY}{_needed(known)}(?=\W*$|\s(?:in|at|this|and|if|too|here)\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _our_noun(known: Letters) -> Hinted:
    """What the writers ask, called so: "Our first request is that"."""
    return Hinted(
        _hints(known.our_asks),
        r"^(?:[^,;:.]{1,60},\s)?(?:(?:[Oo]ur|[Oo]ne|[Aa])\s(?:\w+\s){0,3}|(?:[Tt]he|[Mm]y|[Oo]ur)\s(?:first|second|third|fourth"
        r"|fifth|last|final|main|key|central|principal|other|next)\s(?:and\s\w+\s)?)"
        rf"(?P<noun>{alternatives(known.our_asks, ' ')})s?\s(?:to\s[^,;:.]{{2,80}}\s)?(?:is|are|would\sbe|remains?)\s"
        rf"{_SOFTLY}(?=(?:that|to|for|the|an?)\s)(?P<what>.*)",
        re.DOTALL,
    )


_THERE = Hinted(
    "there",
    r"^(?:(?:Before|After|Until|When|If|Once|Without|At|In)\s[^,;:.]{3,60}?\s(?=there\b)|[^,;:.]{1,60},\s)?[Tt]here\s(?:should|must|needs?\sto|has\sto|ought\sto)\s(?:also\s|now\s|therefore\s)?be\s"
    r"(?!no\s(?:doubt|mistake|illusions?|misunderstanding|question)|a\sreason|a\slimit|some(?:thing|one))(?P<what>.*)",
    re.DOTALL,
)
_COUNTED = Hinted(
    "that",
    r"^(?:And\s)?(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]if|[Ss]ixth|[Ll]ast|[Ff]inal)\w*(?:\sof\sall)?),?\s(?:and\s\w+,?\s)?"
    r"(?P<what>that\s(?![^;]{0,100}?\b(?:is|are|was|were|has|have|had|does|did|will|can|cannot|would)\b).*)",
    re.DOTALL,
)
"""A wish in a counted row: "Second, that the Council extend the mandate"."""
_PREFERRED = Hinted(
    "prefer",
    r"\b(?:[Ww]e|I)(?:['’]d|\swould)\s(?:(?:also|much|strongly|rather)\s)?prefer\s(?!to\s(?:meet|discuss|speak|talk|wait|remain))"
    r"(?P<what>.*)",
    re.DOTALL,
)
_TEXT_LACKS = Hinted(
    "needs |lacks |benefit from|gain from|be strengthened by|be improved by|we miss|also miss|still miss|"
    "missing |is lacking|is needed|is still",
    r"\b[Tt]he\s(?:\w+\s){0,3}(?:resolution|text|draft)\s(?:also\s|still\s|urgently\s)?"
    r"(?:needs\s(?!to\b)|lacks\s|would\s(?:\w+ly\s|also\s)?(?:benefit\sfrom|gain\sfrom|be\s(?:strengthened|improved)\sby))"
    r"\s?(?P<what>(?:the\s(?!following)|an?\s|clear\s|strong|explicit|express|more).*)"
    r"|^(?:[Ww]e\s(?:also\s|still\s)?miss|[Ww]hat\s(?:we\smiss|is\s(?:still\s)?(?:missing|lacking|needed))[^,;:.]{0,40}?\sis"
    r"|[Mm]issing\s(?:from|in)\s[^,;:.]{2,40}?\s(?:is|are))\s(?P<what2>.*)",
    re.DOTALL,
)
_TEXT_MIGHT = Hinted(
    "could|might|would",
    r"(?:\b(?P<text>(?:[Tt]he|[Tt]his)\s(?:\w+\s){0,2}(?:resolution|text|draft))\s(?:could|might|would\sdo\swell\sto)\s"
    r"(?:(?:also|usefully|further|perhaps)\s)*(?P<act>[a-z].*)"
    r"|\b(?:could|might)\s(?:(?:also|usefully|perhaps)\s)*be\s(?P<passive>(?:mentioned|added|included|inserted|referred\sto"
    r"|reflected|deleted|kept|retained|recalled|strengthened)\b(?:\shere|\sin\s[^;:.]{2,60}|\sat\sthe\send)?\W*$))",
    re.DOTALL,
)


@lru_cache(maxsize=8)
def _put_first(known: Letters) -> Hinted:
    """What is called important, or said to belong into the text: "Essential too is an end to …"."""
    words = alternatives(known.necessary)
    return Hinted(
        "is our|are our|remains our|remain our|also our|thus our|therefore our|"
        " consider| deem| find| believe|belong|deserve|"
        + "|".join(f"{word} {after}" for word in known.necessary for after in ("is", "are", "too", "also")),
        rf"^(?:(?:Equally|Most|Just\sas|No\sless|Also|Particularly|Especially)\s)?(?:{words})"
        rf"\s(?:too\s|also\s)?(?:is|are)\s(?P<what>(?:the|an?)\s.*)"
        rf"|^(?:an?\s|the\s)(?:[\w-]+\s){{0,3}}?(?:{_nouns(known)})\b[^.;:]*?\s(?:is|are|remains?)\s(?:also\s|thus\s|therefore\s)?our\s"
        rf"(?:\w+\s){{0,3}}(?:concern|priority|request|demand|ask|wish|hope|plea)s?\b"
        rf"|\b(?:we|I)\s{_SOFTLY}(?:consider|deem|find|believe)\s(?P<what2>(?:the|an?)\s[^.;:]*?)\s(?:to\sbe\s)?{_SOFTLY}"
        rf"(?:{_needed(known)}|{words})\W*$"
        rf"|^(?P<what3>[^.;:]{{3,200}}?)\sbelongs?\s(?:also\s)?in(?:to)?\s(?:the|this)\s(?:\w+\s)?(?:text|resolution|draft|preamble)\b"
        rf"|^(?P<what4>[^.;:]{{3,200}}?)\sdeserves?\sto\sbe\s(?!noted|recalled|mentioned|stressed|underlined"
        r"|highlighted|praised|commended|welcomed|known|seen|read|quoted|remembered|called)\w+",
        re.IGNORECASE,
    )


_LEFT_TO = Hinted(
    "let the|let this|let it|may the|may this|may it|is for|up to|incumbent|the duty|the task|"
    "responsibility|falls to|falls on|behoves|rests with|do well|well advised",
    r"^(?:[^,;:.]{1,60},\s)?(?:And\s)?(?:(?:Let|May)\s(?P<let>(?:the|this)\s(?:\w+\s){0,2}?(?:Council|resolution|text|draft|Assembly)"
    r"|it)\s(?:(?:also|therefore|now)\s)*"
    r"|[Ii]t\s(?:is\s(?:for|up\sto|incumbent\s(?:up)?on|the\s(?:duty|task|responsibility)\sof)|falls\s(?:to|on)|behoves|rests\swith)"
    r"\s(?P<falls>[^;:.]{2,80}?)\sto\s"
    r"|(?P<well>[^;:.]{2,80}?)\swould\s(?:do\swell|be\swell\sadvised)\sto\s)(?P<act>[a-z].*)",
    re.DOTALL,
)
_ASKED_POLITELY = Hinted(
    "?",
    r"^(?:And\s|Also,\s|[^,;:.?]{1,60},\s)?(?:[Cc]ould|[Cc]an|[Ww]ould|[Mm]ight|[Ww]ill)\s(?P<who>(?:the|this)\s(?:\w+\s)?"
    r"(?:resolution|text|draft|paragraph|core\sgroup|sponsors)|(?:OP|PP)\s?\d+|(?:the|this)\s[^?;:.]{3,80}?(?=\sbe\s(?:asked|invited|requested|urged)\sto\b)|it|we|you(?:r\s(?:delegation|mission))?)\s"
    r"(?:(?:also|please|perhaps|possibly|kindly|not|consider)\s)*(?P<act>[a-z].*)\?\W*$",
    re.DOTALL,
)
_IT_WOULD_HELP = Hinted(
    "would",
    r"\b[Ii]t\swould\s(?:also\s)?(?:help\sif|be\s(?:\w+ly\s|very\s|most\s|also\s)?(?:good|helpful|useful|great|important"
    r"|welcome|valuable|desirable|better|wise)\s(?:if|for|were))\s(?P<who>[^;:]{2,120}?)\s(?:could|would|to|were\sto|did)\s"
    r"(?P<act>.*)",
    re.DOTALL,
)


@lru_cache(maxsize=8)
def _welcome(known: Letters) -> Hinted:
    """Wishes put mildly, or as a least: "A panel on prisons would be welcome", "Nothing less will do"."""
    return Hinted(
        "would be|will be|might be|would also|would very|would most|will also|would warmly|will warmly|"
        "would help|will help|nothing short|nothing less|only a|the least|the very least",
        rf"^(?:[^,;:.]{{1,60}},\s)?(?P<what>(?:an?|the|some|any|more)\s(?:[\w-]+\s){{0,3}}?(?:(?:{_nouns(known)})|panel|discussion|dialogue|debate|session|report|update"
        rf"|briefing|visit|list|unit|team)\b[^.;:?]{{0,160}}?)\s(?:would|will)\s{_SOFTLY}(?:be\s(?:(?:most|very|also|warmly|highly|particularly)\s){{0,2}}"
        r"(?:welcome|welcomed|appreciated|useful|helpful|valuable|good|great|ideal|desirable)|help)\W*$"
        r"|^(?:[Ii]t\s|[Tt]hat\s)?[Ww]ould\s(?:also\s)?be\s(?:\w+ly\s|very\s)?(?:good|great|helpful|useful|nice|ideal|better|best|important|preferable"
        r"|desirable)\sto\s(?:also\s)?(?:have|see|get|include|add|mention|name|keep|say|write|insert|specify|refer\sto|retain|drop|delete)\s(?P<what2>.*)"
        r"|^(?:It\s)(?:would|might)\s(?:also\s)?be\s(?:\w+ly\s|very\s)?(?:good|helpful|useful|better|best|preferable|desirable|wise)\sto\s"
        r"(?P<what3>(?:include|add|mention|name|keep|say|write|insert|specify|refer\sto|retain|drop|delete)\b.*)"
        r"|^(?:Nothing\s(?:short\sof|less\sthan)|Only)\s(?P<what4>an?\s[^.;:]{3,160}?)\s(?:will|would|can)\s(?:do|suffice|be\senough|help|work)\W*$"
        r"|^(?P<what5>(?:an?|the)\s[^.;:,]{3,160}?)\sis\sthe\s(?:very\s)?least\s(?:that\s)?(?:we|the\sCouncil|it|they|the\stext)\b[^.;:]{0,60}$",
        re.IGNORECASE | re.DOTALL,
    )


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished: a verb where its noun has one, who is asked if anybody is, and the words wished for.

    `negated`: that something be left undone.
    """

    verb: str
    who: str
    words: str
    negated: bool = False


def wish(sentence: str) -> Wish | None:
    """The wish that a sentence puts, or None."""
    known = load().letters
    named = _necessary(known).search(sentence) or _our_noun(known).search(sentence)
    if named:
        return Wish(known.wish_verbs.get(named.group("noun").lower(), ""), "", named.group("what"))
    might = _TEXT_MIGHT.search(sentence)
    if might and (might.group("passive") or operative_verb(might.group("act"))):
        return Wish("", might.group("text") or "", might.group("act") or might.group("passive"))
    lacking = _TEXT_LACKS.search(sentence)
    if lacking:
        return Wish("calls for", "", lacking.group("what") or lacking.group("what2"))
    there = _THERE.match(sentence) or _COUNTED.match(sentence) or _PREFERRED.search(sentence)
    if there:
        return Wish("", "", there.group("what"))
    first = _put_first(known).search(sentence)
    if first:
        return Wish("", "", next(filter(None, first.group("what", "what2", "what3", "what4")), ""))
    mild = _welcome(known).match(sentence)
    if mild:
        return Wish("", "", next(filter(None, mild.groups()), ""))
    left = _LEFT_TO.match(sentence)
    if left:
        return Wish("", next(filter(None, left.group("let", "falls", "well")), ""), left.group("act"))
    return _put_to(_ASKED_POLITELY.match(sentence) or _IT_WOULD_HELP.search(sentence))


def _put_to(asked: re.Match[str] | None) -> Wish | None:
    if asked is None:
        return None
    negated = bool(re.search(r"\bnot\b", asked.string[asked.end("who") : asked.start("act")]))
    return Wish("", asked.group("who"), asked.group("act"), negated)
