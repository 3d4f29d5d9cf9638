"""Whether a text only speaks of what came of a request: the report that was asked for, the panel that was held."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.demands import Act
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.lexicon import Family
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives, first_words

_SPEAKING = (Family.OBSERVING, Family.WELCOMING, Family.REINFORCING)


def is_done(case: Case, mine: Act, carrier: Carrier, theirs: Act) -> bool:
    """Whether an act of the ask requests a step of follow-up, and the act of a carrier notes one that is there."""
    if mine.verb is None or mine.verb.verb.family is not Family.INSTRUCTIVE:
        return False
    if theirs.verb is None or theirs.verb.verb.family not in _SPEAKING:
        return False
    words = case.lexicon.follow_up
    if not outcome(words).match(carrier.wording.text, theirs.after, theirs.end):
        return False
    return step(words).search(case.wording.text, mine.after, mine.end) is not None


@lru_cache(maxsize=8)
def step(words: FollowUp) -> re.Pattern[str]:
    """A step of follow-up, or what may stand in its place."""
    return re.compile(rf"\b(?:{alternatives((*words.steps, *words.instead))})s?\b")


@lru_cache(maxsize=8)
def steps_begin(words: FollowUp) -> frozenset[str]:
    """The words with which such a step begins, one or more of its kind: a text without them has none."""
    firsts = first_words((*words.steps, *words.instead))
    return firsts | {f"{word}s" for word in firsts if word}


@lru_cache(maxsize=8)
def outcome(words: FollowUp) -> re.Pattern[str]:
    """A step of follow-up that is there already, right behind a verb."""
    return re.compile(
        rf"\s+(?:also\s+)?(?:of\s+|that\s+)?(?:the|its|both)\s+(?:[\w-]+\s+){{0,3}}?{step(words).pattern}"
    )
