"""A caveat is told only where it governs what was asked: not words that are new, nor what others are asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import case

from resodiff.judgement.rules import hedged
from resodiff.lexicon import load
from resodiff.model import Evidence

HEAR = "Urges the Government of Varonia to inspect the mills of Lestra and to send notes to the river board of Mirn;"
SEND = "Decides that the accounts of the dyke fund should be sent to the river board of Mirn;"


def told(ask: str, adopted: str, likeness: float = 1.0) -> Evidence | None:
    """What is told of caveats, before a carrier that is so like the ask."""
    one = case(ask, adopted)
    main = one.carriers[0]
    like = replace(main, candidate=replace(main.candidate, likeness=likeness))
    return hedged.weigh(replace(one, carriers=(like,)))


@pytest.mark.parametrize(
    ("words", "are"),
    [
        ("through such means as appropriate advice and lasting support", False),
        ("through such means as necessary repairs", False),
        ("in houses that serve as appropriate shelters", False),
        ("through such means as appropriate", True),
        ("by such means, as appropriate, and by others", True),
        ("through advice as appropriate", True),
        ("through such means as appropriate to the season", True),
    ],
)
def test_what_is_named_behind_as_is_no_caveat(words: str, are: bool) -> None:
    found = load().caveats_in(f"Urges the mill boards of Lestra to help the bakers {words};")
    assert any("as " in c.words for c in found) == are


BEFORE_NEW = [
    HEAR.replace("Lestra and", "Lestra and, where possible, to repaint barns, and"),
    HEAR.replace("Lestra and", "Lestra, by recognizing, preferably by statute, their keepers, and"),
    HEAR.replace("Lestra and", "Lestra and, as appropriate, quays in order to spare the ferries, and"),
    SEND.replace(";", " and the Guild of Ferrymen, where applicable;"),
    SEND.replace(";", " and to the bakers of Oster, as appropriate;"),
]
BEFORE_ASKED = [
    HEAR.replace("Lestra and", "Lestra and, where possible,"),
    HEAR.replace("to inspect", "to inspect, preferably,"),
    HEAR.replace("to inspect", "preferably to inspect"),
    HEAR.replace("to inspect", "to progressively inspect"),
    HEAR.replace("to inspect", "to consider, where possible, inspecting"),
    SEND.replace(";", ", where applicable;"),
    SEND.replace("Mirn;", "Mirn and keepers, where applicable;"),
    SEND.replace("sent to", "sent, as appropriate, to"),
    HEAR.replace(";", ", within existing resources;"),
]


@pytest.mark.parametrize("adopted", BEFORE_NEW)
def test_a_caveat_on_new_words_limits_nothing(adopted: str) -> None:
    ask = HEAR if "inspect" in adopted else SEND
    assert told(ask, adopted) is None


@pytest.mark.parametrize("adopted", BEFORE_ASKED)
def test_a_caveat_on_what_was_asked_limits_it(adopted: str) -> None:
    ask = HEAR if "inspect" in adopted else SEND
    assert told(ask, adopted) is not None


def test_a_caveat_before_an_act_that_was_asked_limits_it_wherever_it_was_met() -> None:
    ask = "Calls upon the Government of Varonia to repeal the bans by which it closes the mills of Lestra;"
    adopted = (
        "Calls upon the Government of Varonia to see that no bans close the mills of Lestra, and where necessary to "
        "revise and repeal such edicts;"
    )
    assert told(ask, adopted, 0.5) is not None


OTHERS = (
    "Requests the {} to seek advice of the mill boards, the guilds of bakers and the towns along the Korva, within "
    "their respective mandates, when counting the ferries;"
)
COUNT = "Requests the {} to invite the mill boards, the guilds of bakers and the towns along the Korva to a feast;"


def test_in_other_words_a_caveat_on_what_others_are_asked_limits_nothing() -> None:
    ask = COUNT.format("High Commissioner")
    assert told(ask, OTHERS.format("Advisory Committee"), 0.3) is None
    assert told(ask, OTHERS.format("High Commissioner"), 0.3) is not None
    assert told(ask, OTHERS.format("Advisory Committee"), 0.9) is not None


def test_in_other_words_an_item_on_something_else_limits_nothing() -> None:
    ask = (
        "Urges the Government of Varonia to set up the Commission for Truth and Repair and the River Authority, with "
        "the full part of the drowned ferrymen’s families, of women and of the young;"
    )
    adopted = (
        "Decides to prolong the work of the expert on Lestra:\n(a) To count the mills;\n(b) To give advice on "
        "accounts of the flood, including repair, as appropriate, and on the dykes;"
    )
    assert told(ask, adopted, 0.3) is None


def test_what_suits_an_age_is_no_limit_of_something_else() -> None:
    ask = (
        "Urges the schools of Lestra to teach children about the river, its floods and the work of the dykes;"
    )
    assert told(ask, ask.replace("about the river", "age-appropriate lessons about the river")) is not None
    other = (
        "Urges the schools of Lestra:\n(a) To open the libraries at night, to lend books and to print age-appropriate "
        "maps of the river for travellers from abroad;\n(b) To teach children its floods and the work of the dykes;"
    )
    assert told(ask, other, 0.5) is None
