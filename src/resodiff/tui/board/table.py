"""A table that sorts and filters: its titles above, its rows below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from resodiff.tui.board.column import Column, at, line, titles
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.widgets.roll import Roll

Columns = Callable[[int], Sequence[Column]]
"""The columns for a width."""


class RowChosen(Message):
    """The cursor of a table is on another row, or on none."""

    def __init__(self, table: Table, row: Any) -> None:
        super().__init__()
        self.table, self.row = table, row


class RowWanted(Message):
    """What stands behind a row is to be seen."""

    def __init__(self, row: Any) -> None:
        super().__init__()
        self.row = row


class Rows(Roll):
    """The rows that are listed."""

    def __init__(self, table: Table, name: str) -> None:
        super().__init__(name)
        self._table = table

    def count(self) -> int:
        """Those that the words of the search keep."""
        return len(self._table.listed)

    def line(self, place: int) -> Content:
        """A row."""
        return line(self._table.columns, self._table.listed[place], self.room)

    def fill(self) -> None:
        """The titles follow the width."""
        self._table.columns = self._table.columns_for(self.room)
        super().fill()
        self._table.draw_titles()

    def moved(self, place: int) -> None:
        """Another row."""
        self.post_message(RowChosen(self._table, self._table.listed[place]))

    def chosen(self, place: int) -> None:
        """What is behind it."""
        self.post_message(RowWanted(self._table.listed[place]))


class Titles(Static):
    """A click on a title sorts."""

    def on_click(self, event: Click) -> None:
        """By the column under the mouse, once more the other way round."""
        table = self.parent
        if isinstance(table, Table):
            place = at(table.columns, table.rows.room, event.x - 1)
            if place is not None:
                table.sort_by(place)


class Table(Vertical):
    """`columns_for` gives the columns for a width, `words` what of a row is searched."""

    def __init__(
        self, name: str, columns_for: Columns, words: Callable[[Any], str], palette: Palette
    ) -> None:
        super().__init__(id=f"table-{name}", classes="table")
        self.columns_for, self._words = columns_for, words
        self.columns: Sequence[Column] = columns_for(80)
        self._up, self._down = ("^", "v") if palette.plain else ("▲", "▼")
        self._all: Sequence[Any] = ()
        self._sought = ""
        self._sorted: tuple[int, bool] | None = None
        self.listed: list[Any] = []
        self.rows = Rows(self, name)

    def compose(self) -> ComposeResult:
        """Titles and rows."""
        yield Titles("", classes="table-head", markup=False)
        yield self.rows

    @property
    def row(self) -> Any:
        """The row under the cursor; None where nothing is listed."""
        return self.listed[self.rows.cursor] if 0 <= self.rows.cursor < len(self.listed) else None

    def show(self, rows: Sequence[Any]) -> None:
        """Other rows, in their own order, from the top."""
        self._all, self._sorted = rows, None
        self._list(None)

    def seek(self, words: str) -> None:
        """Only the rows that have all of these words."""
        self._sought = words.casefold()
        self._list(self.row)

    def step_sorting(self) -> None:
        """By the next column, after the last one in the rows' own order."""
        able = [n for n, column in enumerate(self.columns) if column.key]
        now = self._sorted[0] if self._sorted else -1
        after = next((n for n in able if n > now), None)
        self._sorted = None if after is None else (after, self.columns[after].falling)
        self._list(self.row)

    def sort_by(self, place: int) -> None:
        """By a column; once more the other way round."""
        if self._sorted and self._sorted[0] == place:
            self.turn()
        elif self.columns[place].key:
            self._sorted = place, self.columns[place].falling
            self._list(self.row)

    def turn(self) -> None:
        """The other way round."""
        if self._sorted:
            self._sorted = self._sorted[0], not self._sorted[1]
            self._list(self.row)

    def draw_titles(self) -> None:
        """With a mark at the column that sorts."""
        number, falling = self._sorted or (None, False)
        head = titles(self.columns, self.rows.room, number, self._down if falling else self._up)
        self.query_one(Titles).update(head, layout=False)

    def _list(self, keep: Any) -> None:
        """Sort and filter; the cursor stays on its row where that is still listed."""
        sought = self._sought.split()
        found = [row for row in self._all if all(w in self._words(row).casefold() for w in sought)]
        if self._sorted:
            column, falling = self._sorted
            found.sort(key=self.columns[column].key, reverse=falling)
        self.listed = found
        self.rows.fill()
        places = (n for n, row in enumerate(found) if row is keep)
        self.rows.put_cursor(next(places, 0))
        self.tell()

    def tell(self) -> None:
        """Say which row the cursor is on."""
        self.post_message(RowChosen(self, self.row))
