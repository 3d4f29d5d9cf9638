"""Which sentences demand something: of whom, with which verb, for words or against them."""

from __future__ import annotations

import pytest

from resodiff.extraction.letter.demand import demand_in
from resodiff.extraction.letter.duty import third_person
from resodiff.model import Aim

DEMANDS = [
    ("We call upon the Government of Varonia to release them.", "calls upon", "the Government of Varonia"),
    ("We therefore call on all States to act.", "calls upon", "all States"),
    ("We, the undersigned organisations, strongly urge Varonia to act.", "strongly urges", "Varonia"),
    ("The undersigned groups, from all regions, urge the Council to act.", "urges", "the Council"),
    ("We condemn the killings and call for justice.", "calls for", ""),
    ("I am writing to ask the Ministry of Justice to open the prison.", "asks", "the Ministry of Justice"),
    (
        "We would also encourage the Special Rapporteur to visit Lestra.",
        "encourages",
        "the Special Rapporteur",
    ),
    ("We ask the Special Rapporteur: what comes next?", "asks", "the Special Rapporteur"),
    ("Lestra Watch calls on the authorities to close Karsk prison.", "calls upon", "the authorities"),
    ("We reiterate our call on Varonia to abolish the death penalty.", "calls upon", "Varonia"),
    ("We demand the immediate closure of the camps.", "demands", ""),
    ("We are calling on donors to fund the shelters.", "calls upon", "donors"),
    ("We recommend that the Council extend the mandate.", "extends", "the Council"),
    ("We urge the Council to call upon Varonia to open the border.", "calls upon", "Varonia"),
    ("We hope that the High Commissioner will speak out.", "", "the High Commissioner"),
    ("We support the renewal of the mandate.", "supports", ""),
    ("States are urged to share what they know.", "urges", "States"),
    ("The Council should establish a commission of inquiry.", "establishes", "the Council"),
    (
        "The resolution should also request the High Commissioner to report.",
        "requests",
        "the High Commissioner",
    ),
    ("In the light of this, the Council must act.", "", "the Council"),
    ("The authorities must free Ms. Tal Oren at once.", "", "the authorities"),
    ("All charges should be dropped.", "", ""),
    ("Journalists must be able to work.", "", ""),
    ("Impunity must end.", "", ""),
    ("States must, as a matter of urgency, speak out.", "", "States"),
    ("We would like to see an end to the practice.", "calls for", ""),
    ("It is essential that this Council renew the mandate.", "renews the mandate", "this Council"),
    ("As the Committee has said, the Government should ratify the Convention.", "", "the Government"),
    ("We believe that the Government should ratify the Convention.", "", "the Government"),
    ("OP4: please keep “all” before “persons”.", "", ""),
]


@pytest.mark.parametrize(("sentence", "verb", "addressee"), DEMANDS, ids=lambda value: value[:50])
def test_a_demand_has_its_verb_and_its_addressee(sentence: str, verb: str, addressee: str) -> None:
    demand = demand_in(sentence)
    assert demand is not None
    assert (demand.verb, demand.addressee) == (verb, addressee)


NO_DEMANDS = [
    "On 12 May four experts called on the Government to release them.",
    "We called on the Government to act, in vain.",
    "We have called on the Government to act many times.",
    "The High Commissioner has repeatedly urged the authorities to end secret detention.",
    "According to the Committee, States should punish torture.",
    "The Special Rapporteur said that the judges must be freed.",
    "The Minister stated: “Everyone must obey, and we urge all to be silent.”",
    "In the view of the army, protesters should be shot.",
    "We welcome the resolution, which calls on all States to cooperate.",
    "The resolution calls on all States to cooperate.",
    "However, this should not prevent the Council from acting.",
    "Attacks against those who should be protected continue.",
    "It should be noted that the Constitution forbids this.",
    "The Government should have acted long ago.",
    "Should you need more, please do not hesitate to contact us.",
    "We trust that you will find this useful.",
    "What should States do next?",
    "We thank you for your attention and remain at your disposal.",
    "Ostland calls on its neighbour to withdraw.",
    "Please find attached our report.",
    "We must not forget what happened.",
    "We remind you of the duty that all States share.",
    "We hope that such an inquiry could bring peace.",
    "Please circulate this list widely.",
    "We ask you to accept cookies or to change your settings.",
]


@pytest.mark.parametrize("sentence", NO_DEMANDS, ids=lambda value: value[:50])
def test_narrative_courtesy_and_the_calls_of_others_demand_nothing(sentence: str) -> None:
    assert demand_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("We urge your delegation to vote in favour.", True),
        ("We call upon your Government to speak out.", True),
        ("We urge all member States to co-sponsor the resolution.", True),
        ("Please support the draft resolution.", True),
        ("We count on your support.", True),
        ("We would be grateful if your Mission could raise this.", True),
        ("We urge all States to halt the sale of arms.", False),
        ("The Council should act.", False),
    ],
)
def test_asks_to_the_readers_own_delegation_are_marked(sentence: str, own: bool) -> None:
    demand = demand_in(sentence)
    assert demand is not None
    assert demand.to_delegation is own


@pytest.mark.parametrize(
    ("sentence", "aim"),
    [
        ("We urge you to oppose any reference to national law.", Aim.EXCLUDE),
        ("We call on States to reject any amendment that weakens the text.", Aim.EXCLUDE),
        ("Delete OP7.", Aim.EXCLUDE),
        ("The resolution should not repeat these words.", Aim.EXCLUDE),
        ("The text must be free of any mention of culture, and States should vote for it.", Aim.EXCLUDE),
        ("We urge you to resist attempts to remove the words “and girls”.", Aim.INCLUDE),
        ("We urge Parliament to reject the amendments to the Penal Code.", Aim.INCLUDE),
        ("All charges should be dropped.", Aim.INCLUDE),
        ("The Council should not remain silent.", Aim.INCLUDE),
    ],
)
def test_asks_to_keep_words_out_are_told_from_the_rest(sentence: str, aim: Aim) -> None:
    demand = demand_in(sentence)
    assert demand is not None
    assert demand.aim is aim


def test_it_stands_for_the_one_spoken_of_before() -> None:
    demand = demand_in("It should also request a report.", "the Council")
    assert demand is not None
    assert (demand.verb, demand.addressee) == ("requests", "the Council")
    assert demand_in("It should also request a report.") is None


@pytest.mark.parametrize(
    ("base", "third"),
    [
        ("urge", "urges"),
        ("call on", "calls upon"),
        ("strongly press", "strongly presses"),
        ("deny", "denies"),
    ],
)
def test_verbs_are_put_into_the_third_person(base: str, third: str) -> None:
    assert third_person(base) == third
