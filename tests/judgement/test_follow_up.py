"""What is a step of follow-up or a time that is lost, and what is part of a demand that is gone whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import FILLER, became, case, findings

from resodiff.judgement.rules import deadline
from resodiff.model import Code, Metadata, Verdict
from resolutions import resolution

READERS = "invite librarians, archivists and readers from the valley of Lestra and to publish their letters;"

ITSELF_ASKED = [
    (
        "Requests the High Commissioner to convene a half-day intersessional seminar on the ferries of Varonia and to "
        f"{READERS}",
        f"Requests the High Commissioner to {READERS}",
    ),
    (
        "Requests the High Commissioner:\n(a) To organize, in the spring, a panel discussion on the burning of books;\n"
        f"(b) To {READERS}",
        f"Requests the High Commissioner to {READERS}",
    ),
    (
        "Encourages librarians to take part in and contribute to, including by providing parallel reports and letters, "
        "the work of the Mirn Union and the valley councils;",
        "Encourages librarians to take part in the work of the Mirn Union and the valley councils;",
    ),
    (
        "Encourages archivists to support the review of law, including through submitting reports on closed libraries, "
        "and to teach readers;",
        "Encourages archivists to support the review of law and to teach readers;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), ITSELF_ASKED)
def test_what_is_itself_asked_or_a_means_is_no_step_of_follow_up(asked: str, adopted: str) -> None:
    assert became(asked, adopted).reasons == (Code.NARROWED,)


FOLLOW_UP = [
    (
        "Decides to publish the letters of librarians in all languages of the valley, and to hold a panel discussion;",
        "Decides to publish the letters of librarians in all languages of the valley;",
    ),
    (
        "Decides to hold a panel discussion on the archives of Lestra, and to publish the letters of librarians;",
        "Decides to publish the letters of librarians on the archives of Lestra;",
    ),
    (
        "Requests the expert to present her findings on the archives, to be followed by an interactive dialogue;",
        "Requests the expert to present her findings on the archives;",
    ),
    (
        "Requests the expert to support the archives of Lestra and to assist readers, including by providing the "
        "Council with regular reports;",
        "Requests the expert to support the archives of Lestra and to assist readers;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), FOLLOW_UP)
def test_what_follows_upon_something_else_is_a_step_of_follow_up(asked: str, adopted: str) -> None:
    found = became(asked, adopted)
    assert found.verdict is Verdict.WEAKENED
    assert found.reasons == (Code.DEADLINE_LOST,)


WITH_ITS_DUTY = [
    (
        "Urges the Government to found the museum of ferries within clear timelines, and to teach the history of the "
        "valley in all schools of Lestra;",
        "Urges the Government to teach the history of the valley in all schools of Lestra;",
        False,
    ),
    (
        "Urges the Government to reopen the school of Lestra if the council of the valley does not act within six "
        "months, and to pay the teachers;",
        "Urges the Government to reopen the school of Lestra if the council of the valley does not act, and to pay the "
        "teachers;",
        False,
    ),
    (
        "Urges the Government to pay the teachers of Lestra within six months, and to reopen the school;",
        "Urges the Government to pay the teachers of Lestra, and to reopen the school;",
        True,
    ),
    (
        "Urges the Government to publish, if possible within six months, the list of the closed schools of Lestra;",
        "Urges the Government to publish the list of the closed schools of Lestra;",
        True,
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "told"), WITH_ITS_DUTY)
def test_a_time_is_told_where_its_duty_stands(asked: str, adopted: str, told: bool) -> None:
    assert (deadline.weigh(case(asked, adopted)) is not None) is told


WORKSHOP = "to hold a workshop for librarians before the {} session of the Council"
TELLS = "Requests the Office to prepare a report on the ferries and to present it to the Council at its {} session"
OTHER_TASKS = [
    (f"{TELLS.format('tenth')};", f"{TELLS.format('twelfth')}, and {WORKSHOP.format('tenth')};", True),
    (f"{TELLS.format('tenth')};", f"{TELLS.format('tenth')}, and {WORKSHOP.format('twelfth')};", False),
    (f"{TELLS.format('tenth')};", f"{TELLS.format('ninth')}, and {WORKSHOP.format('tenth')};", False),
    (
        f"Requests the Office {WORKSHOP.format('tenth')};",
        f"Requests the Office {WORKSHOP.format('twelfth')} and to report on the ferries at the tenth session;",
        True,
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "late"), OTHER_TASKS)
def test_a_session_of_another_task_is_not_that_of_this_one(asked: str, adopted: str, late: bool) -> None:
    assert (deadline.weigh(case(asked, adopted)) is not None) is late


def test_of_two_sessions_the_one_that_is_gone_is_told_alone() -> None:
    asked = (
        "Requests the mission to update the Council at its eighth and ninth sessions and to report at its "
    )
    found = deadline.weigh(
        case(
            f"{asked}tenth session;",
            asked.replace("eighth and ninth sessions", "ninth session") + "tenth session;",
        )
    )
    assert found is not None
    assert [quote.text for quote in found.ask] == ["eighth"]


UPDATE = "Requests the expert to present an oral update on the ferries of Varonia {}and to visit the docks of Mirn;"


@pytest.mark.parametrize(
    ("adopted", "told"),
    [("to the Council at its fifty-fourth session ", False), ("", True), ("before the end of 2030 ", True)],
)
def test_in_a_successor_a_day_that_has_passed_is_renewed_by_a_session(adopted: str, told: bool) -> None:
    first = resolution(UPDATE.format("before the end of 2020 "))
    first = replace(first, metadata=Metadata(symbol="A/HRC/RES/45/91", organ="Human Rights Council"))
    second = resolution(*FILLER, UPDATE.format(adopted))
    second = replace(second, metadata=Metadata(symbol="A/HRC/RES/52/91", organ="Human Rights Council"))
    (found,) = findings(first, second)
    assert (Code.DEADLINE_LOST in found.reasons) is told
