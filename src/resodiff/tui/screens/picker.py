"""Where files are picked: the proposed text, the adopted one, and the previous one if there is any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DirectoryTree, Footer, Input, Static

from resodiff.tui.opening import Opening

_TEXTS = (".docx", ".doc", ".pdf", ".txt", ".md")
_SAVED = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".eml", ".xml", ".akn")
SUFFIXES = _TEXTS + _SAVED
"""What is listed. Any file may be named: its content tells its kind."""

STEPS = ("the proposed text (a letter or a draft)", "the adopted text", "the previous resolution")


class Texts(DirectoryTree):
    """Folders, and the files that may be texts."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Without hidden files and those of other kinds."""
        return [
            p for p in paths if not p.name.startswith(".") and (p.is_dir() or p.suffix.lower() in SUFFIXES)
        ]


class Picker(Screen[Opening | None]):
    """Enter takes a file; after two of them the comparison can begin."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "compare", "Compare", key_display="Ctrl+S"),
        Binding("backspace", "back", "Take one back"),
        Binding("slash", "name", "Type a name"),
        Binding("escape", "leave", "Leave", key_display="Esc"),
    ]

    def __init__(self, opening: Opening, folder: Path, problem: str = "") -> None:
        super().__init__()
        self._opening = opening
        self._folder = folder
        self._problem = problem
        self._taken: list[str] = list(opening.files)[:1] if len(opening.files) == 1 else []

    def compose(self) -> ComposeResult:
        """What was taken, a line for a name, and the tree."""
        yield Static(id="taken")
        yield Input(placeholder="name of a file or folder", id="name", compact=True)
        yield Texts(self._folder, id="tree")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begin in the tree."""
        self._tell()
        self.query_one(Texts).focus()

    def on_directory_tree_file_selected(self, event: DirectoryTree.FileSelected) -> None:
        """A file is taken."""
        event.stop()
        self._take(str(event.path))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A name was typed: a folder is opened, a file taken."""
        event.stop()
        path = Path(event.value.strip()).expanduser()
        if not event.value.strip() or not path.exists():
            self._problem = f"there is no file {path}" if event.value.strip() else ""
            self._tell()
            return
        event.input.value = ""
        if path.is_dir():
            self.query_one(Texts).path = path
            self.query_one(Texts).focus()
        else:
            self._take(str(path))

    def _take(self, name: str) -> None:
        self._taken.append(name)
        self._problem = ""
        if len(self._taken) == len(STEPS):
            self.action_compare()
        else:
            self._tell()

    def _tell(self) -> None:
        lines: list[tuple[str, str]] = [(f"{self._problem}\n", "bold $error")] if self._problem else []
        for step, name in zip(STEPS, self._taken, strict=False):
            lines.append((f"✓ {step}: {Path(name).name}\n", "$adopted"))
        wanted = STEPS[len(self._taken)]
        if len(self._taken) < len(STEPS) - 1:
            lines.append((f"Choose {wanted}.", "bold"))
        else:
            lines.append((f"Ctrl+S compares. Or choose {wanted} first.", "bold"))
        self.query_one("#taken", Static).update(Content.assemble(*lines))

    def action_compare(self) -> None:
        """Answer with the files, when there are enough."""
        if len(self._taken) < 2:
            self._problem = "two texts are needed"
            self._tell()
            return
        files, baseline = tuple(self._taken[:2]), next(iter(self._taken[2:]), None)
        self.dismiss(replace(self._opening, files=files, baseline=baseline, asks=None))

    def action_back(self) -> None:
        """Give the last file back."""
        if self._taken:
            self._taken.pop()
        self._tell()

    def action_name(self) -> None:
        """To the line for a name."""
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """From the line to the tree, from the tree away."""
        if self.query_one(Input).has_focus:
            self.query_one(Texts).focus()
        else:
            self.dismiss(None)
