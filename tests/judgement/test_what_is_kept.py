"""What evidence says of a demand that is kept: where it stands, and how much of its words."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.sameness import evidence

ASK = "Urges Varonia to reopen the ports of Lestra and to publish the accounts of the harbour fund"
KEPT = [
    (ASK, [ASK + " without delay"], "paragraph 1 has the demand, with 100% of its words by weight"),
    (
        ASK,
        [
            "Urges Varonia to reopen the ports of Lestra",
            "Urges it to publish the accounts of the harbour fund",
        ],
        "paragraphs 1 and 2 together have the demand, with 100% of its words by weight",
    ),
    (
        "Decides to establish a fund",
        ["Decides to establish a fund for the ports"],
        "paragraph 1 has the demand, which has few words of its own",
    ),
]


@pytest.mark.parametrize(("asked", "carriers", "said"), KEPT)
def test_evidence_says_where_a_demand_is_kept(asked: str, carriers: list[str], said: str) -> None:
    assert evidence(case(asked, *carriers), verbatim=False).because == said


def test_the_same_words_stand_in_one_paragraph() -> None:
    assert evidence(case(ASK, ASK), verbatim=True).because == "the same words stand in paragraph 1"
