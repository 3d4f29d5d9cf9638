"""One ask of the board with its working; from here to the comparison itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from resodiff.errors import ResodiffError
from resodiff.outline.board import AskRow
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.board.keys import ASK, ASK_FOOT
from resodiff.tui.board.working import working
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.keys import bindings, foot
from resodiff.tui.widgets.keys_line import KeysLine
from resodiff.tui.widgets.sheet import Sheet, wrapped


class WorkingSheet(Sheet):
    """The paragraphs, wrapped anew for another width."""

    def __init__(self) -> None:
        super().__init__("working")
        self._paragraphs: Sequence[Content] = ()

    def show(self, paragraphs: Sequence[Content]) -> None:
        """Others, from the top."""
        self._paragraphs = paragraphs
        self.write(wrapped(paragraphs, self.room))
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Another width."""
        self.write(wrapped(self._paragraphs, self.room))


class AskScreen(Screen[None]):
    """`]` and `[` go through the list that it was opened from."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ASK)]

    def __init__(self, desk: BoardDesk, asks: Sequence[AskRow], place: int, palette: Palette) -> None:
        super().__init__()
        self.desk, self.palette = desk, palette
        self._asks, self._place = asks, place

    @property
    def ask(self) -> AskRow:
        """The ask that is shown."""
        return self._asks[self._place]

    def compose(self) -> ComposeResult:
        """Which ask, and its working."""
        yield Static(id="top", markup=False)
        yield WorkingSheet()
        yield KeysLine(foot(ASK, ASK_FOOT))

    def on_mount(self) -> None:
        """The working, once there is room."""
        self.query_one(WorkingSheet).focus()
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        ask = self.ask
        dated = f", {ask.entry.letter.dated}" if ask.entry.letter.dated else ""
        place = f" {ask.case}: {ask.letter}{dated}  ({self._place + 1} of {len(self._asks)})"
        self.query_one("#top", Static).update(
            Content.assemble((f" Ask {ask.number} ", "bold reverse"), place), layout=False
        )
        self.query_one(WorkingSheet).show(list(working(ask, self.desk, self.palette)))

    def action_step(self, by: int) -> None:
        """Another ask of the list."""
        self._place = min(max(self._place + by, 0), len(self._asks) - 1)
        self._show()

    def action_compare(self) -> None:
        """The comparison itself, in the view that reviews use."""
        from resodiff.tui.loading import load
        from resodiff.tui.screens.main import MainScreen

        try:
            opening = self.desk.at_hand(self.ask)
        except ResodiffError as problem:
            self.notify(str(problem), severity="warning", markup=False)
            return
        self.app.push_screen(MainScreen(opening, self.palette, load))

    def action_back(self) -> None:
        """To the list."""
        self.dismiss(None)

    def action_help(self) -> None:
        """The help."""
        from resodiff.tui.board.help import BoardHelp

        self.app.push_screen(BoardHelp(self.palette, ASK))
