"""A named thing or a figure that became generic, and what only seems to: updates, abbreviations, fuller names."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

PACT = (
    "Calls upon all parties in Varonia to implement immediately the Mirn Agreement in order to "
    "reopen the archives and to release the archivists;"
)
LAW = (
    "Urges the Government of Varonia to repeal the amendments made in 2018 to the Rivers, Mills and "
    "Forest Lands Management Law and to consult the millers;"
)
BILL = (
    "Encourages the authorities to reconsider the draft library law and the 2018 printing offences "
    "bill, and to consult publishers and readers;"
)
CONSULS = (
    "Calls upon States to comply with their obligations under article 12 of the Lestra Convention "
    "on Consular Relations, and to inform detained foreigners of their rights;"
)
EXPERTS = (
    "Requests the High Commissioner to facilitate the participation in the forum of no fewer than "
    "10 experts, including librarians from small towns;"
)
STAFF = (
    "Requests the Secretary-General to provide the library commission with three staff positions "
    "and with the means to travel to Lestra;"
)
SHARE = (
    "Urges developed countries to devote 0.7 per cent of their gross national income to official "
    "development assistance for libraries;"
)
COURT = (
    "Urges the Government of Varonia to cooperate with the Lestra Special Tribunal and to hand over "
    "the records of the prison;"
)
PERSONS = (
    "Calls upon the authorities to release Mira Dolan and Joren Vask from prison, and to return their books;"
)
CLIMATE = (
    "Urges the full implementation of the Mirn Agreement and the outcomes of the subsequent river "
    "conferences;"
)
PLACES = (
    "Demands that all armed groups withdraw from Mirn and Oster without delay and let the millers return;"
)
DECREE = (
    "Calls upon the Government of Varonia to withdraw the decree of 5 May 2020 on public assembly "
    "and to let choirs sing;"
)
BODIES = (
    "Encourages States to report on their archives to the Committee on Open Archives and the Mirn "
    "Forum on Libraries every winter;"
)


def put(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


GENERIC = [
    (PACT, "the Mirn Agreement", "existing agreements"),
    (PACT, "the Mirn Agreement", "relevant agreements"),
    (PACT, "the Mirn Agreement", "peace accords"),
    (PACT, "the Mirn Agreement", "all applicable instruments"),
    (CLIMATE, "the Mirn Agreement", "relevant international agreements on rivers"),
    (
        LAW,
        "the amendments made in 2018 to the Rivers, Mills and Forest Lands Management Law",
        "recent amendments to land management legislation",
    ),
    (
        LAW,
        "the amendments made in 2018 to the Rivers, Mills and Forest Lands Management Law",
        "certain laws on land",
    ),
    (BILL, "the draft library law and the 2018 printing offences bill", "certain pieces of legislation"),
    (BILL, "the 2018 printing offences bill", "other relevant legislation"),
    (
        CONSULS,
        "article 12 of the Lestra Convention on Consular Relations",
        "international law on consular relations",
    ),
    (
        CONSULS,
        "article 12 of the Lestra Convention on Consular Relations",
        "applicable international instruments",
    ),
    (
        CONSULS,
        "article 12 of the Lestra Convention on Consular Relations",
        "the relevant provisions of international law",
    ),
    (EXPERTS, "no fewer than 10 experts", "a number of experts"),
    (EXPERTS, "no fewer than 10 experts", "several experts"),
    (EXPERTS, "no fewer than 10 experts", "experts"),
    (STAFF, "three staff positions", "adequate staff"),
    (STAFF, "three staff positions", "sufficient staff positions"),
    (SHARE, "0.7 per cent", "a greater share"),
    (SHARE, "0.7 per cent", "a significant part"),
    (COURT, "the Lestra Special Tribunal", "relevant mechanisms"),
    (COURT, "the Lestra Special Tribunal", "international justice mechanisms"),
    (COURT, "the Lestra Special Tribunal", "competent judicial bodies"),
    (PERSONS, "Mira Dolan and Joren Vask", "those concerned"),
    (PERSONS, "Mira Dolan and Joren Vask", "all persons detained"),
    (PLACES, "Mirn and Oster", "the areas concerned"),
    (PLACES, "Mirn and Oster", "certain areas"),
    (DECREE, "the decree of 5 May 2020 on public assembly", "certain decrees on public assembly"),
    (DECREE, "the decree of 5 May 2020 on public assembly", "relevant legislation on public assembly"),
    (BODIES, "the Committee on Open Archives and the Mirn Forum on Libraries", "relevant bodies"),
    (BODIES, "the Committee on Open Archives and the Mirn Forum on Libraries", "the competent mechanisms"),
]


@pytest.mark.parametrize(("asked", "old", "new"), GENERIC)
def test_a_name_or_figure_that_made_room_for_its_kind_became_generic(asked: str, old: str, new: str) -> None:
    found = became(asked, put(asked, old, new))
    assert found.verdict is Verdict.WEAKENED
    assert Code.GENERALISED in found.reasons


@pytest.mark.parametrize(("asked", "old", "new"), GENERIC)
def test_what_became_generic_is_not_said_to_be_gone_as_well(asked: str, old: str, new: str) -> None:
    assert Code.NARROWED not in became(asked, put(asked, old, new)).reasons


KEPT = [
    (PACT, "the Mirn Agreement", "the Mirn Peace Agreement"),
    (PACT, "the Mirn Agreement", "the Mirn Agreement of 5 May 2020"),
    (PACT, "the Mirn Agreement", "the relevant provisions of the Mirn Agreement"),
    (LAW, "2018", "2019"),
    (EXPERTS, "10", "12"),
    (EXPERTS, "no fewer than 10 experts", "at least ten experts"),
    (EXPERTS, "no fewer than 10 experts", "no fewer than 10 independent experts"),
    (STAFF, "three staff positions", "four staff positions"),
    (SHARE, "0.7 per cent", "1 per cent"),
    (COURT, "the Lestra Special Tribunal", "the Special Tribunal for Lestra"),
    (COURT, "the Government of Varonia", "the Varonian authorities"),
    (COURT, "the records", "all relevant records"),
    (PERSONS, "Mira Dolan and Joren Vask", "Joren Vask and Mira Dolan"),
    (DECREE, "the decree of 5 May 2020", "the decree of 6 June 2021"),
    (DECREE, "the decree of 5 May 2020", "the decree of May 2020"),
    (
        BODIES,
        "the Committee on Open Archives and the Mirn Forum on Libraries",
        "the Mirn Forum on Libraries and the Committee on Open Archives",
    ),
]


@pytest.mark.parametrize(("asked", "old", "new"), KEPT)
def test_what_is_still_pinned_down_did_not_become_generic(asked: str, old: str, new: str) -> None:
    assert Code.GENERALISED not in became(asked, put(asked, old, new)).reasons


CONVENTION = (
    "Calls upon the parties to respect the Lestra Convention on Open Archives in all their libraries, "
    "and to repair the roof;"
)
SUPPORT = (
    "Urges all donors to provide financial, scientific and technical assistance to the libraries of Varonia;"
)
RESOLUTION = "Urges States to take into account resolution 12/34 when building libraries in the north;"
OFFICE = "Urges the authorities to allow UNESCO to visit the libraries of the north without delay;"

SAME = [
    (CONVENTION, "the Lestra Convention on Open Archives", "the Convention"),
    (RESOLUTION, "resolution 12/34", "resolution 15/2"),
    (OFFICE, "UNESCO", "the United Nations Educational, Scientific and Cultural Organization"),
]


@pytest.mark.parametrize(("asked", "old", "new"), SAME)
def test_an_abbreviated_name_a_full_one_or_a_newer_number_is_no_loss(asked: str, old: str, new: str) -> None:
    assert became(asked, put(asked, old, new)).verdict is Verdict.ADOPTED


IN_A_ROW = [
    (SUPPORT, "financial, scientific and technical", "scientific and technical"),
    (SUPPORT, "financial, scientific and technical", "financial and technical"),
    (SUPPORT, "financial, scientific and technical", "financial and scientific"),
    (put(SUPPORT, "financial, scientific and", "financial and"), "financial and technical", "technical"),
]


@pytest.mark.parametrize(("asked", "old", "new"), IN_A_ROW)
def test_an_adjective_of_several_is_an_element(asked: str, old: str, new: str) -> None:
    assert became(asked, put(asked, old, new)).reasons == (Code.NARROWED,)


def test_an_adjective_that_only_moved_is_no_loss() -> None:
    swapped = put(SUPPORT, "financial, scientific and technical", "technical, financial and scientific")
    assert became(SUPPORT, swapped).verdict is Verdict.ADOPTED
