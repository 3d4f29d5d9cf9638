"""A dialog in which things are ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from resodiff.tui.screens.dialog import Dialog

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Choice(Generic[Thing]):
    """One thing to tick, with its line."""

    thing: Thing
    line: Content
    ticked: bool = False


class Choosing(Dialog[tuple[Thing, ...]]):
    """Space ticks, Enter answers with what is ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Apply", priority=True, key_display="Enter"),
    ]

    def __init__(self, title: str, choices: Sequence[Choice[Thing]]) -> None:
        super().__init__()
        self._question = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """The title, the list, and the keys."""
        lines = [Selection(c.line, n, c.ticked) for n, c in enumerate(self._choices)]
        with Vertical(classes="box"):
            yield Static(self._question, classes="box-title", markup=False)
            yield SelectionList(*lines, compact=True)
            yield Static("Space ticks · Enter applies · Esc leaves", classes="box-keys")

    def action_answer(self) -> None:
        """What is ticked, in the order of the list."""
        ticked = sorted(self.query_one(SelectionList).selected)
        self.dismiss(tuple(self._choices[n].thing for n in ticked))
