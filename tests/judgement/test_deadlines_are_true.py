"""What is a deadline and what is not: dates of events, steps taken already, another task's session, what stands
elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import FILLER, case, findings

from resodiff.judgement.ground.apart import Apart
from resodiff.judgement.rules import deadline
from resodiff.model import Evidence, Kind, Metadata, Reading
from resolutions import draft, resolution

OFFICE = "Requests the Office of the High Commissioner "


def lost(asked: str, *adopted: str, apart: Apart | None = None, preamble: tuple[str, ...] = ()) -> str:
    """What is said to be lost of the times and steps of an ask; "" where nothing is."""
    found = case(asked, *adopted, preamble=preamble)
    told = deadline.weigh(replace(found, apart=apart) if apart else found)
    return told.because if told else ""


# ---------------------------------------------------------------- dates of what is not asked

NO_DEADLINES = [
    # an event that others hold
    (
        "Urges the Government of Varonia to admit observers to the elections to be held in 2031 in Lestra;",
        "Urges the Government of Varonia to admit observers to elections in Lestra;",
    ),
    (
        "Urges Varonia to protect reporters during the local elections scheduled to take place by May 2031;",
        "Urges Varonia to protect reporters during local elections;",
    ),
    (
        "Calls upon Varonia to begin preparations for the census that is due in 2031;",
        "Calls upon Varonia to begin preparations for the census;",
    ),
    (
        "Calls upon Varonia to ensure the fairness of the referendum to be conducted by June 2031;",
        "Calls upon Varonia to ensure the fairness of the referendum;",
    ),
    # a term that is only welcomed or recalled
    (
        "Welcomes the extension of the mandate of the harbour board until March 2031, and urges Varonia to fund it;",
        "Welcomes the extension of the mandate of the harbour board, and urges Varonia to fund it;",
    ),
    (
        "Takes note of the licence of the ferry company until 2031, and urges Varonia to publish it;",
        "Takes note of the licence of the ferry company, and urges Varonia to publish it;",
    ),
    (
        "Recalls its decision to prolong the work of the harbour board until March 2031;",
        "Recalls its decision to prolong the work of the harbour board;",
    ),
    # a thing to be drawn up that is gone with those beside it
    (
        "Calls upon Varonia to reopen the mills of Lestra and to draw up a budget and time frame for looms;",
        "Calls upon Varonia to reopen the mills of Lestra;",
    ),
    # steps that have been taken
    (
        "Urges Varonia to accept the experts and to heed the proposals made by the mandate holder in previous reports;",
        "Urges Varonia to accept the experts and to heed the proposals made by the mandate holder;",
    ),
    (
        "Requests the board to provide boats as advised in its recent and earlier reports;",
        "Requests the board to provide boats;",
    ),
    (
        "Urges Varonia to grant the holder of the lamp licence access to reports;",
        "Urges Varonia to grant the holder of the lamp licence access;",
    ),
]

DEADLINES = [
    (
        "Urges the Government of Varonia to hold the local elections scheduled to take place by May 2031;",
        "Urges the Government of Varonia to hold the local elections;",
    ),
    (
        "Urges Varonia to ensure that the elections scheduled for 2031 are held by May 2031;",
        "Urges Varonia to ensure that the elections are held;",
    ),
    (
        "Urges Varonia to conduct the census planned for Lestra by May 2031;",
        "Urges Varonia to conduct the census planned for Lestra;",
    ),
    (
        "Decides to convene a meeting on the mills of Lestra to be held by May 2031;",
        "Decides to convene a meeting on the mills of Lestra;",
    ),
    (
        "Decides to extend the mandate of the harbour board until March 2031;",
        "Decides to extend the mandate of the harbour board;",
    ),
    (
        "Welcomes the plan of Varonia to close the prison of Lestra by May 2031;",
        "Welcomes the plan of Varonia to close the prison of Lestra;",
    ),
    (
        "Calls upon Varonia to reopen the mills of Lestra within a clear time frame;",
        "Calls upon Varonia to reopen the mills of Lestra;",
    ),
    (
        "Calls upon Varonia to set a timetable for the reopening of the mills of Lestra;",
        "Calls upon Varonia to provide for the reopening of the mills of Lestra;",
    ),
    (
        "Requests the board to visit the mills of Lestra and to provide the Council with a recent update;",
        "Requests the board to visit the mills of Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), NO_DEADLINES)
def test_no_deadline_is_the_date_of_an_event_or_what_is_there_already(asked: str, adopted: str) -> None:
    assert lost(asked, adopted) == ""


@pytest.mark.parametrize(("asked", "adopted"), DEADLINES)
def test_a_deadline_belongs_to_what_is_asked(asked: str, adopted: str) -> None:
    assert lost(asked, adopted) != ""


# ---------------------------------------------------------------- from a resolution to its successor

LATER = Apart(council=6, assembly=2, years=2, sitting=54)
REPORT = OFFICE + "to prepare a report on {} and to submit it to the Human Rights Council at its {};"
PANEL = (
    "Decides to convene a panel discussion on lamps at its fiftieth session, and requests the Office of the High "
    "Commissioner to submit a report on lamps at its fifty-third session;"
)


FERRIES, NINTH = "the ferries of Varonia", "forty-ninth session"


@pytest.mark.parametrize(
    ("matter", "session", "told"),
    [
        (FERRIES, "fifty-eighth session", True),
        (FERRIES, "fifty-sixth session", False),
        ("lamps, cranes and dredgers", "fifty-eighth session", False),
        (FERRIES, "fifty-sixth, fifty-eighth and sixtieth sessions", False),
    ],
)
def test_in_a_successor_a_later_session_is_told_of_the_same_task_alone(
    matter: str, session: str, told: bool
) -> None:
    assert bool(lost(REPORT.format(FERRIES, NINTH), REPORT.format(matter, session), apart=LATER)) is told


def test_in_one_text_a_later_session_is_told_of_a_task_put_in_other_words_too() -> None:
    asked = REPORT.format("the ferries of Varonia", "forty-ninth session")
    assert lost(
        asked, REPORT.format("the ferries and cranes of Varonia and their crews", "fifty-first session")
    )


def test_the_session_of_a_panel_that_has_been_held_is_no_deadline() -> None:
    adopted = OFFICE + "to submit a further report on lamps at its fifty-ninth session;"
    assert "fiftieth" not in lost(PANEL, adopted, apart=LATER)


def test_the_session_of_a_panel_to_come_is_one() -> None:
    asked = PANEL.replace("fiftieth", "fifty-fifth").replace("fifty-third", "fifty-sixth")
    assert "fifty-fifth" in lost(
        asked, OFFICE + "to submit a report on lamps at its sixty-second session;", apart=LATER
    )


def test_an_update_that_was_one_of_two_and_is_not_renewed_is_lost() -> None:
    asked = (
        "Requests the expert to report on the mills at its fifty-first session and to provide the Council with an oral "
        "update at its forty-ninth session;"
    )
    adopted = "Requests the expert to report on the mills at its fifty-seventh session;"
    assert "an oral update" in lost(asked, adopted, apart=LATER)


# ---------------------------------------------------------------- reporting that goes on


def test_an_update_that_became_reporting_in_another_form_is_not_lost() -> None:
    asked = (
        "Requests the expert to study the mills of Lestra, and to provide detailed updates on their looms;"
    )
    adopted = (
        "Requests the expert to present a written report to the Council, and to study the mills of Lestra, with notes "
        "on their looms;"
    )
    assert lost(asked, adopted) == ""
    assert "updates" in lost(asked, adopted.replace("to present a written report to the Council, and ", ""))


MISSION = (
    "Decides to establish a harbour mission for Varonia to gather the logs of sunken ferries, and to provide the "
    "Council with an oral update at its fiftieth session and a comprehensive report at its fifty-first session;"
)
LOGS = "Decides to establish a harbour mission for Varonia to gather the logs of sunken ferries;"
TELL = (
    "Requests the harbour mission to present to all guilds and captains, in the town hall of Lestra, an oral update on "
    "lamps and wicks at the fiftieth session of the Council, and to submit a comprehensive report on oil, glass and "
    "candles at its fifty-first session;"
)


def _judged(proposed: tuple[str, ...], *adopted: str) -> list[Evidence]:
    found = findings(draft(*proposed), resolution(*FILLER, *adopted))
    return [e for e in found[0].evidence if e.code.value == "deadline_lost"]


def test_follow_up_that_another_paragraph_asks_of_the_same_one_is_not_lost() -> None:
    assert _judged((MISSION,), LOGS)
    assert not _judged((MISSION,), LOGS, TELL)
    (told,) = _judged((MISSION,), LOGS, TELL.replace("fifty-first", "fifty-fourth"))
    assert told.because == "“at its fifty-first session” is gone"


def test_follow_up_asked_of_another_or_explained_by_another_proposal_does_not_stand_for_it() -> None:
    assert _judged((MISSION,), LOGS, TELL.replace("the harbour mission", "the Secretary-General"))
    assert _judged((MISSION, TELL), LOGS, TELL)


def test_in_the_preamble_no_follow_up_is_said_to_be_lost() -> None:
    asked = REPORT.format("the ferries of Varonia", "sixtieth session")
    preamble = ("Recalling the need for a report on the ferries of Varonia,",)
    assert lost(asked, preamble=preamble) == ""
    period = "Urges the Government of Varonia to free the ferrymen of Lestra within 48 hours;"
    assert lost(period, preamble=("Deploring that the ferrymen of Lestra are not free,",))


def test_a_date_that_lay_behind_already_is_no_deadline() -> None:
    asked = "Urges Varonia to publish the logs kept by the harbour office until 31 March 2024;"
    adopted = "Urges Varonia to publish the logs kept by the harbour office;"
    (found,) = findings(
        _dated(draft(asked), "2025-03-01"), _dated(resolution(*FILLER, adopted), "2025-04-01")
    )
    assert "deadline_lost" not in [e.code.value for e in found.evidence]
    (found,) = findings(
        _dated(draft(asked), "2023-03-01"), _dated(resolution(*FILLER, adopted), "2023-04-01")
    )
    assert "deadline_lost" in [e.code.value for e in found.evidence]


def _dated(reading: Reading, day: str) -> Reading:
    return replace(reading, kind=Kind.RESOLUTION, metadata=Metadata(dated=day, adopted_on=day))
