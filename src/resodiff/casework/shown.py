"""A comparison with what people made of it, for reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from resodiff.casework.review import Decision, Review, as_reviewed
from resodiff.casework.review_file import read_review
from resodiff.model import Comparison, Finding, Reviewed


def with_reviews(comparison: Comparison, files: Iterable[Path]) -> Comparison:
    """The comparison with the decisions of review files on its findings, in the order of the files.

    Raises InputError for a file that cannot be read or is no review.
    """
    reviews = [read_review(file) for file in files]
    return with_decisions(comparison, reviews) if reviews else comparison


def with_decisions(comparison: Comparison, reviews: Iterable[Review]) -> Comparison:
    """The comparison with the decisions of reviews on its findings; empty decisions say nothing."""
    asks = [finding.ask for finding in comparison.findings]
    decided = [review.matched(asks) for review in reviews]
    findings = tuple(replace(f, reviews=tuple(_of(f, decided))) for f in comparison.findings)
    return replace(comparison, findings=findings)


def _of(finding: Finding, decided: Iterable[dict[str, Decision]]) -> Iterator[Reviewed]:
    for decisions in decided:
        decision = decisions.get(finding.ask.id)
        if decision is not None and not decision.is_empty:
            verdict, carriers = as_reviewed(finding, decision)
            yield Reviewed(verdict, carriers, decision.note, decision.by, decision.at)
