"""A name that went with its clause is not told once more, a row of names is told in one place, and a name whole."""

from __future__ import annotations

import pytest
from judged import FILLER, LEXICON, findings

from resodiff.judgement.losses.names import names
from resodiff.judgement.losses.rows import beside
from resodiff.model import Code, Evidence
from resolutions import draft, resolution

REST = "to count the orchards, to mend the bridges and to pay the millers of the valley"


def told(asked: str, adopted: str, code: Code) -> Evidence | None:
    found = findings(draft(asked), resolution(adopted, *FILLER))[0]
    return next((e for e in found.evidence if e.code is code), None)


WITH_ITS_CLAUSE = [
    f"Urges the monitors, given the closing of taverns and tea houses by the Lestra River Commission in fall, {REST};",
    f"Urges the monitors, seeing the burning of barges, kilns and orphan shelters by the Ministry of Waters, {REST};",
    f"Urges the monitors, given that taverns, drowned shelters, lanterns and empty barges of poor fishermen near the "
    f"Mirn Bridge Market froze overnight, {REST};",
]


@pytest.mark.parametrize("asked", WITH_ITS_CLAUSE)
def test_a_name_that_went_with_its_clause_is_not_told_once_more(asked: str) -> None:
    adopted = f"Urges the monitors, where relevant, {REST};"
    gone = told(asked, adopted, Code.NARROWED)
    assert gone is not None
    assert told(asked, adopted, Code.GENERALISED) is None


def test_a_name_that_went_with_an_occasion_is_no_loss_as_the_occasion_is_none() -> None:
    asked = f"Urges the monitors, after the burning of barges and kilns by the Ministry of Waters, {REST};"
    adopted = f"Urges the monitors {REST};"
    assert told(asked, adopted, Code.NARROWED) is None
    assert told(asked, adopted, Code.GENERALISED) is None


BY_ITSELF = [
    (
        "Urges the monitors to heed the Lestra River Commission, to mend the bridges and to pay the millers;",
        "Urges the monitors to heed the competent bodies, to mend the bridges and to pay the millers;",
    ),
    (
        "Urges the monitors to follow the advice given by the Lestra River Commission, and to pay the millers;",
        "Urges the monitors to follow the advice given by the relevant bodies, and to pay the millers;",
    ),
    (
        "Invites the Special Rapporteur on broken lanterns and cold orphan shelters, the High Warden on frozen barges "
        "and the Mirn Bridge Commission to count the orchards, to mend the bridges and to pay the millers;",
        "Invites relevant mechanisms to count the orchards, to mend the bridges and to pay the millers;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), BY_ITSELF)
def test_a_name_that_made_room_for_its_kind_is_told(asked: str, adopted: str) -> None:
    assert told(asked, adopted, Code.GENERALISED) is not None


def test_a_row_of_places_is_told_in_one_place() -> None:
    asked = (
        "Condemns the burning of mills, in particular in areas such as Kell, in North Oster, Vilm, Mirn Bay and Brenn, "
        "in Lestra, and Toll, in South Oster, where the millers weep;"
    )
    adopted = "Condemns the burning of mills in several areas where the millers weep;"
    found = told(asked, adopted, Code.GENERALISED)
    assert found is not None
    assert found.because.startswith("“Kell”, “North Oster”, “Vilm” and ")
    narrowed = told(asked, adopted, Code.NARROWED)
    assert narrowed is None or not any(
        place in narrowed.because for place in ("Vilm", "Brenn", "Toll", "South Oster")
    )


ROWS = [
    ("in Kell, North Oster and Mirn", "North Oster", ["Kell"], ["Mirn"]),
    ("the Oster Court, the Mirn Council and the mills", "Mirn Council", ["Oster Court"], []),
    ("to mend bridges, and the Mirn Council", "Mirn Council", [], []),
    ("Kell; the Mirn Council, Oster", "Mirn Council", [], ["Oster"]),
    ("areas such as Kell, in North Oster", "North Oster", ["Kell"], []),
]


@pytest.mark.parametrize(("text", "name", "before", "after"), ROWS)
def test_the_names_beside_one_in_its_row(text: str, name: str, before: list[str], after: list[str]) -> None:
    start = text.index(name)
    found = beside(text, start, start + len(name))
    assert [[text[a:b] for a, b in side] for side in found] == [before, after]


NAMES = [
    ("between the Government of Varonia and the United Nations on mills", ["Government of Varonia"]),
    ("of the Oster Bank and the Government of Varonia", ["Oster Bank", "Government of Varonia"]),
    ("the mills of southern Kell Islands", ["southern Kell Islands"]),
    (
        "the mills of Kell, Mirn and north-eastern Oster Islands",
        ["Kell, Mirn and north-eastern Oster Islands"],
    ),
    ("the Code for Mills and the Keeping of Ferries", ["Code for Mills and the Keeping of Ferries"]),
    ("the mills of the Kell Islands", ["Kell Islands"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_is_told_whole_and_alone(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in names(text, LEXICON.kinds)] == expected
