"""A file packed with gzip, as servers send pages."""

from __future__ import annotations

import zlib

from resodiff.errors import DamagedInput, TooLargeInput
from resodiff.readers.wrapped.content import Content

_GZIP = 16 + zlib.MAX_WBITS


def opened(data: bytes, limit: int) -> Content:
    """What was packed. Raises `DamagedInput`, or `TooLargeInput` above `limit` bytes, of which no more are unpacked."""
    parts: list[bytes] = []
    left = limit + 1
    while data.startswith(b"\x1f\x8b"):
        member = zlib.decompressobj(_GZIP)
        try:
            parts.append(member.decompress(data, left))
        except zlib.error:
            raise _damaged() from None
        left -= len(parts[-1])
        if left <= 0:
            raise TooLargeInput(f"the packed file is larger than {limit // 2**20} MB", "save its text alone")
        if not member.eof:
            raise _damaged()
        data = member.unused_data
    return Content(b"".join(parts))


def _damaged() -> DamagedInput:
    return DamagedInput("the packed file (gzip) is truncated or broken", "save or download it again")
