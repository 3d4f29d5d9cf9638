"""The help of the board: what its figures mean, and its keys."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from resodiff.model import Verdict
from resodiff.outline.board import FIGURES, NO_CAUSE
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.keys import Groups
from resodiff.tui.screens.help import MEANINGS, Help

BASES = (
    ("adjudicated", "the coders differed, and somebody settled it"),
    ("agreed", "all coders say so"),
    ("coded", "one coder says so"),
    ("disputed", "the coders differ: of their verdicts the one that claims least"),
    ("reopened", "the text changed since: what claims least, until it is decided again"),
    ("machine", "nobody decided: the program’s own verdict"),
)
"""On what a verdict rests."""

RANGE = "60% 35–76 is a score with its lowest and highest value under other points, weights and people’s verdicts."


class BoardHelp(Help):
    """Any arrow scrolls, Escape or ? leaves."""

    def __init__(self, palette: Palette, keys: Groups) -> None:
        super().__init__(palette)
        self._groups = keys

    def _lines(self) -> Iterator[Content]:
        for verdict in Verdict:
            yield Content.assemble(
                (f"  {self._palette.sign(verdict)} {verdict.value:<10}", VERDICTS[verdict]), MEANINGS[verdict]
            )
        for name, words in (*FIGURES.items(), *BASES):
            yield Content.assemble((f"  {name:<12}", "bold"), words)
        yield Content(f"\n  {RANGE} {NO_CAUSE}")
        yield from self._keys(self._groups)
        yield Content.styled("\nEsc leaves this page", DIM)
