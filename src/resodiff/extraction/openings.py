"""How a paragraph of a resolution opens: with the organ, a participle, or a verb in the present tense."""

from __future__ import annotations

import re

from resodiff.lexicon import load

ORGANS = (
    "General Assembly",
    "Human Rights Council",
    "Security Council",
    "Economic and Social Council",
    "Commission on Human Rights",
    "Commission on the Status of Women",
    "Council",
    "Assembly",
    "Commission",
)
"""Organs whose name opens a resolution, the longer names first."""

_OPENING = re.compile(rf"[“\"]?The ({'|'.join(ORGANS)})(?:\s*,|\s*$|\s*:)", re.IGNORECASE)
_INLINE = re.compile(rf"[“\"]?The ({'|'.join(ORGANS)})\s*,\s+(?=\w)")
_ADVERBS = re.compile(
    r"(?:(?:also|further|again|once again|furthermore|moreover|likewise|and|in this regard|in this context"
    r"|in the strongest (?:possible )?terms|[a-z]+ly)[\s,]+)*",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:is (?=\w+ed |mindful|aware|conscious|concerned)|has |[a-z]+(?<![siu])s\b)", re.IGNORECASE
)
_NO_VERB = frozenset(
    {"as", "its", "this", "these", "those", "always", "perhaps", "besides", "towards", "others"}
)
_FILLER = re.compile(
    r"^(?:also|further|again|once again|furthermore|moreover|likewise)\s+"
    r"|\s+(?:also|further|again|likewise)\b"
    r"|,?\s+in (?:this|that) (?:regard|context|respect|connection),?",
    re.IGNORECASE,
)


def organ_opening(wording: str) -> str:
    """The organ that a paragraph names as the resolution's opening ("The General Assembly,"), or ""."""
    match = _OPENING.match(wording)
    if not match or len(wording) > match.end() + 2:
        return ""
    return match[1]


def inline_opening(wording: str) -> tuple[str, int] | None:
    """The organ at the head of a longer paragraph, and where the words after it begin."""
    match = _INLINE.match(wording)
    return (match[1], match.end()) if match else None


def is_operative(wording: str) -> bool:
    """Whether a paragraph opens with a verb in the present tense ("Decides", "Also strongly condemns")."""
    if not wording[:1].isupper():
        return False
    start = _ADVERBS.match(wording)
    match = _PRESENT.match(wording, start.end() if start else 0)
    verb = match[0].strip().lower() if match else ""
    return bool(verb) and verb not in _NO_VERB and verb not in load().verbs.no_verbs


def plain_verb(lead: str) -> str:
    """A verb in lower case, without "also", "further", "again", "in this regard" and without commas."""
    words = " ".join(lead.lower().split()).strip(" ,;:")
    before = ""
    while words != before:
        before, words = words, _FILLER.sub(" ", f"{words} ").strip(" ,;:")
    return " ".join(words.split())
