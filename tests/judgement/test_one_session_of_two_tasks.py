"""A session or day that is named for two tasks is compared task by task; and to give consideration is to consider."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

WORKSHOP = (
    "Requests the Office of the High Commissioner to hold, {} session of the Human Rights Council, a workshop on the "
    "ferries of Lestra, and to submit a report on the workshop to the Council {} session;"
)
ASKED = WORKSHOP.format("prior to the fifty-fourth", "at its fifty-fourth")
SCHOOLS = (
    "Requests Varonia to reopen the schools of Odrin {} 30 June 2031, to publish the list of them {} 30 June 2031 and "
    "to pay the teachers;"
)


@pytest.mark.parametrize(
    "times",
    [
        ("before the fifty-fourth", "at its fifty-fourth"),
        ("ahead of the fifty-fourth", "during its fifty-fourth"),
        ("in advance of the 54th", "at its 54th"),
        ("before the fifty-fourth", "at that"),
    ],
)
def test_each_task_keeps_its_place_beside_the_session(times: tuple[str, str]) -> None:
    assert became(ASKED, WORKSHOP.format(*times)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    "times",
    [
        ("at the fifty-fourth", "at its fifty-fourth"),
        ("after the fifty-fourth", "at its fifty-fourth"),
        ("prior to the fifty-fourth", "after its fifty-fourth"),
    ],
)
def test_a_task_that_moved_behind_the_session_is_late(times: tuple[str, str]) -> None:
    assert became(ASKED, WORKSHOP.format(*times)).reasons == (Code.DEADLINE_LOST,)


def test_the_same_day_for_two_tasks() -> None:
    asked = SCHOOLS.format("by", "before")
    assert became(asked, SCHOOLS.format("not later than", "ahead of")).verdict is Verdict.ADOPTED
    assert became(asked, SCHOOLS.format("after", "before")).reasons == (Code.DEADLINE_LOST,)


VISIT = "Calls upon all States {} to the letters of the divers of Korva and to consider ratifying the Lestra Charter;"


@pytest.mark.parametrize("less", ["to consider seriously responding", "to seriously consider responding"])
def test_to_give_consideration_is_to_consider(less: str) -> None:
    asked = VISIT.format("to give serious consideration to responding")
    assert became(asked, VISIT.format(less)).verdict is Verdict.ADOPTED
    assert became(VISIT.format("to respond"), VISIT.format(less)).reasons == (Code.ACTION_SOFTENED,)
