"""The names of those who code: each is a name, and no two are the same person's in other letters or spaces.

A name signs a journal, and a coder is found by it whatever its case and spaces: of two that differ in these alone
one could never decide.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence


def tidy(name: str) -> str:
    """A name as it is written down: composed, with single spaces, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def known_as(name: str, names: Iterable[str]) -> str | None:
    """How that person is named already: the very name, else the one that differs in case and spaces alone."""
    known = tuple(names)
    wanted = tidy(name)
    alike = [one for one in known if _key(one) == _key(wanted)]
    return wanted if wanted in alike else next(iter(alike), None)


def fault(names: Sequence[str]) -> str:
    """What is wrong with the names of some coders, for people; "" where nothing is."""
    seen: dict[str, str] = {}
    for name in names:
        if not any(c.isalnum() for c in name):
            return f"{name!r} is no name for a coder: it has no letter or digit"
        if (twin := seen.get(_key(name))) is not None:
            same = tidy(twin) == tidy(name)
            return f"{name!r} stands twice" if same else f"{twin!r} and {name!r} cannot be told apart"
        seen[_key(name)] = name
    return ""


def _key(name: str) -> str:
    return tidy(name).casefold()
