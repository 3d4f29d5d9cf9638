"""The totals of the asks that are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from resodiff.model import Verdict
from resodiff.tui.drawing.bars import stacked
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette

if TYPE_CHECKING:
    from resodiff.tui.desk import Counts, Desk

Part = tuple[str, str] | Content


class TotalsBar(Static):
    """A line that follows the filter: how many asks, what became of them, how many a person settled."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="totals")
        self._palette = palette

    def show(self, desk: Desk) -> None:
        """Count what is listed."""
        rows = desk.rows
        every, listed = desk.counts(desk.outline.rows), desk.counts(rows)
        number = f"{listed.asks}" if listed.listed == every.listed else f"{listed.asks} of {every.asks}"
        counts: list[Part] = [(f" {number} asks ", "bold")]
        for verdict in Verdict:
            sign = self._palette.sign(verdict)
            counts.append((f" {listed.verdicts[verdict]} {sign} {verdict.value} ", VERDICTS[verdict]))
        parts = [*counts, *self._bar(listed.verdicts), *_beside(listed, desk)]
        self.update(Content.assemble(*parts), layout=False)

    def _bar(self, verdicts: dict[Verdict, int]) -> list[Part]:
        """On a wide screen the same as a bar, on a second line."""
        if self.size.height < 2 or not sum(verdicts.values()):
            return []
        return [Content("\n "), stacked(verdicts, self.size.width // 3, self._palette)]


def _beside(listed: Counts, desk: Desk) -> list[Part]:
    parts: list[Part] = []
    if not desk.filter.is_open:
        parts.append((f"  [{desk.filter.in_words}]", "bold $accent"))
    if listed.reviewed:
        parts.append((f"  {listed.reviewed} reviewed", "$checked"))
    if listed.apart:
        parts.append((f"  +{listed.apart} to the delegation", DIM))
    return parts
