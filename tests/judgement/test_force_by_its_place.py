"""Where an ask has more words of force of one kind than a carrier, it is told which is gone; and by "
"how much is one."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

STEPS = (
    "Urges the Government of Varonia to {significantly} reduce the fees for ferries, to achieve a "
    "{substantial} reduction in "
    "drownings, to provide {the utmost} care to divers, to {expressly} recognize their rights, to "
    "consult them {at all levels}, "
    "to {consistently} apply the harbour code, and to grant {long-term} loans to fishers;"
)
WRECK = (
    "Urges the Government of Varonia to ensure full accountability for the sinking of the ferry and "
    "to end the silence about it "
    "by undertaking a full, transparent and independent inquiry into all reports of drowned fishers "
    "in the bay of Oster;"
)


def _reasons(asked: str, adopted: str) -> list[str]:
    finding = became(asked, adopted)
    assert finding.verdict is Verdict.WEAKENED
    return [e.because for e in finding.evidence if e.code is Code.QUALIFIER_LOST]


@pytest.mark.parametrize(
    "word",
    ["significantly", "substantial", "utmost", "expressly", "at all levels", "consistently", "long-term"],
)
def test_by_how_much_and_how_far_is_missed(word: str) -> None:
    asked = STEPS.replace("{", "").replace("}", "")
    adopted = asked.replace(f"the {word} ", "").replace(f" {word}", "")
    assert _reasons(asked, adopted) == [f"“{word}” is gone"]


@pytest.mark.parametrize(
    "adopted",
    [
        "Urges the Government of Varonia to end the silence about the sinking of the ferry and to "
        "ensure accountability for it "
        "by inquiring fully, transparently and independently into all reports of drowned fishers in "
        "the bay of Oster;",
        "Urges the Government of Varonia to ensure accountability for the sinking of the ferry and "
        "to end the silence about it "
        "by undertaking a full, transparent and independent inquiry into all reports of drowned "
        "fishers in the bay of Oster;",
    ],
)
def test_the_one_is_missed_whose_words_stand_without_it(adopted: str) -> None:
    assert _reasons(WRECK, adopted) == ["“full” is gone"]


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (STEPS, STEPS.replace("significantly reduce", "considerably reduce")),
        (STEPS, STEPS.replace("{significantly} reduce", "bring about a significant reduction in")),
        (  # a fact that was brought up to date
            "Welcomes the significant increase in the number of clinics in Varonia, and encourages "
            "it to open others in the "
            "harbours of the north for divers and pilots;",
            "Welcomes the increase in the number of clinics in Varonia, and encourages it to open "
            "others in the harbours of the "
            "north for divers and pilots;",
        ),
        (  # a hedge
            "Calls upon Varonia to do its utmost to light the quays of the harbours of the north and to school divers;",
            "Calls upon Varonia to light the quays of the harbours of the north and to school divers;",
        ),
        (  # no measure of more or less
            "Recognizes the considerable efforts of Varonia to light its quays, and encourages it to "
            "school its divers;",
            "Recognizes the efforts of Varonia to light its quays, and encourages it to school its divers;",
        ),
        (
            "Calls upon Varonia to let divers reach the wreck without any delay, and to take all "
            "necessary measures to protect "
            "them in the bay of Oster;",
            "Calls upon Varonia to let divers reach the wreck without delay, and to take whatever "
            "measures are necessary to "
            "protect them in the bay of Oster;",
        ),
    ],
)
def test_what_says_as_much_is_no_loss(asked: str, adopted: str) -> None:
    plain = (text.replace("{", "").replace("}", "") for text in (asked, adopted))
    assert became(*plain).verdict is Verdict.ADOPTED
