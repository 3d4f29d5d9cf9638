"""The word diff spells out both wordings and reads as an editor would mark it."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.diff import words
from resodiff.diff.engines import PARAGRAPH
from resodiff.model import Diff, EditKind

MARKS = {EditKind.SAME: ("", ""), EditKind.LOST: ("[-", "-]"), EditKind.GAINED: ("{+", "+}")}

VOCABULARY = [
    "the",
    "and",
    "of",
    "Calls",
    "calls",
    "upon",
    "release",
    "all",
    "women",
    ",",
    ";",
    " ",
    "  ",
    "\n",
    "–",
    "7/3",
]
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(VOCABULARY)).map("".join),
    st.lists(st.sampled_from(VOCABULARY)).map(" ".join),
)


def marked(diff: Diff) -> str:
    return "".join(MARKS[e.kind][0] + e.text + MARKS[e.kind][1] for e in diff)


@given(texts, texts)
def test_a_diff_spells_out_both_wordings_exactly(before: str, after: str) -> None:
    diff = words(before, after)
    assert diff.before == before
    assert diff.after == after


@given(texts)
def test_equal_wordings_are_one_edit(text: str) -> None:
    assert [e.kind for e in words(text, text)] == [EditKind.SAME] * bool(text)


@given(texts, texts)
def test_no_edit_is_empty_and_no_two_neighbours_are_alike(before: str, after: str) -> None:
    edits = words(before, after).edits
    assert all(e.text for e in edits)
    assert all(one.kind is not other.kind for one, other in pairwise(edits))


@given(texts, texts)
def test_lost_words_stand_before_gained_ones(before: str, after: str) -> None:
    edits = words(before, after).edits
    kinds = [(one.kind, other.kind) for one, other in pairwise(edits)]
    assert (EditKind.GAINED, EditKind.LOST) not in kinds


CASES = [
    ("Urges States to act", "Urges States to act", "Urges States to act"),
    ("to ratify it now", "to consider ratifying it now", "to [-ratify-]{+consider ratifying+} it now"),
    ("release them, and report", "release them, if fit, and report", "release them, {+if fit, +}and report"),
    ("the rights of women", "its freedom of girls", "[-the rights of women-]{+its freedom of girls+}"),
    ("women and girls", "all women and all girls", "{+all +}women and {+all +}girls"),
    ("Calls for a report", "calls for a report", "[-Calls-]{+calls+} for a report"),
    ("its self-determination", "its determination", "its [-self-determination-]{+determination+}"),
    ("resolution 7/3 of May", "resolution 9/3 of May", "resolution [-7/3-]{+9/3+} of May"),
    ("shall release", "shall not release", "shall {+not +}release"),
    ("keep it", "", "[-keep it-]"),
    ("", "keep it", "{+keep it+}"),
]


@pytest.mark.parametrize(("before", "after", "expected"), CASES)
def test_changes_are_marked_word_by_word(before: str, after: str, expected: str) -> None:
    assert marked(words(before, after)) == expected


def test_an_island_of_a_word_that_matters_is_not_absorbed() -> None:
    assert "not" in [
        e.text.strip() for e in words("may not leave", "shall not stay") if e.kind is EditKind.SAME
    ]


def test_a_hundred_edited_words_give_about_nine_hunks() -> None:
    before = [f"word{n}" for n in range(100)]
    after = [f"other{n}" if n % 11 in (0, 1) else word for n, word in enumerate(before)]
    hunks = [e for e in words(" ".join(before), " ".join(after)) if e.kind is EditKind.GAINED]
    assert 8 <= len(hunks) <= 10


def test_more_words_than_two_bytes_can_number_are_told_apart() -> None:
    before = " ".join(f"w{n}" for n in range(70_000))
    after = before.replace("w69999", "changed")
    assert marked(words(before, after)).endswith("w69998 [-w69999-]{+changed+}")


@pytest.mark.parametrize("size", [PARAGRAPH // 2 - 2, PARAGRAPH * 10])
def test_unrelated_texts_of_any_length_are_told_apart_in_little_time(size: int) -> None:
    before = " ".join(f"a{n % 997}" for n in range(size))
    after = " ".join(f"b{n % 991}" for n in range(size))
    began = time.perf_counter()
    diff = words(before, after)
    assert (diff.before, diff.after) == (before, after)
    assert time.perf_counter() - began < 5


def test_a_long_text_is_aligned_beyond_the_length_of_a_paragraph() -> None:
    before = [f"w{n}" for n in range(PARAGRAPH * 2)]
    after = [*before[:500], "new", *before[500:]]
    assert [
        e.text.strip() for e in words(" ".join(before), " ".join(after)) if e.kind is EditKind.GAINED
    ] == ["new"]
