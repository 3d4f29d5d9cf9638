"""One text through its stages: at which of them an ask was weakened or lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resodiff.model import REASONS, Ask, Code, Comparison, Finding, Verdict

_STANDING = {Verdict.ADOPTED: 2, Verdict.WEAKENED: 1, Verdict.DROPPED: 0}


@dataclass(frozen=True, slots=True)
class Course:
    """What became of one ask at each stage, in the order of the stages.

    `turns` are the places of the stages at which it stands lower than at the one before (the ask itself
    stands whole), `gains` those at which it stands higher.
    """

    ask: Ask
    findings: tuple[Finding, ...]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdict at each stage."""
        return tuple(f.verdict for f in self.findings)

    @property
    def turns(self) -> tuple[int, ...]:
        """Where it was weakened or lost."""
        return tuple(n for n, (old, new) in enumerate(self._steps()) if new < old)

    @property
    def gains(self) -> tuple[int, ...]:
        """Where it was won back, whole or in part."""
        return tuple(n for n, (old, new) in enumerate(self._steps()) if new > old)

    @property
    def further(self) -> tuple[int, ...]:
        """Where it was weakened before and more of it was lost: a loss that was not told before, and more in all."""
        pairs = zip(self.findings, self.findings[1:], strict=False)
        return tuple(n for n, (old, new) in enumerate(pairs, 1) if _lost_more(old, new))

    def _steps(self) -> list[tuple[int, int]]:
        standing = [_STANDING[v] for v in self.verdicts]
        return list(zip([_STANDING[Verdict.ADOPTED], *standing], standing, strict=False))


def _lost_more(old: Finding, new: Finding) -> bool:
    if old.verdict is not Verdict.WEAKENED or new.verdict is not Verdict.WEAKENED:
        return False
    before, now = _losses(old), _losses(new)
    return bool(now - before) and len(now) > len(before)


def _losses(finding: Finding) -> frozenset[tuple[Code, int]]:
    """What a weakened ask lost: the places of the ask's words on which each reason rests."""
    lost = ((e.code, part.span) for e in finding.evidence if e.code in REASONS for part in e.ask)
    return frozenset((code, at) for code, span in lost for at in range(span.start, span.end))


def courses(comparisons: Sequence[Comparison]) -> tuple[Course, ...]:
    """The course of every ask. `comparisons` are of one proposed text with each later stage, in order."""
    if not comparisons:
        return ()
    findings = [{f.ask.id: f for f in c.findings} for c in comparisons]
    return tuple(
        Course(f.ask, tuple(stage[f.ask.id] for stage in findings))
        for f in comparisons[0].findings
        if all(f.ask.id in stage for stage in findings)
    )
