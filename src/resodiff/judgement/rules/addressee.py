"""Is the one who was to act gone, or vaguer?"""

from __future__ import annotations

from resodiff.judgement.case import Case, MatchedAct
from resodiff.judgement.overlap import Fate
from resodiff.model import Code, Evidence

_GENERIC = frozenset(
    {
        "stakeholder",
        "parti",
        "relev",
        "state",
        "member",
        "actor",
        "communiti",
        "internat",
        "concern",
        "government",
        "bodi",
        "other",
        "interest",
        "partner",
        "entiti",
        "system",
        "nation",
    }
)


def weigh(case: Case) -> Evidence | None:
    """The addressee of an act whose own words are gone while the carrier addresses nobody, or anybody."""
    for act in sorted(case.acts, key=lambda a: -a.share):
        found = _changed(case, act)
        if found:
            return found
    return None


def _changed(case: Case, act: MatchedAct) -> Evidence | None:
    if act.mine.addressee is None or act.theirs is None or act.carrier is None or act.held < 0.4:
        return None
    start, end = act.mine.addressee
    fates = case.fate(start, end)
    lost = [t for t, f in fates if f in (Fate.LOST, Fate.ECHOED)]
    if not lost or len(lost) < len(fates) / 2:
        return None
    theirs = act.theirs.addressee
    named = theirs and any(
        t.concept not in _GENERIC for t in act.carrier.wording.content if theirs[0] <= t.start < theirs[1]
    )
    if named:
        return None
    shown = theirs or (act.theirs.start, min(act.theirs.start + 80, act.theirs.end))
    return Evidence(
        Code.ADDRESSEE_CHANGED,
        f"no longer addressed to {case.wording.text[start:end]}",
        (case.quote(start, end),),
        (act.carrier.quote(*shown),),
        1.0,
    )
