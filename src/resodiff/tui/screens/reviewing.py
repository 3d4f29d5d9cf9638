"""What the keys of a review do. Every decision is on the disk before its key is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.errors import ResodiffError
from resodiff.model import Candidate, Verdict
from resodiff.outline import Row, first_words, one_line
from resodiff.tui.desk import Desk
from resodiff.tui.drawing.codings import coding_lines
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.screens.choosing import Choice

if TYPE_CHECKING:
    from resodiff.tui.screens.judging import Judgement
    from resodiff.tui.screens.working import Working as _Base
else:
    _Base = object

REPAIRS = (
    ("reword", "Reword or split: an empty line parts two asks"),
    ("join", "Join with the next ask"),
    ("remove", "Remove: it is no ask"),
    ("add", "Add an ask that was missed"),
)


class Reviewing(_Base):
    """Actions on the chosen ask."""

    desk: Desk | None
    palette: Palette

    def redraw(self, everything: bool = True) -> None:
        """Show the desk again."""
        raise NotImplementedError

    def action_decide(self, verdict: str) -> None:
        """Say a verdict that needs no reasons."""
        row = self.desk.row if self.desk else None
        self._decide(lambda desk: desk.decide(verdict=Verdict(verdict), checked=True, reasons=None))
        self._miss_carriers(row)

    def action_judge(self, verdict: str = "") -> None:
        """Ask for the verdict, the reasons, the paragraphs and a note; the verdict may be said already."""
        from resodiff.tui.screens.judging import Judging, beginning

        row = self._row()
        if self.desk is None or row is None:
            return
        first = beginning(_judgement(self.desk, row), Verdict(verdict) if verdict else None)
        known = [p.number for p in self.desk.comparison.adopted.paragraphs]
        said = coding_lines(self.desk.case.said.get(row.id, ()), self.palette)
        title = f"Ask {row.number}: {row.gist(60)}"
        self.app.push_screen(Judging(title, first, known, self.palette, said), self._judged)

    def _judged(self, found: Judgement | None) -> None:
        if found is not None:
            row = self.desk.row if self.desk else None
            self._decide(
                lambda desk: desk.decide(
                    verdict=found.verdict,
                    reasons=found.reasons if found.verdict is Verdict.WEAKENED else None,
                    carriers=_unless_same(desk, found.carriers),
                    note=found.note,
                    checked=True,
                )
            )
            self._miss_carriers(row)

    def _miss_carriers(self, row: Row | None) -> None:
        """Say so where the verdict needs a paragraph that carries the ask, and none is named."""
        from resodiff.casework.reviews.needs_carrier import needs_carrier

        if self.desk is None or row is None or not self.desk.is_reviewed(row.id):
            return
        verdict = self.desk.verdict(row.finding)
        if needs_carrier(row.finding, verdict) and not self.desk.carriers(row.finding):
            words = f"No paragraph is named that carries ask {row.number}: c chooses it"
            self.notify(words, severity="warning", markup=False)

    def action_check(self) -> None:
        """Mark as checked, or take the mark off."""
        self._decide(lambda desk: desk.decide(checked=not _is_checked(desk)))

    def action_unsay(self) -> None:
        """Clear everything that was said of the ask."""
        self._decide(Desk.unsay)

    def action_note(self) -> None:
        """Write a note."""
        from resodiff.tui.screens.writing import Writing

        row = self._row()
        if self.desk is None or row is None:
            return
        said = self.desk.decision(row.id)
        title = f"Note on ask {row.number}: {row.gist(50)}"
        self.app.push_screen(Writing(title, said.note if said else ""), self._noted)

    def _noted(self, note: str | None) -> None:
        if note is not None:
            self._decide(lambda desk: desk.decide(note=note.strip()))

    def action_carriers(self) -> None:
        """Choose the paragraphs that carry it."""
        from resodiff.tui.screens.choosing import Choosing

        row = self._row()
        if self.desk is not None and row is not None:
            try:
                self.desk.refuse_carriers(self.desk.verdict(row.finding))
            except ResodiffError as problem:
                self.notify(str(problem), severity="warning", markup=False)
                return
            title = f"Which paragraphs carry ask {row.number}? Most alike first"
            self.app.push_screen(Choosing(title, _choices(self.desk, row)), self._carried)

    def _carried(self, numbers: tuple[str, ...] | None) -> None:
        if numbers is not None:
            self._decide(lambda desk: desk.decide(carriers=_unless_same(desk, numbers)))

    def action_undo(self) -> None:
        """Take the last step back."""
        self._turn(Desk.undo)

    def action_redo(self) -> None:
        """Make it again."""
        self._turn(Desk.redo)

    def _turn(self, way: Callable[[Desk], bool]) -> None:
        def turn(desk: Desk) -> None:
            if way(desk):
                self.begin_again(desk.case)

        self._decide(turn)

    def _decide(self, change: Callable[[Desk], object]) -> None:
        """Change the desk and show it; what cannot be is a message."""
        if self.desk is None:
            return
        try:
            change(self.desk)
        except ResodiffError as problem:
            self.notify(str(problem), severity="warning", markup=False)
        self.redraw()

    def _row(self) -> Row | None:
        """The chosen row, where it may be reviewed; otherwise a message says why not."""
        if self.desk is None:
            return None
        if not self.desk.is_reviewable:
            self._decide(lambda desk: desk.decide())
            return None
        return self.desk.row

    # ------------------------------------------------------------ the asks put right

    def action_put_right(self) -> None:
        """Split, join, reword, remove, add."""
        from resodiff.tui.screens.picking_one import PickingOne

        row = self._row()
        if row is None and self.desk is not None and self.desk.is_reviewable:
            self._repair("add")
        elif row is not None:
            self.app.push_screen(PickingOne(f"Put ask {row.number} right", REPAIRS), self._repair)

    def _repair(self, way: str | None) -> None:
        from resodiff.tui.screens.writing import Writing

        row = self.desk.row if self.desk else None
        if way == "add":
            hint = "Words that stand in the text keep their place in it."
            self.app.push_screen(Writing("An ask that was missed", "", hint), self._added)
        elif row is None or way is None:
            return
        elif way == "reword":
            hint = "An empty line between two parts makes two asks of it."
            self.app.push_screen(Writing(f"Ask {row.number}", row.finding.ask.text, hint), self._reworded)
        elif way == "join":
            self._correct(
                lambda m, d: m.joined(d.case.proposed, d.place), f"ask {row.number} joined with the next"
            )
        else:
            self._correct(lambda m, d: m.reworded(d.case.proposed, d.place, []), f"ask {row.number} removed")

    def _reworded(self, text: str | None) -> None:
        row = self.desk.row if self.desk else None
        if text is None or row is None:
            return
        parts = [part for part in _parts(text) if part]
        what = "removed" if not parts else "split" if len(parts) > 1 else "reworded"
        self._correct(lambda m, d: m.reworded(d.case.proposed, d.place, parts), f"ask {row.number} {what}")

    def _added(self, text: str | None) -> None:
        if text is not None and text.strip():
            self._correct(lambda m, d: m.added(d.case.proposed, text), f"ask added: {first_words(text, 30)}")

    def _correct(self, way: Callable[..., str], what: str) -> None:
        from resodiff.casework.asks import corrections

        def change(desk: Desk) -> None:
            desk.correct(way(corrections, desk), what)
            self.begin_again(desk.case)

        self._decide(change)


def _parts(text: str) -> list[str]:
    """What empty lines part."""
    groups: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            groups[-1].append(line)
        else:
            groups.append([])
    return ["\n".join(group) for group in groups]


def _judgement(desk: Desk, row: Row) -> Judgement:
    """What holds of the ask now: of the reasons a person's own, else the machine's."""
    from resodiff.tui.screens.judging import Judgement

    said = desk.decision(row.id)
    own = said.reasons if said and said.reasons is not None else row.finding.reasons
    verdict, note = desk.verdict(row.finding), said.note if said else ""
    machine = tuple(c.number for c in row.finding.carriers)  # for whoever thinks better of *dropped*
    return Judgement(
        verdict, own, machine if verdict is Verdict.DROPPED else desk.carriers(row.finding), note
    )


def _is_checked(desk: Desk) -> bool:
    said = desk.decision(desk.chosen)
    return said is not None and said.checked


def _unless_same(desk: Desk, numbers: tuple[str, ...]) -> tuple[str, ...] | None:
    """None where the choice is the machine's own."""
    row = desk.row
    machine = {c.number for c in row.finding.carriers} if row else set()
    return None if set(numbers) == machine else numbers


def _choices(desk: Desk, row: Row) -> list[Choice[str]]:
    """The paragraphs that were considered, then every other of the text, the operative ones first."""
    ticked = desk.carriers(row.finding)
    found = {c.number: c for c in row.finding.candidates + row.finding.carriers}
    for p in (*desk.comparison.adopted.operative, *desk.comparison.adopted.preambular):
        found.setdefault(p.number, Candidate(p.number, p.part, p.passage, 0.0))
    return [Choice(n, _candidate(c), n in ticked) for n, c in found.items()]


def _candidate(c: Candidate) -> Content:
    likeness = f"{c.likeness:.2f}" if c.likeness else "    "
    return Content.assemble(
        f"{one_line(c.number):>7} ", (f"{likeness}  ", DIM), first_words(c.passage.text, 200)
    )
