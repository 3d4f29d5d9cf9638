"""Which asks are listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.model import Code, Origin, Verdict
from resodiff.outline import Flag, Row
from resodiff.outline.phrases import PHRASES


@dataclass(frozen=True, slots=True)
class Filter:
    """What an ask must have to be listed. Choices of one kind are alternatives, kinds and words add up."""

    verdicts: frozenset[Verdict] = frozenset()
    reasons: frozenset[Code] = frozenset()
    origins: frozenset[Origin] = frozenset()
    unreviewed: bool = False
    doubtful: bool = False
    words: str = ""

    def keeps(self, row: Row, verdict: Verdict, reviewed: bool) -> bool:
        """Whether a row is listed. `verdict` is the one that holds, `reviewed` whether a person settled it."""
        return (
            (not self.verdicts or verdict in self.verdicts)
            and (not self.reasons or not self.reasons.isdisjoint(row.finding.reasons))
            and (not self.origins or row.origin in self.origins)
            and not (self.unreviewed and reviewed)
            and not (self.doubtful and Flag.DOUBTFUL not in row.flags)
            and self._has_words(row)
        )

    def _has_words(self, row: Row) -> bool:
        text = f"{row.number} {row.words} {row.heading} {row.reason}".casefold()
        return all(word in text for word in self.words.casefold().split())

    @property
    def is_open(self) -> bool:
        """Whether every ask is listed."""
        return self == Filter()

    @property
    def in_words(self) -> str:
        """What is chosen, for the bar of totals."""
        return ", ".join(self._told())

    def _told(self) -> Iterator[str]:
        yield from (v.value for v in Verdict if v in self.verdicts)
        yield from (PHRASES[c] for c in Code if c in self.reasons)
        yield from (o.value for o in Origin if o in self.origins)
        if self.unreviewed:
            yield "unreviewed"
        if self.doubtful:
            yield Flag.DOUBTFUL.value
        if self.words:
            yield f"“{self.words}”"
