"""The board's charts and colours: they say what they show, and can be read in the light, in the dark and on paper."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from resodiff.casework.scores.sensitivity import Range, Setting
from resodiff.model import Verdict
from resodiff.outline.board import GroupRow
from resodiff.reports.html.board_charts import labels, mark, part, scale, stacked, trend
from resodiff.reports.palette import GROUND, INK

COUNT = st.integers(0, 500)
SHARE = st.floats(-0.5, 1)
SETTING = Setting("points", "priorities", "view")


def group(name: str, adopted: int, weakened: int, dropped: int, found: Range | None = None) -> GroupRow:
    return GroupRow(name, adopted, weakened, dropped, float(adopted + weakened + dropped), found, found)


def ranged(*ends: float) -> Range:
    low, value, high = sorted(ends)
    return Range(value, low, high, SETTING, SETTING, {})


def drawn(svg: str) -> Any:
    return html.fragment_fromstring(svg)


# ---------------------------------------------------------------- what is drawn


@given(COUNT, COUNT, COUNT)
def test_the_parts_of_a_bar_fill_it_in_their_order(adopted: int, weakened: int, dropped: int) -> None:
    found = drawn(stacked(group("one", adopted, weakened, dropped)))
    parts = found.xpath("./rect")
    wide = [float(part.get("width").rstrip("%")) for part in parts]
    counts = {"bar-adopted": adopted, "bar-weakened": weakened, "bar-dropped": dropped}
    assert [each.get("class") for each in parts] == [name for name, count in counts.items() if count]
    assert sum(wide) == pytest.approx(100 if parts else 0, abs=0.2)
    assert found.xpath("string(./title)") == (f"{adopted} adopted, {weakened} weakened, {dropped} dropped")


@given(SHARE, SHARE, SHARE)
def test_a_score_stands_inside_its_band_and_the_band_inside_the_scale(a: float, b: float, c: float) -> None:
    found = drawn(mark(ranged(a, b, c)))
    (band,), (dot,) = found.xpath("./rect[@class='band']"), found.xpath("./circle")
    low, wide, at = (float(v.rstrip("%")) for v in (band.get("x"), band.get("width"), dot.get("cx")))
    assert 0 <= low <= at + 0.1 <= low + wide + 0.3 <= 100.9


@given(st.lists(st.tuples(COUNT, COUNT, st.integers(1, 500), SHARE, SHARE), min_size=1, max_size=70))
def test_the_chart_over_time_has_a_column_for_each_row_and_says_all_of_them(
    rows: list[tuple[int, int, int, float, float]],
) -> None:
    groups = [group(f"{1990 + n}", a, w, d, ranged(x, y, x)) for n, (a, w, d, x, y) in enumerate(rows)]
    found = drawn(trend(groups, "By year"))
    assert len(found.xpath("./circle[@class='dot']")) == len(rows)
    told = found.xpath("string(./desc)")
    assert all(f"{row.name}: {row.words}, met " in told for row in groups)
    width, height = (float(found.get(name)) for name in ("width", "height"))
    for each in found.xpath("./rect"):
        x, y, wide, high = (float(each.get(name)) for name in ("x", "y", "width", "height"))
        assert x >= 0
        assert y >= 0
        assert x + wide <= width + 0.2
        assert y + high <= height + 0.2


def test_every_chart_of_its_own_has_a_name_and_says_what_it_shows() -> None:
    found = ranged(0.1, 0.5, 0.9)
    for svg in (scale(found, "Met"), trend([group("2030", 1, 1, 1, found)], "By year")):
        assert drawn(svg).get("role") == "img"
        assert drawn(svg).xpath("string(./title)")
        assert drawn(svg).xpath("string(./desc)")


def test_a_bar_beside_its_numbers_is_not_read_twice() -> None:
    for svg in (stacked(group("one", 1, 2, 3)), mark(ranged(0, 0.5, 1)), part(1, 4)):
        assert drawn(svg).get("aria-hidden") == "true"


def test_what_cannot_be_scored_is_not_drawn() -> None:
    assert mark(None) == ""
    assert drawn(trend([group("2030", 0, 1, 0)], "By year")).xpath("./circle") == []


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Council, session 51", "Council, session 57"], ["session 51", "session 57"]),
        (["Council, session 51", "Assembly, session 57"], ["Council, session 51", "Assembly, session 57"]),
        (["2028", "2029"], ["2028", "2029"]),
    ],
)
def test_labels_leave_out_what_all_have(names: list[str], short: list[str]) -> None:
    assert labels(names) == short


# ---------------------------------------------------------------- colours


def schemes() -> dict[str, dict[str, str]]:
    """The colours by their names, in the light, in the dark and on paper: later rules change earlier ones."""
    found: dict[str, dict[str, str]] = {"light": {}, "dark": {}, "print": {}}
    kinds = {"": "light", "prefers-color-scheme: dark": "dark", "print": "print"}
    for name in ("page.css", "board.css"):
        css = files("resodiff.reports.html").joinpath(name).read_text("utf-8")
        for media, rules in re.findall(r"(?:@media \(?([^){]+?)\)? \{\s*)?:root \{([^}]*)\}", css):
            found[kinds[media]] |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", rules))
    return {name: found["light"] | own for name, own in found.items()}


def luminance(colour: str) -> float:
    """WCAG 2.1, relative luminance."""
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(each * 2 for each in digits)
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


VERDICTS = tuple(verdict.value for verdict in Verdict)

WORDS = (
    *(
        (ink, ground)
        for ink in ("ink", "quiet", "title", "link", *VERDICTS)
        for ground in ("ground", "sheet")
    ),
    *(("ground", verdict) for verdict in VERDICTS),
    *((verdict, f"{verdict}-ground") for verdict in VERDICTS),
    ("ink", "weakened-ground"),
    ("quiet", "weakened-ground"),
)

SHAPES = (("mark", "ground"), ("mark", "sheet"), *((verdict, "ground") for verdict in VERDICTS))
"""What must stand out in a chart: WCAG 2.1, 1.4.11."""


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_words_and_charts_stand_out(scheme: str) -> None:
    colours = schemes()[scheme]
    faint = [pair for pair in WORDS if contrast(*(colours[name] for name in pair)) < 4.5]
    assert faint == []
    assert [pair for pair in SHAPES if contrast(*(colours[name] for name in pair)) < 3] == []


@pytest.mark.parametrize("scheme", ["light", "print"])
def test_the_verdicts_have_the_colours_of_every_report(scheme: str) -> None:
    colours = schemes()[scheme]
    for verdict in Verdict:
        assert colours[verdict.value] == f"#{INK[verdict].lower()}"
        assert colours[f"{verdict.value}-ground"] == f"#{GROUND[verdict].lower()}"
