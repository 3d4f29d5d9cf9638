"""Words and numbers turned into what is drawn."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
import tabled
from hypothesis import given
from hypothesis import strategies as st

from resodiff.diff import words
from resodiff.outline import detail
from resodiff.tui.drawing import wording
from resodiff.tui.drawing.bars import falls, shares
from resodiff.tui.drawing.moves import moves
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.drawing.pieces import Fate, pieces

FINDING = tabled.comparison().findings[0]
DIFF = detail(FINDING).diff
PLAIN = Palette(coloured=False)


def test_the_pieces_spell_out_both_wordings() -> None:
    found = pieces(FINDING, DIFF)
    assert "".join(p.text for p in found if p.fate.is_before) == FINDING.ask.text
    assert "".join(p.text for p in found if p.fate.is_after) == FINDING.carriers[0].passage.text


def test_quotes_stand_where_the_evidence_has_them() -> None:
    found = pieces(FINDING, DIFF)
    assert ["".join(p.text for p in found if n in p.quoted) for n in (0, 1)] == [
        "Calls uponEncourages",
        "as appropriate",
    ]


def test_words_without_colour_carry_marks() -> None:
    drawn = wording.inline(pieces(FINDING, DIFF), PLAIN).plain
    assert drawn.startswith("[-Calls upon-]{+Encourages+} the Government of Varonia to [-release")
    assert "protest{+, as appropriate+};" in drawn


def test_words_with_colour_carry_none() -> None:
    found = pieces(FINDING, DIFF)
    assert wording.before(found, Palette()).plain == FINDING.ask.text


@pytest.mark.parametrize("palette", [Palette(), PLAIN])
def test_the_first_quoted_words_are_found(palette: Palette) -> None:
    found = [p for p in pieces(FINDING, DIFF) if p.fate.is_after]
    at = wording.first_quoted(found, palette, 1)
    assert wording.inline(found, palette).plain[at:].startswith("as appropriate")
    assert wording.first_quoted(found, palette, 7) is None


BEFORE = "to release all prisoners, to lift the state of emergency in Lestra, and to report"
AFTER = "to lift the state of emergency in Lestra, to report, and to release all prisoners"


def test_words_that_moved_are_no_loss() -> None:
    diff = words(BEFORE, AFTER)
    moved = [(BEFORE[a.start : a.end], AFTER[b.start : b.end]) for a, b in moves(diff)]
    assert moved
    assert all(a.casefold() == b.casefold() for a, b in moved)
    found = pieces(replace(FINDING, evidence=FINDING.evidence), diff)
    assert {p.fate for p in found} >= {Fate.SAME, Fate.MOVED_AWAY, Fate.MOVED_HERE}
    assert not any("release" in p.text for p in found if p.fate is Fate.LOST)


SENTENCES = st.lists(
    st.sampled_from(["Varonia", "shall", "release", "all", "persons", "and", "report", "on", "Lestra"]),
    max_size=25,
)


@given(SENTENCES, SENTENCES)
def test_a_move_has_the_same_words_on_both_sides(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), " ".join(right)
    diff = words(one, other)
    for away, here in moves(diff):
        assert one[away.start : away.end] == other[here.start : here.end]
    found = pieces(FINDING, diff)
    assert "".join(p.text for p in found if p.fate.is_before) == one
    assert "".join(p.text for p in found if p.fate.is_after) == other


@given(st.lists(st.integers(0, 50), min_size=1, max_size=5), st.integers(5, 80))
def test_shares_fill_the_bar_and_forget_nobody(numbers: list[int], width: int) -> None:
    cells = shares(numbers, width)
    assert sum(cells) == (width if any(numbers) else 0)
    assert all((n > 0) == (c > 0) for n, c in zip(numbers, cells, strict=True))


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=8), st.integers(8, 60))
def test_a_waterfall_stays_within_its_room(weights: list[float], width: int) -> None:
    steps = falls(weights, width)
    assert all(0 <= step.start < width and 0 <= step.end < width for step in steps)
    assert all(a.end == b.start for a, b in pairwise(steps))
