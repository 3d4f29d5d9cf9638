"""PDF files written for the tests: text at given places, nothing else."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FONTS = {"R": "Times-Roman", "B": "Times-Bold", "I": "Times-Italic"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place, in points from the lower left corner, in roman, bold or italic."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "R"


def pdf_file(pages: Iterable[Sequence[Words]], *, trailer: str = "", rotate: int = 0) -> bytes:
    """A PDF with these pages, 612 by 792 points."""
    contents = [_content(words) for words in pages]
    fonts = [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>" for name in FONTS.values()
    ]
    named = " ".join(f"/{key} {3 + i} 0 R" for i, key in enumerate(FONTS))
    first = 3 + len(fonts)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>".encode(),
        *(font.encode() for font in fonts),
    ]
    for i, content in enumerate(contents):
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Rotate {rotate}"
        page += f"/Resources<</Font<<{named}>>>>/Contents {first + 2 * i + 1} 0 R>>"
        objects += [page.encode(), b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content)]
    return _file(objects, trailer)


def _content(words: Sequence[Words]) -> bytes:
    return b"\n".join(
        f"BT /{w.font} {w.size} Tf 1 0 0 1 {w.x} {w.y} Tm (".encode() + _escaped(w.text) + b") Tj ET"
        for w in words
    )


def _escaped(text: str) -> bytes:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return (
        out + head + f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF".encode()
    )


def stream_bomb(megabytes: int) -> bytes:
    """A small file with one page whose content unpacks to so many megabytes."""
    packed = zlib.compress(bytes(megabytes * 2**20), 9)
    return _one_page(b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packed), packed))


def form_bomb(depth: int, width: int) -> bytes:
    """A small file with forms that draw the next form so many times, so many deep."""
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>/Length %d>>"
    body = b"\nstream\n%s\nendstream" % (b"/F Do " * width)
    forms = [head % (6 + level, 6 * width) + body for level in range(depth)]
    return _one_page(b"<</Length 5>>\nstream\n/F Do\nendstream", *forms)


def _one_page(content: bytes, *forms: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return _file([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, content, *forms], "")
