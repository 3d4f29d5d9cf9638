"""Which verdicts a paragraph has to carry (rubric 1)."""

from __future__ import annotations

from resodiff.model import Aim, Finding, Verdict


def needs_carrier(finding: Finding, verdict: Verdict) -> bool:
    """Whether a paragraph carries an ask of that verdict: none does what is dropped, or was kept out."""
    kept_out = finding.ask.aim is Aim.EXCLUDE and verdict is Verdict.ADOPTED
    return verdict is not Verdict.DROPPED and not kept_out
