"""What became of all asks of one text in another."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.model.matter import Reading
from resodiff.model.outcome import Finding, Verdict
from resodiff.model.place import Notice

RUBRIC = "1"
"""The version of the definitions of the verdicts (docs/verdicts.md)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of every ask of one text in another, in the order of the proposal.

    `lexicon` is the name and hash of the word lists that were used; `unclaimed` are the numbers of the
    adopted operative paragraphs that carry no ask; `warnings` are doubts about the pair itself.
    """

    proposed: Reading
    adopted: Reading
    findings: tuple[Finding, ...]
    unclaimed: tuple[str, ...] = ()
    baseline: Reading | None = None
    warnings: tuple[Notice, ...] = ()
    lexicon: str = ""
    rubric: str = RUBRIC

    @property
    def sources(self) -> frozenset[str]:
        """The SHA-256 of every file that was compared."""
        texts = (self.proposed, self.adopted, *((self.baseline,) if self.baseline else ()))
        return frozenset(text.document.sha256 for text in texts)

    def count(self, verdict: Verdict) -> int:
        """How many findings have that verdict."""
        return sum(f.verdict is verdict for f in self.findings)
