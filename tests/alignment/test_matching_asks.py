"""Asks meet the paragraphs that share most of their words, by what each word says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.alignment import align, claims, wholes
from resodiff.alignment.matching import bag, index_of
from resodiff.lexicon import load
from resodiff.model import Match, Part
from resolutions import draft, resolution

LEXICON = load()
ADOPTED = (
    "Condemns the closure of the national archives in Lestra;",
    "Urges the Government of Varonia to release all librarians;",
    "Requests the High Commissioner to report to the Council on the situation of human rights in Varonia;",
    "Calls upon the Government of Varonia:\n(a) To compensate the victims of the flood;\n(b) To rebuild the bridges;",
)
PREAMBLE = ("Recalling its resolutions on Varonia,", "Deeply concerned at the flood in the valley of Mirn,")


def match(ask: str, *operative: str, preamble: tuple[str, ...] = ()) -> Match:
    (found,) = align(draft(ask).asks, resolution(*operative, preamble=preamble), LEXICON)
    return found


NEAREST = [
    ("Condemns that the archives of Lestra were closed;", "1"),
    ("Calls on Varonia to free its librarians;", "2"),
    ("Demands compensation for victims of the flood and new bridges;", "4"),
    ("Expresses concern at the flood in Mirn;", "PP2"),
]


@pytest.mark.parametrize(("ask", "number"), NEAREST)
def test_the_paragraph_with_the_asks_words_comes_first(ask: str, number: str) -> None:
    assert match(ask, *ADOPTED, preamble=PREAMBLE).candidates[0].number == number


def test_boilerplate_in_common_counts_less_than_a_rare_word() -> None:
    ask = "Requests the High Commissioner to assess the situation of human rights in the archives;"
    found = {
        c.number: c.likeness for c in match(ask, "Reopens the archives;", "Notes the situation;").candidates
    }
    assert found["1"] > found["2"]


def test_a_paragraph_without_a_common_word_is_no_candidate() -> None:
    assert match("Urges the release of librarians;", "Welcomes the plum harvest;").candidates == ()


def test_nothing_is_a_candidate_in_an_empty_text() -> None:
    assert match("Urges the release of librarians;").candidates == ()


def test_an_ask_of_stop_words_alone_has_no_candidates() -> None:
    assert match("All of them and those.", "All of them and those;").candidates == ()


def test_equal_paragraphs_keep_the_order_of_the_text() -> None:
    same = "Urges the release of librarians;"
    assert [c.number for c in match(same, same, same, same).candidates] == ["1", "2", "3"]


def test_matches_come_in_the_order_of_the_asks() -> None:
    asks = draft(*ADOPTED).asks
    found = align(asks, resolution(*reversed(ADOPTED)), LEXICON)
    assert [m.ask for m in found] == list(asks)
    assert [m.candidates[0].number for m in found] == ["4", "3", "2", "1"]


# ---------------------------------------------------------------- whole paragraphs


def test_a_whole_paragraph_has_its_sub_paragraphs_and_stands_in_the_text() -> None:
    adopted = resolution(*ADOPTED, preamble=PREAMBLE)
    found = wholes(adopted)
    assert [c.number for c in found] == ["PP1", "PP2", "1", "2", "3", "4"]
    assert [c.part for c in found] == [Part.PREAMBULAR] * 2 + [Part.OPERATIVE] * 4
    assert [c.passage.text for c in found] == [*PREAMBLE, *ADOPTED]
    assert all(adopted.document.quote(c.passage.span) == c.passage for c in found)


# ---------------------------------------------------------------- claims


def test_a_paragraph_taken_over_whole_is_claimed_by_the_proposal_that_has_it() -> None:
    found = claims(draft(ADOPTED[0]), wholes(resolution(*ADOPTED)), LEXICON)
    assert {number: by for number, (by, _) in found.items()} == {"1": ADOPTED[0]}


def test_the_preamble_of_a_draft_claims_too() -> None:
    found = claims(
        draft(ADOPTED[0], preamble=PREAMBLE), wholes(resolution(*ADOPTED, preamble=PREAMBLE)), LEXICON
    )
    assert set(found) == {"PP1", "PP2", "1"}


def test_the_likeliest_proposal_claims_a_paragraph() -> None:
    near = ADOPTED[1].replace("librarians", "librarians and archivists")
    found = claims(draft(near, ADOPTED[1]), wholes(resolution(*ADOPTED)), LEXICON)
    claim, likeness = found["2"]
    assert claim == ADOPTED[1]
    assert likeness == pytest.approx(1.0)


# ---------------------------------------------------------------- laws

WORDS = ["archives", "librarians", "Varonia", "the", "Urges", "report", "2030", "OHCHR", "human rights", "of"]
WORDING = st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join)


@given(WORDING, st.lists(WORDING, max_size=12))
def test_likeness_runs_from_nought_to_one_and_falls(ask: str, paragraphs: list[str]) -> None:
    found = [c.likeness for c in match(ask, *paragraphs).candidates]
    assert found == sorted(found, reverse=True)
    assert all(0 < value <= 1 for value in found)


@given(WORDING, st.lists(WORDING, min_size=1, max_size=12), WORDING)
def test_an_appended_paragraph_changes_no_likeness(ask: str, paragraphs: list[str], more: str) -> None:
    before = {c.number: c.likeness for c in match(ask, *paragraphs).candidates}
    after = {c.number: c.likeness for c in match(ask, *paragraphs, more).candidates}
    assert all(before[n] == likeness for n, likeness in after.items() if n in before)


TERMS = (
    "probe",
    "investigation",
    "MoU",
    "memorandum of understanding",
    "mandate holder",
    "special procedure",
)
"""Terms of one concept, of which some weigh more than others."""


@given(
    st.lists(st.sampled_from(TERMS), min_size=1, max_size=8),
    st.lists(st.sampled_from(TERMS), min_size=1, max_size=8),
)
def test_likeness_is_between_nothing_and_all_in_whatever_terms_and_order(
    asked: list[str], said: list[str]
) -> None:
    ask = bag(" archives ".join(asked), LEXICON)
    index = index_of((" archives ".join(said), " archives ".join(reversed(said))), LEXICON)
    first, second = index.likeness(ask)
    assert first == pytest.approx(second)
    assert 0 <= first <= 1
    assert ask.total == pytest.approx(bag(" archives ".join(reversed(asked)), LEXICON).total)
