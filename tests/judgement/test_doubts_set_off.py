"""What was stated and is hearsay now was softened, though the hint is set off by commas; what was hearsay before is as
it was."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

FLOODS = "Expresses concern at the alleged flooding of the mines of Kell, and regrets that Varonia has {};"
DOUBTED = [
    (
        "Regrets that Varonia has not honoured what the River Treaty lays upon it;",
        "Regrets that Varonia has, according to reports, not honoured what the River Treaty lays upon it;",
    ),
    (
        "Deplores that Varonia has closed the lagoon to fishermen and sunk their boats;",
        "Deplores that Varonia has, it is said, closed the lagoon to fishermen and sunk their boats;",
    ),
    (
        "Condemns the flogging of divers on the ships of Varonia in the straits;",
        "Condemns, if reports are accurate, the flogging of divers on the ships of Varonia in the straits;",
    ),
    (
        "Notes with concern that the ports of Varonia were closed to ships with grain;",
        "Notes with concern that the ports of Varonia were seemingly closed to ships with grain;",
    ),
    (
        FLOODS.format("not honoured the River Treaty"),
        FLOODS.format("allegedly not honoured the River Treaty"),
    ),
]
STATED = [
    (
        "Regrets that Varonia has not honoured what the River Treaty lays upon it;",
        "Regrets that Varonia has, according to the report of the Rapporteur, not honoured "
        "what the River Treaty lays upon it;",
    ),
    (
        "Regrets that Varonia has reportedly not honoured the River Treaty;",
        "Regrets that Varonia has, according to reports, not honoured the River Treaty;",
    ),
    (
        "Condemns the flogging of divers on the ships of Varonia;",
        "Condemns the flogging of divers on the ships of Varonia, which apparently continues on foreign vessels;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), DOUBTED)
def test_what_was_stated_is_doubted(asked: str, adopted: str) -> None:
    found = became(asked, adopted)
    assert found.verdict is Verdict.WEAKENED
    assert Code.CAVEAT_ADDED in {e.code for e in found.evidence}


@pytest.mark.parametrize(("asked", "adopted"), STATED)
def test_what_is_as_sure_as_before(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED
