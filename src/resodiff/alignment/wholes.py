"""Whole paragraphs: what may carry an ask."""

from __future__ import annotations

from itertools import groupby

from resodiff.model import Candidate, Document, Paragraph, Reading, Span


def wholes(reading: Reading) -> tuple[Candidate, ...]:
    """Each paragraph of a text with its sub-paragraphs, as a candidate without likeness yet, preamble first."""
    grouped = groupby(reading.paragraphs, key=lambda p: (p.part, p.top))
    return tuple([_whole(top, tuple(group), reading.document) for (_, top), group in grouped])


def _whole(top: str, group: tuple[Paragraph, ...], document: Document) -> Candidate:
    first, last = group[0].passage, group[-1].passage
    passage = first if len(group) == 1 else document.quote(Span(first.span.start, last.span.end))
    alone = len(group) == 1 and group[0].number == top
    return Candidate(top, group[0].part, passage, 0.0, () if alone else _parts(group))


def _parts(group: tuple[Paragraph, ...]) -> tuple[tuple[str, Span], ...]:
    begin = group[0].passage.span.start
    spans = ((p.number, p.passage.span) for p in group if p.number != p.top)
    return tuple((number, Span(s.start - begin, s.end - begin)) for number, s in spans)
