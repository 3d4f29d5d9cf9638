"""The letters of the board, each with its asks and the working of its scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from resodiff.casework.board.board import Board, Entry
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Points
from resodiff.outline.board import AskRow, GroupRow, ask_rows, total
from resodiff.outline.legible import one_line


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of one case. `outcome` has its counts and its scores with their ranges."""

    title: str
    letter: str
    dated: str
    year: int | None
    country: str
    session: str
    organisations: tuple[str, ...]
    outcome: GroupRow
    asks: tuple[AskRow, ...]

    @property
    def named(self) -> str:
        """The case and the letter."""
        return f"{self.title}: {self.letter}"


def letter_rows(board: Board, rubric: Rubric, scored: Sequence[Points]) -> tuple[LetterRow, ...]:
    """Every letter of the board in its order, with every ask; `scored` are the board's points."""
    rows = ask_rows(board, scored)
    return tuple(
        _letter(board, rubric, tuple(asks))
        for _, asks in groupby(rows, key=lambda row: (row.entry.ask.case, row.entry.ask.letter))
    )


def session(entry: Entry) -> str:
    """The body and the session of a case, as far as given: "Human Rights Council, session 57"."""
    case = entry.case
    told = f"session {case.session}" if case.session else ""
    return one_line(", ".join(filter(None, (case.body, told))))


def _letter(board: Board, rubric: Rubric, asks: tuple[AskRow, ...]) -> LetterRow:
    first, entries = asks[0].entry, tuple(ask.entry for ask in asks)
    return LetterRow(
        asks[0].case,
        asks[0].letter,
        one_line(first.letter.dated),
        first.case.year,
        one_line(first.case.country),
        session(first),
        tuple(map(one_line, first.organisations)),
        total(replace(board, entries=entries), rubric),
        asks,
    )
