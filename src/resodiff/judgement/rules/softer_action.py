"""Is the action asked softer: considered or continued rather than done, promoted rather than ensured?"""

from __future__ import annotations

from resodiff.demands import Demand
from resodiff.judgement.case import Carrier, Case
from resodiff.model import Code, Evidence

_BEFORE = 90
"""Characters before the matched words in which a hedge or an action is looked for."""


def weigh(case: Case) -> Evidence | None:
    """The demand whose action lost most steps, by a hedge before it or by another action in its place."""
    found = [e for act in case.wording.acts for d in act.demands if (e := _demand(case, d))]
    return max(found, key=lambda e: e.weight, default=None)


def _demand(case: Case, demand: Demand) -> Evidence | None:
    pairs = case.partners(demand.action_at, demand.end)
    if not pairs:
        return None
    carrier, first = min(pairs, key=lambda pair: (pair[0] is not case.carriers[0], pair[1].start))
    begin = carrier.wording.act_at(first.start)
    start = max(begin.verb.end if begin.verb else begin.start, first.start - _BEFORE)
    return _new_hedge(case, demand, carrier, start, first.start) or _other_action(
        case, demand, carrier, first.start
    )


def _new_hedge(case: Case, demand: Demand, carrier: Carrier, start: int, end: int) -> Evidence | None:
    words = carrier.wording.text[start:end]
    hedge = case.lexicon.actions.hedge(words)
    if hedge is None or hedge[1] <= 0:
        return None
    before = case.lexicon.actions.hedge(
        case.wording.text[max(0, demand.start - _BEFORE) : demand.action_at + len(demand.action)]
    )
    if before is not None and before[1] >= hedge[1]:
        return None
    at = start + words.lower().rindex(hedge[0])
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{demand.action}” is now only “{hedge[0]}”",
        (case.quote(demand.start, demand.action_at + len(demand.action)),),
        (carrier.quote(at, end),),
        hedge[1] - (before[1] if before else 0.0),
    )


def _other_action(case: Case, demand: Demand, carrier: Carrier, first: int) -> Evidence | None:
    asked = case.lexicon.actions.strength(demand.action)
    fates = case.fate(demand.action_at, demand.action_at + len(demand.action))
    if asked is None or not fates or fates[0][1] < 2:
        return None
    theirs = [d for a in carrier.wording.acts for d in a.demands if d.start <= first < d.end]
    if not theirs:
        return None
    given = case.lexicon.actions.strength(theirs[-1].action)
    if given is None or asked - given < 1:
        return None
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{demand.action}” became “{theirs[-1].action}”",
        (case.quote(demand.action_at, demand.action_at + len(demand.action)),),
        (carrier.quote(theirs[-1].action_at, theirs[-1].action_at + len(theirs[-1].action)),),
        float(asked - given),
    )
