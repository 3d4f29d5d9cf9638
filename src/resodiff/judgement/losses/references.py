"""Parts of an instrument by their numbers ("article 14 of the Covenant"), where only the instrument is named now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.generic import place_of
from resodiff.lexicon.phrases import begun

_PARTS = (
    "article paragraph target indicator goal rule section chapter principle recommendation guideline clause provision "
    "annex pillar objective commitment action"
)
_NOUN = rf"(?:general\s+(?:comment|recommendation)|{_PARTS.replace(' ', '|')})(?:e?s)?"
_NOUNS_BEGIN = frozenset({"general", *(part + end for part in _PARTS.split() for end in ("", "s", "es"))})
"""What the numbered parts of an instrument are called, and the words with which that begins."""

_NUMBER = r"(?:Nos?\.\s*)?(?:\d+(?:\.(?:\d+|[a-z]))*[a-z]?|[IVX]+)\b(?:\s?\(\w{1,4}\))*"
_JOINT = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+)"
_REFERENCE = re.compile(rf"\b(?i:{_NOUN})\s+{_NUMBER}(?:{_JOINT}{_NUMBER})*")
_ONE = re.compile(r"\d+(?:\.(?:\d+|[a-z]))*|\b[IVX]+\b")
_NUMBERED = re.compile(r"\d|\b[IVX]+\b")
_OF_THIS_TEXT = re.compile(
    r"\s+(?:above|below|(?:of|in)\s+(?:the\s+present|this)\s|(?:of|in)\s+(?:its|[\w\s]{0,40})resolution)"
)
"""Behind paragraphs of the text itself, or of resolutions, which are cited anew from year to year."""


def references_in(text: str) -> Iterator[re.Match[str]]:
    """Where a text names parts of an instrument by their numbers."""
    return begun(text, _NOUNS_BEGIN, _REFERENCE)


def lost_references(case: Case) -> Iterator[tuple[int, int]]:
    """The numbered parts of which the main carrier, an edited form of the ask, has no number, where the instrument, or
    what its parts are called, stands."""
    if case.rewritten:
        return
    for found in references_in(case.wording.text):
        if _OF_THIS_TEXT.match(case.wording.text, found.end()):
            continue
        if _is_lost(case, found) and _is_of_what_stands(case, found):
            yield found.span()


def _is_lost(case: Case, found: re.Match[str]) -> bool:
    """Whether no number of a reference stands in a carrier, and none in its place."""
    numbers = _ONE.findall(found.group())
    texts = [c.wording.text for c in case.carriers]
    if any(re.search(rf"(?<![\d.]){re.escape(n)}(?![\d]|\.\d)", t) for n in numbers for t in texts):
        return False
    place = place_of(case, *found.span())
    return place is not None and not _NUMBERED.search(case.carriers[0].wording.text, *place[1])


def _is_of_what_stands(case: Case, found: re.Match[str]) -> bool:
    """Whether the next word of the clause stands where it stood, or what numbered parts are called does."""
    text = case.wording.text
    after = case.fate(found.end(), found.end() + 60)[:1]
    if after and not set(",;:") & set(text[found.end() : after[0][0].start]):
        return after[0][1] is Fate.KEPT
    head = case.fate(found.start(), found.end())[:1]
    return bool(head) and head[0][1] is Fate.KEPT
