"""Those whom an ask singles out are lost where they are named no longer; so are the people of an element of a list
that gave way to another element."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

LISTED = (
    "Calls upon Varonia to fund clinics in the ports, {}, the repair of dams and the marking of channels;"
)
GONE = [
    (
        "Urges Varonia to train judges, especially women, in the law of the sea before the next session;",
        "Urges Varonia to train judges in the law of the sea before the next session;",
    ),
    (
        "Urges Varonia to enhance the protection of witnesses, notably children, in trials about fires;",
        "Urges Varonia to enhance the protection of witnesses in trials about fires;",
    ),
    (
        "Calls upon all States to ensure a place for ferrymen living in poverty, particularly women, in the Guild;",
        "Calls upon all States to ensure a place for ferrymen living in poverty in the Guild;",
    ),
    (
        LISTED.format("the empowerment of persons with disabilities"),
        LISTED.format("the enhancement of the conditions of persons employed on foreign ships"),
    ),
    (
        LISTED.format("homes for young people"),
        LISTED.format("the purchase of new cranes for the northern harbours"),
    ),
]
STILL_THERE = [
    (
        "Urges Varonia to provide relief to the displaced, particularly women, in the flooded valleys;",
        "Urges Varonia to provide relief to the displaced, with a special focus on women, in the flooded valleys;",
    ),
    (
        "Urges Varonia to provide boats to rescuers, particularly in winter, along the northern river;",
        "Urges Varonia to provide boats to rescuers along the northern river, above all during winter;",
    ),
    (
        "Encourages States, particularly Governments, to fund primary schools in the ports before the winter;",
        "Encourages States to fund primary schools in the ports before the winter;",
    ),
    (
        LISTED.format("the care of persons with disabilities"),
        LISTED.format("care for disabled people"),
    ),
    (LISTED.format("the training of young people"), LISTED.format("the training of youth")),
    (
        LISTED.format("the housing of migrants"),
        LISTED.format("the housing of immigrants and of their families"),
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), GONE)
def test_those_who_are_named_no_longer_are_lost(asked: str, adopted: str) -> None:
    found = became(asked, adopted)
    assert found.verdict is Verdict.WEAKENED
    assert Code.NARROWED in {e.code for e in found.evidence}


@pytest.mark.parametrize(("asked", "adopted"), STILL_THERE)
def test_those_who_are_named_in_other_words_are_not(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED
