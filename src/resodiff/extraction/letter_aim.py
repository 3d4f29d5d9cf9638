"""Asks to keep words out of a text, or to delete them."""

from __future__ import annotations

import re

from resodiff.extraction.letter_actors import is_text
from resodiff.extraction.letter_patterns import Hinted
from resodiff.model import Aim

_REMOVING = (
    r"oppos(?:e|es|ing)|reject(?:s|ing)?|resist(?:s|ing)?|delet(?:e|es|ing)|remov(?:e|es|ing)|strik(?:e|es|ing)"
    r"(?:\s+out)?|drop(?:s|ping)?|exclud(?:e|es|ing)|omit(?:s|ting)?|avoid(?:s|ing)?|keep(?:s|ing)?\s+out"
    r"|block(?:s|ing)?|vot(?:e|es|ing)\s+against|objects?\s+to|objecting\s+to|refus(?:e|es|ing)|leave\s+out"
    r"|refrain\s+from\s+(?:including|adding)"
)
_WORDING = (
    r"references?|mentions?|language|wording|amendments?|paragraphs?|operative|preambular|(?:OP|PP)\s?\d+|words"
    r"|phrases?|clauses?|L\.\d+|caveats?|qualifiers?|insertions?|attempts?\s+to\s+(?:weaken|dilute|water"
    r"|undermine)|text|terms?"
)
_REMOVAL = Hinted(
    "oppos|reject|resist|delet|remov|strik|drop|exclud|omit|avoid|keep|block|vot|object|refus|leave|refrain",
    rf"\b(?:{_REMOVING})\b(?P<between>(?:\s+[^\s;:.]+){{0,8}}?)\s+[“\"(\[]?(?:{_WORDING})\b",
    re.IGNORECASE,
)
_DELETION = Hinted(
    "delete|strike|omit|remove",
    r"^\W*(?:OP|PP)?\s?\d*\W*(?:delete|strike|omit|remove)\b(?=\s+(?:the\s+)?(?:OP|PP|para|“|\"|words)|\W*$)",
    re.I,
)
_OF_TEXT = re.compile(
    rf"(?:the|this|these|those|both|all|any)\s(?:[“\"][^”\"]*[”\"]\s)?(?:\w+\s){{0,2}}(?:{_WORDING}|bit|part|passage|line|half|sentence)\b",
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
    if (negated and is_text(subject)) or (_OF_TEXT.match(subject) and _GOING.match(words)):
        return Aim.EXCLUDE
    if _OF_LAW.search(words) or _KEEPING.search(words):
        return Aim.INCLUDE
    removal = _REMOVAL.search(words) or _DELETION.search(words) or _ABSENCE.search(words)
    return Aim.EXCLUDE if removal else Aim.INCLUDE
