"""Akoma Ntoso (OASIS LegalDocML) and AKN4UN, the United Nations' profile of it.

Elements are known by their local names, so that every version of the namespace is read; what is not known
is walked through for its text. A number belongs to the first words of the element that has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from resodiff.errors import EmptyInput
from resodiff.model import BlockKind, Notice
from resodiff.readers import italics, mojibake, safe_xml
from resodiff.readers.akn_facts import facts
from resodiff.readers.characters import clean
from resodiff.readers.pieces import Piece, Pieces
from resodiff.readers.worded import piece

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset(
    [
        "meta",
        "authorialNote",
        "noteRef",
        "editorialNote",
        "toc",
        "img",
        "remark",
        "componentRef",
        "documentRef",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "block",
        "li",
        "listIntroduction",
        "listWrapUp",
        "longTitle",
        "heading",
        "subheading",
        "crossHeading",
    ]
)
_HEADINGS = frozenset(["heading", "subheading", "crossHeading"])
_ANNEXES = frozenset(["attachment", "annex", "component"])
_BETWEEN = "\ufdd2"
_LINES_APART = frozenset(["coverPage", "preface", "conclusions"])


def read(data: bytes, revisions: str = "final") -> Pieces:
    """The paragraphs of an Akoma Ntoso document, its cover and annexes, without its notes.

    `revisions` chooses the words of `<ins>` ("final") or of `<del>` ("original"). Facts are "symbol",
    "title", "organ", "session", "agenda_item", "adopted_on", "language" and "vote", where stated. Raises
    `EmptyInput` for a file without text, `DamagedInput` for what is not well-formed, `HostileInput` for what
    declares entities or nests absurdly.
    """
    root = safe_xml.parse(data, "the Akoma Ntoso file")
    notices = _mended(root)
    walk = _Walk(root, "del" if revisions == "final" else "ins")
    items = tuple(found for found in walk.pieces(root) if found.wording or found.marker)
    if not items:
        raise EmptyInput("the Akoma Ntoso file has no text", "save or download it again")
    return Pieces(items, facts(root), notices)


def _mended(root: _Element) -> tuple[Notice, ...]:
    """Mends the broken encodings in the tree's texts, all at once as they bear each other out."""
    places = [(e, side) for e in root.iter() for side in ("text", "tail") if getattr(e, side)]
    whole, notices = mojibake.mended(_BETWEEN.join(getattr(e, side) for e, side in places))
    if notices:
        for (element, side), text in zip(places, whole.split(_BETWEEN), strict=True):
            setattr(element, side, text)
    return notices


class _Walk:
    """One walk through the tree: `_marker` waits for the words it belongs to."""

    def __init__(self, root: _Element, left_out: str) -> None:
        self._left_out = _LEFT_OUT | {left_out}
        self._containers = _containers(root, self._left_out)
        self._marker = ""

    def pieces(self, element: _Element, depth: int = 0, lines_apart: bool = False) -> Iterator[Piece]:
        """The pieces of an element and all within it, in reading order; `depth` counts the numbers above."""
        name = _name(element)
        if name in self._left_out:
            return
        if name in _ANNEXES:
            yield Piece("Annex", kind=BlockKind.HEADING)
        lines_apart = lines_apart or name in _LINES_APART
        if name == "tr":
            yield self._row(element)
        elif element in self._containers:
            yield from self._container(element, depth, lines_apart)
        else:
            yield from self._block(element, depth, lines_apart)

    def _container(self, element: _Element, depth: int, lines_apart: bool) -> Iterator[Piece]:
        number = next((clean(self._text(child)) for child in element if _name(child) == "num"), "")
        self._marker = number or self._marker
        titled = any(_name(child) in _HEADINGS for child in element)
        deeper = depth + bool(number and not titled)
        if element.text and element.text.strip():
            yield self._take(element.text, deeper)
        for child in element:
            if _name(child) != "num":
                yield from self.pieces(child, deeper, lines_apart)
            if child.tail and child.tail.strip():
                yield self._take(child.tail, deeper)

    def _block(self, element: _Element, depth: int, lines_apart: bool) -> Iterator[Piece]:
        heading = _name(element) in _HEADINGS
        text = self._text(element)
        lines = text.split("\n") if lines_apart else [text.replace("\n", " ")]
        for line in italics.carried(lines):
            found = self._take(line, depth)
            yield replace(found, kind=BlockKind.HEADING, lead="") if heading and found.wording else found

    def _take(self, text: str, depth: int) -> Piece:
        """The piece of `text`, with the marker that waits for it."""
        found = piece(text, self._marker, level=max(depth - 1, 0))
        if found.wording:
            self._marker = ""
            return found
        self._marker = found.marker or self._marker
        return Piece("")

    def _row(self, row: _Element) -> Piece:
        cells = [row.text or ""]
        for cell in row:
            cells += [self._text(cell), cell.tail or ""]
        shown = (clean(italics.without(text)) for text in cells)
        return Piece(" | ".join(filter(None, shown)), kind=BlockKind.TABLE_ROW)

    def _text(self, element: _Element) -> str:
        return "".join(self._strings(element))

    def _strings(self, element: _Element) -> Iterator[str]:
        name = _name(element)
        slanted = _is_italic(element, name)
        yield italics.ON if slanted else ""
        yield _flat(element.text)
        for child in element:
            inner = _name(child)
            if inner in ("eol", "br"):
                yield "\n"
            elif inner not in self._left_out and inner != "num":
                yield from self._strings(child)
                yield " " if inner in _BLOCKS else ""
            yield _flat(child.tail)
        yield italics.OFF if slanted else ""


def _flat(text: str | None) -> str:
    return italics.without(text.replace("\n", " ")) if text else ""


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _containers(root: _Element, left_out: frozenset[str]) -> set[_Element]:
    """The elements that have paragraphs or numbers of their own within, rather than words."""
    found: set[_Element] = set()
    for element in root.iter():
        if _name(element) not in _BLOCKS and _name(element) not in ("num", "tr"):
            continue
        above = list(element.iterancestors())
        if not any(_name(ancestor) in left_out for ancestor in above):
            found.update(above)
    return found


def _is_italic(element: _Element, name: str) -> bool:
    styled = f"{element.get('class', '')} {element.get('style', '')}".lower()
    return name in ("i", "em") or "italic" in styled
