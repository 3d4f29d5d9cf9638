"""To be ready to act, or to wish that others did, is less than to act or to ask; in other words it is no less."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

DIALOGUE = (
    "{} an interactive dialogue on the drying of the mills of Oster at its next session, with the millers;"
)
READY = [
    "Expresses its readiness to organize",
    "Expresses its hope to organize",
    "Signals its openness to organizing",
    "Declares its willingness to organize",
    "Voices its interest in organizing",
    "Is prepared to organize",
    "Is open to organizing",
    "Stands ready to organize",
    "Remains ready, in due time, to organize",
    "Remains available to organize",
    "Declares that it is ready to organize",
    "Reaffirms that it stands ready to organize",
    "Reiterates its readiness to organize",
    "Indicates that it would welcome",
    "Looks forward to organizing",
    "Looks with favour upon organizing",
    "Sees considerable merit in organizing",
    "Has no objection to organizing",
    "Does not exclude organizing",
    "Keeps under review the possibility of organizing",
    "Reserves the right to organize",
    "Would be willing to organize",
    "Would favour",
    "Would in principle organize",
    "Envisages organizing",
    "Plans to organize",
    "Announces its intention to organize",
]


@pytest.mark.parametrize("frame", READY)
def test_to_be_ready_to_act_is_less_than_to_decide(frame: str) -> None:
    found = became(DIALOGUE.format("Decides to organize"), DIALOGUE.format(frame))
    assert (found.verdict, found.strengthened) == (Verdict.WEAKENED, False)
    assert Code.VERB_SOFTENED in found.reasons
    assert set(found.reasons) <= {Code.VERB_SOFTENED, Code.ACTION_SOFTENED, Code.CAVEAT_ADDED}


@pytest.mark.parametrize("frame", READY)
def test_to_act_is_no_less_than_to_be_ready(frame: str) -> None:
    found = became(DIALOGUE.format(frame), DIALOGUE.format("Decides to organize"))
    assert Code.VERB_SOFTENED not in found.reasons


REPORT = "Urges the Government of Varonia to publish in full the report on the flooding of the mines of Mirn;"
WISHED = [
    "Would welcome the publication in full",
    "Would appreciate the publication in full",
    "Would be grateful for the publication in full",
    "Would strongly support the full publication",
    "Would like to see the full publication",
    "Looks forward to the full publication",
    "Hopes to see the full publication",
    "Voices its hope for the full publication",
    "Sees value in the full publication",
    "Takes note of the full publication",
]


@pytest.mark.parametrize("frame", WISHED)
def test_to_wish_for_a_deed_is_less_than_to_urge_it(frame: str) -> None:
    given = f"{frame} by the Government of Varonia of the report on the flooding of the mines of Mirn;"
    assert Code.VERB_SOFTENED in became(REPORT, given).reasons


SAME = [
    ("Expresses concern at", "Voices concern at"),
    ("Expresses its deep appreciation for", "Places on record its deep appreciation for"),
    ("Expresses the hope that millers will end", "Voices its hope that millers will end"),
    ("Would welcome", "Would appreciate"),
    ("Would welcome", "Welcomes"),
    ("Expresses the hope to see", "Welcomes"),
    ("Stands ready to support", "Is prepared to support"),
    ("Urges Varonia to remain ready to resume", "Urges Varonia to remain ready to resume"),
]


@pytest.mark.parametrize(("mine", "theirs"), SAME)
def test_one_frame_for_another_as_strong_is_no_loss(mine: str, theirs: str) -> None:
    rest = " the dialogue on the drying of the mills of Oster;"
    assert became(mine + rest, theirs + rest).verdict is Verdict.ADOPTED


INNER = "Urges Varonia to publish a map of its canals{};"


@pytest.mark.parametrize(
    "words", [", plans and budgets", ", and plans to repair them", ", and favours and fees, by district"]
)
def test_a_plan_within_a_paragraph_is_no_act_of_it(words: str) -> None:
    asked = INNER.format(words)
    assert became(asked, asked.replace("Urges", "Strongly urges")).verdict is Verdict.ADOPTED
