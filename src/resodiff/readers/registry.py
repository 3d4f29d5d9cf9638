"""The readers in the order they are asked whether a file is theirs, and the one door to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from resodiff.errors import EmptyInput, InputError, TooLargeInput, UnknownFormat
from resodiff.model import Document
from resodiff.readers.decoding import is_wide_text
from resodiff.readers.pieces import Pieces, assemble

Revisions = Literal["final", "original"]
"""Which wording of tracked changes is read."""

LIMIT = 64 * 1024 * 1024
"""Bytes of the largest file that is read; the longest UN text is below a tenth of it."""

_RTF = "{\\rtf"
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: `sniff` says from the bytes alone whether a file is of it, `module` has its `read`.

    The module is imported on use, because each format brings a heavy library of its own.
    """

    name: str
    sniff: Callable[[bytes], bool]
    module: str

    def read(self, data: bytes, revisions: Revisions) -> Pieces:
        """The pieces of a file; raises an `InputError` when it cannot be read."""
        pieces: Pieces = import_module(f"resodiff.readers.{self.module}").read(data, revisions)
        return pieces


def _is_zip(data: bytes) -> bool:
    return data.startswith(b"PK")


def _is_compound(data: bytes) -> bool:
    return data.startswith(b"\xd0\xcf\x11\xe0")


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _head(data: bytes) -> str:
    """The start of a text in lower case; UTF-16 without a mark is seen through by leaving out its zeros."""
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    head = (
        data[:4096].decode("utf-16", "replace")
        if marked
        else data[:4096].replace(b"\0", b"").decode("latin-1")
    )
    return head.lstrip("\ufeffï»¿ \t\r\n\x00").lower()


def _is_akoma_ntoso(data: bytes) -> bool:
    return "<akomantoso" in _head(data) or ":akomantoso" in _head(data)


def _is_html(data: bytes) -> bool:
    head = _head(data)
    return head.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        head.startswith("<") and any(tag in head for tag in ("<html", "<body", "<p>", "<p ", "<div"))
    )


def _is_text(data: bytes) -> bool:
    if _head(data).startswith(("<?xml", _RTF)):
        return False
    head = data[:4096]
    zeros = head.count(0)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return is_wide_text(data) or (not zeros and controls * 10 <= len(head))


READERS: tuple[Reader, ...] = (
    Reader("pdf", _is_pdf, "pdf.reader"),
    Reader("docx", _is_zip, "docx.reader"),
    Reader("doc", _is_compound, "doc"),
    Reader("akn", _is_akoma_ntoso, "akn"),
    Reader("html", _is_html, "html.reader"),
    Reader("text", _is_text, "plain"),
)


def read(data: bytes, name: str, revisions: Revisions = "final") -> Document:
    """The document in `data`. `name` is shown to people and decides nothing.

    Raises an `InputError` that says what is wrong and what mends it.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise EmptyInput(f"{name} is empty", "save or download it again")
    if len(data) > LIMIT:
        raise TooLargeInput(
            f"{name} is larger than {LIMIT // 2**20} MB", "save the text alone, without pictures"
        )
    reader = next((r for r in READERS if r.sniff(data)), None)
    if reader is None:
        raise _unknown(data, name)
    try:
        pieces = reader.read(data, revisions)
    except InputError as problem:
        if name in problem.problem:
            raise
        raise type(problem)(f"{name}: {problem.problem}", problem.remedy) from problem
    return assemble(pieces, data, name, reader.name)


def _unknown(data: bytes, name: str) -> UnknownFormat:
    if _head(data).startswith(_RTF):
        return UnknownFormat(f"{name} is an RTF text, which is not read", "save it as .docx")
    kinds = "give a .docx, .doc, .pdf, .html, .xml, .txt or .md file"
    return UnknownFormat(f"{name} is of no known kind", kinds)
