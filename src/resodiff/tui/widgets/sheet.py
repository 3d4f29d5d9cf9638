"""Lines that scroll. Only those on the screen are drawn, and other lines cost no layout of widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style


class Sheet(ScrollView, can_focus=True):
    """A panel of lines that were wrapped by whoever writes them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False),
        Binding("k", "scroll_up", "Up", show=False),
        Binding("g", "scroll_home", "Top", show=False),
        Binding("G", "scroll_end", "End", show=False),
    ]

    def __init__(self, name: str) -> None:
        super().__init__(id=name, classes="panel")
        self._lines: Sequence[Content] = ()

    @property
    def room(self) -> int:
        """Columns of a line; at least a few, so that nothing need be asked before the first layout."""
        return max(self.scrollable_content_region.width, 10)

    def write(self, lines: Sequence[Content]) -> None:
        """Other lines."""
        self._lines = lines
        self.virtual_size = Size(self.room, len(lines))
        self.refresh()

    def style_of(self, line: int) -> Style:  # noqa: ARG002
        """The ground on which a line is drawn."""
        return self.visual_style

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        from rich.segment import Segment

        at, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if not 0 <= at < len(self._lines):
            return Strip.blank(width, self.visual_style.rich_style)
        style = self.style_of(at)
        drawn = self._lines[at].render(style, end="", parse_style=self.app.stylesheet.parse_style)
        strip = Strip([Segment(words, s.rich_style) for words, s in drawn])
        return strip.adjust_cell_length(width, style.rich_style)


def wrapped(contents: Iterable[Content], width: int) -> list[Content]:
    """The lines of several texts, one after the other."""
    return [line for content in contents for line in (content.wrap(width) if content else [content])]
