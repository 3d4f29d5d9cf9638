"""What is to be done with a paragraph that a letter names: "replace “…” by “…”", "keep as is", "delete"."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.extraction.letter.aim import aim_of
from resodiff.extraction.letter.demand import Demand
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Aim

_COURTESY = (
    r"(?:(?:please|kindly|also|then|perhaps|instead|could\s(?:we|you)|(?:we|I)\s(?:would\s)?(?:suggest|propose|prefer|ask|like)"
    r"(?:\syou)?\sto|to)\s)*"
)


@lru_cache(maxsize=8)
def _edits(known: Letters) -> tuple[Hinted, Hinted]:
    """A verb of editing that opens what is said of a paragraph, or stands behind the place that it is about."""
    words = alternatives(known.edits, r"\s")
    verb = rf"{_COURTESY}(?:{words})\b"
    return Hinted("", rf"^\W*{verb}(?!\s(?:is|are|was|were|has|had)\b)", re.IGNORECASE), Hinted(
        "",
        r"^\W*(?:after|before|behind|instead\sof|in\splace\sof|at\sthe|in\s(?:the|line)|from|between)\s[^.;]{1,160}?,?\s"
        + verb,
        re.IGNORECASE,
    )


_SWAPPED = Hinted(
    "",
    r"[”\"»]\s(?:should|must|ought\sto|needs?\sto|to)\s(?:be|read|become|go|stay)\b|[”\"»]\s(?:instead\sof|rather\sthan|and\snot|not|in\splace\sof)"
    r"\s[“\"«]|[”\"»]\s?(?:→|->|=>)\s?[“\"«]|,\snot\s[“\"«]",
)
_SAID_OUR_WAY = Hinted(
    "",
    r"\b(?:we|I)\swould\s(?:\w+\s)?(?:put|say|write|add|use|read|have|phrase|prefer)\b[^.;]*?[“\"«]",
    re.IGNORECASE,
)
_ELSEWHERE = Hinted(
    "", rf"[;.,–—:]\s{_COURTESY}(?:delete|add|insert|replace|keep|retain|restore|reinstate)\b", re.IGNORECASE
)
_OF_IT = Hinted(
    "",
    r"^\W*(?:(?:still|also|it|this|this\sparagraph)\s)*(?:needs|lacks|requires|misses|missing|could\suse|would\s(?:gain|benefit)|should|must|has\sto|ought\sto"
    r"|needs\sto|cannot|can\snot)\b|\b(?:instead\sof|rather\sthan)\b",
    re.IGNORECASE,
)
_REFUSED = Hinted(
    "",
    r"^\W*(?:(?:this|it|this\sparagraph)\s(?:is|remains|must|should|has\sto|cannot)\s)?(?:simply\s|completely\s|also\s)?(?:not\sacceptable|unacceptable|a?\s?red\sline"
    r"|(?:must|should|has\sto|needs\sto)\sgo\b|go\b|cannot\s(?:stay|be\saccepted|stand|remain)|superfluous|redundant|not\sneeded|unnecessary|out\b\W*$)",
    re.IGNORECASE,
)
_WAYS = (_SWAPPED, _SAID_OUR_WAY, _ELSEWHERE, _OF_IT)
_AS_IT_IS = re.compile(
    r"^\W*no\s(?:change|comment|objection|position|view)s?\b|\bas\s(?:it\sis\sin|in)\sthe\slast\b",
    re.IGNORECASE,
)


def edit_in(words: str) -> Demand | None:
    """The demand in what a letter says of a paragraph, the paragraph's name left out; None if it wants no change."""
    if _AS_IT_IS.match(words):
        return None
    if _REFUSED.match(words):
        return Demand(aim=Aim.EXCLUDE)
    if words.endswith("?") or not any(way.search(words) for way in (*_edits(load().letters), *_WAYS)):
        return None
    return Demand(aim=aim_of(words))
