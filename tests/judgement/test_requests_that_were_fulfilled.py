"""What a text speaks of as done, and asks for no longer, is dropped; and it is said that it was done."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

DONE = [
    (
        "Requests the Harbour Office to convene a panel discussion on the lamps of Lestra at its fifth session;",
        "Welcomes the panel discussion on the lamps of Lestra held at the fifth session;",
    ),
    (
        "Requests the Harbour Office to prepare a report on the lamps of Lestra, and to present it to the Council;",
        "Takes note of the report of the Harbour Office on the lamps of Lestra;",
    ),
    (
        "Encourages Varonia to submit as soon as possible its first report on the Convention on Ferries;",
        "Commends the Government of Varonia for the submission of its first report on the Convention on Ferries;",
    ),
]
STILL_ASKED = [
    (DONE[0][0], DONE[0][1].replace("held at", "to be held at")),
    (
        DONE[0][0],
        DONE[0][1].replace(";", ", and requests the Harbour Office to convene another panel on lamps;"),
    ),
    (
        "Requests the Harbour Office to prepare a report on the lamps of Lestra;",
        "Looks forward to the report of the Harbour Office on the lamps of Lestra;",
    ),
    (
        "Calls upon Varonia to investigate all reports of arson in Lestra, and to see arsonists held accountable;",
        "Reiterates the need to investigate all reports of arson in Lestra, and to see arsonists held accountable;",
    ),
    (
        "Urges Varonia to reopen the archives of Lestra and to pay the archivists;",
        "Welcomes the steps taken to reopen the archives of Lestra and to pay the archivists;",
    ),
]


@pytest.mark.parametrize("preambular", [False, True])
@pytest.mark.parametrize(("asked", "adopted"), DONE)
def test_a_request_that_was_fulfilled_is_dropped_as_done(asked: str, adopted: str, preambular: bool) -> None:
    said = (
        adopted.replace("Welcomes", "Welcoming")
        .replace("Takes", "Taking")
        .replace("Commends", "Commending")
        .replace(";", ",")
    )
    finding = became(asked, preamble=(said,)) if preambular else became(asked, adopted)
    assert finding.verdict is Verdict.DROPPED
    (evidence,) = finding.evidence
    assert evidence.code is Code.TOPIC_ONLY
    assert "speaks of it as done" in evidence.because
    assert evidence.adopted[0].text in (adopted.rstrip(";"), adopted, said, said.rstrip(","))


@pytest.mark.parametrize(("asked", "adopted"), STILL_ASKED)
def test_what_is_still_to_come_or_asked_again_is_not_done(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert finding.verdict is not Verdict.DROPPED
    assert all("as done" not in e.because for e in finding.evidence)


def test_what_was_done_and_is_asked_once_more_is_carried_by_the_paragraph_that_asks() -> None:
    asked = "Requests the Harbour Office to prepare a report on the lamps of Lestra and the harbour lights of Mirn;"
    told = "Takes note of the report of the Harbour Office on the lamps of Lestra and the harbour lights of Mirn;"
    again = "Requests the Harbour Office to prepare a report on the lamps of Lestra and the wages of lamplighters;"
    finding = became(asked, told, again)
    assert finding.verdict is not Verdict.DROPPED
    assert [c.passage.text for c in finding.carriers] == [again]
