"""The evidence: each reason with its quotes, and the sum behind the verdict as a waterfall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.outline import Quote, Row, detail
from resodiff.tui.drawing.bars import Fall, drawn, falls
from resodiff.tui.drawing.heading import heading
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.messages import EvidenceChosen
from resodiff.tui.widgets.ledger import Block, Ledger
from resodiff.tui.widgets.sheet import wrapped

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

WIDEST = 40
"""Cells of the waterfall on a wide screen."""

INDENT = 7


class EvidencePanel(Ledger):
    """One reason a block; Enter goes to its words."""

    fixed = 1

    def __init__(self, palette: Palette) -> None:
        super().__init__("evidence")
        self._palette = palette
        self._desk: Desk | None = None
        self._shown = ""

    def show(self, desk: Desk) -> None:
        """The evidence of the chosen ask."""
        self._desk = desk
        self.fill()
        if self._shown != desk.chosen:
            self._shown = desk.chosen
            self.put_cursor(0)

    def blocks(self) -> Sequence[Block]:
        """The sum first, then a block for each reason."""
        row = self._desk.row if self._desk else None
        if self._desk is None or row is None:
            return []
        found = detail(row.finding)
        width = max(min(self.room // 3, WIDEST), 16)
        steps = falls([quote.weight for quote in found.evidence], width)
        head = heading(row, self._desk.decision(row.id), self._palette)
        reasons = zip(found.evidence, steps, strict=True)
        return [
            [*wrapped([head, _sum(row, found.total)], self.room), Content("")],
            *([*self._reason(quote, fall, width), Content("")] for quote, fall in reasons),
        ]

    def _reason(self, quote: Quote, fall: Fall, width: int) -> list[Content]:
        first = Content.assemble(
            (f"{quote.weight:+6.2f} ", "bold"),
            drawn(fall, quote.weight, width, self._palette),
            (f" {quote.phrase}", "bold"),
        )
        rest = [Content(quote.because)]
        for side, words in (("asked", quote.ask), ("adopted", quote.adopted)):
            if words:
                rest.append(Content.styled(f"{side}: “{'” … “'.join(words)}”", "italic"))
        indent = Content(" " * INDENT)
        return [first, *(indent + line for line in wrapped(rest, self.room - INDENT))]

    def chosen(self, place: int) -> None:
        """To the words."""
        self.post_message(EvidenceChosen(place))


def _sum(row: Row, total: float) -> Content:
    line = f"sum {total:+.2f} · plus speaks for adopted, minus against · confidence {row.confidence:.0%}"
    also = f" · read also {row.also_read}" if row.also_read else ""
    return Content.styled(line + also, DIM)
