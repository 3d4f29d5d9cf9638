"""What all panels share: they show the desk when they are looked at, and wait otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk


class Panel(VerticalScroll, can_focus=True):
    """A panel that scrolls. `show` draws what the desk has chosen now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False),
        Binding("k", "scroll_up", "Up", show=False),
    ]

    def show(self, desk: Desk) -> None:
        """Draw the desk."""
        raise NotImplementedError
