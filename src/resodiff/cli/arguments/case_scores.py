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
    from resodiff.cli.arguments.inputs import is_offline
    from resodiff.cli.arguments.reviewed import is_nameless
    from resodiff.reports import on_case

    named = not is_nameless()
    return on_case.told(comparison, Path(folder), letter, offline=is_offline(), named=named)


def scored(comparison: Comparison, folder: str, letter: str) -> CaseScores:
    """The scores of one letter, compared as `comparison` has it, by the points of its case.

    Raises an `InputError` for a case, a journal or a score file that cannot be read.
    """
    from resodiff.cli.arguments.inputs import is_offline
    from resodiff.cli.arguments.reviewed import is_nameless
    from resodiff.reports import on_case

    named = not is_nameless()
    return on_case.scored(comparison, Path(folder), letter, offline=is_offline(), named=named)
