"""The board's charts as SVG inside the page. Each says in words what it shows; its numbers stand beside it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from resodiff.casework.scores.sensitivity import Range
from resodiff.model import Verdict
from resodiff.outline import first_words
from resodiff.outline.board import GroupRow, span, spanned
from resodiff.outline.board_courses import CourseRow
from resodiff.reports.html.tags import Html, joined, tag

ROOM = 0.13
"""Share of a bar from which a number finds room in its part."""

STEPS = 12
"""Steps of a course that are drawn; of a longer one the first and the last."""


def figure(name: str, told: str, width: float, height: float, drawing: Iterable[str]) -> Html:
    """A drawing in units of its own, with its name and what it shows in words."""
    size = {"width": _n(width), "height": _n(height), "viewBox": f"0 0 {_n(width)} {_n(height)}"}
    return tag("svg", tag("title", name), tag("desc", told), *drawing, role="img", **size)


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _rect(x: float, y: float, width: float, height: float, kind: str, unit: str = "") -> Html:
    place = {"x": f"{_n(x)}{unit}", "y": _n(y), "width": f"{_n(width)}{unit}", "height": _n(height)}
    return tag("rect", class_=kind, **place)


def _words(x: float, y: float, words: str, kind: str, unit: str = "") -> Html:
    return tag("text", words, x=f"{_n(x)}{unit}", y=_n(y), class_=kind)


# ---------------------------------------------------------------- one row


def stacked(row: GroupRow, height: float = 16) -> Html:
    """What became of some asks, as wide as its place. The numbers stand in the parts that have room for them."""
    parts = tuple(_parts(row, height))
    told = tag("title", row.words)
    return tag("svg", told, *parts, class_="bar", height=_n(height), aria_hidden="true")


def _parts(row: GroupRow, height: float) -> Iterator[Html]:
    done = 0.0
    for verdict, number in row.counts:
        share = 100 * number / max(row.asks, 1)
        if number:
            yield _rect(done, 0, share, height, f"bar-{verdict.value}", "%")
        if share >= 100 * ROOM:
            yield _words(done + share / 2, height / 2, f"{number:,}", "inside", "%")
        done += share


def mark(found: Range | None) -> Html:
    """A score on a line from 0 to 100%: a band for its range, a dot for its value."""
    if found is None:
        return Html()
    low, high, value = (100 * min(max(x, 0.0), 1.0) for x in (found.low, found.high, found.value))
    drawing = (
        tag("title", spanned(found)),
        _rect(0, 5, 100, 2, "track", "%"),
        _rect(low, 2, max(high - low, 0.5), 8, "band", "%"),
        tag("circle", cx=f"{_n(value)}%", cy=6, r=4, class_="dot"),
    )
    return tag("svg", *drawing, class_="mark", height=12, aria_hidden="true")


def part(number: int, whole: int) -> Html:
    """A share of a whole as a bar."""
    told = tag("title", f"{number:,} of {whole:,}")
    drawing = (
        told,
        _rect(0, 4, 100, 8, "track", "%"),
        _rect(0, 4, 100 * number / max(whole, 1), 8, "band", "%"),
    )
    return tag("svg", *drawing, class_="mark", height=16, aria_hidden="true")


# ---------------------------------------------------------------- over time

_LEFT, _TOP, _HIGH, _GAP, _SCALE = 44.0, 22.0, 130.0, 40.0, 120.0
"""Of the chart over time: its left margin; where the columns begin and how high they are; the space below them;
how high the scale of scores is."""

_LETTER = 7.5
"""How wide a letter is at the most, on the average of a word."""


def trend(rows: Sequence[GroupRow], name: str) -> Html:
    """Asks and scores over time: a column of asks for each row, and under it the score with its range."""
    step = min(max(1000 / len(rows), 26.0), 120.0)
    foot = _TOP + _HIGH + _GAP + _SCALE + 18
    middles = [_LEFT + step * (n + 0.5) for n in range(len(rows))]
    drawing = [*_grid(_LEFT + step * len(rows))]
    most = max(row.asks for row in rows)
    tops = [_TOP + _HIGH * (1 - row.asks / most) - 8 for row in rows]
    for row, middle in zip(rows, middles, strict=True):
        drawing += [*_column(row, middle, step, most), *_scored(row, middle, step)]
    drawing += _spaced([f"{row.asks:,}" for row in rows], middles, tops)
    drawing += _spaced(labels([row.name for row in rows]), middles, [foot] * len(rows))
    told = "; ".join(f"{row.name}: {row.words}, met {spanned(row.met)}" for row in rows)
    return figure(name, told, _LEFT + step * len(rows) + 8, foot + 8, drawing)


def _spaced(words: Sequence[str], middles: Sequence[float], heights: Sequence[float]) -> Iterator[Html]:
    """Words over or under their columns: as many as have room beside each other."""
    step = middles[1] - middles[0] if len(middles) > 1 else 1000.0
    every = math.ceil((max(map(len, words)) * _LETTER + 6) / step)
    for said, middle, height in list(zip(words, middles, heights, strict=True))[::every]:
        yield _words(middle, height, said, "middle")


def labels(names: Sequence[str]) -> list[str]:
    """Names without the beginning, up to a comma, that they all have: "session 57"."""
    heads = {name.rpartition(", ")[0] for name in names}
    return [name.rpartition(", ")[2] for name in names] if len(heads) == 1 else list(names)


def _column(row: GroupRow, middle: float, step: float, most: int) -> Iterator[Html]:
    wide, top = step * 0.6, _TOP + _HIGH
    for verdict, number in row.counts:
        high = _HIGH * number / most
        top -= high
        if number:
            yield _rect(middle - wide / 2, top, wide, high, f"bar-{verdict.value}")
        if high >= 15 and wide >= _LETTER * len(f"{number:,}") + 3:
            yield _words(middle, top + high / 2, f"{number:,}", "inside")


def _scored(row: GroupRow, middle: float, step: float) -> Iterator[Html]:
    for found, kind, aside in ((row.met, "dot", -0.15), (row.gained, "ring", 0.15)):
        if found is None:
            continue
        x = middle + aside * step
        wide = min(step * 0.16, 10)
        yield _rect(x - wide / 2, _y(found.high), wide, max(_y(found.low) - _y(found.high), 1), "band")
        yield tag("circle", cx=_n(x), cy=_n(_y(found.value)), r=_n(min(step * 0.1, 4)), class_=kind)


def _y(share: float) -> float:
    """Where a score stands on its scale."""
    return _TOP + _HIGH + _GAP + _SCALE * (1 - min(max(share, 0.0), 1.0))


def _grid(right: float) -> Iterator[Html]:
    yield _words(_LEFT - 6, _TOP + 6, "asks", "end")
    yield _line(_LEFT, _TOP + _HIGH, right)
    for share in (0.0, 0.5, 1.0):
        yield _line(_LEFT, _y(share), right)
        yield _words(_LEFT - 6, _y(share), f"{share:.0%}", "end")


def _line(x: float, y: float, right: float) -> Html:
    return tag("line", x1=_n(x), x2=_n(right), y1=_n(y), y2=_n(y), class_="rule")


# ---------------------------------------------------------------- one ask over time

_STRIDE, _RADIUS = 46.0, 9.0


def timeline(course: CourseRow) -> Html:
    """The times an ask was made, from left to right, each with the sign of its verdict."""
    steps = list(enumerate(course.steps))
    drawn = steps if len(steps) <= STEPS else steps[: STEPS // 2] + steps[-STEPS // 2 :]
    drawing = [_line(_STRIDE / 2, 14, _STRIDE * (len(drawn) - 0.5))]
    for place, (n, step) in enumerate(drawn):
        x = _STRIDE * (place + 0.5)
        if place and n != drawn[place - 1][0] + 1:
            drawing.append(_words(x - _STRIDE / 2, 10, "…", "middle gap"))
        drawing += [sign(step.verdict, x, 14), _words(x, 36, first_words(step.when, 7), "middle")]
    told = "; ".join(f"{step.when}: {step.verdict.value}" for _, step in drawn)
    return figure(f"Asked {len(course.steps)} times", told, _STRIDE * len(drawn), 42, drawing)


def sign(verdict: Verdict, x: float, y: float) -> Html:
    """The sign of a verdict as a drawing, for it is in no font for certain: a tick, half a disc, a cross."""
    circle = tag("circle", cx=_n(x), cy=_n(y), r=_n(_RADIUS), class_=f"sign-{verdict.value}")
    inside = {
        Verdict.ADOPTED: tag("path", d=f"M{_n(x - 4)} {_n(y)}l3 3.5l5.5 -6.5", class_="stroke"),
        Verdict.WEAKENED: tag("path", d=f"M{_n(x)} {_n(y - 6)}a6 6 0 0 1 0 12z", class_="half"),
        Verdict.DROPPED: tag(
            "path", d=f"M{_n(x - 3.5)} {_n(y - 3.5)}l7 7m0 -7l-7 7", class_="stroke-dropped"
        ),
    }
    return joined((circle, inside[verdict]))


def scale(found: Range, name: str) -> Html:
    """A score on a line of its own with the ends of its range written beside the band."""
    low, high, value = (30 + 340 * min(max(x, 0.0), 1.0) for x in (found.low, found.high, found.value))
    drawing = (
        _rect(30, 29, 340, 2, "track"),
        *(_words(30 + 340 * x, 56, f"{x:.0%}", "middle quiet") for x in (0.0, 0.25, 0.5, 0.75, 1.0)),
        _rect(low, 22, max(high - low, 2), 16, "band"),
        tag("circle", cx=_n(value), cy=30, r=7, class_="dot"),
        _words(value, 11, f"{found.value:.0%}", "middle strong"),
    )
    told = f"{found.value:.0%}, from {span(found)}: lowest with {found.at_low}; highest with {found.at_high}"
    return figure(name, told, 400, 64, drawing)
