"""A dialog in which words are written: a note, or an ask put right."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from resodiff.tui.screens.dialog import Dialog


class Writing(Dialog[str]):
    """Ctrl+S saves; Escape leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True, key_display="Ctrl+S"),
        Binding("escape", "leave", "Leave", priority=True, key_display="Esc"),
    ]

    def __init__(self, title: str, words: str, hint: str = "") -> None:
        super().__init__()
        self._question, self._words, self._hint = title, words, hint

    def compose(self) -> ComposeResult:
        """The title, the words, and the keys."""
        with Vertical(classes="box"):
            yield Static(self._question, classes="box-title", markup=False)
            yield TextArea(self._words, soft_wrap=True, compact=True)
            keys = "Ctrl+S saves · Esc leaves it as it was"
            yield Static(f"{self._hint}\n{keys}" if self._hint else keys, classes="box-keys", markup=False)

    def on_mount(self) -> None:
        """Write on at the end."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    def action_save(self) -> None:
        """Answer with the words."""
        self.dismiss(self.query_one(TextArea).text)
