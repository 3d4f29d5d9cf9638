"""The adopted text, with a margin that says which ask each paragraph carries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.casework.reviews.review import Decision
from resodiff.model import Comparison, Paragraph, Part
from resodiff.outline import Row, legible, one_line
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.messages import AskWanted
from resodiff.tui.widgets.ledger import Block, Ledger

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

MARGIN = 11
GAP = 2


class TextPanel(Ledger):
    """Enter on a paragraph goes to the ask it carries, the next one when it carries several."""

    def __init__(self, palette: Palette) -> None:
        super().__init__("text")
        self._palette = palette
        self._desk: Desk | None = None
        self._carried: dict[int, list[Row]] = {}
        self._chosen_ask = ""
        self._filled_with: Comparison | None = None
        self._decisions: dict[str, Decision] = {}

    def show(self, desk: Desk) -> None:
        """The whole text; the cursor goes to the paragraph that carries the chosen ask."""
        self._desk = desk
        if self._filled_with is not desk.comparison or self._decisions != desk.decisions:
            self._filled_with, self._decisions = desk.comparison, dict(desk.decisions)
            self._carried = carried(desk.comparison.adopted.paragraphs, desk)
            self.fill()
        if desk.chosen != self._chosen_ask:
            self._chosen_ask = desk.chosen
            self.step(desk)

    def step(self, desk: Desk) -> bool:
        """Go to the next paragraph that carries the chosen ask; False when none does."""
        places = [n for n, rows in self._carried.items() if any(r.id == desk.chosen for r in rows)]
        if places:
            self.put_cursor(next((n for n in places if n > self.cursor), places[0]))
        return bool(places)

    def blocks(self) -> list[Block]:
        """Every paragraph beside its margin."""
        desk = self._desk
        if desk is None:
            return []
        paragraphs = desk.comparison.adopted.paragraphs
        return [list(self._block(n, p, desk)) for n, p in enumerate(paragraphs)]

    def _block(self, place: int, p: Paragraph, desk: Desk) -> Iterator[Content]:
        words = legible(p.text)
        verb = len(p.verb) if words.casefold().startswith(p.verb) else 0
        body = Content.assemble(
            (f"{one_line(p.number)}  ", "bold $dim"), (words[:verb], "bold"), words[verb:]
        )
        lines = body.wrap(max(self.room - MARGIN - GAP, 10))
        margin = self._margin(place, p, desk).truncate(MARGIN, ellipsis=True, pad=True)
        yield Content.assemble(margin, " " * GAP, *lines[:1])
        blank = Content(" " * (MARGIN + GAP))
        yield from (blank + line for line in lines[1:])
        yield Content("")

    def _margin(self, place: int, p: Paragraph, desk: Desk) -> Content:
        """The asks that it carries, or that it carries none."""
        rows = self._carried.get(place, [])
        if rows:
            signs = [(desk.verdict(row.finding), row.number) for row in rows]
            return Content.assemble(
                *((f"{self._palette.sign(v)}{number} ", VERDICTS[v]) for v, number in signs)
            )
        alone = p.part is Part.OPERATIVE and p.number in desk.comparison.unclaimed
        return Content.styled("no ask", DIM) if alone else Content("")

    def chosen(self, place: int) -> None:
        """To the ask that the paragraph carries."""
        ids = [row.id for row in self._carried.get(place, [])]
        if not ids or self._desk is None:
            self.notify("This paragraph carries no ask.")
            return
        after = (ids.index(self._chosen_ask) + 1) % len(ids) if self._chosen_ask in ids else 0
        self._chosen_ask = ids[after]
        self._desk.choose(ids[after])
        self.post_message(AskWanted())


def carried(paragraphs: tuple[Paragraph, ...], desk: Desk) -> dict[int, list[Row]]:
    """The asks that each paragraph carries, by its place in the text: where a carrier begins."""
    places: dict[int, list[Row]] = {}
    first: dict[str, int] = {}
    for n, p in enumerate(paragraphs):
        first.setdefault(p.number, n)
    for row in desk.outline.rows:
        for c in desk.shown(row).carriers:
            inside = (n for n, p in enumerate(paragraphs) if p.passage.span in c.passage.span)
            place = next(inside, first.get(c.number))
            if place is not None and row not in places.setdefault(place, []):
                places[place].append(row)
    return dict(sorted(places.items()))
