"""The working of one verdict of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resodiff.model import Aim, Comparison, Finding, Kind

if TYPE_CHECKING:
    from resodiff.judgement import Working


def working_of(comparison: Comparison, finding: Finding) -> Working | None:
    """Every sum behind a finding; None for an ask to keep words out, which is judged by its words alone."""
    from resodiff import alignment, judgement, lexicon
    from resodiff.pipeline.apart import apart
    from resodiff.pipeline.subject import is_strange

    if finding.ask.aim is Aim.EXCLUDE:
        return None
    words = lexicon.load()
    matches = alignment.align(comparison.proposed.asks, comparison.adopted, words)
    paragraphs = alignment.wholes(comparison.adopted)
    claims = alignment.claims(comparison.proposed, paragraphs, words)
    own_words = comparison.proposed.kind is Kind.LETTER
    around = judgement.setting_of(
        matches,
        paragraphs,
        claims,
        words,
        own_words=own_words,
        strange=is_strange(comparison.proposed, comparison.adopted),
        apart=apart(comparison.proposed, comparison.adopted),
    )
    match = next(m for m in matches if m.ask.id == finding.ask.id)
    return judgement.working(match, around)
