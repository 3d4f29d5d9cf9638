"""Documents made of pieces, as any reader would hand them over, for the tests of resolutions."""

from __future__ import annotations

from resodiff.model import BlockKind, Document
from resodiff.readers.pieces import Piece, Pieces, assemble

OPENING = "The Human Rights Council,"
PREAMBLE = (
    "Recalling its earlier resolutions on the situation of human rights in Varonia,",
    "Deeply concerned at the closure of the archives of Lestra,",
)
FIRST = "Condemns the closure of the archives of Lestra;"
SECOND = "Calls upon the Government of Varonia:"
LAST = "Decides to remain seized of the matter."


def document(*pieces: Piece | str) -> Document:
    """A document; a plain string is a paragraph without marker."""
    items = tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces)
    return assemble(Pieces(items), b"test", "text.txt", "text")


def numbered(marker: str, wording: str, lead: str = "") -> Piece:
    """A paragraph with its marker apart."""
    return Piece(wording, marker, BlockKind.LIST_ITEM, lead=lead)


def heading(wording: str, marker: str = "") -> Piece:
    """A section heading."""
    return Piece(wording, marker, BlockKind.HEADING)


def resolution(*operative: Piece | str, after: tuple[Piece | str, ...] = ()) -> Document:
    """A resolution on Varonia with these operative paragraphs."""
    front = ("Human Rights Council", "Fifty-seventh session", "57/48. Situation of human rights in Varonia")
    return document(*front, OPENING, *PREAMBLE, *operative, *after)
