"""A word that limits what was asked, put in before it, is a loss; one that widens or strengthens is none."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

ASK = (
    "Urges Varonia to release all {}fishermen detained in Lestra, to investigate {}violations of the "
    "port rules and to lift {}restrictions on the ferries;"
)
LIMITS = [
    (0, "innocent"),
    (0, "non-violent"),
    (0, "certain"),
    (1, "serious"),
    (1, "the most serious"),
    (1, "verified"),
    (2, "undue"),
    (2, "undue or arbitrary"),
    (2, "unnecessary"),
]


def put(at: int, words: str, text: str = ASK) -> str:
    """The ask with words put in at one of its places."""
    return text.format(*(f"{words} " if n == at and words else "" for n in range(3)))


@pytest.mark.parametrize(("at", "words"), LIMITS)
def test_a_limit_before_what_was_asked_is_a_loss(at: int, words: str) -> None:
    finding = became(put(at, ""), put(at, words))
    assert (finding.verdict, finding.strengthened) == (Verdict.WEAKENED, False)
    (evidence,) = finding.evidence
    assert evidence.code is Code.NARROWED
    assert words.split()[-1] in evidence.because
    assert evidence.adopted[0].text.startswith(words.removeprefix("the most "))


@pytest.mark.parametrize(("at", "words"), LIMITS)
def test_a_limit_that_the_ask_has_itself_is_none(at: int, words: str) -> None:
    assert became(put(at, words), put(at, words).replace("lift", "end")).verdict is Verdict.ADOPTED


WIDER = "Condemns the unlawful {}use of nets and the {}loss of 7 million crowns and of {}boats in the bay of Lestra;"


@pytest.mark.parametrize(
    "adopted",
    [
        put(0, "and excessive", WIDER),
        put(1, "severe", WIDER),
        put(0, "", WIDER).replace("7 million", "6.8 million"),
        put(0, "", WIDER).replace("boats", "ferries and boats"),
    ],
)
def test_what_widens_strengthens_or_brings_up_to_date_is_no_limit(adopted: str) -> None:
    assert became(put(0, "", WIDER), adopted).verdict is Verdict.ADOPTED


def test_what_was_left_open_already_is_not_limited() -> None:
    asked = "Urges Varonia to open some ports of Lestra and to pay the crews of the ferries;"
    finding = became(asked, asked.replace("some", "certain"))
    assert (finding.verdict, finding.strengthened) == (Verdict.ADOPTED, False)


PRAISE = (
    "Urges Varonia to conduct {}investigations into the fires, to hold {}elections in Lestra and to take {}measures "
    "against arson;"
)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (0, "credible"),
        (0, "documented"),
        (1, "genuine"),
        (1, "peaceful"),
        (2, "serious"),
        (2, "systematic"),
        (2, "widespread"),
    ],
)
def test_a_word_that_asks_for_more_of_a_thing_is_no_limit(at: int, words: str) -> None:
    assert became(put(at, "", PRAISE), put(at, words, PRAISE)).verdict is Verdict.ADOPTED


ROWS = (
    "Urges the Government of Varonia to protect ferries from arson by any person, crew or company, and to consult "
    "guilds, unions and churches about the reform of the tolls;"
)


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("any person, crew or company", "any armed crew or company", "person"),
        ("guilds, unions and churches", "guilds and parish churches", "unions"),
        ("guilds, unions and churches", "village unions and churches", "guilds"),
    ],
)
def test_what_limits_the_next_of_a_row_does_for_none_that_is_gone(old: str, new: str, gone: str) -> None:
    finding = became(ROWS, ROWS.replace(old, new))
    assert (finding.reasons, finding.strengthened) == ((Code.NARROWED,), False)
    assert gone in finding.evidence[0].because


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("any person, crew or company", "any individual, crew or company"),
        ("any person, crew or company", "any person or armed crew or any company"),
        ("guilds, unions and churches", "unions, guilds and all churches"),
    ],
)
def test_a_row_that_is_whole_is_none_the_less(old: str, new: str) -> None:
    assert became(ROWS, ROWS.replace(old, new)).verdict is Verdict.ADOPTED


KINDS = (
    "Calls upon States to protect pilots from threats, to guard borders in accordance with the law, to provide "
    "education to refugees, to collect data on accidents at sea, and to open schools in all provinces;"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("threats", "armed threats"),
        ("borders", "land borders"),
        ("education", "primary education"),
        ("refugees", "documented refugees"),
        ("refugees", "child refugees"),
        ("accidents", "fatal accidents"),
        ("data", "aggregate data"),
        ("schools", "temporary schools"),
    ],
)
def test_a_kind_that_is_picked_out_leaves_the_others_out(old: str, new: str) -> None:
    finding = became(KINDS, KINDS.replace(old, new))
    assert [e.code for e in finding.evidence] == [Code.NARROWED]
    assert finding.evidence[0].because == f"“{old}” became “{new}”"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("threats", "threats and armed attacks"),
        ("threats", "physical and mental threats"),
        ("borders", "land and maritime borders"),
        ("education", "free education"),
        ("refugees", "refugees, including young refugees"),
        ("data", "disaggregated data"),
        ("schools", "public schools"),
        ("accidents", "accidents, major and minor,"),
    ],
)
def test_what_is_added_or_has_all_kinds_leaves_none_out(old: str, new: str) -> None:
    assert became(KINDS, KINDS.replace(old, new)).verdict is Verdict.ADOPTED


def test_a_kind_in_what_is_deplored_says_which_thing_is_meant() -> None:
    asked = "Deplores the violence in the harbours of Varonia, and the silence of the guilds about their part in it;"
    assert became(asked, asked.replace("violence", "armed violence")).verdict is Verdict.ADOPTED


LAWS = "Calls upon States to review all existing and proposed laws on tides, and to publish past and current dues;"


@pytest.mark.parametrize(
    ("old", "new", "whole"),
    [
        ("existing and proposed laws", "laws when they are proposed", False),
        ("existing and proposed laws", "proposed laws", False),
        ("past and current dues", "current dues", False),
        ("existing and proposed laws", "laws, proposed and existing,", True),
        ("past and current dues", "previous and current dues", True),
    ],
)
def test_of_two_times_both_must_stay(old: str, new: str, whole: bool) -> None:
    expected = Verdict.ADOPTED if whole else Verdict.WEAKENED
    assert became(LAWS, LAWS.replace(old, new)).verdict is expected
