"""The help: what the marks mean, and every key."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from resodiff.model import Verdict
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.drawing.pieces import Fate, Piece
from resodiff.tui.drawing.wording import inline
from resodiff.tui.keys import GROUPS, Groups
from resodiff.tui.screens.dialog import Dialog

MEANINGS = {
    Verdict.ADOPTED: "the text has the whole demand, as strong or stronger",
    Verdict.WEAKENED: "the text has the demand, but something was lost or softened",
    Verdict.DROPPED: "no paragraph has the demand",
}

MARKS = (
    ("?", "the machine is in doubt: please check"),
    ("ok", "you agree, or marked it as checked"),
    ("≠", "you say another verdict, its sign behind"),
    ("*", "there is a note"),
)

FATES = (
    Piece("lost words", Fate.LOST),
    Piece("gained words", Fate.GAINED),
    Piece("moved from here", Fate.MOVED_AWAY),
    Piece("moved to here", Fate.MOVED_HERE),
    Piece("words that evidence quotes", Fate.SAME, (0,)),
)


class Help(Dialog[None]):
    """Any arrow scrolls, Escape or ? leaves."""

    BINDINGS = [("question_mark,q", "leave", "Leave")]  # noqa: RUF012

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette

    def compose(self) -> ComposeResult:
        """One text."""
        with VerticalScroll(classes="box"):
            yield Static("Help", classes="box-title")
            yield Static(Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        for verdict in Verdict:
            yield Content.assemble(
                (f"  {self._palette.sign(verdict)} {verdict.value:<10}", VERDICTS[verdict]), MEANINGS[verdict]
            )
        for mark, words in MARKS:
            yield Content.assemble((f"  {mark:<12}", "bold"), words)
        yield Content("")
        yield Content("  ").join(["", *(inline([piece], self._palette) for piece in FATES)])
        yield from self._keys(GROUPS)
        yield Content.styled("\nEsc leaves this page", DIM)

    def _keys(self, groups: Groups) -> Iterator[Content]:
        for name, keys in groups:
            yield Content.styled(f"\n{name}", "bold")
            for key in keys:
                yield Content.assemble((f"  {key.shown:<12}", "bold $accent"), key.help)
