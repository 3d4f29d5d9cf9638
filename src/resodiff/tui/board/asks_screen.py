"""The asks behind a line of the board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from resodiff.outline.board import AskRow, count
from resodiff.tui.board import details, tables
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.board.keys import LIST
from resodiff.tui.board.listing import Listing
from resodiff.tui.board.table import RowWanted
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.keys import bindings
from resodiff.tui.widgets.search_line import SearchLine


class AsksScreen(Listing):
    """Enter opens the working of an ask."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LIST)]

    def __init__(self, desk: BoardDesk, title: str, asks: Sequence[AskRow], palette: Palette) -> None:
        super().__init__()
        self.desk, self.palette = desk, palette
        self._heading, self._asks = title, asks

    def compose(self) -> ComposeResult:
        """What the asks have in common, and the asks."""
        top = Content.assemble((f" {self._heading} ", "bold reverse"), f" {count(len(self._asks), 'ask')}")
        yield Static(top, id="top", markup=False)
        with Vertical(id="body"):
            yield SearchLine()
            yield tables.asks(self.palette)
        yield from self.lower()

    def on_mount(self) -> None:
        """The asks, once there is room."""
        self.query_one(SearchLine).display = False
        self.table.rows.focus()
        self.call_after_refresh(self.table.show, self._asks)

    def detail(self, row: Any) -> Content:
        """The whole ask."""
        return details.of_ask(row)

    def on_row_wanted(self, _: RowWanted) -> None:
        """Its working."""
        from resodiff.tui.board.ask_screen import AskScreen

        self.app.push_screen(AskScreen(self.desk, self.table.listed, self.table.rows.cursor, self.palette))
