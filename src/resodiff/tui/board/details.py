"""The row under the cursor in full, and what stands above each table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from resodiff.casework.board.board import Group
from resodiff.casework.database.rows import CaseRow
from resodiff.casework.scores.sensitivity import GIVEN, Setting
from resodiff.outline import one_line
from resodiff.outline.board import (
    NOTHING,
    AskRow,
    GroupRow,
    answering_line,
    bare_line,
    count,
    nth,
    points_line,
)
from resodiff.outline.board_courses import CourseRow, SharedRow, StepRow
from resodiff.outline.board_left_out import left_out_count
from resodiff.outline.board_people import AgreementRow, DisputeRow
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.drawing.palette import DIM, Palette

HOLDS = "the verdicts that hold"
"""The view that the range begins with."""

LATER = 4
"""Times from which on the others are told together."""


# ---------------------------------------------------------------- above


def top_line(desk: BoardDesk) -> str:
    """How much there is, and the scores of all of it."""
    row = desk.total
    cases = count(len(desk.board.cases), "case")
    told = left_out_count(desk.board)
    cases += f" ({told})" if told else ""
    return f"{cases}, {count(row.asks, 'ask')} · met {row.told('met')} · gained {row.told('gained')}"


def about(name: str, desk: BoardDesk) -> str:
    """What a table tells, and what its rows add up to."""
    if name == "groups":
        return "\n".join(filter(None, (points_line(desk.rubric), _ladders(desk), bare_line(desk.board))))
    if name == "courses":
        return _times(desk.courses)
    if name == "shared":
        return _shared(len(desk.shared))
    if name == "texts":
        return answering_line(desk.board) or "No adopted text has operative paragraphs."
    return _disputes(desk.disputes)


def _ladders(desk: BoardDesk) -> str:
    """How far the verdicts hang on the ladder of verbs; "" where no other was tried."""
    told = str(desk.dependence).partition(";")[0]
    return f"{told}." if told else ""


def _shared(asks: int) -> str:
    if not asks:
        return "No ask stands in several letters of one case."
    return f"{count(asks, 'ask')} in several letters of one case. The earliest letter comes first."


def _times(courses: Sequence[CourseRow]) -> str:
    """At which time asks succeeded that had not before: whether the fourth time worked."""
    if not courses:
        return "No ask was made in two cases or more."
    return (
        f"{count(len(courses), 'ask')} came again. Adopted of those still open: "
        + ", ".join(_each(courses))
        + "."
    )


def _each(courses: Sequence[CourseRow]) -> Iterator[str]:
    most = max(course.times for course in courses)
    for n in range(1, most + 1):
        open_ = [c for c in courses if c.times >= n and (c.adopted_at is None or c.adopted_at >= n)]
        won = sum(c.adopted_at == n for c in open_)
        if open_ and (n <= LATER or won):
            yield f"{nth(n)} time {won} of {len(open_)}"


def _disputes(disputes: Sequence[DisputeRow]) -> str:
    left = sum(dispute.settled is None for dispute in disputes)
    return f"{count(len(disputes), 'dispute')}, {left} not settled."


def people(desk: BoardDesk) -> str:
    """What stands above the disputes once it is worked out how far people agree."""
    if not desk.agreements:
        return "Nobody has coded yet."
    return "\n".join((_disputes(desk.disputes), *map(_agreement, desk.agreements)))


def _agreement(row: AgreementRow) -> str:
    """On one line of 80: of the figures with an interval, alpha keeps it."""
    percent, kappa = (figure.partition(" ")[0] for figure in (row.percent, row.kappa))
    told = "" if kappa == NOTHING else f" · kappa {kappa}"
    alpha = row.alpha.replace(" to ", "–").replace("too few asks for a range", "too few")
    return f"{row.parties}: {percent} of {count(row.units, 'ask')}{told} · alpha {alpha}"


# ---------------------------------------------------------------- below


def of_group(group: Group, row: GroupRow) -> Content:
    """Its name, its counts, and how the ends of its scores come about."""
    return Content.assemble((one_line(group.name), "bold"), f": {row.words}\n", *_ends(row))


def _ends(row: GroupRow) -> Iterator[tuple[str, str]]:
    for name, found in (("met", row.met), ("gained", row.gained)):
        yield (f"{name} {row.told(name)}", "")
        if found is not None and found.low < found.high:
            yield (f": lowest by {_by(found.at_low)}; highest by {_by(found.at_high)}", DIM)
        yield ("\n", "")


def _by(setting: Setting) -> str:
    """What is other than the score as it is given."""
    weights = "" if setting.weights == GIVEN else setting.weights
    view = "" if setting.view == HOLDS else setting.view
    verbs = f"verbs by {one_line(setting.verbs)}" if setting.verbs else ""
    return ", ".join(part for part in (setting.ladder, weights, view, verbs) if part)


def of_course(course: CourseRow, palette: Palette) -> Content:
    """Every time it was made, how it ended, and the whole ask."""
    return Content.assemble(*_steps(course.steps, palette), (f"{course.end}\n", "bold"), course.words)


def of_shared(shared: SharedRow, palette: Palette) -> Content:
    """Every letter that has it, with who signed it, and the whole ask."""
    parts = list(_steps(shared.steps, palette, signed=True))
    return Content.assemble(*parts[:-1], f"\n{shared.words}")


def _steps(steps: Sequence[StepRow], palette: Palette, *, signed: bool = False) -> Iterator[tuple[str, str]]:
    for step in steps:
        signatures = f" ({', '.join(step.organisations)})" if signed and step.organisations else ""
        yield (f"{step.when} {step.named}{signatures} ", "")
        yield palette.verdict(step.verdict)
        yield (" · ", DIM)


def of_text(case: CaseRow) -> Content:
    """The text, and where it was adopted."""
    place = ", ".join(
        str(part) for part in (case.body, case.session and f"session {case.session}", case.year) if part
    )
    words = f": {one_line(case.adopted)}. {one_line(place)}\n"
    told = f"{case.answering} of {count(case.paragraphs, 'paragraph')} carry an ask; Enter reads the others."
    return Content.assemble((one_line(case.title), "bold"), words, (told, DIM))


def of_dispute(dispute: DisputeRow) -> Content:
    """What each says with reasons and note, how it was settled, and the whole ask."""
    said = "\n".join((*(s.line for s in dispute.said), *dispute.settlement))
    return Content.assemble(said, f"\n{dispute.ask.words}")


def of_ask(ask: AskRow) -> Content:
    """The whole ask, and its points."""
    why = f"{ask.reasons} · " if ask.reasons else ""
    return Content.assemble(
        (f"{ask.case}: {ask.letter} {ask.number} ", DIM), (ask.words, "bold"), f"\n{why}{ask.working}"
    )


__all__ = ["about", "of_ask", "of_course", "of_dispute", "of_group", "of_shared", "of_text", "top_line"]
