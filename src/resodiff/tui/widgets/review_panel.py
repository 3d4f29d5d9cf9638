"""The review of the chosen ask: the machine's view, the person's beside it, and the last steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.casework.reviews.review import Correction, Decision, Step
from resodiff.model import Verdict
from resodiff.outline import Row, legible, spoken
from resodiff.outline.phrases import PHRASES
from resodiff.tui.drawing.codings import coding_lines
from resodiff.tui.drawing.heading import person
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.widgets.panel import Panel
from resodiff.tui.widgets.sheet import wrapped

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

LAST = 8
"""Steps that are listed."""

KEYS = (
    ("a w d", "adopted, weakened with its reasons, dropped"),
    ("v", "verdict, reasons, paragraphs and note at once"),
    ("c", "choose the paragraphs that carry it"),
    ("n", "write a note"),
    ("m", "mark as checked, or take the mark off"),
    ("e", "put the ask right: split, join, reword, remove, add"),
    ("x", "clear what you said of this ask"),
    ("z  Z", "undo, redo"),
)


class ReviewPanel(Panel):
    """Nothing here replaces the machine's verdict: both stand side by side."""

    def __init__(self, palette: Palette) -> None:
        super().__init__("review")
        self._palette = palette

    def lines(self, desk: Desk) -> Sequence[Content]:
        """The chosen ask and the history."""
        parts = [*self._ask(desk), self._file(desk), Content(""), *self._keys(), *self._history(desk)]
        return wrapped(parts, self.room)

    def _ask(self, desk: Desk) -> Iterator[Content]:
        row = desk.row
        if row is None:
            return
        said = desk.decision(row.id)
        machine = self._palette.verdict(row.verdict)
        yield Content.assemble((f"Ask {row.number}  ", "bold"), row.gist(60))
        yield Content.assemble(("  machine   ", DIM), machine, f"  in {row.carriers or 'no paragraph'}")
        for line in coding_lines(desk.case.said.get(row.id, ()), self._palette):
            yield Content("  ") + line
        yield Content.assemble(
            (f"  {_who(said, desk):<10}", DIM), person(row, said, self._palette) or "nothing yet"
        )
        if (why := desk.outdated(row.id)) is not None:
            told = f"decided on an earlier text{f', {why}' * bool(why)}: decide again"
            yield Content.assemble(("  outdated  ", DIM), (told, "bold $doubt"))
        if said and said.reasons:
            reasons = ", ".join(PHRASES[code] for code in said.reasons)
            yield Content.assemble(("  because   ", DIM), reasons)
        if said and said.note:
            yield Content.assemble(("  note      ", DIM), legible(said.note))

    def _keys(self) -> Iterator[Content]:
        for key, words in KEYS:
            yield Content.assemble((f"  {key:<7}", "bold $accent"), words)
        yield Content("")

    def _history(self, desk: Desk) -> Iterator[Content]:
        review = desk.review
        numbers = {row.id: row for row in desk.outline.rows}
        yield Content.styled(f"Steps: {len(review.past)}, taken back: {len(review.future)}", "bold")
        for step in reversed(review.past[-LAST:]):
            yield Content.assemble((f"  {_when(step.at)}  ", DIM), self._step(step, numbers))
        lost = len(review.unmatched(row.finding.ask for row in desk.outline.rows))
        if lost:
            yield Content.styled(f"  {lost} on asks that are no longer there", DIM)

    def _step(self, step: Step, rows: dict[str, Row]) -> str:
        if isinstance(step, Correction):
            return step.what
        row = rows.get(step.ask_id)
        name = f"ask {row.number}" if row else step.ask_id
        said = [step.verdict.value] if step.verdict else []
        if step.carriers is not None and step.verdict is not Verdict.DROPPED:
            said += [f"in {', '.join(step.carriers) or 'no paragraph'}"]
        said += [PHRASES[code] for code in step.reasons or ()]
        said += ["checked"] * step.checked + ["note"] * bool(step.note)
        return f"{name}: {', '.join(said) or 'cleared'}"

    def _file(self, desk: Desk) -> Content:
        journal = desk.case.journal
        if desk.case.opening.read_only:
            return Content.styled("  Open to be read: decide with resodiff review or view.", "bold $doubt")
        if journal is None:  # of the last stage
            return Content.styled(
                "  This review cannot be kept: " + "; ".join(desk.case.flaws), "bold $error"
            )
        if not desk.is_reviewable:
            return _earlier(desk)
        saved = "saved in" if journal.path.exists() else "will be saved in"
        return Content.styled(f"  {saved} {journal.path.name}", DIM)


def _earlier(desk: Desk) -> Content:
    """Of a stage before the last: its own review, to be read."""
    here = (
        f"{desk.case.opening.by}’s review of this stage, in {desk.journal.path.name}" if desk.journal else ""
    )
    told = here or f"{desk.case.opening.by} has no review of this stage"
    return Content.styled(f"  {told}. Decisions are of the last stage: > steps to it.", "bold $doubt")


def _who(said: Decision | None, desk: Desk) -> str:
    return (said.by if said and said.by else desk.case.opening.by)[:9]


def _when(at: str) -> str:
    """ "2031-01-02T03:04:05Z" as "2 January 2031 03:04"."""
    day, _, hour = at.partition("T")
    return f"{spoken(day)} {hour[:5]}".strip()
