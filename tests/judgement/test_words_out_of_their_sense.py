"""A word tells a loss or a gain only in the sense it has where it stands: no part of another word, mark or link."""

from __future__ import annotations

import pytest
from judged import case, wording

from resodiff.judgement.actions.acting import strength_at
from resodiff.judgement.losses.names import names
from resodiff.judgement.losses.weighed import NAMED, losses
from resodiff.judgement.lost_words.places import place_in_carriers
from resodiff.judgement.rules import qualifier
from resodiff.lexicon import load

LEXICON = load()


def acts(text: str, word: str) -> bool:
    """Whether a word of a text stands as an action."""
    found = next(t for t in wording(text).content if text[t.start :].startswith(word))
    return strength_at(LEXICON.actions, text, found) is not None


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        (
            "Requests the mill boards to hear the councils for planning, reporting and follow-up;",
            "follow",
            False,
        ),
        ("Requests the mill boards to seek views, advice and support-in-kind from Lestra;", "support", False),
        ("Requests the mill boards to publish the lists and follow the advice of Lestra;", "follow", True),
        ("Requests the mill boards to fully support the ferries of Mirn;", "support", True),
    ],
)
def test_the_first_half_of_a_compound_is_no_action(text: str, word: str, stands: bool) -> None:
    assert acts(text, word) == stands


def test_a_quotation_does_not_begin_within_a_figure() -> None:
    ask = "Deplores the closure of mills that were peacefully run by guilds in Lestra;"
    adopted = (
        "Deplores the closure, since the flood of 10:30 that night, of 1,231 mills run by guilds in Lestra;"
    )
    one = case(ask, adopted)
    start = ask.index("peacefully")
    assert all(not q.text.startswith(("231", "30")) for q in place_in_carriers(one, (start, start + 10)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Welcomes the report of the River Commissioner3 on the mills;", "River Commissioner"),
        ("Welcomes the report of the Dyke Inspector12 and of her staff;", "Dyke Inspector"),
        ("Welcomes the work of the Lestra Group of 77 towns;", "Lestra Group"),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in [text[a:b] for a, b in names(text, LEXICON.kinds)]


def test_a_word_with_the_mark_of_a_footnote_is_that_word() -> None:
    marked, plain = (
        "Thanks the River Commissioner4 for the map;",
        "Thanks the River Commissioner for the map;",
    )
    assert wording(marked).concepts == wording(plain).concepts


FORCE = [
    (
        "Reaffirms that raids on mills, when part of an attack directed against any village, can be crimes of war;",
        "Reaffirms that raids on mills, when part of an attack directed against the village, can be crimes of war;",
        False,
    ),
    (
        "Condemns the fires in the mills of Lestra set during campaigns launched against any village of Oster;",
        "Condemns the fires in the mills of Lestra set during campaigns launched against a village of Oster;",
        False,
    ),
    (
        "Calls upon the Government of Varonia to refrain from any raid on the mills of Lestra by night;",
        "Calls upon the Government of Varonia to refrain from raids on the mills of Lestra by night;",
        True,
    ),
    (
        "Demands that the millers of Lestra be protected against any raid by the river guards of Oster;",
        "Demands that the millers of Lestra be protected against raids by the river guards of Oster;",
        True,
    ),
    (
        "The resolution should equally urge the authorities of Varonia to reopen the mills of Lestra by the river;",
        "Urges the authorities of Varonia to reopen the mills of Lestra by the river;",
        False,
    ),
    (
        "Equally, we call upon the authorities of Varonia to reopen the mills of Lestra by the river;",
        "Calls upon the authorities of Varonia to reopen the mills of Lestra by the river;",
        False,
    ),
    (
        "Urges the authorities of Varonia to equally protect the millers and the bakers of Lestra from floods;",
        "Urges the authorities of Varonia to protect the millers and the bakers of Lestra from floods;",
        True,
    ),
    (
        "Urges the authorities of Varonia to share the water of the Korva equally among the towns of Lestra;",
        "Urges the authorities of Varonia to share the water of the Korva among the towns of Lestra;",
        True,
    ),
]


@pytest.mark.parametrize(("ask", "adopted", "lost"), FORCE)
def test_a_word_has_force_only_in_its_sense(ask: str, adopted: str, lost: bool) -> None:
    assert (qualifier.weigh(case(ask, adopted)) is not None) == lost


COUNCIL = (
    "Welcomes the mission to Mirn, which the Human Rights Council sent in the spring, and demands that the millers of "
    "Lestra cooperate fully with the Council and the mission;"
)
LISTED = (
    "Stresses the need for the lasting participation of guilds and all other actors listed in the present resolution "
    "in the upkeep of the dykes of Lestra;"
)
POINTERS = [
    "listed in the present resolution",
    "named above",
    "set out in this declaration",
    "mentioned in paragraph 4 above",
    "described herein",
]


def gone(ask: str, adopted: str) -> list[str]:
    """The stretches of an ask that count as lost."""
    return [ask[x.start : x.end] for x in losses(case(ask, adopted), NAMED)]


def test_a_body_by_its_fuller_name_is_not_gone() -> None:
    adopted = (
        "Welcomes the mission to Mirn, and demands that the millers of Lestra cooperate fully with the Human Rights "
        "Council and the mission;"
    )
    assert gone(COUNCIL, adopted) == ["sent in the spring"]


def test_a_body_that_is_gone_is_told() -> None:
    ask = "Demands that the millers of Lestra cooperate fully with the Council and with the mission to Mirn;"
    assert any("Council" in x for x in gone(ask, ask.replace("the Council and with ", "")))


@pytest.mark.parametrize("words", POINTERS)
def test_a_reference_of_a_text_to_itself_says_nothing(words: str) -> None:
    ask = LISTED.replace("listed in the present resolution", words)
    assert not gone(ask, ask.replace(f" {words}", ""))


def test_a_reference_to_another_text_is_told() -> None:
    ask = LISTED.replace("listed in the present resolution", "licensed by the harbour board of Oster")
    assert gone(ask, ask.replace(" licensed by the harbour board of Oster", ""))
