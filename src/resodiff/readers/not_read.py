"""Kinds of files that are known and not read: each is refused by name, and never read as raw text."""

from __future__ import annotations

from resodiff.errors import UnknownFormat
from resodiff.readers.decoding import head

KINDS = "give a .docx, .doc, .pdf, .html, .mhtml, .webarchive, .eml, .xml, .txt or .md file"

_UNPACK = "unpack it and give the document inside"
_OPEN = "open the page in a browser and save it as .html or PDF"
_LINK = "a link to a page and not the page"
_PACKED = (
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
)
_WRITTEN = (
    ("{\\rtf", "an RTF text, which is not read", "save it as .docx"),
    ("warc/1.", "a web archive of many pages (WARC), which is not read", _OPEN),
    ("[internetshortcut]", _LINK, _OPEN),
    ("[desktop entry]", _LINK, _OPEN),
)
_TAR = slice(257, 262)


def refusal(data: bytes, name: str) -> UnknownFormat | None:
    """Why a file of a known kind is not read, None for any other."""
    what, remedy = _known(data)
    return UnknownFormat(f"{name} is {what}", remedy) if what else None


def _known(data: bytes) -> tuple[str, str]:
    packed = next((kind for mark, kind in _PACKED if data.startswith(mark)), "")
    if packed or data[_TAR] == b"ustar":
        return f"packed ({packed or 'tar'}), which is not read", _UNPACK
    start = head(data)
    if start.startswith("{") and '"log"' in start[:200] and '"creator"' in start:
        return "a record of what a browser loaded (HAR), which is not read", _OPEN
    return next(((what, remedy) for mark, what, remedy in _WRITTEN if start.startswith(mark)), ("", ""))
