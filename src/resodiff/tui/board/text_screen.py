"""The paragraphs of one adopted text that answer nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from resodiff.casework.database.rows import CaseRow
from resodiff.errors import ResodiffError
from resodiff.outline import Unclaimed, one_line
from resodiff.outline.board import count
from resodiff.tui.board import tables
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.board.keys import LIST
from resodiff.tui.board.listing import Listing
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.keys import bindings
from resodiff.tui.widgets.search_line import SearchLine


class TextScreen(Listing):
    """The board has only their number; the words are read from the case, off the event loop."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LIST)]
    foot_of_keys = ("?", "/", "s", "q", "^p")

    def __init__(self, desk: BoardDesk, case: CaseRow, palette: Palette) -> None:
        super().__init__()
        self.desk, self.palette = desk, palette
        self._case = case

    def compose(self) -> ComposeResult:
        """The name of the text, and its paragraphs."""
        yield Static(id="top", markup=False)
        with Vertical(id="body"):
            yield SearchLine()
            yield tables.paragraphs(self.palette)
        yield from self.lower()

    def on_mount(self) -> None:
        """Read the case."""
        self.query_one(SearchLine).display = False
        self.table.rows.focus()
        self._say("reading …")
        self._read()

    def _say(self, words: str) -> None:
        name = f" {one_line(self._case.adopted)} "
        self.query_one("#top", Static).update(
            Content.assemble((name, "bold reverse"), f" {words}"), layout=False
        )

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        from resodiff.tui.board.unanswered import unanswered

        worker = get_current_worker()
        try:
            found = unanswered(self.desk.folder(self._case), self.desk.opening.offline)
        except ResodiffError as problem:
            self._unless(worker.is_cancelled, self._say, str(problem))
        except Exception as problem:  # a fault of ours must not close the window
            fault = f"a fault in resodiff itself ({type(problem).__name__}: {problem}): report it"
            self._unless(worker.is_cancelled, self._say, fault)
        else:
            self._unless(worker.is_cancelled, self._show, found)

    def _unless(self, cancelled: bool, then: Callable[[Any], None], value: object) -> None:
        if not cancelled:
            self.app.call_from_thread(then, value)

    def _show(self, found: tuple[Unclaimed, ...]) -> None:
        self._say(f"{count(len(found), 'operative paragraph')} that nobody asked for")
        self.table.show(found)

    def detail(self, row: Any) -> Content:
        """The whole paragraph."""
        return Content.assemble((f"{row.number}  ", "bold"), row.words)
