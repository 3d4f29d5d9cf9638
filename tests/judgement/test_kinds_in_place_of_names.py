"""Bodies, figures, places and instruments that were named give way to their kind, or to a word that points back."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

BODIES = "Encourages {} to study the drying of the rivers of Oster;"
NAMED = "the Committee on Mills, the Working Group on Dykes and the Independent Expert on drought and the price of salt"
AGE = "Urges Varonia to follow the recommendation of the Committee on Mills to raise {};"
CANALS = "Calls upon States to open the canals, in accordance with relevant river treaties{};"
PACTS = (
    ", including the provisions of the Lestra Agreement on Canals and its annexes, as confirmed by the Oster "
    "Declaration on Water"
)
GENERIC = [
    (BODIES, NAMED, "the relevant mechanisms of the United Nations"),
    (BODIES, NAMED, "the competent bodies of the United Nations"),
    (BODIES, NAMED, "relevant United Nations agencies, funds and programmes"),
    (AGE, "the minimum age of millers to at least 16 years of age", "that age"),
    (CANALS, PACTS, " and the flexibilities that they provide"),
]
NAMED_STILL = [
    (BODIES, NAMED, NAMED + ", and other relevant mechanisms,"),
    (AGE, "the minimum age of millers to at least 16 years of age", "that age to at least 16 years"),
    (
        CANALS,
        PACTS,
        ", including the Lestra Agreement on Canals and its annexes and the Oster Declaration on Water",
    ),
]


@pytest.mark.parametrize(("words", "named", "kind"), GENERIC)
def test_the_kind_in_the_place_of_names_is_generic(words: str, named: str, kind: str) -> None:
    found = became(words.format(named), words.format(kind))
    assert Code.GENERALISED in found.reasons
    assert set(found.reasons) <= {Code.GENERALISED, Code.NARROWED}
    assert not found.strengthened


@pytest.mark.parametrize(("words", "named", "given"), NAMED_STILL)
def test_what_is_named_still_is_not_generic(words: str, named: str, given: str) -> None:
    assert became(words.format(named), words.format(given)).verdict is Verdict.ADOPTED


EXPERT = (
    "Decides to extend the mandate of the Special Rapporteur on the archives of Varonia, and requests the {} to report "
    "on the archives {} to the Human Rights Council at its sixtieth session;"
)


@pytest.mark.parametrize("holder", ["Special Rapporteur", "mandate holder"])
@pytest.mark.parametrize("place", ["of the country", "in the country", "there"])
def test_a_name_said_before_is_not_generic_where_it_is_pointed_back_to(holder: str, place: str) -> None:
    found = became(EXPERT.format("Special Rapporteur", "of Varonia"), EXPERT.format(holder, place))
    assert found.verdict is Verdict.ADOPTED
