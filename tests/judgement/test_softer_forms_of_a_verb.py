"""A softer verb is one only where it is a form of the ask's: not where it says as much, and not where it speaks of
something else."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.rules import softer_verb, stronger_verb

PAIRS_SAME = [
    ("Renews its commitment to", "Reaffirms its commitment to"),
    ("Renews its firm support for", "Reiterates its support for"),
    ("Acknowledges with satisfaction", "Welcomes"),
    ("Welcomes", "Acknowledges with gratitude"),
]
PAIRS_SOFTER = [
    ("Welcomes", "Takes note of"),
    ("Condemns", "Expresses concern at"),
    ("Urges Varonia to pursue", "Encourages Varonia to pursue"),
    ("Calls upon Varonia to pursue", "Stresses the need to pursue"),
]
REST = " the patient repair of the flooded archives of Lestra, and the return of the millers to Mirn;"


@pytest.mark.parametrize(("asked", "given"), PAIRS_SAME)
def test_a_verb_that_says_as_much_is_no_softer(asked: str, given: str) -> None:
    assert softer_verb.weigh(case(asked + REST, given + REST)) is None
    assert stronger_verb.weigh(case(asked + REST, given + REST)) is None


@pytest.mark.parametrize(("asked", "given"), PAIRS_SOFTER)
def test_a_verb_that_says_less_is_softer(asked: str, given: str) -> None:
    assert softer_verb.weigh(case(asked + REST, given + REST)) is not None


def test_a_need_said_again_is_no_less_than_an_encouragement() -> None:
    asked = "Encourages the Government of Varonia to issue grain permits to all millers of Mirn and Lestra;"
    given = "Reiterates the need to issue grain permits to all millers of Mirn and Lestra;"
    assert softer_verb.weigh(case(asked, given)) is None


def test_a_report_recalled_is_no_softer_form_of_a_start_welcomed() -> None:
    asked = (
        "Welcomes the start of work by the Grain Panel of Lestra, set up to count the mills burnt in Mirn;"
    )
    given = "Recalls the findings of the Grain Panel of Lestra, set up to count the mills burnt in Mirn;"
    assert softer_verb.weigh(case(asked, given)) is None
    assert softer_verb.weigh(case(asked, given.replace("findings", "start"))) is not None
