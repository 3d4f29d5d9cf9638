"""The board: its tables, one at a time, and the list of groupings beside the first."""

from __future__ import annotations

from threading import Thread
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from resodiff.outline.board import HEADINGS
from resodiff.tui.board import details
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.board.groupings import Groupings
from resodiff.tui.board.keys import BOARD, BOARD_FOOT
from resodiff.tui.board.listing import Listing
from resodiff.tui.board.table import RowWanted, Table
from resodiff.tui.board.tables import TABLES
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.keys import bindings
from resodiff.tui.memory import set_aside
from resodiff.tui.messages import AgreementTold, GroupingChosen
from resodiff.tui.widgets.panel_tabs import PanelTabs
from resodiff.tui.widgets.search_line import SearchLine

TABS = (
    ("groups", "Groups"),
    ("courses", "Asked again"),
    ("shared", "Shared"),
    ("texts", "Unanswered"),
    ("disputes", "Disputes"),
)
"""The tables, and what they are called."""


class BoardScreen(Listing):
    """Tables are made when they are first looked at."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BOARD)]
    groups_of_keys = BOARD
    foot_of_keys = BOARD_FOOT

    def __init__(self, desk: BoardDesk, palette: Palette) -> None:
        super().__init__()
        self.desk = desk
        self.palette = palette
        self.shown = "groups"
        self._agreement = ""
        self._thread: Thread | None = None

    def compose(self) -> ComposeResult:
        """The frame."""
        yield Static(self._top(), id="top", markup=False)
        yield PanelTabs()
        yield Static(id="about", markup=False)
        with Horizontal(id="body"):
            yield Groupings(self.desk)
            with Vertical(id="tables"):
                yield SearchLine()
        yield from self.lower()

    async def on_mount(self) -> None:
        """The groups first."""
        self.query_one(SearchLine).display = False
        self.query_one(Groupings).fill()
        self.query_one(Groupings).follow()
        for line in self.desk.opening.flaws:
            self.notify(line, severity="warning", markup=False)
        await self.action_panel("groups")

    def _top(self) -> Content:
        return Content.assemble((" resodiff ", "bold reverse"), f" {details.top_line(self.desk)}")

    @property
    def table(self) -> Table:
        """The table that is shown."""
        return self.query_one(f"#table-{self.shown}", Table)

    # ------------------------------------------------------------ tables

    async def action_panel(self, name: str) -> None:
        """Show a table."""
        line = self.query_one(SearchLine)
        if line.value:
            self.table.seek("")
            line.value, line.display = "", False
        self.shown = name
        new = not self.query(f"#table-{name}")
        if new:
            await self.query_one("#tables").mount(TABLES[name](self.desk, self.palette))
        for table in self.query(Table):
            table.display = table is self.table
        self.query_one(Groupings).display = name == "groups"
        self.query_one(PanelTabs).show(TABS, name)
        self.query_one("#about", Static).update(details.about(name, self.desk))
        self.table.rows.focus()
        self.call_after_refresh(self._fill if new else self._follow)
        if name == "disputes":
            self._work_out_agreement()

    def _work_out_agreement(self) -> None:
        """The intervals are drawn 2,000 times: with thousands of codings that takes seconds, which nobody waits for.

        A worker of Textual's would be waited for when the user leaves.
        """
        if self._agreement:
            self.query_one("#about", Static).update(self._agreement)
        elif self._thread is None:
            self._thread = Thread(target=self._agree, daemon=True)
            self._thread.start()

    def _agree(self) -> None:
        self.post_message(AgreementTold(details.people(self.desk)))

    def on_agreement_told(self, message: AgreementTold) -> None:
        """Show it where it is still wanted."""
        self._agreement = message.words
        if self.shown == "disputes":
            self.query_one("#about", Static).update(message.words)

    def _fill(self) -> None:
        rows = self.desk.groups if self.shown == "groups" else getattr(self.desk, self.shown)
        self.table.show(rows)
        set_aside()

    def _follow(self) -> None:
        self.table.rows.fill()
        self.table.tell()

    def action_grouping(self, by: int) -> None:
        """Group by the next."""
        names = list(HEADINGS)
        self._group(names[(names.index(self.desk.by) + by) % len(names)])
        self.query_one(Groupings).follow()

    def on_grouping_chosen(self, message: GroupingChosen) -> None:
        """The cursor in the list of groupings."""
        self._group(message.by)

    def _group(self, by: str) -> None:
        self.desk.by = by
        if self.shown == "groups":
            self.table.show(self.desk.groups)

    # ------------------------------------------------------------ rows

    def detail(self, row: Any) -> Content:
        """The row under the cursor in full."""
        if self.shown == "groups":
            return details.of_group(row, self.desk.row(row))
        if self.shown == "courses":
            return details.of_course(row, self.palette)
        if self.shown == "shared":
            return details.of_shared(row, self.palette)
        return details.of_text(row) if self.shown == "texts" else details.of_dispute(row)

    def on_row_wanted(self, message: RowWanted) -> None:
        """What stands behind a row."""
        from resodiff.tui.board.ask_screen import AskScreen
        from resodiff.tui.board.asks_screen import AsksScreen
        from resodiff.tui.board.text_screen import TextScreen

        row, desk = message.row, self.desk
        if self.shown == "groups":
            title = f"{HEADINGS[desk.by]}: {desk.row(row).name}"
            self.app.push_screen(AsksScreen(desk, title, desk.of_group(row), self.palette))
        elif self.shown in ("courses", "shared"):
            title = "Asked again" if self.shown == "courses" else "Asked in several letters"
            self.app.push_screen(AsksScreen(desk, title, desk.of_steps(row.steps), self.palette))
        elif self.shown == "texts":
            self.app.push_screen(TextScreen(desk, row, self.palette))
        else:
            asks = desk.of_steps(tuple(dispute.ask for dispute in self.table.listed))
            self.app.push_screen(AskScreen(desk, asks, self.table.rows.cursor, self.palette))
