"""The panels in the order of their keys, each imported when it is first looked at."""

from __future__ import annotations

from importlib import import_module

from textual.widget import Widget

from resodiff.tui.drawing.palette import Palette

PANELS: tuple[tuple[str, str], ...] = (
    ("wording", "Wording"),
    ("evidence", "Evidence"),
    ("text", "Text"),
    ("scores", "Scores"),
    ("review", "Review"),
    ("stages", "Stages"),
)
"""The name of each panel, and what it is called. Its widget is `NamePanel` in `widgets/name_panel.py`."""


def panel(name: str, palette: Palette) -> Widget:
    """A new panel."""
    module = import_module(f"resodiff.tui.widgets.{name}_panel")
    made: Widget = getattr(module, f"{name.capitalize()}Panel")(palette)
    return made
