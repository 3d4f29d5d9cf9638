"""A text says the contrary only where it takes the other side about the same thing; nothing less is called reversed."""

from __future__ import annotations

import pytest
from judged import LEXICON, became, became_in_letter, wording

from resodiff.judgement.contraries.stances import stances
from resodiff.model import Code, Verdict

MANDATE = "the mandate of the Special Rapporteur on the situation in Varonia"
LAW = "the Law on Foreign Mills of 3 May 2032"
RECRUITING = "the recruitment of children by the border militia"
INQUIRY = "a commission of inquiry on the floods of Lestra"
MILITIA = "the militia of Mirn"

CONTRARY = [
    (f"Calls upon the Government of Varonia to repeal {LAW};", f"Welcomes the entry into force of {LAW};"),
    (
        f"Calls upon the Government of Varonia to repeal {LAW};",
        f"Calls upon Varonia to implement fully {LAW};",
    ),
    (f"Urges Varonia to review and repeal {LAW};", "Encourages Varonia to enforce the Law on Foreign Mills;"),
    (f"Condemns {LAW};", f"Welcomes {LAW}, and encourages its full application;"),
    (f"Decides to extend {MANDATE} for one year;", f"Decides to discontinue {MANDATE};"),
    (f"Decides to extend {MANDATE} for one year;", f"Decides not to extend {MANDATE};"),
    (f"Decides to extend {MANDATE} for one year;", f"Decides that {MANDATE} shall not be extended;"),
    (f"Renews {MANDATE};", f"Decides to terminate {MANDATE} with immediate effect;"),
    (f"Calls upon Varonia to end {RECRUITING};", f"Encourages Varonia to continue {RECRUITING};"),
    (
        "Urges the Government to stop recruiting shepherds into the border militia;",
        "Invites the Government to recruit shepherds into the border militia;",
    ),
    (
        f"Requests the Secretary-General to establish {INQUIRY};",
        f"Rejects calls for the establishment of {INQUIRY};",
    ),
    (f"Requests the Secretary-General to establish {INQUIRY};", f"Decides not to establish {INQUIRY};"),
    ("Condemns the annexation of the Mirn valley;", "Welcomes the annexation of the Mirn valley by Varonia;"),
    (
        "Welcomes the verdict of the court of Lestra against the harbour guards;",
        "Deplores the verdict of the court of Lestra against the harbour guards;",
    ),
    (
        "Calls upon all States to lift the embargo on salt;",
        "Calls upon all States to maintain the embargo on salt;",
    ),
    (
        "Calls upon all States to maintain the embargo on salt;",
        "Urges all States to lift the embargo on salt;",
    ),
    (
        "Calls for the release of the bell-ringers of Lestra;",
        "Rejects the release of the bell-ringers of Lestra;",
    ),
    (
        f"Urges States to supply {MILITIA} with helmets;",
        f"Urges States not to supply {MILITIA} with helmets;",
    ),
    (
        f"Urges States not to supply {MILITIA} with helmets;",
        f"Urges States to supply {MILITIA} with helmets;",
    ),
    (f"Urges all States to refrain from arming {MILITIA};", f"Encourages all States to arm {MILITIA};"),
    (f"Decides to extend {MANDATE};", f"Rejects proposals to extend {MANDATE};"),
    ("Urges Varonia to close the camps for herders;", "Supports the continuation of the camps for herders;"),
]

NOT_CONTRARY = {
    "it deplores that the asked thing is not done": (
        "Welcomes the order of the Court of Lestra on provisional measures, and urges Varonia to obey it;",
        "Expresses deep concern that, despite the provisional measures ordered by the Court of Lestra, raids continue;",
    ),
    "an item of a list asks for something else to stop": (
        "Calls upon Varonia to allow medical assistance for detained millers and to give them access to lawyers;",
        "Urges Varonia:\n(a) To cease the use of force against millers;\n(b) To ensure medical assistance for all "
        "detained millers;\n(c) To withdraw measures that burden millers;",
    ),
    "to refrain from it is to cease it": (
        "Demands that officials cease to denigrate the bell-ringers;",
        "Urges officials to refrain from denigrating the bell-ringers;",
    ),
    "to do it to none is to refrain from it": (
        "Urges officials to refrain from taking any measures that burden the bell-ringers of Mirn;",
        "Urges officials to take no measures that burden the bell-ringers of Mirn;",
    ),
    "to end the ill is to do the good": (
        "Urges Varonia to ensure that the allocation of water in the Mirn valley is not discriminatory;",
        "Urges Varonia to end its discriminatory allocation of water in the Mirn valley;",
    ),
    "the repeal itself is welcomed": (
        f"Calls upon Varonia to repeal {LAW};",
        f"Welcomes the announced repeal of {LAW};",
    ),
    "its suspension is asked for": (
        f"Calls upon Varonia to repeal {LAW};",
        f"Calls upon Varonia to suspend {LAW};",
    ),
    "another law is welcomed": (
        f"Urges Varonia to repeal {LAW};",
        "Welcomes the Law on Bridges of 4 June 2033;",
    ),
    "another of the same name": (
        "Urges Varonia to revoke decree 17 on the mills of Oster;",
        "Welcomes decree 23 on the mills of Oster;",
    ),
    "another mandate ends": (
        f"Decides to extend {MANDATE};",
        "Decides to end the mandate of the harbour mission;",
    ),
    "somebody else is to act": (
        f"Urges all States to refrain from arming {MILITIA};",
        f"Calls upon the Government of Ostrania to arm {MILITIA} for the parade of the founding day;",
    ),
    "what goes on is deplored": (
        "Calls upon Varonia to end the detention of bell-ringers in Lestra;",
        "Deplores the continued detention of bell-ringers in Lestra;",
    ),
    "an effort to improve it is welcomed": (
        "Notes with concern the situation of herders in the Oster camps;",
        "Welcomes the efforts to improve the situation of herders in the Oster camps;",
    ),
    "an end is no contrary of an immediate end": (
        "Calls upon Varonia to put an immediate end to impunity for crimes against bell-ringers;",
        "Calls upon Varonia to put an end to impunity for crimes against bell-ringers;",
    ),
    "laws that forbid it are adopted": (
        "Urges all States to prohibit the burning of archives;",
        "Encourages all States to adopt legislation prohibiting the burning of archives;",
    ),
    "who is to act is no thing": (
        "Condemns the harbour guards of Lestra for the raids;",
        "Expects the harbour guards of Lestra to plant juniper;",
    ),
    "the lifting of a moratorium is to go": (
        "Calls upon Varonia to maintain the moratorium on dam-building in Oster;",
        "Calls upon Varonia to cease dam-building in Oster;",
    ),
}


@pytest.mark.parametrize(("asked", "adopted"), CONTRARY)
def test_the_other_side_is_the_contrary(asked: str, adopted: str) -> None:
    found = became(asked, adopted)
    assert (found.verdict, found.reversed) == (Verdict.DROPPED, True)
    (evidence,) = found.evidence
    assert evidence.code is Code.CONTRARY


@pytest.mark.parametrize(("asked", "adopted"), NOT_CONTRARY.values(), ids=NOT_CONTRARY)
def test_less_is_no_contrary(asked: str, adopted: str) -> None:
    assert not became(asked, adopted).reversed


def test_the_opposing_words_of_both_sides_are_quoted() -> None:
    (evidence,) = became(f"Urges Varonia to repeal {LAW} and to plant juniper;", f"Welcomes {LAW};").evidence
    assert [q.text for q in evidence.ask] == [f"to repeal {LAW}"]
    assert [q.text for q in evidence.adopted] == [f"Welcomes {LAW}"]
    assert evidence.because.startswith("paragraph 4 says the contrary: asked was “to repeal the Law")


def test_a_not_is_quoted_with_what_it_denies() -> None:
    (evidence,) = became(f"Decides to extend {MANDATE};", f"Decides not to extend {MANDATE};").evidence
    assert [q.text for q in evidence.adopted] == [f"not to extend {MANDATE}"]


def test_a_text_that_has_the_demand_as_well_is_not_reversed() -> None:
    asked = f"Urges Varonia to repeal {LAW};"
    assert not became(asked, f"Welcomes {LAW};", f"Calls upon Varonia to repeal {LAW};").reversed


def test_the_demand_of_a_letter_can_be_reversed() -> None:
    found = became_in_letter(f"The resolution should renew {MANDATE}.", f"Decides to terminate {MANDATE};")
    assert found.reversed


def test_the_contrary_in_the_preamble_is_none() -> None:
    assert not became(f"Urges Varonia to repeal {LAW};", preamble=(f"Welcoming {LAW},",)).reversed


def test_the_same_thing_in_fewer_words_is_less_sure() -> None:
    asked = "Urges Varonia to repeal the Law on Foreign Mills and Quarries;"
    exact, looser = (
        became(asked, f"Welcomes the Law on Foreign {x};") for x in ("Mills and Quarries", "Mills")
    )
    assert looser.reversed
    assert looser.confidence < 0.8 <= exact.confidence


POLES = [
    ("Calls for an end to the closure of the Oster mills;", 1),
    ("Regrets the abolition of the Oster mills;", 1),
    ("Urges Varonia to lift the prohibition of the Oster mills;", 1),
    ("Urges Varonia to stop the construction of dams;", -1),
    ("Rejects attempts to prolong the curfew of Lestra;", -1),
]


@pytest.mark.parametrize(("text", "pole"), POLES)
def test_words_that_undo_turn_the_side(text: str, pole: int) -> None:
    (stance, *_) = stances(wording(text), LEXICON)
    assert stance.pole == pole
