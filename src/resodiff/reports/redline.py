"""The proposed text beside the adopted one, paragraph by paragraph, ready to be written as tracked changes.

The order of both texts stays: what moved is deleted here and inserted there, because Word repairs files
whose move marks are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resodiff.model import Comparison, Kind, Paragraph, Reading, Span
from resodiff.outline import of

ALIKE = 0.4
"""Likeness from which two paragraphs are one that was changed."""

CARRIES = 0.25
"""What a verdict adds to the likeness of an ask and the paragraph that carries it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of one text: its marker ("4.", "(a)" or ""), its words, how deep it stands, and where."""

    marker: str
    text: str
    level: int
    place: Span


@dataclass(frozen=True, slots=True)
class Step:
    """A paragraph on its way: changed or kept with both sides, deleted without `after`, inserted without `before`."""

    before: Line | None
    after: Line | None


def steps(comparison: Comparison) -> tuple[Step, ...]:
    """Every proposed and every adopted paragraph once, each side in its own order, deletions first.

    Where the text ends in deletions and insertions alone, the last of both are one step: the last paragraph of
    a Word file cannot be deleted.
    """
    before, after = proposed(comparison.proposed), paragraphs(comparison.adopted)
    return tuple(_joined_at_the_end(list(_walk(before, after, _pairs(before, after, comparison)))))


def proposed(reading: Reading) -> tuple[Line, ...]:
    """The paragraphs of a resolution or draft; of a letter, or of a text without paragraphs, its asks."""
    if reading.kind is not Kind.LETTER and reading.paragraphs:
        return paragraphs(reading)
    passages = (passage for ask in reading.asks for passage in ask.passages)
    return tuple(
        Line("", words, 0, passage.span) for passage in passages for words in passage.text.split("\n")
    )


def paragraphs(reading: Reading) -> tuple[Line, ...]:
    """The paragraphs of a text with their markers as UN documents print them."""
    return tuple(_line(each) for each in reading.paragraphs)


def _line(each: Paragraph) -> Line:
    level = each.number.count("(")
    marker = f"({each.number.rpartition('(')[2]}" if level else f"{each.number}."
    preambular = each.number.startswith("PP")
    return Line("" if preambular and not level else marker, each.text, level, each.passage.span)


# ---------------------------------------------------------------- which belong together


def _pairs(before: Sequence[Line], after: Sequence[Line], comparison: Comparison) -> list[tuple[int, int]]:
    """The paragraphs that are one: the pairs in order whose likeness adds up to most."""
    carried = _carried(comparison)
    words = [line.text.casefold().split() for line in after]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    likeness = [[0.0] * len(after) for _ in before]
    for i in reversed(range(len(before))):
        likeness[i] = _likeness(before[i], after, words, carried)
        for j in reversed(range(len(after))):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return list(_followed(best, likeness))


def _likeness(
    one: Line, after: Sequence[Line], words: Sequence[list[str]], carried: frozenset[tuple[int, int]]
) -> list[float]:
    from rapidfuzz.distance import Indel

    own = one.text.casefold().split()
    return [
        Indel.normalized_similarity(own, other) + CARRIES * ((one.place.start, line.place.start) in carried)
        for line, other in zip(after, words, strict=True)
    ]


def _carried(comparison: Comparison) -> frozenset[tuple[int, int]]:
    """Where each ask begins, with where each of its carriers begins."""
    return frozenset(
        (row.finding.ask.passages[0].span.start, carrier.passage.span.start)
        for row in of(comparison).rows
        for carrier in row.view.carriers
    )


def _followed(best: list[list[float]], likeness: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(likeness) and j < len(likeness[i]):
        if likeness[i][j] >= ALIKE and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


# ---------------------------------------------------------------- in order


def _walk(before: Sequence[Line], after: Sequence[Line], pairs: list[tuple[int, int]]) -> Iterator[Step]:
    i = j = 0
    for here, there in (*pairs, (len(before), len(after))):
        yield from (Step(line, None) for line in before[i:here])
        yield from (Step(None, line) for line in after[j:there])
        if here < len(before):
            yield Step(before[here], after[there])
        i, j = here + 1, there + 1


def _joined_at_the_end(found: list[Step]) -> list[Step]:
    tail = len(found)
    while tail and not (found[tail - 1].before and found[tail - 1].after):
        tail -= 1
    lost = [step.before for step in found[tail:] if step.before]
    gained = [step.after for step in found[tail:] if step.after]
    if not (lost and gained):
        return found
    alone = [Step(line, None) for line in lost[:-1]] + [Step(None, line) for line in gained[:-1]]
    return [*found[:tail], *alone, Step(lost[-1], gained[-1])]
