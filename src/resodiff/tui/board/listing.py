"""What every screen with a table does: search, sort, help, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from resodiff.tui.board.keys import LIST, LIST_FOOT
from resodiff.tui.board.table import RowChosen, Table
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.keys import SEARCHING, Groups, Key, foot
from resodiff.tui.messages import SearchChanged, SearchDone
from resodiff.tui.widgets.keys_line import KeysLine
from resodiff.tui.widgets.search_line import SearchLine

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Listing(Screen[None]):
    """One table at a time, its search line above it, the row under the cursor told in full below."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = ""
    groups_of_keys: ClassVar[Groups] = LIST
    foot_of_keys: ClassVar[tuple[str, ...]] = LIST_FOOT

    palette: Palette

    @property
    def table(self) -> Table:
        """The table that is shown."""
        return self.query_one(Table)

    def detail(self, row: object) -> Content:
        """The row under the cursor in full."""
        raise NotImplementedError

    def lower(self) -> ComposeResult:
        """What stands under every table."""
        yield Static(id="detail", markup=False)
        yield KeysLine(self._foot())

    def _foot(self) -> list[Key]:
        return foot(self.groups_of_keys, self.foot_of_keys)

    def on_row_chosen(self, message: RowChosen) -> None:
        """Tell it in full; a table that is no longer shown has no say."""
        if message.table is not self.table:
            return
        told = Content("") if message.row is None else self.detail(message.row)
        self.query_one("#detail", Static).update(told, layout=False)

    # ------------------------------------------------------------ searching and sorting

    def action_search(self) -> None:
        """Open the search line."""
        line = self.query_one(SearchLine)
        line.display = True
        line.focus()
        self.query_one(KeysLine).say(SEARCHING)

    def on_search_changed(self, message: SearchChanged) -> None:
        """A letter more."""
        self.table.seek(message.words)

    def on_search_done(self, message: SearchDone) -> None:
        """Back to the table."""
        line = self.query_one(SearchLine)
        if not message.kept:
            line.value = ""
        line.display = bool(line.value)
        self.query_one(KeysLine).say(self._foot())
        self.table.rows.focus()

    def action_sort(self) -> None:
        """By the next column."""
        self.table.step_sorting()

    def action_turn(self) -> None:
        """The other way round."""
        self.table.turn()

    # ------------------------------------------------------------ elsewhere

    def action_back(self) -> None:
        """Clear the search; where there is none, back to the screen before."""
        line = self.query_one(SearchLine)
        if line.value:
            line.value, line.display = "", False
            self.table.rows.focus()
        elif self.app.screen_stack.index(self) > 1:
            self.dismiss(None)

    def action_help(self) -> None:
        """The help."""
        from resodiff.tui.board.help import BoardHelp

        self.app.push_screen(BoardHelp(self.palette, self.groups_of_keys))
