"""From the body of a Word file to pieces: paragraphs, tables and text boxes, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from resodiff.model import BlockKind
from resodiff.readers.characters import clean
from resodiff.readers.docx import markers
from resodiff.readers.docx.fields import Fields
from resodiff.readers.docx.line import Line, Scribe, is_placeholder
from resodiff.readers.docx.names import ALTERNATE, Element, branch, first, number, switch, value, w
from resodiff.readers.docx.numbering import Numbering
from resodiff.readers.docx.revisions import Wording
from resodiff.readers.docx.styles import Style, Styles
from resodiff.readers.docx.tables import Row, laid_out
from resodiff.readers.pieces import Piece

_PARAGRAPH, _TABLE, _ROW, _CELL = w("p"), w("tbl"), w("tr"), w("tc")
_PROPERTIES, _CHANGE, _STYLE = w("pPr"), w("pPrChange"), w("pStyle")
_ROW_PROPERTIES, _CELL_PROPERTIES, _CELL_CHANGE = w("trPr"), w("tcPr"), w("tcPrChange")
_MERGES = (w("vMerge"), w("hMerge"))
_VALUE = w("val")
_NUMBER, _LEVEL, _OUTLINE, _MARK, _HIDDEN = w("numId"), w("ilvl"), w("outlineLvl"), w("rPr"), w("vanish")
_CONTROL, _CONTROL_PROPERTIES, _CONTENT = w("sdt"), w("sdtPr"), w("sdtContent")
_PART, _GALLERY = w("docPartObj"), w("docPartGallery")
_WRAPPERS = frozenset(map(w, ("sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo")))
_LONGEST_HEADING = 300


@dataclass(slots=True)
class _Held:
    """Words of paragraphs whose end this wording does not have: they run on into the next paragraph."""

    line: Line = field(default_factory=Line)
    properties: Element | None = None


class Walker:
    """Reads a story once; `fields` and numbers go on counting through it."""

    def __init__(self, view: Wording, styles: Styles, numbering: Numbering, fields: Fields) -> None:
        self._view = view
        self._styles = styles
        self._numbering = numbering
        self._scribe = Scribe(view, styles, fields)
        self._pieces: list[Piece] = []
        self._held = _Held()
        self._marker = ""
        self._depth = 0

    def pieces(self, container: Element) -> list[Piece]:
        """The pieces of a body, a cell or a text box."""
        outer, self._pieces = self._pieces, []
        held, self._held = self._held, _Held()
        self._depth += 1
        self._blocks(container)
        self._settle()
        self._depth -= 1
        found, self._pieces, self._held = self._pieces, outer, held
        return found

    def _blocks(self, container: Element) -> None:
        for child in container:
            tag = child.tag
            if tag == _PARAGRAPH:
                self._paragraph(child)
            elif tag == _TABLE:
                self._table(child)
            elif tag == _CONTROL:
                if not _is_left_out(child):
                    self._blocks(child)
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._blocks(chosen)
            elif tag in _WRAPPERS and tag not in self._view.absent:
                self._blocks(child)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: Element) -> None:
        own = first(paragraph, _PROPERTIES)
        properties = self._view.properties(own, _CHANGE)
        style = self._styles.paragraph(value(properties, _STYLE))
        line = self._scribe.line(paragraph, style)
        self._held.line.strands.extend(line.strands)
        self._held.line.boxes.extend(line.boxes)
        self._held.properties = own
        hidden = bool(switch(first(own, _MARK), _HIDDEN))
        if self._view.has_mark(own) and not (hidden and not line.text.strip()):
            self._end(own, style)

    def _settle(self) -> None:
        """Ends what is held where no paragraph follows for it to run on into."""
        line, own = self._held.line, self._held.properties
        if line.text.strip() or line.boxes:
            properties = self._view.properties(own, _CHANGE)
            self._end(own, self._styles.paragraph(value(properties, _STYLE)))
        self._held = _Held()

    def _end(self, own: Element | None, style: Style) -> None:
        line, self._held = self._held.line, _Held()
        if not style.contents:
            number = self._counted(own, style)
            for part in line.sheets():
                piece = self._piece(part, number, self._outline(own, style))
                number = ("", number[1]) if piece is not None else number
                if piece is not None:
                    self._pieces.append(piece)
        for box in line.boxes:
            self._pieces.extend(piece for piece in self.pieces(box) if piece.wording)

    def _piece(self, line: Line, counting: tuple[str, int], outline: int | None) -> Piece | None:
        counted, level = counting
        text = line.text
        if not text.strip():
            return Piece("", counted) if counted and self._depth > 1 else None
        typed, start = ("", 0) if counted else markers.split(text, outline is not None)
        wording = clean(text[start:])
        if not wording:
            return None
        marker = counted or typed
        level = max(level, markers.depth(marker, self._marker)) if marker else level
        self._marker = marker or self._marker
        kind = _kind(outline, marker, wording)
        lead = clean(line.slanted(start))
        return Piece(
            wording,
            marker,
            kind,
            outline or 0 if kind is BlockKind.HEADING else level,
            lead=lead if wording.startswith(lead) else "",
        )

    def _counted(self, own: Element | None, style: Style) -> tuple[str, int]:
        """The automatic number of a paragraph and its level in it."""
        numbering = self._view.numbering(self._view.properties(own, _CHANGE))
        stated = number(value(numbering, _NUMBER))
        name = style.number if stated is None else stated
        if not name:
            return "", 0
        level = number(value(numbering, _LEVEL))
        if level is None:
            level = self._numbering.level_of(name, style.id)
        level = max(style.level or 0 if level is None else level, 0)
        return self._numbering.marker(name, level), level

    def _outline(self, own: Element | None, style: Style) -> int | None:
        properties = self._view.properties(own, _CHANGE)
        direct = number(value(properties, _OUTLINE))
        if direct is None:
            return style.outline
        return direct if 0 <= direct < 9 else None

    # ------------------------------------------------------------ tables

    def _table(self, table: Element) -> None:
        rows = [each for each in self._grid(table, _ROW) if self._view.has(first(each, _ROW_PROPERTIES))]
        if not rows:
            return
        self._settle()
        opening = self._depth == 1 and not self._pieces
        self._pieces.extend(
            piece for piece in laid_out([self._row(row) for row in rows], opening) if piece.wording
        )

    def _row(self, row: Element) -> Row:
        return [self.pieces(cell) for cell in self._grid(row, _CELL) if self._stands(cell)]

    def _stands(self, cell: Element) -> bool:
        """Whether a cell is there in this wording, and is not the rest of one merged with it."""
        own = first(cell, _CELL_PROPERTIES)
        properties = self._view.properties(own, _CELL_CHANGE)
        merged = [] if properties is None else [each for each in properties if each.tag in _MERGES]
        return self._view.has(own) and all(each.get(_VALUE) == "restart" for each in merged)

    def _grid(self, parent: Element, wanted: str) -> Iterator[Element]:
        """The rows of a table or the cells of a row, out of whatever wraps them."""
        for child in parent:
            if child.tag == wanted:
                yield child
            elif child.tag == _CONTROL or (child.tag in _WRAPPERS and child.tag not in self._view.absent):
                yield from self._grid(child, wanted)


def _is_left_out(control: Element) -> bool:
    """Whether a content control is a table of contents, or shows only its prompt."""
    part = first(first(control, _CONTROL_PROPERTIES), _PART)
    return value(part, _GALLERY) == "Table of Contents" or is_placeholder(control)


def _kind(outline: int | None, marker: str, wording: str) -> BlockKind:
    if outline is not None and len(wording) <= _LONGEST_HEADING and not wording.endswith((";", ",")):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
