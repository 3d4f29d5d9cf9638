"""What a letter or statement says of itself: its title and its date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.extraction.dates import DATE, iso_date
from resodiff.model import BlockKind, Document, Metadata

_HEAD = 30
"""Blocks of a letter among which its title and date stand."""

_LONGEST = 300
_FEWEST_WORDS = 4

_NAMED = re.compile(
    r"\b(?:open|joint|public)\s+letter\b|\b(?:oral|joint|written)\s+(?:oral\s+)?statement\b"
    r"|\bbriefing paper\b|\bsubmission to\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\s*(?:re|subject|ref|object)\s*[.:]\s*", re.IGNORECASE)
_FURNITURE = re.compile(
    r"\s*(?:skip to|share|subscribe|menu|home\b|search|cookies?|follow us|print|who we|what we|click|region|sign up)",
    re.IGNORECASE,
)
_GREETING = re.compile(r"\s*(?:dear|your excellenc|excellenc|to whom|mr\.|madam|ladies)", re.IGNORECASE)
_DATED = re.compile(
    rf"""
    (?: [A-Z][\w\ .’'()/–-]{{1,80}},\s* | (?:Submitted|Delivered|Presented|Prepared|Issued)\ .{{1,150}},\s* )?
    (?: the\s+ )? {DATE} [.,]?
    | (?:Dated?|Published|Posted|Issued|Released) (?:\s+on)? \s*:?\s* {DATE} (?!\w) .{{0,80}}
    """,
    re.VERBOSE,
)
"""A line that says when the letter was written: a date, with its place or by whom before it; or one labelled so,
behind which a web page may have its buttons."""


def letter_metadata(document: Document) -> Metadata:
    """The title and date of a letter, "" where it is silent. The symbols it cites are not its own."""
    head = [" ".join(document.wording(b).split()) for b in document.blocks[:_HEAD]]
    return Metadata(title=_title(document, head), dated=_date(document, head))


def _title(document: Document, head: Sequence[str]) -> str:
    return (
        document.fact("title")
        or next((line for line in head if _NAMED.search(line) and _is_line(line)), "")
        or next((_SUBJECT.sub("", line, count=1) for line in head if _SUBJECT.match(line)), "")
        or _first_heading(document)
        or next((line for line in head if _is_line(line)), "")
    )


def _first_heading(document: Document) -> str:
    found = (document.wording(b) for b in document.blocks[:_HEAD] if b.kind is BlockKind.HEADING)
    return next((" ".join(words.split()) for words in found if not _FURNITURE.match(words)), "")


def _is_line(line: str) -> bool:
    """Whether a line can be a title: some words, no sentence, no greeting, no furniture of a page."""
    plain = not (_FURNITURE.match(line) or _GREETING.match(line) or _DATED.fullmatch(line))
    return plain and len(line) <= _LONGEST and len(line.split()) >= _FEWEST_WORDS and line[-1] not in ".;,:"


def _date(document: Document, head: Sequence[str]) -> str:
    alone = next((iso_date(line) for line in head if _DATED.fullmatch(line)), "")
    return alone or iso_date(document.fact("published"))
