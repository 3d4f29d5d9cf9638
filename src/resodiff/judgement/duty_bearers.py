"""Who is to act: the addressee of an act, and whether the carrier still names it."""

from __future__ import annotations

from resodiff.judgement.case import Case, MatchedAct
from resodiff.judgement.overlap import Fate
from resodiff.lexicon.stems import stem

_ANYBODY = frozenset(
    map(
        stem,
        {
            "stakeholders",
            "parties",
            "relevant",
            "state",
            "states",
            "member",
            "actors",
            "community",
            "international",
        }
        | {"concerned", "government", "governments", "bodies", "other", "interested", "partners", "entities"}
        | {"system", "nations", "united", "organizations", "all"},
    )
)
_HELD = 0.4
"""Share of an act that the carrier's act must hold before their addressees are compared."""


def changed(case: Case) -> tuple[MatchedAct, ...]:
    """The acts whose addressee is gone while the carrier addresses nobody, or anybody."""
    return tuple(act for act in case.acts if _is_changed(case, act))


def _is_changed(case: Case, act: MatchedAct) -> bool:
    if act.mine.addressee is None or act.theirs is None or act.carrier is None or act.held < _HELD:
        return False
    fates = case.fate(*act.mine.addressee)
    lost = [t for t, f in fates if f >= Fate.ECHOED]
    if not lost or len(lost) < len(fates) / 2:
        return False
    theirs = act.theirs.addressee
    return theirs is None or not any(
        t.concept not in _ANYBODY for t in act.carrier.wording.content if theirs[0] <= t.start < theirs[1]
    )
