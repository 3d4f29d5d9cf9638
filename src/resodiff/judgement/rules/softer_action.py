"""Is the action asked softer: considered or continued rather than done, promoted rather than ensured?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.demands import Token
from resodiff.judgement.acting import strength_at
from resodiff.judgement.case import Case
from resodiff.judgement.furthered import furthered
from resodiff.judgement.hedging import hedges
from resodiff.judgement.overlap import Fate
from resodiff.judgement.runs import runs
from resodiff.lexicon import Actions
from resodiff.model import Code, Evidence

_MUST = re.compile(
    r"\b(?:must|shall|(?:is|are) (?:obliged|required|bound|obligated) to"
    r"|ha(?:s|ve) (?:an|the) (?:obligation|duty) to)\b"
)
_SHOULD = re.compile(
    r"\b(?:should|may|could|might|can|(?:is|are) (?:encouraged|invited|expected|advised|free) to"
    r"|ha(?:s|ve) (?:an|the) interest in)\b"
)
_SAME_TEXT = 0.7
"""Share of the ask that must be kept before its modal verbs are compared."""

_EFFORT = 3
"""Strength up to which an action is an effort only."""


def weigh(case: Case) -> Evidence | None:
    """The heaviest of what softens an action: a hedge before it, or a softer action in its place."""
    found = [*hedges(case), *_replaced(case), *_modals(case), *furthered(case)]
    return max(found, key=lambda e: e.weight, default=None)


def _replaced(case: Case) -> list[Evidence]:
    """Lost actions in whose place the main carrier has a softer one."""
    return [e for lost, place in _places(case) for e in _softer(case, lost, place)]


def _places(case: Case) -> list[tuple[tuple[Token, ...], tuple[int, int]]]:
    """The lost stretches of the ask with what stands in their place: also single words that stand only elsewhere."""
    found = [(run.tokens, run.place) for run in runs(case) if run.place]
    within = {token for tokens, _ in found for token in tokens}
    for at, (token, fate) in enumerate(zip(case.wording.content, case.met.fates, strict=True)):
        if fate in (Fate.MOVED, Fate.ECHOED) and token not in within and _is_strong(case, token):
            place = _place(case, at)
            found += [((token,), place)] if place else []
    return found


def _is_strong(case: Case, token: Token) -> bool:
    word = case.wording.text[token.start : token.end]
    strength = case.lexicon.actions.strength(word)
    return strength is not None and strength > _EFFORT and not word.endswith("ing")


def _place(case: Case, at: int) -> tuple[int, int] | None:
    """The new words of the main carrier between those that the neighbours of a word of the ask met."""
    theirs, blocks = case.carriers[0].wording.content, case.met.blocks
    left = max((j + n for i, j, n in blocks if i + n <= at), default=0)
    right = min((j for i, j, n in blocks if i > at), default=len(theirs))
    new = [j for j in range(left, right) if not case.met.taken[j]]
    return (theirs[new[0]].start, theirs[new[-1]].end) if new else None


def _modals(case: Case) -> list[Evidence]:
    """A duty that became a recommendation or a possibility: "must" against "should" or "may"."""
    text, main = case.wording.text, case.carriers[0]
    theirs = main.wording.text
    mine, kept = list(_MUST.finditer(text)), list(_MUST.finditer(theirs))
    softer = list(_SHOULD.finditer(theirs))[len(list(_SHOULD.finditer(text))) :]
    if len(mine) <= len(kept) or not softer or case.met.kept_share < _SAME_TEXT:
        return []
    return [
        Evidence(
            Code.ACTION_SOFTENED,
            f"“{mine[-1].group()}” became “{softer[-1].group()}”",
            (case.quote(*mine[-1].span()),),
            (main.quote(*softer[-1].span()),),
            1.5,
        )
    ]


def _softer(case: Case, tokens: tuple[Token, ...], place: tuple[int, int]) -> list[Evidence]:
    """Evidence if the strongest of these actions of the ask is stronger than all that the main carrier has instead."""
    actions, main = case.lexicon.actions, case.carriers[0]
    asked = _said(actions, case.wording.text, tokens)
    if not asked:
        return []
    first, past = main.wording.between(*place)
    new = [
        t
        for t, used in zip(main.wording.content[first:past], case.met.taken[first:past], strict=True)
        if not used
    ]
    given = _said(actions, main.wording.text, new)
    if not given:
        return []
    (strong, mine), (weak, theirs) = max(asked), max(given)
    lost, now = case.wording.text[mine.start : mine.end], main.wording.text[theirs.start : theirs.end]
    if strong - weak < 1 or any(actions.is_light(main.wording.text[t.start : t.end]) for _, t in given):
        return []
    return [
        Evidence(
            Code.ACTION_SOFTENED,
            f"“{lost}” became “{now}”",
            (case.quote(mine.start, mine.end),),
            (main.quote(theirs.start, theirs.end),),
            strong - weak + 0.5,
        )
    ]


def _said(actions: Actions, text: str, tokens: Sequence[Token]) -> list[tuple[int, Token]]:
    """The words among `tokens` that stand as actions, with their strength."""
    found = [(strength_at(actions, text, token), token) for token in tokens]
    return [(strength, token) for strength, token in found if strength]
