"""A wording is taken apart into acts, each with its verb, its addressee and what it demands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.demands import acts
from resodiff.lexicon import load

LEXICON = load()

VERBS = [
    ("Urges Varonia to reopen the archives;", ["urge"]),
    (
        "Notes the efforts of Varonia, encourages the Ministry to reopen the archives, and urges the police to leave;",
        ["note", "encourage", "urge"],
    ),
    (
        "Condemns the closure of the archives, and calls upon Varonia to reopen them;",
        ["condemn", "call upon"],
    ),
    ("Welcomes the calls for reform and the requests of librarians;", ["welcome"]),
    ("The archives of Lestra are closed.", [None]),
    ("", [None]),
]


@pytest.mark.parametrize(("text", "verbs"), VERBS)
def test_each_operative_verb_opens_an_act(text: str, verbs: list[str | None]) -> None:
    assert [a.verb and a.verb.verb.base for a in acts(text, LEXICON)] == verbs


ADDRESSEES = [
    ("Urges the Government of Varonia to reopen the archives;", "the Government of Varonia"),
    ("Calls upon all States, in particular Varonia, to reopen them;", "all States"),
    ("Calls upon Varonia, which closed its archives, to reopen them;", "Varonia"),
    ("Requests the Secretary-General, in consultation with Varonia, to report;", "the Secretary-General"),
    ("Condemns the closure of the archives by the Government of Varonia to this day;", None),
    ("Requests that the archives be reopened;", None),
    ("Urges restraint;", None),
]


@pytest.mark.parametrize(("text", "words"), ADDRESSEES)
def test_an_instruction_names_who_is_to_act(text: str, words: str | None) -> None:
    place = acts(text, LEXICON)[0].addressee
    assert (text[slice(*place)] if place else None) == words


DEMANDS = [
    ("Urges Varonia to reopen the archives and to release the librarians;", ["reopen", "release"]),
    ("Urges Varonia to immediately reopen the archives;", ["reopen"]),
    ("Urges Varonia to lend support to the archives and to all librarians;", ["lend"]),
    ("Urges restraint;", []),
    ("Urges Varonia to fully and promptly reopen the archives;", ["reopen"]),
    ("Urges Varonia to immediately, fully and unconditionally free them;", ["free"]),
    ("Urges Varonia:\n(a) To release the librarians;\n(b) To reopen the archives;", ["release", "reopen"]),
    ("Urges Varonia to comply with the law and to supply food;", ["comply", "supply"]),
    ("Release all librarians;", ["release"]),
    ("Librarians are to be heard;", []),
    ("The authorities must at once free the librarians, who should be freed.", ["free", "freed"]),
    ("The resolution should urge Varonia to reopen the archives.", ["reopen"]),
    ("Urges calm. To date, Varonia is silent; Ms. To reads.", []),
]


@pytest.mark.parametrize(("text", "actions"), DEMANDS)
def test_each_infinitive_of_an_act_is_a_demand(text: str, actions: list[str]) -> None:
    assert [d.action for act in acts(text, LEXICON) for d in act.demands] == actions


FRAMES = [
    ("The resolution should request the High Commissioner to report on Lestra.", "request"),
    ("We call upon the Council to condemn the closure of the archives.", "condemn"),
    ("We call upon the Council to keep the archives in mind.", "call upon"),
    ("The text must also strongly condemn the closure.", "condemn"),
    ("We would like to urge you to support the text.", "urge"),
]


@pytest.mark.parametrize(("text", "base"), FRAMES)
def test_a_demand_in_prose_begins_at_its_verb_and_not_at_its_frame(text: str, base: str) -> None:
    act = acts(text, LEXICON)[0]
    assert act.verb is not None
    assert act.verb.verb.base == base
    assert text[act.start :].lower().startswith((base.split()[0], "strongly"))


def test_a_framed_act_gives_way_to_the_acts_after_it() -> None:
    text = "The Council should condemn the closure of the archives, and urges Varonia to reopen them."
    assert [a.verb and a.verb.verb.base for a in acts(text, LEXICON)] == ["condemn", "urge"]


PIECES = [
    "Urges Varonia",
    "to reopen",
    "archives",
    ", and",
    "condemns",
    "We",
    "should",
    ";",
    "\n(a) To",
    "2030",
    ":",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=80))
def test_acts_follow_each_other_to_the_end_and_hold_their_demands(text: str) -> None:
    found = acts(text, LEXICON)
    assert [a.end for a in found] == [*(a.start for a in found[1:]), len(text)]
    for act in found:
        for demand in act.demands:
            assert act.start <= demand.start <= demand.action_at < demand.end <= act.end
            assert text[demand.action_at :].startswith(demand.action)
