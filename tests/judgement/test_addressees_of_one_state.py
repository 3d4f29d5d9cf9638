"""A government is that of its State by whatever title; what was asked and done is no change of who is asked."""

from __future__ import annotations

import pytest
from judged import LEXICON, case

from resodiff.judgement.duties.who import is_met, those_in
from resodiff.judgement.rules import addressee, softer_action

SAME = [
    ("the Revitalized Transitional Government of National Unity", "the Government of Varonia"),
    ("the Interim Government", "the Government of Varonia"),
    ("the Government of Varonia", "the Transitional Government of Varonia"),
    ("the Varonian authorities", "the governments of Varonia and neighbouring countries"),
    ("the Cambodian authorities", "the Government of Cambodia"),
    ("the Special Rapporteur on archives in Cambodia", "the Special Rapporteur"),
]
OTHER = [
    ("the Transitional Government of Orlia", "the Government of Varonia"),
    ("the Orlian authorities", "the governments of Varonia and neighbouring countries"),
    (
        "the Special Rapporteur on archives in Cambodia",
        "agencies of the United Nations system present in Cambodia",
    ),
]


def met(mine: str, theirs: str) -> bool:
    """Whether any of those in one phrase is among those in another."""
    return any(is_met(m, t, LEXICON) for m in those_in(mine, LEXICON) for t in those_in(theirs, LEXICON))


@pytest.mark.parametrize(("mine", "theirs"), SAME)
def test_one_and_the_same_by_another_title(mine: str, theirs: str) -> None:
    assert met(mine, theirs)


@pytest.mark.parametrize(("mine", "theirs"), OTHER)
def test_another_in_the_same_place_is_another(mine: str, theirs: str) -> None:
    assert not met(mine, theirs)


def test_a_report_that_is_noted_is_no_change_of_who_is_asked() -> None:
    asked = (
        "Requests the Secretary-General to submit a report on the trade in stolen manuscripts of the valley;"
    )
    given = "Takes note of the report on the trade in stolen manuscripts of the valley;"
    assert addressee.weigh(case(asked, given)) is None


def test_a_noun_that_nobody_is_asked_for_is_not_softened() -> None:
    asked = (
        "Requests the Office to provide experts on the archives, the right to paper, torture and other cruel treatment "
        "or punishment, and additional resources for the printing of maps;"
    )
    given = (
        "Requests the Office to provide experts on the archives, the right to paper, with strengthening additional "
        "resources for the printing of maps;"
    )
    assert softer_action.weigh(case(asked, given)) is None


def test_who_is_commended_for_what_he_was_asked_is_still_spoken_of() -> None:
    asked = "Encourages Cambodia to submit soon its initial report on the implementation of the Convention"
    thanked = "Commends the Government of Cambodia for submitting its report on the implementation of the Convention"
    assert addressee.weigh(case(asked, thanked)) is None
