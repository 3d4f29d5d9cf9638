"""Against the previous resolution: was the ask gained, held, eroded, lost, or absent from both?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resodiff.model import Finding, Origin, Verdict

_STRENGTH = {Verdict.ADOPTED: 2, Verdict.WEAKENED: 1, Verdict.DROPPED: 0}


def with_origins(findings: Sequence[Finding], before: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with their origins. `before` are the findings on the same asks in the baseline, in order."""
    return tuple(replace(now, origin=origin(now, then)) for now, then in zip(findings, before, strict=True))


def origin(now: Finding, then: Finding) -> Origin:
    """Where the language comes from, by how strongly each text has it."""
    if then.verdict is Verdict.DROPPED:
        return Origin.ABSENT if now.verdict is Verdict.DROPPED else Origin.GAINED
    if now.verdict is Verdict.DROPPED:
        return Origin.LOST
    return Origin.HELD if _at_least(now, then) else Origin.ERODED


def _at_least(now: Finding, then: Finding) -> bool:
    if _STRENGTH[now.verdict] != _STRENGTH[then.verdict]:
        return _STRENGTH[now.verdict] > _STRENGTH[then.verdict]
    return now.verdict is Verdict.ADOPTED or _loss(now) <= _loss(then) + 0.5


def _loss(finding: Finding) -> float:
    return -sum(min(e.weight, 0.0) for e in finding.evidence)
