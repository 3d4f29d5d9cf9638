"""The scores: totals, by reason, and by addressee, as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.model import REASONS, Code, Verdict
from resodiff.outline import Flag, Row, first_words, one_line
from resodiff.outline.phrases import PHRASES
from resodiff.tui.drawing.bars import bar, stacked
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.widgets.panel import Panel
from resodiff.tui.widgets.sheet import wrapped

if TYPE_CHECKING:
    from resodiff.tui.desk import Counts, Desk

NOBODY = "not said to whom"
MOST = 12
"""Addressees that are listed."""


class ScoresPanel(Panel):
    """Counts of the asks that are listed, so that they follow the filter."""

    def __init__(self, palette: Palette) -> None:
        super().__init__("scores")
        self._palette = palette

    def lines(self, desk: Desk) -> Sequence[Content]:
        """Count."""
        rows = [row for row in desk.rows if Flag.TO_DELEGATION not in row.flags]
        parts = [*self._totals(desk, rows), *self._reasons(desk, rows), *self._addressees(desk, rows)]
        parts.append(Content.styled(desk.outline.method, DIM))
        return wrapped(parts, self.room)

    @property
    def _bar_room(self) -> int:
        return max(min(self.room - 46, 60), 12)

    def _totals(self, desk: Desk, rows: list[Row]) -> Iterator[Content]:
        counts = desk.counts(rows)
        changed = sum(desk.verdict(row.finding) is not row.verdict for row in rows)
        yield Content.styled(f"Totals of {counts.asks} asks" + _shown(desk), "bold")
        most = max(counts.verdicts.values(), default=0)
        for verdict in Verdict:
            yield self._line(*self._palette.verdict(verdict), counts, verdict, most)
        machine = Counter(row.verdict for row in rows)
        if changed:
            told = ", ".join(f"{machine[v]} {v.value}" for v in Verdict)
            yield Content.styled(f"  before review: {told}; a person changed {changed}", DIM)
        yield from (Content.styled(f"  {line}", DIM) for line in desk.outline.totals.lines[1:])
        yield Content("")

    def _line(self, words: str, style: str, counts: Counts, verdict: Verdict, most: int) -> Content:
        number = counts.verdicts[verdict]
        share = f"{number / counts.asks:>5.0%}" if counts.asks else ""
        return Content.assemble(
            (f"  {words:<28}", style),
            f"{number:>4} {share} ",
            (bar(number, most, self._bar_room, self._palette), style),
        )

    def _reasons(self, desk: Desk, rows: list[Row]) -> Iterator[Content]:
        found = Counter(code for row in rows for code in _standing(desk, row))
        yield Content.styled("Why asks were weakened", "bold")
        most = max(found.values(), default=0)
        for code in sorted((c for c in REASONS if found[c]), key=lambda c: -found[c]):
            drawn = bar(found[code], most, self._bar_room, self._palette)
            yield Content.assemble(
                f"  {PHRASES[code]:<28}{found[code]:>4}       ", (drawn, VERDICTS[Verdict.WEAKENED])
            )
        if not found:
            yield Content.styled("  none was", DIM)
        yield Content("")

    def _addressees(self, desk: Desk, rows: list[Row]) -> Iterator[Content]:
        by: dict[str, list[Row]] = {}
        for row in rows:
            by.setdefault(_addressee(row), []).append(row)
        yield Content.styled("By addressee", "bold")
        most = max((len(those) for those in by.values()), default=0)
        for name, those in sorted(by.items(), key=lambda pair: -len(pair[1]))[:MOST]:
            counts = desk.counts(those).verdicts
            cells = max(len([n for n in counts.values() if n]), round(len(those) * self._bar_room / most))
            told = "/".join(str(counts[v]) for v in Verdict)
            drawn = stacked(counts, cells, self._palette)
            yield Content.assemble(f"  {first_words(name, 27):<28}{len(those):>4} {told:>6}", drawn)
        yield Content.styled("  adopted/weakened/dropped", DIM)
        yield Content("")


def _standing(desk: Desk, row: Row) -> tuple[Code, ...]:
    """The reasons that hold for an ask: those of the person where they gave any, none where it is not weakened."""
    if desk.verdict(row.finding) is not Verdict.WEAKENED:
        return ()
    said = desk.decision(row.id)
    return row.finding.reasons if said is None or said.reasons is None else said.reasons


def _addressee(row: Row) -> str:
    name = one_line(row.finding.ask.addressee)
    return name[:1].upper() + name[1:] if name else NOBODY


def _shown(desk: Desk) -> str:
    return "" if desk.filter.is_open else f" ({desk.filter.in_words})"
