"""The questions put to a match, in their order, until one settles its verdict: a finding and its working tell them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from resodiff.demands import Act
from resodiff.judgement import sameness
from resodiff.judgement.actions.asked_anew import asked_anew
from resodiff.judgement.actions.done import already_done, asks_for_a_step, told_as_done
from resodiff.judgement.actions.other_theme import OtherTheme, other_theme
from resodiff.judgement.carriers.choosing import Prospect, choose, prospects
from resodiff.judgement.carriers.presence import presence
from resodiff.judgement.contraries.contrary import Contradiction, contradiction
from resodiff.judgement.ground.case import Carrier, Case, match_acts
from resodiff.judgement.ground.overlap import overlap
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.losses.limbs_apart import limbs_apart
from resodiff.judgement.weights import Weights
from resodiff.lexicon import Lexicon
from resodiff.model import Match

LIKELIER = 0.5
"""Probability from which a thing is held to be so."""

_AGAIN = 0.35
"""How probable a carrier must be that asks once more for what another paragraph speaks of as done."""

_LEAST = 0.5
"""Weight of content words below which an ask can be found in its own wording only."""


class Settled(StrEnum):
    """What settles a verdict besides the sums: the contrary is said, the ask stands in its own words, it asks nothing,
    the text speaks of it as of something done, only asks for the next of what the ask welcomes, or asks for it on
    another theme."""

    CONTRARY = "contrary"
    SAME_WORDS = "same words"
    NOTHING_ASKED = "nothing asked"
    DONE = "done"
    ASKED_ANEW = "asked anew"
    OTHER_THEME = "another theme"


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """What the questions brought out up to the one that settled the verdict.

    Without a `case` the ask is dropped, and with one whose step is `done`, asked for `anew` or has an `other` theme;
    else what was lost is to be weighed. `prospects` were not looked for where the ask stands in its own words.
    """

    ask: Wording
    settled: Settled | None = None
    prospects: Sequence[Prospect] = ()
    present: float = 1.0
    case: Case | None = None
    against: Contradiction | None = None
    done: tuple[Carrier, Act] | None = None
    anew: tuple[Carrier, Act] | None = None
    other: OtherTheme | None = None


def decide(match: Match, around: Setting, weights: Weights) -> Decision:
    """Whether an ask stands in its own words, is contradicted, is there at all, and is still asked for as it was."""
    ask = take_apart(match.ask.text, around.lexicon)
    same = sameness.in_same_words(match.ask, match.candidates)
    if same is not None:
        carrier = Carrier(same, take_apart(same.passage.text, around.lexicon))
        case = open_case(match, ask, (carrier,), around.lexicon, around=around)
        return Decision(ask, Settled.SAME_WORDS, case=case)
    found = prospects(ask, match.candidates, weights, around)
    against = contradiction(ask, found, around.lexicon)
    if against is not None:
        return Decision(ask, Settled.CONTRARY, found, against=against)
    present = weights.presence.probability(presence(ask, found, around)._asdict())
    if not _says_something(ask, around.lexicon):
        return Decision(ask, Settled.NOTHING_ASKED, found, present)
    if present < LIKELIER or not found:
        return Decision(ask, None, found, present)
    case = _carried(match, ask, found, weights, around)
    if done := already_done(case):
        return Decision(ask, Settled.DONE, found, present, case, done=done)
    if anew := asked_anew(case, (p.carrier.wording for p in found if p.carries >= _AGAIN)):
        return Decision(ask, Settled.ASKED_ANEW, found, present, case, anew=anew)
    # Letters put themes in words of their own.
    other = None if around.own_words else other_theme(case)
    return Decision(ask, Settled.OTHER_THEME if other else None, found, present, case, other=other)


def _carried(
    match: Match, ask: Wording, found: Sequence[Prospect], weights: Weights, around: Setting
) -> Case:
    """The ask before its carriers. Asked for a report: where paragraph 3 welcomes the report and paragraph 7 asks for
    one, paragraph 7 alone."""
    case = _before(match, ask, found, weights, around)
    if already_done(case):
        again = [p for p in found if p.carrier not in case.carriers and _asks_again(p, around.lexicon)]
        return _before(match, ask, again, weights, around) if again else case
    if done := told_as_done(case):
        return _opened(match, ask, tuple(c for c in case.carriers if c not in done), around)
    return case


def _before(match: Match, ask: Wording, found: Sequence[Prospect], weights: Weights, around: Setting) -> Case:
    taken = around.taken(match.ask.text, match.candidates)
    return _opened(match, ask, choose(ask, found, weights, match.ask.part, taken, around.subject), around)


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


def _asks_again(prospect: Prospect, lexicon: Lexicon) -> bool:
    return prospect.carries >= _AGAIN and asks_for_a_step(prospect.carrier.wording, lexicon.follow_up)


def _says_something(ask: Wording, lexicon: Lexicon) -> bool:
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
