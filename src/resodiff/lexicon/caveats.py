"""Words that limit a commitment, found in a wording."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from resodiff.lexicon.phrases import any_of, folded

_REMEMBERED = 2048
"""Texts whose caveats are remembered: judgement asks for the same paragraph many times."""

_ANY = r"(?:[\w’'-]+[,]?\s+){0,3}?"


@dataclass(frozen=True, slots=True)
class Caveat:
    """A caveat as it stands in a wording: its class, its words, and its offsets. A weak one is a mere hint."""

    group: str
    words: str
    start: int
    end: int
    weak: bool = False


class Caveats:
    """The caveats of one lexicon, built from caveats.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._groups = {
            group: (alternation(entry["patterns"]), bool(entry.get("weak", False)))
            for group, entry in table.items()
        }

        self.within = lru_cache(maxsize=_REMEMBERED)(self._within)

    def _within(self, text: str) -> tuple[Caveat, ...]:
        """Every caveat in `text`, in order of place."""
        lower = folded(text)
        found = [
            Caveat(group, text[hit.start() : hit.end()], hit.start(), hit.end(), weak)
            for group, (pattern, weak) in self._groups.items()
            for hit in pattern.finditer(lower)
        ]
        return tuple(sorted(found, key=lambda c: (c.start, -c.end)))


def alternation(patterns: list[str]) -> re.Pattern[str]:
    """One expression for patterns in the notation of caveats.toml, whole words, to be used on folded texts."""
    by_first: dict[str, list[str]] = {}
    for pattern in map(_lower, patterns):
        first, _, rest = pattern.partition(" ")
        by_first.setdefault(first, []).append(expression(rest))
    grouped = (
        rf"(?:{first})" + (rf"\s+(?:{'|'.join(sorted(rests, key=len, reverse=True))})" if all(rests) else "")
        for first, rests in by_first.items()
    )
    return any_of(grouped, [word for first in by_first for word in first.split("|")])


def _lower(pattern: str) -> str:
    """The pattern in lower case, without the classes such as \\S that an expression writes in capitals."""
    return re.sub(r"(?<!\\)[A-Z]", lambda letter: letter.group().lower(), pattern)


def expression(pattern: str) -> str:
    """A pattern as a regular expression: "|" separates alternatives, "*" is up to three words."""
    built = ""
    for word in pattern.split():
        built += _ANY if word == "*" else rf"(?:{word})\s+" if "|" in word else rf"{word}\s+"
    return built.removesuffix(r"\s+")
