"""Is the operative verb softer than the one that was asked for?"""

from __future__ import annotations

from resodiff.judgement.case import Case, MatchedAct
from resodiff.model import Code, Evidence

_STEP = 0.75
"""Steps of the ladder below which a difference is no evidence: published ladders disagree by that much."""

_HELD = 0.8
"""Share of an act from which it stands whole under its new verb."""

_WHOLE, _PART = 0.8, 0.4
"""What a fall counts at least, however small the act's part of the ask: where the act stands whole, and where not."""


def weigh(case: Case) -> Evidence | None:
    """The act whose verb fell furthest, counted by its part of the ask."""
    worst, steps = None, 0.0
    for act in case.acts:
        fall = _fall(case, act)
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
    steps = case.lexicon.verbs.softening(act.mine.verb, act.theirs.verb)
    if steps <= 0:
        return 0.0
    least = _WHOLE if act.held >= _HELD and not _still_said(case, act) else _PART
    return steps * min(1.0, least + act.share)


def _still_said(case: Case, act: MatchedAct) -> bool:
    """Whether another act of the carrier has a verb as strong: then words have moved between its acts."""
    mine, others = act.mine.verb, act.carrier.wording.acts if act.carrier else ()
    return mine is not None and any(
        other.verb and other is not act.theirs and case.lexicon.verbs.softening(mine, other.verb) <= 0
        for other in others
    )
