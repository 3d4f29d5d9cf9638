"""The list of asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resodiff.tui.drawing.ask_line import ask_lines
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.messages import AskChosen, AskWanted
from resodiff.tui.widgets.ledger import Block, Ledger

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk


NARROW = 76
"""Columns below which a line has too few words to tell an ask."""


class AsksList(Ledger):
    """One line an ask; the cursor chooses, Enter reads it."""

    def __init__(self, palette: Palette) -> None:
        super().__init__("asks")
        self._palette = palette
        self._desk: Desk | None = None
        self._listed: list[str] = []

    def show(self, desk: Desk) -> None:
        """List the rows that the filter keeps, the cursor on the chosen ask if it is among them."""
        self._desk = desk
        self.fill()
        self.follow(desk)
        if self._listed and desk.chosen not in self._listed:
            self.moved(self.cursor)

    def follow(self, desk: Desk) -> None:
        """Put the cursor on the chosen ask."""
        if desk.chosen in self._listed:
            self.put_cursor(self._listed.index(desk.chosen))

    def blocks(self) -> list[Block]:
        """A line for each row; two beside a panel, where all rows fit on the screen so."""
        desk = self._desk
        if desk is None:
            return []
        rows = desk.rows
        self._listed = [row.id for row in rows]
        most = 2 if self.room < NARROW and 2 * len(rows) <= self.size.height else 1
        return [
            ask_lines(
                row, desk.decision(row.id), self._palette, self.room, most, desk.outdated(row.id) is not None
            )
            for row in rows
        ]

    def moved(self, place: int) -> None:
        """The cursor chooses, at once: the next key may be here before any message."""
        self._choose(place)
        self.post_message(AskChosen())

    def chosen(self, place: int) -> None:
        """To the wording."""
        self._choose(place)
        self.post_message(AskWanted())

    def _choose(self, place: int) -> None:
        if self._desk is not None:
            self._desk.choose(self._listed[place])
