"""Operative verbs are found as they are written, and the ladder says which of two is softer."""

from __future__ import annotations

import pytest

from resodiff.lexicon import Family, VerbUse, load

LEXICON = load()

OPENINGS = [
    ("Urges the Government of Varonia to reopen the archives;", "urge", "urges"),
    ("Calls upon Varonia to reopen the archives;", "call upon", "calls upon"),
    ("Calls on Varonia to reopen the archives;", "call on", "calls on"),
    ("Calls for the archives to be reopened;", "call for", "calls for"),
    ("Calls once again upon Varonia to reopen the archives;", "call upon", "calls upon"),
    ("Strongly condemns the closure of the archives;", "condemn", "strongly condemns"),
    ("Takes note of the report on Lestra;", "take note", "takes note"),
    (
        "Takes note with appreciation of the report;",
        "take note with appreciation",
        "takes note with appreciation",
    ),
    ("Takes note with great interest of the report;", "take note with interest", None),
    ("Notes with deep concern the closure;", "note with concern", "notes with deep concern"),
    ("Expresses its grave concern at the closure;", "express concern", "expresses its grave concern"),
    ("Expresses its deep appreciation to Varonia;", "express appreciation", None),
    ("Deeply concerned at the closure,", "express concern", "deeply concerned"),
    ("Reaffirming its resolutions on Varonia,", "reaffirm", "reaffirming"),
    ("Emphasises the need for archives;", "emphasize", "emphasises"),
    ("Recognises the work of librarians;", "recognize", "recognises"),
    ("Commits itself to open archives;", "commit to", None),
    ("Decides to remain seized of the matter.", "decide", "decides"),
    ("In this regard, urges Varonia to reopen them;", "urge", "urges"),
]


@pytest.mark.parametrize(("text", "base", "words"), OPENINGS)
def test_the_verb_that_opens_a_paragraph_is_found(text: str, base: str, words: str | None) -> None:
    use = _opening(text)
    assert use.verb.base.removesuffix(" itself to").removesuffix(" to") == base.removesuffix(" to")
    assert words is None or use.words == words


NO_VERB = ["", "The archives of Lestra are closed.", "Librarians of Varonia", "1945", "…", "(a)"]


@pytest.mark.parametrize("text", NO_VERB)
def test_a_text_that_opens_with_no_operative_verb_has_none(text: str) -> None:
    assert LEXICON.opening_verb(text) is None


NEUTRAL = ["Also", "Further", "Once again", "Likewise", "Therefore", "Also in this context"]


@pytest.mark.parametrize("words", NEUTRAL)
def test_words_that_only_link_change_nothing(words: str) -> None:
    plain, linked = _opening("Urges Varonia to reopen"), _opening(f"{words} urges Varonia to reopen")
    assert (linked.verb, linked.force, linked.words) == (plain.verb, plain.force, plain.words)


WRAPPED = [
    ("Continues to condemn the closure;", "Condemns the closure;"),
    ("Reiterates its call upon Varonia to reopen;", "Calls Varonia to reopen;"),
    ("Renews its request to the expert;", "Requests the expert;"),
    ("Reaffirms its condemnation of the closure;", "Condemns the closure;"),
    ("Reiterates its demand that Varonia reopen;", "Demands that Varonia reopen;"),
    ("Reiterates its concern at the closure;", "Expresses concern at the closure;"),
]


@pytest.mark.parametrize(("repeated", "first"), WRAPPED)
def test_repeating_a_verb_does_not_soften_it(repeated: str, first: str) -> None:
    assert _opening(repeated).verb == _opening(first).verb
    assert LEXICON.verbs.softening(_opening(first), _opening(repeated)) <= 0


@pytest.mark.parametrize(
    "text", ["Reiterates the importance of archives;", "Reaffirms that archives matter;"]
)
def test_what_repeats_no_verb_stays_its_own(text: str) -> None:
    assert _opening(text).verb.family is Family.REINFORCING


RAISED = [
    ("Condemns the closure", "Strongly condemns the closure"),
    ("Expresses concern at the closure", "Expresses deep concern at the closure"),
    ("Expresses serious concern at the closure", "Expresses its gravest concern at the closure"),
    ("Condemns the closure", "Condemns in the strongest terms the closure"),
    ("Condemns in the strongest terms the closure", "Condemns in the strongest possible terms the closure"),
]


@pytest.mark.parametrize(("plain", "raised"), RAISED)
def test_modifiers_raise_a_verb(plain: str, raised: str) -> None:
    assert _opening(raised).force > _opening(plain).force
    assert LEXICON.verbs.softening(_opening(raised), _opening(plain)) > 0


SOFTER = [
    ("Demands that", "Encourages"),
    ("Urges", "Invites"),
    ("Requests", "Encourages"),
    ("Calls upon", "Invites"),
    ("Decides", "Requests"),
    ("Condemns", "Regrets"),
    ("Condemns", "Expresses concern at"),
    ("Deplores", "Notes with concern"),
    ("Welcomes", "Takes note of"),
    ("Commends", "Notes"),
    ("Urges", "Recalls"),
    ("Expresses alarm at", "Recognizes"),
]


@pytest.mark.parametrize(("hard", "soft"), SOFTER)
def test_the_ladder_says_which_verb_is_softer_and_not_the_reverse(hard: str, soft: str) -> None:
    mine, theirs = _opening(f"{hard} the matter"), _opening(f"{soft} the matter")
    assert LEXICON.verbs.softening(mine, theirs) >= 1
    assert LEXICON.verbs.softening(theirs, mine) <= 0


NEAR = [
    ("Urges", "Calls upon"),
    ("Calls upon", "Requests"),
    ("Condemns", "Denounces"),
    ("Commends", "Welcomes"),
    ("Notes", "Takes note of"),
    ("Notes", "Recalls"),
    ("Stresses", "Reaffirms"),
    ("Emphasizes", "Recognizes"),
]


@pytest.mark.parametrize(("one", "other"), NEAR)
def test_disputed_and_neutral_pairs_are_no_evidence_either_way(one: str, other: str) -> None:
    mine, theirs = _opening(f"{one} the matter"), _opening(f"{other} the matter")
    assert LEXICON.verbs.softening(mine, theirs) == LEXICON.verbs.softening(theirs, mine) == 0


def test_every_verb_of_the_ladder_is_found_by_its_base_form_and_is_no_softer_than_itself() -> None:
    for base, verb in LEXICON.verbs.verbs.items():
        use = _opening(f"{base} Varonia")
        assert use.verb == verb
        assert LEXICON.verbs.softening(use, use) == 0


WITHIN = [
    (
        "Notes the efforts of Varonia, encourages the Ministry to reopen the archives, and urges the police to go;",
        ["note", "encourage", "urge"],
    ),
    ("Condemns the closure of the archives and calls upon Varonia to reopen them;", ["condemn", "call upon"]),
    ("Welcomes the visit; requests the expert to report on it;", ["welcome", "request"]),
    ("Welcomes the visit, while expressing concern at the closure;", ["welcome", "express concern"]),
    ("Takes note of the calls for reform and requests for asylum;", ["take note"]),
    ("Welcomes the visit, noting its length, and the report;", ["welcome"]),
    ("The archives of Lestra are closed.", []),
]


@pytest.mark.parametrize(("text", "bases"), WITHIN)
def test_each_verb_that_opens_an_act_is_found_and_no_noun_or_participle(text: str, bases: list[str]) -> None:
    assert [use.verb.base for use in LEXICON.operative_verbs(text)] == bases


def test_offsets_are_those_of_the_words_in_the_text() -> None:
    text = "Condemns the closure of the archives, and strongly urges Varonia to reopen them;"
    uses = LEXICON.operative_verbs(text)
    assert [text[u.start : u.end].lower() for u in uses] == ["condemns", "strongly urges"]


def _opening(text: str) -> VerbUse:
    use = LEXICON.opening_verb(text)
    assert use is not None, text
    return use
