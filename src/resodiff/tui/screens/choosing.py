"""A dialog in which things are ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from resodiff.tui.screens.dialog import Dialog
from resodiff.tui.widgets.ticks import Ticks

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
        ticked = [n for n, choice in enumerate(self._choices) if choice.ticked]
        with Vertical(classes="box tall"):
            yield Static(self._question, classes="box-title", markup=False)
            yield Ticks([choice.line for choice in self._choices], ticked)
            yield Static("Space ticks · Enter applies · Esc leaves", classes="box-keys")

    def action_answer(self) -> None:
        """What is ticked, in the order of the list."""
        ticked = sorted(self.query_one(Ticks).ticked)
        self.dismiss(tuple(self._choices[n].thing for n in ticked))
