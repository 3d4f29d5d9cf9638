"""Is the operative verb softer than the one that was asked for?"""

from __future__ import annotations

from resodiff.judgement.case import Case, MatchedAct
from resodiff.model import Code, Evidence

_STEP = 0.75
"""Steps of the ladder below which a difference is no evidence: published ladders disagree by that much."""


def weigh(case: Case) -> Evidence | None:
    """The act whose verb fell furthest, counted by its part of the ask."""
    worst, steps = None, 0.0
    for act in case.acts:
        fall = _fall(case, act) * min(1.0, 0.4 + act.share)
        if fall > steps:
            worst, steps = act, fall
    if (
        worst is None
        or steps < _STEP
        or not (worst.mine.verb and worst.theirs and worst.theirs.verb and worst.carrier)
    ):
        return None
    mine, theirs = worst.mine.verb, worst.theirs.verb
    return Evidence(
        Code.VERB_SOFTENED,
        f"“{mine.words}” became “{theirs.words}”",
        (case.quote(mine.start, mine.end),),
        (worst.carrier.quote(theirs.start, theirs.end),),
        steps,
    )


def _fall(case: Case, act: MatchedAct) -> float:
    if act.mine.verb is None or act.theirs is None or act.theirs.verb is None or act.held < 0.2:
        return 0.0
    return case.lexicon.verbs.softening(act.mine.verb, act.theirs.verb)
