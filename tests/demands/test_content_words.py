"""A wording becomes content words, each with its place, its concept and its weight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.demands import tokens
from resodiff.lexicon import load

LEXICON = load()


def words(text: str) -> list[str]:
    return [text[t.start : t.end] for t in tokens(text, LEXICON)]


def concepts(text: str) -> list[str]:
    return [t.concept for t in tokens(text, LEXICON)]


CONTENT = [
    ("the archives of Lestra", ["archives", "Lestra"]),
    ("To which of them and by whom", []),
    ("", []),
    ("the Office of the High Commissioner, in Lestra", ["Office of the High Commissioner", "Lestra"]),
    ("(a) To reopen the archives;\n(b) To free librarians;", ["reopen", "archives", "free", "librarians"]),
    ("to publish: (a) archives; (b) trials, and (iv) maps", ["publish", "archives", "trials", "maps"]),
    ("the plan (d) of Lestra", ["plan", "d", "Lestra"]),
    ("1. Archives\n• librarians\n– trials", ["Archives", "librarians", "trials"]),
    ("the Ministry (the archives)", ["Ministry", "archives"]),
]


@pytest.mark.parametrize(("text", "found"), CONTENT)
def test_content_words_and_terms_are_kept_and_markers_left_out(text: str, found: list[str]) -> None:
    assert words(text) == found


SAME = [
    ("a probe into the fire", "an investigation into the fire"),
    ("the authorities of Varonia", "the Government of Varonia"),
    ("organisations in Lestra", "organizations in Lestra"),
    ("Lestra’s archives", "the archives of Lestra"),
    ("releasing librarians", "the release of librarians"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_said_otherwise_has_the_same_concepts(one: str, other: str) -> None:
    assert sorted(concepts(one)) == sorted(concepts(other))


FIGURES = ["2030", "12", "third", "fifty", "October", "Monday", "14th"]


@pytest.mark.parametrize("word", FIGURES)
def test_a_number_or_date_is_a_figure_and_says_less_than_a_rare_word(word: str) -> None:
    (token,) = tokens(word, LEXICON)
    assert token.figure
    assert token.weight < tokens("librarian", LEXICON)[0].weight


@pytest.mark.parametrize("word", ["archives", "March", "May", "thirdly"])
def test_other_words_are_no_figures(word: str) -> None:
    assert [t.figure for t in tokens(word, LEXICON)] == [False]


def test_boilerplate_says_less_than_what_is_rare() -> None:
    weights = {t.concept: t.weight for t in tokens("States international librarian", LEXICON)}
    assert max(w for c, w in weights.items() if c != "librarian") < weights["librarian"]


PIECES = [
    "archives",
    "of",
    "the",
    "Lestra’s",
    "mandate holders",
    ";",
    "\n(a) ",
    "2030",
    "OHCHR",
    "—",
    "release",
    "é",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=60))
def test_tokens_stand_in_order_without_overlap_and_weigh_from_nought_to_one(text: str) -> None:
    found = tokens(text, LEXICON)
    ends = [0, *(t.end for t in found)]
    assert all(end <= t.start < t.end <= len(text) for end, t in zip(ends, found, strict=False))
    assert all(0 <= t.weight <= 1 for t in found)
