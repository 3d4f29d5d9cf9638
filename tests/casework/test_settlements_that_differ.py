"""Where those who settle differ, no last word wins: what claims least holds, and both settlements are shown."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.casework.coding.holding import CAUTIOUS, settlement
from resodiff.model import Verdict

A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED


@dataclass(frozen=True, slots=True)
class One:
    by: str
    at: str
    verdict: Verdict
    standing: str = "current"
    on: str = ""


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ((), None),
        ((One("Chair", "1", A),), A),
        ((One("Chair", "1", A), One("Other", "2", D)), D),
        ((One("Chair", "1", D), One("Other", "2", A)), D),
        ((One("Chair", "1", D), One("Chair", "2", A)), A),
        ((One("Chair", "1", D), One("Other", "2", W), One("Chair", "3", A)), W),
    ],
)
def test_what_claims_least_holds_of_what_each_said_last(said: tuple[One, ...], held: Verdict | None) -> None:
    found = settlement(said)
    assert (found.verdict if found else None) is held


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(CAUTIOUS)), max_size=6))
def test_who_came_last_of_different_people_does_not_count(said: list[tuple[str, Verdict]]) -> None:
    once = list({by: One(by, "1", verdict) for by, verdict in said}.values())
    verdicts = {one.verdict for order in (once, once[::-1]) if (one := settlement(order))}
    assert len(verdicts) == min(1, len(once))
