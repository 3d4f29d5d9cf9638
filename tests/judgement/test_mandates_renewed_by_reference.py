"""A mandate renewed by reference keeps its tasks, though none is named; one that names some has lost the rest."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Verdict

ASKED = (
    "Decides to extend the mandate of the Special Rapporteur on the lamps of Lestra for three years, with the tasks: "
    "to visit the harbours, to gather the complaints of lamplighters, to advise Varonia on the price of oil, and to "
    "submit an annual report to the Council and to the Assembly on the lanterns of the coast;"
)
BY_REFERENCE = [
    "Decides to extend the mandate of the Special Rapporteur on the lamps of Lestra for three years, under the same "
    "terms as in its resolution 47/11;",
    "Decides to renew the mandate of the Special Rapporteur on the lamps of Lestra, as set out in Council resolution "
    "47/11, for a further period of three years;",
]
IN_PART = [
    "Decides to extend the mandate of the Special Rapporteur on the lamps of Lestra for three years, with the tasks: "
    "to visit the harbours, and to gather the complaints of lamplighters;",
    ASKED.replace(", and to submit an annual report to the Council and to the Assembly", "").replace(
        "three years,", "three years in accordance with resolution 47/11,"
    ),
]


@pytest.mark.parametrize("adopted", BY_REFERENCE)
def test_a_mandate_that_is_renewed_by_reference_keeps_its_tasks(adopted: str) -> None:
    found = became(ASKED, adopted)
    assert (found.verdict, found.reasons) == (Verdict.ADOPTED, ())
    assert "renewed by reference" in found.evidence[0].because


@pytest.mark.parametrize("adopted", IN_PART)
def test_a_mandate_that_names_its_tasks_once_more_has_lost_those_it_does_not_name(adopted: str) -> None:
    assert became(ASKED, adopted).verdict is Verdict.WEAKENED


def test_a_resolution_in_accordance_with_which_everything_is_done_keeps_no_task() -> None:
    adopted = (
        "Decides to extend the mandate of the Special Rapporteur on the lamps of Lestra for three years, in accordance "
        "with Council resolution 5/2;"
    )
    assert became(ASKED, adopted).verdict is Verdict.WEAKENED
