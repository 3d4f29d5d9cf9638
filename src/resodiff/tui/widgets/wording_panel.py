"""The wording: the ask and what was adopted, side by side or in one, with what was lost, gained and moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from resodiff.model import Aim, Finding, Passage, Reading
from resodiff.outline import Row, detail, legible, one_line
from resodiff.tui.drawing import wording
from resodiff.tui.drawing.heading import heading
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.drawing.pieces import Piece, pieces
from resodiff.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

AROUND = 2
"""Paragraphs of the source that are shown on either side of a place."""


class WordingPanel(Panel):
    """Keys change how it shows: `inline`, `candidate` (a paragraph in place of the carriers), `source`."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="wording", classes="panel")
        self._palette = palette
        self.inline = False
        self.with_source = False
        self.candidate: int | None = None
        self.evidence: int | None = None
        self._shown = ""
        self._jump = False

    def compose(self) -> ComposeResult:
        """A heading, up to three columns, and the source."""
        yield Static(id="wording-head")
        with Horizontal(id="columns"):
            yield Static(id="baseline", classes="column")
            yield Static(id="before", classes="column")
            yield Static(id="after", classes="column")
        yield Static(id="source")

    def show(self, desk: Desk) -> None:
        """The chosen ask. Another ask begins at the top, with its carriers."""
        row = desk.row
        if row is None:
            self._empty()
            return
        if row.id != self._shown:
            self._shown, self.candidate, self.evidence = row.id, None, None
            self.scroll_home(animate=False)
        finding = self._finding(desk, row)
        found = pieces(finding, detail(finding).diff)
        self.query_one("#wording-head", Static).update(self._head(desk, row, finding))
        self._columns(desk, finding, found)
        self._source(desk, finding)
        if self._jump:
            self._jump = False
            self.call_after_refresh(self._go_to_words, found)

    def step(self, by: int, desk: Desk) -> None:
        """Show the next or the previous paragraph that was considered in place of the carriers."""
        count = len(desk.row.finding.candidates) if desk.row else 0
        places = [None, *range(count)]
        at = places.index(self.candidate) if self.candidate in places else 0
        self.candidate = places[(at + by) % len(places)]

    def point(self, evidence: int) -> None:
        """Show the words of a piece of evidence at the next drawing."""
        self.evidence, self.candidate, self._jump = evidence, None, True

    # ------------------------------------------------------------ parts

    def _empty(self) -> None:
        self._shown = ""
        for part in self.query(Static):
            part.update("")
        self.query_one("#wording-head", Static).update(Content.styled("No ask is chosen.", DIM))

    def _finding(self, desk: Desk, row: Row) -> Finding:
        if self.candidate is None or self.candidate >= len(row.finding.candidates):
            return desk.shown(row)
        return replace(row.finding, carriers=(row.finding.candidates[self.candidate],))

    def _head(self, desk: Desk, row: Row, finding: Finding) -> Content:
        head = heading(row, desk.decision(row.id), self._palette)
        if self.candidate is None:
            return head
        c = finding.carriers[0]
        place = f"{self.candidate + 1} of {len(row.finding.candidates)}"
        line = f"\nConsidered {place}: paragraph {one_line(c.number)}, likeness {c.likeness:.2f}"
        return Content.assemble(head, (line, "bold $accent"))

    def _columns(self, desk: Desk, finding: Finding, found: tuple[Piece, ...]) -> None:
        one = self.inline and bool(finding.carriers)
        texts = {
            "baseline": self._baseline(desk) if desk.comparison.baseline and not one else None,
            "before": self._before(desk, found, one),
            "after": None if one else self._after(desk, finding, found),
        }
        for name, text in texts.items():
            column = self.query_one(f"#{name}", Static)
            column.display = text is not None
            column.update(text or "")

    def _before(self, desk: Desk, found: tuple[Piece, ...], one: bool) -> Content:
        draw = wording.inline if one else wording.before
        title = "Asked → adopted" if one else f"Asked · {_name(desk.comparison.proposed)}"
        return _titled(title, draw(found, self._palette, self.evidence))

    def _after(self, desk: Desk, finding: Finding, found: tuple[Piece, ...]) -> Content:
        if not finding.carriers:
            return _titled(_name(desk.comparison.adopted), Content.styled(_nothing(finding), DIM))
        numbers = ", ".join(dict.fromkeys(one_line(c.number) for c in finding.carriers))
        title = f"{numbers} · {_name(desk.comparison.adopted)}"
        return _titled(title, wording.after(found, self._palette, self.evidence))

    def _baseline(self, desk: Desk) -> Content:
        previous, reading = desk.previous, desk.comparison.baseline
        name = _name(reading) if reading else ""
        if previous is None or not previous.carriers:
            return _titled(f"Before · {name}", Content.styled("Nothing carried it.", DIM))
        numbers = ", ".join(dict.fromkeys(one_line(c.number) for c in previous.carriers))
        words = "\n".join(legible(c.passage.text) for c in previous.carriers)
        return _titled(f"Before · {numbers} · {name}", Content(words))

    def _source(self, desk: Desk, finding: Finding) -> None:
        source = self.query_one("#source", Static)
        source.display = self.with_source
        if not self.with_source:
            return
        parts = [_around(desk.comparison.proposed, finding.ask.passages)]
        if finding.carriers:
            parts.append(_around(desk.comparison.adopted, [c.passage for c in finding.carriers[:1]]))
        source.update(Content("\n\n").join(parts))

    def _go_to_words(self, found: tuple[Piece, ...]) -> None:
        """Scroll to the first words that the chosen evidence quotes, on either side."""
        if self.evidence is None:
            return
        two = self.query_one("#after", Static).display
        before = [p for p in found if p.fate.is_before or not two]
        after = [p for p in found if p.fate.is_after]
        for name, there in (("before", before), ("after", after)):
            at = wording.first_quoted(there, self._palette, self.evidence)
            if at is not None:
                self._show_line(self.query_one(f"#{name}", Static), there, at)
                return

    def _show_line(self, column: Static, there: list[Piece], at: int) -> None:
        width = max(column.content_size.width, 1)
        before = wording.inline(there, self._palette)[:at]
        line = len(before.wrap(width)) if before else 1
        self.scroll_to(y=max(column.virtual_region.y + line - 1, 0), animate=False)


def _titled(title: str, body: Content) -> Content:
    return Content.assemble((title, "bold $dim"), "\n", body)


def _name(reading: Reading) -> str:
    return one_line(reading.metadata.symbol or reading.document.name)


def _nothing(finding: Finding) -> str:
    if finding.ask.aim is Aim.EXCLUDE:
        return "The text was to keep these words out, and they are not in it."
    return "No paragraph carries it. ] shows those that were considered."


def _around(reading: Reading, passages: list[Passage] | tuple[Passage, ...]) -> Content:
    """The paragraphs of the source around a place; the place itself is bright."""
    document = reading.document
    start, end = min(p.span.start for p in passages), max(p.span.end for p in passages)
    within = [n for n, b in enumerate(document.blocks) if b.span.end > start and b.span.start < end]
    title = (f"Source · {one_line(document.name)}\n", "bold $dim")
    if not within:
        return Content.assemble(title, ("These words are not in the file.", DIM))
    first, last = max(within[0] - AROUND, 0), within[-1] + AROUND + 1
    lines = []
    for n, block in enumerate(document.blocks[first:last], first):
        text = legible(f"{block.marker} {document.wording(block)}".strip())
        lines.append(Content.styled(text, "" if n in within else DIM))
    return Content.assemble(title, Content("\n").join(lines))
