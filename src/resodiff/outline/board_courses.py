"""Asks that were made again in another case, and asks that several letters of one case make: rows for every face."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.casework.board.board import Board, Course, Entry
from resodiff.model import Verdict
from resodiff.outline.board import key, nth
from resodiff.outline.legible import first_words, one_line

FATES = ("Won after it was asked again", "Not yet won", "Won the first time")
"""What can have become of an ask that was made in several cases."""

TOLD = 8
"""Steps of a course that stand on one line."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One time that an ask was made. `when` is its year, or the case where that has none; `key` names the ask
    in the board: case, letter, ask."""

    key: tuple[str, str, str]
    when: str
    year: int | None
    case: str
    letter: str
    number: str
    dated: str
    organisations: tuple[str, ...]
    verdict: Verdict
    words: str

    @property
    def named(self) -> str:
        """The letter, the ask's number in it, and the letter's date."""
        dated = f", {self.dated}" if self.dated else ""
        return f"{self.letter} {self.number}{dated}"


@dataclass(frozen=True, slots=True)
class CourseRow:
    """An ask that was made again, in order of time. `times` counts the cases; `adopted_at` is one of them, from 1."""

    words: str
    steps: tuple[StepRow, ...]
    times: int
    adopted_at: int | None

    @property
    def end(self) -> str:
        """ "adopted the 4th time", "adopted the first time, weakened the last", or "never adopted"."""
        if not self.adopted_at:
            return "never adopted"
        won = f"adopted the {nth(self.adopted_at)} time"
        return won if self.stands else f"{won}, {self.steps[-1].verdict.value} the last"

    @property
    def stands(self) -> bool:
        """Whether it was adopted the last time it was asked."""
        last = self.steps[-1].key[0]
        return any(s.verdict is Verdict.ADOPTED for s in self.steps if s.key[0] == last)

    @property
    def fate(self) -> str:
        """Which of `FATES` it had."""
        return FATES[1] if not self.adopted_at else FATES[0] if self.adopted_at > 1 else FATES[2]

    @property
    def line(self) -> str:
        """All of it on one line; of a long course the first and the last steps."""
        told = [f"{step.when}: {step.verdict.value}" for step in self.steps]
        if len(told) > TOLD:
            told[TOLD // 2 : -TOLD // 2] = [f"{len(told) - TOLD} more"]
        return f"{first_words(self.words, 80)} ({', '.join(told)}; {self.end})"


@dataclass(frozen=True, slots=True)
class SharedRow:
    """An ask that several letters of one case make, the earliest first."""

    words: str
    steps: tuple[StepRow, ...]

    @property
    def first(self) -> tuple[StepRow, ...]:
        """Those of the first day; none where a letter has no date, for then nobody knows who asked first."""
        known = all(step.dated for step in self.steps)
        return tuple(step for step in self.steps if known and step.dated == self.steps[0].dated)

    @property
    def later(self) -> tuple[StepRow, ...]:
        """All others."""
        return self.steps[len(self.first) :]

    @property
    def how(self) -> str:
        """How those of the first day are introduced: one letter was first, several are of one day."""
        letters = {step.letter for step in self.first}
        return "first by" if len(letters) == 1 else "on the same day by" if letters else "not all dated:"

    @property
    def asker(self) -> str:
        """The letters that asked first, with their day."""
        if not self.first:
            return "not known"
        letters = ", ".join(dict.fromkeys(step.letter for step in self.first))
        return f"{letters} {self.first[0].dated}"

    @property
    def line(self) -> str:
        """All of it on one line."""
        first, later = (", ".join(step.named for step in steps) for steps in (self.first, self.later))
        who = "; then ".join(filter(None, (first, later)))
        return f"{first_words(self.words, 80)} ({self.how} {who}; {', '.join(self.verdicts)})"

    @property
    def verdicts(self) -> tuple[str, ...]:
        """What became of it, each verdict once: the letters may differ in what they ask for."""
        return tuple(dict.fromkeys(step.verdict.value for step in self.steps))


def course_rows(board: Board) -> tuple[CourseRow, ...]:
    """The asks that were made in two cases or more, the most often repeated first."""
    return tuple(_course(course) for course in board.repeated)


def shared_rows(board: Board) -> tuple[SharedRow, ...]:
    """The asks that several letters of one case have in common."""
    return tuple(SharedRow(one_line(some[0].ask.text), tuple(map(step_row, some))) for some in board.shared)


def _course(course: Course) -> CourseRow:
    steps = tuple(map(step_row, course.steps))
    times = len({step.case.case for step in course.steps})
    return CourseRow(steps[0].words, steps, times, course.adopted_at)


def step_row(entry: Entry) -> StepRow:
    """One ask as a step of a course."""
    return StepRow(
        key(entry),
        one_line(str(entry.case.year or entry.case.title)),
        entry.case.year,
        one_line(entry.case.title),
        one_line(entry.letter.letter),
        one_line(entry.ask.number),
        one_line(entry.letter.dated),
        tuple(map(one_line, entry.organisations)),
        Verdict(entry.ask.verdict),
        one_line(entry.ask.text),
    )
