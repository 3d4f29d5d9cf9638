"""A nearest paragraph is told by what it is about: not by a word of another sense, nor by a mere kind of body."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

UNITY = "Acknowledges that the Government of National Unity tries to ease the plight of lamplighters;"
TOLLS = "Calls upon partners to exempt lamp oil from the tolls;"


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (
            UNITY,
            "Reaffirms its commitment to the sovereignty, independence, unity and integrity of the islands;",
        ),
        (TOLLS, "Notes the training of pilots, in the use of charts, by Varonia and its partners;"),
    ],
)
def test_a_word_in_another_sense_or_of_a_mere_kind_is_no_nearness(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert finding.verdict is Verdict.DROPPED
    assert finding.evidence[0].code is Code.DEMAND_ABSENT


def test_a_thing_that_both_speak_of_is() -> None:
    finding = became(UNITY, "Deplores the drought, and hears of lamplighters, pilots and millers;")
    assert finding.verdict is Verdict.DROPPED
    assert "it speaks of “lamplighters”" in finding.evidence[0].because
