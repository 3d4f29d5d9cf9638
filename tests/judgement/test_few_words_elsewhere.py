"""Two lost words stand in another paragraph where they stand there in the company that they had in the ask."""

from __future__ import annotations

import pytest
from judged import FILLER, findings

from resodiff.model import Code
from resolutions import draft, resolution

ASKED = "Urges Varonia to pay the millers, to repaint flooded harbours of Oster, and to count orchards of the valley;"
ADOPTED = "Urges Varonia to pay the millers, and to count orchards of the valley of Oster;"
CASES = [
    ("Thanks masons who repaint flooded harbours near Kell;", True),
    ("Thanks masons who wash the flooded harbours and repaint them;", True),
    ("Thanks masons who love lanterns, flooded fields and the harbours;", False),
    ("Thanks masons who mend harbours;", False),
]


@pytest.mark.parametrize(("other", "there"), CASES)
def test_few_words_are_told_to_stand_elsewhere_in_their_company_alone(other: str, there: bool) -> None:
    found = findings(draft(ASKED), resolution(ADOPTED, other, *FILLER))[0]
    because = next(e.because for e in found.evidence if e.code is Code.NARROWED)
    assert ("(paragraph 2 has" in because) == there
