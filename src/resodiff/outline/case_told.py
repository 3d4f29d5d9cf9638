"""What a report says of the case that it is on: its title, who signed the letter, and its scores with their notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resodiff.casework.cases.case import Case, Letter
from resodiff.casework.scores.scoring import Score
from resodiff.casework.scores.sensitivity import Range
from resodiff.outline.board import FIGURES, NO_CAUSE, spanned
from resodiff.outline.legible import one_line


@dataclass(frozen=True, slots=True)
class CaseTold:
    """The title of a case, the signatories of the letter, and what is said of its scores, a line each."""

    title: str
    signatories: tuple[str, ...]
    scores: tuple[str, ...]

    @property
    def signed(self) -> str:
        """Who signed, in a line; "" where the case names nobody."""
        return f"Signed by {', '.join(self.signatories)}" if self.signatories else ""


def case_told(
    case: Case, letter: Letter, score: Score, ranges: Mapping[str, Range | None], points: str
) -> CaseTold:
    """What is said of one letter of a case. `ranges` are those of its figures, `points` names what they are by."""
    return CaseTold(
        one_line(case.title),
        tuple(one_line(name) for name in letter.organisations),
        (*_scores(case, score, ranges), f"Points by {one_line(points)}. {NO_CAUSE}"),
    )


def _scores(case: Case, score: Score, ranges: Mapping[str, Range | None]) -> list[str]:
    told = []
    for figure, meaning in FIGURES.items():
        sum_ = sum(getattr(ask, figure) for ask in score.asks)
        of = f"{sum_:.2f} of {score.possible:g} {'point' if score.possible == 1 else 'points'}"
        told.append(f"Score “{figure}”, {meaning}: {spanned(ranges[figure])}; {of}")
    if not case.baseline:
        told[-1] += "; the case has no previous text, so all that stands counts as not there before"
    return told
