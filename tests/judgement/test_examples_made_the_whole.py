"""What was named as an example and is all that is meant now is a loss; another word before an example is none."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

URGES = "Urges the Government of Varonia to {}, and to report on the steps taken to the assembly of the river towns;"
NARROWER = [
    (
        "protect all ferrymen, in particular those who work at night, from reprisals",
        "protect all ferrymen who work at night from reprisals",
    ),
    (
        "publish all contracts on the harbour, such as leases and charters, within a month",
        "publish all contracts on the harbour, namely leases and charters, within a month",
    ),
    (
        "publish all contracts on the harbour, including leases and charters, within a month",
        "publish all contracts on the harbour consisting of leases and charters within a month",
    ),
    (
        "end discrimination in hiring, particularly in the shipyards",
        "end discrimination in hiring in the shipyards",
    ),
    (
        "ensure that persons with disabilities, in particular women and girls, can use the ferries",
        "ensure that persons with disabilities who are women or girls can use the ferries",
    ),
    ("support farmers, not least those in the highlands", "support farmers in the highlands"),
]
AS_WIDE = [
    (
        "protect all ferrymen, in particular those who work at night, from reprisals",
        "protect all ferrymen, especially those working at night, from reprisals",
    ),
    (
        "protect all ferrymen, in particular the young, from reprisals",
        "protect from reprisals all ferrymen, the young in particular",
    ),
    (
        "publish all contracts, including leases and charters, within a month",
        "publish all contracts, leases and charters included, within a month",
    ),
    (
        "combat corruption, including through audits and inspections",
        "combat corruption through audits and inspections",
    ),
    (
        "end harassment of students, particularly on ferries",
        "end harassment of students on ferries and elsewhere",
    ),
    (
        "strengthen cooperation, including in the framework of the river commission",
        "strengthen cooperation within the framework of the river commission",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), NARROWER)
def test_an_example_that_became_the_whole_is_a_loss(asked: str, adopted: str) -> None:
    finding = became(URGES.format(asked), URGES.format(adopted))
    assert finding.verdict is Verdict.WEAKENED
    assert [e.code for e in finding.evidence] == [Code.NARROWED]


@pytest.mark.parametrize(("asked", "adopted"), AS_WIDE)
def test_an_example_beside_others_is_none(asked: str, adopted: str) -> None:
    assert became(URGES.format(asked), URGES.format(adopted)).verdict is Verdict.ADOPTED
