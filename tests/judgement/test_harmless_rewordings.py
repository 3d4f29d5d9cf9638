"""The same demand in other words is adopted; and what only looks like other words is not."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

SAME = [
    (
        "Urges the Government of Varonia to put in place a register of the archives and to furnish the librarians of "
        "Lestra with the keys;",
        "Urges the Government of Varonia to establish a register of the archives and to provide the librarians of "
        "Lestra with the keys;",
    ),
    (
        "Requests the Office of the High Commissioner to assist the archives of Lestra in advancing the plan for "
        "open shelves;",
        "Requests OHCHR to assist the archives of Lestra in taking forward the plan for open shelves;",
    ),
    (
        "Encourages the United Nations Educational, Scientific and Cultural Organization and the United Nations "
        "Children’s Fund to visit the archives of Lestra and to report on the shelves;",
        "Encourages UNICEF and UNESCO to visit the archives of Lestra and to report on the shelves;",
    ),
    (
        "Calls upon Varonia to comply with the ruling on the archives of Lestra and to bring the flogging of "
        "librarians to an end;",
        "Calls upon Varonia to abide by the judgment on the archives of Lestra and to end the flogging of librarians;",
    ),
    (
        "Urges States to take into account the needs of librarians when they elaborate plans for the archives of "
        "Lestra;",
        "Urges States to bear in mind the needs of librarians when they draw up plans for the archives of Lestra;",
    ),
    (
        "Urges the Government of Varonia to lift the impediments that hamper the work of reporters in Lestra;",
        "Urges the Government of Varonia to lift the obstacles that hinder the work of journalists in Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), SAME)
def test_words_that_mean_the_same_are_no_loss(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


ASKED = (
    "Urges the Government of Varonia to reopen the archives of Lestra, to pay the librarians and to protect their "
    "families, and to investigate the burning of the catalogue;"
)
LESS = [
    ASKED.replace(", and to investigate the burning of the catalogue", ""),
    ASKED.replace(" and to protect their families", ""),
    ASKED.replace(
        ", to pay the librarians and to protect their families,", " and to protect their families,"
    ),
]


@pytest.mark.parametrize("adopted", LESS)
def test_a_limb_that_is_gone_is_a_loss(adopted: str) -> None:
    found = became(ASKED, adopted)
    assert (found.verdict, found.reasons) == (Verdict.WEAKENED, (Code.NARROWED,))
