"""What the letter of a case scores, for a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resodiff.model import Comparison
    from resodiff.outline import CaseTold
    from resodiff.reports.xlsx.case_scores import CaseScores


def told(comparison: Comparison, folder: str, letter: str) -> CaseTold:
    """What a report says of the case that it is on: title, signatories and scores. Raises as `scored` does."""
    from resodiff.casework.cases.compared import letter_named
    from resodiff.casework.cases.toml import load
    from resodiff.outline import case_told

    found, case = scored(comparison, folder, letter), load(Path(folder))
    return case_told(case, letter_named(case, letter), found.score, found.ranges, found.points)


def scored(comparison: Comparison, folder: str, letter: str) -> CaseScores:
    """The scores of one letter, compared as `comparison` has it, by the points of its case.

    Raises an `InputError` for a case, a journal or a score file that cannot be read.
    """
    from operator import attrgetter

    from resodiff.casework.cases.compared import Library, letter_named
    from resodiff.casework.cases.toml import load
    from resodiff.casework.coding.coding import coding
    from resodiff.casework.scores.rubric import load as load_points
    from resodiff.casework.scores.scoring import facts, score
    from resodiff.casework.scores.sensitivity import sensitivity
    from resodiff.casework.scores.views import views
    from resodiff.cli.arguments.inputs import is_offline
    from resodiff.cli.arguments.reviewed import is_nameless
    from resodiff.cli.pages.scores import FIGURES
    from resodiff.reports.xlsx.case_scores import CaseScores

    case = load(Path(folder))
    library = Library(case, is_offline(), ladders=True)
    one = coding(case, library.of(letter_named(case, letter), comparison))
    points = load_points(case.folder / case.score if case.score else None)
    seen = views(one, named=not is_nameless())
    ranges = {
        figure: sensitivity(seen, points, attrgetter(figure), one.compared.ladders) for figure in FIGURES
    }
    return CaseScores(score(facts(one), points), ranges, points.name)
