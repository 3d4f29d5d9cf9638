"""What picks out some of the things asked for is a loss; what is true of all of them, or says how, is none."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

CALLS = "Calls upon all States to {}, while keeping the ports open;"
NARROWER = [
    (
        "release all prisoners without delay",
        "release all prisoners who have served their sentences without delay",
    ),
    ("pay pensions to widows", "pay pensions to widows over the age of 65"),
    ("pay pensions to widows", "pay pensions to widows without other income"),
    ("register births of children", "register births of children born in hospitals"),
    ("give relief to villages", "give relief to villages whose harvests failed"),
    ("close all mines", "close all mines deeper than 300 metres"),
    ("provide lawyers to suspects", "provide lawyers to suspects unable to pay for them"),
    ("grant access to all documents", "grant access to all documents not classified as secret"),
    ("allow observers to visit all prisons", "allow observers to visit all prisons in the capital"),
    ("subsidize ferry tickets", "subsidize only ferry tickets"),
    ("subsidize ferry tickets for students", "subsidize ferry tickets exclusively for students"),
]
AS_WIDE = [
    ("release all prisoners without delay", "release all prisoners, who have suffered enough, without delay"),
    ("release all prisoners without delay", "release all prisoners, whether convicted or not, without delay"),
    ("return the land of displaced farmers", "return the land of farmers who were displaced"),
    ("pay pensions to widows", "pay pensions to widows on time"),
    ("close all mines", "close all mines at once"),
    ("give relief to villages", "give relief to villages during and after floods"),
    ("protect journalists and activists", "protect journalists and activists without exception"),
    ("train judges on the new code", "train judges in cooperation with the bar on the new code"),
    ("investigate all attacks", "investigate all attacks in a transparent way"),
    ("allow observers to visit all prisons", "allow observers to visit all prisons that they wish to see"),
    (
        "detain fishermen for as short a time as possible",
        "detain fishermen only for as short a time as possible",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), NARROWER)
def test_what_picks_out_some_is_a_loss(asked: str, adopted: str) -> None:
    finding = became(CALLS.format(asked), CALLS.format(adopted))
    assert finding.verdict is Verdict.WEAKENED
    assert Code.NARROWED in [e.code for e in finding.evidence]


@pytest.mark.parametrize(("asked", "adopted"), AS_WIDE)
def test_what_takes_in_all_of_them_is_none(asked: str, adopted: str) -> None:
    assert became(CALLS.format(asked), CALLS.format(adopted)).verdict is Verdict.ADOPTED
