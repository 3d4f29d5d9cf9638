"""Wishes that words go, put without a duty: "We can live without OP6", "These words have no place in the text"."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives


@lru_cache(maxsize=8)
def _refusals(known: Letters) -> tuple[Hinted, ...]:
    """Words of the text that we can do without, cannot take, find out of place, or see no need for."""
    text = (
        rf"(?:[“\"]|(?:OP|PP)\s?\d|\b(?:{alternatives(known.wording)}|sub-?paragraphs?|words?"
        r"|caveats?|qualifiers?|insertions?|sentences?|formulas?|deletions?|title)\b)"
    )
    return (
        Hinted(
            "without",
            r"\b(?:we|I|it|(?:the|this)\s(?:\w+\s)?(?:text|draft|resolution|Council))\s(?:can|could|would|might)\s(?:\w+\s){0,2}?"
            rf"(?:live|do|manage|be\sbetter(?:\soff)?|be\sstronger)\swithout\s(?=[^;:.]*?{text})",
            re.IGNORECASE,
        ),
        Hinted(
            "cannot|can not|can't|can’t|could not|do not|don't|don’t",
            r"\b(?:[Ww]e|I)\s(?:cannot|can\snot|can['’]t|could\snot|do\snot|don['’]t)\s(?:\w+\s)?(?:accept|support|agree\s(?:to|with)"
            rf"|live\swith|see\sthe\sneed\sfor|want|need)\s(?!is\b|to\b)(?=[^;:.]*?{text})",
        ),
        Hinted(
            "acceptable|superfluous|redundant|unnecessary|not needed|red line|out of place|no place|no business|"
            "not belong|too many|too much",
            rf"^(?=[^;:.]*?{text})[^;.]{{3,200}}?\s(?:(?:is|are|remains?)\s(?:\w+\s)?(?:not\sacceptable|unacceptable|superfluous"
            r"|redundant|unnecessary|not\sneeded|a\sred\sline|out\sof\splace)|(?:has|have)\sno\s(?:place|business)\s(?:in|here)"
            r"|do(?:es)?\snot\sbelong\b|is\sone\s(?:paragraph\s)?too\s(?:many|much))",
            re.IGNORECASE,
        ),
        Hinted(
            "there is no",
            rf"\b[Tt]here\sis\sno\s(?:need|reason|room|place)\s(?:for|to\s(?:keep|have|retain))\s(?=[^;:.]*?{text})",
        ),
    )


def refuses(sentence: str) -> bool:
    """Whether a sentence says that words of the text are not wanted in it."""
    return any(pattern.search(sentence) for pattern in _refusals(load().letters))
