"""Letters in plain words: announcements, counted wishes, things named without a verb; what only sounds like an ask."""

from __future__ import annotations

import pytest
from letters import document

from resodiff.extraction import understand
from resodiff.extraction.letter.demand import demand_in
from resodiff.extraction.letter.things import is_wished
from resodiff.model import Aim, Ask
from resodiff.readers.registry import read


def asks(text: str) -> tuple[Ask, ...]:
    return understand(document(text)).asks


def texts(text: str) -> list[str]:
    return [ask.text for ask in asks(text)]


def of_file(text: str) -> list[str]:
    return [ask.text for ask in understand(read(text.encode(), "letter.txt")).asks]


# ---------------------------------------------------------------- announcements

ANNOUNCEMENTS = [
    "This is what we ask you to put in the new resolution.",
    "Here is what we need.",
    "It is in this spirit that we present our requests.",
    "We turn to you with four wishes.",
    "What we ask is simple.",
    "What can this Council do? Four things.",
    "You asked for a few lines. Here they are.",
]


@pytest.mark.parametrize("announcement", ANNOUNCEMENTS)
def test_plain_words_announce_asks(announcement: str) -> None:
    found = asks(f"""
Dear Ambassadors,
The winter was long. {announcement}
1. Renew the mandate for two years, and give the Rapporteur a real team.
2. The people in Karsk are forgotten. Feed them, and end the night trials.
3. Until then: independent inspections, and doctors at the gate.
4. Bandits are hired from the villages. The Government should disarm the militias.
""")
    assert [ask.text.split()[0] for ask in found] == ["Renew", "The", "Until", "The"]
    assert found[1].text.startswith("The people in Karsk are forgotten. Feed them")
    assert found[3].text == "The Government should disarm the militias."
    assert not any(ask.to_delegation for ask in found)


def test_bare_verbs_below_numbered_headings_of_an_announced_list() -> None:
    assert of_file("""Excellency,

The coup has changed everything. We present our requests.

I. Protection

The Council should demand that the sieges be lifted.

II. Women

Adopt, before the end of the year, the law against forced marriage.

Guarantee that women hold half of the seats.

III. Press

- License the radio stations again.
- Return the passports; pay back the fines.

With respect,
Ada Brenn
""") == [
        "The Council should demand that the sieges be lifted.",
        "Adopt, before the end of the year, the law against forced marriage.",
        "Guarantee that women hold half of the seats.",
        "License the radio stations again.",
        "Return the passports; pay back the fines.",
    ]


def test_topics_with_what_is_wanted_after_a_colon() -> None:
    assert texts("""
Dear Excellencies,
Here is what we need from you:
Mandate: two-year renewal, with more staff.
Justice: no amnesty for the killings at the bridge.
Reporting: an interim report in June.
The winter: it was long.
""") == [
        "Mandate: two-year renewal, with more staff.",
        "Justice: no amnesty for the killings at the bridge.",
        "Reporting: an interim report in June.",
    ]


def test_wishes_counted_in_words() -> None:
    assert texts("""
Madam President,
So what can this Council do? Three things.
One, renew the mandate, and not for six months.
Two, put a price on impunity: sanctions for the officers who gave the orders.
Three, listen. Give the families a seat in the dialogue.
I thank you.
""") == [
        "renew the mandate, and not for six months.",
        "put a price on impunity: sanctions for the officers who gave the orders.",
        "listen. Give the families a seat in the dialogue.",
    ]


def test_sections_marked_with_arrows_and_labelled_recommendations() -> None:
    found = asks("""
# Our demands
Return
> States must end returns to Varonia.
> Nobody should be locked up for fleeing.
Annex: recommendations
To the Government of Varonia:
R1. Repeal the Law on Quiet.
Rec. 2 - Release, without conditions, all those held under it.
""")
    assert [(ask.text, ask.addressee) for ask in found] == [
        ("States must end returns to Varonia.", "States"),
        ("Nobody should be locked up for fleeing.", ""),
        ("Repeal the Law on Quiet.", "the Government of Varonia"),
        ("Release, without conditions, all those held under it.", "the Government of Varonia"),
    ]


def test_sections_numbered_in_decimals_are_headings() -> None:
    found = asks("""
# Priorities for the text
2.1 Mandate
The renewal should be for two years, not one.
2.2 Accountability
An evidence unit within OHCHR, with a budget of its own.
A register of those killed.
2.3 Civic space
Return of the licences of Radio Karsk. Forty stations were closed.
""")
    assert [(ask.heading, ask.text) for ask in found] == [
        ("Mandate", "The renewal should be for two years, not one."),
        ("Accountability", "An evidence unit within OHCHR, with a budget of its own."),
        ("Accountability", "A register of those killed."),
        ("Civic space", "Return of the licences of Radio Karsk."),
    ]


def test_red_lines_keep_words_out() -> None:
    found = asks("""
# Red lines
• No language on national circumstances.
• The joint oversight paragraph has to go.
4. What will others do?
""")
    assert [ask.aim for ask in found] == [Aim.EXCLUDE, Aim.EXCLUDE]


# ---------------------------------------------------------------- from sentence to sentence


def test_say_so_asks_for_what_stands_before_it() -> None:
    assert texts("""
Dear Ambassadors,
Families have a right to the truth. Please say so.
Karsk is a place of torture. The resolution should say this plainly.
The bridge is no longer named. We recommend its reinsertion.
It snowed. We could not come.
""") == [
        "Families have a right to the truth. Please say so.",
        "Karsk is a place of torture. The resolution should say this plainly.",
        "The bridge is no longer named. We recommend its reinsertion.",
    ]


def test_what_is_added_to_a_demand_is_part_of_it() -> None:
    assert texts("The mandate should be renewed. This should be for two years. We thank you.") == [
        "The mandate should be renewed. This should be for two years."
    ]


def test_a_demand_about_them_keeps_the_sentence_that_names_them() -> None:
    assert texts("""
These are our requests.
1. Lawyers are followed home. The text should urge the police to protect them.
2. Winters are cold. The text should urge the prisons to heat the cells.
""") == [
        "Lawyers are followed home. The text should urge the police to protect them.",
        "The text should urge the prisons to heat the cells.",
    ]


# ---------------------------------------------------------------- sentences

DEMANDS = [
    "No amnesty may cover the crimes of the Third Regiment.",
    "No State may return refugees to Varonia.",
    "In no case may the text refer to national circumstances.",
    "No one should be tried for a placard.",
    "A panel discussion on the disappeared would be most welcome.",
    "Nothing short of an independent inquiry will do.",
    "It would also be good to have a reference to the disappeared.",
    "Before one soldier arrives there has to be a complaints body.",
    "Could the High Commissioner be asked to set up a fund?",
    "As for Varonia: free them.",
    "To that end the draft should task the Office with a repository.",
    "It is our view that evidence must be preserved before it is destroyed.",
    "Sanctions should be considered.",
    "Our organisations see no alternative to a two-year renewal.",
    "We would see merit in a reference to the Declaration.",
    "We’d love to see the word “famine”.",
    "To the members of this Council: do not let the mandate lapse.",
    "The verb must be “demands”.",
    "Honduras must open its border.",
    "Varonia must let doctors in.",
    "OHCHR must be given access.",
]


@pytest.mark.parametrize("sentence", DEMANDS)
def test_these_ask(sentence: str) -> None:
    assert demand_in(sentence) is not None


NO_DEMANDS = [
    "Aid must pass three checkpoints.",
    "Anyone who complains has to fear for a job.",
    "Shops must close at noon.",
    "No journalist may enter the northern province.",
    "The Council should not repeat the diagnosis but move to treatment.",
    "States must find the courage to act.",
    "The Council should send a strong signal.",
    "Delegations should expect late nights.",
    "The vote needs to be won in the corridors.",
    "A promise must be kept.",
    "A State that signs a covenant has to respect it.",
    "Visits must be requested a month ahead.",
    "The question is whether the Council should listen.",
    "Some will tell you that consensus should be preserved.",
    "His family was told that it should keep quiet.",
    "No one should be surprised.",
    "The trials should be considered as a warning.",
    "Our office must be contacted through its guard.",
    "Coffee would be most welcome.",
]


@pytest.mark.parametrize("sentence", NO_DEMANDS)
def test_these_do_not_ask(sentence: str) -> None:
    assert demand_in(sentence) is None


@pytest.mark.parametrize(
    ("words", "wished"),
    [
        ("An end to the trials", True),
        ("Sanctions against the officers named by the inquiry.", True),
        ("Until then: doctors at the gate, and independent inspections", False),
        ("Until then: independent inspections, and doctors at the gate", True),
        ("The mandate expires in March.", False),
        ("A bill now before Parliament would bring back the whip.", False),
        ("Four newspapers closed in May.", False),
        ("On behalf of the families of Karsk.", False),
        ("Thank you for your attention.", False),
    ],
)
def test_things_wished_for_are_told_from_stories(words: str, wished: bool) -> None:
    assert is_wished(words) is wished


# ---------------------------------------------------------------- sections that ask nothing


def test_what_a_law_demands_in_the_background_is_no_ask() -> None:
    assert texts("""
# Background
The authorities must approve every meeting. Detainees must be brought before a judge within two days.
The Council should have this in mind; we call on it to renew the mandate.
# Analysis
The authorities must publish the names.
""") == [
        "The Council should have this in mind; we call on it to renew the mandate.",
        "The authorities must publish the names.",
    ]


@pytest.mark.parametrize(
    "heading",
    ["Previous recommendations of the Commission", "Status of recommendations", "Recommendations received"],
)
def test_the_recommendations_of_others_are_not_ours(heading: str) -> None:
    assert texts(f"# {heading}\n• Release all prisoners\n• Close Karsk") == []


def test_key_points_that_tell_are_no_asks_and_those_that_ask_are() -> None:
    assert texts("""
# Key points
• The mandate expires in March.
• 117 people remain in prison.
• The Council should renew the mandate.
""") == ["The Council should renew the mandate."]
