"""What most panels share: they are lines made from the desk, made again for another width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk


class Panel(Sheet):
    """A panel that shows what the desk has chosen now."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._desk: Desk | None = None
        self._drawn_for = -1

    def lines(self, desk: Desk) -> Sequence[Content]:
        """The lines for the desk, wrapped for `room`."""
        raise NotImplementedError

    def show(self, desk: Desk) -> None:
        """Draw the desk."""
        self._desk, self._drawn_for = desk, self.room
        self.write(self.lines(desk))

    def on_resize(self) -> None:
        """Another width wraps the words anew."""
        if self._desk is not None and self._drawn_for != self.room:
            self.show(self._desk)
