"""The title of a resolution or draft, and the number in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resodiff.extraction.entries import Entry

_NUMBERED = re.compile(
    r"((?:S-|ES-)?\d{1,3}/(?:\d{1,4}(?:\s?[A-Z])?|…|\.{2,3}|_+|\[…\]))\s*\.?\s+(?=\S)(?!\d)"
)
_SECURITY = re.compile(r"Resolution\s+(\d{1,4}\s\(\d{4}\))", re.IGNORECASE)
_SPONSORS = re.compile(
    r":\s*\*?\s*(?:revised\s+)?draft (?:resolution|decision)\W*$|\bdraft (?:resolution|decision)\W*$"
)
_NO_TITLE = re.compile(
    r"\[|\(|distr|original\s*:|agenda item|.*\bsession$|.*\bcommittee$|united nations$|general assembly$"
    r"|human rights council$|resolution adopted|adopted (?:by|on)|\d|\*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A title as printed, and the number in it ("48/23"), "" where it has none."""

    title: str = ""
    number: str = ""


def find_title(front: Sequence[Entry]) -> Numbered:
    """The title among the entries before a text."""
    for entry in reversed(front):
        shown = f"{entry.marker} {entry.text}".strip()
        match = _NUMBERED.match(shown)
        if match:
            number = match[1] if match[1][-1].isalnum() else ""
            return Numbered(shown, number)
        security = _SECURITY.match(shown)
        if security:
            return Numbered(shown, security[1])
    return Numbered(_unnumbered(front))


def _unnumbered(front: Sequence[Entry]) -> str:
    """What follows the sponsors' line of a draft, or the last line before the text that can be a title."""
    after = next((i + 1 for i, e in enumerate(front) if _SPONSORS.search(e.text)), None)
    if after is not None and after < len(front):
        return " ".join(e.text for e in front[after:] if not _NO_TITLE.match(e.text))
    if front and not front[-1].marker and not _NO_TITLE.match(front[-1].text):
        return front[-1].text
    return ""
