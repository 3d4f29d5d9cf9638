"""The list of groupings beside the table; the cursor groups at once."""

from __future__ import annotations

from textual.content import Content

from resodiff.outline.board import HEADINGS
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.drawing.palette import DIM
from resodiff.tui.messages import GroupingChosen
from resodiff.tui.widgets.ledger import Block, Ledger


class Groupings(Ledger):
    """Those that would make one group of everything are dim."""

    def __init__(self, desk: BoardDesk) -> None:
        super().__init__("groupings")
        self._desk = desk

    def blocks(self) -> list[Block]:
        """A line each."""
        return [[self._line(by, heading)] for by, heading in HEADINGS.items()]

    def _line(self, by: str, heading: str) -> Content:
        """The heading, or where it has no room the one word that `--by` takes."""
        words = heading if len(heading) <= self.room else by.capitalize()
        return Content.styled(words, "" if by in self._desk.telling else DIM)

    def follow(self) -> None:
        """The cursor on the grouping that is shown."""
        self.put_cursor(list(HEADINGS).index(self._desk.by))

    def moved(self, place: int) -> None:
        """Another grouping."""
        self.post_message(GroupingChosen(list(HEADINGS)[place]))
