"""The lost words of an ask, gathered into stretches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from resodiff.demands import Token
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import GONE, Fate
from resodiff.judgement.ground.wording import Wording

_EDGES = frozenset(",;:\n")
"""Signs at the edge of a clause or a list element."""

_ECHO = 0.3
"""What a lost word counts that the carriers have for another purpose."""

_ECHOES = 2
"""Words of that kind in a row that make a stretch of their own."""


_FEW = 2
"""Lost words in a row that one other word may stand for."""

_REACH = 2
"""Content words beside a kept one within which the other word stands."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive lost words of the ask: offsets in its text, and their weight.

    `replaced` is the weight of new words at the same place in the main carrier, `place` their offsets there.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    weight: float
    replaced: float
    place: tuple[int, int] | None


@lru_cache(maxsize=16)
def runs(case: Case) -> tuple[Run, ...]:
    """The stretches of the ask that no carrier has. None goes over the edge of a clause or a list element."""
    fates = case.met.fates
    found: list[Run] = []
    at = 0
    while at < len(fates):
        end = at
        while end < len(fates) and fates[end] >= GONE and _together(case.wording, at, end):
            end += 1
        if end == at:
            at += 1
            continue
        if Fate.LOST in fates[at:end] or end - at >= _ECHOES:
            found.append(_run(case, at, end))
        at = end
    return tuple(found)


def _together(ask: Wording, first: int, at: int) -> bool:
    """Whether a lost word belongs to the run that begins at `first`."""
    return at == first or same_clause(ask, at)


def same_clause(ask: Wording, at: int) -> bool:
    """Whether no comma, end of a sentence or the like stands between a content word and the one before it."""
    between = ask.text[ask.content[at - 1].end : ask.content[at].start]
    return _EDGES.isdisjoint(between) and not between.startswith(". ")


def _run(case: Case, at: int, end: int) -> Run:
    tokens = case.wording.content[at:end]
    lost = sum(
        t.weight * (1.0 if f is Fate.LOST else _ECHO)
        for t, f in zip(tokens, case.met.fates[at:end], strict=True)
    )
    theirs = case.carriers[0].wording.content
    left = max((j + n for i, j, n in case.met.blocks if i + n <= at), default=0)
    right = min((j for i, j, n in case.met.blocks if i >= end), default=len(theirs))
    new = [j for j in range(left, right) if not case.met.taken[j]]
    place = (theirs[new[0]].start, theirs[new[-1]].end) if new else None
    replaced = sum(theirs[j].weight for j in {*new, *_beside(case, at, end)})
    return Run(tokens[0].start, tokens[-1].end, tokens, lost, replaced, place)


def _beside(case: Case, at: int, end: int) -> list[int]:
    """The new words of the main carrier beside those that the neighbours of a lost word met: where a paragraph was put
    in another order, its other word stands there and not in its old place. Only for a few words in one clause."""
    if end - at > _FEW:
        return []
    mine, theirs = case.wording, case.carriers[0].wording
    near: list[int] = []
    for i in (at - 1, end):
        partner = case.met.partners[i] if 0 <= i < len(mine.content) else None
        if partner is not None and partner[0] == 0 and same_clause(mine, max(i, at)):
            near += range(max(partner[1] - _REACH, 0), min(partner[1] + _REACH + 1, len(theirs.content)))
    return [j for j in near if not case.met.taken[j]]
