"""What is copied to the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from resodiff.casework.reviews.review import Decision
from resodiff.model import Finding
from resodiff.outline import Flag, Row, legible, one_line
from resodiff.outline.phrases import PHRASES


def finding_text(row: Row, decision: Decision | None) -> str:
    """A finding in words, for a mail or a note."""
    return "\n".join(_finding(row, decision))


def _finding(row: Row, decision: Decision | None) -> Iterator[str]:
    where = f", now in {row.carriers}" if row.carriers else ""
    doubt = f", {Flag.DOUBTFUL.value}" if row.is_doubtful else ""
    yield f"Ask {row.number}: {row.verdict.value}{where}{doubt}"
    if decision is not None and decision.verdict is not None:
        reasons = ", ".join(PHRASES[code] for code in decision.reasons or ())
        yield f"{decision.by}: {decision.verdict.value}" + (f" ({reasons})" if reasons else "")
    yield f"Why: {row.reason}"
    yield f"Asked: {legible(row.finding.ask.text)}"
    for carrier in row.finding.carriers:
        yield f"Adopted ({one_line(carrier.number)}): {legible(carrier.passage.text)}"
    if decision is not None and decision.note:
        yield f"Note: {legible(decision.note)}"


def carriers_text(finding: Finding) -> str:
    """The adopted paragraphs of a finding; "" where there is none."""
    return "\n".join(f"{one_line(c.number)}. {legible(c.passage.text)}" for c in finding.carriers)
