"""Folding with a way back to the source, and the ends of sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.model import Span
from resodiff.text import find, fold, plain, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Calls\u00a0 upon\nVaronia ", "calls upon varonia"),
        ("the “Quiet” Law’s", 'the "quiet" law\'s'),
        ("self‑determination – now", "self-determination - now"),
        ("govern\u00adment", "government"),
        ("and so on…", "and so on..."),
        ("", ""),
    ],
)
def test_folding_takes_away_what_no_reader_sees(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ('the "quiet" law', "Repeal  the “Quiet”\n Law now", "the “Quiet”\n Law"),
        ("GOVERNMENT", "the govern\u00adment of", "govern\u00adment"),
        ("etc...", "peace, etc…", "etc…"),
        ("absent", "nothing of the kind", None),
        ("   ", "anything", None),
    ],
)
def test_words_are_found_whatever_their_spacing_and_quotes(words: str, text: str, found: str | None) -> None:
    span = find(words, text)
    assert (text[span.start : span.end] if span else None) == found


def test_a_search_can_begin_after_an_earlier_place() -> None:
    assert find("Lestra", "Lestra and Lestra", 1) == Span(11, 17)


@given(st.text())
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.origins) == len(folded.text)
    assert list(folded.origins) == sorted(folded.origins)
    assert all(at < len(text) for at in folded.origins)


@given(st.text(), st.integers(0, 40), st.integers(1, 20))
def test_any_words_of_a_text_are_found_in_it(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    assert not plain(words) or find(words, text) is not None


SENTENCES = [
    ("We thank Ms. Vaal. She spoke.", ["We thank Ms. Vaal.", "She spoke."]),
    ("See No. 5 of the list. It is short.", ["See No. 5 of the list.", "It is short."]),
    ("We said no. The police came.", ["We said no.", "The police came."]),
    ("Under art. 14 and para. 3 it fails.", ["Under art. 14 and para. 3 it fails."]),
    ("The U.N. Council met. It voted.", ["The U.N. Council met.", "It voted."]),
    ("They wrote to the U.N. The answer came.", ["They wrote to the U.N.", "The answer came."]),
    ("J. K. Orlo was killed. Nobody asked.", ["J. K. Orlo was killed.", "Nobody asked."]),
    ("They face restrictions [...] The law stays.", ["They face restrictions [...] The law stays."]),
    ("He said “Go home.” We went.", ["He said “Go home.”", "We went."]),
    ("They left.[2] We stayed.", ["They left.[2]", "We stayed."]),
    ("Is it over? No! It began.", ["Is it over?", "No!", "It began."]),
    ("1. Release them. 2. Pay them.", ["1. Release them.", "2. Pay them."]),
    ("On 3.5 million hectares nothing grows.", ["On 3.5 million hectares nothing grows."]),
    ("  Only one  ", ["Only one"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_end_where_readers_end_them(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == expected


@given(st.text(alphabet="Ab .!?“”[]\n1"))
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    spans = sentences(text)
    said = "".join(text[s.start : s.end] for s in spans)
    assert "".join(said.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
