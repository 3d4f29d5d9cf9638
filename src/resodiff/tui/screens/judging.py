"""A verdict with all that belongs to it: the reasons for *weakened*, the paragraphs that carry the ask, a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from resodiff.model import REASONS, Code, Verdict
from resodiff.outline.meanings import REASONS as MEANINGS
from resodiff.outline.phrases import PHRASES, REASON_KEYS
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.screens.dialog import Dialog
from resodiff.tui.widgets.ticks import Ticks

KEYS = "Letters tick · Tab to paragraphs and note · Enter saves · Esc leaves"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says of an ask."""

    verdict: Verdict
    reasons: tuple[Code, ...]
    carriers: tuple[str, ...]
    note: str = ""


class Reasons(Ticks):
    """Letters tick, and choose the verdict."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(letter, f"tick({n})", show=False) for n, letter in enumerate(REASON_KEYS.values())),
        *(Binding(v.value[0], f"screen.verdict('{v.value}')", show=False) for v in Verdict),
    ]

    def action_tick(self, place: int) -> None:
        """Tick a reason, or take the tick away; only *weakened* has reasons, so a tick says that too."""
        self.put_cursor(place)
        self.chosen(place)

    def chosen(self, place: int) -> None:
        """The other way round."""
        super().chosen(place)
        if isinstance(self.screen, Judging):
            self.screen.say_weakened()

    def watch_cursor(self) -> None:
        """The reason under the cursor in full."""
        super().watch_cursor()
        if isinstance(self.screen, Judging) and 0 <= self.cursor < len(REASONS):
            self.screen.tell(REASONS[self.cursor])


class Judging(Dialog[Judgement]):
    """The keyboard alone: a, w or d, then the letters of the reasons, then Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Save", priority=True, key_display="Enter"),
    ]

    def __init__(
        self,
        title: str,
        first: Judgement,
        known: Sequence[str],
        palette: Palette,
        said: Sequence[Content] = (),
    ) -> None:
        """`first` is what stands there to begin with, `known` are the numbers of the adopted paragraphs.

        `said` are lines with what others said of it.
        """
        super().__init__()
        self._question, self._first, self._palette, self._said = title, first, palette, said
        self._known = set(known) | {number.partition("(")[0] for number in known}
        self._verdict = first.verdict

    def compose(self) -> ComposeResult:
        """The ask, the verdict, the reasons, the paragraphs, and the note."""
        ticked = [n for n, code in enumerate(REASONS) if code in self._first.reasons]
        with Vertical(classes="box judging"):
            yield Static(self._question, id="question", markup=False)
            if self._said:
                yield Static(Content("\n").join(self._said), id="said")
            yield Static(id="verdict")
            yield Reasons([_line(code) for code in REASONS], ticked)
            yield Static(id="meaning", markup=False)
            with Horizontal(classes="field"):
                yield Static("Carried by  ")
                yield Input(
                    ", ".join(self._first.carriers), id="carriers", compact=True, select_on_focus=False
                )
            with Horizontal(classes="field"):
                yield Static("Note        ")
                yield Input(self._first.note, id="note", compact=True, select_on_focus=False)
            yield Static(KEYS, id="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the letters."""
        self._draw()
        self.tell(REASONS[0])
        self.query_one(Reasons).focus()

    def _draw(self) -> None:
        parts = [Content(" ").join([self._choice(v) for v in Verdict])]
        if self._verdict is Verdict.WEAKENED:
            parts.append(Content.styled("  Why? At least one:", "bold"))
        self.query_one("#verdict", Static).update(Content.assemble(*parts), layout=False)
        self.query_one("#carriers", Input).disabled = self._verdict is Verdict.DROPPED  # nothing carries it

    def _choice(self, verdict: Verdict) -> Content:
        sign, style = self._palette.verdict(verdict)
        style += " reverse" if verdict is self._verdict else ""
        return Content.assemble((f" {verdict.value[0]} ", "bold $accent"), (f" {sign} ", style))

    def action_verdict(self, verdict: str) -> None:
        """Choose the verdict."""
        self._verdict = Verdict(verdict)
        self._draw()

    def tell(self, code: Code) -> None:
        """What a reason means."""
        words = f"{PHRASES[code]}: {MEANINGS[code]}"
        self.query_one("#meaning", Static).update(words, layout=False)

    def say_weakened(self) -> None:
        """A reason was ticked."""
        self.action_verdict(Verdict.WEAKENED.value)

    def action_answer(self) -> None:
        """Answer, where nothing is missing."""
        reasons = tuple(REASONS[n] for n in sorted(self.query_one(Reasons).ticked))
        carriers = tuple(self.query_one("#carriers", Input).value.replace(",", " ").split())
        weakened = self._verdict is Verdict.WEAKENED
        strange = [number for number in carriers if number not in self._known]
        if weakened and not reasons:
            self._refuse("What is weakened has at least one reason: tick it by its letter.")
            self.query_one(Reasons).focus()
        elif strange and self._verdict is not Verdict.DROPPED:
            self._refuse(f"The adopted text has no paragraph {', '.join(strange)}.")
            self.query_one("#carriers", Input).focus()
        else:
            note = self.query_one("#note", Input).value.strip()
            carriers = () if self._verdict is Verdict.DROPPED else carriers
            self.dismiss(Judgement(self._verdict, reasons if weakened else (), carriers, note))

    def _refuse(self, why: str) -> None:
        self.query_one("#hint", Static).update(Content.styled(why, "bold $error"))


def beginning(first: Judgement, verdict: Verdict | None) -> Judgement:
    """What the dialog begins with, where a key has said the verdict already."""
    return first if verdict is None else replace(first, verdict=verdict)


def _line(code: Code) -> Content:
    return Content.assemble(
        (f"{REASON_KEYS[code]} ", "bold $accent"), f"{PHRASES[code]:<32}", (MEANINGS[code], DIM)
    )
