"""Each whole operative paragraph of a draft is an ask, with its sub-paragraphs and whom it addresses."""

from __future__ import annotations

import pytest
from resolution_text import FIRST, LAST, SECOND, numbered, resolution

from resodiff.extraction.addressees import addressee_of
from resodiff.extraction.draft_asks import asks_of
from resodiff.extraction.resolution import paragraphs
from resodiff.lexicon import load


def test_an_ask_is_a_paragraph_with_its_sub_paragraphs_and_their_markers() -> None:
    subs = (numbered("(a)", "To open the archives;"), numbered("(b)", "To pay compensation;"))
    text = resolution(numbered("1.", FIRST), numbered("2.", SECOND), *subs, numbered("3.", LAST))
    asks = asks_of(paragraphs(text).operative, text)
    assert [(ask.id, ask.number, ask.verb) for ask in asks] == [
        ("op-1", "1", "condemns"),
        ("op-2", "2", "calls upon"),
        ("op-3", "3", "decides"),
    ]
    assert asks[1].text == f"{SECOND}\n(a) To open the archives;\n(b) To pay compensation;"


@pytest.mark.parametrize(
    ("wording", "addressee"),
    [
        ("Urges the Government of Varonia to open the archives;", "the Government of Varonia"),
        ("Requests the Secretary-General, in consultation with States, to report;", "the Secretary-General"),
        ("Calls upon all States to ratify the Pact of Lestra;", "all States"),
        ("Encourages, in this regard, Member States to open their archives;", "Member States"),
        ("Calls upon all parties to the conflict to lay down their arms;", "all parties to the conflict"),
        (
            "Requests the Special Rapporteur on the right to food to visit Lestra;",
            "the Special Rapporteur on the right to food",
        ),
        ("Welcomes the report, and requests the High Commissioner to follow it up;", "the High Commissioner"),
        ("Demands that the Government of Varonia open the archives;", "the Government of Varonia"),
        ("Takes note of the report of the Secretary-General;", ""),
        ("Decides to remain seized of the matter.", ""),
        ("Encourages further efforts to open the archives;", ""),
    ],
)
def test_the_addressee_is_read_off(wording: str, addressee: str) -> None:
    assert addressee_of(wording, load()) == addressee
