"""The list of asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from resodiff.outline import Row
from resodiff.tui.drawing.ask_line import ask_line
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.messages import AskChosen, AskWanted

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk


class AsksList(OptionList):
    """One line an ask; the cursor chooses, Enter reads it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("g", "first", "First", show=False),
        Binding("G", "last", "Last", show=False),
    ]

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="asks", markup=False, compact=True)
        self._palette = palette
        self._listed: list[str] = []

    def show(self, desk: Desk) -> None:
        """List the rows that the filter keeps, the cursor on the chosen ask if it is among them."""
        rows = desk.rows
        self._listed = [row.id for row in rows]
        with self.prevent(OptionList.OptionHighlighted):
            self.clear_options()
            self.add_options([Option(self._line(row, desk)) for row in rows])
            if rows:
                self.highlighted = self._listed.index(desk.chosen) if desk.chosen in self._listed else 0
        if rows and desk.chosen not in self._listed:
            self.post_message(AskChosen(self._listed[0]))

    def follow(self, desk: Desk) -> None:
        """Put the cursor on the chosen ask and draw its line anew."""
        if desk.row is None or desk.chosen not in self._listed:
            return
        place = self._listed.index(desk.chosen)
        self.replace_option_prompt_at_index(place, self._line(desk.row, desk))
        with self.prevent(OptionList.OptionHighlighted):
            self.highlighted = place

    def _line(self, row: Row, desk: Desk) -> Content:
        return ask_line(row, desk.decision(row.id), self._palette)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The cursor moved."""
        event.stop()
        if event.option_index < len(self._listed):
            self.post_message(AskChosen(self._listed[event.option_index]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        event.stop()
        self.post_message(AskWanted(self._listed[event.option_index]))
