"""What stands in the tables of the board: their columns, and the words by which they are searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.content import Content

from resodiff.casework.board.board import Group
from resodiff.casework.database.rows import CaseRow
from resodiff.casework.scores.sensitivity import Range
from resodiff.model import Verdict
from resodiff.outline import Unclaimed, first_words, one_line
from resodiff.outline.board import HEADINGS, NOTHING, AskRow, nth
from resodiff.outline.board_courses import CourseRow, SharedRow
from resodiff.outline.board_people import DisputeRow
from resodiff.tui.board.column import Cell, Column
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.board.table import Columns, Table
from resodiff.tui.drawing.bars import stacked
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette

WIDE = 100
"""Cells from which there is room for words in place of signs."""


# ---------------------------------------------------------------- groups


def groups(desk: BoardDesk, palette: Palette) -> Table:
    """Groups with counts, a bar, and scores with their ranges."""

    def columns(room: int) -> Sequence[Column]:
        wide, number = room >= WIDE, max(len(f"{len(desk.board.entries):,}") + 1, 4)
        bar = min(max(room - 100, 8), room // 4) if wide else 8
        return [
            Column(HEADINGS[desk.by], 0, lambda g: one_line(g.name), lambda g: g.name.casefold()),
            Column("Asks", max(number, 6), _number(lambda g: len(g.score.asks)), _asks, True, True),
            *(_verdict(v, palette, wide, number) for v in Verdict),
            Column("", bar, lambda g: stacked(_counts(g), bar - 1, palette)),
            _figure("Met", "met", desk, wide),
            _figure("Gained", "gained", desk, wide),
        ]

    return Table("groups", columns, lambda g: str(g.name), palette)


def _asks(group: Group) -> int:
    return len(group.score.asks)


def _counts(group: Group) -> dict[Verdict, int]:
    return {verdict: group.count(verdict) for verdict in Verdict}


def _number(value: Callable[[Any], int]) -> Callable[[Any], Cell]:
    return lambda row: f"{value(row):,}"


def _verdict(verdict: Verdict, palette: Palette, wide: bool, width: int) -> Column:
    title = verdict.value.capitalize() if wide else palette.sign(verdict)
    room = len(title) + 2 if wide else width
    style = VERDICTS[verdict]
    return Column(
        title, room, lambda g: (f"{g.count(verdict):,}", style), lambda g: g.count(verdict), True, True
    )


def _figure(title: str, figure: str, desk: BoardDesk, wide: bool) -> Column:
    def cell(group: Group) -> Cell:
        row = desk.row(group)
        found: Range | None = getattr(row, figure)
        return row.told(figure) if wide else _short(found, row.mark(figure))

    def key(group: Group) -> float:
        value: float | None = getattr(group.score, figure)
        return float("-inf") if value is None else value

    room = (19 if wide else 11) + (figure == "gained")
    return Column(title, room, cell, key, True, True)


def _short(found: Range | None, mark: str) -> str:
    """ "60% 35–76": the same in fewer cells."""
    return (
        NOTHING
        if found is None
        else f"{found.value:.0%}{mark} {found.low:.0%}".rstrip("%") + f"–{found.high:.0%}".rstrip("%")
    )


# ---------------------------------------------------------------- asks that came again, and shared ones


def courses(palette: Palette) -> Table:
    """Asks through the years."""

    def columns(room: int) -> Sequence[Column]:
        wide = room >= WIDE
        return [
            Column("Times", 7, lambda c: str(c.times), lambda c: c.times, True, True),
            Column("Course", 40 if wide else 12, lambda c: _course(c, palette, wide)),
            Column("Adopted", 14, _adopted, lambda c: c.adopted_at or 10**6),
            Column("Ask", 0, lambda c: c.words, lambda c: c.words.casefold()),
        ]

    return Table("courses", columns, _of_steps, palette)


def _course(course: CourseRow, palette: Palette, wide: bool) -> Content:
    """The signs in order of time, with the years where there is room; of many the last."""
    steps, most = course.steps, 5 if wide else 9
    cut = [("…", DIM)] if len(steps) > most else []
    parts = [(f"{s.when[:8]} " if wide else "", s) for s in steps[-most:]]
    return Content.assemble(
        *cut,
        *(
            Content.assemble((when, DIM), (palette.sign(s.verdict) + " " * wide, VERDICTS[s.verdict]))
            for when, s in parts
        ),
    )


def _adopted(course: CourseRow) -> Cell:
    if course.adopted_at is None:
        return "never", VERDICTS[Verdict.DROPPED]
    return f"{nth(course.adopted_at)} time", VERDICTS[Verdict.ADOPTED]


def _of_steps(row: CourseRow | SharedRow) -> str:
    """What is searched: the words, and whose letters they stood in."""
    letters = (
        f"{s.when} {s.case} {s.letter} {s.verdict.value} {' '.join(s.organisations)}" for s in row.steps
    )
    return " ".join((row.words, *letters))


def shared(palette: Palette) -> Table:
    """Who asked first, and who after."""

    def columns(room: int) -> Sequence[Column]:
        wide = room >= WIDE
        return [
            Column(
                "First asked by",
                34 if wide else 22,
                lambda s: s.asker,
                lambda s: s.asker,
            ),
            Column("Then", 34 if wide else 14, lambda s: ", ".join(step.letter for step in s.later)),
            Column("", 4, lambda s: Content.assemble(*((palette.sign(v), VERDICTS[v]) for v in _became(s)))),
            Column("Ask", 0, lambda s: s.words, lambda s: s.words.casefold()),
        ]

    return Table("shared", columns, _of_steps, palette)


def _became(row: SharedRow) -> tuple[Verdict, ...]:
    return tuple(dict.fromkeys(step.verdict for step in row.steps))


# ---------------------------------------------------------------- adopted texts


def texts(palette: Palette) -> Table:
    """Adopted texts with how much of them answers nobody."""

    def columns(room: int) -> Sequence[Column]:
        bar = room // 4
        return [
            Column("Case", 0, lambda c: one_line(c.title), lambda c: c.title.casefold()),
            Column("Adopted text", room // 4, lambda c: (one_line(c.adopted), DIM), lambda c: c.adopted),
            Column("Paras", 7, lambda c: f"{c.paragraphs:,}", lambda c: c.paragraphs, True, True),
            Column("Nobody’s", 10, lambda c: f"{_unanswered(c):,}", _unanswered, True, True),
            Column("", 6, lambda c: f"{_unanswered(c) / c.paragraphs:.0%}", _part, True, True),
            Column("", bar, lambda c: (palette.bar(round(_part(c) * (bar - 1))), "$moved")),
        ]

    return Table("texts", columns, lambda c: f"{c.title} {c.adopted} {c.country} {c.theme} {c.year}", palette)


def _unanswered(case: CaseRow) -> int:
    return case.paragraphs - case.answering


def _part(case: CaseRow) -> float:
    return _unanswered(case) / case.paragraphs


def paragraphs(palette: Palette) -> Table:
    """The unanswered paragraphs of one text."""

    def columns(_room: int) -> Sequence[Column]:
        return [Column("Para", 7, lambda p: (p.number, DIM)), Column("First words", 0, lambda p: p.gist(400))]

    def words(paragraph: Unclaimed) -> str:
        return f"{paragraph.number} {paragraph.words}"

    return Table("paragraphs", columns, words, palette)


# ---------------------------------------------------------------- what people said


def disputes(palette: Palette) -> Table:
    """Asks on which coders differ."""

    def columns(room: int) -> Sequence[Column]:
        wide = room >= WIDE
        return [
            Column(
                "Letter and ask", 34 if wide else 18, lambda d: _place(d, wide), lambda d: _place(d, True)
            ),
            Column(
                "Coders say",
                46 if wide else 32,
                lambda d: _said(d, palette),
                lambda d: _said(d, palette).plain,
            ),
            Column(
                "Settled", 26 if wide else 14, lambda d: _settled(d, palette), lambda d: d.settled is not None
            ),
            Column("Ask", 0, lambda d: d.ask.words, lambda d: d.ask.words.casefold()),
        ]

    return Table("disputes", columns, _of_dispute, palette)


def _place(dispute: DisputeRow, wide: bool) -> str:
    named = f"{dispute.ask.letter} {dispute.ask.number}"
    return f"{dispute.ask.case}: {named}" if wide else named


def _said(dispute: DisputeRow, palette: Palette) -> Content:
    parts = [
        Content.assemble(f"{s.by} ", (palette.sign(s.verdict), VERDICTS[s.verdict])) for s in dispute.said
    ]
    return Content(", ").join(parts)


def _settled(dispute: DisputeRow, palette: Palette) -> Cell:
    if dispute.settled is None:
        return "to be decided again" if dispute.is_reopened else "not yet", "bold $doubt"
    who = "in two ways" if dispute.contested else dispute.settler
    return Content.assemble(
        (f"{palette.sign(dispute.settled.verdict)} ", VERDICTS[dispute.settled.verdict]), who
    )


def _of_dispute(dispute: DisputeRow) -> str:
    said = (s.line for s in (*dispute.said, *((dispute.settled,) if dispute.settled else ())))
    return " ".join((_place(dispute, True), dispute.ask.words, *said, "" if dispute.settled else "not yet"))


# ---------------------------------------------------------------- asks


def asks(palette: Palette) -> Table:
    """Asks with the verdict that holds, what it rests on, and the points."""

    def columns(room: int) -> Sequence[Column]:
        wide = room >= WIDE
        return [
            Column("Letter and ask", 36 if wide else 18, lambda a: _of(a, wide), lambda a: a.entry.when),
            Column(
                "Verdict", 12, lambda a: palette.verdict(a.verdict), lambda a: list(Verdict).index(a.verdict)
            ),
            Column("Rests on", 13, lambda a: (a.basis, DIM), lambda a: a.basis),
            Column(
                "Points", 12, _points, lambda a: a.met if a.met is not None else float("-inf"), True, True
            ),
            *([Column("Why", 34, lambda a: (a.reasons, DIM), lambda a: a.reasons)] if wide else []),
            Column("First words", 0, lambda a: first_words(a.words, 300), lambda a: a.words.casefold()),
        ]

    return Table("asks", columns, _of_ask, palette)


def _of(ask: AskRow, wide: bool) -> str:
    named = f"{ask.letter} {ask.number}"
    return f"{ask.case}: {named}" if wide else named


def _points(ask: AskRow) -> Cell:
    return NOTHING if ask.met is None else f"{ask.met:.2f} of {ask.possible:g}"


def _of_ask(ask: AskRow) -> str:
    organisations = " ".join(ask.entry.organisations)
    told = (ask.number, ask.verdict.value, ask.basis, ask.reasons, ask.words, organisations)
    return " ".join((ask.case, ask.letter, *told))


TABLES: dict[str, Callable[[BoardDesk, Palette], Table]] = {
    "groups": groups,
    "courses": lambda _desk, palette: courses(palette),
    "shared": lambda _desk, palette: shared(palette),
    "texts": lambda _desk, palette: texts(palette),
    "disputes": lambda _desk, palette: disputes(palette),
}
"""The tables of the board by their names."""

__all__ = ["TABLES", "Columns", "asks", "paragraphs"]
