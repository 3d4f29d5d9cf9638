"""In a paragraph that was rewritten, what stands elsewhere has moved; in one that was edited, what is gone is gone."""

from __future__ import annotations

import pytest
from judged import FILLER, findings

from resodiff.model import Code
from resolutions import draft, resolution

LONG = (
    "Urges Varonia to mend the bridges of Kell, to pay the millers, to count the orchards, and to grant the monitors "
    "unhindered access to the flooded harbours near the Lestra River Commission;"
)
EDITED = LONG.replace("unhindered ", "").replace(" near the Lestra River Commission", "")
EDITED_PART = LONG.replace("to pay the millers, ", "")
REWRITTEN = (
    "Urges Varonia to build mills and ferries for the coast of Kell, to grant the monitors access to the flooded "
    "harbours, to count trees, and to lend boats and nets to whoever lost theirs in the storms of the winter;"
)
OTHER = (
    "Encourages donors to help monitors who were promised unhindered access to the flooded harbours, as the Lestra "
    "River Commission proposed;"
)


def codes(adopted: str, *others: str) -> set[Code]:
    return {e.code for e in findings(draft(LONG), resolution(adopted, *others, *FILLER))[0].evidence}


def test_a_word_of_force_that_stands_elsewhere_is_lost_where_the_rest_stands_and_moved_where_little_does() -> (
    None
):
    assert Code.QUALIFIER_LOST in codes(EDITED, OTHER)
    assert Code.QUALIFIER_LOST not in codes(REWRITTEN, OTHER)


def test_a_word_of_force_that_no_other_paragraph_has_is_lost_in_both() -> None:
    assert Code.QUALIFIER_LOST in codes(EDITED)
    assert Code.QUALIFIER_LOST in codes(REWRITTEN)


@pytest.mark.parametrize(
    ("adopted", "told"), [(EDITED_PART, "gone: “"), (REWRITTEN, "gone or in other words: “")]
)
def test_a_part_is_gone_in_an_edited_paragraph_and_gone_or_in_other_words_in_a_rewritten_one(
    adopted: str, told: str
) -> None:
    found = findings(draft(LONG), resolution(adopted, *FILLER))[0]
    (lost,) = (e for e in found.evidence if e.code is Code.NARROWED)
    assert lost.because.startswith(told)
