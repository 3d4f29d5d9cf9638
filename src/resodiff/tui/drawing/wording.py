"""The wording of an ask and of what was adopted, as styled words."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from resodiff.outline import legible
from resodiff.tui.drawing.palette import CHOSEN, FATES, MARKS, QUOTED, Palette
from resodiff.tui.drawing.pieces import Fate, Piece

Part = tuple[str, str]


def inline(pieces: Iterable[Piece], palette: Palette, chosen: int | None = None) -> Content:
    """Both wordings in one, lost words before gained ones."""
    return Content.assemble(*(part for piece in pieces for part in _parts(piece, palette, chosen)))


def before(pieces: Iterable[Piece], palette: Palette, chosen: int | None = None) -> Content:
    """The ask, the words it lost marked."""
    return inline((p for p in pieces if p.fate.is_before), palette, chosen)


def after(pieces: Iterable[Piece], palette: Palette, chosen: int | None = None) -> Content:
    """The adopted wording, the words it gained marked."""
    return inline((p for p in pieces if p.fate.is_after), palette, chosen)


def first_quoted(pieces: Iterable[Piece], palette: Palette, chosen: int) -> int | None:
    """How many characters stand before the first words that a piece of evidence quotes; None for no quote."""
    at = 0
    for piece in pieces:
        if chosen in piece.quoted:
            return at
        at += sum(len(text) for text, _ in _parts(piece, palette, chosen))
    return None


def _parts(piece: Piece, palette: Palette, chosen: int | None) -> list[Part]:
    style = " ".join(s for s in (FATES[piece.fate], _emphasis(piece, chosen)) if s)
    text = legible(piece.text)
    words = text.strip()
    if palette.coloured or piece.fate is Fate.SAME or not words:
        return [(text, style)] if words else [(text, "")]
    opening, closing = MARKS[piece.fate]
    lead, _, tail = text.partition(words)
    return [(lead, ""), (f"{opening}{words}{closing}", style), (tail, "")]


def _emphasis(piece: Piece, chosen: int | None) -> str:
    if chosen is not None and chosen in piece.quoted:
        return CHOSEN
    return QUOTED if piece.quoted else ""
