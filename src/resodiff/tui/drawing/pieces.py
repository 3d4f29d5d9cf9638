"""A wording cut into pieces, each with what happened to it and which evidence quotes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from resodiff.model import Diff, EditKind, Finding, Passage, Span
from resodiff.tui.drawing.moves import moves


class Fate(StrEnum):
    """What happened to a run of words."""

    SAME = "same"
    LOST = "lost"
    GAINED = "gained"
    MOVED_AWAY = "moved away"
    MOVED_HERE = "moved here"

    @property
    def is_before(self) -> bool:
        """Whether it stands in the wording before."""
        return self in (Fate.SAME, Fate.LOST, Fate.MOVED_AWAY)

    @property
    def is_after(self) -> bool:
        """Whether it stands in the wording after."""
        return self in (Fate.SAME, Fate.GAINED, Fate.MOVED_HERE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one fate. `quoted` are the places of the evidence that quotes it."""

    text: str
    fate: Fate
    quoted: tuple[int, ...] = ()


Quoted = tuple[Span, int]


def pieces(finding: Finding, diff: Diff) -> tuple[Piece, ...]:
    """The pieces of the wordings of an ask and its carriers, in the order of the diff."""
    moved = moves(diff)
    away, here = [m[0] for m in moved], [m[1] for m in moved]
    before = list(_quoted([e.ask for e in finding.evidence], finding.ask.passages))
    after = list(_quoted([e.adopted for e in finding.evidence], [c.passage for c in finding.carriers]))
    return tuple(_cut(diff, (before, away), (after, here)))


def _quoted(quotes: Iterable[Sequence[Passage]], whole: Sequence[Passage]) -> Iterator[Quoted]:
    """The quotes as spans of the wording that joins `whole` with line ends.

    A quote of a passage from end to end is left out: it marks everything, and so nothing.
    """
    starts, at = [], 0
    for passage in whole:
        starts.append(at)
        at += len(passage.text) + 1
    for place, passages in enumerate(quotes):
        for quote in passages:
            for start, passage in zip(starts, whole, strict=True):
                if len(quote.span) and quote.span in passage.span and quote.span != passage.span:
                    offset = start + quote.span.start - passage.span.start
                    yield Span(offset, offset + len(quote.span)), place


def _cut(
    diff: Diff, before: tuple[list[Quoted], list[Span]], after: tuple[list[Quoted], list[Span]]
) -> Iterator[Piece]:
    i = j = 0
    for edit in diff:
        size = len(edit.text)
        left = _marks(i, size, *before) if edit.kind is not EditKind.GAINED else []
        right = _marks(j, size, *after) if edit.kind is not EditKind.LOST else []
        yield from _pieces(edit.text, edit.kind, left + right)
        i += 0 if edit.kind is EditKind.GAINED else size
        j += 0 if edit.kind is EditKind.LOST else size


Mark = tuple[int, int, int | None]
"""Where a mark stands within an edit, and the evidence it belongs to; None for a move."""


def _marks(at: int, size: int, quoted: list[Quoted], moved: list[Span]) -> list[Mark]:
    """The marks within the `size` characters from `at`, as offsets in them."""
    spans: list[tuple[Span, int | None]] = [*quoted, *((span, None) for span in moved)]
    shifted = ((max(s.start - at, 0), min(s.end - at, size), place) for s, place in spans)
    return [(start, end, place) for start, end, place in shifted if start < end]


def _pieces(text: str, kind: EditKind, marks: list[Mark]) -> Iterator[Piece]:
    cuts = sorted({0, len(text), *(m[0] for m in marks), *(m[1] for m in marks)})
    for start, end in pairwise(cuts):
        over = [place for a, b, place in marks if a <= start and end <= b]
        quoted = tuple(sorted({place for place in over if place is not None}))
        yield Piece(text[start:end], _fate(kind, None in over), quoted)


def _fate(kind: EditKind, moved: bool) -> Fate:
    if kind is EditKind.SAME:
        return Fate.SAME
    if kind is EditKind.LOST:
        return Fate.MOVED_AWAY if moved else Fate.LOST
    return Fate.MOVED_HERE if moved else Fate.GAINED
