"""The board on the terminal, as JSON, and as tidy tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from resodiff.cli.outputs import json_bytes
from resodiff.cli.pages.plain_tables import add, put, table
from resodiff.cli.pages.scores import as_table
from resodiff.cli.terminal import Page, page
from resodiff.model import Verdict
from resodiff.outline.board import (
    FIGURES,
    HEADINGS,
    GroupRow,
    answering_line,
    bare,
    bare_line,
    board_reopened_line,
    group_rows,
    points_line,
    span_line,
    total,
)
from resodiff.outline.board_courses import course_rows, shared_rows
from resodiff.outline.board_left_out import left_out_count, left_out_line, left_out_lines
from resodiff.outline.legible import legible

if TYPE_CHECKING:
    from resodiff.casework.board.board import Board, Entry, Group
    from resodiff.casework.scores.rubric import Rubric
    from resodiff.casework.scores.sensitivity import Range

SHOWN = 12
"""Rows of a group, courses and shared asks on the terminal; JSON has all."""


# ---------------------------------------------------------------- the terminal


def show(board: Board, rubric: Rubric, by: Sequence[str]) -> None:
    """Groups with their scores, asks that came again, asks that letters share, and what answers anyone."""
    screen = page()
    scored = board.points(rubric)
    _show_left_out(board, screen)
    if told := board_reopened_line(board):
        screen.say(f"{told}.", "bold")
        screen.put()
    for one in by:
        _show_groups(one, group_rows(board, rubric, one, scored), screen)
    all_ = total(board, rubric)
    for figure in FIGURES:
        screen.say(span_line(figure, getattr(all_, figure), all_.mark(figure)))
    if told := bare_line(board):
        screen.say(told)
    if line := str(board.dependence):
        screen.say(f"{line}. Tried: {', '.join(board.ladders)}.")
    _show_lines("Asked again", [row.line for row in course_rows(board)], screen)
    _show_lines("Asked in several letters", [row.line for row in shared_rows(board)], screen)
    screen.put()
    if line := answering_line(board):
        screen.say(line)
    screen.put()
    screen.say(points_line(rubric), "dim")


def _show_left_out(board: Board, screen: Page) -> None:
    if told := left_out_count(board):
        screen.say(f"{told}, and no figure below has them:", "bold")
        for line in left_out_lines(board):
            screen.say(f"  {line}")
        screen.put()


def _show_groups(by: str, rows: Sequence[GroupRow], screen: Page) -> None:
    columns = ("Asks", "Adopted", "Weakened", "Dropped", "Met", "Gained")
    made = table(screen, HEADINGS[by], *columns, numbers=columns)
    for row in rows[:SHOWN]:
        counts = (number for _, number in row.counts)
        add(made, screen, (row.name, row.asks, *counts, *(row.told(figure) for figure in FIGURES)))
    put(made, screen)
    if len(rows) > SHOWN:
        screen.say(f"and {len(rows) - SHOWN} more: --format json has all", "dim")
    screen.put()


def _show_lines(heading: str, lines: Sequence[str], screen: Page) -> None:
    if lines:
        screen.put()
        screen.say(heading, "bold")
    for line in lines[:SHOWN]:
        screen.say(line)
    if len(lines) > SHOWN:
        screen.say(f"and {len(lines) - SHOWN} more", "dim")


# ---------------------------------------------------------------- JSON


def _span(board: Board, rubric: Rubric, figure: str) -> Range | None:
    return board.range(rubric, attrgetter(figure))


def as_json(board: Board, rubric: Rubric, by: Sequence[str]) -> bytes:
    """`resodiff.board/1`."""
    scored = board.points(rubric)
    value = {
        "schema": "resodiff.board/1",
        "rubric": rubric.name,
        "cases": [_case(board, n) for n in range(len(board.cases))],
        "left_out": [
            {"title": one.title, "folder": one.folder, "cause": one.cause.name.casefold(), "why": one.why}
            for one in board.left_out
        ],
        "total": {figure: _plain(_span(board, rubric, figure)) for figure in ("met", "gained")},
        "ladders": as_table(board.dependence),
        "reopened": board.reopened,
        "without_previous": bare(board),
        "groups": {one: [_group(board, group) for group in board.groups(one, scored)] for one in by},
        "repeated": [
            {"adopted_at": c.adopted_at, "steps": [_step(s) for s in c.steps]} for c in board.repeated
        ],
        "shared": [[_step(entry) for entry in entries] for entries in board.shared],
        "answering": None if board.answering is None else round(board.answering, 6),
    }
    return json_bytes(value)


def _case(board: Board, place: int) -> dict[str, Any]:
    case = board.cases[place]
    hidden = ("fingerprint",)
    return {f.name: getattr(case, f.name) for f in fields(case) if f.name not in hidden}


def _group(board: Board, group: Group) -> dict[str, Any]:
    found = group.score
    return {
        "name": group.name,
        "asks": len(found.asks),
        **{verdict.value: group.count(verdict) for verdict in Verdict},
        "possible": round(found.possible, 6),
        "met": None if found.met is None else round(found.met, 6),
        "gained": None if found.gained is None else round(found.gained, 6),
        "without_previous": bare(replace(board, entries=group.entries)),
    }


def _step(entry: Entry) -> dict[str, Any]:
    ask = entry.ask
    return {
        "case": entry.case.title,
        "year": entry.case.year,
        "session": entry.case.session,
        "letter": ask.letter,
        "dated": entry.letter.dated,
        "organisations": list(entry.organisations),
        "number": ask.number,
        "verdict": ask.verdict,
        "text": ask.text,
    }


def _plain(span: Range | None) -> dict[str, Any] | None:
    if span is None:
        return None
    ends = {"at_low": str(span.at_low), "at_high": str(span.at_high)}
    alone = {name: [round(low, 6), round(high, 6)] for name, (low, high) in span.swings.items()}
    figures = {name: round(getattr(span, name), 6) for name in ("value", "low", "high")}
    return {**figures, **ends, "each_alone": alone}


# ---------------------------------------------------------------- tidy tables

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

_LEFT_OUT = ("fingerprint", "signature", "place")

_OUT = "left_out"

_ABOUT = ("title", "body", "session", "year", "theme", "country", "adopted")


def as_csv(board: Board, rubric: Rubric, which: str) -> bytes:
    """One observation a line, one variable a column: the asks, or what each coder said of each ask.

    UTF-8 with a byte order mark, and no cell that a spreadsheet would run; lists are parted by "; ". The last column
    says on every line which cases are left out; where that is all there is to say, it has a line of its own.
    """
    told: dict[str, object] = {_OUT: left_out_line(board)}
    lines = [line | told for line in (_asks(board, rubric) if which == "asks" else _codings(board))]
    if not lines and board.left_out:
        blank: dict[str, object] = dict.fromkeys(_columns(which), "")
        lines = [blank | told]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_columns(which))
    writer.writerows([_cell(line[name]) for name in _columns(which)] for line in lines)
    return out.getvalue().encode("utf-8-sig", "replace")


def _columns(which: str) -> tuple[str, ...]:
    from resodiff.casework.database.rows import AskRow, CodingRow

    kind = AskRow if which == "asks" else CodingRow
    own = tuple(f.name for f in fields(kind) if f.name not in (*_LEFT_OUT, "case", "letter"))
    more = ("dated", "organisations", *own, "met", "gained") if which == "asks" else own
    return ("case", *_ABOUT, "letter", *more, _OUT)


def _asks(board: Board, rubric: Rubric) -> Iterator[dict[str, object]]:
    from resodiff.casework.database.rows import JOINT
    from resodiff.casework.scores.scoring import points

    for entry in board.entries:
        worth = None if entry.ask.to_delegation else points(entry.facts, rubric)
        yield {
            **{name: getattr(entry.case, name) for name in _ABOUT},
            **{f.name: getattr(entry.ask, f.name) for f in fields(entry.ask)},
            "dated": entry.letter.dated,
            "organisations": JOINT.join(entry.organisations),
            "met": "" if worth is None else round(worth.met, 6),
            "gained": "" if worth is None else round(worth.gained, 6),
        }


def _codings(board: Board) -> Iterator[dict[str, object]]:
    cases = {case.case: case for case in board.cases}
    for row in board.codings:
        about = {name: getattr(cases[row.case], name) for name in _ABOUT}
        yield about | {f.name: getattr(row, f.name) for f in fields(row)}


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    words = legible("" if value is None else str(value))
    return f"'{words}" if words.lstrip(" ").startswith(_FORMULA) else words
