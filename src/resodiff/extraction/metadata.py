"""What a text says of itself before its first paragraph and after its last one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from resodiff.extraction.bounds import Bounds, bounds
from resodiff.extraction.dates import DATE, iso_date
from resodiff.extraction.entries import Entry, entries
from resodiff.extraction.titles import Numbered, find_title
from resodiff.extraction.votes import find_vote
from resodiff.model import Document, Metadata
from resodiff.symbols import find_symbols, is_adopted, is_draft, normal_symbol, organ_of

_FRONT = 40
"""Blocks that are searched where a text has no opening, as in letters."""

_SESSION = re.compile(
    r"\b((?:Resumed\s+)?[A-Z][a-z]+(?:-[a-z]+)?(?:\s+(?:resumed|emergency|special))*\s+session)\b"
)
_AGENDA = re.compile(
    r"\b(?:Agenda items?|Items?)\s+(\d{1,3}(?:\s?\([a-z]{1,2}\))?)(?:\s+of the)?", re.IGNORECASE
)
_ADOPTED = re.compile(
    rf"adopted\b.{{0,120}}?\bon\s+({DATE})|adopted\b.{{0,80}}?,\s+({DATE})", re.IGNORECASE | re.DOTALL
)
_MEETING = re.compile(r"\bmeeting\b")
_DISTRIBUTED = re.compile(
    rf"Distr(?:ibution)?\.?\s*:?\s*(?:General|Limited|Restricted)?\s*({DATE})", re.IGNORECASE
)
_ORGANS = ("Human Rights Council", "Security Council", "Economic and Social Council", "General Assembly")


@dataclass(frozen=True, slots=True)
class _Around:
    """The entries before the text and those behind it."""

    front: tuple[Entry, ...]
    back: tuple[Entry, ...]
    organ: str


def metadata(document: Document) -> Metadata:
    """Symbol, title, organ, session, agenda item, dates and vote, "" or None where the text is silent.

    What the format states wins over what is found; a symbol that is not printed is made from the number
    in the title ("48/23." of the Human Rights Council is A/HRC/RES/48/23).
    """
    around = _around(document)
    shown = [f"{e.marker} {e.text}".strip() for e in around.front]
    numbered = find_title(around.front)
    symbol = document.fact("symbol") or _symbol(shown)
    organ = _organ(symbol, around.organ, shown)
    adopted = _adopted_on(shown, around.back)
    made = _made_symbol(numbered, organ) if adopted or not is_draft(symbol) else ""
    symbol = symbol or made
    return Metadata(
        symbol=symbol,
        title=numbered.title or document.fact("title"),
        organ=organ,
        session=_first(_SESSION, shown),
        agenda_item=_first(_AGENDA, shown),
        adopted_on="" if is_draft(symbol) else adopted or iso_date(document.fact("date")),
        dated=_dated(shown),
        vote=find_vote([e.text for e in around.back], organ),
    )


def _around(document: Document) -> _Around:
    all_entries = entries(document)
    found = bounds(all_entries)
    if found is None:
        return _Around(all_entries[:_FRONT], (), "")
    first = found.first if _is_inline(found, all_entries) else max(found.first - 1, 0)
    return _Around(all_entries[:first], all_entries[found.end :], found.organ)


def _is_inline(found: Bounds, all_entries: Sequence[Entry]) -> bool:
    """Whether the first entry of the text itself carries the organ's name, if any does."""
    return found.words_from > 0 or not found.organ or found.first == 0 or len(all_entries) == 0


def _symbol(shown: Sequence[str]) -> str:
    """The text's own symbol: alone in its block, or in the masthead; not one that is referred to."""
    alone = [symbol for line in shown if (symbol := normal_symbol(line))]
    masthead = (line for line in shown if not line.startswith(("[", "(")) and len(line.split()) <= 25)
    named = [symbol for line in masthead for _, symbol in find_symbols(line)]
    candidates = [*alone, *named]
    return next((s for s in candidates if is_draft(s) or is_adopted(s)), "")


def _organ(symbol: str, opening: str, shown: Iterable[str]) -> str:
    named = next((organ for organ in _ORGANS if organ.lower() == opening.lower()), "")
    front = " ".join(shown)
    return named or organ_of(symbol) or next((o for o in _ORGANS if o.lower() in front.lower()), "")


def _made_symbol(numbered: Numbered, organ: str) -> str:
    if not numbered.number:
        return ""
    if organ == "Security Council":
        return normal_symbol(f"S/RES/{numbered.number}")
    series = {"Human Rights Council": "A/HRC/RES/", "General Assembly": "A/RES/"}.get(organ)
    return normal_symbol(f"{series}{numbered.number}") if series else ""


def _adopted_on(shown: Sequence[str], back: Sequence[Entry]) -> str:
    for line in shown:
        match = _ADOPTED.search(line)
        if match:
            return iso_date(match[1] or match[2])
    for entry, after in zip_longest(back, back[1:]):
        if _MEETING.search(entry.text):
            return iso_date(entry.text) or (iso_date(after.text) if after else "")
    return ""


def _dated(shown: Sequence[str]) -> str:
    """The date of the document: behind "Distr.", or the first that stands alone or ends a place's line."""
    match = _DISTRIBUTED.search(" ".join(shown))
    if match:
        return iso_date(match[1])
    alone = re.compile(rf"(?:[A-Z][\w .’-]{{1,40}},\s*)?(?:the\s+)?{DATE}\.?")
    return next((iso_date(line) for line in shown if alone.fullmatch(line)), "")


def _first(pattern: re.Pattern[str], shown: Iterable[str]) -> str:
    return next((" ".join(m[1].split()) for line in shown if (m := pattern.search(line))), "")
