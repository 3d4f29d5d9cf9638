"""What every chapter of the board's page draws from, worked out once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resodiff.casework.board.board import Board
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Points
from resodiff.outline.board import key
from resodiff.outline.board_courses import StepRow
from resodiff.reports.html.tags import Html, tag


@dataclass(frozen=True, slots=True)
class Seen:
    """A board, the points of its asks, and the name that each ask has on the page."""

    board: Board
    rubric: Rubric
    scored: Sequence[Points]
    names: Mapping[tuple[str, str, str], str]

    def link(self, step: StepRow, words: str) -> Html:
        """A link to an ask with its working."""
        return tag("a", words, href=f"#{self.names[step.key]}")


def seen(board: Board, rubric: Rubric) -> Seen:
    """The same board gives the same names."""
    names = {key(entry): f"ask-{n}" for n, entry in enumerate(board.entries, 1)}
    return Seen(board, rubric, board.points(rubric), names)


def table(columns: Sequence[str], rows: Sequence[Html], kind: str = "") -> Html:
    """A table with a head for each column."""
    head = tag("thead", tag("tr", *(tag("th", column, scope="col") for column in columns)))
    return tag("table", head, tag("tbody", *rows), class_=kind)


def verdict(value: str, sign: str) -> Html:
    """A verdict in its colour and with its sign."""
    return tag("span", f"{sign} {value}", class_=f"verdict {value}")


def more(line: str, inside: Html) -> Html:
    """What a long table leaves for those who want all of it."""
    return tag("details", tag("summary", line), inside, class_="more")
