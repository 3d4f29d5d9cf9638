"""Putting asks right: each way of it, applied to the letter again."""

from __future__ import annotations

import pytest

import varonia
from resodiff.casework.asks.corrections import added, corrected, joined, reworded
from resodiff.errors import UsageError
from resodiff.model import Reading

LETTER = varonia.letter()


def texts(reading: Reading, *corrections: str) -> list[str]:
    return [ask.text for ask in corrected(reading, corrections).asks]


def test_an_ask_is_split() -> None:
    first, second = "Calls upon the Government of Varonia to release", "immediately all persons"
    found = corrected(LETTER, [reworded(LETTER, 0, [first, second])])
    assert [ask.text for ask in found.asks][:3] == [first, second, varonia.LETTER[1]]
    assert LETTER.document.quote(found.asks[1].place).text == second


def test_an_ask_is_removed() -> None:
    assert texts(LETTER, reworded(LETTER, 1, [])) == [varonia.LETTER[n] for n in (0, 2, 3)]


def test_the_last_ask_is_removed() -> None:
    one = varonia.letter(varonia.LETTER[:1])
    assert texts(one, reworded(one, 0, [])) == []


def test_two_asks_are_joined() -> None:
    assert texts(LETTER, joined(LETTER, 1))[1].split() == f"{varonia.LETTER[1]} {varonia.LETTER[2]}".split()


def test_an_ask_is_added_where_its_words_stand() -> None:
    without = corrected(LETTER, [reworded(LETTER, 1, [])])
    assert texts(without, added(without, varonia.LETTER[1])) == list(varonia.LETTER)


def test_corrections_follow_one_another() -> None:
    first = reworded(LETTER, 3, [])
    second = joined(corrected(LETTER, [first]), 0)
    assert len(texts(LETTER, first, second)) == 2


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(UsageError, match="no ask after"):
        joined(LETTER, 3)
    with pytest.raises(UsageError, match="has words"):
        added(LETTER, "  \n")
