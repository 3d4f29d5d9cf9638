"""A small writer of Word 97–2003 files for the tests: text, one piece table, a compound file around them.

The layouts are those of [MS-CFB] (compound file) and [MS-DOC] (text and its table).
"""

from __future__ import annotations

import struct

SECTOR = 512
TEXT_AT = 1024
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STREAM, _ROOT = 2, 5
_SMALLEST = 4096
_CLX = 33


def old_word_file(text: str, version: int = 0xC1, flags: int = 0x0200) -> bytes:
    """A .doc file with that text, "\\r" at the end of each paragraph; `version` is Word's nFib."""
    words = text.encode("utf-16-le")
    clx = b"\x02" + struct.pack("<IIIHIH", 16, 0, len(text), 0, TEXT_AT, 0)
    stream = _information(len(text), len(words), len(clx), version, flags).ljust(TEXT_AT, b"\0") + words
    return compound({"WordDocument": stream, "1Table": clx})


def _information(characters: int, size: int, clx: int, version: int, flags: int) -> bytes:
    """The File Information Block: where the text and its table are."""
    base = struct.pack("<HHHHHH", 0xA5EC, version, 0, 0x409, 0, flags).ljust(32, b"\0")
    longs = [TEXT_AT + size, 0, 0, characters, *[0] * 18]
    places = [(0, clx if at == _CLX else 0) for at in range(93)]
    return (
        base
        + struct.pack("<H", 14).ljust(30, b"\0")
        + struct.pack("<H22I", 22, *longs)
        + struct.pack("<H", 93)
        + b"".join(struct.pack("<II", *place) for place in places)
        + struct.pack("<H", 0)
    )


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of at most three streams, the longest name first."""
    padded = [
        content.ljust(max(_SMALLEST, -(-len(content) // SECTOR) * SECTOR), b"\0")
        for content in streams.values()
    ]
    table, entries = [_FAT, _END], [_entry("Root Entry", _ROOT, 1 if streams else _FREE, _FREE, _END, 0)]
    for at, (name, content) in enumerate(zip(streams, padded, strict=True), start=1):
        start, count = len(table), len(content) // SECTOR
        table += [*range(start + 1, start + count), _END]
        left = at + 1 if at < len(streams) else _FREE
        entries.append(_entry(name, _STREAM, _FREE, left, start, len(content)))
    table += [_FREE] * (SECTOR // 4 - len(table))
    directory = b"".join(entries).ljust(SECTOR, b"\0")
    for at in range(len(entries), 4):
        directory = directory[: at * 128] + _entry("", 0, _FREE, _FREE, 0, 0) + directory[at * 128 + 128 :]
    return _header() + struct.pack(f"<{SECTOR // 4}I", *table) + directory + b"".join(padded)


def _header() -> bytes:
    shape = struct.pack(
        "<HHHHH6sIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0
    )
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + shape + struct.pack("<109I", 0, *[_FREE] * 108)


def _entry(name: str, kind: int, child: int, left: int, start: int, size: int) -> bytes:
    title = f"{name}\0".encode("utf-16-le") if name else b""
    head = title.ljust(64, b"\0") + struct.pack("<HBBIII", len(title), kind, 1, left, _FREE, child)
    return head + bytes(16 + 4 + 16) + struct.pack("<IQ", start, size)
