"""Parts of an instrument by number, figures and people by name that are gone while what they pinned "
"down stands."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

SET_OUT = (
    "Calls upon Varonia to ensure the rights set out in {0} for all divers and pilots, to hear them "
    "before ferries are "
    "licensed, and to let nurses visit the harbours of the north;"
)
PEOPLE = (
    "Calls upon the Government of Varonia to let nurses and medicines pass to those in need, in "
    "particular to {0} who lack "
    "clean water, and to investigate the death of {1} in the harbours of the north;"
)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("articles 46, 47 and 48 of the said Convention", "the said Convention"),
        ("article 14 of the Covenant on Harbours", "the Covenant on Harbours"),
        ("articles 7 and 9 of the Ferry Code", "the relevant provisions of the Ferry Code"),
        ("sections 7 and 9 of the Ferry Code", "parts of the Ferry Code"),
        ("rule 43 of the Lestra Rules", "the Lestra Rules"),
        ("targets 4.1, 4.2 and 4.5 of the Goals", "the Goals"),
        ("chapters II and IV of the code", "the code"),
        ("general comment No. 34 of the Committee", "the work of the Committee"),
    ],
)
def test_numbered_parts_that_are_named_no_longer_became_generic(asked: str, adopted: str) -> None:
    finding = became(SET_OUT.format(asked), SET_OUT.format(adopted))
    assert (finding.reasons, finding.strengthened) == ((Code.GENERALISED,), False)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("articles 46, 47 and 48 of the said Convention", "articles 46 to 48 of the said Convention"),
        ("article 19 of the Convention on Ferries", "the Convention on Ferries, in article 19,"),
    ],
)
def test_parts_that_are_cited_otherwise_did_not(asked: str, adopted: str) -> None:
    assert became(SET_OUT.format(asked), SET_OUT.format(adopted)).verdict is Verdict.ADOPTED


FISHERS, HOLT = "the 1.67 million displaced fishers", "Maren Holt and other divers"


@pytest.mark.parametrize(
    ("now", "name"),
    [
        (("displaced fishers", HOLT), "1.67 million"),
        ((FISHERS, "divers"), "Maren Holt"),
        ((FISHERS, "several divers"), "Maren Holt"),
    ],
)
def test_a_figure_or_one_of_several_is_named_no_longer(now: tuple[str, str], name: str) -> None:
    finding = became(PEOPLE.format(FISHERS, HOLT), PEOPLE.format(*now))
    assert [(e.code, e.because) for e in finding.evidence] == [
        (Code.GENERALISED, f"“{name}” is no longer named")
    ]


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("publish the two reports on ferries", "publish the reports on ferries"),
        ("publish the 12 reports on ferries", "publish the twelve reports on ferries"),
        ("hear Maren Holt and other divers of Odrin", "hear Maren Holt and all divers of Odrin"),
    ],
)
def test_what_is_known_without_its_number_is_no_loss(asked: str, adopted: str) -> None:
    text = (
        "Urges the Government of Varonia to {0}, to return nets to them, and to light the quays of the north;"
    )
    assert became(text.format(asked), text.format(adopted)).verdict is Verdict.ADOPTED


def test_what_is_his_by_its_kind_stands() -> None:
    text = (
        "Requests the High Commissioner for Harbours to redress the imbalance in the staff of {0}, "
        "with attention to posts in "
        "the harbours of the north;"
    )
    asked = text.format("the Office of the High Commissioner for Harbours")
    assert became(asked, text.format("her Office")).verdict is Verdict.ADOPTED


def test_an_instrument_is_a_name_of_its_own_beside_who_signed_it() -> None:
    text = (
        "Welcomes the endorsement by Varonia of {0} in February 2030, encourages it to follow up on "
        "it, and urges it to return "
        "nets to the divers and pilots of the north;"
    )
    finding = became(text.format("the Safe Harbours Declaration"), text.format("commitments on harbours"))
    assert [e.because for e in finding.evidence] == ["“Safe Harbours Declaration” is no longer named"]


CAMPS = "Also requests the Secretary-General to ensure that {} for every child in the camps of Varonia is paid for;"


@pytest.mark.parametrize(
    ("figure", "now"),
    [
        ("at least 12 years of education", "a full course of education"),
        ("12 years of education", "complete education"),
        ("two warm meals a day", "regular warm meals"),
        ("80 per cent of the school fee", "much of the school fee"),
        ("three months of trauma care", "some trauma care"),
    ],
)
def test_a_measure_without_its_number_is_generic(figure: str, now: str) -> None:
    assert became(CAMPS.format(figure), CAMPS.format(now)).reasons == (Code.GENERALISED,)


@pytest.mark.parametrize("now", ["twelve years of full education", "a minimum of 12 years of education"])
def test_a_measure_with_its_number_is_none(now: str) -> None:
    asked = CAMPS.format("12 years of education")
    assert became(asked, CAMPS.format(now)).verdict is Verdict.ADOPTED
