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
    "bill, and to consult the publishers and the readers of Lestra;"
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
    assert found.reasons == (Code.GENERALISED,)


@pytest.mark.parametrize(("asked", "old", "new"), GENERIC)
def test_what_became_generic_is_not_said_to_be_gone_as_well(asked: str, old: str, new: str) -> None:
    assert became(asked, put(asked, old, new)).reasons == (Code.GENERALISED,)


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


QUOTED = (
    "Urges the Government of Varonia to repeal the so-called “Law on clean pages and pure ink”, which keeps novels "
    "out of libraries, and to consult readers;"
)
MATTER = (
    "Encourages the authorities to speed up the adoption of the law on open archives and to train archivists;"
)
AGE = "Urges States to raise the age at which children may leave school to at least 14 years of age;"
SCHOOLING = (
    "Stresses the importance of 12 years of free schooling and of well-stocked libraries for all children;"
)
ACCENT = "Urges the Government of Varonia to release Ótan Élarin and all other archivists, and to return their books;"
ROW = "Urges the Government to give the Truth, Justice and Open Pages Commission of Lestra rooms and enough staff;"

MADE_VAGUE = [
    (QUOTED, "the so-called “Law on clean pages and pure ink”", "recent legislation"),
    (QUOTED, "the so-called “Law on clean pages and pure ink”", "certain laws"),
    (QUOTED, "the so-called “Law on clean pages and pure ink”", "the legislation concerned"),
    (MATTER, "the law on open archives", "pending legislation"),
    (MATTER, "the law on open archives", "relevant legislation"),
    (MATTER, "the law on open archives", "the necessary reforms"),
    (AGE, "at least 14 years of age", "an acceptable level"),
    (AGE, "at least 14 years of age", "an appropriate age"),
    (SCHOOLING, "12 years of free schooling", "a sufficient duration of free schooling"),
    (SCHOOLING, "12 years of free schooling", "an adequate number of years of free schooling"),
    (ROW, "the Truth, Justice and Open Pages Commission of Lestra", "the relevant mechanism"),
    (ACCENT, "Ótan Élarin and all other archivists", "all archivists concerned"),
]


@pytest.mark.parametrize(("asked", "old", "new"), MADE_VAGUE)
def test_a_title_a_matter_or_an_age_can_become_generic(asked: str, old: str, new: str) -> None:
    assert became(asked, put(asked, old, new)).reasons == (Code.GENERALISED,)


CRIMES = (
    "Calls upon States to ratify the Convention on the Prevention and Punishment of the Crime of Bookburning;"
)
COMMISSION = (
    "Urges the Government to give the National Commission on Archives the means to work in every province;"
)
GUARDS = "Condemns the raids on libraries by the armed groups in the north, including the VDLR and COVADE;"
RENEWED = "Decides to extend the mandate of the expert on archives, as set out in its resolution 51/25, for one year;"
PEOPLE = "Calls upon all States to let Varonian refugees keep their library cards and to lend them books;"
SUMMER = (
    "Urges the authorities to inquire into the fires in the libraries of Lestra in April, May and July 2030;"
)
MINORITIES = (
    "Asks States to open reading rooms to women, young people, LGBTI persons and others who are left out;"
)
NEW_PARAGRAPH = (
    "After OP12, add a new paragraph: Calls upon States to lend scanners to every archive in the north;"
)

NAMED = [
    (CRIMES, "Convention on the Prevention and Punishment of the Crime of Bookburning", "Bookburning Convention"),
    (COMMISSION, "National Commission on Archives", "National Independent Commission on Archives and Libraries"),
    (GUARDS, "the VDLR and COVADE", "the Varonian Democratic Library Rangers and the Comrades of Varonian Defence"),
    (RENEWED, "in its resolution 51/25, for one year", "for one year in its resolution 54/23"),
    (PEOPLE, "Varonian refugees", "refugees from Varonia"),
    (SUMMER, "in April, May and July 2030", "since the spring of 2030"),
    (MINORITIES, "LGBTI persons and others", "older persons and others"),
    (NEW_PARAGRAPH, "After OP12, add a new paragraph: ", ""),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "old", "new"), NAMED)
def test_what_is_named_in_another_form_or_names_nothing_is_not_said_to_be_named_no_longer(
    asked: str, old: str, new: str
) -> None:
    assert Code.GENERALISED not in became(asked, put(asked, old, new)).reasons


def test_a_name_is_quoted_whole() -> None:
    found = became(
        ROW, put(ROW, "the Truth, Justice and Open Pages Commission of Lestra", "relevant mechanisms")
    )
    (quote,) = next(e.ask for e in found.evidence if e.code is Code.GENERALISED)
    assert quote.text == "Truth, Justice and Open Pages Commission of Lestra"
