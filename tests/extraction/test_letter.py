"""The asks of whole letters of different kinds."""

from __future__ import annotations

import pytest
from letters import BRIEFING, COMMENTS, EMAIL, PROPOSAL, STATEMENT, document

from resodiff.extraction import understand
from resodiff.model import Aim, Ask, AskKind, Part


def asks(text: str) -> tuple[Ask, ...]:
    return understand(document(text)).asks


def openings(text: str) -> list[str]:
    return [" ".join(ask.passages[-1].text.split()[:4]) for ask in asks(text)]


def test_an_email_with_bullets() -> None:
    assert openings(EMAIL) == [
        "On behalf of the",
        "co-sponsor the draft resolution",
        "oppose any amendment that",
        "renews the mandate of",
        "requests the High Commissioner",
        "immediately and unconditionally release",
        "repeal articles 12 and",
    ]


def test_bullets_take_verb_and_addressee_from_their_chapeau() -> None:
    release = asks(EMAIL)[5]
    assert release.text.startswith("We also call on the Government of Varonia to:\nimmediately")
    assert (release.verb, release.addressee) == ("calls upon", "the Government of Varonia")
    assert release.kind is AskKind.PROSE


def test_asks_to_the_delegation_and_proposed_paragraphs_are_told_apart() -> None:
    found = asks(EMAIL)
    assert [ask.to_delegation for ask in found] == [True, True, True, False, False, False, False]
    assert [ask.kind for ask in found[3:5]] == [AskKind.OPERATIVE, AskKind.OPERATIVE]
    assert found[2].aim is Aim.EXCLUDE


def test_a_briefing_paper_with_recommendations_to_several() -> None:
    found = asks(BRIEFING)
    assert [ask.addressee for ask in found] == [
        "the Human Rights Council",
        "the Office of the High Commissioner",
        "the Government of Varonia",
        "the Government of Varonia",
        "the Government of Varonia",
        "States members of the Human Rights Council",
        "States members of the Human Rights Council",
    ]
    assert found[0].heading == "To the Human Rights Council"


def test_an_item_keeps_its_own_sub_items() -> None:
    assert asks(BRIEFING)[3].text.splitlines() == [
        "Ensure that officials who used unlawful force are brought to justice, in particular:",
        "(a) the commander of the Third Regiment;",
        "(b) all officers who fired on the crowd;",
    ]


def test_a_short_oral_statement() -> None:
    found = asks(STATEMENT)
    assert openings(STATEMENT) == [
        "We therefore call for",
        "The report recommends that",
        "We encourage you to",
        "It is essential that",
        "The text must not",
    ]
    assert (found[1].verb, found[1].addressee) == ("recommends", "Varonia")
    assert found[4].aim is Aim.EXCLUDE


def test_you_is_the_official_whom_a_statement_salutes() -> None:
    encouraged = asks(STATEMENT)[2]
    assert (encouraged.addressee, encouraged.to_delegation) == ("the High Commissioner", False)


def test_comments_on_a_draft_paragraph_by_paragraph() -> None:
    found = asks(COMMENTS)
    assert [ask.text.split()[0] for ask in found] == ["OP4:", "OP7:", "Requests", "We"]
    assert [ask.aim for ask in found] == [Aim.INCLUDE, Aim.EXCLUDE, Aim.INCLUDE, Aim.INCLUDE]


def test_a_whole_proposal_has_preambular_and_operative_asks() -> None:
    found = asks(PROPOSAL)
    assert [(ask.id, ask.number) for ask in found] == [
        ("pp-1", "PP1"),
        ("pp-2", "PP2"),
        ("ask-1", "1"),
        ("ask-2", "2"),
        ("ask-3", "3"),
        ("ask-4", "4"),
    ]
    assert [ask.part for ask in found[:3]] == [Part.PREAMBULAR, Part.PREAMBULAR, Part.OPERATIVE]
    assert found[3].text.splitlines()[1:] == ["(a) release all journalists;", "(b) close Karsk prison;"]


LEAD_INS = [
    "The Human Rights Council should adopt a resolution that:",
    "We urge the Council to adopt a resolution which:",
    "# Suggested language",
    "We propose the following paragraphs:",
    "We urge your delegation to ensure that the text:",
    "The resolution should include the following operative paragraphs:",
]


@pytest.mark.parametrize("lead_in", LEAD_INS)
def test_proposed_paragraphs_follow_a_lead_in_and_end_with_the_first_that_is_none(lead_in: str) -> None:
    text = f"""
Your Excellencies,
We write about Varonia. Much has happened there.
{lead_in}
Condemns the killing of Tamsin Orlo, and asks that it be investigated;
Urges the Government of Varonia to close Karsk prison; and
Decides to remain seized of the matter.
Our members were there and saw it.
Northlight Institute
"""
    found = asks(text)
    assert [ask.verb for ask in found] == ["condemns", "urges", "decides"]
    assert {ask.kind for ask in found} == {AskKind.OPERATIVE}
    assert found[1].addressee == "the Government of Varonia"


@pytest.mark.parametrize("marker", ["•", "1."])
def test_what_a_resolution_should_do_may_be_listed_in_the_base_form(marker: str) -> None:
    text = f"Dear Excellency,\nThe resolution should:\n{marker} Condemn the killings;\n{marker} Renew the mandate."
    assert [(ask.verb, ask.kind) for ask in asks(text)] == [
        ("condemns", AskKind.OPERATIVE),
        ("renews the mandate", AskKind.OPERATIVE),
    ]


def test_what_the_council_is_asked_to_say_has_the_addressee_it_names() -> None:
    text = (
        "Dear Members,\nWe ask the Council to:\n• Urge Varonia to free the judges;\n• Call on donors to pay."
    )
    assert [(ask.verb, ask.addressee) for ask in asks(text)] == [
        ("urges", "Varonia"),
        ("calls upon", "donors"),
    ]


def test_paragraphs_of_an_earlier_text_that_the_letter_recalls_are_no_asks() -> None:
    text = """
Excellencies,
We write to urge your delegation to vote against Varonia. Paragraphs 8 and 9 of resolution 60/2 state that the Assembly:
8. Decides that members shall uphold the highest standards;
9. Decides also that members shall cooperate with the Council;
Varonia does neither.
"""
    assert openings(text) == ["We write to urge"]


def test_a_letter_without_asks_is_read_with_a_notice() -> None:
    reading = understand(document("Dear friends,\nThe harbour of Lestra was calm today."))
    assert reading.asks == ()
    assert [n.code for n in reading.notices] == ["no_asks"]


def test_signatories_notes_and_the_line_of_the_subject_are_no_asks() -> None:
    text = """
Re: Call on the Council to renew the mandate
Dear Ambassador,
We urge the Council to renew the mandate.
Yours sincerely,
Release International
Free The Press Varonia, Chair
Notes
We urge you to read our report.
"""
    assert openings(text) == ["We urge the Council"]
