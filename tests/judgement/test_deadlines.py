"""Times and steps of follow-up: what is later, vaguer or gone, and what is only an update."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import FILLER, became, case, findings

from resodiff.judgement.ground.apart import Apart
from resodiff.judgement.rules import deadline, narrowed
from resodiff.judgement.times.due import dues
from resodiff.lexicon import shipped
from resodiff.model import Code, Kind, Metadata, Reading, Verdict
from resodiff.pipeline.apart import apart
from resolutions import draft, letter, resolution

REPORT = (
    "Requests the Office of the High Commissioner to prepare a report on the archives of Varonia "
    "and to submit it to the Human Rights Council {};"
)
MEETING = "Requests the Secretary-General to convene a meeting on the libraries of Varonia {};"
BOARD = "Requests the Secretary-General to appoint the members of the board of archives of Varonia {};"
PRISONS = "Urges the Government of Varonia to close the prison of Lestra {};"

LATER = [
    (REPORT, "at its fifty-ninth session", "at its sixtieth session"),
    (REPORT, "at its fifty-ninth session", "at its sixty-second session"),
    (REPORT, "at its 59th session", "at its 62nd session"),
    (REPORT, "at its fifty-ninth session", "at its 60th session"),
    (REPORT, "by its fifty-ninth session", "by its sixty-first session"),
    (REPORT, "before the end of its fifty-ninth session", "before the end of its sixtieth session"),
    (REPORT, "no later than its fifty-ninth session", "no later than its sixty-fifth session"),
    (REPORT, "at its fifty-eighth and sixty-first sessions", "at its sixtieth and sixty-third sessions"),
    (
        REPORT,
        "at its fifty-ninth session and to the General Assembly at its seventy-ninth session",
        "at its fifty-ninth session and to the General Assembly at its eightieth session",
    ),
    (
        REPORT,
        "at its fifty-ninth session and to the General Assembly at its seventy-ninth session",
        "at its sixtieth session and to the General Assembly at its seventy-ninth session",
    ),
    (BOARD, "by the end of 2025", "by the end of 2026"),
    (BOARD, "by no later than the end of the first quarter of 2026", "by no later than the end of 2027"),
    (BOARD, "by the end of the first quarter of 2026", "by the end of the third quarter of 2026"),
    (BOARD, "no later than 31 March 2026", "no later than 30 September 2026"),
    (BOARD, "by March 2026", "by December 2026"),
    (BOARD, "by mid-2026", "by late 2026"),
    (BOARD, "before 2027", "before 2030"),
    (MEETING, "to be held in 2026", "to be held in 2027"),
    (MEETING, "in June 2026", "in November 2026"),
    (MEETING, "at its 2026 session", "at its 2027 session"),
    (MEETING, "annually", "every two years"),
    (MEETING, "every year", "every three years"),
    (MEETING, "twice a year", "once a year"),
    (MEETING, "every six months", "annually"),
    (MEETING, "quarterly", "every six months"),
    (PRISONS, "within six months", "within a year"),
    (PRISONS, "within 30 days", "within 90 days"),
    (PRISONS, "within forty-eight hours", "within three weeks"),
    (PRISONS, "within the next year", "within the next five years"),
    (
        PRISONS,
        "no later than three months after the elections",
        "no later than nine months after the elections",
    ),
]

GONE = [
    (REPORT, "at its fifty-ninth session", "in due course"),
    (REPORT, "by its fifty-ninth session", "at a future session"),
    (REPORT, "by its fifty-ninth session", "as soon as feasible"),
    (REPORT, "at its fifty-ninth session", "as soon as possible"),
    (REPORT, "before its fifty-ninth session", "at an appropriate time"),
    (REPORT, "at its fifty-ninth session", "on a regular basis"),
    (REPORT, "in time for its fifty-ninth session", "when it is ready"),
    (BOARD, "by the end of 2025", "in the near future"),
    (BOARD, "no later than 31 March 2026", "at the earliest opportunity"),
    (BOARD, "by the end of the first quarter of 2026", "with an indicative timeline"),
    (MEETING, "annually", "regularly"),
    (MEETING, "every year", "from time to time"),
    (PRISONS, "within six months", "promptly"),
    (PRISONS, "within 60 days", "in a timely manner"),
    (PRISONS, "for one year", ""),
    (PRISONS, "within six months", ""),
]

CAVEATS = ("in due course", "as soon as feasible", "at an appropriate time")
"""What took the place of a time and leaves it to others besides when they act, or whether."""

UPDATES = [
    (REPORT, "at its fifty-ninth session", "at its fifty-eighth session"),
    (REPORT, "at its fifty-ninth session", "at its 59th session"),
    (REPORT, "at its fifty-ninth session", "at the fifty-ninth session of the Council"),
    (REPORT, "at its fifty-ninth session", "by its fifty-ninth session"),
    (
        REPORT,
        "at its fifty-eighth and sixty-first sessions",
        "at its fifty-eighth session and at its sixty-first session",
    ),
    (BOARD, "by the end of 2026", "by 31 December 2026"),
    (BOARD, "by the end of 2026", "by the end of 2025"),
    (BOARD, "by 2026", "by the end of 2026"),
    (MEETING, "annually", "every year"),
    (MEETING, "annually", "once a year"),
    (MEETING, "every two years", "annually"),
    (PRISONS, "within one year", "within twelve months"),
    (PRISONS, "within a year", "within six months"),
    (PRISONS, "within 48 hours", "within forty-eight hours"),
]


@pytest.mark.parametrize(("frame", "asked", "adopted"), LATER + GONE)
def test_a_time_that_is_later_vaguer_or_gone_is_a_lost_deadline(frame: str, asked: str, adopted: str) -> None:
    found = became(frame.format(asked), frame.format(adopted).replace(" ;", ";"))
    caveat = {Code.CAVEAT_ADDED} if adopted in CAVEATS else set()
    assert found.verdict is Verdict.WEAKENED
    assert set(found.reasons) == {Code.DEADLINE_LOST, *caveat}


@pytest.mark.parametrize(("frame", "asked", "adopted"), UPDATES)
def test_a_time_that_is_no_later_is_no_lost_deadline(frame: str, asked: str, adopted: str) -> None:
    assert deadline.weigh(case(frame.format(asked), frame.format(adopted))) is None


STEPS = [
    (
        "Requests the expert to present her final report, during an interactive dialogue, with a focus on archives;",
        "Requests the expert to present her final report, with a focus on archives;",
        "interactive dialogue",
    ),
    (
        "Requests the Office to present an oral update on the libraries of Varonia and a report on its archives;",
        "Requests the Office to present a report on the archives of Varonia, with a chapter on its libraries;",
        "oral update",
    ),
    (
        "Requests the Office to send a mission to Lestra and to provide the Council with a written update on its work;",
        "Requests the Office to send a mission to Lestra;",
        "written update",
    ),
    (
        "Decides to send a mission to the archives of Lestra and to hold a panel discussion on the burning of books;",
        "Decides to send a mission to the archives of Lestra;",
        "panel discussion",
    ),
    (
        "Requests the Office to visit the archives of Lestra and to submit a follow-up report to the General Assembly;",
        "Requests the Office to visit the archives of Lestra;",
        "follow-up report",
    ),
    (
        "Invites the expert to visit the archives of Lestra, to be followed by an enhanced interactive dialogue;",
        "Invites the expert to visit the archives of Lestra;",
        "interactive dialogue",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "step"), STEPS)
def test_a_step_of_follow_up_that_is_gone_is_a_lost_deadline(asked: str, adopted: str, step: str) -> None:
    found = case(asked, adopted)
    lost = deadline.weigh(found)
    assert lost is not None
    assert any(step in quote.text for quote in lost.ask)
    other = narrowed.weigh(found)
    assert other is None or not any(step in quote.text for quote in other.ask)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (
            "Requests the Office to provide an oral update on the archives of Varonia;",
            "Requests the Office to provide a comprehensive report on the archives of Varonia;",
        ),
        (
            "Requests the Office to submit a report on the archives of Varonia;",
            "Requests the Office to report on the archives of Varonia;",
        ),
        (
            "Urges the Government of Varonia to carry out the recommendations of the report on its archives;",
            "Urges the Government of Varonia to carry out the recommendations on its archives;",
        ),
        (
            "Welcomes the interactive dialogue on Varonia and the visit of the expert to Lestra;",
            "Welcomes the visit of the expert to Lestra;",
        ),
    ],
)
def test_a_step_that_became_another_or_was_not_asked_for_is_not_lost(asked: str, adopted: str) -> None:
    assert deadline.weigh(case(asked, adopted)) is None


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (
            "Welcomes the convening of the twentieth session of the Conference of Poets, held in Lestra in 2024;",
            "Welcomes the convening of the twenty-first session of the Conference of Poets, held in Lestra in 2025;",
        ),
        (
            "Requests the expert to continue the work presented to the Council at its fiftieth session;",
            "Requests the expert to continue the work presented to the Council at its fifty-first session;",
        ),
        (
            "Urges States to keep the 2030 Agenda in view in their archives;",
            "Urges States to keep the 2035 Agenda in view in their archives;",
        ),
    ],
)
def test_what_lies_behind_or_is_a_title_sets_no_time(asked: str, adopted: str) -> None:
    assert deadline.weigh(case(asked, adopted)) is None


# ---------------------------------------------------------------- how far the texts are apart


def _of(reading: Reading, symbol: str, adopted_on: str = "") -> Reading:
    organ = "Human Rights Council" if "HRC" in symbol else "General Assembly"
    return replace(reading, metadata=Metadata(symbol=symbol, organ=organ, adopted_on=adopted_on))


def _successor(asked: str, adopted: str, old: str, new: str) -> tuple[Code, ...]:
    first = _of(resolution(asked), old)
    (found,) = findings(first, _of(resolution(*FILLER, adopted), new))
    return found.reasons


@pytest.mark.parametrize(
    ("asked", "adopted", "late"),
    [
        ("at its fifty-first session", "at its fifty-fourth session", False),
        ("at its fifty-first session", "at its fifty-second session", False),
        (
            "at its fifty-first session",
            "at its fifty-fifth session",
            False,
        ),  # the programme of a year shifts by one
        ("at its fifty-first session", "at its fifty-seventh session", True),
        (
            "at its fifty-first and fifty-fourth sessions",
            "at its fifty-fourth and fifty-seventh sessions",
            False,
        ),
        ("before the end of 2022", "before the end of 2023", False),
        ("before the end of 2022", "before the end of 2025", True),
        ("annually", "every two years", True),
    ],
)
def test_between_a_resolution_and_its_successor_times_move_on(asked: str, adopted: str, late: bool) -> None:
    found = _successor(REPORT.format(asked), REPORT.format(adopted), "A/HRC/RES/48/90", "A/HRC/RES/51/90")
    assert (Code.DEADLINE_LOST in found) is late


def test_of_two_versions_of_one_text_a_later_session_is_a_delay() -> None:
    asked, adopted = REPORT.format("at its fifty-first session"), REPORT.format("at its fifty-second session")
    found = _successor(asked, adopted, "A/HRC/RES/48/90", "A/HRC/RES/48/90")
    assert found == (Code.DEADLINE_LOST,)


def test_of_resolutions_that_tell_no_session_and_no_date_no_delay_is_said() -> None:
    asked, adopted = REPORT.format("at its fifty-first session"), REPORT.format("at its fifty-ninth session")
    (found,) = findings(resolution(asked), resolution(*FILLER, adopted))
    assert found.verdict is Verdict.ADOPTED


DRAFT, LETTER, TEXT = draft(REPORT), letter(REPORT), resolution(REPORT)


@pytest.mark.parametrize(
    ("proposed", "adopted", "between"),
    [
        (_of(TEXT, "A/HRC/RES/48/1"), _of(TEXT, "A/HRC/RES/51/20"), Apart(3, 1, 1)),
        (
            _of(TEXT, "A/HRC/RES/48/1", "2021-10-07"),
            _of(TEXT, "A/HRC/RES/51/20", "2022-10-07"),
            Apart(3, 1, 1),
        ),
        (_of(TEXT, "A/RES/78/9"), _of(TEXT, "A/RES/80/9"), Apart(6, 2, 2)),
        (_of(TEXT, "A/RES/80/9"), _of(TEXT, "A/RES/78/9"), Apart()),
        (_of(DRAFT, "A/HRC/51/L.9"), _of(TEXT, "A/HRC/RES/51/20"), Apart()),
        (_of(DRAFT, "A/C.3/78/L.9"), _of(TEXT, "A/RES/80/20"), Apart(6, 2, 2)),
        (DRAFT, _of(TEXT, "A/HRC/RES/51/20", "2022-10-07"), Apart()),
        (LETTER, _of(TEXT, "A/HRC/RES/51/20"), Apart()),
        (_of(TEXT, "S/RES/2600", "2021-10-15"), _of(TEXT, "A/RES/77/20", "2022-12-15"), Apart(3, 1, 1)),
        (TEXT, _of(TEXT, "A/HRC/RES/51/20"), None),
        (
            replace(TEXT, metadata=Metadata(organ="Human Rights Council", session="Forty-eighth session")),
            replace(TEXT, metadata=Metadata(organ="Human Rights Council", session="Fifty-first session")),
            Apart(3, 1, 1),
        ),
        (
            replace(
                TEXT, metadata=Metadata(organ="Human Rights Council", session="Thirty-fourth special session")
            ),
            _of(TEXT, "A/HRC/RES/51/20"),
            None,
        ),
    ],
)
def test_how_far_two_texts_are_apart(proposed: Reading, adopted: Reading, between: Apart | None) -> None:
    assert apart(proposed, adopted) == between


def test_the_distance_of_texts_is_never_below_zero() -> None:
    with pytest.raises(ValueError, match="session"):
        Apart(-1)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("to the Human Rights Council at its fifty-ninth session", [("council", 59)]),
        ("to the General Assembly at its one hundred and first session", [("assembly", 101)]),
        ("at the eightieth session of the Assembly", [("assembly", 80)]),
        ("to the Council’s twenty second session", [("council", 22)]),
        ("in the provisional agenda of its eighty-second session", [("assembly", 82)]),
        ("at the seventeenth session of the Commission on Archives", [("commission", 17)]),
        ("at its thirty-second special session", []),
        ("within the next six months, and every other year", [("limit", 180), ("rhythm", 24)]),
        ("on a yearly basis", [("rhythm", 12)]),
    ],
)
def test_times_are_read_by_kind(text: str, kinds: list[tuple[str, float]]) -> None:
    assert [(d.kind, d.value) for d in dues(text, shipped().times)] == kinds


def test_a_draft_is_no_resolution_though_neither_tells_its_session() -> None:
    assert apart(replace(TEXT, kind=Kind.DRAFT), TEXT) == Apart()


TRIAL = (
    "Calls upon Varonia to launch an inquiry into the burning of the archives {}and to try those responsible;"
)
TALKS = (
    "Expresses concern at the closure of libraries, {}calls upon the Government of Varonia to reopen all libraries "
    "in the valley, and encourages readers to write to the authorities;"
)
ADDENDUM = (
    "takes into account the findings in the addendum to the report submitted to the Human Rights Council at its "
    "thirty-ninth session, and "
)
VOTE = "Calls upon Varonia to lift the ban on pamphlets before the election{};"
EACH = (
    "Requests the commission on archives to present an oral briefing at the fifty-second session, to be followed by "
    "an interactive dialogue, and a written report at the fifty-fourth session, to be followed by an interactive "
    "dialogue;"
)
ONCE = (
    "Requests the commission on archives to present an oral briefing at the fifty-second session and a written report "
    "at the fifty-fourth session, each to be followed by an interactive dialogue;"
)
ROUND = "Requests the High Commissioner to inform the Human Rights Council of the state of the archives {};"
SHARED = ", and to share its report with the Mirn Union"
HANDED_ON = "Requests the commission to present a written report to the Council at its forty-ninth session{};"
MANDATE = "Decides to extend the mandate of the expert on the archives of Varonia for {};"

NOT_GONE = [
    (TRIAL.format("in July 2030 "), TRIAL.format("")),
    (TALKS.format(ADDENDUM), TALKS.format("")),
    (VOTE.format(" scheduled to be held in 2031"), VOTE.format("")),
    (EACH, ONCE),
    (
        ROUND.format("at every session"),
        ROUND.format("at its fiftieth, fifty-first, fifty-second and fifty-third sessions"),
    ),
    (HANDED_ON.format(SHARED), HANDED_ON.format("")),
    (MANDATE.format("a further period of one year"), MANDATE.format("another year")),
    (MANDATE.format("a further period of one year"), MANDATE.format("one more year")),
    (MANDATE.format("a further period of one year"), MANDATE.format("a renewable period of one year")),
]


@pytest.mark.parametrize(("asked", "adopted"), NOT_GONE)
def test_the_time_of_an_event_and_a_time_said_otherwise_is_no_lost_deadline(asked: str, adopted: str) -> None:
    assert asked != adopted
    assert deadline.weigh(case(asked, adopted)) is None


@pytest.mark.parametrize(
    "within", ["within a reasonable time ", "within the shortest possible time ", "within a set period "]
)
def test_a_time_without_a_number_can_be_lost_too(within: str) -> None:
    frame = "Urges the Government of Varonia to pay {}the librarians of Lestra for the books they lost;"
    assert deadline.weigh(case(frame.format(within), frame.format(""))) is not None


def test_a_committee_of_the_assembly_has_its_session_from_the_assembly() -> None:
    asked = "Requests the envoy to report to the Third Committee at the seventy-fifth session of the General Assembly;"
    given = "Requests the envoy to report to the Third Committee of the General Assembly at its seventy-sixth session;"
    (mine,), (theirs,) = dues(asked, shipped().times), dues(given, shipped().times)
    assert (mine.kind, theirs.kind) == ("assembly", "assembly")


TERM = (
    "Decides to extend the mandate of the Special Rapporteur on ferries for a period of one year, and requests him to "
    "visit the docks;"
)


@pytest.mark.parametrize(
    "period",
    [
        "by one year",
        "by 12 months",
        "for twelve months",
        "by a further year",
        "for the duration of one year",
        "for two years",
    ],
)
def test_a_term_in_other_words_is_as_long(period: str) -> None:
    assert became(TERM, TERM.replace("for a period of one year", period)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize("period", ["by six months", "for a period of six months", "for some time"])
def test_a_shorter_term_is_told_whatever_it_is_counted_in(period: str) -> None:
    assert became(TERM, TERM.replace("for a period of one year", period)).verdict is Verdict.WEAKENED
