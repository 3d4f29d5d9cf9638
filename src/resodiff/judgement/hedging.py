"""Hedges that came before what was asked: "consider reopening", "give attention to", "explore the possibility of"."""

from __future__ import annotations

import re
from collections import Counter

from resodiff.demands import Token
from resodiff.judgement.case import Carrier, Case
from resodiff.judgement.overlap import Fate
from resodiff.lexicon import Family, Hedge
from resodiff.model import Code, Evidence

_APART = re.compile(r"[,;:\n]|\band\b")
_BEYOND = re.compile(r"[;:\n]|\band\s+(?:also\s+|further\s+)?to\b")
"""What a hedge does not reach over."""

_NEW_ITEM = re.compile(r"[;:\n]")
_BESIDE = re.compile(r"(?:\s+\w+ly)?,?\s+and\s+(?:\w+ly\s+)?")

_LIGHT = 1.0
"""Steps up to which a hedge is light."""

_EFFORT = 3
"""Strength up to which an action is an effort only."""

_REACH = 60
"""Characters after a hedge within which it must meet words of the ask to soften them."""

_SAID_BEFORE = re.compile(
    r"\s*(?:(?:to|of|in|on|with|for|at|by|towards?|about)\s+)?"
    r"(?:(?:do|doing)\s+(?:so|this|that|it|likewise|the\s+same)\b|so\s+doing\b"
    r"|(?:this|that|it|them|the\s+(?:matter|question|issue|proposal|possibility|option|same))(?=\s*(?:[;,.]|$))"
    r"|(?:take|taking)\s+(?:this|that|such\s+an?|the\s+same)\s+(?:step|action|course|decision)s?\b"
    r"|(?:become|becoming)\s+(?:a\s+)?part(?:y|ies)\b"
    r"|(?:its|their|such|this)\s+(?:early\s+)?\w+(?:tion|sion|ment|ance|al|ure)\b(?=\s*(?:[;,.]|$|thereof|thereto))"
    r"|\w+ing\s+(?:to\s+)?(?:it|them|thereto|thereof|this|these|those)\b)"
)
"""Words after a hedge that stand for an action said before: "doing so", "such ratification", "acceding thereto"."""


def hedges(case: Case) -> list[Evidence]:
    """Hedges that a carrier has before words of the ask, and the ask has not."""
    own = case.lexicon.hedges_in(case.wording.text)
    found = []
    for carrier in case.carriers:
        for hedge in _new(case, carrier, own):
            met = _met_after(case, carrier, hedge.end) or _met_before(case, carrier, hedge)
            if met is None or _belongs_to_verb(carrier, hedge) or _under_same(case, own, hedge, met[0]):
                continue
            if hedge.steps <= _LIGHT and _is_effort(case, met[0]):
                continue
            eased = max((h.steps for h in own if not _stands(case, h)), default=0.0)
            if hedge.steps - eased > 0:
                found.append(_hedged(case, carrier, hedge, met, hedge.steps - eased))
    return found


def _new(case: Case, carrier: Carrier, own: tuple[Hedge, ...]) -> list[Hedge]:
    """The hedges of a carrier whose words are none of the ask's, and that are no part of a caveat. One that the ask has
    elsewhere is new all the same where the carrier has it more often: unless it is light, and then often style."""
    text = carrier.wording.text
    hedges, limits = case.lexicon.hedges_in(text), case.lexicon.caveats_in(text)
    mine, theirs = (Counter(h.words.lower() for h in some) for some in (own, hedges))
    more = {words for words, count in theirs.items() if count > mine[words]}
    return [
        h
        for h in hedges
        if h.words.lower() in more
        and (h.steps > _LIGHT or not mine[h.words.lower()])
        and not any(c.start <= h.start < c.end for c in limits)
        and not _kept_at(case, carrier, *h.key)
    ]


def _hedged(case: Case, carrier: Carrier, hedge: Hedge, met: tuple[Token, int], steps: float) -> Evidence:
    mine, end = met
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{hedge.words}” now stands before what was asked",
        (case.quote(_back(case.wording.text, mine.start), mine.end),),
        (carrier.quote(hedge.start, end),),
        steps,
    )


def _is_effort(case: Case, mine: Token) -> bool:
    """Whether what was asked is an effort itself: to accelerate efforts to enhance is no less than to enhance."""
    strength = case.lexicon.actions.strength(case.wording.text[mine.start : mine.end])
    return strength is not None and strength <= _EFFORT


def _belongs_to_verb(carrier: Carrier, hedge: Hedge) -> bool:
    """Whether a light hedge only completes the operative verb, as in "acknowledges the importance of"."""
    act = carrier.wording.act_at(hedge.start)
    observes = act.verb is not None and act.verb.verb.family is not Family.INSTRUCTIVE
    return bool(observes and act.verb and hedge.steps <= _LIGHT and 0 <= hedge.start - act.verb.end <= 3)


def _under_same(case: Case, own: tuple[Hedge, ...], hedge: Hedge, mine: Token) -> bool:
    """Whether the word of the ask stood behind the same hedge already."""
    text, words = case.wording.text, hedge.words.lower()
    return any(
        h.words.lower() == words
        and 0 <= mine.start - h.end <= _REACH
        and not _APART.search(text, h.end, mine.start)
        for h in own
    )


def _stands(case: Case, hedge: Hedge) -> bool:
    """Whether a hedge of the ask is still there: then a new one comes on top of it."""
    return all(f <= Fate.MOVED for _, f in case.fate(hedge.start, hedge.end))


def _back(text: str, start: int) -> int:
    """Where a quote begins that leads up to `start`: some words before it, within its line."""
    begin = max(0, start - _REACH)
    line = text.rfind("\n", 0, start) + 1
    return max(line, text.find(" ", begin, start) + 1 if begin else 0)


def _met_after(case: Case, carrier: Carrier, end: int) -> tuple[Token, int] | None:
    """The first word of the ask that a carrier has shortly after `end`, within reach, and where it ends there."""
    which, text = case.carriers.index(carrier), carrier.wording.text
    for token, partner in zip(case.wording.content, case.met.partners, strict=True):
        if partner is None or partner[0] != which:
            continue
        theirs = carrier.wording.content[partner[1]]
        if 0 <= theirs.start - end <= _REACH:
            between = text[end : theirs.start]
            return (
                None
                if _BEYOND.search(between) or _beside(between, text[theirs.start : theirs.end])
                else (token, theirs.end)
            )
    return None


def _beside(between: str, word: str) -> bool:
    """Whether an action stands beside a hedge and not under it: "examine and investigate", not "examine reopening"."""
    return bool(_BESIDE.fullmatch(between)) and not word.endswith("ing")


def _met_before(case: Case, carrier: Carrier, hedge: Hedge) -> tuple[Token, int] | None:
    """The last word of the ask before a hedge that has "doing so" or the like for its object, and where that ends."""
    said = _SAID_BEFORE.match(carrier.wording.text, hedge.end)
    if said is None:
        return None
    which, start = case.carriers.index(carrier), carrier.wording.act_at(hedge.start).start
    met = [
        (carrier.wording.content[partner[1]].start, token)
        for token, partner in zip(case.wording.content, case.met.partners, strict=True)
        if partner is not None and partner[0] == which
    ]
    before = [(at, token) for at, token in met if start <= at < hedge.start]
    if not before or _NEW_ITEM.search(carrier.wording.text, max(before)[0], hedge.start):
        return None
    return max(before)[1], said.end()


def _kept_at(case: Case, carrier: Carrier, start: int, end: int) -> bool:
    """Whether the hedge's own words are words of the ask."""
    return any(
        c is carrier and start < t.end and t.start < end for c, t in case.partners(0, len(case.wording.text))
    )
