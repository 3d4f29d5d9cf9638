"""What a letter of a case scores, as a sheet: the working of every ask, and how far the scores reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from resodiff.casework.scores.scoring import Points, Score
from resodiff.casework.scores.sensitivity import Range
from resodiff.outline import legible, one_line
from resodiff.reports.xlsx.sheets import PERCENT, Column, Sheet, Value


@dataclass(frozen=True, slots=True)
class CaseScores:
    """The score of one letter by the points named `points`, and the range of each figure ("met", "gained").

    A range is None where there is nothing to score.
    """

    score: Score
    ranges: Mapping[str, Range | None]
    points: str


def case_sheets(scores: CaseScores) -> tuple[Sheet, ...]:
    """A row an ask with its working, and the two scores with what they rest on."""
    return (
        Sheet("case scores", _SCORES, tuple(_ask(points) for points in scores.score.asks)),
        Sheet("case totals", _TOTALS, tuple(_totals(scores)), data=False),
    )


_SCORES = (
    Column("ask", 8),
    Column("verdict", 12),
    Column("rests on", 13),
    Column("met", 8),
    Column("gained", 8),
    Column("of", 8),
    Column("working", 70),
)


def _ask(points: Points) -> tuple[Value, ...]:
    f = points.facts
    figures = (round(points.met, 4), round(points.gained, 4), f.priority)
    return (one_line(f.number), f.verdict.value, f.basis.value, *figures, legible(points.working))


_TOTALS = (
    Column("score", 10),
    Column("points", 9),
    Column("of", 8),
    Column("share", 9, PERCENT),
    Column("lowest", 9, PERCENT),
    Column("highest", 9, PERCENT),
    Column("lowest with", 50),
    Column("highest with", 50),
    Column("points by", 24),
)


def _totals(scores: CaseScores) -> Iterator[tuple[Value, ...]]:
    for figure, span in scores.ranges.items():
        sum_ = round(sum(getattr(points, figure) for points in scores.score.asks), 4)
        reach: tuple[Value, ...] = (None,) * 5
        if span is not None:
            shares = (round(share, 4) for share in (span.value, span.low, span.high))
            reach = (*shares, legible(str(span.at_low)), legible(str(span.at_high)))
        yield (figure, sum_, scores.score.possible, *reach, legible(scores.points))
