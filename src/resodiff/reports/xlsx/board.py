"""The board as a workbook: groups to read, asks and codings to filter and pivot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter

from resodiff.casework.board.board import BY, Board, Entry
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import points
from resodiff.outline import legible
from resodiff.outline.board import FIGURES, NO_CAUSE, GroupRow, board_reopened_line, group_rows
from resodiff.outline.board_courses import course_rows
from resodiff.outline.board_left_out import left_out_count, left_out_lines
from resodiff.reports.xlsx.report import workbook
from resodiff.reports.xlsx.sheets import PERCENT, Column, Sheet, Value


def render(board: Board, rubric: Rubric) -> bytes:
    """The workbook. Its date is of the latest year among the cases: the same board gives the same bytes."""
    year = max((case.year or 1980 for case in board.cases), default=1980)
    return workbook(_sheets(board, rubric), "Board", datetime(min(max(year, 1980), 2107), 12, 31))


def _sheets(board: Board, rubric: Rubric) -> tuple[Sheet, ...]:
    warning = (Sheet("left out", _ABOUT, tuple(_left_out(board)), data=False),) if board.left_out else ()
    return (
        *warning,
        Sheet("groups", _GROUPS, tuple(_groups(board, rubric))),
        Sheet("asks", _ASKS, tuple(_ask(entry, rubric) for entry in board.entries)),
        Sheet("asked again", _AGAIN, tuple(_again(board))),
        Sheet("codings", _CODINGS, tuple(_codings(board))),
        Sheet("about", _ABOUT, tuple(_about(board, rubric)), data=False),
    )


_GROUPS = (
    Column("by", 13), Column("group", 44), Column("asks", 8), Column("adopted", 10), Column("weakened", 10),
    Column("dropped", 10), Column("met", 9, PERCENT), Column("met, lowest", 9, PERCENT),
    Column("met, highest", 9, PERCENT), Column("gained", 9, PERCENT), Column("gained, lowest", 9, PERCENT),
    Column("gained, highest", 9, PERCENT), Column("asks without a previous text", 12),
)  # fmt: skip


def _groups(board: Board, rubric: Rubric) -> Iterator[tuple[Value, ...]]:
    scored = board.points(rubric)
    for by in BY:
        for row in group_rows(board, rubric, by, scored):
            yield by, row.name, row.asks, *(number for _, number in row.counts), *_scores(row), row.bare


def _scores(row: GroupRow) -> Iterator[Value]:
    for span in (row.met, row.gained):
        yield from (None, None, None) if span is None else (span.value, span.low, span.high)


_ASKS = (
    Column("case", 20), Column("session", 9), Column("year", 7), Column("country", 12), Column("theme", 18),
    Column("letter", 16), Column("dated", 11), Column("organisations", 36), Column("ask", 8),
    Column("wording", 55), Column("addressee", 20), Column("mechanism", 20), Column("verdict", 12),
    Column("rests on", 12), Column("by other ladders", 24), Column("machine", 12), Column("reasons", 24),
    Column("now in", 10),
    Column("origin", 10), Column("to delegation", 13), Column("priority", 9), Column("met", 8),
    Column("gained", 8), Column("working", 50),
)  # fmt: skip


def _ask(entry: Entry, rubric: Rubric) -> tuple[Value, ...]:
    ask, case = entry.ask, entry.case
    worth = None if ask.to_delegation else points(entry.facts, rubric)
    held = (ask.text, ask.addressee, ask.mechanism, ask.verdict, ask.basis, _other_ladders(entry))
    words = (*held, ask.machine_verdict, ask.reasons)
    return (
        *(legible(part) for part in (case.title, case.session)),
        case.year,
        *(legible(part) for part in (case.country, case.theme, ask.letter, entry.letter.dated)),
        legible("; ".join(entry.organisations)),
        ask.number,
        *(legible(part) for part in words),
        ask.carriers,
        ask.origin,
        ask.to_delegation,
        ask.priority,
        *((None, None, None) if worth is None else (worth.met, worth.gained, worth.working)),
    )


def _other_ladders(entry: Entry) -> str:
    """What the ask is by other ladders of verbs, where that is another verdict; "" where people decided."""
    held = entry.alike.held
    return "; ".join(f"{o.verdict.value} by {o.ladder}" for o in held.others if o.verdict is not held.verdict)


_AGAIN = (
    Column("ask", 8), Column("time", 7), Column("case", 20), Column("year", 7), Column("letter", 16),
    Column("dated", 11), Column("number", 8), Column("verdict", 12), Column("wording", 70),
)  # fmt: skip


def _again(board: Board) -> Iterator[tuple[Value, ...]]:
    for n, course in enumerate(course_rows(board), 1):
        for time, s in enumerate(course.steps, 1):
            yield n, time, s.case, s.year, s.letter, s.dated, s.number, s.verdict.value, s.words


_CODINGS = (
    Column("case", 20), Column("letter", 16), Column("ask", 10), Column("coder", 20), Column("settled", 9),
    Column("verdict", 12), Column("reasons", 24), Column("now in", 10), Column("note", 50), Column("at", 21),
    Column("standing", 13),
)  # fmt: skip


def _codings(board: Board) -> Iterator[tuple[Value, ...]]:
    titles = {case.case: case.title for case in board.cases}
    for c in board.codings:
        said = (c.verdict, c.reasons, c.carriers, legible(c.note), c.at, c.standing)
        yield legible(titles[c.case]), legible(c.letter), c.ask, legible(c.coder), c.settled, *said


_ABOUT = (Column("what", 30), Column("value", 80))


def _left_out(board: Board) -> Iterator[tuple[Value, ...]]:
    if told := left_out_count(board):
        yield "left out", f"{told}, and no figure of this workbook has them"
        yield from (("left out", line) for line in left_out_lines(board))


def _about(board: Board, rubric: Rubric) -> Iterator[tuple[Value, ...]]:
    yield from _left_out(board)
    if told := board_reopened_line(board):
        yield "reopened", told
    for figure in FIGURES:
        span = board.range(rubric, attrgetter(figure))
        if span is not None:
            yield figure, f"{span.value:.0%}"
            yield f"{figure}, lowest", f"{span.low:.0%} ({span.at_low})"
            yield f"{figure}, highest", f"{span.high:.0%} ({span.at_high})"
    if line := str(board.dependence):
        yield "ladders of verbs", f"{line}; tried: {', '.join(board.ladders)}"
    yield "word lists", "; ".join(board.lexicons)
    if board.answering is not None:
        yield "adopted paragraphs that answer", f"{board.answering:.0%}"
    yield "points", rubric.name
    yield "to bear in mind", NO_CAUSE
