"""The page that the commands print on: its width, its colours, and signs it can show."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from resodiff.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_ASCII = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "‑": "-",
        "…": "...",
        "→": "->",
        "·": "|",
        "✓": "+",
        "◐": "~",
        "✗": "x",
        "\u00a0": " ",
    }
)
"""Stand-ins for the signs we use ourselves, where the screen knows ASCII only."""


@dataclass(frozen=True, slots=True)
class Page:
    """A screen or a pipe. No colour for pipes, NO_COLOR and dumb terminals; `ascii` if it shows no more."""

    console: Console
    coloured: bool
    ascii: bool

    @property
    def width(self) -> int:
        """Columns."""
        return self.console.width

    def fit(self, text: str) -> str:
        """`text` in signs the screen can show."""
        if not self.ascii:
            return text
        return text.translate(_ASCII).encode("ascii", "replace").decode()

    def text(self, text: str, style: str = "") -> Text:
        """Words with a style, never read as markup."""
        from rich.text import Text

        return Text().append(self.fit(text), style or None)

    def put(self, what: RenderableType = "") -> None:
        """Print a line, a table or styled words; without colour, no line ends in white space."""
        if self.coloured:
            self.console.print(what)
            return
        with self.console.capture() as taken:
            self.console.print(what)
        for line in taken.get().splitlines():
            print(line.rstrip(), file=self.console.file)

    def beside(self, label: Text, words: RenderableType, width: int = 0, indent: int = 0) -> None:
        """Print `words` with a hanging indent beside their `label`, which takes `width` columns."""
        from rich.padding import Padding
        from rich.table import Table

        grid = Table(box=None, show_header=False, padding=0, expand=True)
        grid.add_column(width=width or label.cell_len, no_wrap=True)
        grid.add_column(ratio=1, overflow="fold")
        grid.add_row(label, words)
        self.put(Padding(grid, (0, 0, 0, indent)))

    def inset(self, words: RenderableType, by: int = 2) -> None:
        """Print words with every line `by` columns from the left."""
        from rich.padding import Padding

        self.put(Padding(words, (0, 0, 0, by)))

    def say(self, text: str, style: str = "") -> None:
        """Print words that come from us or from a document, wrapped."""
        self.put(self.text(text, style))


def page(stream: TextIO | None = None) -> Page:
    """The page on `stream` (standard output). Raises `OutputError` where that is closed."""
    out = stream or sys.stdout
    if out is None:
        raise OutputError("standard output is closed", "give it a file to go to")
    console = _console(out)
    coloured = console.is_terminal and not console.no_color and console.color_system is not None
    if not coloured:
        console = _console(out, color_system=None)
    return Page(console, coloured, not console.encoding.startswith("utf"))


def _console(out: TextIO, **more: Any) -> Console:
    """A console as wide as the environment says: for rich, a dumb terminal has 80 columns, whatever it says."""
    from rich.console import Console

    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        more |= {"width": int(named), "height": 25}
    return Console(file=out, highlight=False, markup=False, emoji=False, **more)
