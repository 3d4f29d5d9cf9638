"""The board as one HTML file: for whoever leads a programme, pays for one, or campaigns with its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resodiff.casework.board.board import Board
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.sensitivity import Range
from resodiff.outline import one_line
from resodiff.outline.board import (
    FIGURES,
    NO_CAUSE,
    GroupRow,
    answering_line,
    bare_line,
    board_reopened_line,
    count,
    total,
)
from resodiff.outline.board_courses import FATES, CourseRow, SharedRow, course_rows, shared_rows
from resodiff.outline.board_left_out import left_out_count, left_out_lines
from resodiff.outline.board_letters import LetterRow, letter_rows
from resodiff.outline.board_method import CAVEATS, points_rows, versions
from resodiff.outline.board_people import agreement_rows, dispute_rows
from resodiff.outline.meanings import VERDICTS
from resodiff.outline.phrases import SIGNS
from resodiff.reports.html import board_asks, board_coders, board_courses, board_groups
from resodiff.reports.html.board_charts import mark, part, scale, stacked
from resodiff.reports.html.board_seen import Seen, more, seen, table, verdict
from resodiff.reports.html.page import bullets, chapter, contents, page, skip
from resodiff.reports.html.tags import Html, joined, tag, wide
from resodiff.reports.story import Chapter, sentence

SUMMARY = Chapter("summary", "Summary in a minute")
TIME = Chapter("over-time", "Over the years and sessions")
OUTCOMES = Chapter("outcomes", "By whom, about what, to whom")
AGAIN = Chapter("asked-again", "Asked again")
SHARED = Chapter("shared", "Asked in several letters")
ANSWERED = Chapter("answered", "What the adopted texts answer")
CODERS = Chapter("coders", "Who judged, and how far they agree")
ASKS = Chapter("asks", "Every ask with its working")
METHOD = Chapter("method", "Method, caveats and versions")

_MOVED = {
    "ladder": "the points",
    "weights": "the priorities",
    "view": "whose verdicts",
    "verbs": "the ladder of verbs",
}
"""What each parameter of the range is, in words."""


def render(board: Board, rubric: Rubric) -> bytes:
    """The whole page. The same board and rubric give the same bytes."""
    found = seen(board, rubric)
    title = f"What became of {count(_counted(board), 'ask')}"
    body = (
        skip(SUMMARY),
        tag("header", tag("h1", title), tag("p", _subtitle(board), class_="subtitle")),
        tag("main", *_main(found)),
        tag("footer", tag("p", f"Made by {_made_by(rubric)}.", class_="small")),
    )
    return page(f"{title}: {_subtitle(board)}", body, ("page.css", "board.css"), "board.js")


def _main(found: Seen) -> Iterator[Html]:
    """The chapters. What has nothing to tell is left out of the contents as well."""
    courses, among = course_rows(found.board), shared_rows(found.board)
    letters = letter_rows(found.board, found.rubric, found.scored)
    yield chapter(SUMMARY, _summary(found, courses, among))
    chapters = tuple(_chapters(found, courses, among, letters))
    yield contents((SUMMARY, *(each for each, _ in chapters)))
    for each, inside in chapters:
        yield chapter(each, inside)


def _chapters(
    found: Seen, courses: Sequence[CourseRow], among: Sequence[SharedRow], letters: Sequence[LetterRow]
) -> Iterator[tuple[Chapter, Iterator[Html]]]:
    if letters:
        yield TIME, board_groups.over_time(found)
        yield OUTCOMES, board_groups.outcomes(found)
    if courses:
        yield AGAIN, board_courses.again(found, courses)
    if among:
        yield SHARED, board_courses.shared(found, among)
    if found.board.answering is not None:
        yield ANSWERED, _answered(found.board)
    if letters:
        agreed, disputed = agreement_rows(found.board), dispute_rows(found.board)
        yield CODERS, board_coders.coders(found, agreed, disputed)
        yield ASKS, board_asks.asks(found, letters)
    yield METHOD, _method(found.rubric)


def _counted(board: Board) -> int:
    return sum(not entry.ask.to_delegation for entry in board.entries)


def _subtitle(board: Board) -> str:
    """How many cases and letters, of which years, about whom."""
    letters = {(entry.ask.case, entry.ask.letter) for entry in board.entries}
    years = sorted({case.year for case in board.cases if case.year})
    spoken = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}" if years else ""
    countries = sorted({one_line(case.country) for case in board.cases if case.country})
    about = ", ".join(countries) if len(countries) <= 4 else f"{len(countries)} countries"
    told = (
        count(len(letters), "letter"), count(len(board.cases), "case"), spoken, about, left_out_count(board)
    )  # fmt: skip
    return " · ".join(part for part in told if part)


# ---------------------------------------------------------------- the summary


def _summary(found: Seen, courses: Sequence[CourseRow], among: Sequence[SharedRow]) -> Iterator[Html]:
    row = total(found.board, found.rubric)
    if told := left_out_count(found.board):
        yield tag("p", tag("strong", f"{told}, and no figure on this page has them:"), class_="warning")
        yield bullets(left_out_lines(found.board))
    if told := board_reopened_line(found.board):
        yield tag("p", tag("strong", f"{told}."), class_="warning")
    if not row.asks:
        yield tag("p", "There is no ask on this board yet.")
        return
    yield tag("p", tag("strong", f"{count(row.asks, 'ask')}: {row.words}."))
    yield _outcome(row)
    yield tag("div", *(_card(row, figure) for figure in FIGURES), class_="cards")
    if told := bare_line(found.board):
        yield tag("p", told, class_="small")
    yield bullets(_lines(found, courses, among))
    yield tag("p", NO_CAUSE, class_="warning", role="note")


def _outcome(row: GroupRow) -> Html:
    lines = [
        tag(
            "tr",
            tag("th", verdict(v.value, SIGNS[v]), scope="row"),
            tag("td", f"{number:,}", class_="number"),
            tag("td", f"{number / row.asks:.0%}", class_="number"),
        )
        for v, number in row.counts
    ]
    drawn = tag("div", stacked(row, 36), class_="outcome")
    return joined((drawn, table(("Verdict", "Asks", "Share"), lines, "totals")))


def _card(row: GroupRow, figure: str) -> Html:
    """One score: the number, its range on a scale, how it comes about, and what moves it."""
    found: Range | None = getattr(row, figure)
    title = tag("h3", sentence(figure))
    if found is None:
        return tag("div", title, tag("p", "nothing to score"), class_="card")
    name = f"{sentence(figure)}, with its range"
    big = tag("span", f"{found.value:.0%}{row.mark(figure)}", class_="big")
    value = (big, f" from {found.low:.0%} to {found.high:.0%}")
    working = tag("details", tag("summary", "How it comes about"), *_working(row, figure, found))
    about = tag("p", f"{sentence(FIGURES[figure])}.", class_="small")
    return tag("div", title, tag("p", *value), scale(found, name), about, working, class_="card")


def _working(row: GroupRow, figure: str, found: Range) -> Iterator[Html]:
    yield tag(
        "p",
        f"{row.points(figure)} = {found.value:.0%}. The points of each ask stand under ",
        tag("a", ASKS.title, href=f"#{ASKS.name}"),
        ".",
    )
    yield tag("p", f"Lowest, {found.low:.0%}: {found.at_low}. Highest, {found.high:.0%}: {found.at_high}.")
    lines = [
        tag(
            "tr",
            tag("th", _MOVED.get(name, name), scope="row"),
            tag("td", f"{low:.0%} to {high:.0%}" if high > low else "moves nothing"),
            tag("td", mark(Range(found.value, low, high, found.at_low, found.at_high, {}))),
        )
        for name, (low, high) in found.swings.items()
        if name != "verbs" or found.dependence.ladders
    ]
    yield table(("What alone is changed", "Range", "On a scale of 0 to 100%"), lines)
    if depends := str(found.dependence):
        tried = ", ".join(one_line(name) for name in found.dependence.ladders)
        yield tag("p", f"{sentence(depends)}. Ladders tried: {tried}.")


def _lines(found: Seen, courses: Sequence[CourseRow], among: Sequence[SharedRow]) -> Iterator[Html | str]:
    """What else a reader in a hurry must know, a line each, with the way to the chapter."""
    fates = ", ".join(
        f"{number} {fate[:1].casefold()}{fate[1:]}"
        for fate in FATES
        if (number := sum(course.fate == fate for course in courses))
    )
    if courses:
        yield _to(AGAIN, f"{count(len(courses), 'ask')} came again in another case: {fates}")
    if among:
        yield _to(SHARED, f"{count(len(among), 'ask')} stand in several letters of one case")
    if line := answering_line(found.board):
        yield _to(ANSWERED, line.removesuffix("."))


def _to(each: Chapter, line: str) -> Html:
    return joined((f"{line}. ", tag("a", f"{each.title} →", href=f"#{each.name}")))


# ---------------------------------------------------------------- what answers anyone


def _answered(board: Board) -> Iterator[Html]:
    yield tag("p", answering_line(board))
    rows = [
        tag(
            "tr",
            tag("th", one_line(case.title), scope="row"),
            tag("td", one_line(case.adopted)),
            tag("td", f"{case.answering:,} of {case.paragraphs:,}", class_="number"),
            tag("td", f"{case.answering / case.paragraphs:.0%}", class_="number"),
            tag("td", part(case.answering, case.paragraphs)),
        )
        for case in board.cases
        if case.paragraphs
    ]
    columns = ("Case", "Adopted text", "Paragraphs that answer", "Share", "As a bar")
    shown = board_groups.SHOWN
    yield wide(table(columns, rows[:shown]), "What each adopted text answers")
    if rest := rows[shown:]:
        yield more(f"and {count(len(rest), 'more case')}", table(columns, rest))


# ---------------------------------------------------------------- method


def _method(rubric: Rubric) -> Iterator[Html]:
    yield bullets(joined((verdict(v.value, SIGNS[v]), f": {meaning}.")) for v, meaning in VERDICTS.items())
    yield bullets(
        joined((tag("strong", sentence(name)), f": {meaning}.")) for name, meaning in FIGURES.items()
    )
    yield from (tag("p", caveat) for caveat in CAVEATS)
    lines = [
        tag("tr", tag("td", told), tag("td", name), tag("td", f"{points:g}", class_="number"))
        for told, name, points in points_rows(rubric)
    ]
    points = table(("For", "What", "Points"), lines)
    yield tag("details", tag("summary", f"The points: {one_line(rubric.name)}"), points)
    yield tag("h3", "Versions")
    rows = [tag("tr", tag("th", name, scope="row"), tag("td", value)) for name, value in versions(rubric)]
    yield table(("What", "Version"), rows)


def _made_by(rubric: Rubric) -> str:
    told = dict(versions(rubric))
    return f"resodiff {told['resodiff']} with rubric {told['Rubric of the verdicts']} and points {told['Points']}"
