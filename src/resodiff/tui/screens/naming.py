"""A dialog for the name of a file to write."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from resodiff.tui.screens.dialog import Dialog


class Naming(Dialog[str]):
    """Enter answers with the name."""

    def __init__(self, title: str, name: str, hint: str) -> None:
        super().__init__()
        self._question, self._proposed, self._hint = title, name, hint

    def compose(self) -> ComposeResult:
        """The title and the name to change."""
        with Vertical(classes="box small"):
            yield Static(self._question, classes="box-title", markup=False)
            yield Input(self._proposed, compact=True, select_on_focus=False)
            yield Static(f"{self._hint}\nEnter writes · Esc leaves", classes="box-keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Named."""
        event.stop()
        if event.value.strip():
            self.dismiss(event.value.strip())
