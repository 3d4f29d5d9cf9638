"""Words that are lost here and there: each may be style, and a good part of an ask so scattered is not."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.judgement.losses.scattered import scattered
from resodiff.model import Code, Verdict

WRECKS = (
    "Reaffirms the need to end the neglect of river towns through the training of pilots and lamplighters under "
    "national and harbour law, stresses the need for those who wreck ferries to answer before provincial courts or, "
    "where applicable, harbour tribunals, and acknowledges on this matter the role of the Standing Panel on the Wrecks "
    "of Ferries Committed in Varonia since 2031 and of the Lestra Harbour Court;"
)
PROGRESS = (
    "Welcomes the progress made on answering for wrecks, notes the importance of further hearings, such as those held "
    "in Mirn, and efforts by provinces and harbour bodies, including the Standing Panel on the Wrecks of Ferries "
    "Committed in Varonia since 2031, to look into wrecks in Varonia and, where possible, to try those who wreck "
    "ferries, also notes that the records of the Panel were used in training pilots, and recalls that the Council may "
    "refer the matter to the Lestra Harbour Court;"
)
REGISTER = (
    "Calls upon Varonia to publish the register of wrecks, sorted by river, ship and cause, to open the archives of "
    "the harbour courts to the families, and to pay the divers who were hurt;"
)
RECORDS = (
    "Calls upon Varonia to make known the register of wrecks, sorted by river and cause, to open the records of the "
    "harbour to the relatives, and to support divers;"
)


@pytest.mark.parametrize(("asked", "adopted"), [(WRECKS, PROGRESS), (REGISTER, RECORDS)])
def test_many_small_losses_narrow_an_ask_together(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert finding.verdict is Verdict.WEAKENED
    assert Code.NARROWED in {e.code for e in finding.evidence}
    assert finding.confidence < 0.9


def test_what_is_lost_in_pieces_is_quoted() -> None:
    (evidence,) = became(WRECKS, PROGRESS).evidence
    quoted = [p.text for p in evidence.ask]
    assert any("end the neglect" in words for words in quoted)
    assert "provincial courts" in quoted


def test_a_word_here_and_there_is_style() -> None:
    assert len(scattered(case(WRECKS, PROGRESS))) > 1
    assert scattered(case(REGISTER, REGISTER.replace("hurt", "injured"))) == ()


def test_one_word_put_otherwise_leaves_an_ask_adopted() -> None:
    finding = became(REGISTER, REGISTER.replace("sorted by", "arranged by"))
    assert finding.verdict is Verdict.ADOPTED


def test_who_tries_somebody_makes_no_mere_attempt() -> None:
    codes = {e.code for e in became(WRECKS, PROGRESS).evidence}
    assert Code.ACTION_SOFTENED not in codes
