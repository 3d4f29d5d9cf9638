"""A word of force that another demand has says nothing of this one."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code

ASKED = (
    "Calls upon all parties to the dispute to immediately cease the perpetration and use of violence against ferrymen "
    "and pilots in all towns;"
)
PRISONS = (
    "Deplores the state of the harbour prisons, calls upon all parties, but particularly the Varonian authorities, to "
    "{cease} forms of ill-treatment of prisoners, including but not limited to beatings, forced labour and the use of "
    "violence against ferrymen and pilots, to grant inspectors and physicians {access}, without undue restrictions, to "
    "prisoners and harbour prisons, and to provide families with the registers of the harbour prisons;"
)


@pytest.mark.parametrize("access", ["immediate access", "access"])
def test_immediate_access_stops_nothing_immediately(access: str) -> None:
    finding = became(ASKED, PRISONS.format(cease="cease all", access=access))
    lost = next(e for e in finding.evidence if e.code is Code.QUALIFIER_LOST)
    assert lost.ask[0].text == "immediately"


@pytest.mark.parametrize(
    "cease", ["cease at once all", "put an immediate end to all", "immediately cease all"]
)
def test_the_force_of_the_same_demand_answers_in_any_form(cease: str) -> None:
    finding = became(ASKED, PRISONS.format(cease=cease, access="access"))
    assert Code.QUALIFIER_LOST not in {e.code for e in finding.evidence}
