"""Is the operative verb softer than the one that was asked for?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from resodiff.demands import Act
from resodiff.judgement.actions.fallen_limbs import FallenLimb, fallen_limbs
from resodiff.judgement.actions.only_told import is_only_told
from resodiff.judgement.actions.outcomes import is_done
from resodiff.judgement.actions.same_stance import is_no_softer_form
from resodiff.judgement.actions.tasks import shared, tasks
from resodiff.judgement.duties.who import is_met, those_in
from resodiff.judgement.ground.case import Carrier, Case, MatchedAct
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Lexicon, VerbUse
from resodiff.lexicon.stems import stem
from resodiff.model import Code, Evidence

_STEP = 0.75
"""Steps of the ladder below which a difference is no evidence: published ladders disagree by that much."""

_STRONG, _FORCE = 0.5, 0.85
"""What the word that makes a verb strong adds to it, and the steps that count where it is gone: ladders disagree about
verbs, and nobody about these."""

_LEAST, _MUCH, _MOST = 0.2, 0.35, 0.6
"""Shares of an act that its partner holds: below the first it is no partner, below the second only for what is asked
first; from the third it is, whatever else it is too."""

_ALL = 0.9
"""Share from which a deed that is only called for is the same deed."""

_OWN = frozenset({"decide", "resolve"})
"""Beside its deeds the verbs of a body's own will: what it has others do under another verb is no softer while it still
decides."""

_HELD = 0.8
"""Share of an act from which it stands whole under its new verb."""

_WHOLE, _PART = 0.8, 0.4
"""What a fall counts at least, however small the act's part of the ask: where the act stands whole, and where not."""


def weigh(case: Case) -> Evidence | None:
    """The act whose verb fell furthest, counted by its part of the ask; if none fell, the limb of one that did."""
    return _fallen_act(case) or _fallen_limb(case)


def _fallen_limb(case: Case) -> Evidence | None:
    """The limb of an act that stands under a softer verb than the rest of it."""
    limb = max(fallen_limbs(case, _STEP), key=_steps, default=None)
    if limb is None or limb.mine.verb is None or limb.theirs.verb is None:
        return None
    mine, theirs = limb.mine.verb, limb.theirs.verb
    return Evidence(
        Code.VERB_SOFTENED,
        f"“{mine.words}” became “{theirs.words}” for a part of it",
        (case.quote(mine.start, mine.end), case.quote(*limb.asked)),
        (limb.carrier.quote(theirs.start, theirs.end), limb.carrier.quote(*limb.given)),
        limb.steps,
    )


def _steps(limb: FallenLimb) -> float:
    return limb.steps


def _fallen_act(case: Case) -> Evidence | None:
    """The act whose verb fell furthest, counted by its part of the ask."""
    worst, steps = None, 0.0
    for act, whole in (*zip(case.acts, case.acts, strict=True), *_joined(case)):
        fall = _fall(case, act)
        if fall > steps and (_has_fallen(case, act, whole) or is_only_told(case, act.mine)):
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


def _joined(case: Case) -> Iterator[tuple[MatchedAct, MatchedAct]]:
    """Verbs that share the object of the next ("condemns and calls for"), beside those that do so in a carrier, each
    with the act that has the object."""
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
            yield replace(second, mine=first.mine, theirs=before), second


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
    if act.held >= _MOST and _lost_its_force(act.mine.verb, act.theirs.verb):
        steps = max(steps, _FORCE)
    if steps <= 0 or is_no_softer_form(case, act):
        return 0.0
    least = _WHOLE if act.held >= _HELD and not _still_said(case, act) else _PART
    return steps * min(1.0, least + act.share)


def _lost_its_force(mine: VerbUse, theirs: VerbUse) -> bool:
    """Whether the same verb stands without the word that made it strong: "strongly", "deep" concern."""
    return mine.verb.base == theirs.verb.base and theirs.degree == 0 and mine.degree >= _STRONG


def _is_same(case: Case, act: MatchedAct) -> bool:
    """Whether the act of a carrier is the ask's own under another verb, and not one that has some of its words."""
    if act.held < _LEAST or _is_a_deed(act, case.lexicon):
        return False
    if act.carrier and act.theirs and is_done(case, act.mine, act.carrier, act.theirs):
        return False
    return act.held >= _MOST or not (_is_another(case, act) or _asks_others(case, act))


def _asks_others(case: Case, act: MatchedAct) -> bool:
    """Whether the act of a carrier asks somebody else."""
    if act.carrier is None or act.theirs is None or not (act.mine.addressee and act.theirs.addressee):
        return False
    mine = those_in(case.wording.text[slice(*act.mine.addressee)], case.lexicon)
    theirs = those_in(act.carrier.wording.text[slice(*act.theirs.addressee)], case.lexicon)
    return not any(is_met(one, other, case.lexicon) for one in mine for other in theirs)


def _has_fallen(case: Case, act: MatchedAct, whole: MatchedAct) -> bool:
    """Whether a task of an act is the carrier's under the softer verb, and no carrier's under one as strong. `whole` is
    the act that has the object."""
    mine, carrier, theirs = act.mine.verb, whole.carrier, whole.theirs
    if mine is None or carrier is None or theirs is None:
        return False
    own = mine.verb.base in case.lexicon.verbs.deeds | _OWN
    as_strong = _as_strong(case, act, whole)
    found = [
        (there, max((shared(case, whole.mine, task, *other) for other in as_strong), default=0.0))
        for task in tasks(case.wording, whole.mine, case.lexicon)[: None if whole.held >= _MUCH else 1]
        if (there := shared(case, whole.mine, task, carrier, theirs)) or own
    ]
    if own and any(stronger for _, stronger in found):
        return False
    return any(there > stronger for there, stronger in found)


def _as_strong(case: Case, act: MatchedAct, whole: MatchedAct) -> list[tuple[Carrier, Act]]:
    """The other acts of the carriers whose verb is as strong."""
    return [
        (carrier, other)
        for carrier in case.carriers
        for other in carrier.wording.acts
        if other is not act.theirs
        and other is not whole.theirs
        and other.verb
        and act.mine.verb
        and other.verb.verb.family is act.mine.verb.verb.family
        and case.lexicon.verbs.softening(act.mine.verb, other.verb) <= 0
    ]


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
    """Whether another act of the carrier has a verb as strong: then words have moved between its acts, unless that one
    is of another act of the ask, and the softer of this one alone."""
    mine, others = act.mine.verb, act.carrier.wording.acts if act.carrier else ()
    own = [other.theirs for other in case.acts if other is not act and other.held >= _MUCH]
    if act.theirs in own:
        own = []
    return mine is not None and any(
        other.verb
        and other.verb.verb.family is mine.verb.family
        and other is not act.theirs
        and other not in own
        and case.lexicon.verbs.softening(mine, other.verb) <= 0
        for other in others
    )
