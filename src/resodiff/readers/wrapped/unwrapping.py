"""Files that wrap a text in another, known by their content: each layer is taken off until a text is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from resodiff.errors import HostileInput
from resodiff.readers.wrapped.content import Content
from resodiff.readers.wrapped.headers import is_message

LAYERS = 3
"""Most wrappings around one text: a message that was packed twice has as many."""

_LIST_HEAD = 1024


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A kind of file around a text: `sniff` knows it by its bytes, `module` has its `opened`, imported on use."""

    sniff: Callable[[bytes], bool]
    module: str

    def opened(self, data: bytes, limit: int) -> Content:
        """What is inside, of at most `limit` bytes; raises an `InputError` when it cannot be read."""
        content: Content = import_module(f"resodiff.readers.wrapped.{self.module}").opened(data, limit)
        return content


def _is_gzip(data: bytes) -> bool:
    return data.startswith(b"\x1f\x8b")


def _is_property_list(data: bytes) -> bool:
    head = data[:_LIST_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return data.startswith(b"bplist0") or (head.startswith((b"<?xml", b"<!DOCTYPE")) and b"<plist" in head)


WRAPPINGS: tuple[Wrapping, ...] = (
    Wrapping(_is_gzip, "gzipped"),
    Wrapping(_is_property_list, "web_archive"),
    Wrapping(is_message, "message"),
)


def unwrapped(data: bytes, limit: int) -> Content:
    """The text inside `data`, which is `data` itself where nothing wraps it.

    Raises an `InputError` for what is damaged, holds no text, or unpacks to more than `limit` bytes.
    """
    content = Content(data)
    for _ in range(LAYERS + 1):
        wrapping = next((w for w in WRAPPINGS if w.sniff(content.data)), None)
        if wrapping is None:
            return content
        inside = wrapping.opened(content.data, limit)
        content = replace(inside, notices=content.notices + inside.notices)
    raise HostileInput("the file is packed again and again", "unpack it and give the document inside")
