"""The same demand in other words is adopted; and what only looks like other words is not."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

SAME = [
    (
        "Requests the librarians to pay attention to all readers in their annual report on the archives of Lestra;",
        "Requests the librarians to pay attention to every reader in their yearly report on the archives of Lestra;",
    ),
    (
        "Requests the donors to support: (a) the archives of Lestra; (b) the schools of Mirn; (c) the mills of Odrin; "
        "and (d) the ferries of the lake;",
        "Requests the donors to support the ferries of the lake, the mills of Odrin, the schools of Mirn and the "
        "archives of Lestra;",
    ),
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


OPEN = "Urges Varonia to heat the reading rooms of Lestra, to pay the librarians and to lend the catalogue;"


def test_a_caveat_to_an_addition_limits_nothing_that_was_asked() -> None:
    adopted = OPEN.replace("Lestra,", "Lestra, and other interested partners as appropriate,")
    assert became(OPEN, adopted).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    "adopted",
    [
        OPEN.replace("Lestra,", "Lestra, as appropriate,"),
        OPEN.replace("Lestra,", "Lestra as appropriate,"),
        OPEN.replace("Lestra,", "Lestra, together with others and within existing resources, and"),
    ],
)
def test_a_caveat_to_what_was_asked_counts(adopted: str) -> None:
    assert became(OPEN, adopted).reasons == (Code.CAVEAT_ADDED,)


ROW = "Urges Varonia to prevent, investigate and punish attacks on librarians, archivists and readers in Lestra;"
CARE = (
    "Urges Varonia to give food, water, shelter and books to displaced families and to shield women and "
    "girls from eviction;"
)


@pytest.mark.parametrize(
    ("asked", "gone"),
    [
        (ROW, "prevent, "),
        (ROW, ", investigate"),
        (ROW, " and punish"),
        (ROW, ", archivists"),
        (ROW, " and readers"),
        (CARE, "food, "),
        (CARE, ", shelter"),
        (CARE, " and books"),
        (CARE, "women and "),
        (CARE, " and girls"),
    ],
)
def test_every_element_of_a_row_counts(asked: str, gone: str) -> None:
    assert became(asked, asked.replace(gone, "")).reasons == (Code.NARROWED,)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (ROW, ROW.replace("prevent, investigate and punish", "punish, prevent and investigate")),
        (ROW, ROW.replace("librarians, archivists and readers", "readers, librarians and archivists")),
        (CARE, CARE.replace("women and girls", "girls and women")),
    ],
)
def test_the_order_of_a_row_does_not(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (ROW, ROW.replace("attacks on librarians, archivists", "onslaughts on archivists, librarians")),
        (
            "Urges Varonia to elaborate rules for the lending of maps and to open the archives of Lestra, with the "
            "help of librarians, alike in towns and villages;",
            "Urges Varonia, with the help of librarians in towns and villages, to open the archives of Lestra and to "
            "write rules for the lending of maps;",
        ),
    ],
)
def test_another_word_beside_the_same_ones_is_a_rewording(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    "hedge", ["give serious consideration to reopening", "explore the possibility of reopening"]
)
def test_a_hedge_that_falls_is_a_gain(hedge: str) -> None:
    done = "Urges the Government of Varonia to reopen the archives of Lestra and to pay the librarians;"
    assert became(done.replace("reopen", hedge, 1), done).verdict is Verdict.ADOPTED
    assert became(done, done.replace("reopen", hedge, 1)).verdict is Verdict.WEAKENED
