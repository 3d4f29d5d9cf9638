"""Laws that hold for whatever is proposed and whatever is adopted."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from judged import FILLER, LEXICON, findings, quotes_stand
from paragraphs import paragraphs, texts, unrelated

from resodiff.lexicon import Family
from resodiff.model import Finding, Reading, Verdict
from resolutions import draft, resolution

LAW = settings(deadline=None)
"""The first judgement reads the word lists, so that no time limit is fair."""

PREAMBLE = ("Recalling its earlier resolutions on Varonia,",)


@LAW
@given(texts)
def test_a_text_against_itself_has_every_ask_adopted_verbatim(text: tuple[str, ...]) -> None:
    for found in findings(draft(*text), resolution(*text, preamble=PREAMBLE)):
        assert (found.verdict, found.verbatim, found.strengthened) == (Verdict.ADOPTED, True, False)
        assert found.ask.text in [c.passage.text for c in found.carriers]


@LAW
@given(texts, unrelated)
def test_an_unrelated_text_has_every_ask_dropped(text: tuple[str, ...], other: tuple[str, ...]) -> None:
    for found in findings(draft(*text), resolution(*other, preamble=PREAMBLE)):
        assert (found.verdict, found.carriers) == (Verdict.DROPPED, ())


@LAW
@given(texts)
def test_a_text_without_operative_paragraphs_has_every_ask_dropped(text: tuple[str, ...]) -> None:
    assert {f.verdict for f in findings(draft(*text), resolution(preamble=PREAMBLE))} == {Verdict.DROPPED}


@LAW
@given(texts, texts, unrelated)
def test_a_longer_adopted_text_never_turns_adopted_into_dropped(
    text: tuple[str, ...], other: tuple[str, ...], more: tuple[str, ...]
) -> None:
    before = findings(draft(*text), resolution(*FILLER, *text[1:], *other))
    after = findings(draft(*text), resolution(*FILLER, *text[1:], *other, *more))
    for short, long in zip(before, after, strict=True):
        assert not (short.verdict is Verdict.ADOPTED and long.verdict is Verdict.DROPPED), short.ask.text


CLOSED = "Urges the High Commissioner to investigate the national archives closed after the fire;"
CLOSURE = "Condemns the closure of the newspaper Morning Bell;"
"""Two words of one concept that do not weigh the same."""


@LAW
@example((CLOSED, CLOSURE), (CLOSED.replace("investigate", "visit"),), Random(1))
@given(texts, texts, st.randoms(use_true_random=False))
def test_reordering_asks_reorders_findings_and_changes_nothing_else(
    text: tuple[str, ...], other: tuple[str, ...], draw: Random
) -> None:
    proposed, adopted = draft(*text), resolution(*FILLER, *text[::2], *other)
    order = list(proposed.asks)
    draw.shuffle(order)
    shuffled = findings(replace(proposed, asks=tuple(order)), adopted)
    assert [f.ask for f in shuffled] == order
    assert sorted(map(told, shuffled)) == sorted(map(told, findings(proposed, adopted)))


@LAW
@given(texts, texts)
def test_every_finding_has_evidence_and_a_confidence_and_every_quotation_stands(
    text: tuple[str, ...], other: tuple[str, ...]
) -> None:
    proposed, adopted = draft(*text), resolution(*FILLER, *text[::2], *other, preamble=PREAMBLE)
    for found in findings(proposed, adopted):
        assert 0 <= found.confidence <= 1
        assert found.evidence
        assert bool(found.carriers) is (found.verdict is not Verdict.DROPPED)
        assert bool(found.reasons) is (found.verdict is Verdict.WEAKENED)
        quotations_stand(found, proposed, adopted)


@LAW
@given(texts, texts)
def test_verdicts_are_the_same_every_time(text: tuple[str, ...], other: tuple[str, ...]) -> None:
    proposed, adopted = draft(*text), resolution(*FILLER, *text[::2], *other)
    assert findings(proposed, adopted) == findings(proposed, adopted)


# ---------------------------------------------------------------- a softer verb is never adopted


@cache
def softer_pairs() -> tuple[tuple[str, str], ...]:
    """Every pair of verbs of the ladder, in the third person, of which the second is softer by two steps or more."""
    table = tomllib.loads((files("resodiff.lexicon") / "data" / "verbs.toml").read_text(encoding="utf-8"))
    spoken = [third_person(base, table["forms"]) for base in LEXICON.verbs.verbs]
    uses = {words: LEXICON.opening_verb(f"{words} the matter") for words in spoken}
    known = {words: use for words, use in uses.items() if use}
    return tuple(
        (hard, soft)
        for hard, mine in known.items()
        for soft, theirs in known.items()
        if LEXICON.verbs.softening(mine, theirs) >= 2
    )


def third_person(base: str, forms: dict[str, list[str]]) -> str:
    head, _, tail = base.partition(" ")
    regular = (
        head[:-1] + "ies"
        if head.endswith("y") and head[-2] not in "aeo"
        else head + ("es" if head.endswith(("s", "sh", "ch", "x")) else "s")
    )
    return f"{forms[head][0] if head in forms else regular} {tail}".strip().capitalize()


OBJECTS = [
    "the Government of Varonia to publish the findings on the fire in the archives of Lestra",
    "the closure of the archives of Lestra by the Ministry of Culture and the arrest of librarians",
    "that librarians in Varonia be paid",
]


@pytest.mark.parametrize("matter", OBJECTS)
def test_a_softer_verb_is_never_adopted(matter: str) -> None:
    assert len(softer_pairs()) > 500
    for hard, soft in Random(matter).sample(softer_pairs(), 400):
        (found,) = findings(draft(f"{hard} {matter};"), resolution(*FILLER, f"{soft} {matter};"))
        use = LEXICON.opening_verb(f"{soft} the matter")
        against = use is not None and use.verb.family is Family.DISAPPROVING
        assert found.verdict is Verdict.WEAKENED or (against and found.reversed), (hard, soft)


@LAW
@given(paragraphs, st.sampled_from(["Invites", "Notes"]))
def test_an_urgent_demand_that_is_only_invited_or_noted_is_not_adopted(paragraph: str, soft: str) -> None:
    rest = paragraph.split(" the ", 1)[-1]
    hard, softened = f"Urges the {rest}", f"{soft} the {rest}"
    (found,) = findings(draft(hard), resolution(*FILLER, softened))
    assert found.verdict is not Verdict.ADOPTED


def quotations_stand(found: Finding, proposed: Reading, adopted: Reading) -> None:
    for piece in found.evidence:
        for quote in piece.ask:
            assert proposed.document.quote(quote.span).text == quote.text
            assert quote.span in found.ask.place
        for quote in piece.adopted:
            assert adopted.document.quote(quote.span).text == quote.text
        if found.carriers:
            assert quotes_stand(
                replace(piece, ask=()), found.ask.passages[0], tuple(c.passage for c in found.carriers)
            )


def told(found: Finding) -> str:
    return repr(found)
