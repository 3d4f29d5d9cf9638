"""A name with a number names that one of its row: another of the row is not it."""

from __future__ import annotations

import pytest
from judged import LEXICON, became

from resodiff.judgement.losses.names import names
from resodiff.model import Code, Verdict

GOAL = (
    "Welcomes the commitments made by Varonia in the Compact for Living Rivers to clean its harbours, including in "
    "River Development Goal 16;"
)
DREDGERS = GOAL.replace("in River Development Goal 16", "by means of new dredgers and better charts")


def named(text: str) -> list[str]:
    return [text[s:e] for s, e in names(text, LEXICON.kinds)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("to report on River Development Goal 16 each spring;", "River Development Goal 16"),
        ("to ratify the Harbour Labour Convention No. 12;", "Harbour Labour Convention No. 12"),
        ("to ratify the Lestra Additional Protocol II;", "Lestra Additional Protocol II"),
        ("to ratify the Harbour Labour Convention;", "Harbour Labour Convention"),
        ("to hand to the Lestra Council 12 lamps;", "Lestra Council"),
    ],
)
def test_the_number_belongs_to_the_name_of_what_is_numbered(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize("elsewhere", ["", "Recalls the River Development Goals adopted in Lestra;"])
def test_a_numbered_name_is_lost_though_others_of_its_row_stand(elsewhere: str) -> None:
    finding = became(GOAL, DREDGERS, *([elsewhere] if elsewhere else []))
    assert finding.verdict is Verdict.WEAKENED
    (evidence,) = finding.evidence
    assert (evidence.code, evidence.ask[0].text) == (Code.GENERALISED, "River Development Goal 16")


@pytest.mark.parametrize(
    "same", ["in Goal 16 of River Development", "in River Development Goals 6 and 16", "in Goal 16"]
)
def test_the_same_number_in_another_form_is_no_loss(same: str) -> None:
    assert became(GOAL, GOAL.replace("in River Development Goal 16", same)).verdict is Verdict.ADOPTED
