"""The wording of an ask and of what was adopted, as styled words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from textual.content import Content

from resodiff.outline import legible
from resodiff.tui.drawing.palette import CHOSEN, FATES, MARKS, QUOTED, Palette
from resodiff.tui.drawing.pieces import Fate, Piece

Part = tuple[str, str, tuple[int, ...]]
"""Words, their style, and the evidence that quotes them."""


def inline(pieces: Iterable[Piece], palette: Palette, chosen: int | None = None) -> Content:
    """Both wordings in one, lost words before gained ones. The quotes of the `chosen` evidence stand out."""
    return Content.assemble(*((text, style) for text, style, _ in _parts(pieces, palette, chosen)))


def before(pieces: Iterable[Piece], palette: Palette, chosen: int | None = None) -> Content:
    """The ask, the words it lost marked."""
    return inline((p for p in pieces if p.fate.is_before), palette, chosen)


def after(pieces: Iterable[Piece], palette: Palette, chosen: int | None = None) -> Content:
    """The adopted wording, the words it gained marked."""
    return inline((p for p in pieces if p.fate.is_after), palette, chosen)


def first_quoted(pieces: Iterable[Piece], palette: Palette, chosen: int) -> int | None:
    """How many characters stand before the first words that a piece of evidence quotes; None for no quote."""
    at = 0
    for text, _, quoted in _parts(pieces, palette, chosen):
        if chosen in quoted:
            return at
        at += len(text)
    return None


def _parts(pieces: Iterable[Piece], palette: Palette, chosen: int | None) -> Iterator[Part]:
    for fate, run in groupby(pieces, key=lambda piece: piece.fate):
        words = [(legible(p.text), _style(p, chosen), p.quoted) for p in run]
        yield from words if palette.coloured or fate is Fate.SAME else _marked(words, fate)


def _marked(words: list[Part], fate: Fate) -> Iterator[Part]:
    """A run of one fate between its marks, the white space at its ends outside them."""
    whole = "".join(text for text, _, _ in words)
    if not whole.strip():
        yield from words
        return
    (first, *_), (*_, last) = words, words
    lead, tail = whole[: len(whole) - len(whole.lstrip())], whole[len(whole.rstrip()) :]
    opening, closing = MARKS[fate]
    yield lead + opening, "", ()
    for part in words:
        text = part[0].removeprefix(lead) if part is first else part[0]
        yield text.removesuffix(tail) if part is last else text, *part[1:]
    yield closing + tail, "", ()


def _style(piece: Piece, chosen: int | None) -> str:
    if not piece.text.strip():
        return ""
    return " ".join(style for style in (FATES[piece.fate], _emphasis(piece, chosen)) if style)


def _emphasis(piece: Piece, chosen: int | None) -> str:
    if chosen is not None and chosen in piece.quoted:
        return CHOSEN
    return QUOTED if piece.quoted else ""
