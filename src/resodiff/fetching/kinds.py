"""What a file is, by its first bytes: the service answers "found" whatever it sends."""

from __future__ import annotations

import re
from enum import StrEnum

HEAD = 1024
"""Bytes that decide."""


class FileKind(StrEnum):
    """What came. A missing symbol comes as a page of HTML, or as nothing."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    WORDPERFECT = "wpd"
    MARCXML = "marcxml"
    PAGE = "page"
    EMPTY = "empty"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        """The kind as people call it."""
        return _WORDS[self]

    @property
    def is_text(self) -> bool:
        """Whether it is a document that the service holds."""
        return self in (FileKind.PDF, FileKind.DOCX, FileKind.DOC, FileKind.WORDPERFECT)


_WORDS = {
    FileKind.PDF: "PDF",
    FileKind.DOCX: "Word (.docx)",
    FileKind.DOC: "Word 97–2003 (.doc)",
    FileKind.WORDPERFECT: "WordPerfect",
    FileKind.MARCXML: "MARCXML",
    FileKind.PAGE: "a web page",
    FileKind.EMPTY: "nothing",
    FileKind.UNKNOWN: "a file of unknown kind",
}

_SIGNATURES = {
    b"PK\x03\x04": FileKind.DOCX,
    b"\xd0\xcf\x11\xe0": FileKind.DOC,
    b"\xffWPC": FileKind.WORDPERFECT,
}
_MARC = re.compile(rb"<(?:\w+:)?(?:record|collection)[\s>]")
_END = {FileKind.PDF: b"%%EOF", FileKind.DOCX: b"PK\x05\x06"}

TAIL = 66_000
"""Bytes at the end that show whether a file is whole: a zip's end may carry a comment of 65,535 bytes."""


def kind_of(head: bytes) -> FileKind:
    """The kind of the file that begins with `head`."""
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not plain:
        return FileKind.EMPTY
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            return kind
    if b"%PDF-" in head[:HEAD]:
        return FileKind.PDF
    if plain.startswith(b"<"):
        is_xml = plain.startswith((b"<?xml", b"<record", b"<collection", b"<marc:"))
        return FileKind.MARCXML if is_xml and _MARC.search(head) else FileKind.PAGE
    return FileKind.UNKNOWN


def seems_whole(kind: FileKind, tail: bytes) -> bool:
    """Whether a file's last bytes are those its kind ends with; True for kinds without such an end."""
    return _END.get(kind, b"") in tail
