"""Metadata of the UN Digital Library: what a MARC 21 record says of a document.

Fields as the Dag Hammarskjöld Library's cataloguing manual has them: 191 $a symbol, 245 title, 269 $a date,
650 $a subjects, 991 agenda ($b item, $c its title), 992 $a day of adoption, 993 $a related documents,
996 the vote ($a in words, $b/$c/$d in favour, against, abstaining).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resodiff.model import Vote

if TYPE_CHECKING:
    from lxml.etree import _Element

_COUNTS = re.compile(r"(\d{1,3})-(\d{1,3})-(\d{1,3})")
_WITHOUT = re.compile(r"without (?:a )?vote|unanimously|by acclamation", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LibraryRecord:
    """What the library says of a document, "" where it is silent. Dates are ISO 8601, as exact as given."""

    symbol: str = ""
    title: str = ""
    date: str = ""
    adopted_on: str = ""
    agenda_item: str = ""
    agenda_title: str = ""
    subjects: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    vote: Vote | None = None


def library_record(root: _Element, symbol: str = "") -> LibraryRecord | None:
    """The record of `symbol` under `root` (a MARCXML record or collection), or the first one; None if none."""
    found = [_record(element) for element in _records(root)]
    named = [record for record in found if record.symbol]
    if symbol:
        named = [record for record in named if _tight(record.symbol) == _tight(symbol)]
    return next(iter(named), None)


def _tight(symbol: str) -> str:
    return symbol.replace(" ", "").upper()


def _records(root: _Element) -> Iterator[_Element]:
    yield from root.iter("{*}record")


def _record(element: _Element) -> LibraryRecord:
    return LibraryRecord(
        symbol=_first(element, "191", "a"),
        title=" ".join(filter(None, (_first(element, "245", code) for code in "ab"))).rstrip(" /:"),
        date=_day(_first(element, "269", "a")),
        adopted_on=_day(_first(element, "992", "a")),
        agenda_item=_first(element, "991", "b").strip("[]."),
        agenda_title=_first(element, "991", "c").rstrip("."),
        subjects=tuple(dict.fromkeys(_values(element, "650", "a"))),
        related=tuple(dict.fromkeys(_values(element, "993", "a"))),
        vote=_vote(element),
    )


def _values(element: _Element, tag: str, code: str) -> Iterator[str]:
    for field in element.iterchildren("{*}datafield"):
        if field.get("tag") != tag:
            continue
        for part in field.iterchildren("{*}subfield"):
            words = " ".join("".join(map(str, part.itertext())).split())
            if part.get("code") == code and words:
                yield words


def _first(element: _Element, tag: str, code: str) -> str:
    return next(_values(element, tag, code), "")


def _day(words: str) -> str:
    """ "20151002" and "2015-10-02" as the latter; less exact dates as they are."""
    match = re.match(r"(\d{4})(\d{2})(\d{2})(?!\d)", words)
    return "-".join(match.groups()) if match else words


def _vote(element: _Element) -> Vote | None:
    counts = [_first(element, "996", code) for code in "bcd"]
    note = _first(element, "996", "a")
    inside = _COUNTS.search(note)
    if counts[0].isdecimal():
        return Vote("recorded", *(int(c) if c.isdecimal() else None for c in counts))
    if inside:
        return Vote("recorded", *map(int, inside.groups()))
    return Vote("without a vote") if _WITHOUT.search(note) else None
