"""What lies inside a file that wraps a text."""

from __future__ import annotations

import codecs
from contextlib import suppress
from dataclasses import dataclass

from resodiff.model import Notice
from resodiff.readers.decoding import decode

_DOUBTED = frozenset({"ascii", "iso8859-1", "cp1252", "mac-roman", "utf-8"})


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a text. `is_page` says that the wrapping calls them a web page, whatever they begin with."""

    data: bytes
    is_page: bool = False
    notices: tuple[Notice, ...] = ()


def in_utf_8(data: bytes, charset: str) -> bytes:
    """The bytes of a text whose encoding the wrapping names, in UTF-8 with its mark, which no reader doubts."""
    if not charset:
        return data
    return (_as_named(data, charset) or decode(data, charset)).encode("utf-8-sig", "replace")


def _as_named(data: bytes, charset: str) -> str:
    """The text in an encoding that is named and fits; "" where the bytes are UTF-8 or Western, often named wrongly."""
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8") and ""
    try:
        name = codecs.lookup(charset).name
        return "" if name in _DOUBTED else data.decode(name)
    except (LookupError, ValueError):
        return ""
