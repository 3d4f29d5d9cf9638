"""Word files (.docx, .docm, .dotx): the text as it stands in one wording of its tracked changes.

Headers and footers, footnotes and endnotes, comments, hidden text, field instructions and tables of contents
are no part of the text; automatic numbers are, as markers.
"""

from __future__ import annotations

import re

from resodiff.errors import DamagedInput, EmptyInput, HostileInput, ScannedInput
from resodiff.model import Notice, Severity
from resodiff.readers.docx.fields import Fields
from resodiff.readers.docx.names import Element, w
from resodiff.readers.docx.numbering import Numbering
from resodiff.readers.docx.package import Package, open_package
from resodiff.readers.docx.revisions import by, tracked_changes, wording
from resodiff.readers.docx.styles import Styles
from resodiff.readers.docx.walker import Walker
from resodiff.readers.pieces import Piece, Pieces

_BODY, _COMMENT, _AUTHOR, _CHUNK = w("body"), w("comment"), w("author"), w("altChunk")
_PICTURES = (w("drawing"), w("pict"), w("object"))
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T|$)")
_TRIVIAL = re.compile(
    r"(?:microsoft word\b.*|document ?\d*|untitled|title|word document|.{0,3})", re.IGNORECASE
)


def read(data: bytes, revisions: str) -> Pieces:
    """The pieces of a Word file. `revisions` is "final" or "original".

    Facts are its title and the day it was last changed, where it states them. Raises an `InputError`.
    """
    package = open_package(data)
    root = package.part(package.main)
    body = None if root is None else root.find(_BODY)
    if root is None or body is None:
        raise DamagedInput("the Word file has no text in it", "save it anew from Word")
    items = _items(package, body, revisions)
    if not items:
        raise _wordless(root)
    return Pieces(tuple(items), _facts(package), _notices(package, root, revisions))


def _items(package: Package, body: Element, revisions: str) -> list[Piece]:
    styles = Styles(package.related("styles"))
    numbering = package.related("numbering")

    def walk(fields: Fields) -> list[Piece]:
        counted = Numbering(numbering, styles.numbering_of)
        return Walker(wording(revisions), styles, counted, fields).pieces(body)

    fields = Fields()
    try:
        found = walk(fields)
        # A field that never ends would swallow the rest of the text: such beginnings are passed over.
        return walk(Fields(fields.unclosed)) if fields.unclosed else found
    except RecursionError:
        raise HostileInput("the Word file nests its parts too deep", "save it anew from Word") from None


def _wordless(root: Element) -> EmptyInput | ScannedInput:
    if next(root.iter(*_PICTURES), None) is not None:
        return ScannedInput("the Word file has pictures and no words", "recognise its text (OCR) first")
    return EmptyInput(
        "the Word file has no words in this wording", "save it again, or try the other --revisions"
    )


def _facts(package: Package) -> tuple[tuple[str, str], ...]:
    core = package.part("docProps/core.xml")
    if core is None:
        return ()
    title = " ".join((core.findtext(_TITLE) or "").split())
    day = _DAY.match((core.findtext(_MODIFIED) or "").strip())
    stated = (("title", "" if _TRIVIAL.fullmatch(title) else title), ("modified", day[1] if day else ""))
    return tuple(fact for fact in stated if fact[1])


def _notices(package: Package, root: Element, revisions: str) -> tuple[Notice, ...]:
    found = (tracked_changes(root, wording(revisions)), _comments(package), _chunks(root))
    return tuple(notice for notice in found if notice is not None)


def _comments(package: Package) -> Notice | None:
    root = package.related("comments")
    comments = [] if root is None else root.findall(_COMMENT)
    if not comments:
        return None
    many = "1 comment" if len(comments) == 1 else f"{len(comments)} comments"
    authors = by(each.get(_AUTHOR, "") for each in comments)
    return Notice("comments", f"the file has {many}{authors}, left out of the text")


def _chunks(root: Element) -> Notice | None:
    if next(root.iter(_CHUNK), None) is None:
        return None
    message = (
        "the file includes another file that is not read; save it anew from Word to have all of its text"
    )
    return Notice("embedded_chunk", message, Severity.WARNING)
