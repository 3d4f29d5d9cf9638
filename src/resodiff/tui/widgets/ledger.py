"""Lines in blocks, with a cursor that goes from block to block: asks, reasons, paragraphs, stages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region
from textual.reactive import reactive
from textual.style import Style

from resodiff.tui.widgets.sheet import Sheet

Block = Sequence[Content]


class Ledger(Sheet):
    """Blocks are made once for each width. The first `fixed` of them are a heading, which the cursor skips."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"ledger--cursor"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Up", show=False),
        Binding("pagedown", "page(1)", "Down", show=False),
        Binding("home,g", "move(-1000000)", "First", show=False),
        Binding("end,G", "move(1000000)", "Last", show=False),
        Binding("enter", "select", "Choose", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    fixed = 0

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._starts: Sequence[int] = []
        self._made_for = -1

    def blocks(self) -> Sequence[Block]:
        """The lines of every block, wrapped for `room`."""
        raise NotImplementedError

    def chosen(self, place: int) -> None:
        """Enter on a block, or two clicks; the heading does not count."""

    def moved(self, place: int) -> None:
        """The user moved the cursor; the heading does not count."""

    def fill(self) -> None:
        """Make the blocks anew; the cursor stays where it can."""
        self._made_for, starts = self.room, list[int]()
        lines: list[Content] = []
        for block in self.blocks():
            starts.append(len(lines))
            lines += block
        self._starts = starts
        self.write(lines)
        self.put_cursor(self.cursor - self.fixed)

    def put_cursor(self, place: int) -> None:
        """Put the cursor on a block, or the nearest there is; the heading does not count."""
        self.cursor = max(min(place + self.fixed, len(self._starts) - 1), min(self.fixed, len(self._starts)))

    def on_resize(self) -> None:
        """Another width wraps the words anew."""
        if self._made_for not in (-1, self.room):
            self.fill()
        self.call_after_refresh(self.see_cursor)

    def style_of(self, line: int) -> Style:
        """The cursor's ground for the lines of its block."""
        here = self._block_at(line) == self.cursor >= self.fixed and bool(self._lines[line])
        return self._cursor_style() if here else self.visual_style

    def _cursor_style(self) -> Style:
        """The style of the cursor, with the reversing that Textual leaves out of it."""
        reverse = self.get_component_styles("ledger--cursor").text_style.reverse
        return self.get_visual_style("ledger--cursor") + Style(reverse=reverse)

    def _block_at(self, line: int) -> int:
        return bisect_right(self._starts, line) - 1

    def watch_cursor(self) -> None:
        """Keep the cursor on the screen."""
        self.see_cursor()

    def see_cursor(self) -> None:
        """Scroll to the cursor; from the first block to the heading too."""
        if self.cursor >= len(self._starts):
            return
        start = 0 if self.cursor == self.fixed else self._starts[self.cursor]
        end = self._starts[self.cursor + 1] if self.cursor + 1 < len(self._starts) else len(self._lines)
        height = min(end - start, max(self.size.height, 1))
        self.scroll_to_region(Region(0, start, self.room, height), animate=False, force=True, immediate=True)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        before = self.cursor
        self.put_cursor(self.cursor - self.fixed + by)
        if self.cursor != before:
            self.moved(self.cursor - self.fixed)

    def action_page(self, way: int) -> None:
        """Move the cursor by as many blocks as about fill the screen."""
        lines = max(len(self._lines) // max(len(self._starts), 1), 1)
        self.action_move(way * max(self.size.height // lines - 1, 1))

    def action_select(self) -> None:
        """Choose the block under the cursor."""
        if self.fixed <= self.cursor < len(self._starts):
            self.chosen(self.cursor - self.fixed)

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is; twice chooses."""
        place = self._block_at(event.y + self.scroll_offset.y)
        if place < self.fixed or event.y + self.scroll_offset.y >= len(self._lines):
            return
        self.action_move(place - self.cursor)
        if event.chain > 1:
            self.action_select()
