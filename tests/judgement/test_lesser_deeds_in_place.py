"""A verb that does less before the same object is a softer action, in whatever form the verb stands."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

TO = (
    "Urges the Government of Varonia to {} {}, to open the harbour courts to the press in all provinces and to "
    "report to the Council at its next session on the ferries of the northern lagoon;"
)
BY = (
    "Also urges States to take measures to keep the lagoons of Varonia safe, including by: (a) Surveying the wrecks "
    "near every island and telling crews where they lie; (b) {} {}; (c) Lighting the piers of Lestra throughout the "
    "night;"
)
HUTS = "demolitions of fishing huts along the lagoon"
DECREES = "the decrees on ferry licences"
CREWS = "harbour companies to keep registers of their crews"
PLAN = "the recommendations of the harbour commission"
RAIDS = "night raids on fishing villages"
BOATS = "the boats seized from the fishers"
SOLDIERS = "its soldiers from the island harbours"


def _became(text: str, what: str, old: str, new: str) -> tuple[Verdict, list[tuple[Code, str]]]:
    finding = became(text.format(old, what), text.format(new, what))
    return finding.verdict, [(e.code, e.because) for e in finding.evidence]


@pytest.mark.parametrize(
    ("text", "what", "old", "new"),
    [
        (TO, HUTS, "cease", "suspend"),
        (TO, HUTS, "halt", "phase out"),
        (TO, HUTS, "stop", "put on hold"),
        (TO, HUTS, "discontinue", "cut down on"),
        (TO, DECREES, "repeal", "simplify"),
        (TO, DECREES, "revoke", "freeze"),
        (TO, CREWS, "require", "encourage"),
        (BY, CREWS, "Requiring", "Counselling"),
        (BY, CREWS, "Obliging", "Reminding"),
        (TO, PLAN, "implement", "report on"),
        (TO, PLAN, "carry out", "follow up on"),
        (BY, PLAN, "Implementing", "Welcoming"),
        (TO, RAIDS, "outlaw", "tax"),
        (BY, RAIDS, "Banning", "Supervising"),
        (TO, BOATS, "return", "photograph"),
        (TO, SOLDIERS, "withdraw", "rotate"),
        (TO, "measures against the wrecking of boats", "put in place", "plan"),
        (TO, "measures against the wrecking of boats", "put in place", "devise"),
        (BY, "rescue posts along the piers", "Putting in place", "Working on"),
        (TO, "that the courts are open to the fishers", "ensure", "verify"),
        (TO, "that the courts are open to the fishers", "make sure", "declare"),
        (BY, "that the courts are open to the fishers", "Ensuring", "Confirming"),
        (TO, "the charts of the shoals to all crews", "transmit", "mention"),
        (TO, "the charts of the shoals among all crews", "disseminate", "archive"),
        (TO, "the claims of the fishers", "process", "receive"),
        (TO, "the funds for the piers", "disburse", "announce"),
        (BY, "certificates for the crews", "Issuing", "Promising"),
        (TO, "the rebuilding of the piers", "facilitate", "register"),
        (TO, "its support for the pilots", "strengthen", "maintain"),
        (BY, "the rules on licences", "Simplifying", "Explaining"),
        (TO, "the use of the locks", "monitor", "note"),
    ],
)
def test_a_part_of_the_deed_or_mere_talk_in_its_place_is_less(
    text: str, what: str, old: str, new: str
) -> None:
    verdict, evidence = _became(text, what, old, new)
    assert verdict is Verdict.WEAKENED
    assert evidence == [(Code.ACTION_SOFTENED, f"“{old}” became “{new}”")]


@pytest.mark.parametrize(
    ("text", "what", "old", "new"),
    [
        (TO, HUTS, "cease", "put an end to"),
        (TO, DECREES, "repeal", "do away with"),
        (TO, CREWS, "require", "oblige"),
        (BY, CREWS, "Requiring", "Instructing"),
        (BY, CREWS, "Encouraging", "Requiring"),
        (TO, PLAN, "implement", "give effect to"),
        (TO, PLAN, "implement", "consider and implement"),
        (TO, PLAN, "study", "implement"),
        (TO, RAIDS, "ban", "outlaw"),
        (TO, BOATS, "return", "hand back"),
        (TO, "officers who fired on the ferries", "prosecute", "try and punish"),
        (TO, "the findings of the harbour inquiry", "disclose", "report publicly on"),
    ],
)
def test_the_same_deed_by_another_name_is_no_less(text: str, what: str, old: str, new: str) -> None:
    assert _became(text, what, old, new)[0] is Verdict.ADOPTED


def test_a_plan_that_is_translated_into_practice_is_implemented() -> None:
    asked = TO.format("implement", "the plan for the lagoon")
    adopted = TO.format("translate", "the plan for the lagoon into practice")
    assert became(asked, adopted).verdict is Verdict.ADOPTED


def test_what_the_text_itself_takes_note_of_is_no_deed_of_those_who_are_asked() -> None:
    asked = (
        "Welcomes the work of the ferry commission of Varonia to provide plans for the piers of the lagoon;"
    )
    adopted = "Welcomes the work of the ferry commission of Varonia, takes note of plans for the piers of the lagoon;"
    assert became(asked, adopted).verdict is Verdict.ADOPTED


RETURN = (
    "Urges the Government of Varonia to {} return of the fishers driven from the lagoon, and to report to the Council "
    "on the ferries of Lestra;"
)


@pytest.mark.parametrize(
    "new",
    [
        "commence the groundwork for the safe",
        "commence preparations for the safe",
        "commence talks on the safe",
        "commence a feasibility study on the safe",
        "begin the drafting of plans for the safe",
        "commence the process leading to the safe",
    ],
)
def test_what_is_only_prepared_or_talked_of_is_less(new: str) -> None:
    finding = became(RETURN.format("commence the safe"), RETURN.format(new))
    assert finding.verdict is Verdict.WEAKENED
    assert [e.code for e in finding.evidence] == [Code.ACTION_SOFTENED]


@pytest.mark.parametrize(
    "new", ["begin the safe", "commence without delay the safe", "commence the work of the safe"]
)
def test_what_is_begun_in_other_words_is_not(new: str) -> None:
    assert became(RETURN.format("commence the safe"), RETURN.format(new)).verdict is Verdict.ADOPTED
