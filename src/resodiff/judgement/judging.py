"""A match becomes a finding: is the demand present, which paragraphs carry it, what was lost on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from resodiff.judgement import exclusion, sameness
from resodiff.judgement.absent import absence
from resodiff.judgement.actions.done import already_done, asks_for_a_step, told_as_done
from resodiff.judgement.actions.other_theme import OtherTheme, other_theme
from resodiff.judgement.carriers.choosing import Prospect, choose, pinpointed, prospects
from resodiff.judgement.carriers.presence import presence
from resodiff.judgement.contraries.contrary import contradiction
from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.case import Carrier, Case, match_acts
from resodiff.judgement.ground.claim import Claim
from resodiff.judgement.ground.overlap import overlap
from resodiff.judgement.ground.setting import Setting, setting
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.losses.limbs_apart import limbs_apart
from resodiff.judgement.rules import GAINS, LOSSES
from resodiff.judgement.weights import SUREST, Sum, Weights, logistic
from resodiff.judgement.weights import load as load_weights
from resodiff.lexicon import Lexicon
from resodiff.model import Aim, Candidate, Code, Evidence, Finding, Match, Verdict

_IN_THEIRS = 0.9
"""Share of its words in the carriers from which an ask of a letter is worded as a resolution is."""

_SOFTER = (Code.VERB_SOFTENED, Code.ACTION_SOFTENED, Code.DEMOTED)

_AGAIN = 0.35
"""How probable a carrier must be that asks once more for what another paragraph speaks of as done."""

_LEAST = 0.5
"""Weight of content words below which an ask can be found in its own wording only."""


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
    ask = take_apart(match.ask.text, around.lexicon)
    same = sameness.in_same_words(match.ask, match.candidates)
    if same is not None:
        carrier = Carrier(same, take_apart(same.passage.text, around.lexicon))
        case = open_case(match, ask, (carrier,), around.lexicon, around=around)
        return _carried(match, case, 1.0, weights, around)
    found = prospects(ask, match.candidates, weights, around)
    against = contradiction(ask, found, around.lexicon)
    if against is not None:
        return absence.reversed_finding(match, against)
    present = weights.presence.probability(presence(ask, found, around)._asdict())
    if present < 0.5 or not found or not says_something(ask, around.lexicon):
        return absence.finding(match, ask, found, present, around)
    case = carried(match, ask, found, weights, around)
    if done := already_done(case):
        return absence.done_finding(match, *done)
    if other := on_another_theme(case, around):
        return absence.other_theme_finding(match, *other)
    finding = _carried(match, case, present, weights, around)
    if finding.verdict is Verdict.WEAKENED:
        fuller = with_limbs_apart(match, case, around)
        return finding if fuller is case else _carried(match, fuller, present, weights, around)
    return finding


def carried(match: Match, ask: Wording, found: Sequence[Prospect], weights: Weights, around: Setting) -> Case:
    """The ask before its carriers: of a step that one paragraph speaks of as done and another asks for once more, those
    that ask for it."""
    case = _before(match, ask, found, weights, around)
    if already_done(case):
        again = [p for p in found if p.carrier not in case.carriers and _asks_again(p, around.lexicon)]
        return _before(match, ask, again, weights, around) if again else case
    if done := told_as_done(case):
        return _opened(match, ask, tuple(c for c in case.carriers if c not in done), around)
    return case


def _before(match: Match, ask: Wording, found: Sequence[Prospect], weights: Weights, around: Setting) -> Case:
    taken = around.taken(match.ask.text, match.candidates)
    carriers = choose(ask, found, weights, match.ask.part, taken)
    return _opened(match, ask, carriers, around)


def with_limbs_apart(match: Match, case: Case, around: Setting) -> Case:
    """The case with the paragraphs beside its carriers that have a limb of the ask as firmly and nearly whole: itself
    if there are none. Operative ones come before carriers of the preamble."""
    found = limbs_apart(case, around, match.candidates)
    if not found:
        return case
    first, last = (
        (case.carriers, found) if any(c.operative for c in case.carriers) else (found, case.carriers)
    )
    return _opened(match, case.wording, (*first, *last), around)


def _opened(match: Match, ask: Wording, carriers: tuple[Carrier, ...], around: Setting) -> Case:
    neighbours = around.neighbours([c.candidate for c in carriers], match.ask.text)
    return open_case(match, ask, carriers, around.lexicon, neighbours, around)


def on_another_theme(case: Case, around: Setting) -> OtherTheme | None:
    """The theme of the step that a carrier asks for where a draft's is to have another; letters put themes in words of
    their own."""
    return None if around.own_words else other_theme(case)


def _asks_again(prospect: Prospect, lexicon: Lexicon) -> bool:
    return prospect.carries >= _AGAIN and asks_for_a_step(prospect.carrier.wording, lexicon.follow_up)


def says_something(ask: Wording, lexicon: Lexicon) -> bool:
    """Whether an ask has words of its own to look for. "Urges States:" is found everywhere and says nothing."""
    return ask.total >= _LEAST or bool(lexicon.boilerplate.formulae(ask.text))


def open_case(
    match: Match,
    ask: Wording,
    carriers: tuple[Carrier, ...],
    lexicon: Lexicon,
    neighbours: tuple[str, ...] = (),
    around: Setting | None = None,
) -> Case:
    """The ask before its carriers; without a setting, as if they were all that was adopted."""
    met = overlap(ask, tuple(c.wording for c in carriers), around is not None and around.own_words)
    acts = match_acts(ask, carriers, met)
    if around is None:
        return Case(match.ask, ask, carriers, met, acts, lexicon, neighbours)
    return Case(
        match.ask,
        ask,
        carriers,
        met,
        acts,
        lexicon,
        neighbours,
        around.apart,
        around.subject,
        around.paragraphs,
        around.claims,
    )


def _carried(match: Match, case: Case, present: float, weights: Weights, around: Setting) -> Finding:
    """The finding on an ask that has carriers: adopted or weakened, by the sum of what was lost."""
    verbatim = sameness.is_verbatim(case)
    losing = weights.losing(in_own_words(case, around.own_words))
    losses = () if verbatim else weighed_losses(case, losing, weights)
    probability = logistic(losing.bias - sum(e.weight for e in losses))
    weakened = bool(losses) and probability >= 0.5
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
