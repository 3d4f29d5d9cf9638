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
    "so far as their land registers permit",
    "as far as technology allows",
    "where the equipment of the ports permits",
    "save where confidentiality so requires",
    "where the facts so warrant",
    "if the findings so justify",
    "when the gravity of the matter so demands",
    "with due regard for the privileges of parents",
    "with due consideration for commercial confidentiality",
    "mindful of the sensitivities of the owners",
    "subject to appropriate eligibility criteria",
    "subject to a waiting period",
    "subject to prior registration",
    "upon payment of the prescribed fee",
    "for those who meet the criteria",
    "on the terms that the ministry lays down",
    "at the convenience of the ministry",
    "in its own time",
    "so long as it proves workable",
    "to such an extent as it considers right",
    "if the owners do not object",
    "in the absence of weighty reasons to the contrary",
    "to the best of its knowledge",
    "as time and staff permit",
    "within the bounds of what is practicable",
    "where a clear need has been shown",
    "provided the costs are shared",
    "once the necessary laws have been passed",
]
NONE = [
    "subject to judicial oversight",
    "subject to regular public scrutiny",
    "if it has not yet done so",
    "even where security is said to require otherwise",
    "regardless of whether the law so permits",
    "in so far as international law requires",
    "as required by the Convention",
    "without prejudice to the right to a remedy",
    "without prejudice to the rights of the victims",
    "with due regard for the rights of all persons",
    "so long as the conflict lasts",
    "taking into account the needs of women",
    "wherever they may be kept",
    "so that all may see them",
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
    (evidence,) = finding.evidence
    assert (finding.verdict, evidence.code) == (Verdict.WEAKENED, Code.CAVEAT_ADDED)
    assert not finding.strengthened
    assert evidence.adopted[0].text.split()[0] in words


@pytest.mark.parametrize("words", CONDITIONS)
@pytest.mark.parametrize("at", PLACES)
def test_a_condition_that_fell_is_no_loss(at: int, words: str) -> None:
    finding = became(put(at, words), put(at, ""))
    assert (finding.verdict, finding.reasons) == (Verdict.ADOPTED, ())


@pytest.mark.parametrize(
    "words",
    ["staffing permitting", "consistent with its other commitments", "as the need arises", "if funds allow"],
)
def test_without_its_condition_more_is_asked(words: str) -> None:
    finding = became(put(0, words), put(0, ""))
    assert finding.strengthened
    (gain,) = [e for e in finding.evidence if e.code is Code.SCOPE_WIDENED]
    assert gain.because == f"no longer limited by “{words}”"


@pytest.mark.parametrize("words", NONE)
@pytest.mark.parametrize("at", PLACES)
def test_what_limits_nothing_is_missed_where_it_fell(at: int, words: str) -> None:
    finding = became(put(at, words), put(at, ""))
    assert finding.verdict is Verdict.WEAKENED
    assert Code.NARROWED in finding.reasons
    assert not finding.strengthened
    assert all("report thereon" not in e.because for e in finding.evidence)


@pytest.mark.parametrize("words", NONE)
@pytest.mark.parametrize("at", PLACES)
def test_what_limits_nothing_is_none(at: int, words: str) -> None:
    finding = became(put(at, ""), put(at, words))
    assert (finding.verdict, finding.reasons) == (Verdict.ADOPTED, ())


@pytest.mark.parametrize("words", CONDITIONS)
def test_a_condition_of_the_ask_itself_is_none(words: str) -> None:
    assert became(put(1, words), put(1, words).replace("reopen", "open again")).verdict is Verdict.ADOPTED


BOTH = ASK.format(", {}", ", {}", "")
HEAD = (
    "Urges Varonia{} to reopen the mills of Oster{}, to pay the millers of Lestra{} and to mend their nets;"
)
IN_PLACE = [
    pytest.param(put(1, "staffing permitting"), put(1, "as the need arises"), id="a condition for another"),
    pytest.param(put(1, "as appropriate"), put(1, "staffing permitting"), id="a condition for a caveat"),
    pytest.param(put(1, "staffing permitting"), put(1, "as appropriate"), id="a caveat for a condition"),
    pytest.param(put(0, "staffing permitting"), put(1, "staffing permitting"), id="it moved"),
    pytest.param(
        BOTH.format("as appropriate", "as appropriate"),
        BOTH.format("as appropriate", "staffing permitting"),
        id="one of two alike",
    ),
    pytest.param(
        HEAD.format(", where feasible,", "", ""),
        HEAD.format("", "", ", staffing permitting,"),
        id="it limited all",
    ),
    pytest.param(
        put(0, "").replace("reopen", "reopen, staffing permitting,"),
        put(0, "as the need arises"),
        id="in its limb",
    ),
    pytest.param(
        put(1, "other than those of the navy"),
        put(1, "excluding those of the navy"),
        id="it leaves out the same",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), IN_PLACE)
def test_a_limit_in_the_place_of_another_changes_nothing(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert (finding.verdict, finding.reasons, finding.strengthened) == (Verdict.ADOPTED, (), False)


ELSEWHERE = [
    (put(1, "staffing permitting"), BOTH.format("subject to further consultations", "as the need arises")),
    (put(1, "staffing permitting"), put(0, "subject to further consultations,").replace(",,", ",")),
    (put(1, "as appropriate"), put(0, "subject to further consultations,").replace(",,", ",")),
    (
        HEAD.format("", "", ", as the need arises,"),
        HEAD.format(", subject to further consultations,", "", ""),
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), ELSEWHERE)
def test_a_limit_of_one_limb_stands_for_none_of_another(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert (finding.verdict, finding.strengthened) == (Verdict.WEAKENED, False)
    (evidence,) = finding.evidence
    assert evidence.because == "“subject to further consultations” was added"


LIMBS = (
    "Urges Varonia to reopen the mills of Oster {} and to pay the millers of Lestra and to mend their nets;"
)


@pytest.mark.parametrize("words", ["as appropriate", "staffing permitting", "as the need arises"])
def test_what_fell_beside_a_limit_is_missed(words: str) -> None:
    asked = LIMBS.format(words)
    finding = became(asked, asked.replace(f"{words} and to pay the millers of Lestra ", ""))
    assert finding.reasons == (Code.NARROWED,)
    assert "pay the millers" in finding.evidence[0].because


def test_a_gain_beside_a_condition_is_one() -> None:
    asked = LIMBS.format("by spring")
    finding = became(
        asked, asked.replace("nets;", "nets, staffing permitting, and to build dikes along the bay;")
    )
    assert finding.reasons == (Code.CAVEAT_ADDED,)
    assert [e.because for e in finding.evidence if e.code is Code.SCOPE_WIDENED] == [
        "gained: “to build dikes along the bay”"
    ]


def test_a_condition_of_what_was_added_is_none() -> None:
    adopted = put(2, "").replace(
        ", and to report", ", to build dikes and weirs, staffing permitting, and to report"
    )
    finding = became(put(2, ""), adopted)
    assert (finding.verdict, finding.reasons) == (Verdict.ADOPTED, ())


def test_a_hardship_that_is_limited_is_no_less_asked_for() -> None:
    asked = "Urges Varonia to ensure that millers are detained in the towers of Oster and are fed every day;"
    adopted = asked.replace("detained in", "detained only in exceptional cases in")
    assert became(asked, adopted).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("put_in", "told"),
    [
        (
            "in accordance with national priorities and approaches",
            "in accordance with national priorities and approaches",
        ),
        ("within existing resources and archives", "within existing resources"),
    ],
)
def test_a_caveat_that_is_a_row_is_quoted_to_its_end(put_in: str, told: str) -> None:
    asked = "Urges Varonia to light the quays of Lestra, to mend the lamps of Mirn and to pay the pilots;"
    finding = became(asked, asked.replace(";", f", {put_in};"))
    caveat = next(e for e in finding.evidence if e.code is Code.CAVEAT_ADDED)
    assert [q.text for q in caveat.adopted] == [told]
