"""A dialog in which one thing is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from resodiff.tui.screens.dialog import Dialog


class PickingOne(Dialog[str]):
    """Enter answers with the name of the line; j and k move as they do everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move('down')", show=False),
        Binding("k", "move('up')", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        """`lines` are pairs of a name and what is shown."""
        super().__init__()
        self._question, self._choices = title, lines

    def compose(self) -> ComposeResult:
        """The title and the lines."""
        with Vertical(classes="box small"):
            yield Static(self._question, classes="box-title", markup=False)
            yield OptionList(
                *(Option(line, id=name) for name, line in self._choices), markup=False, compact=True
            )
            yield Static("Enter chooses · Esc leaves", classes="box-keys")

    def action_move(self, way: str) -> None:
        """A line up or down."""
        lines = self.query_one(OptionList)
        if way == "down":
            lines.action_cursor_down()
        else:
            lines.action_cursor_up()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Chosen."""
        event.stop()
        self.dismiss(event.option.id)
