"""Asks to keep words out, asks that the preamble or nobody carries, and where language came from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import became, became_in_letter

from resodiff.judgement import with_origins
from resodiff.judgement.exclusion import unwanted
from resodiff.judgement.origins import origin
from resodiff.lexicon import shipped
from resodiff.model import (
    Aim,
    Ask,
    AskKind,
    Candidate,
    Code,
    Evidence,
    Finding,
    Origin,
    Part,
    Passage,
    Span,
    Verdict,
)

UNWANTED = [
    ("Oppose any reference to the bridging plan of Lestra", "the bridging plan of Lestra"),
    ("Delete “as deemed fit by Varonia”", "as deemed fit by Varonia"),
    ('Remove the words "the bridging plan" from the text', "the bridging plan"),
    ("Resist any language suggesting that archives are secret", "archives are secret"),
]


@pytest.mark.parametrize(("text", "words"), UNWANTED)
def test_the_words_to_keep_out_are_found_in_the_ask(text: str, words: str) -> None:
    start, end = unwanted(text, shipped().letters)
    assert words in text[start:end]
    assert end - start < len(text)


PLAN = "Oppose any reference to the bridging plan for the river towns."
KEPT_OUT = [
    (["Urges the release of librarians;"], Verdict.ADOPTED),
    (["Welcomes the bridging plan for the river towns;"], Verdict.DROPPED),
    (["Welcomes the bridging plan for the river valley;"], Verdict.WEAKENED),
    ([], Verdict.ADOPTED),
]


@pytest.mark.parametrize(("operative", "verdict"), KEPT_OUT)
def test_words_to_keep_out_are_judged_by_whether_they_stand(operative: list[str], verdict: Verdict) -> None:
    finding = became_in_letter(PLAN, *operative, aim=Aim.EXCLUDE)
    assert finding.verdict is verdict
    assert finding.reversed is (verdict is Verdict.DROPPED)
    assert bool(finding.carriers) is (verdict is not Verdict.ADOPTED)


def test_the_words_to_keep_out_are_quoted_on_both_sides() -> None:
    text = "Takes note of the long winter, and welcomes the bridging plan for the river towns and for its ferrymen;"
    (evidence,) = became_in_letter(PLAN, text, aim=Aim.EXCLUDE).evidence
    assert [q.text for q in evidence.adopted] == ["bridging plan for the river towns"]
    assert [q.text for q in evidence.ask] == ["the bridging plan for the river towns."]


def test_words_to_keep_out_that_stand_in_the_preamble_stand_in_the_text() -> None:
    finding = became_in_letter(
        PLAN, preamble=("Recalling the bridging plan for the river towns,",), aim=Aim.EXCLUDE
    )
    assert (finding.verdict, [c.number for c in finding.carriers]) == (Verdict.DROPPED, ["PP1"])


# ---------------------------------------------------------------- where language came from


def finding(verdict: Verdict, loss: float = 0.0) -> Finding:
    words = Passage("Urges Varonia to reopen the archives;", Span(0, 37))
    ask = Ask("op-1", "1", AskKind.OPERATIVE, (words,))
    code = {
        Verdict.ADOPTED: Code.DEMAND_KEPT,
        Verdict.WEAKENED: Code.NARROWED,
        Verdict.DROPPED: Code.DEMAND_ABSENT,
    }
    return Finding(ask, verdict, (Evidence(code[verdict], "so it is", (words,), (), -loss),), 0.8)


ORIGINS = [
    (Verdict.ADOPTED, Verdict.DROPPED, Origin.GAINED),
    (Verdict.WEAKENED, Verdict.DROPPED, Origin.GAINED),
    (Verdict.DROPPED, Verdict.DROPPED, Origin.ABSENT),
    (Verdict.DROPPED, Verdict.ADOPTED, Origin.LOST),
    (Verdict.DROPPED, Verdict.WEAKENED, Origin.LOST),
    (Verdict.ADOPTED, Verdict.ADOPTED, Origin.HELD),
    (Verdict.ADOPTED, Verdict.WEAKENED, Origin.HELD),
    (Verdict.WEAKENED, Verdict.WEAKENED, Origin.HELD),
    (Verdict.WEAKENED, Verdict.ADOPTED, Origin.ERODED),
]


@pytest.mark.parametrize(("now", "then", "expected"), ORIGINS)
def test_the_origin_follows_from_both_texts(now: Verdict, then: Verdict, expected: Origin) -> None:
    assert origin(finding(now), finding(then)) is expected


def test_what_was_weak_before_and_lost_more_is_eroded() -> None:
    assert origin(finding(Verdict.WEAKENED, 6.0), finding(Verdict.WEAKENED, 2.0)) is Origin.ERODED
    assert origin(finding(Verdict.WEAKENED, 2.0), finding(Verdict.WEAKENED, 6.0)) is Origin.HELD


def weakened(confidence: float, *evidence: tuple[Code, float], carrier: str = "") -> Finding:
    found = finding(Verdict.WEAKENED)
    pieces = tuple(replace(found.evidence[0], code=code, weight=-loss) for code, loss in evidence)
    words = Passage(carrier or "Notes the archives of Lestra;", Span(0, len(carrier) or 29))
    carriers = (Candidate("3", Part.OPERATIVE, words, 0.7),)
    return replace(found, evidence=pieces or found.evidence, confidence=confidence, carriers=carriers)


def test_words_that_stood_in_the_baseline_are_held_whatever_was_made_of_them_there() -> None:
    stood = "Notes the opening hours of the archives of Lestra in the summer;"
    now = weakened(0.9, (Code.NARROWED, 5.0), carrier=stood.replace("Notes", "Notes again"))
    then = finding(Verdict.DROPPED)
    had = Candidate("7", Part.OPERATIVE, Passage(stood, Span(0, len(stood))), 0.5)
    assert origin(now, replace(then, candidates=(had,))) is Origin.HELD
    assert origin(now, then) is Origin.GAINED


def test_each_finding_gets_its_own_origin() -> None:
    now = (finding(Verdict.ADOPTED), finding(Verdict.DROPPED))
    before = (finding(Verdict.DROPPED), finding(Verdict.ADOPTED))
    assert [f.origin for f in with_origins(now, before)] == [Origin.GAINED, Origin.LOST]
    with pytest.raises(ValueError, match="zip"):
        with_origins(now, before[:1])


# ---------------------------------------------------------------- dropped, and what stands nearest


def test_a_dropped_ask_names_the_paragraph_that_shares_only_its_topic() -> None:
    asked = "Urges Varonia to pay the librarians of the burnt archives of Lestra;"
    found = became(asked, "Notes that the archives of Lestra hold maps;")
    assert found.verdict is Verdict.DROPPED
    assert found.evidence[0].code in (Code.TOPIC_ONLY, Code.DEMAND_ABSENT)
    assert found.evidence[0].ask
    assert not found.carriers


def test_a_dropped_ask_that_nothing_comes_near_says_so() -> None:
    found = became("Urges the abolition of bridge tolls;")
    assert [e.code for e in found.evidence] == [Code.DEMAND_ABSENT]
