"""Section headings between the paragraphs of a resolution."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.extraction.entries import Entry
from resodiff.extraction.openings import is_operative
from resodiff.model import BlockKind

_NUMBERED = re.compile(r"(?:[IVXL]{1,6}|[A-Z])\.?")
_SENTENCE_END = re.compile(r"[,;.:]$")
_WORDS = 30


def heading_of(entry: Entry, *, operative: bool) -> str:
    """The section heading that an entry is, with its own number ("II. Follow-up"), or ""."""
    shown = " ".join(f"{entry.marker} {entry.text}".split())
    if entry.kind is BlockKind.HEADING:
        return shown if entry.top is None or not entry.lead else ""
    if entry.marker or len(shown.split()) > _WORDS:
        return ""
    if _NUMBERED.fullmatch(shown):
        return shown
    looks_so = shown[:1].isupper() and not _SENTENCE_END.search(shown) and not is_operative(shown)
    return shown if operative and looks_so and not entry.lead else ""


def joined_heading(headings: Sequence[str]) -> str:
    """Headings that follow each other as one: "I" and "Follow-up" are "I. Follow-up"."""
    parts = [f"{h.rstrip('.')}." if _NUMBERED.fullmatch(h) else h for h in headings]
    return " ".join(parts)
