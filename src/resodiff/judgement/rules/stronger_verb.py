"""Is the operative verb harder than the one that was asked for?"""

from __future__ import annotations

from resodiff.judgement.case import Case
from resodiff.model import Code, Evidence

_STEP = 1.0


def weigh(case: Case) -> Evidence | None:
    """The act whose verb rose furthest."""
    for act in sorted(case.acts, key=lambda a: -a.share):
        if not (act.mine.verb and act.theirs and act.theirs.verb and act.carrier) or act.held < 0.4:
            continue
        rise = -case.lexicon.verbs.softening(act.mine.verb, act.theirs.verb)
        if rise >= _STEP:
            mine, theirs = act.mine.verb, act.theirs.verb
            return Evidence(
                Code.VERB_RAISED,
                f"“{mine.words}” became “{theirs.words}”",
                (case.quote(mine.start, mine.end),),
                (act.carrier.quote(theirs.start, theirs.end),),
                rise,
            )
    return None
