"""What is no longer named where it was asked, and is named in another paragraph, is said to stand there."""

from __future__ import annotations

import pytest
from judged import FILLER, findings

from resodiff.model import Code
from resolutions import draft, resolution

ASKED = "Urges Varonia to implement the Lestra River Agreement, to repair the ferries and to pay the millers;"
ADOPTED = "Urges Varonia to implement relevant agreements, to repair the ferries and to pay the millers;"
NOWHERE = "“Lestra River Agreement” is no longer named"
ELSEWHERE = [
    (
        "Takes note of the translation of the Lestra River Agreement into four tongues;",
        " here (paragraph 2 names it)",
    ),
    ("Thanks those who printed the Lestra  River Agreement;", " here (paragraph 2 names it)"),
    ("Thanks those who printed the Agreement on the Lestra River;", " here (paragraph 2 names it)"),
    ("Thanks those who printed the Oster Bridge Agreement;", ""),
    ("Thanks those who paint bridges and rivers near Lestra;", ""),
    ("Thanks those who printed the Lestra River Agreements;", " here (paragraph 2 names it)"),
]


def told(*paragraphs: str, preamble: tuple[str, ...] = ()) -> str:
    found = findings(draft(ASKED), resolution(*paragraphs, *FILLER, preamble=preamble))[0]
    return next(e.because for e in found.evidence if e.code is Code.GENERALISED)


@pytest.mark.parametrize(("other", "where"), ELSEWHERE)
def test_another_paragraph_that_names_it_is_named(other: str, where: str) -> None:
    assert told(ADOPTED, other) == NOWHERE + where


def test_the_preamble_is_told_where_no_other_paragraph_names_it() -> None:
    before = ("Recalling the Lestra River Agreement of the spring,",)
    assert told(ADOPTED, preamble=before) == f"{NOWHERE} here (paragraph PP1 names it)"
    other = "Thanks those who printed the Lestra River Agreement;"
    assert told(ADOPTED, other, preamble=before) == f"{NOWHERE} here (paragraph 2 names it)"


def test_of_several_names_each_is_told_where_it_stands() -> None:
    asked = "Urges Varonia to implement the Lestra River Agreement, repair the ferries and heed the Oster Bridge Code;"
    adopted = "Urges Varonia to implement relevant agreements, repair the ferries and heed applicable codes;"
    other = "Thanks those who printed the Oster Bridge Code;"
    found = findings(draft(asked), resolution(adopted, other, *FILLER))[0]
    because = next(e.because for e in found.evidence if e.code is Code.GENERALISED)
    assert because == (
        "“Lestra River Agreement”, “Oster Bridge Code” are no longer named here (paragraph 2 names “Oster Bridge Code”)"
    )


def test_a_row_is_not_named_by_one_of_it() -> None:
    asked = (
        "Urges Varonia to repair the ferries of Kell, Mirn, Lestra and Oster Islands, and to pay the millers;"
    )
    adopted = "Urges Varonia to repair the ferries of several islands, and to pay the millers;"
    found = findings(draft(asked), resolution(adopted, "Thanks the poets of Oster Island;", *FILLER))[0]
    assert not any("names it" in e.because for e in found.evidence if e.code is Code.GENERALISED)


def test_a_name_within_another_is_told_once_and_several_in_the_plural() -> None:
    asked = (
        "Urges the heralds to heed the Oster Bridge Code, the Bridge Code and Kell, Mirn and Oster Islands;"
    )
    found = findings(
        draft(asked), resolution("Urges the heralds to heed some codes of several islands;", *FILLER)
    )[0]
    because = next((e.because for e in found.evidence if e.code is Code.GENERALISED), "")
    assert "“Bridge Code”" not in because
    assert " is no longer named" not in because
