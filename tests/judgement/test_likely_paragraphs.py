"""What else to read before one relies on a verdict in doubt: the paragraphs that may carry the ask besides."""

from __future__ import annotations

from judged import FILLER, became, became_in_letter, findings

from resodiff.model import Verdict
from resodiff.outline.rows import DOUBT, row
from resolutions import letter, resolution

ASK = "Publish the names of all who were held in the harbour prisons, and pay those who were held without charge;"
REGISTER = "Requests the Harbour Office to keep a register of those who were held in the harbour prisons;"
CHARGE = "Notes with concern that ferrymen were held for months without charge;"
FIRST = len(FILLER) + 1


def test_a_paragraph_near_a_doubtful_verdict_is_told_besides() -> None:
    finding = became_in_letter(ASK, REGISTER, CHARGE)
    assert finding.confidence < DOUBT
    told = {c.number for c in (*finding.carriers, *finding.likely)}
    assert told == {str(FIRST), str(FIRST + 1)}
    assert row(finding).also_read == ", ".join(c.number for c in finding.likely) != ""


def test_no_paragraph_is_told_twice() -> None:
    for finding in findings(letter(ASK, REGISTER, CHARGE), resolution(*FILLER, REGISTER, CHARGE)):
        carriers = {c.passage.span for c in finding.carriers}
        assert carriers.isdisjoint(c.passage.span for c in finding.likely)
        assert len(finding.likely) <= 2


def test_a_sure_verdict_asks_nobody_to_read_more() -> None:
    finding = became(REGISTER, REGISTER, CHARGE)
    assert finding.verdict is Verdict.ADOPTED
    assert row(finding).also_read == ""
