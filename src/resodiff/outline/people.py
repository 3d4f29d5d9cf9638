"""What people made of a finding: whose verdict holds, by the rule of the casework, and how a row says so."""

from __future__ import annotations

from resodiff.casework.coding.holding import Basis, Holding, holding, latest
from resodiff.casework.coding.holding import settlement as the_one
from resodiff.model import Finding, Reviewed
from resodiff.outline.legible import one_line

OUTDATED = "outdated"
"""The standing of a review whose words no longer stand in the adopted text (model.Reviewed)."""


def valid(finding: Finding) -> tuple[Reviewed, ...]:
    """What each coder decided last, where it is of the adopted text as it stands, or still holds for it."""
    decided = latest(r for r in finding.reviews if not r.is_note and not r.settles)
    return tuple(review for review in decided if review.standing != OUTDATED)


def settlements(finding: Finding) -> tuple[Reviewed, ...]:
    """What each of those who settled said last, where it still holds."""
    settled = latest(r for r in finding.reviews if r.settles and not r.is_note)
    return tuple(review for review in settled if review.standing != OUTDATED)


def settlement(finding: Finding) -> Reviewed | None:
    """The settlement that holds; None where nobody settled."""
    return the_one(settlements(finding))


def held(finding: Finding) -> Holding[Reviewed]:
    """The verdict that holds: settled, else what all say, else the one that claims least, else the program's."""
    return holding(finding.verdict, valid(finding), settlement(finding))


def telling(finding: Finding) -> Reviewed | None:
    """The review that stands for all where there is room for one: whose verdict holds, else the last one named."""
    return next(reversed(held(finding).said or finding.reviews), None)


def said(finding: Finding) -> tuple[str, ...]:
    """What people made of the verdict where it is not theirs, for a mark: "a person: dropped"."""
    found = held(finding)
    if found.basis is Basis.ADJUDICATED:
        several = settlements(finding)
        if len({one.verdict for one in several}) > 1:
            return (f"settled in two ways: {found.verdict.value} holds",)
        return (f"settled by {one_line(found.said[0].by)}: {found.verdict.value}",)
    if found.basis is Basis.DISPUTED:
        return (f"people differ: {found.verdict.value} holds",)
    return () if found.verdict is finding.verdict else (f"a person: {found.verdict.value}",)
