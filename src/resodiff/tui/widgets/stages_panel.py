"""The stages of one text: at which of them an ask was weakened or lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.casework.asks.stages import Course
from resodiff.model import Comparison
from resodiff.outline import first_words, one_line
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.messages import AskChosen, AskWanted
from resodiff.tui.widgets.ledger import Block, Ledger
from resodiff.tui.widgets.sheet import wrapped

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

CELL = 17
"""Columns of a verdict with its turn and what a person says."""


class StagesPanel(Ledger):
    """A line an ask, a column a stage. Enter reads the ask."""

    fixed = 1

    def __init__(self, palette: Palette) -> None:
        super().__init__("stages")
        self._palette = palette
        self._desk: Desk | None = None
        self._courses: tuple[Course, ...] = ()

    def show(self, desk: Desk) -> None:
        """Every ask that is listed through every stage."""
        self._desk = desk
        self.fill()
        ids = [course.ask.id for course in self._courses]
        if desk.chosen in ids:
            self.put_cursor(ids.index(desk.chosen))

    def blocks(self) -> Sequence[Block]:
        """What fell at each stage, then a line for each ask."""
        if self._desk is None:
            return []
        kept = {row.id for row in self._desk.rows}
        self._courses = tuple(c for c in self._desk.courses if c.ask.id in kept)
        head = wrapped(self._head(self._desk), self.room)
        return [head, *([self._line(c).truncate(self.room, ellipsis=True)] for c in self._courses)]

    def _head(self, desk: Desk) -> Iterator[Content]:
        for n, stage in enumerate(desk.case.stages):
            fell = [one_line(c.ask.number) for c in self._courses if n in c.turns]
            more = [one_line(c.ask.number) for c in self._courses if n in c.further]
            told = (("weakened or lost", fell), ("weakened further", more))
            words = "; ".join(
                f"{what} {', '.join(numbers)} ({len(numbers)})" for what, numbers in told if numbers
            )
            yield Content.styled(f"{n + 1} {_name(stage)}: {words or 'none fell'}", DIM)
        yield Content("")
        cells = [("  Ask  ", "bold $dim")]
        for n, stage in enumerate(desk.case.stages):
            name = f"{n + 1} {first_words(_name(stage), CELL - 3)}"
            cells.append((f"{name:<{CELL}}", "bold reverse" if n == desk.stage else "bold $dim"))
        yield Content.assemble(*cells)

    def _line(self, course: Course) -> Content:
        parts: list[tuple[str, str]] = [(f"{one_line(course.ask.number):>5}  ", DIM)]
        for n, verdict in enumerate(course.verdicts):
            marks = " ".join(filter(None, (self._turn(course, n), self._person(course, n))))
            cell = f"{self._palette.sign(verdict)} {verdict.value} {marks}"
            parts.append((f"{cell:<{CELL}}", VERDICTS[verdict]))
        return Content.assemble(*parts, first_words(course.ask.text, 200))

    def _turn(self, course: Course, stage: int) -> str:
        """A sign where the ask fell, fell further, or was won back."""
        down, up = ("v", "^") if self._palette.plain else ("▼", "▲")
        if stage in course.further:
            return down * 2
        return down if stage in course.turns else up if stage in course.gains else ""

    def _person(self, course: Course, stage: int) -> str:
        """What the review of that stage says."""
        said = self._desk.decisions_at(stage).get(course.ask.id) if self._desk else None
        if said is None or not (said.checked or said.verdict):
            return ""
        other = said.verdict not in (None, course.verdicts[stage])
        return f"≠{self._palette.sign(said.verdict)}" if other and said.verdict else "ok"

    def moved(self, place: int) -> None:
        """The cursor chooses, at once: the next key may be here before any message."""
        self._choose(place)
        self.post_message(AskChosen())

    def chosen(self, place: int) -> None:
        """To the wording."""
        self._choose(place)
        self.post_message(AskWanted())

    def _choose(self, place: int) -> None:
        if self._desk is not None:
            self._desk.choose(self._courses[place].ask.id)


def _name(stage: Comparison) -> str:
    return one_line(stage.adopted.metadata.symbol or stage.adopted.document.name)
