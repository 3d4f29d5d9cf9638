"""A verb that lost the word which made it strong, a fact that became an allegation, a demand weighed against public
order: each is a loss, though every word of the ask stands."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

LESS = [
    (
        "Expresses deep concern that the mines of Kell were flooded and that the presses of Lestra were burnt;",
        "Expresses its concern that the mines of Kell were flooded and that the presses of Lestra were burnt;",
        Code.VERB_SOFTENED,
    ),
    (
        "Strongly condemns the killings of journalists in the mines of Kell and the burning of the presses;",
        "Condemns the killings of journalists in the mines of Kell and the burning of the presses;",
        Code.VERB_SOFTENED,
    ),
    (
        "Condemns the killings of journalists in the mines of Kell and the burning of the presses;",
        "Condemns the alleged killings of journalists in the mines of Kell and the burning of the presses;",
        Code.CAVEAT_ADDED,
    ),
    (
        "Urges Varonia to protect the right to assemble in the harbours of Lestra;",
        "Urges Varonia to protect the right to assemble in the harbours of Lestra, while ensuring public order;",
        Code.CAVEAT_ADDED,
    ),
]
NO_LESS = [
    (
        "Expresses grave concern that the mines of Kell were flooded and that the presses of Lestra were burnt;",
        "Expresses serious concern that the mines of Kell were flooded and that the presses of Lestra were burnt;",
    ),
    (
        "Condemns the killings of journalists in the mines of Kell and the burning of the presses;",
        "Strongly condemns the killings of journalists in the mines of Kell and the burning of the presses;",
    ),
    (
        "Condemns the reported killings of journalists in the mines of Kell and the burning of the presses;",
        "Condemns the alleged killings of journalists in the mines of Kell and the burning of the presses;",
    ),
    (
        "Urges Varonia to investigate the killings of journalists in the mines of Kell;",
        "Urges Varonia to investigate the alleged killings of journalists in the mines of Kell;",
    ),
    (
        "Urges Varonia to protect the right to assemble in the harbours of Lestra;",
        "Urges Varonia to protect the right to assemble in the harbours of Lestra, while ensuring safety of readers;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "code"), LESS)
def test_what_is_said_with_less_force_or_in_doubt_is_weakened(asked: str, adopted: str, code: Code) -> None:
    found = became(asked, adopted)
    assert (found.verdict, found.reasons) == (Verdict.WEAKENED, (code,))


@pytest.mark.parametrize(("asked", "adopted"), NO_LESS)
def test_what_is_said_with_as_much_force_is_not(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


def test_a_demand_of_which_the_text_only_tells_is_asked_more_softly() -> None:
    asked = (
        "Urges Varonia to keep the arrest and trial of boatmen in line with the Treaty of Kell, by holding no trials "
        "before the harbour courts, which fall short of the guarantees that boatmen are due;"
    )
    told = (
        "Emphasizes that the arrest and trial of boatmen in Varonia is not in line with the Treaty of Kell, and notes "
        "that holding trials before the harbour courts falls short of the guarantees that boatmen are due;"
    )
    found = became(asked, told)
    assert (found.verdict, Code.VERB_SOFTENED in found.reasons) == (Verdict.WEAKENED, True)
