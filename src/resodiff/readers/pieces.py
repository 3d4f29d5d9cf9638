"""What every reader hands over, and how it becomes a `Document`.

A reader of one format yields pieces in reading order; `assemble` lays them out as one text with a span for
each, so that all formats keep the same law: a block's quote is the text at its span.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from resodiff.model import Block, BlockKind, Document, Notice, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph as a format gives it: its wording, and its marker apart from it.

    `lead` are the words in italics at its very start, `level` its depth in lists or indentation, `page`
    counts from 1.
    """

    wording: str
    marker: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    page: int | None = None
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Pieces:
    """All pieces of a file, with what the format states of itself and what was noticed in reading."""

    items: tuple[Piece, ...]
    facts: tuple[tuple[str, str], ...] = field(default=())
    notices: tuple[Notice, ...] = field(default=())


def assemble(pieces: Pieces, data: bytes, name: str, format_name: str) -> Document:
    """The document made of `pieces`: one line of text for each, its marker and a space before its wording."""
    text, blocks = _lay_out(pieces.items)
    digest = hashlib.sha256(data).hexdigest()
    return Document(name, digest, format_name, text, blocks, pieces.notices, pieces.facts)


def _lay_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    lines: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        before = f"{piece.marker} " if piece.marker else ""
        span = Span(at + len(before), at + len(before) + len(piece.wording))
        blocks.append(Block(span, piece.kind, piece.marker, piece.level, piece.page, piece.lead))
        lines.append(before + piece.wording)
        at = span.end + 1
    return "\n".join(lines), tuple(blocks)
