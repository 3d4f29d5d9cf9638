"""The adopted text, with a margin that says which ask each paragraph carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from resodiff.model import Paragraph, Part
from resodiff.outline import Row, legible, one_line
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.messages import AskWanted
from resodiff.tui.widgets.ledger import Entry, Ledger

if TYPE_CHECKING:
    from resodiff.tui.desk import Desk

MARGIN = 12


class TextPanel(Ledger):
    """Enter on a paragraph goes to the ask it carries, the next one when it carries several."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(MARGIN, "text")
        self._palette = palette
        self._carried: dict[int, list[Row]] = {}
        self._chosen = ""

    def show(self, desk: Desk) -> None:
        """The whole text; the cursor goes to the paragraph that carries the chosen ask."""
        paragraphs = desk.comparison.adopted.paragraphs
        self._carried = carried(paragraphs, desk)
        unclaimed = set(desk.comparison.unclaimed)
        self.fill([self._entry(n, p, unclaimed, desk) for n, p in enumerate(paragraphs)])
        if desk.chosen != self._chosen:
            self._chosen = desk.chosen
            self.step(desk)

    def step(self, desk: Desk) -> bool:
        """Go to the next paragraph that carries the chosen ask; False when none does."""
        places = [n for n, rows in self._carried.items() if any(r.id == desk.chosen for r in rows)]
        if places:
            self.cursor = next((n for n in places if n > self.cursor), places[0])
        return bool(places)

    def _entry(self, place: int, p: Paragraph, unclaimed: set[str], desk: Desk) -> Entry:
        rows = self._carried.get(place, [])
        notes = [
            (f"{self._palette.sign(v)}{r.number} ", VERDICTS[v])
            for r in rows
            for v in [desk.verdict(r.finding)]
        ]
        if not notes and p.part is Part.OPERATIVE and p.number in unclaimed:
            notes = [("no ask", DIM)]
        head = (f"{one_line(p.number)}  ", "bold $dim")
        words = legible(p.text)
        verb = len(p.verb) if words.casefold().startswith(p.verb) else 0
        return Entry(Content.assemble(*notes), Content.assemble(head, (words[:verb], "bold"), words[verb:]))

    def on_ledger_chosen(self, event: Ledger.Chosen) -> None:
        """To the ask that the paragraph carries."""
        event.stop()
        rows = self._carried.get(event.place, [])
        if not rows:
            self.notify("This paragraph carries no ask.")
            return
        ids = [row.id for row in rows]
        after = (ids.index(self._chosen) + 1) % len(ids) if self._chosen in ids else 0
        self._chosen = ids[after]
        self.post_message(AskWanted(ids[after]))


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
