"""Whether a verb of another kind is no softer form of the ask's: it says as much by what it repeats, or it speaks of
another thing."""

from __future__ import annotations

import re

from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.ground.case import Case, MatchedAct
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, VerbUse
from resodiff.model import Part

_STANCE = re.compile(
    r"\s+(?:its|their|our)\s+(?:[\w-]+\s+(?:and\s+)?){0,3}(?:commitment|support|call|appeal|determination|resolve|solidarity|pledge"
    r"|request|invitation|demand|condemnation|concern|appreciation|gratitude|confidence|readiness|willingness|adherence)s?\b"
)
"""What a body renews that is only said again, and no mandate: "renews its commitment"."""

_OUGHT = re.compile(
    r"(?:,?\s+in\s+(?:this|that)\s+(?:regard|respect|connection|context),?)?\s+(?:(?:upon|on|also|that|the|an?|its|their|urgent|crucial|vital|pressing|fundamental|particular|continued|great)\s+)*"
    r"(?:importance|need|necessity|urgency|imperative|responsibility|obligation|duty|call|appeal|demand|request)\b"
)
"""What is stressed or said again as what ought to be."""

_LEAST = 1.0
"""Steps between an encouragement, the softest that is asked, and a statement."""


def is_no_softer_form(case: Case, act: MatchedAct) -> bool:
    """Whether the verb of the carrier, though softer by the ladder, is no softer form of the ask's. A preamble that
    deplores or recalls tells of facts, and is no form of a demand or of a condemnation."""
    mine, theirs, carrier = act.mine.verb, act.theirs and act.theirs.verb, act.carrier
    if mine is None or theirs is None or not theirs or carrier is None:
        return False
    before, after = mine.verb.family, theirs.verb.family
    if before is after:
        return False
    ought = says_what_ought_to_be(carrier.wording, theirs)
    only_told = after is Family.DISAPPROVING or theirs.verb.base == "recall"
    if only_told and not ought and not carrier.operative and case.ask.part is not Part.PREAMBULAR:
        return True
    if after is not Family.REINFORCING:
        return False
    if mine.verb.base == "renew" and _STANCE.match(case.wording.text, mine.end):
        return True
    if theirs.verb.base == "recall" and not ought:
        return not _is_of_the_same(case.wording, mine.end, carrier.wording, theirs.end)
    steps = case.lexicon.verbs.softening(mine, theirs)
    return ought and steps <= _LEAST


def says_what_ought_to_be(words: Wording, verb: VerbUse) -> bool:
    """Whether a verb is said of what ought to be: "stresses the need"."""
    return _OUGHT.match(words.text, verb.end) is not None


def _is_of_the_same(ask: Wording, mine: int, words: Wording, theirs: int) -> bool:
    """Whether the phrases right behind two verbs have a word in common, or one of them has none."""
    here = set(ask.concepts[slice(*ask.between(mine, phrase_end(ask.text, mine)))])
    there = set(words.concepts[slice(*words.between(theirs, phrase_end(words.text, theirs)))])
    return not here or not there or not here.isdisjoint(there)
