"""Numbers as bars: totals, reasons, addressees, and the sum behind a verdict as a waterfall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textual.content import Content

from resodiff.model import Verdict
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette


def stacked(verdicts: Mapping[Verdict, int], width: int, palette: Palette) -> Content:
    """One bar of `width` cells for all verdicts together. Every verdict that is there has a cell."""
    cells = shares([verdicts[v] for v in Verdict], width)
    fills = dict(zip(Verdict, "#=." if palette.plain else "█▓░", strict=True))
    return Content.assemble(*((fills[v] * n, VERDICTS[v]) for v, n in zip(Verdict, cells, strict=True) if n))


def shares(numbers: Sequence[int], width: int) -> list[int]:
    """`width` cells shared out in proportion, at least one for every number above zero."""
    total = sum(numbers)
    if not total or width < sum(n > 0 for n in numbers):
        return [0] * len(numbers)
    cells = [max(1, round(n * width / total)) if n else 0 for n in numbers]
    while sum(cells) != width:
        largest = max(range(len(cells)), key=lambda n: cells[n])
        cells[largest] += 1 if sum(cells) < width else -1
    return cells


def bar(number: int, most: int, width: int, palette: Palette) -> str:
    """A bar for `number`, `width` cells for `most`."""
    return palette.bar(max(1, round(number * width / most)) if number and most else 0)


@dataclass(frozen=True, slots=True)
class Fall:
    """One step of a waterfall: from where the sum stood to where it stands, in cells from the left."""

    start: int
    end: int
    zero: int


def falls(weights: Sequence[float], width: int) -> list[Fall]:
    """The steps of a sum that begins at zero, scaled so that all of them fit into `width` cells."""
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    low, high = min(sums), max(sums)
    scale = (width - 1) / max(high - low, 1e-9)
    cells = [round((s - low) * scale) for s in sums]
    return [Fall(a, b, cells[0]) for a, b in pairwise(cells)]


def drawn(fall: Fall, weight: float, width: int, palette: Palette) -> Content:
    """A step as a bar, where the line of zero runs through."""
    left, right = sorted((fall.start, fall.end))
    right = max(right, left + 1)
    block = palette.bar(right - left)
    line = "|" if palette.plain else "│"
    cells = [" "] * (width + 1)
    cells[min(fall.zero, width)] = line
    text = "".join(cells)
    style = VERDICTS[Verdict.ADOPTED if weight >= 0 else Verdict.DROPPED]
    return Content.assemble((text[:left], DIM), (block, style), (text[right:], DIM))
