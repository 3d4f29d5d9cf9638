"""Forces that bear the name of their State are they in any order of words; a word is a kind as a noun alone."""

from __future__ import annotations

import pytest
from judged import LEXICON, case

from resodiff.demands.actors import actor_at
from resodiff.judgement.losses.generic import became_generic
from resodiff.judgement.losses.names import lost_names
from resodiff.judgement.rules import addressee

WHOLE = [
    ("the Varonia armed forces to protect the mills", "the Varonia armed forces"),
    ("the Varonia armed and security forces to leave", "the Varonia armed and security forces"),
    ("the Orlia border authorities to open the gates", "the Orlia border authorities"),
    ("Varonia naval and police forces must stop", "Varonia naval and police forces"),
    ("Varonia to disarm militias", "Varonia"),
    ("Varonia disband militias", "Varonia"),
    ("Varonia, armed groups and millers", "Varonia"),
    ("Varonia security in the valley", "Varonia"),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_force_with_the_name_of_its_state_is_one_actor(text: str, expected: str) -> None:
    found = actor_at(text, 0, len(text), LEXICON.actors)
    assert found is not None
    assert text[slice(*found)] == expected


ASKED = "Reiterates the responsibility of the armed forces of Varonia to ensure protection of all ferries and mills;"
CHARGED = [
    (
        "Reiterates the responsibility of the Varonia armed forces to ensure protection of all ferries and mills;",
        False,
    ),
    (
        "Reiterates the responsibility of the armed forces of Varonia to ensure protection of ferries and mills;",
        False,
    ),
    (
        "Reiterates the responsibility of the millers of Lestra to ensure protection of all ferries and mills;",
        True,
    ),
]


@pytest.mark.parametrize(("adopted", "gone"), CHARGED)
def test_word_order_is_no_change_of_who_is_asked(adopted: str, gone: bool) -> None:
    assert (addressee.weigh(case(ASKED, adopted)) is not None) == gone


NAMED = (
    "Urges the monitors to report on the work of the Lestra River Commission, and to publish the accounts;"
)
KINDS = [
    ("Urges the monitors to report on the work of the commissions, and to publish the accounts;", True),
    ("Urges the monitors to report on the work of the bodies, and to publish the accounts;", True),
    ("Urges the monitors to report on the work in accordance with it, and to publish the accounts;", False),
    ("Urges the monitors to report on the work initially begun, and to publish the accounts;", False),
    ("Urges the monitors to report on the work resolutely pursued, and to publish the accounts;", False),
]


@pytest.mark.parametrize(("adopted", "kind"), KINDS)
def test_a_word_is_a_kind_as_a_noun_alone(adopted: str, kind: bool) -> None:
    found = case(NAMED, adopted)
    start = NAMED.index("Lestra")
    assert became_generic(found, start, NAMED.index(", and")) == kind
    assert bool(lost_names(found)) or not kind
