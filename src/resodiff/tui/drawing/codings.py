"""What coders said of an ask, a line each: for whoever settles what they dispute."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from resodiff.casework.coding.journals import Coded
from resodiff.casework.reviews.carried_over import Standing
from resodiff.outline import one_line
from resodiff.outline.phrases import PHRASES
from resodiff.tui.drawing.palette import DIM, Palette


def coding_lines(said: Iterable[Coded], palette: Palette) -> list[Content]:
    """ "Anna Kessel  ◐ weakened  word of force gone; in 4; a note"."""
    return [_line(coded, palette) for coded in said]


def _line(coded: Coded, palette: Palette) -> Content:
    reasons = ", ".join(PHRASES[code] for code in coded.reasons)
    carriers = f"in {one_line(', '.join(coded.carriers))}" if coded.carriers else ""
    old = f"of an earlier text: {coded.why}" if coded.standing is Standing.OUTDATED else ""
    beside = "; ".join(part for part in (reasons, carriers, one_line(coded.note), old) if part)
    return Content.assemble(
        (f"{one_line(coded.by)}  ", "bold"), palette.verdict(coded.verdict), (f"  {beside}", DIM)
    )
