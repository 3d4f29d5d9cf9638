"""Which paragraphs carry an ask: one, several together, or the preamble alone; and whether any does."""

from __future__ import annotations

import pytest
from judged import FILLER, LEXICON, became, findings, wording

from resodiff.alignment import align, wholes
from resodiff.judgement.carriers import carrying
from resodiff.judgement.carriers.choosing import choose, prospects
from resodiff.judgement.carriers.presence import presence
from resodiff.judgement.ground.overlap import overlap
from resodiff.judgement.ground.setting import setting
from resodiff.judgement.weights import load
from resodiff.model import Code, Verdict
from resolutions import draft, resolution

REOPEN = "Urges the Government of Varonia to reopen the national archives in Lestra;"
RELEASE = "Calls upon the Government of Varonia to release the librarians arrested in the spring;"
PAY = "Encourages the Government of Varonia to compensate the families of those killed in the fire;"
FIRST = len(FILLER) + 1
"""The number of the first paragraph after those that concern something else."""


def numbers(*places: int) -> set[str]:
    return {str(FIRST + place) for place in places}


def test_one_paragraph_carries_what_it_says() -> None:
    found = became(RELEASE, REOPEN, RELEASE, PAY)
    assert {c.number for c in found.carriers} == numbers(1)


def test_an_ask_split_over_two_paragraphs_has_both_as_carriers() -> None:
    asked = (
        "Urges the Government of Varonia to reopen the national archives in Lestra, "
        "and to release the librarians arrested in the spring;"
    )
    found = became(asked, REOPEN, RELEASE, PAY)
    assert (found.verdict, {c.number for c in found.carriers}) == (Verdict.ADOPTED, numbers(0, 1))


def test_a_paragraph_that_is_another_asks_own_carries_nothing_beside_the_main_one() -> None:
    asked = (
        "Urges the Government of Varonia to reopen the national archives in Lestra, and to let the librarians arrested "
        "in the spring and the families of those killed in the fire read there;"
    )
    kept = "Urges the Government of Varonia to reopen the national archives in Lestra, and to let all read there;"
    first, *_ = findings(draft(asked, RELEASE, PAY), resolution(*FILLER, kept, RELEASE, PAY))
    alone = findings(draft(asked), resolution(*FILLER, kept, RELEASE, PAY))[0]
    assert {c.number for c in first.carriers} == numbers(0)
    assert {c.number for c in alone.carriers} > numbers(0)


def test_two_asks_merged_into_one_paragraph_have_it_as_carrier() -> None:
    merged = (
        "Urges the Government of Varonia to reopen the national archives in Lestra, "
        "and to release the librarians arrested in the spring;"
    )
    for found in findings(draft(REOPEN, RELEASE), resolution(*FILLER, merged, PAY)):
        assert (found.verdict, {c.number for c in found.carriers}) == (Verdict.ADOPTED, numbers(0))
        assert not found.strengthened


def test_an_ask_inside_a_long_paragraph_is_found_there() -> None:
    long = (
        "Notes the efforts of Varonia in the field of museums, welcomes the visit of the expert to the mines of Mirn, "
        "urges the Government of Varonia to reopen the national archives in Lestra, and requests the donors to meet;"
    )
    found = became(REOPEN, PAY, long)
    assert (found.verdict, {c.number for c in found.carriers}) == (Verdict.ADOPTED, numbers(1))


def test_an_ask_that_only_the_preamble_carries_was_demoted() -> None:
    asked = "Stresses that the national archives in Lestra belong to the people of Varonia;"
    found = became(asked, PAY, preamble=(asked.replace("Stresses", "Stressing").replace(";", ","),))
    assert (found.verdict, [c.number for c in found.carriers]) == (Verdict.WEAKENED, ["PP1"])
    assert found.reasons == (Code.DEMOTED,)


def test_of_a_demoted_ask_the_nearest_operative_paragraph_is_named_and_one_far_from_it_is_not() -> None:
    asked = "Urges the Government of Varonia to publish the list of all persons held in the barracks of Mirn;"
    preamble = ("Recalling the list of all persons held in the barracks of Mirn, which is to be published,",)
    near = "Invites the Government of Varonia to open the barracks of Mirn to the families of all persons;"
    told = [
        e.because
        for found in (became(asked, PAY, near, preamble=preamble), became(asked, PAY, preamble=preamble))
        for e in found.evidence
        if e.code is Code.DEMOTED
    ]
    assert told == [
        f"carried in the preamble (PP1); the nearest operative paragraph is {FIRST + 1}",
        "carried only in the preamble (PP1)",
    ]


def test_the_operative_part_comes_before_an_equal_preamble() -> None:
    found = became(REOPEN, REOPEN, preamble=(REOPEN.replace("Urges", "Urging").replace(";", ","),))
    assert (found.verdict, {c.number for c in found.carriers}) == (Verdict.ADOPTED, numbers(0))


SPOKEN = [
    ("Decides to remain seized of the matter.", "Decides to remain actively seized of the matter."),
    ("Decides to continue its consideration of the matter.", "Decides to remain seized of the matter."),
]


@pytest.mark.parametrize(("asked", "adopted"), SPOKEN)
def test_a_formula_matches_by_what_it_does(asked: str, adopted: str) -> None:
    found = became(asked, REOPEN, adopted)
    assert (found.verdict, {c.number for c in found.carriers}) == (Verdict.ADOPTED, numbers(1))


RENEWED = (
    "Decides to extend the mandate of the Commission on Human Rights in Varonia for a period of one year;"
)


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Welcomes the renewal of the mandate of the Lake Observer Mission in Varonia;", Verdict.DROPPED),
        ("Decides to renew the mandate of the Commission on Human Rights in Varonia;", Verdict.ADOPTED),
        ("Decides to extend the mandate, for one year;", Verdict.ADOPTED),
    ],
)
def test_a_mandate_is_extended_only_where_its_holder_is_the_same(asked: str, verdict: Verdict) -> None:
    assert became(asked, REOPEN, RENEWED, PAY).verdict is verdict


SAID_OTHERWISE = [
    (
        "Urges Varonia to investigate the killing of the archivist Mira Dolan;",
        "Calls upon Varonia to conduct an investigation into the murder of the archivist Mira Dolan;",
    ),
    (
        "Requests the OHCHR to train the staff of the national archives;",
        "Requests the Office of the High Commissioner for Human Rights to train the staff of the archives;",
    ),
    (
        "Calls upon Varonia to cooperate with NGOs in rebuilding libraries;",
        "Calls on Varonia to collaborate with non-governmental organizations in rebuilding libraries;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), SAID_OTHERWISE)
def test_a_demand_in_the_fields_synonyms_is_found(asked: str, adopted: str) -> None:
    found = became(asked, PAY, adopted)
    assert found.verdict is not Verdict.DROPPED
    assert {c.number for c in found.carriers} == numbers(1)


TOPIC_ONLY = [
    (REOPEN, "Welcomes the exhibition of old maps from the national archives in Lestra;"),
    (RELEASE, "Takes note of the Government of Varonia's statement on the wages of librarians;"),
    (PAY, "Urges the Government of Varonia to inspect the fire brigades of its cities;"),
]


@pytest.mark.parametrize(("asked", "near"), TOPIC_ONLY)
def test_sharing_a_topic_makes_no_carrier(asked: str, near: str) -> None:
    found = became(asked, near)
    assert (found.verdict, found.carriers) == (Verdict.DROPPED, ())


# ---------------------------------------------------------------- the signs


def signs(asked: str, *operative: str) -> tuple[float, ...]:
    adopted = resolution(*FILLER, *operative)
    (match,) = align(draft(asked).asks, adopted, LEXICON)
    around = setting(wholes(adopted), {}, LEXICON)
    found = prospects(wording(asked), match.candidates, load(), around)
    return presence(wording(asked), found, around)._replace(kin=0.0)


def test_every_sign_of_presence_is_at_its_best_for_the_ask_itself_and_least_for_nothing() -> None:
    best, near, none = signs(REOPEN, REOPEN), signs(REOPEN, TOPIC_ONLY[0][1]), signs(REOPEN)
    assert all(a >= b >= 0 for a, b in zip(best, near, strict=True))
    assert all(a >= b >= 0 for a, b in zip(near, none, strict=True))
    assert sum(none) == 0


def test_no_carrier_is_chosen_from_nothing() -> None:
    assert choose(wording(REOPEN), (), load()) == ()


def test_prospects_come_with_the_most_probable_first() -> None:
    adopted = resolution(*FILLER, RELEASE, PAY, REOPEN)
    (match,) = align(draft(REOPEN).asks, adopted, LEXICON)
    found = prospects(wording(REOPEN), match.candidates, load(), setting(wholes(adopted), {}, LEXICON))
    assert found[0].carrier.candidate.passage.text == REOPEN
    probabilities = [p.carries for p in found]
    assert probabilities == sorted(probabilities, reverse=True)


MANDATE = "Decides to extend the mandate of the Special Rapporteur on ferries and lighthouses for two years;"


@pytest.mark.parametrize(
    ("adopted", "formula"),
    [
        ("Decides to renew the mandate of the Special Rapporteur on lighthouses for three years;", 1.0),
        ("Decides to renew the mandate of the Special Rapporteur, as set out in resolution 7/9;", 1.0),
        ("Decides to renew the mandate of the Special Rapporteur on poverty for three years;", 0.0),
        ("Recalling its resolution extending the mandate of the Special Rapporteur on privacy,", 0.0),
    ],
)
def test_a_mandate_on_another_matter_is_not_the_one_that_was_to_be_extended(
    adopted: str, formula: float
) -> None:
    mine, theirs = wording(MANDATE), wording(adopted)
    assert carrying.signs(mine, theirs, overlap(mine, (theirs,)), LEXICON).formula == formula


LIGHTS = "the Special Rapporteur on the rights of lighthouse keepers and their families"
OF_LIGHTS = (
    f"Decides to extend the mandate of {LIGHTS} for a period of three years;",
    f"Encourages States to cooperate with {LIGHTS} and to answer the questions put to them;",
    f"Requests the Office to give {LIGHTS} the staff that the mandate needs;",
    "Calls upon States to keep the lights of their coasts burning in winter;",
)


@pytest.mark.parametrize(
    ("second", "adopted", "verdict"),
    [
        (
            "takes note of the report on keepers who lost their homes",
            f"Welcomes the work of {LIGHTS};",
            Verdict.WEAKENED,
        ),
        ("requests a study of foghorns on barges", f"Welcomes the work of {LIGHTS};", Verdict.WEAKENED),
        (
            "requests a study of foghorns on barges",
            f"Invites {LIGHTS} to visit the islands;",
            Verdict.DROPPED,
        ),
    ],
)
def test_one_act_that_stands_whole_shows_the_demand_whatever_the_text_is_about(
    second: str, adopted: str, verdict: Verdict
) -> None:
    asked = f"Welcomes the work of {LIGHTS}, and {second};"
    others = (
        "Urges States to grant pensions to the widows of pilots and to print the charts of the southern reefs;",
        "Requests the Secretary-General to convene a conference on salvage before the end of the decade;",
    )
    found, *_ = findings(draft(asked, *others), resolution(*OF_LIGHTS, adopted))
    assert found.verdict is verdict


def test_a_paragraph_adds_nothing_by_the_name_of_what_all_of_the_text_is_about() -> None:
    asked = "Calls upon all pilots to cease the use of torches on the quays of the Northern River League;"
    texts = (
        asked.replace(" of the Northern River League", ""),
        "Notes the trams of the Northern River League;",
    )
    proposed, adopted = draft(asked), resolution(*FILLER, *texts)
    (match,) = align(proposed.asks, adopted, LEXICON)
    ask = wording(asked)
    found = prospects(ask, match.candidates, load(), setting(wholes(adopted), {}, LEXICON))
    subject = frozenset(wording("the Northern River League").concepts)
    likely = [p._replace(carries=0.9) for p in found]
    beside = choose(ask, likely, load())
    alone = choose(ask, likely, load(), subject=subject)
    assert {c.candidate.number for c in beside} == numbers(0, 1)
    assert {c.candidate.number for c in alone} == numbers(0)
