"""The head of a message: how mail, and a page that a browser saved as one file (.mhtml), is known."""

from __future__ import annotations

import re

_SAMPLE = 65_536
"""Bytes that are looked at; the head of a message through many servers has some ten thousand."""

_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_BEFORE = re.compile(rb"(?:\d{1,10}|>?From [^\r\n]{3,200})[ \t]*\r?\n")
"""What Apple Mail and mailboxes write above the head: the length, or the sender and the day."""
_MARK = b"\xef\xbb\xbf"


def bare(data: bytes) -> bytes:
    """The message without what was written above its head, and, where that gave its length, behind its end."""
    start = data.removeprefix(_MARK).lstrip(b"\r\n")
    before = _BEFORE.match(start)
    if not before:
        return start
    rest = start[before.end() :]
    length = before[0].strip()
    return rest[: int(length)] if length.isdigit() else rest


def is_message(data: bytes) -> bool:
    """Whether `data` begins with the head of a message as programs write it.

    A letter that merely begins with "From:" and "Subject:" is plain text.
    """
    names = _names(bare(data[:_SAMPLE]))
    return bool(names & {b"mime-version", b"message-id", b"received", b"return-path"}) or (
        b"content-type" in names and len(names) > 1
    )


def _names(data: bytes) -> frozenset[bytes]:
    """The names of the fields up to the first empty line; none where a line is no field."""
    found: set[bytes] = set()
    for line in data.splitlines():
        if not line.strip():
            return frozenset(found)
        field = _FIELD.match(line)
        if field:
            found.add(field[1].lower())
        elif not found or line[:1] not in b" \t":
            return frozenset()
    return frozenset(found) if len(data) >= _SAMPLE // 2 else frozenset()
