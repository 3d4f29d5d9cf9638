"""No paragraph carries the ask: dropped, and what stands nearest to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resodiff.demands import Act
from resodiff.judgement.absent import nearness
from resodiff.judgement.absent.lacking import lacking
from resodiff.judgement.absent.matter import Near, nearest
from resodiff.judgement.absent.nearness import one_space
from resodiff.judgement.carriers.choosing import Prospect
from resodiff.judgement.contraries.contrary import Contradiction
from resodiff.judgement.ground.case import Carrier
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.wording import Wording, quote, shown
from resodiff.judgement.weights import SUREST
from resodiff.lexicon import Lexicon
from resodiff.model import Code, Evidence, Finding, Match, Passage, Verdict

_SURE = 0.85
"""Confidence in a contradiction: its signs are plain, but few texts have been labelled with one."""

_LESS_SURE = 0.75
"""The same where the two name the thing in different words."""

_SAME_THING = 0.9
"""Share of the words which say which thing is meant, from which it is the same thing in the same words."""

_IN_A_SENTENCE = 120
"""Characters of the words quoted within a sentence."""

_UNSURE = 0.2
"""Probability from which it is uncertain that a demand is not there, and below whose contrary that it is."""


def finding(
    match: Match, ask: Wording, found: Sequence[Prospect], present: float, around: Setting
) -> Finding:
    """A finding of dropped, with the nearest paragraph as evidence where there is one: that which has most of what the
    ask is about."""
    shown = (
        (n, nearness.shared_phrases(ask, n, around)) for n in nearest(ask, found, match.ask.part, around)
    )
    near, shared = next(((n, words) for n, words in shown if words), (None, []))
    evidence = _topic_only(match, ask, near, shared, around.lexicon) if near else _absent(match, present)
    return Finding(
        match.ask,
        Verdict.DROPPED,
        (doubted(evidence, present),),
        round(min(1 - present, SUREST), 3),
        candidates=match.candidates,
    )


def doubted(evidence: Evidence, present: float) -> Evidence:
    """Evidence that says so where it is uncertain that the demand is there at all, or that it is not."""
    if not _UNSURE < present < 1 - _UNSURE:
        return evidence
    return replace(
        evidence, because=f"{evidence.because} (uncertain: {present:.0%} that the demand is there)"
    )


def done_finding(match: Match, carrier: Carrier, act: Act) -> Finding:
    """A finding of dropped where a paragraph speaks of what was asked as of something done, and none asks for it."""
    said = carrier.candidate.passage.quote(act.start, act.end)
    evidence = Evidence(
        Code.TOPIC_ONLY,
        f"paragraph {carrier.candidate.number} speaks of it as done: “{_short(said)}”",
        match.ask.passages[:1],
        (said,),
        -1.0,
    )
    return Finding(match.ask, Verdict.DROPPED, (evidence,), _LESS_SURE, candidates=match.candidates)


def anew_finding(match: Match, carrier: Carrier, act: Act) -> Finding:
    """A finding of dropped where the ask speaks of something that is there, such as a report, and the text only asks
    for the next."""
    said = carrier.candidate.passage.quote(act.start, act.end)
    evidence = Evidence(
        Code.TOPIC_ONLY,
        f"paragraph {carrier.candidate.number} only asks for something on the same matter: “{_short(said)}”",
        match.ask.passages[:1],
        (said,),
        -1.0,
    )
    return Finding(match.ask, Verdict.DROPPED, (evidence,), _LESS_SURE, candidates=match.candidates)


def other_theme_finding(match: Match, carrier: Carrier, start: int, end: int) -> Finding:
    """A finding of dropped where the step that was asked for is to have another theme, which stands there."""
    said = carrier.candidate.passage.quote(start, end)
    evidence = Evidence(
        Code.TOPIC_ONLY,
        f"paragraph {carrier.candidate.number} asks for one on another theme: “{_short(said)}”",
        match.ask.passages[:1],
        (said,),
        -1.0,
    )
    return Finding(match.ask, Verdict.DROPPED, (evidence,), _LESS_SURE, candidates=match.candidates)


def reversed_finding(match: Match, against: Contradiction) -> Finding:
    """A finding of dropped where a paragraph says the contrary: the words of both sides, and which paragraph."""
    candidate, mine, theirs = against.prospect.carrier.candidate, against.mine, against.theirs
    asked = quote(match.ask.passages, mine.start, mine.end)
    said = candidate.passage.quote(theirs.start, theirs.end)
    evidence = Evidence(
        Code.CONTRARY,
        f"paragraph {candidate.number} says the contrary: asked was “{_short(asked)}”, it says “{_short(said)}”",
        (asked,),
        (said,),
        -1.0,
    )
    sure = _SURE if against.sure >= _SAME_THING else _LESS_SURE
    return Finding(match.ask, Verdict.DROPPED, (evidence,), sure, candidates=match.candidates, reversed=True)


def _short(words: Passage) -> str:
    most = shown(words.text, _IN_A_SENTENCE)
    return f"{words.text[:most]}…" if most < len(words.text) else words.text


def _absent(match: Match, present: float) -> Evidence:
    doubtful = present > _UNSURE
    because = f"no paragraph {'plainly has the demand' if doubtful else 'has the demand or comes near it'}"
    return Evidence(Code.DEMAND_ABSENT, because, _asked(match, 0), (), -1.0)


def _topic_only(
    match: Match, ask: Wording, near: Near, shared: list[tuple[int, int]], lexicon: Lexicon
) -> Evidence:
    carrier = near.prospect.carrier
    speaks = " and ".join(f"“{one_space(carrier.wording.text[a:b])}”" for a, b in shared)
    lacks, at = lacking(ask, near, lexicon)
    told = f"paragraph {carrier.candidate.number} comes nearest: it speaks of {speaks}"
    return Evidence(
        Code.TOPIC_ONLY,
        f"{told}{lacks or ', but does not have the demand'}",
        _asked(match, at),
        (nearness.sentence_around(carrier.candidate.passage, shared),),
        round(near.prospect.signs.kept - 1, 3),
    )


def _asked(match: Match, at: int) -> tuple[Passage, ...]:
    """What was asked: of an ask in several passages the first, and that in which words stand from `at`, else the one
    behind it, since words before a list ask nothing."""
    first, *others = match.ask.passages
    if not others:
        return (first,)
    item = quote(match.ask.passages, at, len(match.ask.text))
    return first, next((p for p in others if item.span in p.span), others[0])
