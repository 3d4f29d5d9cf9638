"""The walk through a page's text: elements become pieces, with their markers, levels and italics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resodiff.model import BlockKind
from resodiff.readers import italics, markers, plain_lines
from resodiff.readers.characters import clean
from resodiff.readers.html import notes
from resodiff.readers.html.content import DROPPED
from resodiff.readers.html.lists import Listing, listing
from resodiff.readers.html.tables import is_data
from resodiff.readers.pieces import Piece
from resodiff.readers.worded import piece

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer "  # noqa: SIM905
    "form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_HEADINGS = {f"h{depth}": depth - 1 for depth in range(1, 7)}
_CELLS = frozenset(("td", "th", "caption"))
_ITALIC_TAGS = frozenset(("i", "em", "cite", "dfn"))
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_WORD_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"mso-list\s*:\s*[^;\"']{0,40}?\blevel(\d)", re.IGNORECASE)
_WORD_BULLETS = frozenset("o·§Øüvqè")
"""Letters that Word's bullets have in Symbol, Courier and Wingdings."""

_SPACES = re.compile(r"[ \t\r\n\f]+")
_BETWEEN = "\ufdd2"
"""Stands between two cells until their row is complete."""

_STRUCK = {"final": "del", "original": "ins"}


def pieces(content: _Element, revisions: str) -> list[Piece]:
    """The pieces of the page's text in reading order. `revisions` chooses between `<ins>` and `<del>`."""
    from lxml import etree

    walk = _Walk(_STRUCK.get(revisions, "del"))
    steps = etree.iterwalk(content, events=("start", "end"))
    for event, element in steps:
        if event == "end":
            walk.leave(element)
            walk.say(element.tail if element is not content else None)
        elif walk.skips(element):
            steps.skip_subtree()
        else:
            walk.enter(element)
            walk.say(element.text)
    walk.flush()
    return walk.found


class _Walk:
    """What is known at one place of the page; `found` are the pieces before it."""

    def __init__(self, struck: str) -> None:
        self.found: list[Piece] = []
        self._struck = struck
        self._said: list[str] = []
        self._spoken = False
        self._lists: list[Listing] = []
        self._notes: list[_Element] = []
        self._skipped: _Element | None = None
        self._row: _Element | None = None
        self._data: list[_Element] = []
        self._marker = ""
        self._level = 0
        self._kind: BlockKind | None = None
        self._literal = 0

    def skips(self, element: _Element) -> bool:
        """Whether the words of `element` are no part of the text; a footnote's own number becomes its marker."""
        skip = False
        if element.tag in ("a", "sup"):
            skip = notes.is_mark(element, "".join(self._said[-4:]))
            if skip and not self._spoken:
                self._marker = notes.number(element) or self._marker
        elif element.tag == "span" and _WORD_MARKER.search(element.get("style", "")):
            self._marker = _word_marker(notes.label(element))
            skip = True
        elif element.tag in (DROPPED, self._struck):
            skip = True
        self._skipped = element if skip else None
        return skip

    def say(self, text: str | None) -> None:
        """Words at this place."""
        if text:
            self._said.append(text if self._literal else _SPACES.sub(" ", text))
            self._spoken = self._spoken or not text.isspace()

    def enter(self, element: _Element) -> None:
        """The start of an element."""
        tag = element.tag
        if tag == "br":
            self._said.append("\n")
        elif tag in _CELLS:
            self._cell()
        elif tag in _BLOCKS:
            self._open(element, tag)
        elif _is_italic(element):
            self._said.append(italics.ON)

    def leave(self, element: _Element) -> None:
        """The end of an element."""
        tag = element.tag
        if element is self._skipped:
            self._skipped = None
        elif tag in _BLOCKS:
            self._close(element, tag)
        elif tag in _CELLS:
            self._end_of_cell()
        elif _is_italic(element):
            self._said.append(italics.OFF)

    def flush(self) -> None:
        """What was said becomes pieces; a marker alone waits for the words that follow."""
        text, self._spoken = "".join(self._said), False
        self._said = [italics.ON] if text.rfind(italics.ON) > text.rfind(italics.OFF) else []
        if not text.strip(" \n\xa0" + italics.ON + italics.OFF):
            return
        level, kind = self._level, self._kind
        if kind is BlockKind.HEADING or "\n" not in text.strip():
            lines = [text.replace("\n", " ")]
        else:
            lines = [paragraph.text for paragraph in plain_lines.paragraphs(text)]
        for line in italics.carried(lines):
            self._add(piece(line, self._marker, level=level, kind=kind))

    def _add(self, found: Piece) -> None:
        if found.wording:
            self.found.append(found)
            self._marker = ""
        else:
            self._marker = found.marker or self._marker

    def _open(self, element: _Element, tag: str) -> None:
        if self._row is not None:
            self._said.append(" ")
            return
        self.flush()
        if notes.holds_notes(element):
            self._notes.append(element)
        if tag in ("ol", "ul"):
            self._lists.append(listing(element, notes=bool(self._notes)))
        elif tag == "li":
            self._item(element)
        elif tag in _HEADINGS:
            self._kind, self._level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag == "p":
            self._paragraph(element)
        elif tag == "pre":
            self._literal += 1
        elif tag == "table" and is_data(element):
            self._data.append(element)
        elif tag == "tr" and self._data:
            self._row, self._marker = element, ""

    def _close(self, element: _Element, tag: str) -> None:
        if element is self._row:
            self._end_of_row()
        elif self._row is not None:
            self._said.append(" ")
            return
        self.flush()
        if self._notes and element is self._notes[-1]:
            self._notes.pop()
        if self._data and element is self._data[-1]:
            self._data.pop()
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._literal -= 1
        if tag == "li" or tag in _HEADINGS or tag == "p":
            self._marker = "" if tag != "p" else self._marker
            self._kind, self._level = None, max(len(self._lists) - 1, 0)

    def _item(self, element: _Element) -> None:
        if not self._lists:
            self._lists.append(Listing("disc"))
        current = self._lists[-1]
        self._marker = current.marker(element)
        self._level = len(self._lists) - 1

    def _paragraph(self, element: _Element) -> None:
        level = _WORD_LEVEL.search(element.get("style", ""))
        if level:
            self._level = int(level[1]) - 1

    def _cell(self) -> None:
        if self._row is None:
            self.flush()
        elif self._spoken:
            self._said.append(_BETWEEN)

    def _end_of_cell(self) -> None:
        if self._row is None:
            self.flush()

    def _end_of_row(self) -> None:
        text = italics.without("".join(self._said))
        self._said, self._spoken, self._row = [], False, None
        cells = [shown for shown in map(clean, text.split(_BETWEEN)) if shown]
        if len(cells) == 2 and markers.split(cells[0] + " ") == (cells[0], ""):
            self._add(piece(cells[1], cells[0]))
        elif cells:
            self.found.append(Piece(" | ".join(cells), kind=BlockKind.TABLE_ROW))


def _is_italic(element: _Element) -> bool:
    if element.tag in _ITALIC_TAGS:
        return True
    style = element.get("style") if element.tag in ("span", "font") else None
    return bool(style and _ITALIC_STYLE.search(style))


def _word_marker(text: str) -> str:
    shown = clean(text)
    return "•" if shown in _WORD_BULLETS else shown
