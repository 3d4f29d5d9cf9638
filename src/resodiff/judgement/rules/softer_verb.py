"""Is the operative verb softer than the one that was asked for?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from resodiff.demands import Act
from resodiff.judgement.case import Case, MatchedAct
from resodiff.judgement.wording import Wording
from resodiff.lexicon import Family, Lexicon
from resodiff.lexicon.stems import stem
from resodiff.model import Code, Evidence

_STEP = 0.75
"""Steps of the ladder below which a difference is no evidence: published ladders disagree by that much."""

_LEAST, _MUCH, _MOST = 0.2, 0.35, 0.6
"""Shares of an act that its partner holds: below the first it is no partner, below the second only with the head of
what is asked; from the third it is, whatever else it is too."""

_ALL = 0.9
"""Share from which a deed that is only called for is the same deed."""

_HEAD = 3
"""Content words at the head of what is asked."""

_HELD = 0.8
"""Share of an act from which it stands whole under its new verb."""

_WHOLE, _PART = 0.8, 0.4
"""What a fall counts at least, however small the act's part of the ask: where the act stands whole, and where not."""


def weigh(case: Case) -> Evidence | None:
    """The act whose verb fell furthest, counted by its part of the ask."""
    worst, steps = None, 0.0
    for act in (*case.acts, *_joined(case)):
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


def _joined(case: Case) -> Iterator[MatchedAct]:
    """Verbs that share the object of the next ("condemns and calls for"), beside those that do so in a carrier."""
    for first, second in pairwise(case.acts):
        if (
            second.theirs is None
            or second.carrier is None
            or not _shares(case.wording, first.mine, second.mine)
        ):
            continue
        acts = second.carrier.wording.acts
        before = acts[max(0, acts.index(second.theirs) - 1)]
        if before is not second.theirs and _shares(second.carrier.wording, before, second.theirs):
            yield replace(second, mine=first.mine, theirs=before)


def _shares(words: Wording, first: Act, second: Act) -> bool:
    """Whether an act has nothing of its own before the next."""
    return (
        first.verb is not None
        and words.between(first.after, second.start)[0] == words.between(0, second.start)[1]
    )


def _fall(case: Case, act: MatchedAct) -> float:
    if act.mine.verb is None or act.theirs is None or act.theirs.verb is None or not _is_same(case, act):
        return 0.0
    steps = case.lexicon.verbs.softening(act.mine.verb, act.theirs.verb)
    if steps <= 0:
        return 0.0
    least = _WHOLE if act.held >= _HELD and not _still_said(case, act) else _PART
    return steps * min(1.0, least + act.share)


def _is_same(case: Case, act: MatchedAct) -> bool:
    """Whether the act of a carrier is the ask's own under another verb, and not one that has some of its words."""
    if act.held < _LEAST or (act.held < _MUCH and not _has_head(case, act)):
        return False
    return not _is_a_deed(act, case.lexicon) and (act.held >= _MOST or not _is_another(case, act))


def _has_head(case: Case, act: MatchedAct) -> bool:
    """Whether the act of a carrier has one of the first words of what is asked."""
    mine = act.mine
    begin = max(mine.addressee[1], mine.after) if mine.addressee else mine.after
    first, past = case.wording.between(begin, mine.end)
    met = case.partners(begin, case.wording.content[min(first + _HEAD, past) - 1].end) if past > first else []
    return any(
        c is act.carrier and act.theirs and act.theirs.start <= t.start < act.theirs.end for c, t in met
    )


def _is_another(case: Case, act: MatchedAct) -> bool:
    """Whether the act of a carrier is that of another act of the ask, which has its verb."""
    return any(
        other is not act
        and other.theirs is act.theirs
        and other.mine.verb
        and act.theirs
        and act.theirs.verb
        and other.mine.verb.verb == act.theirs.verb.verb
        for other in case.acts
    )


def _is_a_deed(act: MatchedAct, lexicon: Lexicon) -> bool:
    """Whether a body's own deed ("renews the mandate") stands beside a call on others, no softer form of it, or the
    ask puts the deed of others as an imperative."""
    mine, theirs = act.mine.verb, act.theirs
    if mine is None or theirs is None or mine.verb.base not in lexicon.verbs.deeds or not theirs.demands:
        return False
    if mine.form == "base":
        return theirs.verb is not None and theirs.verb.verb.family is Family.INSTRUCTIVE
    deed = stem(mine.verb.base)
    return act.held < _ALL and all(stem(demand.action) != deed for demand in theirs.demands)


def _still_said(case: Case, act: MatchedAct) -> bool:
    """Whether another act of the carrier has a verb as strong: then words have moved between its acts."""
    mine, others = act.mine.verb, act.carrier.wording.acts if act.carrier else ()
    return mine is not None and any(
        other.verb
        and other.verb.verb.family is mine.verb.family
        and other is not act.theirs
        and case.lexicon.verbs.softening(mine, other.verb) <= 0
        for other in others
    )
