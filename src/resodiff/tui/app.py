"""The application: themes, commands, and the first screen. What it shows is the screens' matter."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.screen import Screen

from resodiff.errors import UsageError
from resodiff.tui.drawing.palette import has_few_colours, palette
from resodiff.tui.loading import Loader, load
from resodiff.tui.opening import Opening
from resodiff.tui.screens.main import MainScreen
from resodiff.tui.themes import NAMES, THEMES

STYLES = Path(__file__).parent / "styles"


class Interface(App[None]):
    """What the comparison and the board share: the themes, and the commands of a screen by their names."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [
        STYLES / f"{name}.tcss" for name in ("main", "panels", "dialogs", "board")
    ]
    ESCAPE_TO_MINIMIZE = False

    def __init__(self, theme: str) -> None:
        self.palette = palette()
        # without colours Textual must leave the terminal its own: its grey stand-ins would be read as black
        super().__init__(ansi_color=None if self.palette.coloured else True)
        for known in THEMES:
            self.register_theme(known)
        self.theme = first_theme(theme, self.palette.coloured)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Textual's own commands, and every key of the screen by its name."""
        yield from super().get_system_commands(screen)
        yield from _commands(screen)

    def action_theme(self) -> None:
        """The next of our themes."""
        names = list(NAMES.values())
        self.theme = names[(names.index(self.theme) + 1) % len(names)] if self.theme in names else names[0]


class ResodiffApp(Interface):
    """`resodiff view`."""

    TITLE = "resodiff"

    def __init__(self, opening: Opening, load: Loader = load) -> None:
        """`load` reads and compares what is opened."""
        super().__init__(opening.theme)
        self.opening = opening
        self.load = load

    def on_mount(self) -> None:
        """The comparison, or first the files for it."""
        if self.opening.is_whole:
            self.push_screen(MainScreen(self.opening, self.palette, self.load))
        else:
            from resodiff.tui.screens.picker import Picker

            self.push_screen(Picker(self.opening, Path.cwd()), self._picked)

    def _picked(self, opening: Opening | None) -> None:
        if opening is None:
            self.exit()
        else:
            self.push_screen(MainScreen(opening, self.palette, self.load))


def _commands(screen: Screen[object]) -> Iterable[SystemCommand]:
    from functools import partial

    for name, keys in getattr(screen, "groups_of_keys", ()):
        for key in keys:
            if key.keys and name != "Moving":
                title = f"{name}: {key.help}"
                yield SystemCommand(title, f"key {key.shown}", partial(screen.run_action, key.action))


def first_theme(wanted: str, coloured: bool) -> str:
    """The theme to begin with: the one asked for, else what the terminal can show."""
    wanted = wanted or os.environ.get("RESODIFF_THEME", "")
    if wanted in NAMES:
        return NAMES[wanted]
    return NAMES["16"] if not coloured or has_few_colours() else NAMES["dark"]


def refuse_without_terminal() -> None:
    """Raise `UsageError` where there is no terminal."""
    import sys

    if not sys.stdin.isatty() or not sys.stderr.isatty():  # it draws on standard error, as Textual does
        raise UsageError(
            "the interface needs a terminal", "use resodiff compare or board in scripts and pipes"
        )


def view(opening: Opening) -> None:
    """Run the interface until the user leaves it. Raises `UsageError` where there is no terminal."""
    refuse_without_terminal()
    ResodiffApp(opening).run()
