"""A name that stands anywhere in the carriers is not gone, nor a State with its people; a "
"name ends where it ends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import LEXICON, case

from resodiff.judgement.losses.names import lost_names, names

STANDING = [
    (
        (
            "Urges the Cambodian authorities to cooperate fully with the Special Rapporteur on the situation "
            "of rivers in Cambodia, in particular by granting her full access to the dams, and to "
            "restore ferries;",
            "Urges the Cambodian authorities to establish full engagement with all mechanisms, in particular "
            "with the Special Rapporteur and the group of experts, including by granting them full access to "
            "the dams, and to restore the ferries;",
        ),
        "Cambodia",
    ),
    (
        (
            "Expresses concern at the decision of the Government of Elbonia to close the mills of Lestra;",
            "Deplores the policy of Elbonia to close the mills of Lestra;",
        ),
        "Government of Elbonia",
    ),
    (
        (
            "Decides to convene a dialogue on the mandate of the Lestra River Commission, placing "
            "emphasis on the "
            "dams, with the participation of representatives of the Lestra River Commission and civil "
            "society;",
            "Decides to convene a dialogue, placing emphasis on the dams;",
            "Urges Varonia to provide the Lestra River Commission with a mandate and boats;",
        ),
        "Lestra River Commission",
    ),
]


@pytest.mark.parametrize(("texts", "name"), STANDING)
def test_a_name_that_stands_elsewhere_is_not_gone(texts: tuple[str, ...], name: str) -> None:
    asked = texts[0]
    assert name not in [asked[a:b] for a, b in lost_names(case(*texts))]


def test_a_name_that_stands_nowhere_is_gone() -> None:
    asked = (
        "Urges Varonia to implement the Lestra River Agreement, to repair the ferries and to pay the millers;"
    )
    adopted = "Urges Varonia to implement relevant agreements, to repair the ferries and to pay the millers;"
    assert [asked[a:b] for a, b in lost_names(case(asked, adopted))] == ["Lestra River Agreement"]


ENDS = [
    (
        "the report of the High Warden for River Rights to the Council at its session",
        ["High Warden for River Rights"],
    ),
    (
        "the Permanent Mission of Varonia to the General Assembly",
        ["Permanent Mission of Varonia to the General Assembly"],
    ),
    (
        "and the Optional Protocol to the Lestra River Convention",
        ["Optional Protocol to the Lestra River Convention"],
    ),
]


@pytest.mark.parametrize(("text", "found"), ENDS)
def test_a_name_ends_where_it_ends(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in names(text, LEXICON.kinds)] == found


ORCHARDS = (
    "Urges the monitors to count the orchards of the Mirn Agreement and of Kell Island, and to publish it;"
)
TREES = "Urges the monitors to count the orchards of some agreements and of several areas, and to publish it;"


def test_the_country_that_the_whole_text_is_about_need_not_be_named() -> None:
    found = case(ORCHARDS, TREES)
    text = found.wording.text
    assert [text[s:e] for s, e in lost_names(found)] == ["Mirn Agreement", "Kell Island"]
    about = frozenset(t.concept for t, _ in found.fate(text.index("Kell"), text.index(", and")))
    assert [text[s:e] for s, e in lost_names(replace(found, subject=about))] == ["Mirn Agreement"]
