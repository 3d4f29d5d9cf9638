"""A dialog in which one thing is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from resodiff.tui.screens.dialog import Dialog


class PickingOne(Dialog[str]):
    """Enter answers with the name of the line."""

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

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Chosen."""
        event.stop()
        self.dismiss(event.option.id)
