"""A long text with a margin: entries that wrap beside a column of short notes, and a cursor over the entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

GAP = 2
"""Columns between the margin and the text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph: what stands in the margin, and its words."""

    margin: Content
    body: Content


@dataclass(frozen=True, slots=True)
class _Line:
    entry: int
    margin: Content | None
    body: Content


class Ledger(ScrollView, can_focus=True):
    """Entries are wrapped once for each width, and only the lines on the screen are drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"ledger--cursor"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "move(-5)", "Up", show=False),
        Binding("pagedown", "move(5)", "Down", show=False),
        Binding("home,g", "move(-100000)", "First", show=False),
        Binding("end,G", "move(100000)", "Last", show=False),
        Binding("enter", "select", "Choose", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=True)

    class Chosen(Message):
        """Enter on an entry, or a click."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, margin: int, name: str) -> None:
        super().__init__(id=name, classes="panel")
        self._margin = margin
        self._entries: Sequence[Entry] = ()
        self._lines: list[_Line] = []
        self._starts: list[int] = []
        self._wrapped_at = -1

    def fill(self, entries: Sequence[Entry]) -> None:
        """Other entries; the cursor stays where it can."""
        self._entries = entries
        self._wrap()
        self.cursor = min(self.cursor, max(len(entries) - 1, 0))
        self.refresh()

    def on_resize(self) -> None:
        """Another width wraps the words anew."""
        if self._wrapped_at != self.size.width:
            self._wrap()
            self.call_after_refresh(self._see_cursor)

    def _wrap(self) -> None:
        width = self.size.width
        if width < self._margin + GAP + 10:
            return
        self._wrapped_at, self._lines, self._starts = width, [], []
        for place, entry in enumerate(self._entries):
            self._starts.append(len(self._lines))
            for n, body in enumerate(entry.body.wrap(width - self._margin - GAP - 1)):
                self._lines.append(_Line(place, entry.margin if n == 0 else None, body))
            self._lines.append(_Line(place, None, Content("")))
        self.virtual_size = Size(width, len(self._lines))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at, width = y + self.scroll_offset.y, self.size.width
        if not 0 <= at < len(self._lines):
            return Strip.blank(width, self.visual_style.rich_style)
        line = self._lines[at]
        chosen = line.entry == self.cursor and bool(line.body)
        style = self.get_visual_style("ledger--cursor") if chosen else self.visual_style
        margin = line.margin or Content("")
        text = Content.assemble(margin.truncate(self._margin, pad=True), " " * GAP, line.body)
        parse = self.app.stylesheet.parse_style
        drawn = text.render(style, end="", parse_style=parse)
        from rich.segment import Segment

        strip = Strip([Segment(words, s.rich_style) for words, s in drawn])
        return strip.adjust_cell_length(width, style.rich_style)

    def watch_cursor(self) -> None:
        """Keep the cursor on the screen."""
        self._see_cursor()

    def _see_cursor(self) -> None:
        if self.cursor < len(self._starts):
            start = self._starts[self.cursor]
            after = self._starts[self.cursor + 1] if self.cursor + 1 < len(self._starts) else len(self._lines)
            height = min(after - start, max(self.size.height, 1))
            self.scroll_to_region(Region(0, start, self.size.width, height), animate=False, force=True)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        if self._entries:
            self.cursor = min(max(self.cursor + by, 0), len(self._entries) - 1)

    def action_select(self) -> None:
        """Choose the entry under the cursor."""
        if self._entries:
            self.post_message(self.Chosen(self.cursor))

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is; twice chooses."""
        at = event.y + self.scroll_offset.y
        if 0 <= at < len(self._lines):
            self.cursor = self._lines[at].entry
            if event.chain > 1:
                self.action_select()
