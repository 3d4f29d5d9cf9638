"""A regret is no wider demand, and a verb rises only over the same matter."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.rules import stronger_verb, wider


def widened(ask: str, adopted: str) -> bool:
    """Whether a gain is told."""
    return wider.weigh(case(ask, adopted)) is not None


def raised(ask: str, adopted: str) -> bool:
    """Whether a harder verb is told."""
    return stronger_verb.weigh(case(ask, adopted)) is not None


URGED = "Urges the Government of Varonia to open inquiries into the drowning of the ferrymen of Mirn;"
BLAMED = (
    "Condemns the drowning of the ferrymen of Mirn, and urges the Government of Varonia to open inquiries;"
)
REGRET = ", and regrets that no boat has been raised since the flood"


def test_a_regret_widens_nothing_that_was_asked() -> None:
    assert not widened(URGED, URGED.replace(";", f"{REGRET};"))


def test_a_regret_widens_what_was_condemned() -> None:
    assert widened(BLAMED, BLAMED.replace(";", f"{REGRET};"))


def test_a_demand_more_widens_what_was_asked() -> None:
    assert widened(URGED, URGED.replace(";", ", and demands the raising of the sunken boats;"))


VERBS = [
    ("Underscores that States should", "Encourages States to", False),
    ("Underscores that States must", "Invites States to", False),
    ("Stresses the obligation of States to", "Encourages States to", False),
    ("Stresses that States need to", "Encourages States to", False),
    ("Underscores that States should", "Calls upon States to", True),
    ("Underscores that States must", "Demands that States", True),
    ("Stresses the importance for States to", "Encourages States to", True),
]


@pytest.mark.parametrize(("before", "after", "rose"), VERBS)
def test_to_encourage_is_no_more_than_to_say_that_one_should(before: str, after: str, rose: bool) -> None:
    what = "keep the mills of Lestra open to the bakers of Oster and to repair the dykes along the Korva;"
    assert raised(f"{before} {what}", f"{after} {what}") == rose


OF_MILLS = "of the Assembly of Lestra on the mills along the river Korva and on their keepers;"
TEXTS = [
    ("Recalls decision M-4/DEC.2", "Welcomes decision M-7/DEC.5", False),
    ("Takes note of resolution 12/7", "Welcomes resolution 15/3", False),
    ("Takes note of resolution 12/7", "Welcomes resolution 12/7", True),
    ("Takes note of the report", "Welcomes the report", True),
]


@pytest.mark.parametrize(("before", "after", "rose"), TEXTS)
def test_a_verb_of_another_text_did_not_rise(before: str, after: str, rose: bool) -> None:
    assert raised(f"{before} {OF_MILLS}", f"{after} {OF_MILLS}") == rose
