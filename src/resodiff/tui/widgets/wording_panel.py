"""The wording: the ask and what was adopted, side by side or in one, with what was lost, gained and moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.model import Aim, Candidate, Finding, Passage, Reading
from resodiff.outline import Row, considered, detail, legible, one_line
from resodiff.tui.drawing import wording
from resodiff.tui.drawing.codings import coding_lines
from resodiff.tui.drawing.columns import beside, share
from resodiff.tui.drawing.heading import heading
from resodiff.tui.drawing.palette import DIM, Palette
from resodiff.tui.drawing.pieces import Piece, pieces
from resodiff.tui.widgets.panel import Panel
from resodiff.tui.widgets.sheet import wrapped

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

TITLE = "bold $dim"

AROUND = 2
"""Paragraphs of the source that are shown on either side of a place."""


class WordingPanel(Panel):
    """Keys change how it shows: `inline`, `candidate` (a paragraph in place of the carriers), `with_source`."""

    def __init__(self, palette: Palette) -> None:
        super().__init__("wording")
        self._palette = palette
        self.inline = False
        self.with_source = False
        self.candidate: int | None = None
        self.evidence: int | None = None
        self._shown = ""
        self._jump = False

    def lines(self, desk: Desk) -> Sequence[Content]:
        """The chosen ask. Another ask begins at the top, with its carriers."""
        row = desk.row
        if row is None:
            self._shown = ""
            return wrapped(_nothing_chosen(desk), self.room)
        if row.id != self._shown:
            self._begin(row)
        finding = self._finding(desk, row)
        found = pieces(finding, detail(finding).diff)
        head = [
            *wrapped(
                [
                    self._head(desk, row, finding),
                    Content.styled(row.reason, DIM),
                    *coding_lines(desk.case.said.get(row.id, ()), self._palette),
                ],
                self.room,
            ),
            Content(""),
        ]
        texts = self._texts(desk, finding, found)
        if self._jump:
            self._jump = False
            self.call_after_refresh(self._go_to_words, found, texts, len(head))
        return [*head, *beside(texts, self.room), *self._source(desk, finding)]

    def _begin(self, row: Row) -> None:
        self._shown, self.candidate = row.id, None
        self.evidence = self.evidence if self._jump else None
        self.scroll_home(animate=False)

    def step(self, by: int, desk: Desk) -> None:
        """Show the next or the previous paragraph that was considered in place of the carriers."""
        count = len(_considered(desk.row)) if desk.row else 0
        places = [None, *range(count)]
        at = places.index(self.candidate) if self.candidate in places else 0
        self.candidate = places[(at + by) % len(places)]

    def point(self, evidence: int) -> None:
        """Show the words of a piece of evidence at the next drawing."""
        self.evidence, self.candidate, self._jump = evidence, None, True

    # ------------------------------------------------------------ parts

    def _finding(self, desk: Desk, row: Row) -> Finding:
        near = _considered(row)
        if self.candidate is None or self.candidate >= len(near):
            return desk.shown(row)
        return replace(row.finding, carriers=(near[self.candidate],))

    def _head(self, desk: Desk, row: Row, finding: Finding) -> Content:
        head = heading(row, desk.decision(row.id), self._palette)
        if self.candidate is None:
            return head
        c = finding.carriers[0]
        place = f"{self.candidate + 1} of {len(_considered(row))}"
        line = f"\nConsidered {place}: paragraph {one_line(c.number)}, likeness {c.likeness:.2f}"
        return Content.assemble(head, (line, "bold $accent"))

    def _texts(self, desk: Desk, finding: Finding, found: tuple[Piece, ...]) -> list[Content]:
        if self.inline and finding.carriers:
            return [self._before(desk, found, one=True)]
        before = [self._baseline(desk)] if desk.comparison.baseline else []
        return [*before, self._before(desk, found, one=False), self._after(desk, finding, found)]

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

    def _source(self, desk: Desk, finding: Finding) -> list[Content]:
        if not self.with_source:
            return []
        parts = _around(desk.comparison.proposed, finding.ask.passages)
        if finding.carriers:
            parts += _around(desk.comparison.adopted, [c.passage for c in finding.carriers[:1]])
        return wrapped(parts, self.room)

    def _go_to_words(self, found: tuple[Piece, ...], texts: list[Content], head: int) -> None:
        """Scroll to the first words that the chosen evidence quotes, on either side."""
        if self.evidence is None:
            return
        sides = (
            [found]
            if self.inline
            else [[p for p in found if p.fate.is_before], [p for p in found if p.fate.is_after]]
        )
        for text, there in zip(texts[-len(sides) :], sides, strict=False):
            at = wording.first_quoted(there, self._palette, self.evidence)
            if at is not None:
                title = text.plain.index("\n") + 1
                line = len(text[: title + at].wrap(share(self.room, len(texts)))) - 1
                self.scroll_to(y=max(head + line - 2, 0), animate=False)
                return


def _nothing_chosen(desk: Desk) -> list[Content]:
    if desk.outline.rows:
        return [Content.styled("No ask is listed: Esc clears search and filter.", DIM)]
    told = [Content.styled(line, DIM) for line in desk.outline.notices]
    return [Content.styled("There are no asks in this text. e adds one.", "bold"), *told]


def _considered(row: Row) -> tuple[Candidate, ...]:
    return considered(row.finding) if row.finding.candidates else ()


def _titled(title: str, body: Content) -> Content:
    return Content.assemble((title, TITLE), "\n", body)


def _name(reading: Reading) -> str:
    return one_line(reading.metadata.symbol or reading.document.name)


def _nothing(finding: Finding) -> str:
    if finding.ask.aim is Aim.EXCLUDE:
        return "The text was to keep these words out, and they are not in it."
    return "No paragraph carries it. ] shows those that were considered."


def _around(reading: Reading, passages: Sequence[Passage]) -> list[Content]:
    """The paragraphs of the source around a place; the place itself is bright."""
    document = reading.document
    start, end = min(p.span.start for p in passages), max(p.span.end for p in passages)
    within = [n for n, b in enumerate(document.blocks) if b.span.end > start and b.span.start < end]
    title = Content.styled(f"\nSource · {one_line(document.name)}", TITLE)
    if not within:
        return [title, Content.styled("These words are not in the file.", DIM)]
    first, last = max(within[0] - AROUND, 0), within[-1] + AROUND + 1
    lines = [title]
    for n, block in enumerate(document.blocks[first:last], first):
        text = legible(f"{block.marker} {document.wording(block)}".strip())
        lines.append(Content.styled(text, "" if n in within else DIM))
    return lines
