"""What people made of a finding: whose verdict holds, by the rule of the casework."""

from __future__ import annotations

from resodiff.casework.coding.holding import Holding, holding, latest, settled_own, stands
from resodiff.model import Finding, Reviewed
from resodiff.outline.legible import one_line

REOPENED = "decided on an earlier text, to be decided again"
"""What is said of an ask that the adopted text's correction has opened again."""

WHO_CODED = "who coded it"
"""What is said of whoever settled an ask and had coded it: a judge in a dispute of their own."""


def codings(finding: Finding) -> tuple[Reviewed, ...]:
    """What each coder decided last, of whatever text."""
    return latest(r for r in finding.reviews if not r.is_note and not r.settles)


def settlements(finding: Finding) -> tuple[Reviewed, ...]:
    """What each of those who settled said last, of whatever text."""
    return latest(r for r in finding.reviews if r.settles and not r.is_note)


def held(finding: Finding) -> Holding[Reviewed]:
    """The verdict that holds: settled, else what all say, else the one that claims least, else the program's."""
    return holding(finding.verdict, codings(finding), settlements(finding))


def who_settled(finding: Finding, settled: Reviewed) -> str:
    """The name of whoever settled an ask, with a mark where it is one of its coders."""
    own = settled_own(settled, codings(finding))
    return f"{one_line(settled.by)}, {WHO_CODED}" if own else one_line(settled.by)


def telling(finding: Finding) -> Reviewed | None:
    """The review that stands for all where there is room for one: whose verdict holds, else the last one named."""
    return next(reversed(held(finding).said or finding.reviews), None)


def in_two_ways(finding: Finding) -> bool:
    """Whether those who settled it differ."""
    return len({one.verdict for one in settlements(finding) if stands(one)}) > 1
