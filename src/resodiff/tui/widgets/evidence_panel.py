"""The evidence: each reason with its quotes, and the sum behind the verdict as a waterfall."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from resodiff.outline import Quote, Row, detail
from resodiff.tui.drawing.bars import Fall, drawn, falls
from resodiff.tui.drawing.heading import heading
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.messages import EvidenceChosen

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

WIDEST = 40
"""Cells of the waterfall on a wide screen."""


class EvidencePanel(OptionList):
    """One reason an option; Enter goes to its words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
    ]

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="evidence", classes="panel", markup=False, compact=True)
        self._palette = palette

    def show(self, desk: Desk) -> None:
        """The evidence of the chosen ask, the sum last."""
        self.clear_options()
        row = desk.row
        if row is None:
            return
        found = detail(row.finding)
        width = max(min(self.size.width // 3, WIDEST), 16)
        steps = falls([quote.weight for quote in found.evidence], width)
        head = heading(row, desk.decision(row.id), self._palette)
        self.add_option(Option(Content.assemble(head, "\n", self._sum(row, found.total)), disabled=True))
        for quote, fall in zip(found.evidence, steps, strict=True):
            self.add_option(Option(self._reason(quote, fall, width)))
        self.highlighted = 1 if found.evidence else None

    def _reason(self, quote: Quote, fall: Fall, width: int) -> Content:
        parts: list[Content | tuple[str, str]] = [
            (f"{quote.weight:+6.2f} ", "bold"),
            drawn(fall, quote.weight, width, self._palette),
            (f" {quote.phrase}\n", "bold"),
            (f"       {quote.because}", ""),
        ]
        for side, words in (("asked", quote.ask), ("adopted", quote.adopted)):
            if words:
                parts.append((f"\n       {side}: “{' … '.join(words)}”", "italic"))
        return Content.assemble(*parts)

    def _sum(self, row: Row, total: float) -> Content:
        line = f"sum {total:+.2f} · plus speaks for adopted, minus against · confidence {row.confidence:.0%}"
        return Content.styled(line, DIM)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        event.stop()
        self.post_message(EvidenceChosen(event.option_index - 1))
