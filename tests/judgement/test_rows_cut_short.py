"""An element that is gone from a row is a loss, in whatever way the row is built; a row in other words is none."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

CALLS = "Calls upon all States to {}, while keeping the ports open;"
CUT = [
    (
        "adopt rules to prevent, detect and punish smuggling",
        "adopt rules to detect, report and punish smuggling",
    ),
    ("improve women's access to and control over land", "improve women's access to land"),
    ("hold accountable all who order or commit attacks", "hold accountable all who commit attacks"),
    ("end direct and indirect subsidies to drift fishing", "end direct subsidies to drift fishing"),
    (
        "grant pensions to sailors injured at sea or in the ports of other countries",
        "grant pensions to sailors injured in the ports of other countries",
    ),
    ("prevent accidents before, during and after voyages", "prevent accidents during voyages"),
    ("protect fishing grounds within and beyond its waters", "protect fishing grounds within its waters"),
]
WHOLE = [
    (
        "adopt rules to prevent, detect and punish smuggling",
        "adopt rules to detect, prevent and punish smuggling",
    ),
    (
        "improve women's access to and control over land",
        "improve women's control over land and their access to it",
    ),
    ("hold accountable all who order or commit attacks", "hold accountable all who commit or order attacks"),
    (
        "prevent accidents before, during and after voyages",
        "prevent accidents during voyages, before and after them",
    ),
    (
        "protect fishing grounds within and beyond its waters",
        "protect fishing grounds beyond as well as within its waters",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), CUT)
def test_an_element_gone_from_a_row_is_a_loss(asked: str, adopted: str) -> None:
    finding = became(CALLS.format(asked), CALLS.format(adopted))
    assert finding.verdict is Verdict.WEAKENED
    assert Code.NARROWED in [e.code for e in finding.evidence]


@pytest.mark.parametrize(("asked", "adopted"), WHOLE)
def test_a_row_in_another_order_is_whole(asked: str, adopted: str) -> None:
    assert became(CALLS.format(asked), CALLS.format(adopted)).verdict is Verdict.ADOPTED
