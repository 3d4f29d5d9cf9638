"""Words meet others of their root, and not words that a stemmer only cuts alike."""

from __future__ import annotations

import pytest

from resodiff.lexicon.stems import stem

MEET = [
    ("investigate", "investigations"),
    ("organise", "organizing"),
    ("labour", "labor"),
    ("institution", "institutions"),
    ("reporter", "reporters"),
    ("university", "universities"),
    ("criminalise", "criminalization"),
    ("accountable", "accountability"),
]
APART = [
    ("report", "reporter"),
    ("institute", "institution"),
    ("meet", "meetings"),
    ("severe", "several"),
    ("universal", "university"),
    ("minority", "minors"),
    ("important", "imports"),
    ("access", "accession"),
    ("account", "accountability"),
    ("govern", "governance"),
    ("armed", "arms"),
    ("respect", "respective"),
    ("constitute", "constitutional"),
    ("protests", "protesters"),
]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_words_of_one_root_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_that_mean_something_else_have_a_stem_of_their_own(one: str, other: str) -> None:
    assert stem(one) != stem(other)
