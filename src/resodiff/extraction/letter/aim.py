"""Asks to keep words out of a text, or to delete them."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.extraction.letter.actors import is_text
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Aim


@lru_cache(maxsize=8)
def _removal(known: Letters) -> Hinted:
    return Hinted(
        "|".join(dict.fromkeys(verb.split()[0] for verb in known.removing)),
        rf"\b(?:{alternatives(known.removing)})\b(?:\s+[^\s;:.]+){{0,8}}?\s+[“\"(\[]?(?:{_wording(known)})\b",
        re.IGNORECASE,
    )


def _wording(known: Letters) -> str:
    return alternatives(known.wording) + (
        r"|operative|preambular|(?:OP|PP)\s?\d+|words|L\.\d+|caveats?|qualifiers?|insertions?"
        r"|attempts?\s+to\s+(?:weaken|dilute|water|undermine)|text|terms?"
    )


_DELETION = Hinted(
    "delete|strike|omit|remove",
    r"^\W*(?:OP|PP)?\s?\d*\W*(?:delete|strike|omit|remove)\b(?=\s+(?:the\s+)?(?:OP|PP|para|“|\"|words)|\W*$)",
    re.I,
)


@lru_cache(maxsize=8)
def _of_text(known: Letters) -> re.Pattern[str]:
    return re.compile(
        r"(?:the|this|these|those|both|all|any)\s(?:[“\"][^”\"]*[”\"]\s)?(?:\w+\s){0,2}"
        rf"(?:{_wording(known)}|bit|part|passage|line|half|sentence)\b",
        re.IGNORECASE,
    )


_GOING = re.compile(
    r"(?:go|be\s(?:deleted|removed|dropped|struck|cut|omitted|left\sout|taken\sout|avoided))\b"
)
_OF_LAW = Hinted(
    "amend|paragraph|clause|text|term|language",
    r"\b(?:amendments?|paragraphs?|clauses?|text|terms?|language)\s+(?:to|of|in|on)\s+(?:the\s+|its\s+)?"
    r"(?:[\w’'-]+\s+){0,4}?"
    r"(?:law|laws|act|code|constitution|decree|bill|legislation)\b",
    re.IGNORECASE,
)
_KEEPING = Hinted(
    "oppos|reject|resist|object|block",
    r"\b(?:oppose|reject|resist|object to|block)\w*\s(?:\w+\s){0,3}?(?:attempts?|efforts?|proposals?"
    r"|amendments?|moves?|calls?|suggestions?)"
    r"\s(?:to|that\swould|which\swould|for\sthe)\s(?:remov|delet|strik|drop|omit|replac|tak)\w*",
    re.IGNORECASE,
)
"""To resist a deletion is to ask for the words to stay."""
_ABSENCE = Hinted(
    "no |free of|without",
    r"^\W*No\s(?:new\s|more\s|further\s)?(?:references?|mention|language|wording|caveats?|amendments?"
    r"|qualifiers?)\s|^\W*No\smore\s[“\"«]|\b(?:free of|without)\s+any\s+(?:reference|mention|language|caveat)s?\b",
    re.IGNORECASE,
)


def aim_of(words: str, subject: str = "", negated: bool = False) -> Aim:
    """Whether `words` ask for wording to be kept out. `subject` and `negated` tell "the text should not …"."""
    known = load().letters
    if (negated and is_text(subject)) or (_of_text(known).match(subject) and _GOING.match(words)):
        return Aim.EXCLUDE
    if _OF_LAW.search(words) or _KEEPING.search(words):
        return Aim.INCLUDE
    removal = _removal(known).search(words) or _DELETION.search(words) or _ABSENCE.search(words)
    return Aim.EXCLUDE if removal else Aim.INCLUDE
