"""The board on the terminal, as JSON, and as tidy tables."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from resodiff.cli.case_page import add, table
from resodiff.cli.terminal import Page, page
from resodiff.model import Verdict
from resodiff.outline.legible import first_words, legible, one_line

if TYPE_CHECKING:
    from resodiff.casework.board import Board, Course, Entry, Group
    from resodiff.casework.score_rubric import Rubric
    from resodiff.casework.sensitivity import Range

SHOWN = 12
"""Rows of a group, courses and shared asks on the terminal; JSON has all."""


# ---------------------------------------------------------------- the terminal


def show(board: Board, rubric: Rubric, by: Sequence[str]) -> None:
    """Groups with their scores, asks that came again, asks that letters share, and what answers anyone."""
    screen = page()
    scored = board.points(rubric)
    for one in by:
        _show_groups(one, board.groups(one, scored), screen)
    for figure in ("met", "gained"):
        screen.say(_span_line(figure, _span(board, rubric, figure)))
    _show_courses(board.repeated, screen)
    _show_shared(board.shared, screen)
    if board.answering is not None:
        count, all_ = (sum(getattr(c, f) for c in board.cases) for f in ("answering", "paragraphs"))
        screen.say(f"{count} of {all_} adopted operative paragraphs ({board.answering:.0%}) answer anyone.")
    screen.put()
    screen.say(f"Points by {rubric.name}. A score says what corresponds, never what caused it.", "dim")


def _show_groups(by: str, groups: Sequence[Group], screen: Page) -> None:
    columns = ("Asks", "Adopted", "Weakened", "Dropped", "Met", "Gained")
    made = table(screen, by.capitalize(), *columns, numbers=columns)
    for group in groups[:SHOWN]:
        counts = [group.count(verdict) for verdict in Verdict]
        shares = (_share(group.score.met), _share(group.score.gained))
        add(made, screen, (group.name, len(group.score.asks), *counts, *shares))
    screen.put(made)
    if len(groups) > SHOWN:
        screen.say(f"and {len(groups) - SHOWN} more: --format json has all", "dim")
    screen.put()


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _show_courses(courses: Sequence[Course], screen: Page) -> None:
    if courses:
        screen.put()
        screen.say("Asked again", "bold")
    for course in courses[:SHOWN]:
        won = course.adopted_at
        end = f"adopted the {_nth(won)} time" if won else "never adopted"
        steps = ", ".join(f"{s.case.year or s.case.title}: {s.ask.verdict}" for s in course.steps)
        screen.say(one_line(f"{first_words(course.steps[0].ask.text, 80)} ({steps}; {end})"))
    if len(courses) > SHOWN:
        screen.say(f"and {len(courses) - SHOWN} more", "dim")


def _nth(number: int) -> str:
    return {1: "first", 2: "second", 3: "third"}.get(number, f"{number}th")


def _show_shared(shared: Sequence[Sequence[Entry]], screen: Page) -> None:
    if shared:
        screen.put()
        screen.say("Asked in several letters", "bold")
    for entries in shared[:SHOWN]:
        others = ", ".join(_named(e) for e in entries[1:])
        words = first_words(entries[0].ask.text, 80)
        screen.say(
            one_line(f"{words} (first by {_named(entries[0])}; then {others}; {entries[0].ask.verdict})")
        )
    if len(shared) > SHOWN:
        screen.say(f"and {len(shared) - SHOWN} more", "dim")
    screen.put()


def _named(entry: Entry) -> str:
    dated = f", {entry.letter.dated}" if entry.letter.dated else ""
    return f"{entry.letter.letter} {entry.ask.number}{dated}"


# ---------------------------------------------------------------- the range


def _span(board: Board, rubric: Rubric, figure: str) -> Range | None:
    return board.range(rubric, attrgetter(figure))


def _span_line(figure: str, span: Range | None) -> str:
    if span is None:
        return f"{figure}: nothing to score"
    low, high = f"{span.low:.0%} ({span.at_low})", f"{span.high:.0%} ({span.at_high})"
    return f"{figure} over all: {span.value:.0%}; from {low} to {high}"


# ---------------------------------------------------------------- JSON


def as_json(board: Board, rubric: Rubric, by: Sequence[str]) -> bytes:
    """`resodiff.board/1`."""
    scored = board.points(rubric)
    value = {
        "schema": "resodiff.board/1",
        "rubric": rubric.name,
        "cases": [_case(board, n) for n in range(len(board.cases))],
        "total": {figure: _plain(_span(board, rubric, figure)) for figure in ("met", "gained")},
        "groups": {one: [_group(group) for group in board.groups(one, scored)] for one in by},
        "repeated": [
            {"adopted_at": c.adopted_at, "steps": [_step(s) for s in c.steps]} for c in board.repeated
        ],
        "shared": [[_step(entry) for entry in entries] for entries in board.shared],
        "answering": None if board.answering is None else round(board.answering, 6),
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def _case(board: Board, place: int) -> dict[str, Any]:
    case = board.cases[place]
    hidden = ("fingerprint",)
    return {f.name: getattr(case, f.name) for f in fields(case) if f.name not in hidden}


def _group(group: Group) -> dict[str, Any]:
    found = group.score
    return {
        "name": group.name,
        "asks": len(found.asks),
        **{verdict.value: group.count(verdict) for verdict in Verdict},
        "possible": round(found.possible, 6),
        "met": None if found.met is None else round(found.met, 6),
        "gained": None if found.gained is None else round(found.gained, 6),
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
    return {name: round(getattr(span, name), 6) for name in ("value", "low", "high")} | ends


# ---------------------------------------------------------------- tidy tables

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

_LEFT_OUT = ("fingerprint", "signature", "place")

_ABOUT = ("title", "body", "session", "year", "theme", "country", "adopted")


def as_csv(board: Board, rubric: Rubric, which: str) -> bytes:
    """One observation a line, one variable a column: the asks, or what each coder said of each ask.

    UTF-8 with a byte order mark, and no cell that a spreadsheet would run; lists are parted by "; ".
    """
    lines = list(_asks(board, rubric) if which == "asks" else _codings(board))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_columns(which))
    writer.writerows([_cell(line[name]) for name in _columns(which)] for line in lines)
    return out.getvalue().encode("utf-8-sig", "replace")


def _columns(which: str) -> tuple[str, ...]:
    from resodiff.casework.board_rows import AskRow, CodingRow

    kind = AskRow if which == "asks" else CodingRow
    own = tuple(f.name for f in fields(kind) if f.name not in (*_LEFT_OUT, "case", "letter"))
    more = ("dated", "organisations", *own, "met", "gained") if which == "asks" else own
    return ("case", *_ABOUT, "letter", *more)


def _asks(board: Board, rubric: Rubric) -> Iterator[dict[str, object]]:
    from resodiff.casework.board_rows import JOINT
    from resodiff.casework.scoring import points

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
