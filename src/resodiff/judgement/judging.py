"""A match becomes a finding: carriers are chosen, rules give evidence, the evidence is summed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resodiff.judgement import absence, exclusion, sameness
from resodiff.judgement.carriers import Choice, choose
from resodiff.judgement.case import Case, match_acts
from resodiff.judgement.overlap import overlap
from resodiff.judgement.rules import GAINS, LOSSES
from resodiff.judgement.weights import Weights
from resodiff.judgement.weights import load as load_weights
from resodiff.judgement.wording import take_apart
from resodiff.lexicon import Lexicon
from resodiff.model import Aim, Evidence, Finding, Match, Verdict


def judge(matches: Sequence[Match], lexicon: Lexicon) -> tuple[Finding, ...]:
    """What became of each ask, in the order of `matches`."""
    weights = load_weights()
    return tuple(_judge(match, lexicon, weights) for match in matches)


def _judge(match: Match, lexicon: Lexicon, weights: Weights) -> Finding:
    if match.ask.aim is Aim.EXCLUDE:
        return exclusion.judge(match, lexicon)
    wording = take_apart(match.ask.text, lexicon)
    choice = choose(wording, match.candidates, weights, lexicon)
    if not choice.carriers:
        return absence.finding(match, wording, choice)
    met = overlap(wording, [c.wording for c in choice.carriers])
    case = Case(match.ask, wording, choice.carriers, met, match_acts(wording, choice.carriers, met), lexicon)
    return carried(case, match, choice, weights)


def carried(case: Case, match: Match, choice: Choice, weights: Weights) -> Finding:
    """The finding of an ask that has carriers: adopted or weakened, by the sum of what was lost."""
    verbatim = sameness.is_verbatim(case)
    losses = () if verbatim else weighed_losses(case, weights)
    probability = weights.weakened([-e.weight for e in losses])
    weakened = probability >= 0.5
    gains = () if verbatim else tuple(e for rule in GAINS if (e := rule.weigh(case)))
    if weakened and not losses:
        raise AssertionError("a weakened ask has a reason")
    evidence = losses if weakened else (sameness.evidence(case, verbatim),)
    return Finding(
        case.ask,
        Verdict.WEAKENED if weakened else Verdict.ADOPTED,
        (*evidence, *gains),
        round(choice.carries * (probability if weakened else 1 - probability), 3),
        tuple(c.candidate for c in case.carriers),
        match.candidates,
        strengthened=bool(gains),
        verbatim=verbatim,
    )


def weighed_losses(case: Case, weights: Weights) -> tuple[Evidence, ...]:
    """The evidence of every loss, each with its (negative) part of the sum."""
    found = (rule.weigh(case) for rule in LOSSES)
    return tuple(replace(e, weight=-round(weights.part(e.code, e.weight), 3)) for e in found if e)
