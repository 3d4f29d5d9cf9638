"""Numbers in words and digits, and quantities that were cut down."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import became

from resodiff.judgement.ground.cardinals import CARDINAL, value_of
from resodiff.model import Code, Verdict

NUMBERS = [
    ("zero", 0),
    ("one", 1),
    ("six", 6),
    ("sixteen", 16),
    ("sixty", 60),
    ("sixty-six", 66),
    ("Twenty four", 24),
    ("a hundred", 100),
    ("one hundred and one", 101),
    ("two hundred and forty-five", 245),
    ("nine hundred and ninety-nine", 999),
    ("1,200", 1200),
    ("2.5", 2.5),
]


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_a_number_is_read_in_words_and_in_digits(words: str, value: float) -> None:
    found = re.fullmatch(CARDINAL, words, re.IGNORECASE)
    assert found is not None
    assert value_of(words) == value


@given(st.integers(min_value=0, max_value=10**9))
def test_every_number_in_digits_is_itself(number: int) -> None:
    assert value_of(f"{number}") == value_of(f"{number:,}") == number


ASKED = "Urges Varonia to open {} in the harbour towns and to pay their teachers;"
CUT = [
    ("twenty schools", "five schools"),
    ("thirteen schools", "three schools"),
    ("twenty-four schools", "twelve schools"),
    ("a hundred schools", "forty schools"),
    ("sixteen schools", "six schools"),
    ("two hundred schools", "twenty schools"),
    ("40 schools", "fourteen schools"),
]
NOT_CUT = [
    ("twenty schools", "20 schools"),
    ("twenty schools", "twenty-five schools"),
    ("six schools", "sixteen schools"),
    ("forty schools", "a hundred schools"),
    ("one hundred and one schools", "a hundred and one schools"),
]


@pytest.mark.parametrize(("asked", "adopted"), CUT)
def test_fewer_in_words_are_fewer(asked: str, adopted: str) -> None:
    found = became(ASKED.format(asked), ASKED.format(adopted))
    assert found.verdict is Verdict.WEAKENED
    assert {e.code for e in found.evidence} == {Code.NARROWED}


@pytest.mark.parametrize(("asked", "adopted"), NOT_CUT)
def test_as_many_or_more_are_no_loss(asked: str, adopted: str) -> None:
    assert became(ASKED.format(asked), ASKED.format(adopted)).verdict is Verdict.ADOPTED


GRANTED = "Urges Varonia to grant {} and {}, before the winter;"
LEAVE = ("two months of leave to the dockers", "six months of leave to the pilots")


def test_quantities_in_another_order_are_the_same() -> None:
    found = became(GRANTED.format(*LEAVE), GRANTED.format(*reversed(LEAVE)))
    assert found.verdict is Verdict.ADOPTED


EXTENDED = "Decides to extend the mandate of the Commission of Inquiry on Varonia for a period of {};"
SHORTER = [
    ("twenty-four months", "twelve months"),
    ("eighteen months", "six months"),
    ("two years", "eighteen months"),
]


@pytest.mark.parametrize(("asked", "adopted"), SHORTER)
def test_a_shorter_mandate_is_told(asked: str, adopted: str) -> None:
    assert became(EXTENDED.format(asked), EXTENDED.format(adopted)).verdict is Verdict.WEAKENED


@pytest.mark.parametrize(
    ("asked", "adopted"), [("two years", "twenty-four months"), ("a year", "twelve months")]
)
def test_a_mandate_of_the_same_length_is_the_same(asked: str, adopted: str) -> None:
    assert became(EXTENDED.format(asked), EXTENDED.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize("number", ["twelve", "thirteen", "fourteen", "ninety", "a hundred and ten"])
def test_any_number_that_became_vague_is_generic(number: str) -> None:
    found = became(ASKED.format(f"{number} schools"), ASKED.format("several schools"))
    assert {e.code for e in found.evidence} == {Code.GENERALISED}
