"""Words that carry nothing alone are no loss; a thing, a person, a place, a step or a right is one."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.losses.weighed import losses

DYKES = "Urges the Government of Varonia to repair the dykes of Lestra, to feed the river people and to try the thieves"


NOTHING = [
    ("a head before what it is of", "to end instances of theft in the mills", "to end theft in the mills"),
    (
        "another head",
        "to open roads and means of transport for the millers",
        "to open roads and transport for the millers",
    ),
    (
        "a verb of speech",
        "to feed the poor, noting the hunger of Kell",
        "to feed the poor, and notes the hunger of Kell",
    ),
    ("a part by its direction", "to feed the eastern part of Varonia", "to feed the east of Varonia"),
    ("what points back", "to act on all recommendations arising therefrom", "to act on all recommendations"),
    (
        "what was shown",
        "to build on the courage shown by the ferrymen",
        "to build on the courage of the ferrymen",
    ),
    (
        "the terms of an instrument",
        "to act in line with the provisions set out in paragraph 7",
        "to act in line with paragraph 7",
    ),
    (
        "an idiom",
        "to close mills that, by definition, poison the river",
        "to close mills that poison the river",
    ),
    ("another idiom", "to finish the reform in progress in the Senate", "to finish the reform in the Senate"),
    (
        "a verb for its like",
        "to protect the wells by making sure that nobody poisons them",
        "to protect the wells by ensuring that nobody poisons them",
    ),
    (
        "principles that became duties",
        "to keep the laws consistent with river standards and principles",
        "to keep the laws consistent with river obligations",
    ),
]


@pytest.mark.parametrize(("what", "asked", "adopted"), NOTHING)
def test_what_carries_nothing_is_no_loss(what: str, asked: str, adopted: str) -> None:
    assert losses(case(f"{DYKES}, {asked};", f"{DYKES}, {adopted};"), 0.45) == (), what


SOMETHING = [
    ("a thing", "to open roads and ferries for the millers", "to open roads for the millers"),
    ("people", "to feed the millers and the orphans of Mirn", "to feed the millers of Mirn"),
    ("a place", "to feed the towns of Oster and Quell", "to feed the towns of Oster"),
    (
        "what a head is of",
        "to end instances of theft, arson and extortion in the mills",
        "to end instances of theft in the mills",
    ),
    (
        "a step",
        "to close the mines, to drain them and to pay the miners",
        "to close the mines and to pay the miners",
    ),
    (
        "what was shown, and by whom",
        "to honour the pilots and the courage shown by the ferrymen",
        "to honour the pilots",
    ),
    (
        "duties that became principles",
        "to keep the laws consistent with river treaties and obligations",
        "to keep the laws consistent with river principles",
    ),
]


@pytest.mark.parametrize(("what", "asked", "adopted"), SOMETHING)
def test_what_could_be_had_or_done_is_a_loss(what: str, asked: str, adopted: str) -> None:
    assert losses(case(f"{DYKES}, {asked};", f"{DYKES}, {adopted};"), 0.3), what
