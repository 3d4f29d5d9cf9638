"""An act that was asked is only helped along, looked at or prepared, with its noun for the object."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

URGED = "Urges the Government of Varonia to {};"
ACTS = [
    ("register every mill in the valley of Oster", "the registration of every mill in the valley of Oster"),
    (
        "disclose the contracts of the salt company of Mirn",
        "the full, prompt and public disclosure of the contracts of the salt company of Mirn",
    ),
    (
        "ensure that the fire in the archives of Lestra is promptly and thoroughly investigated",
        "the prompt, thorough and impartial investigation of the fire in the archives of Lestra",
    ),
    (
        "resume the talks with the guild of millers",
        "the early resumption of the talks with the guild of millers",
    ),
]
HELPED = [
    "facilitate",
    "encourage",
    "contribute to",
    "advocate",
    "work towards",
    "pave the way for",
    "lay the groundwork for",
    "create conditions for",
    "make preparations for",
    "develop plans for",
    "build capacity for",
    "set itself the goal of",
    "raise awareness of the need for",
    "examine the need for",
    "assess, in all districts of the country, the need for",
    "explore prospects for",
    "study the case for",
    "take an interest in",
]
DONE = [
    "ensure",
    "carry out",
    "proceed with",
    "take measures for",
    "undertake",
    "order",
    "secure",
    "bring about",
]


@pytest.mark.parametrize(("asked", "noun"), ACTS)
@pytest.mark.parametrize("help_", HELPED)
def test_to_help_an_act_along_is_less_than_to_act(asked: str, noun: str, help_: str) -> None:
    found = became(URGED.format(asked), URGED.format(f"{help_} {noun}"))
    assert found.reasons == (Code.ACTION_SOFTENED,)


@pytest.mark.parametrize(("asked", "noun"), ACTS)
@pytest.mark.parametrize("verb", DONE)
def test_an_act_by_its_noun_is_the_same_act(asked: str, noun: str, verb: str) -> None:
    found = became(URGED.format(asked), URGED.format(f"{verb} {noun}"))
    assert found.verdict is Verdict.ADOPTED


@pytest.mark.parametrize(("asked", "noun"), ACTS)
@pytest.mark.parametrize("help_", HELPED)
def test_help_that_was_all_that_was_asked_is_no_loss(asked: str, noun: str, help_: str) -> None:
    same = URGED.format(f"{help_} {noun}")
    assert became(same, same.replace("Urges", "Strongly urges")).verdict is Verdict.ADOPTED
    assert Code.ACTION_SOFTENED not in became(same, URGED.format(asked)).reasons


MEANS = "Urges Varonia to {} for the repair of the mills of Oster, including those in the district of Mirn;"


@pytest.mark.parametrize(
    "looked", ["examine, in all its districts, the need for funds", "review, year by year, the funds"]
)
def test_what_opens_a_demand_may_stand_apart_from_its_object(looked: str) -> None:
    assert (
        Code.ACTION_SOFTENED in became(MEANS.format("find and set aside funds"), MEANS.format(looked)).reasons
    )
