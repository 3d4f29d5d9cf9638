"""Conditions put into a wording that otherwise stands are caveats; what says how, for whom or by what right is none."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

ASK = (
    "Urges the Government of Varonia to reopen{} the mills of Oster, to return the confiscated archives to the guilds "
    "of Lestra{}, and to report thereon to the Council{};"
)
PLACES = range(3)
CONDITIONS = [
    "having due regard to the exigencies of customs discipline",
    "with due regard for operational requirements",
    "bearing in mind the constraints on its treasury",
    "taking into account the costs involved",
    "consistent with its other commitments",
    "in line with competing priorities",
    "within the limits set by domestic legislation",
    "in the light of each region's level of development",
    "voluntary contributions permitting",
    "staffing permitting",
    "pending further consultations",
    "subject to confirmation by its parliament",
    "subject to satisfactory progress",
    "on the basis of reciprocity",
    "with such exceptions as may be necessary",
    "save in urgent cases",
    "unless there are compelling reasons to the contrary",
    "provided this does not hamper trade",
    "without creating new obligations",
    "within its margin of appreciation",
    "while preserving policy space",
    "as the need arises",
    "once stability is restored",
    "if invited",
    "in the manner it deems fit",
    "case by case",
    "out of existing resources",
    "with the exception of the old towers",
    "other than during the drought",
    "for as long as funds last",
    "as far as is reasonable",
    "in a manner that does not hinder trade",
    "bearing in mind the importance of fishing to its economy",
    "recognizing that circumstances differ from port to port",
    "it being understood that no new obligation is created",
    "once cleared by the authorities",
    "in the absence of objections",
    "under the rules in force",
    "as economic growth allows",
    "under the conditions laid down by national law",
]
NONE = [
    "in accordance with its obligations under the Convention",
    "with due regard for the safety of the millers",
    "bearing in mind the gravity of the drought",
    "without regard to cultural traditions",
    "consistent with the purposes of the Charter",
    "in the light of the findings of the commission",
    "despite resource constraints",
    "by all means available",
    "in coordination with existing mechanisms",
    "in the best interests of the millers",
    "under conditions of full equality",
    "on the basis of reliable data",
    "until peace is restored",
    "in a manner adapted to the needs of deaf readers",
    "subject to independent oversight",
    "including in exceptional circumstances",
    "with the assistance of the guilds",
    "by measures other than closure",
    "to save lives",
    "with the permission of the families",
    "with the resources to do so",
    "for as long as the millers need them",
    "with full exercise of the rights of all",
]


def put(at: int, words: str) -> str:
    """The ask with words put in at one of its places, between commas."""
    put_in = [f", {words}{',' * (at == 0)}" if n == at and words else "" for n in PLACES]
    return ASK.format(*put_in)


@pytest.mark.parametrize("words", CONDITIONS)
@pytest.mark.parametrize("at", PLACES)
def test_a_condition_put_in_is_a_caveat(at: int, words: str) -> None:
    finding = became(put(at, ""), put(at, words))
    assert finding.verdict is Verdict.WEAKENED
    (evidence,) = [e for e in finding.evidence if e.code is Code.CAVEAT_ADDED]
    assert evidence.adopted[0].text.split()[0] in words


@pytest.mark.parametrize("words", NONE)
@pytest.mark.parametrize("at", PLACES)
def test_what_limits_nothing_is_none(at: int, words: str) -> None:
    finding = became(put(at, ""), put(at, words))
    assert all(e.code is not Code.CAVEAT_ADDED for e in finding.evidence)


@pytest.mark.parametrize("words", CONDITIONS)
def test_a_condition_of_the_ask_itself_is_none(words: str) -> None:
    assert became(put(1, words), put(1, words).replace("reopen", "open again")).verdict is Verdict.ADOPTED


def test_a_condition_in_the_place_of_another_is_none() -> None:
    finding = became(put(1, "staffing permitting"), put(1, "as the need arises"))
    assert all(e.code is not Code.CAVEAT_ADDED for e in finding.evidence)


def test_what_leaves_out_the_same_in_other_words_is_none() -> None:
    asked, adopted = put(1, "other than those of the navy"), put(1, "excluding those of the navy")
    assert all(e.code is not Code.CAVEAT_ADDED for e in became(asked, adopted).evidence)


def test_a_condition_of_what_was_added_is_none() -> None:
    adopted = put(2, "").replace(
        ", and to report", ", to build dikes and weirs, staffing permitting, and to report"
    )
    finding = became(put(2, ""), adopted)
    assert finding.verdict is Verdict.ADOPTED


def test_a_hardship_that_is_limited_is_no_less_asked_for() -> None:
    asked = "Urges Varonia to ensure that millers are detained in the towers of Oster and are fed every day;"
    adopted = asked.replace("detained in", "detained only in exceptional cases in")
    assert became(asked, adopted).verdict is Verdict.ADOPTED
