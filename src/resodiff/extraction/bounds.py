"""Where the text of a resolution begins and ends among masthead, vote, annexes and further texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resodiff.extraction.entries import Entry
from resodiff.extraction.openings import inline_opening, is_operative, organ_opening
from resodiff.model import BlockKind, Notice

_ANNEX = re.compile(
    r"(?:annex(?:es)?|appendi(?:x|ces)|enclosure)\b[\s\dIVXLA-H.*:–—-]*(?=$|[\sA-Z])", re.IGNORECASE
)
_AFTER = re.compile(
    r"\d+\s?(?:st|nd|rd|th)\s+(?:\(?[a-z]+\)?\s+){0,2}meeting\b"
    r"|\[?\s*(?:adopted (?:without|by|as)|recorded vote|the voting was|vote:)"
    r"|in favour\s*:|explanatory note",
    re.IGNORECASE,
)


DECIDING = re.compile(r"\b(?:decides|requests|resolves|recommends|adopts|elects|appoints)\b")
"""What a text of one paragraph does ("The Human Rights Council, recalling …, decides …")."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Entries `first` to `end` (excluded) are the text. `words_from`: where the words of the first begin."""

    first: int
    end: int
    organ: str
    words_from: int = 0
    notices: tuple[Notice, ...] = ()


def bounds(entries: Sequence[Entry]) -> Bounds | None:
    """The first resolution's bounds, or None where a text has no sign of one."""
    opening = next((i for i, e in enumerate(entries) if organ_opening(e.text)), None)
    if opening is not None:
        return _closed(entries, opening + 1, organ_opening(entries[opening].text), 0)
    for i, entry in enumerate(entries):
        inline = inline_opening(entry.text)
        if inline and _is_resolution_after(entries[i:], entry.text[inline[1] :]):
            return _closed(entries, i, inline[0], inline[1])
    first = next((i for i, e in enumerate(entries) if e.top == 1 and _is_operative(e)), None)
    return _closed(entries, _preamble_start(entries, first), "", 0) if first is not None else None


def _is_operative(entry: Entry) -> bool:
    return is_operative(entry.text) and entry.kind is not BlockKind.HEADING


def _is_resolution_after(entries: Sequence[Entry], words: str) -> bool:
    """Whether an organ's name in running text opens a resolution: paragraphs follow, or the words decide."""
    return DECIDING.search(words) is not None or any(_is_operative(e) for e in entries[1:])


def _preamble_start(entries: Sequence[Entry], first: int) -> int:
    """Back from paragraph 1 over what ends in a comma: a preamble whose opening is lost."""
    start = first
    while (
        start and entries[start - 1].text.endswith(",") and entries[start - 1].kind is not BlockKind.HEADING
    ):
        start -= 1
    return start


def _closed(entries: Sequence[Entry], first: int, organ: str, words_from: int) -> Bounds:
    another = next(
        (i for i in range(first + 1, len(entries)) if organ_opening(entries[i].text)), len(entries)
    )
    end = next((i for i in range(first, another) if _is_after(entries[i])), another)
    notices: tuple[Notice, ...] = ()
    if another < len(entries):
        notices = (Notice("several_texts", "the file holds several texts; the first was read"),)
        if end == another:
            end = _before_masthead(entries, first, another)
    return Bounds(first, end, organ, words_from, notices)


def _before_masthead(entries: Sequence[Entry], first: int, another: int) -> int:
    """Back from the next text's opening to the end of the last paragraph of this one."""
    end = another
    while end > first and not entries[end - 1].marker and not entries[end - 1].text.endswith((".", ";")):
        end -= 1
    return end


def _is_after(entry: Entry) -> bool:
    """Whether an entry stands behind the text: meeting and date, the vote, an annex."""
    if entry.marker:
        return False
    short = len(entry.text.split()) <= 15
    annex = short and _ANNEX.match(entry.text) is not None and not entry.text.endswith((";", ",", "."))
    return annex or _AFTER.match(entry.text) is not None
