"""A comparison with what people made of it, for reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from resodiff.casework.carried_over import Standing
from resodiff.casework.case import FILE
from resodiff.casework.review import Decision, Review, as_reviewed
from resodiff.casework.review_file import lines_of, read_review
from resodiff.casework.standings import Standings, made_on
from resodiff.model import Comparison, Finding, Reviewed

Stands = Callable[[Decision, str], tuple[Standing, tuple[str, ...]]]
"""How a decision on an ask stands, and its carriers under their present numbers."""


def with_reviews(comparison: Comparison, files: Iterable[Path]) -> Comparison:
    """The comparison with the decisions of review files on its findings, in the order of the files.

    Decisions made on another adopted text are carried over where that text is kept, as it is in a case, and the
    wording still stands; else they are outdated. Raises InputError for a file that cannot be read or is no review.
    """
    return _with(comparison, [(read_review(file), _stands(file, comparison)) for file in files])


def with_decisions(comparison: Comparison, reviews: Iterable[Review]) -> Comparison:
    """The comparison with the decisions of reviews on its own texts; empty decisions say nothing."""
    machine = {f.ask.id: f for f in comparison.findings}

    def current(decision: Decision, ask_id: str) -> tuple[Standing, tuple[str, ...]]:
        return Standing.CURRENT, as_reviewed(machine[ask_id], decision)[1]

    return _with(comparison, [(review, current) for review in reviews])


def _stands(file: Path, comparison: Comparison) -> Stands:
    """How the decisions in a review file stand; a journal in a case has the earlier texts beside its folder."""
    case = file.resolve().parent.parent
    standings = Standings(case / "texts" if (case / FILE).is_file() else file.parent, comparison)
    made = made_on(lines_of(file))
    return lambda decision, ask_id: standings.of(decision, made, ask_id)


def _with(comparison: Comparison, reviews: Iterable[tuple[Review, Stands]]) -> Comparison:
    asks = [finding.ask for finding in comparison.findings]
    decided = [(review.matched(asks), stands) for review, stands in reviews]
    if not decided:
        return comparison
    findings = tuple(replace(f, reviews=tuple(_of(f, decided))) for f in comparison.findings)
    return replace(comparison, findings=findings)


def _of(finding: Finding, decided: Iterable[tuple[dict[str, Decision], Stands]]) -> Iterator[Reviewed]:
    for decisions, stands in decided:
        decision = decisions.get(finding.ask.id)
        if decision is not None and not decision.is_empty:
            standing, carriers = stands(decision, finding.ask.id)
            verdict, _ = as_reviewed(finding, decision)
            yield Reviewed(verdict, carriers, decision.note, decision.by, decision.at, standing)
