"""PDF files that are small and would unfold without end: known before PDFium is asked, which has no limits.

Two kinds are known: streams that inflate beyond measure, and forms that draw forms that draw forms.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.errors import HostileInput

INFLATED = 64 * 2**20
"""Bytes of all streams together, pictures aside; a UN resolution of 50 pages has below 10 MB."""

DRAWINGS = 100_000
"""Drawings that one form may unfold into."""

_HEAD = 4096
_CHUNK = 2**20
_KEPT = 2**22
_STREAM = re.compile(rb"\bstream\r?\n")
_NUMBER = re.compile(rb"(\d+)\s+\d+\s+obj\b")
_REFERENCE = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d+)\s+\d+\s+R\b")
_DRAW = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")


@dataclass(frozen=True, slots=True)
class _Stream:
    """One stream of the file: its object's number, its dictionary, and its packed bytes."""

    number: int
    head: bytes
    body: bytes


def refuse_bombs(data: bytes) -> None:
    """Raises `HostileInput` when the streams or the forms of a PDF would unfold beyond the limits."""
    left = INFLATED
    forms: dict[int, Counter[int]] = {}
    for stream in _streams(data):
        size, content = _inflated(stream, left)
        left -= size
        if left < 0:
            raise _refusal("inflates to more than 64 MB")
        if b"/Form" in stream.head:
            forms[stream.number] = _drawn(stream.head, content)
    if any(_cost(number, forms, {}) > DRAWINGS for number in forms):
        raise _refusal("draws forms within forms without end")


def _refusal(what: str) -> HostileInput:
    return HostileInput(f"the PDF {what}", "print it to a new PDF, or give the Word file")


def _streams(data: bytes) -> Iterator[_Stream]:
    """The streams that PDFium may unpack for their text: all but pictures."""
    at = 0
    while match := _STREAM.search(data, at):
        end = data.find(b"endstream", match.end())
        at = end if end > 0 else len(data)
        before = data[max(0, match.start() - _HEAD) : match.start()]
        begins = before.rfind(b" obj")
        numbers = _NUMBER.findall(before)
        head = before[begins:] if begins >= 0 else before
        if b"/Image" not in head:
            yield _Stream(int(numbers[-1][:9]) if numbers else 0, head, data[match.end() : at])


def _inflated(stream: _Stream, limit: int) -> tuple[int, bytes]:
    """The size of a stream unpacked, counted up to a little above `limit`, and the beginning of its content."""
    if b"FlateDecode" not in stream.head and b"/Fl" not in stream.head:
        return len(stream.body), stream.body[:_KEPT]
    unpack, size, kept, rest = zlib.decompressobj(), 0, b"", stream.body
    while rest and size <= limit:
        try:
            part = unpack.decompress(rest, _CHUNK)
        except zlib.error:
            break
        size += len(part)
        kept = kept + part if len(kept) < _KEPT else kept
        rest = unpack.unconsumed_tail if part else b""
    return size, kept


def _drawn(head: bytes, content: bytes) -> Counter[int]:
    """How often a form draws which other object."""
    names = {name: int(number[:9]) for name, number in _REFERENCE.findall(head)}
    return Counter(names[name] for name in _DRAW.findall(content) if name in names)


def _cost(number: int, forms: dict[int, Counter[int]], known: dict[int, int], depth: int = 0) -> int:
    """How many drawings a form unfolds into, counted up to the limit."""
    if number not in known:
        known[number] = 1  # a form within itself is drawn once
        if depth < 40:
            inner = (times * _cost(n, forms, known, depth + 1) for n, times in forms.get(number, {}).items())
            known[number] = min(1 + sum(inner), DRAWINGS + 1)
    return known[number]
