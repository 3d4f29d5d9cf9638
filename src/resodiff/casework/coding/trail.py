"""The audit trail of a case: who changed what, when, from what to what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from resodiff.casework.cases.case import Case
from resodiff.casework.cases.compared import LetterComparison
from resodiff.casework.coding.journals import Journal, journals
from resodiff.casework.reviews.file import lines_of
from resodiff.casework.reviews.records import stages
from resodiff.casework.reviews.review import Decision, Review


@dataclass(frozen=True, slots=True)
class Change:
    """One step of one person: what stood before it and after it, None where nothing did. `at` is of the later one."""

    by: str
    ask_id: str
    before: Decision | None
    after: Decision | None
    settled: bool = False

    @property
    def at(self) -> str:
        """When; of a step taken back, when what was taken back had been said."""
        said = self.after or self.before
        return said.at if said else ""


def trail(case: Case, compared: LetterComparison) -> tuple[Change, ...]:
    """Every change to the coding of one letter, and to its adjudication, in the order of time."""
    found: list[Change] = []
    for settled in (False, True):
        for journal in journals(case, compared, settled=settled):
            told = set(found)  # what copies of one journal share
            found += [change for change in _changes_in(journal, settled) if change not in told]
    return tuple(sorted(found, key=lambda change: change.at))


def _changes_in(journal: Journal, settled: bool) -> Iterator[Change]:
    """What each line of a journal changed."""
    reviews = (found.review for found in stages(lines_of(journal.path), journal.by, journal.path.name))
    for old, new in pairwise(reviews):
        yield from _changes(old, new, journal.by, settled)


def _changes(old: Review, new: Review, by: str, settled: bool) -> Iterator[Change]:
    before, after = ({(d.ask_id, d.wording): d for d in review.latest} for review in (old, new))
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        if one != other and (one is None or other is None or one.at != other.at or _differs(one, other)):
            yield Change(by, key[0], one, other, settled)


def _differs(one: Decision, other: Decision) -> bool:
    """Whether more changed than the mark "checked", which goes when the texts change."""
    return (one.verdict, one.carriers, one.reasons, one.note, one.reversed) != (
        other.verdict,
        other.carriers,
        other.reasons,
        other.note,
        other.reversed,
    )
