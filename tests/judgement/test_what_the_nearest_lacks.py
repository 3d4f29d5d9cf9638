"""Of a dropped ask, the evidence says what the nearest paragraph shares and which demand it lacks."""

from __future__ import annotations

import re

import pytest
from judged import LEXICON, became, wording

from resodiff.judgement.absent.absence import doubted
from resodiff.model import Code, Evidence, Finding, Verdict

MILLS = (
    "Requests the Secretary-General to establish a fund for lock-keepers, to train them in the repair of tidal mills, "
    "and to publish the names of all who gave to it;"
)
FESTIVAL = "Takes note of the exhibition about tidal mills, held in Lestra in the past year;"


def dropped(asked: str, *adopted: str) -> Finding:
    found = became(asked, *adopted)
    assert found.verdict is Verdict.DROPPED
    return found


def test_what_is_shared_and_what_is_missing_is_said_in_a_sentence() -> None:
    (evidence,) = dropped(MILLS, FESTIVAL).evidence
    assert evidence.code is Code.TOPIC_ONLY
    assert re.match(
        r"paragraph 4 comes nearest: it speaks of “tidal mills”, but does not ask to “establish a fund for lock-"
        r"keepers”",
        evidence.because,
    )


def test_the_words_quoted_stand_in_the_paragraph_around_what_is_shared() -> None:
    aside = "Takes note of the long winter, of the rain and of the barges that lie in the harbour;"
    (evidence,) = dropped(MILLS, f"{aside} welcomes the book about tidal mills;").evidence
    (quote,) = evidence.adopted
    assert "tidal mills" in quote.text
    assert "winter" not in quote.text


SLIGHT = [
    (
        "Condemns in the strongest possible terms the flogging of ferrymen in Oster since 2030;",
        "Expresses in the strongest possible terms its thanks to cooks, and looks back on the years since 2030;",
    ),
    (
        "Decides to appoint an expert for a period of one year to study the eels of the Mirn;",
        "Invites the expert appointed for a period of one year to taste the plums;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), SLIGHT)
def test_words_of_measure_time_and_force_are_not_told_as_shared(asked: str, adopted: str) -> None:
    (evidence,) = dropped(asked, adopted).evidence
    speaks = evidence.because.partition("but does not")[0]
    assert not re.search(r"strongest|possible|terms|since|period|year|appointed|expert", speaks)


def test_the_demand_that_is_missing_is_no_purpose() -> None:
    asked = "Requests Varonia, in order to fight the blight, to plant juniper in the hills above Lestra;"
    (evidence,) = dropped(asked, "Takes note of the hills above Lestra, where nothing grows;").evidence
    assert "does not ask to “plant juniper" in evidence.because


DOUBTS = [(0.1, False), (0.3, True), (0.7, True), (0.9, False)]


@pytest.mark.parametrize(("present", "said"), DOUBTS)
def test_what_is_uncertain_is_said_to_be(present: float, said: bool) -> None:
    told = doubted(Evidence(Code.DEMAND_KEPT, "paragraph 4 has the demand"), present).because
    assert (
        told == f"paragraph 4 has the demand (uncertain: {present:.0%} that the demand is there)" or not said
    )
    assert ("uncertain" in told) is said


def test_the_slight_words_are_read_in_small_letters() -> None:
    assert {word.lower() for word in LEXICON.boilerplate.slight} == LEXICON.boilerplate.slight
    assert wording("the terms").content


BAKERS = "Calls upon all States to respect the charter of the bakers;"


def test_who_is_asked_and_how_makes_no_paragraph_near() -> None:
    asked = "Calls upon all States to plant juniper along the canals of Lestra, and to feed the herons;"
    (evidence,) = dropped(asked, BAKERS).evidence
    assert evidence.code is Code.DEMAND_ABSENT


MISSING = [
    (
        "Requests the Secretary-General to train lock-keepers, weavers and ferrymen in the repair of tidal mills, "
        "and to publish a map of all drains;",
        "Takes note of the exhibition about tidal mills, held in Lestra in the past year;",
        "does not ask to “train lock-keepers",
    ),
    (
        "Welcomes every step on the way to universal ratification of the Lestra Convention on Eels, and "
        "encourages States that have not yet ratified it to consider doing so;",
        "Recalls the meeting of experts on the Lestra Convention on Eels, which was held in Oster;",
        "universal ratification”",
    ),
    (
        "Underlines the importance of an effective remedy for the flooding of barley fields, and of adequate drains to "
        "avoid it;",
        "Takes note of the flooding of barley fields in the spring, and of the songs about it;",
        "but not of “effective remedy”",
    ),
    (
        "Condemns the theft of herons by bands of poachers, even the Night Anglers (known as Sieve);",
        "Takes note of the theft of herons, and of the songs about it;",
        "but not of “bands of poachers”",
    ),
    (
        "Calls for the lifting of constraints that weavers meet in the flax market of Odrin;",
        "Takes note of the flax market of Odrin, and of the songs about it;",
        "but not of “lifting of constraints”",
    ),
    (
        "Notes that the flax market of Odrin may limit the freedom of pilgrimage;",
        "Takes note of the flax market of Odrin, and of the songs about it;",
        "but not of “freedom of pilgrimage”",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "lacks"), MISSING)
def test_what_is_missing_is_the_core_of_the_demand(asked: str, adopted: str, lacks: str) -> None:
    (evidence,) = dropped(asked, BAKERS, adopted).evidence
    assert evidence.code is Code.TOPIC_ONLY
    assert lacks in evidence.because


def test_the_paragraph_with_the_matter_of_an_ask_is_nearer_than_one_with_its_verb_and_form() -> None:
    asked = "Decides to appoint an envoy for a period of one year to study the blight of plum orchards;"
    choir = "Decides to invite the choir of Lestra for a period of one year to the feast of the mayors;"
    (evidence,) = dropped(asked, choir, "Takes note of the blight of plum orchards;").evidence
    assert "“blight of plum orchards”" in evidence.because.partition("but")[0]


def test_of_an_ask_with_a_list_more_is_quoted_than_the_words_before_it() -> None:
    asked = "Calls upon States:\n(a) To plant juniper;\n(b) To feed the herons;"
    (evidence,) = dropped(asked, "Expresses its thanks to the cooks of Lestra;").evidence
    assert "juniper" in " ".join(quoted.text for quoted in evidence.ask)
