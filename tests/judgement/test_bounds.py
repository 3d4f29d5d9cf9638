"""The least and the greatest number that will do, in words and in digits."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Verdict

MEETING = "Requests the Secretary-General to convene a meeting of {} experts on the libraries of Varonia;"


@pytest.mark.parametrize(
    ("asked", "adopted", "verdict"),
    [
        ("no fewer than 10", "at least ten", Verdict.ADOPTED),
        ("at least ten", "no fewer than 10", Verdict.ADOPTED),
        ("not less than 12", "a minimum of twelve", Verdict.ADOPTED),
        ("no fewer than ten", "ten or more", Verdict.ADOPTED),
        ("no fewer than 10", "at least twelve", Verdict.ADOPTED),
        ("at most 12", "up to twelve", Verdict.ADOPTED),
        ("no fewer than ten", "at least five", Verdict.WEAKENED),
        ("no fewer than ten", "at most ten", Verdict.WEAKENED),
        ("at least ten", "some", Verdict.WEAKENED),
    ],
)
def test_a_bound_in_other_words_is_the_same_bound(asked: str, adopted: str, verdict: Verdict) -> None:
    assert became(MEETING.format(asked), MEETING.format(adopted)).verdict is verdict
