"""A list in which lines are ticked; a tick is a sign, not a colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from resodiff.tui.widgets.ledger import Block, Ledger


class Ticks(Ledger):
    """Space ticks the line under the cursor, or takes the tick away; so does a double click."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Tick", show=False)]

    def __init__(self, lines: Sequence[Content], ticked: Iterable[int]) -> None:
        super().__init__("ticks")
        self._shown = lines
        self.ticked = set(ticked)

    def on_mount(self) -> None:
        """The lines, once there is room."""
        self.call_after_refresh(self.fill)

    def blocks(self) -> list[Block]:
        """Each line with its box."""
        return [[self._line(n, line)] for n, line in enumerate(self._shown)]

    def _line(self, place: int, line: Content) -> Content:
        box = ("[x] ", "bold $accent") if place in self.ticked else ("[ ] ", "")
        return Content.assemble(box, line).truncate(self.room, ellipsis=True)

    def chosen(self, place: int) -> None:
        """The other way round."""
        self.ticked ^= {place}
        self.fill()
