"""The names of the panels with the keys that open them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static


class PanelTabs(Static):
    """One line; the mouse opens a panel too."""

    def __init__(self) -> None:
        super().__init__(id="tabs")

    def show(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """`names` are pairs of a panel's name and what it is called."""
        parts = [self._tab(n, name, called, chosen) for n, (name, called) in enumerate(names, 1)]
        self.update(Content("").join(parts), layout=False)

    def _tab(self, number: int, name: str, called: str, chosen: str) -> Content:
        style = "bold reverse" if name == chosen else ""
        click = f"@click=screen.panel('{name}')"
        return Content.from_markup(f"[{style} {click}] [bold]{number}[/bold] {called} [/]")
