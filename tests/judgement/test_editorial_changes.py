"""A slip mended, an abbreviation in brackets, one word of style: no loss. Beside them, what is one."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.losses.particulars import lost_particulars
from resodiff.judgement.lost_words.still_said import still_said
from resodiff.judgement.rules import narrowed, qualifier

MILLS = "Calls upon Varonia to publish its accounts, including measures for {} and repair, and to pay the millers;"
GUILD = "Recognizes the Guild of Northern Ferrymen{} and calls upon Varonia to repair its boats and to pay its members;"
SCHOOLS = "Stresses the need for the {} of the schools whose premises were flooded, and for access to drinking water;"
WISH = "Recognizes the will of Varonia to protect its rivers and its wish for the prevention of {} floods;"

SAME = [
    (MILLS.format("pasteurisaton"), MILLS.format("pasteurisation")),
    (MILLS.format("electriffication"), MILLS.format("electrification")),
    (GUILD.format(" (3 R)"), GUILD.format("")),
    (GUILD.format(" (the GNF)"), GUILD.format("")),
    (WISH.format("any recurrence of"), WISH.format("further")),
]


@pytest.mark.parametrize(("asked", "adopted"), SAME)
def test_an_editorial_change_narrows_nothing(asked: str, adopted: str) -> None:
    assert narrowed.weigh(case(asked, adopted)) is None


OTHER = [
    (MILLS.format("shelter for the employees"), MILLS.format("shelter for the employers")),
    (MILLS.format("shelter for the trainees"), MILLS.format("shelter for the trainers")),
    (MILLS.format("electrification"), MILLS.format("electrolysis")),
    (
        "Calls upon Varonia to report the increases of the harbour dues, and to pay the millers;",
        "Calls upon Varonia to report the pay of the millers;",
    ),
    (MILLS.format("drainage, heating"), MILLS.format("drainage")),
    (GUILD.format(" and its archives"), GUILD.format("")),
]


@pytest.mark.parametrize(("asked", "adopted"), OTHER)
def test_an_element_that_is_gone_is_a_loss(asked: str, adopted: str) -> None:
    assert narrowed.weigh(case(asked, adopted)) is not None


STYLE = [
    (SCHOOLS.format("effective functioning"), SCHOOLS.format("proper functioning")),
    (
        "Should see to it that any return of millers is voluntary, and that their mills are repaired;",
        "Should see to it that the return of millers is voluntary, and that their mills are repaired;",
    ),
    (
        "Urges Varonia to take every measure to repair the mills, and to pay the millers;",
        "Urges Varonia to take all measures to repair the mills, and to pay the millers;",
    ),
    (
        "Urges Varonia to complete the drainage of the lower valley, and to pay the millers;",
        "Urges Varonia to begin the drainage of the lower valley, and to pay the millers;",
    ),
    (  # its word stands elsewhere, for another thing
        "Urges Varonia to guarantee equal recognition of weavers before the courts, and to publish the accounts "
        "of the mills;",
        "Urges Varonia to publish the accounts of the mills, to drain the marshes, to dredge the harbour "
        "and to work for the recognition of its passports;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), STYLE)
def test_no_word_of_force_is_lost_where_another_stands_or_none_was(asked: str, adopted: str) -> None:
    assert qualifier.weigh(case(asked, adopted)) is None


FORCE = [
    (SCHOOLS.format("effective functioning"), SCHOOLS.format("functioning"), "“effective” is gone"),
    (
        "Calls upon all parties to desist immediately from any use of fire ships in the harbour of Lestra;",
        "Calls upon all parties to desist from any use of fire ships in the harbour of Lestra;",
        "“immediately” is gone",
    ),
    (
        "Urges Varonia to refrain from any interference with the ferries of the northern rivers;",
        "Urges Varonia to refrain from interference with the ferries of the northern rivers;",
        "“any” is gone",
    ),
    (
        "Urges Varonia to ensure full and unimpeded access for all ferrymen, also of the islands, to the harbour;",
        "Urges Varonia to ensure that all ferrymen, also of the islands, have access to the harbour;",
        "“full”, “unimpeded” are gone",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "because"), FORCE)
def test_a_word_of_force_that_is_gone_is_named(asked: str, adopted: str, because: str) -> None:
    found = qualifier.weigh(case(asked, adopted))
    assert found is not None
    assert found.because == because


TRAINING = "Calls upon Varonia to ensure the training of its wardens{}, and to pay the millers of the north;"
LAWS = ", including in international human rights law and, where appropriate, international humanitarian law"


def test_bodies_of_law_that_are_no_longer_taught_are_a_loss() -> None:
    found = narrowed.weigh(
        case(TRAINING.format(LAWS), TRAINING.format(" in the facilitation of human chains"))
    )
    assert found is not None
    assert found.because == f"gone: “{LAWS.removeprefix(', including in ')}”"


@pytest.mark.parametrize(
    "left", [", including in international law", ", including in applicable human rights law"]
)
def test_law_that_is_still_spoken_of_is_none(left: str) -> None:
    found = narrowed.weigh(case(TRAINING.format(LAWS), TRAINING.format(left)))
    assert found is None or LAWS.removeprefix(", including in ") not in found.because


NEED = "Calls upon Varonia to allow full access to all those in need, in particular to {} and the weavers;"
ROUNDED = [
    (
        NEED.format("the 1.67 million millers and 6.35 million ferrymen"),
        NEED.format("the millions of millers"),
        2,
    ),
    (NEED.format("the 1.67 million millers"), NEED.format("the 1.7 million millers"), 0),
    (NEED.format("the 1.67 million millers"), NEED.format("the millers"), 0),
]


@pytest.mark.parametrize(("asked", "adopted", "count"), ROUNDED)
def test_figures_that_became_millions_are_generalised(asked: str, adopted: str, count: int) -> None:
    lost = [asked[a:b] for a, b in lost_particulars(case(asked, adopted))]
    assert lost == ["1.67 million", "6.35 million ferrymen"][:count]


def test_a_word_of_force_in_a_name_is_none() -> None:
    asked = "Encourages Varonia to report to the working group on the Universal Periodic Review on its ports and mines"
    adopted = "Encourages Varonia to report to the working group on its ports and mines"
    assert qualifier.weigh(case(asked, adopted)) is None


def test_where_little_of_the_ask_is_kept_no_word_of_force_is_missed() -> None:
    asked = "Urges Varonia to publish immediately and in full the findings on the fires in the northern mines and mills"
    assert qualifier.weigh(case(asked, "Urges Varonia to publish the findings of its harbour board")) is None


NO_SLIPS = [("employees", "employers"), ("trainees", "trainers"), ("conservation", "conversation")]


@pytest.mark.parametrize(("word", "other"), NO_SLIPS)
def test_words_that_look_alike_and_are_two_are_no_slips(word: str, other: str) -> None:
    asked, adopted = MILLS.format(f"the register of {word}"), MILLS.format(f"the register of {other}")
    lost = asked.index(word)
    assert not any(start <= lost < end for start, end in still_said(case(asked, adopted)))
