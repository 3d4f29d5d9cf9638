"""An action that was asked gives way to an effort, a thought or a look at it; or to one as strong."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

JOIN = "Urges States that have not yet ratified the Mirn Convention to {};"
NOT_DONE = [
    "explore the possibility of doing so",
    "consider doing so",
    "give favourable consideration to doing so",
    "continue their efforts to do so",
    "work towards doing so",
    "reflect on doing so",
    "examine the feasibility of so doing",
    "make every effort to do so",
    "consider taking that step",
    "contemplate this",
    "envisage such ratification",
    "weigh the benefits of doing so",
    "begin internal consultations on doing so",
]
DONE = ["do so without delay", "do so promptly", "ratify it", "become parties to it", "accede to it"]


@pytest.mark.parametrize("given", NOT_DONE)
def test_to_think_of_doing_so_is_less_than_to_do_so(given: str) -> None:
    found = became(JOIN.format("do so"), JOIN.format(given))
    assert (found.reasons, found.strengthened) == ((Code.ACTION_SOFTENED,), False)


@pytest.mark.parametrize("given", DONE)
def test_to_do_so_in_other_words_is_no_less(given: str) -> None:
    assert became(JOIN.format("do so"), JOIN.format(given)).verdict is Verdict.ADOPTED


def test_to_consider_doing_so_was_asked_already() -> None:
    asked = JOIN.format("consider doing so")
    assert became(asked, asked.replace("Urges States", "Urges all States")).verdict is Verdict.ADOPTED


INQUIRE = (
    "Urges the Government of Varonia to {} the burning of the archives of Lestra and the killing of the librarian "
    "Mira Dolan;"
)
ATTENTION = [
    "give attention to",
    "give prompt and thorough attention to",
    "devote sustained attention to",
    "turn its attention to",
    "give due and timely consideration to",
    "attach importance to the investigation of",
    "be mindful of",
    "remain attentive to",
    "bear in mind",
    "take fully into account",
    "take due account of",
    "reflect further upon",
    "exchange views on",
    "express its views on",
    "look more closely into",
    "encourage an investigation into",
    "facilitate an inquiry into",
    "support efforts to investigate",
    "show willingness to investigate",
    "demonstrate openness to investigating",
    "continue its endeavours to investigate",
    "intensify its attempts to investigate",
    "pursue the ongoing work to investigate",
]
INQUIRIES = [
    "promptly investigate",
    "conduct an investigation into",
    "carry out an inquiry into",
    "undertake an independent investigation of",
    "launch an inquiry into",
    "examine fully and investigate",
    "proceed with the investigation of",
    "bring to justice those responsible for",
]


@pytest.mark.parametrize("given", ATTENTION)
def test_attention_and_endeavours_are_less_than_the_act(given: str) -> None:
    found = became(INQUIRE.format("investigate"), INQUIRE.format(given))
    assert (found.reasons, found.strengthened) == ((Code.ACTION_SOFTENED,), False)


@pytest.mark.parametrize("given", INQUIRIES)
def test_an_act_as_strong_is_no_less(given: str) -> None:
    assert became(INQUIRE.format("investigate"), INQUIRE.format(given)).verdict is Verdict.ADOPTED


TURNED_AWAY = "Calls upon States to {} persons without birth registration are not turned away from schools;"
MINDFUL = [
    "be mindful that",
    "bear in mind that",
    "be aware that",
    "seek to ensure that",
    "work towards a situation in which",
    "consider how",
    "look for ways to ensure that",
    "promote conditions under which",
    "contribute to ensuring that",
    "cooperate with a view to ensuring that",
]
SURE = [
    "guarantee that",
    "make sure that",
    "see to it that",
    "continue to ensure that",
    "undertake to ensure that",
]


@pytest.mark.parametrize("given", MINDFUL)
def test_to_be_mindful_is_less_than_to_ensure(given: str) -> None:
    found = became(TURNED_AWAY.format("ensure that"), TURNED_AWAY.format(given))
    assert (found.reasons, found.strengthened) == ((Code.ACTION_SOFTENED,), False)


@pytest.mark.parametrize("given", SURE)
def test_to_ensure_in_other_words_is_no_less(given: str) -> None:
    assert became(TURNED_AWAY.format("ensure that"), TURNED_AWAY.format(given)).verdict is Verdict.ADOPTED


SAFE = "Urges States to {} a safe and open environment for the librarians and archivists of Varonia;"
EFFORTS = [
    "continue their endeavours to create and maintain",
    "sustain their commendable efforts to create and maintain",
    "continue their ongoing efforts aimed at creating and maintaining",
    "carry on their attempts to create and maintain",
    "redouble their endeavours towards creating and maintaining",
    "be supportive of",
]
MADE = [
    "establish and maintain",
    "maintain and create",
    "guarantee",
    "build and maintain",
    "create and preserve",
]


@pytest.mark.parametrize("given", EFFORTS)
def test_endeavours_are_less_than_the_thing_made(given: str) -> None:
    found = became(SAFE.format("create and maintain"), SAFE.format(given))
    assert (found.verdict, Code.ACTION_SOFTENED in found.reasons) == (Verdict.WEAKENED, True)


@pytest.mark.parametrize("given", MADE)
def test_a_thing_made_in_other_words_is_no_less(given: str) -> None:
    assert became(SAFE.format("create and maintain"), SAFE.format(given)).verdict is Verdict.ADOPTED


ITEM = (
    "Urges States:\n(a) To ensure access to the archives, to share the findings of their inquiries with the Office, "
    "and {} the fair sharing of the costs that arise from them;\n(b) To promote the training of archivists, and to "
    "encourage research on the archives of Lestra;"
)


@pytest.mark.parametrize(
    "given", ["encourage", "promote", "to support", "to foster", "consider", "to work towards"]
)
def test_an_action_in_a_sub_paragraph_is_softened_beside_another(given: str) -> None:
    found = became(ITEM.format("ensure"), ITEM.format(given))
    assert (found.reasons, found.strengthened) == ((Code.ACTION_SOFTENED,), False)


@pytest.mark.parametrize("given", ["to ensure", "guarantee", "to secure"])
def test_an_action_in_a_sub_paragraph_is_kept(given: str) -> None:
    assert became(ITEM.format("ensure"), ITEM.format(given)).verdict is Verdict.ADOPTED


MUST = (
    "Stresses that the prisons of the northern districts must be {} and that the archives must be reopened;"
)


@pytest.mark.parametrize(
    "given", ["reviewed", "monitored", "improved", "considered for closure", "kept under review"]
)
def test_what_must_be_done_is_softened_in_the_passive(given: str) -> None:
    found = became(MUST.format("closed"), MUST.format(given))
    assert (found.reasons, found.strengthened) == ((Code.ACTION_SOFTENED,), False)


@pytest.mark.parametrize("given", ["shut", "permanently closed", "dismantled"])
def test_what_must_be_done_is_kept_in_the_passive(given: str) -> None:
    assert became(MUST.format("closed"), MUST.format(given)).verdict is Verdict.ADOPTED


FISHERMEN = "Requests Varonia to {} the detained fishermen of Mirn and to return their boats;"
ABOUT = [
    "work for the release of",
    "keep working for the early release of",
    "engage in talks on the release of",
    "look favourably upon the release of",
    "engage in a process leading to the release of",
    "make headway towards the release of",
    "report on the release of",
    "initiate steps to release",
    "strive, where possible, to release",
    "show clemency towards",
]
BROUGHT_ABOUT = [
    "order the release of",
    "ensure the release of",
    "bring about the release of",
    "arrange for the release of",
    "provide for the immediate release of",
    "take measures for the release of",
    "set free",
]


@pytest.mark.parametrize("given", ABOUT)
def test_what_is_only_about_the_act_is_less(given: str) -> None:
    assert Code.ACTION_SOFTENED in became(FISHERMEN.format("release"), FISHERMEN.format(given)).reasons


@pytest.mark.parametrize("given", BROUGHT_ABOUT)
def test_what_brings_the_act_about_is_no_less(given: str) -> None:
    found = became(FISHERMEN.format("release"), FISHERMEN.format(given))
    assert found.verdict is Verdict.ADOPTED


NO_SOFTER = [
    (
        "an effort made an effort",
        "Calls upon States to bridge the divides between the districts of Varonia;",
        "Calls upon States to accelerate efforts to bridge the divides between the districts of Varonia;",
    ),
    (
        "a reason given",
        "Urges States to protect the archives of Lestra, which are essential to the librarians;",
        "Urges States to protect the archives of Lestra, bearing in mind that they are essential to the librarians;",
    ),
    (
        "minding went on",
        "Invites the bodies of the treaty to continue to bear in mind the needs of the librarians of Lestra;",
        "Invites the bodies of the treaty to keep bearing in mind the needs of the librarians of Lestra;",
    ),
    (
        "one endeavour for another",
        "Urges Varonia to continue its efforts to reopen the archives of Lestra;",
        "Urges Varonia to continue its endeavours to reopen the archives of Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "given"), [pytest.param(a, g, id=why) for why, a, g in NO_SOFTER])
def test_what_is_no_less_is_adopted(asked: str, given: str) -> None:
    assert became(asked, given).verdict is Verdict.ADOPTED
