"""What is no loss of a letter's ask: how it asks, and short forms that are written out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import LEXICON, case

from resodiff.judgement.ground.case import Case
from resodiff.judgement.lost_words.empty import says_nothing
from resodiff.judgement.lost_words.no_force import is_no_force
from resodiff.judgement.lost_words.still_said import still_said
from resodiff.model import AskKind

CARRIER = "Urges Varonia to reopen the schools of Odrin;"


def in_own_words(asked: str, carrier: str = CARRIER) -> Case:
    found = case(asked, carrier)
    return replace(found, ask=replace(found.ask, kind=AskKind.PROSE))


@pytest.mark.parametrize(
    ("asked", "of_speech"),
    [
        ("The Council should equally urge Varonia to reopen the schools of Odrin.", True),
        ("Varonia should be urged to fully cooperate with the teachers of Odrin.", False),
        ("The Council should urge Varonia to fully support the teachers of Odrin.", False),
        ("The Council should urge Varonia to treat all teachers equally.", False),
    ],
)
def test_an_adverb_of_speaking_is_no_word_of_force(asked: str, of_speech: bool) -> None:
    found = in_own_words(asked)
    adverbs = [q for q in LEXICON.qualifiers_in(asked) if q.words.endswith("ly")]
    assert [is_no_force(found, q) for q in adverbs] == [of_speech]


@pytest.mark.parametrize(
    ("carrier", "said"),
    [
        ("Calls for a study on strategic lawsuits against public participation;", True),
        ("Calls for a study on public participation;", False),
    ],
)
def test_a_short_form_is_said_where_its_words_stand_in_small_letters(carrier: str, said: bool) -> None:
    asked = "The Council should ask for a study on SLAPPs in Varonia."
    found = in_own_words(asked, carrier)
    assert any(asked[start:end] == "SLAPPs" for start, end in still_said(found)) is said


@pytest.mark.parametrize(
    ("asked", "frame"),
    [
        ("Varonia should be called upon to return the boats.", "called upon"),
        ("We ask the Council to include a paragraph on the boats.", "include a paragraph"),
    ],
)
def test_how_a_letter_asks_is_lost_by_no_resolution(asked: str, frame: str) -> None:
    assert frame in [asked[start:end] for start, end in says_nothing(in_own_words(asked))]
    assert frame not in [asked[start:end] for start, end in says_nothing(case(asked, CARRIER))]
