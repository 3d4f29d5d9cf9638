"""An action is softer only where it acts upon the same thing and is less in kind: not by a shade, and not as the topic
of a meeting."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.rules import softer_action
from resodiff.model import Evidence

OFFICE = (
    "Requests the Office of the Ombudsman, with the support of millers, to {} and to publish its findings;"
)
STATE = "Urges the Government of Varonia to {} in the northern districts, and to publish the findings on the floods;"
PANEL = "Decides that the panel discussion to be held in Mirn shall focus on {} in the light of the floods of Lestra;"
MEETING = "Requests the Office to convene a meeting in Mirn {} for the archives of Lestra, and to invite the millers;"

SAME = [
    (STATE, "increase access to the archives", "improve access to the archives"),
    (STATE, "establish the granary mechanism", "develop the granary mechanism"),
    (STATE, "monitor the repair of mills", "follow up on the repair of mills"),
    (STATE, "adopt the granary plan", "implement the granary plan"),
    (STATE, "organize markets for grain", "hold markets for grain"),
    (STATE, "combat the theft of grain", "address the theft of grain"),
    (OFFICE, "prepare an assessment of the mills", "continue to assess the mills"),
    (OFFICE, "maintain the register of mills", "continue the register of mills"),
    (STATE, "meet the expectations of millers", "cooperate closely with millers"),
    (PANEL, "ensuring the resilience of granaries", "facilitating fair wages of millers"),
    (MEETING, "on enhancing storage", "to review the customs of millers"),
    (STATE, "make every effort to reopen the archives", "strive to reopen the archives"),
    (STATE, "do everything necessary to reopen the archives", "make every effort to reopen the archives"),
    (STATE, "reopen the archives", "act on its commitment to reopen the archives"),
    (STATE, "reopen the archives", "promptly reopen the archives"),
    (STATE, "reopen the archives", "reopen the archives, the action plan to count mills"),
]

LESS = [
    (STATE, "eliminate the theft of grain", "combat the theft of grain"),
    (STATE, "repeal the grain law", "amend the grain law"),
    (STATE, "release all captive millers", "review the cases of all captive millers"),
    (STATE, "establish the granary mechanism", "explore the granary mechanism"),
    (STATE, "close the northern camps", "monitor the northern camps"),
    (STATE, "guarantee access to the archives", "encourage access to the archives"),
    (STATE, "investigate all cases of theft", "discuss theft"),
    (STATE, "provide food to the captives", "examine food for the captives"),
    (STATE, "strengthen its efforts for millers", "continue its efforts for millers"),
    (STATE, "reopen the archives", "take steps towards reopening the archives"),
    (STATE, "reopen the archives", "consider reopening the archives"),
    (STATE, "reopen the archives", "declare its commitment to reopening the archives"),
    (STATE, "reopen the archives", "plan to reopen the archives"),
    (STATE, "continue efforts to reopen the archives", "consider reopening the archives"),
]


def weighed(form: str, asked: str, given: str) -> Evidence | None:
    return softer_action.weigh(case(form.format(asked), form.format(given)))


@pytest.mark.parametrize(("form", "asked", "given"), SAME)
def test_the_same_by_other_words_or_of_another_thing_is_not_less(form: str, asked: str, given: str) -> None:
    assert weighed(form, asked, given) is None


@pytest.mark.parametrize(("form", "asked", "given"), LESS)
def test_what_is_less_in_kind_is_softer(form: str, asked: str, given: str) -> None:
    assert weighed(form, asked, given) is not None


def test_an_act_put_as_a_noun_behind_the_operative_verb_is_the_same() -> None:
    asked = "Welcomes the new mill, and encourages the parliament to enable the Office to count the mills of Mirn;"
    given = "Welcomes the new mill, and encourages the enablement of the Office to count the mills of Mirn;"
    assert softer_action.weigh(case(asked, given)) is None


def test_what_was_only_welcomed_does_not_become_less_where_it_is_asked() -> None:
    asked = "Welcomes the steps of the parliament, bringing all mills of Varonia under the elected council of millers;"
    given = "Calls upon the parliament to act, including by working towards bringing all mills of Varonia under the "
    assert softer_action.weigh(case(asked, given + "elected council of millers;")) is None
