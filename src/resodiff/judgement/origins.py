"""Against the previous resolution: was the ask gained, held, eroded, lost, or absent from both?

A gain is credit, so words that stood in both texts are none: an ask that is weakened may be found in a paragraph of the
one, and missed by a hair in the same paragraph of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resodiff.model import Finding, Origin, Verdict

_STRENGTH = {Verdict.ADOPTED: 2, Verdict.WEAKENED: 1, Verdict.DROPPED: 0}


_SAME = 0.8
"""Share of words in common from which two paragraphs are one that was taken over."""

_WORD = re.compile(r"\w+")


def with_origins(findings: Sequence[Finding], before: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with their origins. `before` are the findings on the same asks in the baseline, in order."""
    return tuple(replace(now, origin=origin(now, then)) for now, then in zip(findings, before, strict=True))


def origin(now: Finding, then: Finding) -> Origin:
    """Where the language comes from, by how strongly each text has it."""
    if then.verdict is Verdict.DROPPED:
        return Origin.ABSENT if now.verdict is Verdict.DROPPED else _new(now, then)
    if now.verdict is Verdict.DROPPED:
        return Origin.LOST
    return Origin.HELD if _at_least(now, then) else Origin.ERODED


def _new(now: Finding, then: Finding) -> Origin:
    """The origin of an ask that only the adopted text is seen to have."""
    if now.verdict is Verdict.WEAKENED and _taken_over(now, then):
        return Origin.HELD
    return Origin.GAINED


def _taken_over(now: Finding, then: Finding) -> bool:
    """Whether every carrier is a paragraph that the baseline had."""
    before = [_words(c.passage.text) for c in then.candidates]
    mine = [_words(c.passage.text) for c in now.carriers]
    return bool(mine) and all(any(_likeness(words, other) >= _SAME for other in before) for words in mine)


def _likeness(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / (len(mine | theirs) or 1)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _at_least(now: Finding, then: Finding) -> bool:
    if _STRENGTH[now.verdict] != _STRENGTH[then.verdict]:
        return _STRENGTH[now.verdict] > _STRENGTH[then.verdict]
    return now.verdict is Verdict.ADOPTED or _loss(now) <= _loss(then) + 0.5


def _loss(finding: Finding) -> float:
    return -sum(min(e.weight, 0.0) for e in finding.evidence)
