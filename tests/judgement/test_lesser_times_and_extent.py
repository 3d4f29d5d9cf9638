"""Times, numbers and places that are less between words that stand: "by" became "after" before the same date."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

SURVEY = (
    "Requests the Guild of Pilots to finish the survey {}, and calls upon Varonia to open the archives of the harbour "
    "court to ferrymen and to mend the quays of Lestra;"
)
CHARTS = (
    "Calls upon Varonia to protect ferrymen at sea, to publish {}, and to mend the quays of Lestra without charge for "
    "the people who live there;"
)

TURNED = [
    ("by the end of 2032", "after the end of 2032"),
    ("by the end of 2032", "towards the end of 2032"),
    ("before the end of 2032", "from the end of 2032"),
    ("no later than the end of 2032", "not before the end of 2032"),
    ("by 2032", "around 2032"),
    ("by the end of the decade", "after the end of the decade"),
    ("within ten days", "after ten days"),
    ("within one year", "in about one year"),
    ("from 1 January 2032", "until 1 January 2032"),
    ("at its session of 2033", "at a later session"),
    ("shortly after the elections", "some time after the elections"),
    ("over the next five years", "over the next ten years"),
]
"""Exchanges of one time for a later one."""

FEWER = [
    (SURVEY, "at any time", "at set times"),
    (SURVEY, "throughout the territory of Varonia", "in the north of Varonia"),
    (SURVEY, "in all provinces", "in the capital"),
    (SURVEY, "nationwide", "in some provinces"),
    (SURVEY, "across the country", "in parts of the country"),
    (SURVEY, "at the local, national and regional levels", "at the local level"),
    (SURVEY, "on the northern and southern banks", "on the northern bank"),
    (SURVEY, "at all levels", "at the national level"),
    (CHARTS, "the losses of vessels since 2021", "the losses of vessels in 2021"),
    (CHARTS, "the losses of vessels from 2021 to 2026", "the losses of vessels from 2024 to 2026"),
    (CHARTS, "two charts", "one chart"),
    (CHARTS, "three new surveys of harbours", "a new survey of harbours"),
    (CHARTS, "the log of two women pilots", "the log of a woman pilot"),
    (CHARTS, "half of the charts", "a third of the charts"),
    (CHARTS, "two thirds of the charts", "half of the charts"),
    (
        CHARTS,
        "rules that limit the working week to 40 hours",
        "rules that limit the working week to 60 hours",
    ),
    (CHARTS, "a charge of no more than 40 marks", "a charge of no more than 60 marks"),
    (CHARTS, "a charge not exceeding 40 marks", "a charge not exceeding 60 marks"),
    (CHARTS, "rules to reduce the working week to 40 hours", "rules to reduce the working week to 50 hours"),
]
"""Exchanges of a number, a time or a place for a part of it."""

HARMLESS = [
    (CHARTS, "grants for two pilots", "grants for a pilot and a diver"),
    (SURVEY, "by the end of 2032", "before the end of 2032"),
    (SURVEY, "within one year", "within twelve months"),
    (SURVEY, "at its session of 2033", "at its 2033 session"),
    (SURVEY, "throughout the territory of Varonia", "in all of Varonia"),
    (SURVEY, "at all levels", "at the local, national and regional levels"),
    (SURVEY, "at the national and local levels", "at the local and national levels"),
    (CHARTS, "the losses of vessels from 2021 to 2026", "the losses of vessels between 2021 and 2026"),
    (
        CHARTS,
        "a plan to double wages over the next ten years",
        "a plan to double wages over the next five years",
    ),
    (CHARTS, "rules that keep the two pilots apart", "rules that keep a pilot apart"),
    (CHARTS, "half of the charts", "one half of the charts"),
]


def _exchanged(text: str, old: str, new: str) -> tuple[Verdict, dict[Code, str]]:
    finding = became(text.format(old), text.format(new))
    return finding.verdict, {e.code: e.because for e in finding.evidence}


@pytest.mark.parametrize(("old", "new"), TURNED)
def test_a_time_that_is_turned_or_loosened_is_a_loss(old: str, new: str) -> None:
    verdict, told = _exchanged(SURVEY, old, new)
    assert verdict is Verdict.WEAKENED
    assert " became “" in told[Code.DEADLINE_LOST]


@pytest.mark.parametrize(("text", "old", "new"), FEWER)
def test_a_part_in_the_place_of_the_whole_is_a_loss(text: str, old: str, new: str) -> None:
    verdict, told = _exchanged(text, old, new)
    assert verdict is Verdict.WEAKENED
    assert " became “" in told[Code.NARROWED]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [*((SURVEY, old, new) for old, new in TURNED if not old.startswith("from")), *FEWER],
)
def test_the_same_the_other_way_round_is_none(text: str, old: str, new: str) -> None:
    verdict, told = _exchanged(text, new, old)
    assert verdict is Verdict.ADOPTED, told


@pytest.mark.parametrize(("text", "old", "new"), HARMLESS)
def test_as_much_in_other_words_is_none(text: str, old: str, new: str) -> None:
    verdict, told = _exchanged(text, old, new)
    assert verdict is Verdict.ADOPTED, told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("until the end of 2032", "beyond the end of 2032"),
        ("in every port", "in the ports"),
        ("in every county", "in the counties"),
    ],
)
def test_as_much_is_not_told_as_a_part(old: str, new: str) -> None:
    _, told = _exchanged(SURVEY, old, new)
    assert all(" became " not in because for because in told.values())


def test_both_wordings_are_quoted_with_what_follows() -> None:
    _, told = _exchanged(SURVEY, "by the end of 2032", "after the end of 2032")
    assert told == {Code.DEADLINE_LOST: "“by the end of 2032” became “after the end of 2032”"}
    _, told = _exchanged(SURVEY, "at the local, national and regional levels", "at the local level")
    assert told == {Code.NARROWED: "“at the local, national and regional levels” became “at the local level”"}


def test_a_row_is_no_less_where_its_other_levels_stand_elsewhere() -> None:
    asked = "Requests the Guild to train pilots at the local and national levels, and to mend the docks and the quays;"
    adopted = (
        "Requests the Guild to train pilots at the local level, and to mend the national docks and the quays;"
    )
    finding = became(asked, adopted)
    assert all(" became " not in e.because for e in finding.evidence)


def test_figures_of_what_is_told_are_brought_up_to_date() -> None:
    asked = "Deplores the arrest of two pilots between 2021 and 2026 throughout the country, and the closing of quays;"
    adopted = "Deplores the arrest of a pilot in 2026 in the north of the country, and the closing of quays;"
    finding = became(asked, adopted)
    assert all(" became " not in e.because for e in finding.evidence)
