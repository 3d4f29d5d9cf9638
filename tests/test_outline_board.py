"""The lines of the board that every face shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resodiff.casework.scores.sensitivity import Range, Setting
from resodiff.model import Verdict
from resodiff.outline.board import GroupRow, count, nth, share, span, spanned
from resodiff.outline.board_courses import FATES, CourseRow, SharedRow, StepRow

SETTING = Setting("points", "priorities", "view")
FOUND = Range(0.6, 0.345, 0.755, SETTING, SETTING, {})
STEP = StepRow(("c0", "l", "a"), "2030", 2030, "Varonia", "open", "1", "", (), Verdict.DROPPED, "Urges it")


def course(*verdicts: Verdict) -> CourseRow:
    steps = tuple(replace(STEP, key=(f"c{n}", "l", "a"), verdict=v) for n, v in enumerate(verdicts))
    won = next((n for n, v in enumerate(verdicts, 1) if v is Verdict.ADOPTED), None)
    return CourseRow("Urges it", steps, len(steps), won)


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "first"), (2, "second"), (3, "third"), (4, "4th"), (11, "11th"), (21, "21st"), (112, "112th")],
)
def test_numbers_in_their_order(number: int, said: str) -> None:
    assert nth(number) == said


def test_scores_have_their_range_beside_them() -> None:
    assert (share(0.6), span(FOUND), spanned(FOUND)) == ("60%", "34% to 76%", "60% (34% to 76%)")
    assert (share(None), span(None), spanned(None)) == ("–", "–", "–")


def test_counts_agree_with_their_nouns() -> None:
    assert (count(1, "ask"), count(0, "ask"), count(1200, "ask")) == ("1 ask", "0 asks", "1,200 asks")


def test_a_group_says_its_counts_and_its_points() -> None:
    row = GroupRow("Varonia", 3, 2, 0, 5, FOUND, None)
    assert (row.asks, row.words) == (5, "3 adopted, 2 weakened, 0 dropped")
    assert (row.points("met"), row.points("gained")) == ("3.00 of 5 points", "")


A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED


@pytest.mark.parametrize(
    ("verdicts", "end", "fate"),
    [
        ((D, D, W, A), "adopted the 4th time", FATES[0]),
        ((D, A, D), "adopted the second time, dropped the last", FATES[0]),
        ((D, W), "never adopted", FATES[1]),
        ((A, A), "adopted the first time", FATES[2]),
        ((A, W), "adopted the first time, weakened the last", FATES[2]),
    ],
)
def test_how_a_course_ends(verdicts: tuple[Verdict, ...], end: str, fate: str) -> None:
    assert (course(*verdicts).end, course(*verdicts).fate) == (end, fate)


def test_of_a_long_course_a_line_has_the_first_and_the_last_steps() -> None:
    line = course(*[D] * 40, A).line
    assert line.count("2030: ") == 8
    assert "33 more" in line
    assert "2030: adopted; adopted the 41st time" in line


@pytest.mark.parametrize(
    ("days", "asker", "line"),
    [
        (("01", "02"), "a 2030-09-01", "first by a 1, 2030-09-01; then b 1, 2030-09-02"),
        (("01", "01"), "a, b 2030-09-01", "on the same day by a 1, 2030-09-01, b 1, 2030-09-01"),
        (
            ("01", "01", "02"),
            "a, b 2030-09-01",
            "on the same day by a 1, 2030-09-01, b 1, 2030-09-01; then c 1, 2030-09-02",
        ),
        (("01", ""), "not known", "not all dated: a 1, 2030-09-01, b 1"),
        (("", ""), "not known", "not all dated: a 1, b 1"),
    ],
)
def test_nobody_is_first_on_a_tie_or_where_a_letter_has_no_date(
    days: tuple[str, ...], asker: str, line: str
) -> None:
    steps = tuple(
        replace(STEP, letter=name, dated=f"2030-09-{day}" if day else "")
        for name, day in zip("abc", days, strict=False)
    )
    row = SharedRow("Urges it", steps)
    assert row.asker == asker
    assert row.line == f"Urges it ({line}; dropped)"
    assert row.first + row.later == steps


def test_two_asks_of_one_letter_are_first_together() -> None:
    steps = (
        replace(STEP, dated="2030-09-01"),
        replace(STEP, number="2", dated="2030-09-01"),
        replace(STEP, letter="b", dated="2030-09-02"),
    )
    assert SharedRow("It", steps).line == (
        "It (first by open 1, 2030-09-01, open 2, 2030-09-01; then b 1, 2030-09-02; dropped)"
    )
