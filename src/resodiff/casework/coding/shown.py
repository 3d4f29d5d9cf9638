"""A comparison with what people made of it, for reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from resodiff.casework.cases.case import FILE, SETTLING
from resodiff.casework.coding.coding import LetterCoding
from resodiff.casework.coding.journals import decides
from resodiff.casework.reviews.carried_over import Stand, Standing
from resodiff.casework.reviews.file import lines_of, read_review
from resodiff.casework.reviews.review import Decision, Review, as_reasons, as_reversed, as_reviewed
from resodiff.casework.reviews.standings import Standings, made_on
from resodiff.model import Comparison, Finding, Reviewed

Stands = Callable[[Decision, str], Stand]
"""How a decision on an ask stands."""


@dataclass(frozen=True, slots=True)
class _Given:
    """One person's review: how its decisions stand, and whether they settle what others dispute.

    `recalls` says that `stands` knows of earlier texts.
    """

    review: Review
    stands: Stands
    settles: bool
    recalls: bool = True


def with_reviews(comparison: Comparison, files: Iterable[Path]) -> Comparison:
    """The comparison with the decisions of review files on its findings, in the order of the files.

    A file among the adjudication of a case settles what others dispute.
    Decisions made on another adopted text are carried over where that text is kept, as it is in a case, and the
    wording still stands; else they are outdated. Raises InputError for a file that cannot be read or is no review.
    """
    given = (_Given(read_review(file), stands_of(file, comparison), _settles(file)) for file in files)
    return _with(comparison, tuple(given))


def with_codings(comparison: Comparison, one: LetterCoding) -> Comparison:
    """The comparison with all that the coders of a case decided and what was settled; nothing in an open blind round.

    Raises an `InputError` for a journal that cannot be read.
    """
    if one.sealed:
        return comparison
    return with_reviews(comparison, [journal.path for journal in (*one.journals, *one.settlements)])


def with_decisions(
    comparison: Comparison, review: Review, *, settles: bool = False, stands: Stands | None = None
) -> Comparison:
    """The comparison with the decisions of a review; empty ones say nothing. Without `stands` they are of its texts."""
    machine = {f.ask.id: f for f in comparison.findings}

    def current(decision: Decision, ask_id: str) -> Stand:
        return Stand(Standing.CURRENT, as_reviewed(machine[ask_id], decision)[1])

    return _with(comparison, (_Given(review, stands or current, settles, stands is not None),))


def _settles(file: Path) -> bool:
    folder = file.resolve().parent
    return folder.name == SETTLING and (folder.parent / FILE).is_file()


def stands_of(file: Path, comparison: Comparison) -> Stands:
    """How the decisions in a review file stand on the texts that are compared.

    A journal in a case has the earlier texts beside its folder.
    """
    case = file.resolve().parent.parent
    standings = Standings(case / "texts" if (case / FILE).is_file() else file.parent, comparison)
    made = made_on(lines_of(file))
    return lambda decision, ask_id: standings.of(decision, made, ask_id)


def _with(comparison: Comparison, reviews: Iterable[_Given]) -> Comparison:
    asks = [finding.ask for finding in comparison.findings]
    decided = [(given.review.matched(asks), given) for given in reviews]
    if not decided:
        return comparison
    findings = tuple(replace(f, reviews=tuple(_of(f, decided))) for f in comparison.findings)
    return replace(comparison, findings=findings)


def _of(finding: Finding, decided: Iterable[tuple[dict[str, Decision], _Given]]) -> Iterator[Reviewed]:
    for decisions, given in decided:
        decision = decisions.get(finding.ask.id)
        if decision is not None and not _says_nothing(decision, given):
            stand = given.stands(decision, finding.ask.id)
            verdict, _ = as_reviewed(finding, decision)
            said = (verdict, stand.carriers, decision.note, decision.by, decision.at, stand.standing.value)
            yield Reviewed(
                *said,
                settles=given.settles,
                is_note=not (decides(decision) or (given.recalls and decision.is_bare_check)),
                reversed=as_reversed(finding, decision),
                reasons=as_reasons(finding, decision),
                on=stand.on,
                why=stand.why,
            )


def _says_nothing(decision: Decision, given: _Given) -> bool:
    """Whether it was cleared; or marked as checked before the texts changed, where nobody knows how that stands."""
    return decision.is_empty and not (given.recalls and decision.is_bare_check)
