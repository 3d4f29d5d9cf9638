"""Wordings that are easily misjudged: what is turned round, cut down, put off, or only said otherwise."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

REOPEN = "Urges the Government of Varonia to allow observers into the trials in Lestra;"
FREE = "Calls upon the Government of Varonia:\n(a) To release all librarians;\n(b) To reopen the archives of Lestra;"
FIRE = "Condemns the violence against librarians in Lestra and the closure of their archives;"
OFFICE = "Requests the Office to open a field presence in Lestra before the end of 2030;"
CONFERENCE = "Requests the High Commissioner to hold on 3 June 2030 a conference on open archives in Lestra;"
KILLING = "Urges the Government of Varonia to investigate the killing of the librarian Mira Dolan;"


def case(why: str, *values: object) -> object:
    return pytest.param(*values, id=why)


NOT_ADOPTED = [
    case("a negation", REOPEN, REOPEN.replace("to allow", "not to allow")),
    case("refraining", REOPEN, REOPEN.replace("to allow", "to refrain from allowing")),
    case("welcoming what was to be condemned", FIRE, FIRE.replace("Condemns", "Welcomes")),
    case("condemning what was to be welcomed", FIRE.replace("Condemns", "Commends"), FIRE),
    case("a later deadline", OFFICE, OFFICE.replace("2030", "2035")),
    case(
        "a smaller figure",
        "Urges States to pay 40 per cent of the costs of the archives of Lestra;",
        "Urges States to pay 4 per cent of the costs of the archives of Lestra;",
    ),
    case(
        "a shorter mandate",
        "Decides to extend the mandate of the expert on Varonia for a period of two years;",
        "Decides to extend the mandate of the expert on Varonia for a period of one year;",
    ),
    case(
        "remaining concerned",
        "Remains deeply concerned at the closure of the archives of Lestra;",
        "Notes the closure of the archives of Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), NOT_ADOPTED)
def test_what_was_turned_round_or_cut_down_is_not_adopted(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is not Verdict.ADOPTED


ADOPTED = [
    case("the month of May is no hedge", CONFERENCE, CONFERENCE.replace("June", "May")),
    case(
        "remaining concerned",
        "Expresses its deep concern at the closure of the archives of Lestra;",
        "Remains deeply concerned at the closure of the archives of Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), ADOPTED)
def test_what_says_the_same_is_adopted(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


REASONS = [
    case(
        "the addressee of a list",
        FREE,
        FREE.replace("the Government of Varonia", "all parties concerned"),
        Code.ADDRESSEE_CHANGED,
    ),
    case(
        "a person no longer named",
        KILLING,
        KILLING.replace("the librarian Mira Dolan", "a librarian"),
        Code.GENERALISED,
    ),
    case("a later deadline", OFFICE, OFFICE.replace("2030", "2035"), Code.DEADLINE_LOST),
]


@pytest.mark.parametrize(("asked", "adopted", "code"), REASONS)
def test_the_reason_is_the_rubrics(asked: str, adopted: str, code: Code) -> None:
    assert became(asked, adopted).reasons == (code,)


GAINLESS = [
    case(
        "a word in another's place",
        "Urges the Government of Varonia to repeal the ban on archives in Lestra;",
        "Urges the Government of Varonia to abolish the ban on archives in Lestra;",
    ),
    case(
        "the words of a formula",
        "Decides to remain seized of the matter.",
        "Decides to continue its consideration of the question at its sixtieth session.",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), GAINLESS)
def test_what_only_says_otherwise_is_not_strengthened(asked: str, adopted: str) -> None:
    assert not became(asked, adopted).strengthened


DROPPED = [
    case(
        "a chapeau without its list",
        "Urges States:",
        "Encourages States to plant juniper;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), DROPPED)
def test_an_ask_that_asks_nothing_is_not_found_in_what_is_said_of_all(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.DROPPED


def test_the_same_words_are_adopted_however_little_they_say() -> None:
    assert became("Also decides so;", "Also decides so;").verdict is Verdict.ADOPTED


def test_an_end_is_not_the_contrary_of_an_immediate_end() -> None:
    asked = "Calls upon Varonia to put an immediate end to torture in its prisons;"
    assert became(asked, "Calls upon Varonia to end torture in its prisons;").verdict is Verdict.WEAKENED
