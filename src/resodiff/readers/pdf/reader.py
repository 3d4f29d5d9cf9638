"""PDF: pages of placed text become the paragraphs that their author wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resodiff.errors import ScannedInput
from resodiff.model import Notice, Severity
from resodiff.readers.pdf.bombs import refuse_bombs
from resodiff.readers.pdf.lines import Line, lines
from resodiff.readers.pdf.margins import body_size, repeated, without_margins
from resodiff.readers.pdf.paragraphs import measure, paragraphs
from resodiff.readers.pdf.sheets import Sheet, Stack, read_sheets
from resodiff.readers.pieces import Pieces

SCARCE = 16
"""Characters below which a page, or a file, has no text worth the name."""


def read(data: bytes, revisions: str) -> Pieces:
    """The paragraphs of a PDF, without headers, footers, page numbers, footnotes and their marks.

    `revisions` means nothing here: a PDF has one wording. Raises `EncryptedInput`, `DamagedInput`, `HostileInput`,
    or `ScannedInput` where no page has text.
    """
    del revisions
    refuse_bombs(data)
    stack = read_sheets(data)
    pages = [lines(sheet) for sheet in stack.sheets]
    if sum(len(line.text) for page in pages for line in page) < SCARCE:
        raise ScannedInput(
            "the PDF has no text, only pictures of pages",
            "run text recognition (OCR) on it, or give the Word file",
        )
    body = body_size(line for page in pages for line in page)
    kept = [line for page in _texts(pages, stack.sheets, body) for line in page]
    items = tuple(paragraphs(kept, measure(kept, body)))
    return Pieces(items, notices=tuple(_notices(stack)))


def _texts(pages: Sequence[Sequence[Line]], sheets: Sequence[Sheet], body: float) -> Iterator[list[Line]]:
    again = repeated(pages, [sheet.height for sheet in sheets])
    noted = False
    for page, sheet in zip(pages, sheets, strict=True):
        text, noted = without_margins(page, sheet.height, body, again, noted)
        yield text


def _notices(stack: Stack) -> Iterator[Notice]:
    if len(stack.sheets) < stack.pages:
        yield Notice(
            "pages_left_out",
            f"only the first {len(stack.sheets)} of {stack.pages} pages were read",
            Severity.WARNING,
        )
    empty = [sheet.number for sheet in stack.sheets if sum(len(run.text) for run in sheet.runs) < SCARCE]
    if empty and len(empty) < len(stack.sheets):
        numbers = ", ".join(str(number) for number in empty[:10]) + (" …" if len(empty) > 10 else "")
        yield Notice(
            "pages_without_text", f"no text on page {numbers}: pictures cannot be read", Severity.WARNING
        )
