"""Lost words that nobody misses: said in a term or by initials, or overtaken by time; and those that only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import FILLER, became, findings

from resodiff.model import Code, Finding, Metadata, Reading, Verdict
from resolutions import resolution


def _on(day: str, *operative: str) -> Reading:
    """A resolution of that day."""
    text = resolution(*FILLER, *operative)
    return replace(text, metadata=Metadata(adopted_on=day))


def later(asked: str, adopted: str, first: str = "2030-07-05", last: str = "2031-07-09") -> Finding:
    """What became of a paragraph of one resolution in one of a later day."""
    found = findings(_on(first, asked), _on(last, adopted))
    return found[len(FILLER)]


# ---------------------------------------------------------------- said all the same

SAID = [
    (  # a list in another order makes a term of the field
        "Urges Varonia to uphold the rights to freedom of opinion, expression, peaceful assembly and association;",
        "Urges Varonia to uphold the rights to freedom of expression, opinion, association and peaceful assembly;",
    ),
    (  # initials that no list has
        "Requests the Valley Archives Restoration Board to reopen the shelves of Lestra, and the Lestra Union of "
        "Librarians to keep the keys;",
        "Requests VARB to reopen the shelves of Lestra, and the Lestra Union of Librarians to keep the keys;",
    ),
    (
        "Requests the VARB to reopen the shelves of Lestra and to lend the catalogue;",
        "Requests the Valley Archives Restoration Board to reopen the shelves of Lestra and to lend the catalogue;",
    ),
    (  # a name that stands already
        "Requests Varonia to equip the National Archives Commission of Lestra, to ensure that the National Archives "
        "Commission can go on counting the shelves;",
        "Requests Varonia to equip the National Archives Commission of Lestra, to enable it to go on counting the "
        "shelves;",
    ),
    (  # the fuller duty
        "Calls upon Varonia to promote, protect and respect the freedom of librarians in the valley of Lestra;",
        "Calls upon Varonia to respect, protect and fulfil the freedom of librarians in the valley of Lestra;",
    ),
    (  # where the words are to stand
        "Stresses, in its first operative paragraph, that the libraries of Lestra must reopen their reading rooms;",
        "Stresses that the libraries of Lestra must reopen their reading rooms;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), SAID)
def test_what_is_said_all_the_same_is_not_lost(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


NOT_SAID = [
    (  # a freedom is gone
        "Urges Varonia to uphold the rights to freedom of opinion, expression, peaceful assembly and association;",
        "Urges Varonia to uphold the rights to freedom of opinion, peaceful assembly and association;",
    ),
    (  # initials of another body
        "Requests the Valley Archives Restoration Board and the Lestra Union of Librarians to reopen the shelves of "
        "the northern districts;",
        "Requests the Lestra Union of Librarians and MNOP to reopen the shelves of the northern districts;",
    ),
    (  # a duty less
        "Calls upon Varonia to respect, protect and fulfil the freedom of librarians in the valley of Lestra;",
        "Calls upon Varonia to respect and protect the freedom of librarians in the valley of Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), NOT_SAID)
def test_what_is_gone_is_lost(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.WEAKENED


# ---------------------------------------------------------------- overtaken by time

REFORM = "Encourages Varonia to mend the rules of the archives of Lestra and to heed the advice of the librarians{};"
PAST = [
    ", especially in view of the presidential election scheduled for 9 August 2030",
    ", on the occasion of the conference on archives in Mirn on 4 October 2030",
    ", ahead of the referendum of 1 March 2031",
    ", in the run-up to the local elections planned for February 2031",
]


@pytest.mark.parametrize("clause", PAST)
def test_an_event_that_is_past_by_now_is_not_missed(clause: str) -> None:
    assert later(REFORM.format(clause), REFORM.format("")).verdict is Verdict.ADOPTED


STILL_DUE = [
    ", especially in view of the presidential election scheduled for 9 August 2032",
    ", in view of the burning of the shelves during the elections of 3 May 2028",
    ", and to try those who burned the shelves on 9 August 2030",
    ", and to free the librarians jailed in Mirn since October 2030",
]


@pytest.mark.parametrize("clause", STILL_DUE)
def test_an_event_to_come_or_long_past_is_missed(clause: str) -> None:
    found = later(REFORM.format(clause), REFORM.format(""))
    assert found.reasons == (Code.NARROWED,)


FORUM = (
    "Notes the completion, in December {}, of the {} session of the Forum on Open Archives, on {}, which was a place "
    "of dialogue for librarians, and encourages States to heed the advice of the Forum;"
)


def test_a_later_session_has_a_theme_of_its_own() -> None:
    asked = FORUM.format(2030, "fourteenth", "fire prevention and the protection of old catalogues")
    adopted = FORUM.format(2031, "fifteenth", "lending across mountains and open shelves")
    assert later(asked, adopted).verdict is Verdict.ADOPTED


def test_the_theme_of_the_same_session_is_missed() -> None:
    asked = FORUM.format(2030, "fourteenth", "fire prevention and the protection of old catalogues")
    adopted = FORUM.format(2030, "fourteenth", "lending across mountains and open shelves")
    assert later(asked, adopted).verdict is Verdict.WEAKENED


CARE = (
    "Calls upon States, also in the context of {}, to keep the archives open and to heat the rooms of Lestra;"
)


@pytest.mark.parametrize("kind", ["health emergencies", "pandemics", "humanitarian crises"])
def test_every_crisis_takes_in_the_one_that_was_named(kind: str) -> None:
    assert became(CARE.format("the COVID-19 pandemic"), CARE.format(kind)).verdict is Verdict.ADOPTED


def test_another_context_is_no_wider_one() -> None:
    found = became(CARE.format("the siege of the northern valley"), CARE.format("the festival of plums"))
    assert found.verdict is Verdict.WEAKENED


# ---------------------------------------------------------------- limits that fall

TEACH = (
    "Urges Varonia to teach librarians and children the history of the archives{} and to pay their teachers;"
)
LIMITS = [
    " consistent with the evolving capacities of the child",
    " when not against national law",
    ", within existing resources,",
    ", with due regard for its constitutional traditions,",
]


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_that_falls_is_a_gain(limit: str) -> None:
    assert became(TEACH.format(limit), TEACH.format("")).verdict is Verdict.ADOPTED


def test_a_group_that_falls_is_a_loss() -> None:
    assert became(TEACH.format(""), TEACH.format("").replace(" and children", "")).reasons == (Code.NARROWED,)
