"""Which mechanisms an ask speaks of, by the words of mechanisms.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("mechanisms.toml")


def mechanisms(text: str) -> tuple[str, ...]:
    """The names of the mechanisms that a text speaks of, in the order of the file."""
    words = " ".join(text.casefold().split())
    return tuple(name for name, signs in _table().items() if any(sign in words for sign in signs))


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
