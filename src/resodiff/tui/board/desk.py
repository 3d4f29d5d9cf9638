"""The state of the board without a screen: what is grouped by what, and what stands behind each line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from resodiff.casework.board.board import Board, Group
from resodiff.casework.database.rows import CaseRow, CodingRow
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Points
from resodiff.casework.scores.sensitivity import Dependence
from resodiff.errors import UsageError
from resodiff.outline import board as told
from resodiff.outline import board_courses as again
from resodiff.outline.board_people import AgreementRow, DisputeRow, agreement_rows, dispute_rows
from resodiff.tui.opening import Opening

Key = tuple[str, str, str]
"""What names an ask: its case, its letter, and its own name."""


@dataclass(frozen=True, slots=True)
class BoardOpening:
    """The board to show. `folders` are those of the cases that are at hand, by the key of the case.

    `by` is the grouping to begin with; `flaws` are lines for the user.
    """

    board: Board
    rubric: Rubric
    folders: Mapping[str, Path] = field(default_factory=dict)
    by: str = "case"
    flaws: tuple[str, ...] = ()
    offline: bool = False
    theme: str = ""


class BoardDesk:
    """Everything is made when it is first looked at: a thousand cases open as fast as three."""

    def __init__(self, opening: BoardOpening) -> None:
        self.opening = opening
        self.board, self.rubric = opening.board, opening.rubric
        self.by = opening.by
        self._groups: dict[str, tuple[Group, ...]] = {}
        self._rows: dict[int, told.GroupRow] = {}

    # ------------------------------------------------------------ groups

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups of the grouping that is chosen, in the board's order."""
        if self.by not in self._groups:
            self._groups[self.by] = self.board.groups(self.by, self._scored)
        return self._groups[self.by]

    def row(self, group: Group) -> told.GroupRow:
        """A group with its scores and their ranges."""
        if id(group) not in self._rows:
            self._rows[id(group)] = told.group_row(self.board, self.rubric, group)
        return self._rows[id(group)]

    @cached_property
    def total(self) -> told.GroupRow:
        """All asks as one row."""
        return told.total(self.board, self.rubric)

    @cached_property
    def dependence(self) -> Dependence:
        """How far the verdicts hang on the ladder of verbs."""
        return self.board.dependence

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The groupings that part the asks at all."""
        return told.telling(self.board)

    # ------------------------------------------------------------ the other tables

    @cached_property
    def courses(self) -> tuple[again.CourseRow, ...]:
        """Asks that came again."""
        return again.course_rows(self.board)

    @cached_property
    def shared(self) -> tuple[again.SharedRow, ...]:
        """Asks that several letters of a case make."""
        return again.shared_rows(self.board)

    @cached_property
    def texts(self) -> tuple[CaseRow, ...]:
        """The cases whose adopted text has paragraphs, those with most unanswered ones first."""
        found = [case for case in self.board.cases if case.paragraphs]
        return tuple(sorted(found, key=lambda case: case.answering - case.paragraphs))

    @cached_property
    def disputes(self) -> tuple[DisputeRow, ...]:
        """Asks on which coders differ."""
        return dispute_rows(self.board)

    @cached_property
    def agreements(self) -> tuple[AgreementRow, ...]:
        """How far the coders agree."""
        return agreement_rows(self.board)

    # ------------------------------------------------------------ one ask

    @cached_property
    def asks(self) -> dict[Key, told.AskRow]:
        """Every ask by its key, in the order of the board."""
        return {told.key(row.entry): row for row in told.ask_rows(self.board, self._scored)}

    def of_group(self, group: Group) -> tuple[told.AskRow, ...]:
        """The asks behind a group."""
        return tuple(self.asks[told.key(entry)] for entry in group.entries)

    def of_steps(self, steps: tuple[again.StepRow, ...]) -> tuple[told.AskRow, ...]:
        """The asks behind the steps of a course."""
        return tuple(self.asks[step.key] for step in steps)

    def codings(self, ask: told.AskRow) -> tuple[CodingRow, ...]:
        """Everything that people said of an ask, also on earlier texts."""
        return tuple(self._codings.get(told.key(ask.entry), ()))

    def again(self, ask: told.AskRow) -> tuple[told.AskRow, ...]:
        """The same ask in other letters and years, in order of time."""
        same = self._threads[ask.entry.ask.thread]
        return tuple(sorted((row for row in same if row is not ask), key=lambda row: row.entry.when))

    def at_hand(self, ask: told.AskRow) -> Opening:
        """What opens the comparison behind an ask, to be read. Raises a `ResodiffError` where it is not at hand."""
        from resodiff.casework.cases.compared import letter_named
        from resodiff.casework.cases.toml import load

        case = load(self.folder(ask.entry.case))
        letter = letter_named(case, ask.entry.letter.letter)
        files = tuple(case.source(name) for name in (letter.file, *case.stages, case.adopted))
        return Opening(
            files,
            case.source(case.baseline) if case.baseline else None,
            str(case.folder / letter.asks) if letter.asks else None,
            offline=self.opening.offline,
            ask=ask.entry.ask.ask,
            read_only=True,
            lexicon=case.words,
            of_case=(case.folder, letter.name),
        )

    def folder(self, case: CaseRow) -> Path:
        """Where a case lies. Raises `UsageError` where it is known from the database alone."""
        found = self.opening.folders.get(case.case)
        if found is None:
            raise UsageError(f"the folder of {case.title} is not at hand", "name it with the others")
        return found

    # ------------------------------------------------------------ made once

    @cached_property
    def _scored(self) -> tuple[Points, ...]:
        return self.board.points(self.rubric)

    @cached_property
    def _codings(self) -> Mapping[Key, list[CodingRow]]:
        found: defaultdict[Key, list[CodingRow]] = defaultdict(list)
        for row in self.board.codings:
            found[row.case, row.letter, row.ask].append(row)
        return found

    @cached_property
    def _threads(self) -> Mapping[str, list[told.AskRow]]:
        found: defaultdict[str, list[told.AskRow]] = defaultdict(list)
        for row in self.asks.values():
            found[row.entry.ask.thread].append(row)
        return found
