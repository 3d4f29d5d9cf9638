"""Pages of a PDF as runs of text with their place, size and style.

PDFium is asked once for the text of a page and once for each character's text object; everything else is
asked once per run, because calls across the border to C are what costs time.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from resodiff.errors import DamagedInput, EncryptedInput, InputError

PAGES = 400
"""Pages that are read; the longest UN resolution is below a third of it."""

CHARACTERS = 4_000_000
"""Characters that are read of one file; a page of a UN document has about 4,000."""

_PASSWORD, _SECURITY = 4, 5
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h."""

_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18
"""Bits of a font's flags: ISO 32000-1, table 123."""

_BOLD = 600
"""Weight from which a font counts as bold."""

_HYPHENS = str.maketrans({"\ufffe": "-", "\u0002": "-"})
"""What PDFium puts for a hyphen at a line's end, soft or true."""

Direction = tuple[float, float]
"""Where a baseline points."""

_lock = threading.Lock()
"""PDFium may be used by one thread at a time."""


class Run(NamedTuple):
    """Characters of one text object: one baseline, size and style. Points, y upwards from the page's foot.

    A tuple, because a long file has tens of thousands.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its number from 1, its size in points, and its runs in the order in which they are drawn."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """What a font looks like."""

    bold: bool
    italic: bool
    barcode: bool


@dataclass(frozen=True, slots=True)
class Stack:
    """The pages that were read, and how many the file has."""

    sheets: tuple[Sheet, ...]
    pages: int


def read_sheets(data: bytes) -> Stack:
    """The pages of a PDF, at most `PAGES` of them and about `CHARACTERS` characters.

    Raises `EncryptedInput` for a file with a password, `DamagedInput` for one that PDFium cannot open.
    """
    with _lock:
        _start_library()
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            raise _refusal(pdfium.FPDF_GetLastError())
        try:
            count = pdfium.FPDF_GetPageCount(document)
            return Stack(tuple(_bounded(document, min(count, PAGES))), count)
        finally:
            pdfium.FPDF_CloseDocument(document)


def _refusal(code: int) -> InputError:
    if code in (_PASSWORD, _SECURITY):
        return EncryptedInput("the PDF needs a password", "save it without a password and try again")
    return DamagedInput("the PDF is broken or incomplete", "download or export it again")


@cache
def _start_library() -> None:
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))


@cache
def _object_of() -> Any:
    """FPDFText_GetTextObject with plain addresses as result: these can be compared, pointers cannot."""
    address = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(address or 0)


def _bounded(document: Any, count: int) -> Iterator[Sheet]:
    left = CHARACTERS
    styles: dict[int, Style] = {}
    for index in range(count):
        page = pdfium.FPDF_LoadPage(document, index)
        if not page:
            yield Sheet(index + 1, 0, 0, ())
            continue
        try:
            sheet = _sheet(page, index + 1, left, styles)
        finally:
            pdfium.FPDF_ClosePage(page)
        yield sheet
        left -= sum(len(run.text) for run in sheet.runs)
        if left <= 0:
            return


def _sheet(page: Any, number: int, limit: int, styles: dict[int, Style]) -> Sheet:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return Sheet(number, 0, 0, ())
    try:
        placed = list(_placed(text_page, limit, styles))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return _upright(number, box, placed)


def _text(text_page: Any, count: int) -> str:
    """As many characters as were asked for: one UTF-16 unit each, so that indices agree with PDFium's."""
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    return bytes(buffer)[: 2 * count].decode("utf-16-le", errors="surrogatepass").translate(_HYPHENS)


def _characters(text_page: Any, count: int) -> str:
    text = _text(text_page, count)
    if len(text) == count:
        return text
    return "".join(chr(pdfium.FPDFText_GetUnicode(text_page, i) or 32) for i in range(count))


def _placed(text_page: Any, limit: int, styles: dict[int, Style]) -> Iterator[tuple[Run, Direction]]:
    """Each run with the direction of its baseline."""
    count = min(pdfium.FPDFText_CountChars(text_page), limit)
    if count <= 0:
        return
    text = _characters(text_page, count)
    handle, object_of = ctypes.cast(text_page, ctypes.c_void_p), _object_of()
    owners = [object_of(handle, i) for i in range(count)]
    start = 0
    for owner, members in groupby(owners):
        end = start + sum(1 for _ in members)
        words = text[start:end]
        if owner and words.strip():
            yield _run(text_page, owner, start, words, styles)
        start = end


def _run(
    text_page: Any, owner: int, start: int, words: str, styles: dict[int, Style]
) -> tuple[Run, Direction]:
    first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip()) - 1
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetCharOrigin(text_page, first, x, y)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, first, matrix)
    size = pdfium.FPDFText_GetFontSize(text_page, first) * (math.hypot(matrix.c, matrix.d) or 1)
    pdfium.FPDFText_GetLooseCharBox(text_page, last, box)
    style = _style(owner, styles)
    shown = "" if style.barcode else words
    run = Run(shown, x.value, box.right, y.value, size, style.bold, style.italic)
    return run, (matrix.a, matrix.b)


def _style(owner: int, styles: dict[int, Style]) -> Style:
    font = pdfium.FPDFTextObj_GetFont(ctypes.cast(owner, pdfium.FPDF_PAGEOBJECT))
    key = ctypes.cast(font, ctypes.c_void_p).value or 0
    if key not in styles:
        styles[key] = _look(font)
    return styles[key]


def _look(font: Any) -> Style:
    if not font:
        return Style(False, False, False)
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("latin-1").lower()
    flags = max(pdfium.FPDFFont_GetFlags(font), 0)
    bold = "bold" in name or pdfium.FPDFFont_GetWeight(font) >= _BOLD or bool(flags & _FORCE_BOLD)
    italic = "italic" in name or "oblique" in name or bool(flags & _ITALIC)
    return Style(bold, italic, "barcode" in name)


def _upright(number: int, box: Any, placed: list[tuple[Run, Direction]]) -> Sheet:
    """The page turned so that most of its text is level; what is written across it is left out."""
    width, height = box.right - box.left, box.top - box.bottom
    weights = [0, 0, 0, 0]
    turns = [_quarter(direction) for _, direction in placed]
    for (run, _), turn in zip(placed, turns, strict=True):
        weights[turn] += len(run.text)
    main = weights.index(max(weights))
    kept = (run for (run, _), turn in zip(placed, turns, strict=True) if turn == main and run.text)
    runs = tuple(_turned(run, main, box.left, box.bottom, width, height) for run in kept)
    return Sheet(number, *((width, height) if main % 2 == 0 else (height, width)), runs)


def _quarter(direction: Direction) -> int:
    """How many quarters of a circle a baseline is turned, anticlockwise."""
    return round(math.atan2(direction[1], direction[0]) / (math.pi / 2)) % 4


def _turned(run: Run, quarters: int, left: float, bottom: float, width: float, height: float) -> Run:
    x, y, right = run.x - left, run.y - bottom, run.right - left
    if quarters == 0:
        return run._replace(x=x, y=y, right=right) if left or bottom else run
    length = len(run.text) * run.size / 2
    x, y = ((x, y), (y, width - x), (width - x, height - y), (height - y, x))[quarters]
    return run._replace(x=x, y=y, right=x + length)
