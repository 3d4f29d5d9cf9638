"""Typed numbers and bullets are told from words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_file import document, paragraph, run

from resodiff.readers.docx.markers import depth, is_marker, split


@pytest.mark.parametrize(
    ("text", "marker", "words"),
    [
        ("1.\tUrges", "1.", "Urges"),
        ("\t\t12. Urges", "12.", "Urges"),
        ("4\tUrges", "4", "Urges"),
        ("4 bis. Urges", "4 bis.", "Urges"),
        ("(a) To act", "(a)", "To act"),
        ("(a)\tTo act", "(a)", "To act"),
        ("(xiv) To act", "(xiv)", "To act"),
        ("(aa) To act", "(aa)", "To act"),
        ("b) To act", "b)", "To act"),
        ("iv) To act", "iv)", "To act"),
        ("I.\tOverview", "I.", "Overview"),
        ("A.\tOverview", "A.", "Overview"),
        ("1.2.3.\tScope", "1.2.3.", "Scope"),
        ("OP7. Urges", "OP7.", "Urges"),
        ("PP 3 bis Recalling", "PP 3 bis", "Recalling"),
        ("•Release them", "•", "Release them"),
        ("• Release them", "•", "Release them"),
        ("– Release them", "–", "Release them"),
        ("o\tRelease them", "•", "Release them"),
        ("1.\xa0Urges", "1.", "Urges"),
    ],
)
def test_a_marker_is_split_off(text: str, marker: str, words: str) -> None:
    found, start = split(text)
    assert (found, text[start:]) == (marker, words)


@pytest.mark.parametrize(
    "text",
    [
        "2015. A year",
        "42nd meeting",
        "2 October 2031",
        "A. Vaal, Rapporteur",
        "1.5 million people",
        "(Thousands of crowns)",
        "I. came",
        "1.",
        "(a)",
        "",
        "a report",
        "(see above) it",
        "OPCAT entered into force",
        "-5 degrees",
    ],
)
def test_words_stay_words(text: str) -> None:
    assert split(text) == ("", 0)


def test_a_heading_may_be_numbered_by_a_capital() -> None:
    assert split("A. Overview", heading=True) == ("A.", 3)


@pytest.mark.parametrize(
    ("marker", "before", "expected"),
    [("4.", "", 0), ("•", "", 0), ("(a)", "", 1), ("(i)", "(a)", 2), ("(i)", "(h)", 1), ("(ii)", "(i)", 2)],
)
def test_how_deep_a_marker_stands(marker: str, before: str, expected: int) -> None:
    assert depth(marker, before) == expected


@pytest.mark.parametrize(("text", "expected"), [("7.", True), ("7", True), ("(b)", True), ("Lestra", False)])
def test_a_number_alone_is_told_from_a_word(text: str, expected: bool) -> None:
    assert is_marker(text) is expected


def test_typed_markers_give_levels() -> None:
    body = [paragraph(run(text)) for text in ("1.\tUrges", "(h) one", "(i) two", "(i) three", "(ii) four")]
    assert [block.level for block in document(*body).blocks] == [0, 1, 1, 2, 2]


@given(st.text(max_size=40), st.booleans())
def test_what_is_split_off_and_what_is_left_make_up_the_text(text: str, heading: bool) -> None:
    marker, start = split(text, heading)
    assert 0 <= start <= len(text)
    assert not marker or text[start:].strip()
    assert bool(marker) == bool(start)
