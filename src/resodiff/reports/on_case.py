"""A report on the letter of a case: with what its people decided, its title, its signatories and its scores.

The command line and the interface write the same.
"""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

from resodiff.casework.cases.compared import LetterComparison, Library, letter_named
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding
from resodiff.casework.coding.shown import with_codings
from resodiff.casework.scores.rubric import load as load_points
from resodiff.casework.scores.scoring import facts, score
from resodiff.casework.scores.sensitivity import sensitivity
from resodiff.casework.scores.views import views
from resodiff.model import Comparison
from resodiff.outline import CaseTold, case_told
from resodiff.outline.board import FIGURES
from resodiff.reports.registry import Report
from resodiff.reports.xlsx.case_scores import CaseScores

WORKBOOK = "xlsx"


def decided(comparison: Comparison, folder: Path, letter: str) -> tuple[Comparison, bool]:
    """The comparison with what the people of its case decided, and whether that is closed by an open blind round.

    Raises an `InputError` for a case or a journal that cannot be read.
    """
    case = load(folder)
    one = coding(case, LetterComparison(letter_named(case, letter), comparison))
    return with_codings(comparison, one), one.sealed


def told(
    comparison: Comparison, folder: Path, letter: str, *, offline: bool = False, named: bool = True
) -> CaseTold:
    """What a report says of the case that it is on: title, signatories and scores. Raises as `scored` does."""
    found, case = scored(comparison, folder, letter, offline=offline, named=named), load(folder)
    return case_told(case, letter_named(case, letter), found.score, found.ranges, found.points)


def scored(
    comparison: Comparison, folder: Path, letter: str, *, offline: bool = False, named: bool = True
) -> CaseScores:
    """The scores of one letter, compared as `comparison` has it, by the points of its case; `named` names its coders.

    Raises an `InputError` for a case, a journal or a score file that cannot be read.
    """
    case = load(folder)
    library = Library(case, offline, ladders=True)
    one = coding(case, library.of(letter_named(case, letter), comparison))
    points = load_points(case.folder / case.score if case.score else None)
    seen = views(one, named=named)
    ranges = {
        figure: sensitivity(seen, points, attrgetter(figure), one.compared.ladders) for figure in FIGURES
    }
    return CaseScores(score(facts(one), points), ranges, points.name)


def render(comparison: Comparison, report: Report, folder: Path, letter: str, *, offline: bool) -> bytes:
    """The bytes of a report on a case, with what its people decided. Raises as `decided` and `scored` do."""
    shown, _ = decided(comparison, folder, letter)
    if report.name == WORKBOOK:
        from resodiff.reports.xlsx.report import render as render_workbook

        return render_workbook(shown, scored(comparison, folder, letter, offline=offline))
    case = told(comparison, folder, letter, offline=offline) if report.tells else None
    return report.render(shown, case)
