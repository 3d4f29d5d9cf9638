"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from resodiff.errors import EmptyInput
from resodiff.model import BlockKind, Notice
from resodiff.readers import footnotes, markdown, markers, mojibake, plain_lines
from resodiff.readers.characters import clean
from resodiff.readers.decoding import decode
from resodiff.readers.pieces import Piece, Pieces
from resodiff.readers.plain_lines import Paragraph

_LINE_ENDS = re.compile("\r\n|[\r\v\x1c-\x1e\u2028]")
_PARAGRAPH_ENDS = re.compile("[\f\u2029]")
_NOTES = re.compile(r"^[ \t]*\[(\d{1,3})\]", re.MULTILINE)
_SOFT_BREAK = re.compile("\u00ad[ \t]*\n[ \t]*")
_RULE = re.compile(r"[\s*_=~#.•·–—-]*")


def read(data: bytes, _revisions: str = "final") -> Pieces:
    """The paragraphs of a text in any encoding; tracked changes have no meaning here.

    Wrapped lines are joined, broken encodings mended (with a notice), Markdown's signs and the marks of
    footnotes taken off; a footnote itself stays, with its number as marker ("[15]").
    Raises `EmptyInput` for a text without words.
    """
    text, notices = _lines_mended(decode(data))
    marked = markdown.is_markdown(text)
    text, title = markdown.prepare(text) if marked else (text, "")
    notes = frozenset(_NOTES.findall(text))
    items = tuple(_levelled(_together(_pieces(plain_lines.paragraphs(text, markdown=marked), notes, marked))))
    if not items:
        raise EmptyInput("the text has no words", "save or download it again")
    facts = (("title", clean(title)),) if title else ()
    return Pieces(items, facts, notices)


def _lines_mended(text: str) -> tuple[str, tuple[Notice, ...]]:
    """`text` with "\n" as its only line end and no broken encoding, and what was mended."""
    text, notices = mojibake.mended(_LINE_ENDS.sub("\n", text))
    return _SOFT_BREAK.sub("", _PARAGRAPH_ENDS.sub("\n\n", text)), notices


def _pieces(
    paragraphs: Iterable[Paragraph], notes: frozenset[str], marked: bool
) -> Iterator[tuple[int, Piece]]:
    """Each piece with its indent in columns."""
    for paragraph in paragraphs:
        if _RULE.fullmatch(paragraph.text):
            continue
        text = paragraph.text
        if marked and text.startswith("|"):
            yield from ((0, row) for row in _row(text))
            continue
        depth, text = markdown.heading(text) if marked else (0, text)
        piece = _piece(text, notes, marked)
        if depth:
            piece = replace(piece, kind=BlockKind.HEADING, level=depth - 1, lead="")
        if piece.wording or piece.marker:
            yield paragraph.indent, piece


def _row(text: str) -> Iterator[Piece]:
    wording = " | ".join(clean(markdown.unemphasised(markdown.unlinked(c))[0]) for c in markdown.cells(text))
    if wording:
        yield Piece(wording, kind=BlockKind.TABLE_ROW)


def _piece(text: str, notes: frozenset[str], marked: bool) -> Piece:
    marker, words = markers.split(markdown.emphasis_last(text))
    if marked:
        words = markdown.unlinked(words)
    words, lead = markdown.unemphasised(words)
    wording = clean(footnotes.without_marks(words, notes))
    kind = BlockKind.LIST_ITEM if marker and not markers.is_note(marker) else BlockKind.PARAGRAPH
    shown = clean(footnotes.without_marks(lead, notes))
    return Piece(wording, clean(marker), kind, lead=shown if wording.startswith(shown) else "")


def _together(items: Iterable[tuple[int, Piece]]) -> Iterator[tuple[int, Piece]]:
    """A marker alone on its line is put before the paragraph that follows; a note without words goes."""
    waiting: tuple[int, Piece] | None = None
    for indent, piece in items:
        if not piece.wording:
            waiting = None if markers.is_note(piece.marker) else (indent, piece)
            continue
        if waiting and not piece.marker and piece.kind is BlockKind.PARAGRAPH:
            indent, piece = waiting[0], replace(piece, marker=waiting[1].marker, kind=BlockKind.LIST_ITEM)
        waiting = None
        yield indent, piece


def _levelled(items: Iterable[tuple[int, Piece]]) -> Iterator[Piece]:
    """List items get their depth: how many narrower indents the list items of the text have."""
    found = list(items)
    indents = sorted({indent for indent, piece in found if piece.kind is BlockKind.LIST_ITEM})
    steps = [at for at, before in zip(indents, [-2, *indents], strict=False) if at - before > 1]
    for indent, piece in found:
        if piece.kind is BlockKind.LIST_ITEM:
            yield replace(piece, level=sum(step <= indent for step in steps) - 1)
        else:
            yield piece
