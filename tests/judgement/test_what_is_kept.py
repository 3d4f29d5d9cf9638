"""What evidence says of a demand that is kept: where it stands, and how much of its words."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.judgement.sameness import evidence
from resodiff.model import Code, Verdict

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


EXCHANGED = [
    ("publish", "print", "; for “publish” it has “print”"),
    ("Lestra", "Mirn", ""),
    ("accounts of the harbour fund", "accounts for the year 2031 of the harbour fund", ""),
]


@pytest.mark.parametrize(("old", "new", "told"), EXCHANGED)
def test_of_a_demand_that_is_kept_a_word_that_another_stands_for_is_told(
    old: str, new: str, told: str
) -> None:
    because = evidence(case(ASK, ASK.replace(old, new)), verbatim=False).because
    assert because.partition(" by weight")[2] == told


@pytest.mark.parametrize(("asked", "carriers", "said"), KEPT)
def test_evidence_says_where_a_demand_is_kept(asked: str, carriers: list[str], said: str) -> None:
    assert evidence(case(asked, *carriers), verbatim=False).because == said


def test_the_same_words_stand_in_one_paragraph() -> None:
    assert evidence(case(ASK, ASK), verbatim=True).because == "the same words stand in paragraph 1"


def test_all_before_those_who_are_asked_has_no_force() -> None:
    asked = "Urges all States to strengthen the harbours, and to release all fishermen at once;"
    addressed = became(asked, asked.replace("all States", "States"))
    released = became(asked, asked.replace("all fishermen", "fishermen"))
    assert (addressed.verdict, released.verdict) == (Verdict.ADOPTED, Verdict.WEAKENED)


def test_of_a_part_that_is_gone_it_is_said_where_else_its_words_stand() -> None:
    asked = "Urges Varonia to reopen the ports of Lestra, including the flooded fishing harbours, and to pay the crews;"
    carrier = "Urges Varonia to reopen the ports of Lestra, and to pay the crews;"
    other = (
        "Thanks the painters of Mirn, Oster and Kell for the pictures of the flooded fishing harbours that they showed "
        "at the plum festival, and for the songs, plays and dances in honour of the miners that were performed there;"
    )
    (lost,) = (e for e in became(asked, other, carrier).evidence if e.code is Code.NARROWED)
    assert lost.because == "no longer here: “flooded fishing harbours” (paragraph 4 has it)"
    (lost,) = (e for e in became(asked, carrier).evidence if e.code is Code.NARROWED)
    assert lost.because.endswith("harbours”")


def test_by_what_a_body_was_established_is_no_part_of_what_is_asked_of_it() -> None:
    asked = (
        "Calls for the Harbour Mechanism for Lestra, established by the Human Rights Council in resolution 39/99, to "
        "go on with its work and to make use of the records of the pilots;"
    )
    adopted = asked.replace(", established by the Human Rights Council in resolution 39/99,", "")
    assert became(asked, adopted).verdict is Verdict.ADOPTED
