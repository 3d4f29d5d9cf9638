"""What became of the asks of each group, in numbers and as a bar, and both scores with their ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resodiff.outline.board import FIGURES, HEADINGS, GroupRow, count, group_rows
from resodiff.reports.html.board_charts import mark, stacked, trend
from resodiff.reports.html.board_seen import Seen, more, table
from resodiff.reports.html.tags import Html, joined, tag, wide

SHOWN = 25
"""Rows of a grouping that stand open; the others are behind one key."""

WHO = ("organisation", "letter", "case", "theme", "country", "mechanism", "addressee")
"""The groupings of the chapter on who asked whom for what."""

WHEN = ("year", "session")

_TITLES = {"basis": "By what the verdict rests on"}

_NOTES = {
    "organisation": "An organisation has the asks of every letter that it signed: these groups overlap.",
    "letter": "A letter that several organisations signed is that of a coalition.",
    "mechanism": "Asks that name a mechanism of the United Nations; one ask may name several.",
}


def outcomes(seen: Seen) -> Iterator[Html]:
    """What became of the asks by everything but time."""
    for by in WHO:
        yield from grouping(seen, by)


def over_time(seen: Seen) -> Iterator[Html]:
    """What became of the asks year by year and session by session, as a chart and in numbers."""
    for by in WHEN:
        yield from grouping(seen, by)


def grouping(seen: Seen, by: str) -> Iterator[Html]:
    """One grouping under its heading; those in time have a chart as well."""
    rows = group_rows(seen.board, seen.rubric, by, seen.scored)
    yield tag("h3", _TITLES.get(by, f"By {HEADINGS[by].casefold()}"), id=f"by-{by}")
    if by in _NOTES:
        yield tag("p", _NOTES[by], class_="small")
    if by in WHEN and len(rows) > 1:
        yield tag("figure", wide(trend(rows, f"Asks and scores by {by}"), f"Chart by {by}"), _key())
    yield _table(rows[:SHOWN], by)
    if rest := rows[SHOWN:]:
        yield more(f"and {count(len(rest), 'more row')}", _table(rest, by))


def _table(rows: Sequence[GroupRow], by: str) -> Html:
    columns = (HEADINGS[by], "Asks", "What became of them", *(_scored(name) for name in FIGURES))
    found = table(columns, [_row(row) for row in rows], "groups")
    return wide(found, _TITLES.get(by, f"By {HEADINGS[by].casefold()}"))


def _scored(name: str) -> str:
    return f"{name.capitalize()} (range)"


def _row(row: GroupRow) -> Html:
    return tag(
        "tr",
        tag("th", row.name, scope="row"),
        tag("td", f"{row.asks:,}", class_="number"),
        tag("td", stacked(row), tag("span", row.words, class_="small")),
        *(tag("td", score(row, figure)) for figure in FIGURES),
    )


def score(row: GroupRow, figure: str) -> Html:
    """A score with its range, as a mark, and as points."""
    found = getattr(row, figure)
    return joined((row.told(figure), mark(found), tag("span", row.points(figure), class_="small")))


def _key() -> Html:
    return tag(
        "figcaption",
        "Above: how many asks, adopted at the foot of each column, then weakened, then dropped. Below: the score met "
        "as a full dot, gained as a ring, each in the band of its range. The numbers are in the table.",
        class_="small",
    )
