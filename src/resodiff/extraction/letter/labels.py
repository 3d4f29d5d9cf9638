"""The labels by which letters name a paragraph: "OP7:", "Operative paragraph 10 (c):", "PP3 bis (new)"."""

from __future__ import annotations

import re

from resodiff.extraction.letter.patterns import Hinted

_PLACE = r"\(?(?:[a-z]|[ivx]{2,4})\)"
_LABEL = Hinted(
    "",
    rf"(?:(?:New|Proposed|Additional)\s)?(?:OP|PP|Operative\sparagraph|Preambular\sparagraph|Para(?:graph|\.)?|Sub-?paragraph)"
    rf"s?(?:\s?(?:\d{{1,3}}|[A-Z]\b|(?<=paragraph\s){_PLACE}))?(?:\s?(?:bis|ter|quater|quinquies|alt\.?)\b)?"
    rf"(?:,?\s?(?:sub-?para(?:graph|\.)?\s)?{_PLACE}(?:\s(?:bis|ter)\b)?)*"
    rf"(?:(?:\s(?:and|to)|,)\s(?:(?:OP|PP)?\s?\d{{1,3}}|{_PLACE}))*(?:\s\(?new\)?(?=\W))?"
    r"(?:\s(?:before|after)\s(?:OP|PP)?\s?\d{1,3}(?:\s(?:bis|ter))?)?(?:\s\([^()]{2,80}\))?\s*(?:[.:)–—]|-(?=\s))+(?!\s*\d)\s*"
    r"|(?:Title|Preamble|Chapeau)\s?:\s*",
    re.IGNORECASE,
)


_MAYBE = re.compile(
    r"(?:(?:new|proposed|additional)\s)?(?:[op]p\b|[op]ps?\s?\d|operative\sp|preambular\sp|para(?:graph|\.)?s?\s|sub-?para)"
    r"|(?:title|preamble|chapeau)\s?:",
    re.IGNORECASE,
)
"""How every label begins: a quick look before the long one."""


def _label(text: str, start: int = 0) -> re.Match[str] | None:
    return _LABEL.match(text, start) if _MAYBE.match(text, start) else None


def label_end(text: str, marker: str = "", start: int = 0) -> int:
    """Where the words of a line begin behind its label, `start` if it has none.

    `marker` is what the line's reader took for its marker, perhaps the first part of a label ("OP5" before "(b): …").
    """
    if marker and start == 0:
        found = _label(f"{marker} {text}")
        return max(0, found.end() - len(marker) - 1) if found else 0
    found = _label(text, start)
    return found.end() if found else start


def is_labelled(text: str, marker: str = "") -> bool:
    """Whether a line says itself which paragraph it is or speaks of, in its words or as its marker."""
    alone = f"{marker.rstrip(' .:)')}:"
    label = _label(alone) if marker else None
    return bool(
        _label(text) or (marker and _label(f"{marker} {text}")) or (label and label.end() == len(alone))
    )
