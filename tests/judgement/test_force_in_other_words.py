"""All, fully, at once and unhindered may be said in many ways; where none of them is said, the force is gone."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

MISSION = (
    "Calls upon the Government of Varonia to cooperate fully with the mission, to grant it unhindered access to all "
    "prisons in Lestra and to provide promptly any records that it requests;"
)
FERRIES = (
    "Demands that the army of Varonia refrain from any attack on schools and markets in the Korva district and allow "
    "all ferries to cross the lake without delay;"
)
STAFF = "Requests the Secretary-General to provide the Mission with all the staff and funds needed in the Odrin valley;"
CASES = (
    "Urges Varonia to release unconditionally all journalists held in Lestra, and to investigate every allegation of "
    "torture in the prisons of Odrin;"
)
TRADE = "Urges all harbours to refrain from taking any toll or trade measures that may hamper the ferries of Lestra;"

SAME = [
    (MISSION, "cooperate fully", "cooperate without reserve"),
    (MISSION, "cooperate fully", "cooperate wholeheartedly"),
    (MISSION, "cooperate fully", "cooperate in every respect"),
    (
        MISSION,
        "unhindered access to all prisons in Lestra",
        "access to all prisons in Lestra without let or hindrance",
    ),
    (MISSION, "all prisons in Lestra", "the prisons in Lestra, without exception,"),
    (MISSION, "all prisons", "each and every one of the prisons"),
    (MISSION, "promptly any records that it requests", "the records that it requests without loss of time"),
    (FERRIES, "refrain from any attack on", "carry out no attack on"),
    (FERRIES, "refrain from any attack on", "not attack"),
    (FERRIES, "refrain from any attack on", "refrain from attacking"),
    (FERRIES, "from any attack on", "from attacks of any kind on"),
    (FERRIES, "without delay", "with no delay"),
    (FERRIES, "without delay", "straight away"),
    (STAFF, "all the staff", "the full staff"),
    (STAFF, "all the staff", "the entire staff"),
    (
        CASES,
        "unconditionally all journalists held in Lestra",
        "all journalists held in Lestra without any condition",
    ),
    (CASES, "investigate every allegation", "conduct an investigation into each allegation"),
    (CASES, "every allegation of torture", "allegations of torture without exception"),
    (TRADE, "to refrain from taking any toll or trade", "not to take any trade or toll"),
]


@pytest.mark.parametrize(("asked", "words", "others"), SAME)
def test_force_in_other_words_is_no_loss(asked: str, words: str, others: str) -> None:
    assert words in asked
    assert became(asked, asked.replace(words, others)).verdict is Verdict.ADOPTED


LESS = [
    (MISSION, "cooperate fully", "cooperate"),
    (MISSION, "all prisons", "prisons"),
    (MISSION, "unhindered access to all", "access to all"),
    (MISSION, "promptly any", "any"),
    (STAFF, "all the staff and funds", "the staff and the full range of advice and funds"),
    (CASES, "unconditionally all", "all"),
    (CASES, "every allegation", "allegations"),
    (CASES, "all journalists held in Lestra", "journalists held in Lestra, without discrimination,"),
    (FERRIES, " without delay", ""),
]


@pytest.mark.parametrize(("asked", "words", "others"), LESS)
def test_force_that_is_said_in_no_way_is_gone(asked: str, words: str, others: str) -> None:
    assert became(asked, asked.replace(words, others)).reasons == (Code.QUALIFIER_LOST,)
