"""Which of two texts came first is told by their days, and without days by the sessions in their symbols."""

from __future__ import annotations

import pytest

import varonia
from resodiff.model import Kind, Metadata, Reading
from resodiff.pipeline.doubts import doubts
from resodiff.pipeline.order import in_wrong_order


def of(symbol: str = "", kind: Kind = Kind.RESOLUTION, session: str = "", day: str = "") -> Reading:
    told = Metadata(symbol=symbol, session=session, organ="Human Rights Council", adopted_on=day)
    return Reading(
        varonia.document("text.txt", symbol, day, f"Urges Varonia to act on {symbol};"), kind, "en", told
    )


BACKWARDS = [
    (of("A/HRC/RES/95/7"), of("A/HRC/RES/92/9")),
    (of("A/HRC/95/L.7", Kind.DRAFT), of("A/HRC/RES/92/9")),
    (of("A/RES/99/7"), of("A/RES/98/7")),
    (of(session="Ninety-fifth session"), of("A/HRC/RES/92/9")),
    (of("A/HRC/RES/95/7", day="2041-04-04"), of("A/HRC/RES/92/9")),
    (of(day="2041-04-04"), of(day="2040-04-04")),
]

IN_ORDER = [
    (of("A/HRC/RES/92/7"), of("A/HRC/RES/95/9")),
    (of("A/HRC/RES/92/17"), of("A/HRC/RES/92/9")),
    (of("A/RES/99/7"), of("A/HRC/RES/92/9")),
    (of("A/HRC/RES/S-12/1"), of("A/HRC/RES/9/1")),
    (of("A/HRC/RES/95/7", Kind.LETTER), of("A/HRC/RES/92/9")),
    (of("A/HRC/RES/95/7", day="2040-04-04"), of("A/HRC/RES/92/9", day="2041-04-04")),
    (of(), of()),
]


@pytest.mark.parametrize(("earlier", "later"), BACKWARDS)
def test_a_text_of_a_later_session_did_not_come_first(earlier: Reading, later: Reading) -> None:
    assert in_wrong_order(earlier, later)
    assert [n.code for n in doubts(earlier, later) if n.code == "adopted_is_older"]


@pytest.mark.parametrize(("earlier", "later"), IN_ORDER)
def test_where_nothing_tells_the_order_it_is_not_doubted(earlier: Reading, later: Reading) -> None:
    assert in_wrong_order(earlier, later) is None


def test_the_warning_names_both_sessions() -> None:
    (told,) = (n.message for n in doubts(*BACKWARDS[0]) if n.code == "adopted_is_older")
    assert told == "the adopted text is of session 92, before the proposed text of session 95"


def test_a_baseline_of_a_later_session_is_told() -> None:
    asked, adopted, baseline = of("A/HRC/RES/90/1"), of("A/HRC/RES/92/9"), of("A/HRC/RES/95/7")
    assert "baseline_is_later" in [n.code for n in doubts(asked, adopted, baseline=baseline)]


def test_a_draft_of_an_earlier_session_cannot_follow_a_resolution() -> None:
    found = doubts(of("A/HRC/RES/95/7"), of("A/HRC/92/L.7", Kind.DRAFT))
    assert "sides_swapped" in [n.code for n in found]
