"""Who only asks for the next report has not welcomed the last."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

PHASE = (
    "Takes note of the report of the Harbour Commissioner on the consultation on the tasks, priorities and themes for "
    "the fourth phase of the Lantern Programme;"
)
NEXT_PHASE = (
    "Requests the Office of the Commissioner to seek the views of ferry operators, unions of pilots and river towns on "
    "the tasks, priorities and themes for the fifth phase of the Lantern Programme, and to submit a report thereon;"
)
QUAYS = "Welcomes the report of the Guild of Pilots on the quays of Lestra and the lamps of Mirn;"
EXAMINE = "Requests the Guild of Pilots to examine the quays of Lestra and the lamps of Mirn, and to present a report;"


@pytest.mark.parametrize(("asked", "adopted"), [(PHASE, NEXT_PHASE), (QUAYS, EXAMINE)])
def test_a_report_is_not_welcomed_by_a_request_for_the_next(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert finding.verdict is Verdict.DROPPED
    (evidence,) = finding.evidence
    assert evidence.code is Code.TOPIC_ONLY
    assert "only asks for" in evidence.because
    assert adopted.startswith(evidence.adopted[0].text)


@pytest.mark.parametrize(
    "adopted",
    [
        QUAYS.replace("Welcomes", "Takes note of"),
        QUAYS.replace(";", ", and requests the Guild to present a further report;"),
        EXAMINE.replace(
            "Requests", "Recalls the report on the quays of Lestra and the lamps of Mirn, and requests"
        ),
    ],
)
def test_it_is_there_where_any_act_tells_of_the_report(adopted: str) -> None:
    assert became(QUAYS, adopted).verdict is not Verdict.DROPPED


def test_a_paragraph_of_the_preamble_may_tell_of_it() -> None:
    recalled = "Recalling the report of the Guild of Pilots on the quays of Lestra and the lamps of Mirn,"
    assert became(QUAYS, EXAMINE, preamble=(recalled,)).verdict is not Verdict.DROPPED


def test_what_was_welcomed_and_is_no_report_may_be_asked_for() -> None:
    steps = "Welcomes the steps taken to mend the quays of Lestra and to light the lamps of Mirn;"
    asked = "Calls upon Varonia to mend the quays of Lestra and to light the lamps of Mirn;"
    assert became(steps, asked).verdict is not Verdict.DROPPED
