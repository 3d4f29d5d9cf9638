"""A word of force that was put in makes more of what was asked."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

ACCESS = (
    "Calls upon the harbour authorities of Lestra to grant the inspectors access to the prisons, and to provide the "
    "inspectors with information in a transparent manner and with support for their work;"
)


def gained(adopted: str, asked: str = ACCESS) -> list[str]:
    finding = became(asked, adopted)
    assert finding.verdict is Verdict.ADOPTED
    assert finding.strengthened is any(e.code is Code.SCOPE_WIDENED for e in finding.evidence)
    return [p.text for e in finding.evidence if e.code is Code.SCOPE_WIDENED for p in e.adopted]


@pytest.mark.parametrize(
    ("old", "new", "force"),
    [
        ("access to", "unhindered access to", "unhindered"),
        ("a transparent manner", "a transparent and timely manner", "timely"),
        ("with support", "with adequate support", "adequate"),
        ("information in", "information at all times in", "at all times"),
    ],
)
def test_a_word_of_force_that_was_put_in_is_a_gain(old: str, new: str, force: str) -> None:
    assert gained(ACCESS.replace(old, new)) == [force]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the inspectors access", "the independent inspectors access"),
        ("a transparent manner", "an open manner"),
        ("support for", "specific support for"),
        ("to grant the inspectors access", "to grant access to the inspectors"),
    ],
)
def test_what_may_limit_or_stands_for_another_is_none(old: str, new: str) -> None:
    assert gained(ACCESS.replace(old, new)) == []


def test_of_a_fact_no_word_of_force_makes_more() -> None:
    asked = "Notes that the harbour authorities of Lestra grant the inspectors access to the prisons;"
    assert gained(asked.replace("access", "unhindered access"), asked) == []
