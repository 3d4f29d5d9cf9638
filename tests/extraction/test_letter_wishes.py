"""Demands that are put as a wish, a question or a lack, and sentences that only look so."""

from __future__ import annotations

import pytest

from resodiff.extraction.letter.demand import demand_in
from resodiff.model import Aim

WISHES = [
    ("A call on States to keep the internet open is indispensable.", "calls upon", "States"),
    ("Third, an independent inquiry into the killings is needed.", "", ""),
    ("There must be a reference to the survivors.", "", ""),
    ("Our main recommendation is that the Council establish an inquiry.", "recommends", "the Council"),
    ("What is missing is a paragraph on the judges.", "calls for", ""),
    ("The text would benefit from a clear reference to Karsk.", "calls for", ""),
    ("Could the text also ask the Secretary-General to report?", "asks", "the Secretary-General"),
    ("It would be good if the text could urge donors to pay.", "urges", "donors"),
    ("The text could also urge donors to pay.", "urges", "donors"),
    ("The guidelines could be mentioned here.", "", ""),
    ("Second, that the Council request the High Commissioner to report.", "", "the Council"),
    ("We want the Council to speak clearly.", "", "the Council"),
    ("It is our hope that the Council will listen.", "", "the Council"),
    ("I'd suggest that the High Commissioner be invited.", "suggests", "the High Commissioner"),
    ("To Varonia we say: free the judges.", "", "Varonia"),
    ("We echo the call of the High Commissioner for a moratorium.", "calls upon", ""),
    ("The Government has refused access, and must open its doors.", "", "the Government"),
    ("Should another mandate be created, it must have a remit of its own.", "", ""),
    ("The inquiry must have access to all prisons.", "", ""),
    ("It is essential to renew the mandate.", "", ""),
    ("We also think that the Council should act at once.", "", "the Council"),
    ("We seek the renewal of the mandate.", "calls for", ""),
    ("We look to the Council to condemn the killings.", "condemns", "the Council"),
    ("We attach particular importance to the renewal.", "calls for", ""),
    ("We see a need for a paragraph on water.", "calls for", ""),
    ("We consider a debate in March necessary.", "", ""),
    ("We consider it vital that the Council renew the mandate.", "renews the mandate", "the Council"),
    ("Let the Council remember the dead by name.", "", ""),
    ("It falls to the Council to establish the facts.", "establishes", ""),
    ("Varonia would be well advised to open its prisons.", "", "Varonia"),
    ("Equally important is the protection of witnesses.", "", ""),
    ("The renewal of the mandate is our first concern.", "", ""),
    ("A paragraph on prisons belongs in the text.", "", ""),
    ("We look forward to a resolution that names the dead.", "calls for", ""),
    ("We ask the Council not to forget the wounded.", "asks", "the Council"),
    ("If the sponsors want consensus, they should keep the reporting.", "", "the sponsors"),
    ("Nor should the Council of Lestra be silent.", "", "the Council of Lestra"),
    ("The mandate must not lapse.", "", ""),
    ("We would prefer “demands” to “encourages”.", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "verb", "addressee"), WISHES, ids=lambda value: value[:50])
def test_a_wish_is_a_demand(sentence: str, verb: str, addressee: str) -> None:
    demand = demand_in(sentence)
    assert demand is not None
    assert (demand.verb, demand.addressee) == (verb, addressee)


NO_WISHES = [
    "We ask again.",
    "On women, the resolution must meet the moment.",
    "We write to ask for a strong outcome on Varonia.",
    "Words must be followed by action.",
    "That price should not be silence.",
    "The police must have known.",
    "The police should know where they are.",
    "Organisations must register with the Ministry under the new law.",
    "The authorities claim that all must obey.",
    "There should be no doubt about it.",
    "The report is essential to understanding the crisis.",
    "A call from Lestra is expected today.",
    "We would prefer to meet on Monday.",
    "We would welcome the opportunity to speak.",
    "It is important to note that the law is new.",
    "First, that the law is vague.",
    "The text could lead to confusion.",
    "We seek to understand what happened.",
    "We look forward to hearing from you.",
    "We look to the north.",
    "The protection of witnesses is important.",
    "The prison belongs to the army.",
    "We hope to meet the Council to discuss this.",
    "Varonia accepted a recommendation that it should close Karsk prison.",
    "The Council will meet in March, when it has to decide on the mandate.",
    "The Government needs to be reminded of its word.",
]


@pytest.mark.parametrize("sentence", NO_WISHES, ids=lambda value: value[:50])
def test_words_that_ask_for_nothing_in_particular_are_no_demand(sentence: str) -> None:
    assert demand_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("We trust that your delegation will vote for the text and oppose all amendments.", True),
        ("We count on the European Union to hold the line in the negotiations.", True),
        ("OP5 is fine, but please add “all”.", True),
        ("Could you also speak in the debate?", True),
        ("We urge you to insert a reference to Karsk into the text.", False),
    ],
)
def test_wishes_to_the_reader_are_told_from_wishes_to_the_text(sentence: str, own: bool) -> None:
    demand = demand_in(sentence)
    assert demand is not None
    assert demand.to_delegation is own


@pytest.mark.parametrize(
    "sentence",
    [
        "The words “where appropriate” should go.",
        "Could we please not mention “terrorism” in OP2?",
        "This paragraph should be deleted.",
        "Nor should the text welcome the so-called dialogue.",
    ],
)
def test_words_that_should_go_are_kept_out(sentence: str) -> None:
    demand = demand_in(sentence)
    assert demand is not None
    assert demand.aim is Aim.EXCLUDE
