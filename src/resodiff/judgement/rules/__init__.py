"""The rules, each named for the question it puts, in the order in which their evidence is shown.

A rule looks at one case and gives one piece of evidence, or None. Its `weight` there is the raw amount of what
it found; `weighing` turns it into a part of the sum.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resodiff.judgement.ground.case import Case
from resodiff.judgement.rules import (
    addressee,
    deadline,
    demoted,
    generalised,
    hedged,
    narrowed,
    qualifier,
    softer_action,
    softer_verb,
    stronger_verb,
    wider,
)
from resodiff.model import Code, Evidence


@dataclass(frozen=True, slots=True)
class Rule:
    """A question to a case: which code its evidence has, and the function that answers."""

    code: Code
    weigh: Callable[[Case], Evidence | None]


LOSSES: tuple[Rule, ...] = (
    Rule(Code.VERB_SOFTENED, softer_verb.weigh),
    Rule(Code.ACTION_SOFTENED, softer_action.weigh),
    Rule(Code.QUALIFIER_LOST, qualifier.weigh),
    Rule(Code.CAVEAT_ADDED, hedged.weigh),
    Rule(Code.NARROWED, narrowed.weigh),
    Rule(Code.ADDRESSEE_CHANGED, addressee.weigh),
    Rule(Code.DEADLINE_LOST, deadline.weigh),
    Rule(Code.GENERALISED, generalised.weigh),
    Rule(Code.DEMOTED, demoted.weigh),
)
"""Rules whose evidence speaks for weakened."""

GAINS: tuple[Rule, ...] = (
    Rule(Code.VERB_RAISED, stronger_verb.weigh),
    Rule(Code.SCOPE_WIDENED, wider.weigh),
)
"""Rules whose evidence speaks for strengthened."""
