"""Patterns compiled when a letter first needs them: it needs few, and to compile all takes longer than to read it."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Hinted:
    """A pattern with the words without which it never matches, parted by "|", in lower case; "" for none.

    Only words that hold a hint are searched, which is far quicker and often saves compiling the pattern at all.
    """

    __slots__ = ("_compiled", "_flags", "_hints", "_pattern")

    def __init__(self, hints: str, pattern: str, flags: int = 0) -> None:
        self._hints = tuple(hints.split("|")) if hints else ()
        self._pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def search(self, words: str, start: int = 0) -> re.Match[str] | None:
        """The first place where the pattern matches, as `re.Pattern.search`."""
        return self._ready().search(words, start) if self._may(words) else None

    def match(self, words: str, start: int = 0) -> re.Match[str] | None:
        """The match at `start`, as `re.Pattern.match`."""
        return self._ready().match(words, start) if self._may(words) else None

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """All matches, as `re.Pattern.finditer`."""
        return self._ready().finditer(words) if self._may(words) else iter(())

    def _may(self, words: str) -> bool:
        if not self._hints:
            return True
        lower = words.lower()
        for hint in self._hints:  # noqa: SIM110 (any() with a generator takes three times as long)
            if hint in lower:
                return True
        return False

    def _ready(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return self._compiled
