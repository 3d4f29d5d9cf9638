"""A match becomes a finding: is the demand present, which paragraphs carry it, what was lost on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from resodiff.judgement import exclusion, sameness
from resodiff.judgement.absent import absence
from resodiff.judgement.carriers.choosing import Prospect, pinpointed
from resodiff.judgement.deciding import LIKELIER, Decision, Settled, decide, open_case, with_limbs_apart
from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.claim import Claim
from resodiff.judgement.ground.setting import Setting, setting
from resodiff.judgement.ground.wording import take_apart
from resodiff.judgement.rules import GAINS, LOSSES
from resodiff.judgement.weights import SUREST, Sum, Weights, logistic
from resodiff.judgement.weights import load as load_weights
from resodiff.lexicon import Lexicon
from resodiff.model import Aim, Candidate, Code, Evidence, Finding, Match, Verdict

_IN_THEIRS = 0.9
"""Share of its words in the carriers from which an ask of a letter is worded as a resolution is."""

_MAY_CARRY, _OF_NONE, _LIKELIEST = 0.05, 0.3, 2
"""Probability from which a paragraph may carry an ask beside those named, or one that none is said to carry, and how
many such are told. Of 193 labelled carriers that doubtful verdicts on asks of letters miss, they have 76."""

_SURE = 0.9
"""Confidence from which nobody is told to read more."""

_NAMING = (Code.TOPIC_ONLY, Code.CONTRARY)
"""Evidence that names a paragraph of its own."""

_SOFTER = (Code.VERB_SOFTENED, Code.ACTION_SOFTENED, Code.DEMOTED)


def judge(
    matches: Sequence[Match],
    paragraphs: Sequence[Candidate],
    claims: Mapping[str, tuple[str, float]],
    lexicon: Lexicon,
    *,
    own_words: bool = False,
    strange: bool = False,
    apart: Apart | None = TOGETHER,
) -> tuple[Finding, ...]:
    """What became of each ask, in the order of `matches`.

    `paragraphs` are all whole paragraphs of the adopted text, and `claims` says which of them another paragraph
    of the proposal explains nearly whole; `own_words` says that the asks are a letter's, and so not in the words of
    a resolution; `apart` how many sessions and years they are from the adopted text, None if unknown.
    """
    weights = load_weights()
    around = setting_of(
        matches, paragraphs, claims, lexicon, own_words=own_words, strange=strange, apart=apart
    )
    return tuple(_judge(match, around, weights) for match in matches)


def setting_of(
    matches: Sequence[Match],
    paragraphs: Sequence[Candidate],
    claims: Mapping[str, tuple[str, float]],
    lexicon: Lexicon,
    *,
    own_words: bool = False,
    strange: bool = False,
    apart: Apart | None = TOGETHER,
) -> Setting:
    """The setting in which `judge` sees each match."""
    known = {n: Claim(*claim) for n, claim in claims.items()}
    return setting(paragraphs, known, lexicon, matches, own_words=own_words, strange=strange, apart=apart)


def judge_again(match: Match, around: Setting) -> Finding:
    """What became of one ask in a setting that is known."""
    return _judge(match, around, load_weights())


def weigh_again(match: Match, finding: Finding, around: Setting, lexicon: Lexicon) -> Finding:
    """A finding on an ask that is carried, with its losses weighed by a lexicon that ranks the same verbs otherwise.

    Neither presence nor carriers hang on rank, so they stay; the confidence is that of the weighing alone.
    """
    ask = take_apart(match.ask.text, around.lexicon)
    passages = [c.passage for c in finding.carriers]
    known = {c.passage: c for c in match.candidates}
    carriers = tuple(Carrier(known[p], take_apart(p.text, around.lexicon)) for p in passages)
    same = sameness.in_same_words(match.ask, [carriers[0].candidate])
    neighbours = () if same else around.neighbours([c.candidate for c in carriers], match.ask.text)
    case = open_case(match, ask, carriers, lexicon, neighbours, around)
    return _carried(match, case, 1.0, load_weights(), around)


def _judge(match: Match, around: Setting, weights: Weights) -> Finding:
    if match.ask.aim is Aim.EXCLUDE:
        return exclusion.judge(match, around)
    decision = decide(match, around, weights)
    finding = _decided(match, decision, around, weights)
    if finding.confidence >= _SURE:
        return finding
    return replace(finding, likely=_likely(finding, decision.prospects))


def _likely(finding: Finding, found: Sequence[Prospect]) -> tuple[Candidate, ...]:
    """The paragraphs that may carry the ask beside those that a finding in some doubt names, the likeliest first."""
    named = [quote.span for e in finding.evidence if e.code in _NAMING for quote in e.adopted]
    named += [c.passage.span for c in finding.carriers]
    least = _MAY_CARRY if finding.carriers else _OF_NONE
    likely = [p.carrier.candidate for p in found if p.carries >= least]
    return tuple(c for c in likely if not any(span in c.passage.span for span in named))[:_LIKELIEST]


def _decided(match: Match, found: Decision, around: Setting, weights: Weights) -> Finding:
    if found.against:
        return absence.reversed_finding(match, found.against)
    if found.case is None:
        return absence.finding(match, found.ask, found.prospects, found.present, around)
    if found.done:
        return absence.done_finding(match, *found.done)
    if found.anew:
        return absence.anew_finding(match, *found.anew)
    if found.other:
        return absence.other_theme_finding(match, *found.other)
    finding = _carried(match, found.case, found.present, weights, around)
    if finding.verdict is not Verdict.WEAKENED or found.settled is Settled.SAME_WORDS:
        return finding
    fuller = with_limbs_apart(match, found.case, around)
    return finding if fuller is found.case else _carried(match, fuller, found.present, weights, around)


def _carried(match: Match, case: Case, present: float, weights: Weights, around: Setting) -> Finding:
    """The finding on an ask that has carriers: adopted or weakened, by the sum of what was lost."""
    verbatim = sameness.is_verbatim(case)
    losing = weights.losing(in_own_words(case, around.own_words))
    losses = () if verbatim else weighed_losses(case, losing, weights)
    probability = logistic(losing.bias - sum(e.weight for e in losses))
    weakened = bool(losses) and probability >= LIKELIER
    gains = () if verbatim else tuple(e for rule in GAINS if (e := rule.weigh(case)))
    evidence = losses if weakened else (sameness.evidence(case, verbatim),)
    evidence = (absence.doubted(evidence[0], present), *evidence[1:])
    sure = (1.0 if verbatim else present) * (probability if weakened else 1 - probability)
    return Finding(
        case.ask,
        Verdict.WEAKENED if weakened else Verdict.ADOPTED,
        (*evidence, *gains),
        round(min(sure, SUREST), 3),
        tuple(pinpointed(case.wording, c) for c in case.carriers),
        match.candidates,
        strengthened=_is_strengthened(gains, losses if weakened else ()),
        verbatim=verbatim,
    )


def _is_strengthened(gains: Sequence[Evidence], losses: Sequence[Evidence]) -> bool:
    """Whether gains make an ask stronger: a wider scope does not where what was asked is asked more softly."""
    softer = any(e.code in _SOFTER for e in losses)
    return any(e.code is Code.VERB_RAISED or not softer for e in gains)


def in_own_words(case: Case, letter: bool) -> bool:
    """Whether an ask is a letter's in words of its own: not where the carriers have nearly all of them."""
    return letter and case.met.kept_share < _IN_THEIRS


def weighed_losses(case: Case, losing: Sum, weights: Weights) -> tuple[Evidence, ...]:
    """The evidence of every loss, each with its (negative) part of the sum."""
    found = [e for rule in LOSSES if (e := rule.weigh(case))]
    return tuple(
        replace(e, weight=-round(losing.weights[e.code] * weights.amount(e.code, e.weight), 3)) for e in found
    )
