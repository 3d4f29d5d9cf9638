"""The line in which words are searched for; every letter narrows the list."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from resodiff.tui.messages import SearchChanged, SearchDone


class SearchLine(Input):
    """Enter keeps the words, Escape gives them up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave(False)", "Give up", show=False),
        Binding("enter,down", "leave(True)", "Keep", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="words in the asks and the reasons", id="search", compact=True)

    def action_leave(self, kept: bool) -> None:
        """Back to the list."""
        self.post_message(SearchDone(kept))

    def on_input_changed(self, event: Input.Changed) -> None:
        """A letter more or less."""
        event.stop()
        self.post_message(SearchChanged(event.value))
