"""What limited or softened an ask and is gone from its carriers, where what it limited stands: more is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon import Caveat, Hedge

_STEP = 1.0
"""Steps from which a hedge softens for certain."""

_DOING = re.compile(r"[\s:]*(?:\([a-z]\)\s*)?(?:to\s+[a-z]+|[A-Za-z]+ing)\b")
"""An action behind a hedge: without it, the hedge is an act of its own ("examine the accounts")."""

_NEAR = 60
"""Characters on both sides of which the words must stand in place."""

_KEPT = 0.9
"""Share of the words there, by weight, that must."""


def freed(case: Case) -> tuple[tuple[int, int], ...]:
    """Where the caveats, conditions and hedges of the ask stand that its carriers have no more, in any form."""
    found: tuple[Caveat | Hedge, ...] = (
        *_limits(case, case.wording.text),
        *_softeners(case, case.wording.text),
    )
    return tuple(
        (limit.start, limit.end)
        for limit in found
        if not _has_others(case, limit) and _stands_around(case, limit)
    )


def _limits(case: Case, text: str) -> Iterator[Caveat]:
    return (c for c in case.lexicon.limits_in(text) if not c.weak)


def _softeners(case: Case, text: str) -> Iterator[Hedge]:
    hedges = case.lexicon.hedges_in(text)
    return (h for h in hedges if h.steps >= _STEP and _DOING.match(text, h.end))


def _has_others(case: Case, limit: Caveat | Hedge) -> bool:
    """Whether a carrier has a limit of the same sort: which may be the same in other words."""
    sort = case.lexicon.limits_in if isinstance(limit, Caveat) else case.lexicon.hedges_in
    return any(sort(c.wording.text) for c in case.carriers)


def _stands_around(case: Case, limit: Caveat | Hedge) -> bool:
    """Whether the words around a limit are kept in place, next to one another in the main carrier."""
    own = case.fate(limit.start, limit.end)
    near = [*case.fate(max(0, limit.start - _NEAR), limit.start), *case.fate(limit.end, limit.end + _NEAR)]
    whole = sum(t.weight for t, _ in near)
    kept = sum(t.weight for t, f in near if f is Fate.KEPT)
    return bool(near) and kept >= _KEPT * whole and (all(f is Fate.LOST for _, f in own) or not own)
