"""One group of people in the place of another: whom a demand was for has lost it."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.lexicon import load
from resodiff.model import Code, Verdict

RIGHTS = "Urges Varonia to protect the rights of {} in the northern mines and mills of Lestra;"
CARE = "Calls upon the authorities of Varonia to open the river clinics to {}, and to train their nurses;"


@pytest.mark.parametrize("text", [RIGHTS, CARE])
@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("widows", "orphans"),
        ("women", "girls"),
        ("children", "workers"),
        ("journalists", "lawyers"),
        ("asylum seekers", "returnees"),
        ("women and girls", "women and boys"),
    ],
)
def test_other_people_in_the_place_of_those_asked_for_are_a_loss(text: str, asked: str, adopted: str) -> None:
    finding = became(text.format(asked), text.format(adopted))
    assert finding.verdict is Verdict.WEAKENED
    (lost,) = (e for e in finding.evidence if e.code is Code.NARROWED)
    assert asked.split()[-1] in lost.because


@pytest.mark.parametrize("text", [RIGHTS, CARE])
@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("victims", "survivors"),
        ("protesters", "demonstrators"),
        ("detainees", "prisoners"),
        ("lawyers", "attorneys"),
        ("women and girls", "girls and women"),
        ("journalists and lawyers", "reporters and lawyers"),
        ("widows", "widows and orphans"),
    ],
)
def test_the_same_people_by_another_word_are_no_loss(text: str, asked: str, adopted: str) -> None:
    assert became(text.format(asked), text.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    "word", ["report", "research", "employment", "labour", "electoral", "recruitment", "customs"]
)
def test_a_word_that_only_shares_its_stem_with_people_names_none(word: str) -> None:
    assert not load().people.are_people(word)


def test_people_are_found_by_one_word_or_two() -> None:
    known = load().people
    assert all(map(known.are_people, ["reporters", "employers", "asylum-seekers", "individuals"]))
    assert list(known.groups("the asylum seekers’ children")) == ["children", "asylum"]


def test_no_word_is_of_two_groups() -> None:
    groups = load().lists.tables["people"]["groups"]
    homes = {
        (form, group) for group, words in groups.items() for word in words for form in (word, f"{word}s")
    }
    assert len(homes) == len({form for form, _ in homes})
