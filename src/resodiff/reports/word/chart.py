"""Bars drawn as pictures of one colour, stretched: they show in every program, print, and are read aloud."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from resodiff.reports.word.markup import Element, w

_EMU = 635
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


class Bars:
    """Draws bars into one document, each colour stored once."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._pictures: dict[str, str] = {}
        self._drawn = 0

    def bar(self, colour: str, width: int, height: int, words: str) -> Element:
        """A run with a bar of `colour` ("1B6E3C"); sizes in twentieths of a point, `words` say what it shows."""
        if colour not in self._pictures:
            identity, _ = self._document.part.get_or_add_image(io.BytesIO(pixel(colour)))
            self._pictures[colour] = identity
        self._drawn += 1
        return w("r", w("drawing", self._inline(self._pictures[colour], width * _EMU, height * _EMU, words)))

    def _inline(self, picture: str, across: int, down: int, words: str) -> Element:
        from docx.oxml.shape import CT_Inline
        from docx.shared import Emu

        number = 1000 + self._drawn
        made: Element = CT_Inline.new_pic_inline(number, picture, f"bar-{number}.png", Emu(across), Emu(down))
        for each in made.iter(f"{{{_DRAWING}/wordprocessingDrawing}}docPr"):
            each.set("descr", words)
        return made


def pixel(colour: str) -> bytes:
    """A PNG of a single point in that colour (PNG specification, third edition, section 11)."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    point = zlib.compress(b"\0" + bytes.fromhex(colour))
    chunks = ((b"IHDR", header), (b"IDAT", point), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))
