"""The wording and the working behind one row."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.diff import words
from resodiff.model import Aim, Candidate, Code, Diff, Finding, Passage
from resodiff.outline.legible import one_line
from resodiff.outline.phrases import PHRASES
from resodiff.outline.rows import numbers


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of evidence in words: `phrase` names it, `because` explains, the quotes show it."""

    code: Code
    phrase: str
    because: str
    ask: tuple[str, ...]
    adopted: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands behind a verdict.

    `diff` goes from the ask to its carriers; an ask without carriers is wholly lost, or wholly the same when
    its aim was to keep words out. `nearest` are the most alike paragraphs, best first; `total` is the sum of
    the weights.
    """

    diff: Diff
    evidence: tuple[Quote, ...]
    carriers: tuple[str, ...]
    nearest: tuple[Candidate, ...]
    total: float


def detail(finding: Finding) -> Detail:
    """The wording and the working of one finding."""
    return Detail(
        _diff(finding),
        tuple(
            Quote(e.code, PHRASES[e.code], one_line(e.because), _quotes(e.ask), _quotes(e.adopted), e.weight)
            for e in finding.evidence
        ),
        tuple(numbers(finding.carriers)),
        finding.candidates or finding.carriers,
        sum(e.weight for e in finding.evidence),
    )


def _diff(finding: Finding) -> Diff:
    ask = finding.ask.text
    if not finding.carriers:
        return words(ask, ask if finding.ask.aim is Aim.EXCLUDE else "")
    return words(ask, "\n".join(c.passage.text for c in finding.carriers))


def _quotes(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    return tuple(one_line(p.text) for p in passages if p.text.strip())
