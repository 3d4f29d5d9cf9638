"""The readers in the order they are asked whether a file is theirs, and the one door to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Literal

from resodiff.errors import EmptyInput, InputError, TooLargeInput, UnknownFormat
from resodiff.model import Document
from resodiff.readers import not_read
from resodiff.readers.decoding import head, is_wide_text
from resodiff.readers.pieces import Pieces, assemble
from resodiff.readers.wrapped.content import Content
from resodiff.readers.wrapped.unwrapping import unwrapped

Revisions = Literal["final", "original"]
"""Which wording of tracked changes is read."""

LIMIT = 64 * 1024 * 1024
"""Bytes of the largest file that is read; the longest UN text is below a tenth of it."""

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


def _is_akoma_ntoso(data: bytes) -> bool:
    return "<akomantoso" in head(data) or ":akomantoso" in head(data)


def _is_html(data: bytes) -> bool:
    start = head(data)
    return start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        start.startswith("<") and any(tag in start for tag in ("<html", "<body", "<p>", "<p ", "<div"))
    )


def _is_text(data: bytes) -> bool:
    if head(data).startswith("<?xml"):
        return False
    sample = data[:4096]
    zeros = sample.count(0)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return is_wide_text(data) or (not zeros and controls * 10 <= len(sample))


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
    try:
        content = unwrapped(data, LIMIT)
        pieces, kind = _pieces(content, name, revisions)
    except InputError as problem:
        if name in problem.problem:
            raise
        raise type(problem)(f"{name}: {problem.problem}", problem.remedy) from problem
    noticed = replace(pieces, notices=content.notices + pieces.notices)
    return assemble(noticed, data, name, kind)


def _pieces(content: Content, name: str, revisions: Revisions) -> tuple[Pieces, str]:
    """The pieces of a file without its wrappings, and the name of its format."""
    refused = not_read.refusal(content.data, name)
    if refused:
        raise refused
    reader = next((r for r in READERS if r.sniff(content.data)), None)
    if content.is_page and (reader is None or reader.name == "text"):
        reader = next(r for r in READERS if r.name == "html")
    if reader is None:
        raise UnknownFormat(f"{name} is of no known kind", not_read.KINDS)
    return reader.read(content.data, revisions), reader.name
