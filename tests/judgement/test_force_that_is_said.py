"""A word of force is missed where its phrase stands; where another paragraph has both, that is told."""

from __future__ import annotations

import pytest
from judged import FILLER, case, findings

from resodiff.judgement.rules import qualifier
from resodiff.model import Code
from resolutions import draft, resolution

ASKED = "Urges Varonia to effectively mend the river bridges, to pay the millers and to count orchards;"
ADOPTED = "Urges Varonia to mend the river bridges, to pay the millers and to count orchards;"
ELSEWHERE = [
    (
        "Invites poets to sing until masons effectively mend the river bridges;",
        "“effectively” is gone here (paragraph 2 has it with the same words)",
    ),
    ("Invites poets to sing until masons mend the river bridges;", "“effectively” is gone"),
    ("Invites poets to sing effectively of lanterns;", "“effectively” is gone"),
    ("Invites poets to sing effectively, and masons to mend the river bridges;", "“effectively” is gone"),
]


@pytest.mark.parametrize(("other", "expected"), ELSEWHERE)
def test_a_paragraph_that_has_it_with_the_same_words_is_told(other: str, expected: str) -> None:
    found = findings(draft(ASKED), resolution(ADOPTED, other, *FILLER))[0]
    assert [e.because for e in found.evidence if e.code is Code.QUALIFIER_LOST] == [expected]


MISSED = [
    (
        "Urges Varonia to ensure adequate shelters for orphans in the valley of Mirn;",
        "Urges Varonia to ensure shelters for orphans in the valley of Mirn;",
    ),
    (
        "Urges Varonia to ensure adequate shelters for orphans in the valley of Mirn;",
        "Urges Varonia to ensure wooden shelters and barges for orphans in the valley of Mirn;",
    ),
    (
        "Urges Varonia to give all millers and ferrymen of the Oster valley a lantern, and to pay the poets;",
        "Urges Varonia to give millers and ferrymen of the Oster valley a lantern, and to pay the poets;",
    ),
]
NOT_MISSED = [
    (  # a fuller row in its place
        "Urges Varonia to ensure adequate shelters for orphans in the valley of Mirn;",
        "Urges Varonia to ensure habitable, sociable and peaceful shelters for orphans in the valley of Mirn;",
    ),
    (  # gone with its clause
        "Urges Varonia to count orchards, to mend the bridges, to pay the millers of the valley of Mirn and welcome "
        "all river folk singers with lanterns;",
        "Urges Varonia to count orchards, to mend the bridges, and to pay the millers of the river valley of Mirn;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), MISSED)
def test_a_word_of_force_whose_phrase_stands_is_missed(asked: str, adopted: str) -> None:
    assert qualifier.weigh(case(asked, adopted)) is not None


@pytest.mark.parametrize(("asked", "adopted"), NOT_MISSED)
def test_a_word_of_force_that_went_with_its_phrase_is_not_told_apart(asked: str, adopted: str) -> None:
    assert qualifier.weigh(case(asked, adopted)) is None


def test_a_word_of_force_that_another_carrier_has_with_the_same_words_is_not_gone() -> None:
    asked = (
        "Urges Varonia to mend the independent river council, and to heed the independent orchard monitors;"
    )
    first = "Urges Varonia to mend the independent river council, and to heed the orchard monitors;"
    assert qualifier.weigh(case(asked, first)) is not None
    assert qualifier.weigh(case(asked, first, "Thanks the independent orchard monitors;")) is None
