"""Whether what the carriers ask for is a step of follow-up on another theme.

A panel on shipwrights is not the one on pearl divers that was asked for, though it sits at the same table.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from resodiff.demands import Act, Token
from resodiff.judgement.actions.done import asks
from resodiff.judgement.actions.outcomes import step, steps_begin
from resodiff.judgement.ground.case import Carrier, Case, MatchedAct
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives, may_have
from resodiff.model import Code

_SHARE = 0.6
"""Share of the ask that the step must be."""

_HELD = 0.15
"""Share of the words that tell its theme from which the carriers speak of it."""

_SAME_STEP = 0.5
"""Share of the ask that the carriers must have: where less is there, more than the theme is another."""

_RECAST = 0.6
"""The same share below which a theme is another in part, where its head is gone."""

_SAYS = 0.8
"""Weight of content words from which a theme is one of its own."""

_TELLS = 0.2
"""Weight from which a word tells what a theme is."""

_HEAD = 2
"""Telling words with which a theme begins: where one of them is kept, it is the same at another angle."""

_BETWEEN = 120
"""Characters between a step and its theme: when it takes place, and who holds it."""

_END = re.compile(
    r"[;.\n]|,?\s+(?:and\s+)?(?:also\s+)?to\s+(?:be|submit|present|transmit|hold|convene|organi[sz]e|prepare|report|share)\b"
    r"|,\s+(?:with|in(?!\s+particular)|including|taking|drawing|based|following|pursuant|further|building|as|at|before|and\s+(?:in|to))\b"
    r"|\s+(?:for\s+consideration|at\s+(?:its|the|their)\s+\S+\s+session|by\s+its\s+\S+\s+session|in\s+accordance)\b"
)
"""What ends a theme."""


_TRAILING = re.compile(r"[\s,]*(?:\band\b\s*)?$")
"""What joins a theme to the next act."""


class OtherTheme(NamedTuple):
    """The act of a carrier with the theme that it has."""

    carrier: Carrier
    start: int
    end: int


def other_theme(case: Case) -> OtherTheme | None:
    """The theme of the step that the main carrier asks for, where it is none of the one that the ask gives its own."""
    words = case.lexicon.follow_up
    if not may_have(case.wording.text, steps_begin(words)):
        return None
    matched = max(case.acts, key=lambda a: a.share)
    if matched.share < _SHARE or matched.theirs is None or matched.carrier is None:
        return None
    if not asks(matched.mine) or not asks(matched.theirs):
        return None
    return _other(case, matched, matched.carrier, matched.theirs)


@lru_cache(maxsize=16)
def recast_theme(case: Case) -> Exchange | None:
    """The theme of the step that an edited form of the ask still asks for, where it is another at its head: "the future
    of work under climate change" became "work in the informal economy"."""
    words = case.lexicon.follow_up
    if case.met.kept_share < _SAME_STEP or not may_have(case.wording.text, steps_begin(words)):
        return None
    for matched in case.acts:
        if matched.carrier is not case.carriers[0] or matched.theirs is None:
            continue
        if not asks(matched.mine) or not asks(matched.theirs):
            continue
        themes = _themes(case, matched, matched.carrier, matched.theirs)
        if themes and _kept_of(case, *themes[0]) < _RECAST:
            return Exchange(*themes, Code.NARROWED)
    return None


def _other(case: Case, matched: MatchedAct, carrier: Carrier, act: Act) -> OtherTheme | None:
    themes = _themes(case, matched, carrier, act)
    return OtherTheme(carrier, *themes[1]) if themes and _kept_of(case, *themes[0]) < _HELD else None


def _themes(
    case: Case, matched: MatchedAct, carrier: Carrier, act: Act
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The themes of a step on both sides, where that of the ask says enough and its head is gone."""
    words = case.lexicon.follow_up
    mine = _theme(case.wording, matched.mine, words)
    if mine is None or not _is_gone(case, *mine):
        return None
    theirs = _theme(carrier.wording, act, words)
    if theirs is None:
        return None
    routine = _routine(words)
    if routine.match(case.wording.text, *mine) or routine.match(carrier.wording.text, *theirs):
        return None
    return mine, theirs


def _theme(words: Wording, act: Act, follow_up: FollowUp) -> tuple[int, int] | None:
    """Where the theme of a step stands in an act that asks for it."""
    found = _themed(follow_up).search(words.text, act.after, act.end)
    if found is None:
        return None
    end = _END.search(words.text, found.end(), act.end)
    past = end.start() if end else act.end
    trailing = _TRAILING.search(words.text, found.end(), past)
    return found.end(), trailing.start() if trailing else past


def _is_gone(case: Case, start: int, end: int) -> bool:
    """Whether a theme says enough, and none of the words is kept with which it begins.

    What the adopted text is about as a whole is no theme of one step.
    """
    own = _own(case, start, end)
    head = [fate for token, fate in own if token.weight >= _TELLS][:_HEAD]
    return sum(token.weight for token, _ in own) >= _SAYS and all(fate > Fate.MOVED for fate in head)


def _kept_of(case: Case, start: int, end: int) -> float:
    """The share of a theme that is kept."""
    own = _own(case, start, end)
    return sum(t.weight for t, fate in own if fate <= Fate.MOVED) / sum(t.weight for t, _ in own)


def _own(case: Case, start: int, end: int) -> list[tuple[Token, Fate]]:
    return [(token, fate) for token, fate in case.fate(start, end) if _is_own(case, token)]


def _is_own(case: Case, token: Token) -> bool:
    return not token.figure and token.concept not in case.subject


@lru_cache(maxsize=8)
def _themed(words: FollowUp) -> re.Pattern[str]:
    """A step with what says that its theme follows: "a report on", "the panel … will address", "to dedicate the report
    … to", "the theme of the panel … will be"."""
    taken, near = step(words).pattern, rf"[^.;:\n]{{0,{_BETWEEN}}}?\b"
    return re.compile(
        rf"(?:\b(?:dedicat|devot)\w*\s{near}{taken}(?:\s+to\s+(?:its|his|her|their)\b)?{near}to"
        rf"|\bthemes?\s{near}{taken}{near}(?:will|shall|should)\s+be"
        rf"|{taken}{near}(?:{alternatives(words.themes)}))\s+(?:the\s+)?"
    )


@lru_cache(maxsize=8)
def _routine(words: FollowUp) -> re.Pattern[str]:
    """What a report is on whatever its matter: "progress made", "the human rights situation". A word of it deeper in a
    theme is of that theme: "the future of the right to work"."""
    return re.compile(
        rf"(?:(?:the|its|his|her|their|this|these)\s+)?(?:[\w’'-]+\s+){{0,2}}?(?:{alternatives(words.routine)})\b"
    )
