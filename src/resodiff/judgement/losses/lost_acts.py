"""Acts of an ask that fell away whole: of "expresses concern at the floods, and calls upon Varonia to …" only the call
is left, and the floods stand in it for another purpose."""

from __future__ import annotations

from resodiff.demands import Act
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate

_SAYS = 0.4
"""Weight of content words from which an act says something."""

_IN_PLACE = 0.15
"""Share of an act that may still stand in its place."""


def lost_acts(case: Case) -> tuple[tuple[int, int], ...]:
    """Where those of several acts stand whose verb has none of its family left in a carrier that is an edited form
    of the ask, and hardly a word of which stands where it stood."""
    if len(case.wording.acts) == 1 or case.rewritten:
        return ()
    return tuple(
        (act.start, _end(case, act))
        for act in case.wording.acts
        if _has_no_like(case, act) and _is_gone(case, act)
    )


def _has_no_like(case: Case, act: Act) -> bool:
    verb = act.verb.verb if act.verb else None
    theirs = [a.verb.verb for c in case.carriers for a in c.wording.acts if a.verb]
    return verb is not None and all(verb.family is not t.family and verb.base != t.base for t in theirs)


def _is_gone(case: Case, act: Act) -> bool:
    words = case.fate(act.after, act.end)
    whole = sum(token.weight for token, _ in words)
    return whole >= _SAYS and sum(t.weight for t, fate in words if fate is Fate.KEPT) <= _IN_PLACE * whole


def _end(case: Case, act: Act) -> int:
    """Where an act ends, without what joins it to the next."""
    return case.fate(act.after, act.end)[-1][0].end
