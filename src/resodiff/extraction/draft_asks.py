"""What a draft or a resolution proposes: each whole operative paragraph is one ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from resodiff.extraction.addressees import addressee_of
from resodiff.extraction.numbering import is_sub_marker
from resodiff.lexicon import load
from resodiff.model import Ask, AskKind, Document, Paragraph, Part, Passage, Span


def asks_of(operative: Iterable[Paragraph], document: Document) -> tuple[Ask, ...]:
    """One ask for each whole paragraph of `operative`, its sub-paragraphs with their markers.

    `id` is "op-4"; where numbers begin anew in a later section, "op-4-2" is the second of that number.
    """
    seen: Counter[str] = Counter()
    return tuple(_ask(whole, document, seen) for whole in _wholes(operative))


def preambular_asks(preambular: Iterable[Paragraph], document: Document) -> tuple[Ask, ...]:
    """One ask for each whole paragraph of the preamble: `id` is "pp-3", `number` "PP3"."""
    seen: Counter[str] = Counter()
    asks = (_ask(whole, document, seen) for whole in _wholes(preambular))
    return tuple(
        replace(ask, id=f"pp-{ask.number.removeprefix('PP')}", part=Part.PREAMBULAR, addressee="")
        for ask in asks
    )


def _wholes(operative: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, ...]]:
    """Runs of one number; a paragraph without sub-paragraph label begins a new one."""
    ordinal = 0

    def place(paragraph: Paragraph) -> int:
        nonlocal ordinal
        ordinal += paragraph.number == paragraph.top
        return ordinal

    for _, members in groupby(operative, key=lambda p: (place(p), p.top)):
        yield tuple(members)


def _ask(whole: tuple[Paragraph, ...], document: Document, seen: Counter[str]) -> Ask:
    first = whole[0]
    seen[first.top] += 1
    again = f"-{seen[first.top]}" if seen[first.top] > 1 else ""
    return Ask(
        id=f"op-{first.top}{again}",
        number=first.top,
        kind=AskKind.OPERATIVE,
        passages=tuple(_with_marker(p, document) for p in whole),
        verb=first.verb,
        addressee=addressee_of(first.text, load()),
        heading=first.heading,
    )


def _with_marker(paragraph: Paragraph, document: Document) -> Passage:
    """A sub-paragraph with its "(a)" before it, a whole paragraph without its number."""
    passage = paragraph.passage
    if paragraph.number == paragraph.top:
        return passage
    line = document.text.rfind("\n", 0, passage.span.start) + 1
    marker = document.text[line : passage.span.start]
    if not is_sub_marker(marker):
        return passage
    start = line + len(marker) - len(marker.lstrip())
    span = Span(start, passage.span.end)
    return Passage(document.text[span.start : span.end], span, passage.page)
