"""Efforts, talk and arrangements before what was asked are less than that, and beside it they take nothing."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

_STRENGTHEN = (
    "Calls upon the Government of Varonia to {} the lighting of piers and ferry landings in the winter months, and "
    "invites the guilds of the valley to lend it their oldest lamps;"
)


@pytest.mark.parametrize(
    "given",
    [
        "continue to make efforts to strengthen",
        "continue to seek to strengthen",
        "continue working to strengthen",
        "pursue its efforts to strengthen",
        "advance its efforts to strengthen",
        "endeavour to strengthen",
        "seek to strengthen",
        "try to strengthen",
        "plan to strengthen",
        "remain committed to strengthening",
        "study how to strengthen",
        "examine with the guilds how to strengthen",
    ],
)
def test_to_try_is_less_than_to_do_even_where_an_effort_was_asked(given: str) -> None:
    asked = _STRENGTHEN.format("strengthen")
    assert became(asked, _STRENGTHEN.format(given)).reasons == (Code.ACTION_SOFTENED,)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("strengthen", "further strengthen"),
        ("strengthen", "take immediate steps to strengthen"),
        ("strengthen", "continue to strengthen"),
        ("seek to strengthen", "endeavour to strengthen"),
        ("continue its efforts to strengthen", "continue to make efforts to strengthen"),
        ("continue to make efforts to strengthen", "strengthen"),
        ("ensure", "take all necessary measures to ensure"),
    ],
)
def test_as_much_effort_is_no_less(asked: str, given: str) -> None:
    assert became(_STRENGTHEN.format(asked), _STRENGTHEN.format(given)).verdict is Verdict.ADOPTED


def _inspected(act: str) -> str:
    return (
        "Calls upon the Government of Varonia to open the ledgers of the harbour towns to the auditors of the Chamber, "
        f"to {act} before the end of the season, and to send word of the results to the guilds of the valley;"
    )


_LESS = [
    (
        "hold accountable those who burned the archives",
        "shed light on the motives of those who burned the archives",
    ),
    ("hold accountable those who burned the archives", "identify those who burned the archives"),
    (
        "hold accountable those who burned the archives",
        "draw lessons from the conduct of those who burned the archives",
    ),
    (
        "hold accountable those who burned the archives",
        "remind those who burned the archives of their duties",
    ),
    (
        "grant pilots unhindered access to the port of Mirn",
        "agree with pilots on arrangements for unhindered access to the port of Mirn",
    ),
    (
        "grant pilots unhindered access to the port of Mirn",
        "set out procedures for unhindered access by pilots to the port of Mirn",
    ),
    ("compensate the families of the drowned", "offer condolences to the families of the drowned"),
    ("compensate the families of the drowned", "stay in contact with the families of the drowned"),
    ("compensate the families of the drowned", "listen to the families of the drowned"),
    ("implement the recommendations of the panel", "draw on the recommendations of the panel"),
    ("implement the recommendations of the panel", "translate the recommendations of the panel"),
    ("ratify the Convention on Ferries", "disseminate the Convention on Ferries"),
    ("repeal the decree on ferry tolls", "explain the decree on ferry tolls"),
    ("publish the register of prisoners", "update the register of prisoners"),
    ("prohibit the use of nets", "advise against the use of nets"),
]


@pytest.mark.parametrize(("act", "lesser"), _LESS)
def test_a_lesser_act_in_the_place_of_another_is_softer(act: str, lesser: str) -> None:
    assert became(_inspected(act), _inspected(lesser)).reasons == (Code.ACTION_SOFTENED,)


@pytest.mark.parametrize(
    ("act", "same"),
    [
        ("hold accountable those who burned the archives", "bring to justice those who burned the archives"),
        (
            "grant pilots unhindered access to the port of Mirn",
            "ensure that pilots have unhindered access to the port of Mirn",
        ),
        ("compensate the families of the drowned", "pay compensation to the families of the drowned"),
        ("implement the recommendations of the panel", "give effect to the recommendations of the panel"),
        (
            "implement the recommendations of the panel",
            "draw on and implement the recommendations of the panel",
        ),
        ("repeal the decree on ferry tolls", "review and repeal the decree on ferry tolls"),
        ("publish the register of prisoners", "make public the register of prisoners"),
        ("publish the register of prisoners", "update and publish the register of prisoners"),
    ],
)
def test_the_same_act_in_other_words_is_not(act: str, same: str) -> None:
    assert became(_inspected(act), _inspected(same)).verdict is Verdict.ADOPTED


_ASKED = (
    "Requests the Harbour Office to prepare a report on the tolls of the valley, to implement the recommendations of "
    "the harbour panel and to hold a workshop on the safety of ferry pilots{};"
)


@pytest.mark.parametrize(
    "added",
    [
        ", drawing on the experience of pilots",
        ", making use of the resources of the Chamber",
        ", in contact with the pilots",
        " and to shed light on the sinking of the Oster",
        " and to consult the pilots on arrangements for the workshop",
        ", and to study how tolls are raised",
    ],
)
def test_what_is_added_beside_it_takes_nothing(added: str) -> None:
    assert became(_ASKED.format(""), _ASKED.format(added)).verdict is Verdict.ADOPTED
