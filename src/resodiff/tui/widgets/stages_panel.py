"""The stages of one text: at which of them an ask was weakened or lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from resodiff.casework.stages import Course
from resodiff.model import Comparison
from resodiff.outline import first_words, one_line
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.messages import AskWanted

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

CELL = 13
"""Columns of a verdict with its turn."""


class StagesPanel(OptionList):
    """A line an ask, a column a stage. Enter reads the ask at the stage where it first fell."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
    ]

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="stages", classes="panel", markup=False, compact=True)
        self._palette = palette
        self._courses: tuple[Course, ...] = ()

    def show(self, desk: Desk) -> None:
        """Every ask through every stage."""
        kept = {row.id for row in desk.rows}
        self._courses = tuple(c for c in desk.courses if c.ask.id in kept)
        self.clear_options()
        self.add_option(Option(self._head(desk), disabled=True))
        self.add_options([Option(self._line(course)) for course in self._courses])
        ids = [c.ask.id for c in self._courses]
        if ids:
            self.highlighted = 1 + (ids.index(desk.chosen) if desk.chosen in ids else 0)

    def _head(self, desk: Desk) -> Content:
        cells = [("  Ask  ", "bold $dim")]
        for n, stage in enumerate(desk.case.stages):
            name = f"{n + 1} {first_words(_name(stage), CELL - 3)}"
            cells.append((f"{name:<{CELL}}", "bold reverse" if n == desk.stage else "bold $dim"))
        lines = [Content.assemble(*cells)]
        for n, stage in enumerate(desk.case.stages):
            fell = [one_line(c.ask.number) for c in self._courses if n in c.turns]
            told = f"{n + 1} {_name(stage)}: " + (
                f"weakened or lost {', '.join(fell)}" if fell else "none fell"
            )
            lines.append(Content.styled(f"  {told}", DIM))
        return Content("\n").join([*lines[1:], lines[0]])

    def _line(self, course: Course) -> Content:
        parts: list[tuple[str, str]] = [(f"{one_line(course.ask.number):>5}  ", DIM)]
        for n, verdict in enumerate(course.verdicts):
            turn = "v" if n in course.turns else "^" if n in course.gains else " "
            cell = f"{self._palette.sign(verdict)} {verdict.value}{turn if turn == ' ' else ' ' + turn}"
            parts.append((f"{cell:<{CELL}}", VERDICTS[verdict]))
        return Content.assemble(*parts, first_words(course.ask.text, 200))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read the ask."""
        event.stop()
        self.post_message(AskWanted(self._courses[event.option_index - 1].ask.id))


def _name(stage: Comparison) -> str:
    return one_line(stage.adopted.metadata.symbol or stage.adopted.document.name)
