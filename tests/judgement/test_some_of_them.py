"""What is asked for all of them and given to some is a loss, and a group where everybody was meant; the other way round
nothing is lost."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Finding, Verdict

URGES = "Urges the Government of Varonia to {}, and to report on it to the harbour council at Lestra;"
STATES = "Reaffirms that {}, and that the harbour council at Lestra shall keep a record of it;"

SOME = [
    ("pay a pension to fishermen", "pay a pension to some fishermen"),
    ("pay a pension to fishermen", "pay a pension to several fishermen"),
    ("pay a pension to the fishermen", "pay a pension to most fishermen"),
    ("pay a pension to the fishermen", "pay a pension to half of the fishermen"),
    ("pay a pension to the fishermen", "pay a pension to a majority of the fishermen"),
    ("pay a pension to the fishermen", "pay a pension to one in ten fishermen"),
    ("pay a pension to fishermen", "pay a pension to a small number of fishermen"),
    ("pay a pension to fishermen", "pay a pension to designated fishermen"),
    ("admit the doctors", "admit three quarters of the doctors"),
    ("admit the doctors", "admit 40 per cent of the doctors"),
    ("publish the minutes of its sittings", "publish parts of the minutes of its sittings"),
    ("ensure that children can attend school", "ensure that many children can attend school"),
    ("prevent all forms of violence on quays", "prevent the worst forms of violence on quays"),
    ("prevent all forms of violence on quays", "prevent physical violence on quays"),
    ("pay a pension to the fishermen", "pay a pension to the older fishermen"),
    ("pay a pension to pilots", "pay a pension to retired and wounded pilots"),
    ("pay a pension to drivers", "pay a pension to full-time drivers"),
    ("pay a pension to all widows", "pay a pension to childless widows"),
    ("provide lessons for children", "provide lessons for unaccompanied children"),
    ("provide lessons for children", "provide lessons for children under twelve"),
    ("provide lessons for children", "provide lessons for children aged six to ten"),
    ("examine complaints about wardens", "examine written complaints about wardens"),
    ("examine any complaint about wardens", "examine any sworn complaint about wardens"),
    ("punish any breach of the lock code", "punish serious breaches of the lock code"),
    ("lift all restrictions on the media", "lift all restrictions on the state media"),
    ("consult unions of ferrymen", "consult licensed unions of ferrymen"),
    ("free those deprived of their liberty", "free those unlawfully deprived of their liberty"),
    ("protect everyone from the floods", "protect landowners from the floods"),
    ("protect all persons from the floods", "protect all citizens from the floods"),
    ("prosecute whoever orders a killing", "prosecute officials who order a killing"),
    ("prosecute anyone who orders a killing", "prosecute any sergeant who orders a killing"),
    ("provide schooling for all", "provide schooling for citizens"),
    ("open the archives to everyone", "open the archives to persons with a permit"),
    ("admit applicants regardless of origin", "admit applicants of Varonian origin"),
    ("cover costs of whatever kind", "cover costs of a medical kind"),
    ("run ferries without any discrimination", "run ferries without racial discrimination"),
    ("hear everyone affected by the closure", "hear everyone directly affected by the closure"),
    ("investigate deaths on the hulks", "investigate suspicious deaths on the hulks"),
    ("allow the press to print its papers", "allow the state press to print its papers"),
    ("hear each patient", "hear each uninsured patient"),
]

GROUPS = [
    ("no one shall be held in a hulk", "pilots shall not be held in a hulk"),
    ("no one shall be held in a hulk", "no pilot shall be held in a hulk"),
    ("nobody shall be held in a hulk", "children shall not be held in a hulk"),
    ("no person shall be held in a hulk", "no national of Varonia shall be held in a hulk"),
    ("everyone has the right to counsel", "every citizen has the right to counsel"),
    ("everyone’s right to counsel stands", "the right of citizens to counsel stands"),
    ("all have the right to counsel", "residents have the right to counsel"),
    ("all human beings are entitled to counsel", "workers are entitled to counsel"),
    ("ferries run without distinction of any kind", "ferries run without distinction of language"),
    (
        "ferries run without discrimination on any ground",
        "ferries run without discrimination on the ground of sex",
    ),
    ("ferries run without any distinction whatsoever", "ferries run without distinction as to sex"),
    ("ferries run without discrimination", "ferries run without discrimination based on sex"),
]

AS_MUCH = [
    ("pay a pension to fishermen", "pay a pension to the fishermen"),
    ("pay a pension to some fishermen", "pay a pension to certain fishermen"),
    ("pay a pension to the fishermen", "pay a pension to the many fishermen"),
    ("pay a pension to fishermen", "pay a pension to indigenous fishermen"),
    ("help the vulnerable children", "help the most vulnerable children"),
    ("help persons with disabilities", "help disabled persons"),
    ("help families that were separated", "help separated families"),
    ("help the sick", "help the sick and wounded"),
    ("store 2,000 sacks of grain", "store some 2,000 sacks of grain"),
    ("hold elections", "hold elections every few years"),
    ("restrict the detention of pilots", "restrict the detention of some pilots"),
    ("protect everyone from the floods", "protect all people from the floods"),
    ("protect everyone from the floods", "protect all those living there from the floods"),
    ("prosecute anyone who orders a killing", "prosecute any person who orders a killing"),
    ("prosecute anyone who orders a killing", "prosecute those who order a killing"),
    (
        "treat all without distinction of any kind",
        "treat all without distinction as to race or any other status",
    ),
    ("admit applicants regardless of origin", "admit applicants irrespective of origin"),
    ("admit applicants regardless of origin", "admit applicants without distinction as to origin"),
    (
        "hold wardens, regardless of their rank, accountable for it",
        "hold the wardens accountable for it, whatever their rank",
    ),
    ("grant access to the courts for everyone", "grant everyone access to the courts"),
    ("admit applicants regardless of origin", "admit applicants whatever their origin"),
    ("run ferries without any discrimination", "run ferries without any form of discrimination"),
    ("treat all without discrimination on any ground", "treat all without discrimination on whatever ground"),
    ("restore everyone’s right to counsel", "restore the right of all persons to counsel"),
]


def _is_narrowed(finding: Finding) -> bool:
    codes = {e.code for e in finding.evidence}
    return (
        finding.verdict is Verdict.WEAKENED and bool(codes) and codes <= {Code.NARROWED, Code.QUALIFIER_LOST}
    )


@pytest.mark.parametrize(("asked", "adopted"), SOME)
def test_what_is_for_some_of_them_is_a_loss(asked: str, adopted: str) -> None:
    assert _is_narrowed(became(URGES.format(asked), URGES.format(adopted)))


@pytest.mark.parametrize(("asked", "adopted"), GROUPS)
def test_a_group_where_everybody_was_meant_is_a_loss(asked: str, adopted: str) -> None:
    assert _is_narrowed(became(STATES.format(asked), STATES.format(adopted)))


@pytest.mark.parametrize(("adopted", "asked"), SOME)
def test_what_is_for_all_where_some_were_meant_is_none(asked: str, adopted: str) -> None:
    assert became(URGES.format(asked), URGES.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(("adopted", "asked"), GROUPS)
def test_everybody_where_a_group_was_meant_is_none(asked: str, adopted: str) -> None:
    assert became(STATES.format(asked), STATES.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(("asked", "adopted"), AS_MUCH)
def test_other_words_for_as_many_are_none(asked: str, adopted: str) -> None:
    assert became(URGES.format(asked), URGES.format(adopted)).verdict is Verdict.ADOPTED


def test_both_sides_are_quoted_with_the_noun() -> None:
    asked = URGES.format("repeal the provisions on pilots")
    finding = became(asked, asked.replace("the provisions", "several provisions"))
    assert [e.because for e in finding.evidence] == ["“the provisions” became “several provisions”"]


def test_what_many_suffer_is_no_demand() -> None:
    asked = (
        "Deplores that children in the river towns have no school, and that no one has been heard about it;"
    )
    adopted = asked.replace("that children", "that many children").replace("no one has", "pilots have not")
    assert became(asked, adopted).verdict is Verdict.ADOPTED
