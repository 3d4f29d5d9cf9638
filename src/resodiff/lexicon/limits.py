"""All that limits a commitment in a wording: its caveats, and its conditions with the clause that they open."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.lexicon.caveats import Caveat, Caveats

_REMEMBERED = 2048
"""Texts whose limits are remembered."""

_CLAUSE_END = re.compile(r"[,;:.\n]|\s+(?:and|or|but|as\s+well\s+as)\s+(?:also\s+)?(?:to|that|by)\s")
"""Where a clause ends: at a sign, or where another action is joined."""

_EVEN = re.compile(
    r"\b(?:including|even|also|especially|particularly|notably|such\s+as|not|never|no|nor|"
    r"regardless|irrespective|whatever|(?:is|are|be|been|being|was|were|made|remain|remains|remained|become|becomes)(?:\s+\w+ly)?|who|which|whether)"
    r"(?:,?\s+(?:and|or))?,?\s+$",
    re.IGNORECASE,
)
"""Before words that add a case, tell how things are, or say that no condition counts."""

_SIGHT = 40
"""Characters before a condition in which those words stand."""


class Limits:
    """The caveats and the conditions of one lexicon as one list."""

    def __init__(self, caveats: Caveats, conditions: Caveats) -> None:
        self._caveats, self._conditions = caveats, conditions
        self.within = lru_cache(maxsize=_REMEMBERED)(self.found_in)

    def found_in(self, text: str) -> tuple[Caveat, ...]:
        """Every limit in `text`, in order of place, none over another: of those that overlap all words are one limit.

        `within` says the same, and remembers it.
        """
        conditions = [c for c in self._conditions.within(text) if not adds_a_case(text, c.start)]
        if not conditions:
            return merged(text, *self._caveats.within(text))
        whole = [Caveat(c.group, c.words, c.start, clause_end(text, c.end), c.weak) for c in conditions]
        return merged(text, *self._caveats.within(text), *whole)


def adds_a_case(text: str, start: int) -> bool:
    """Whether the words before a condition make it none: "including in exceptional circumstances"."""
    return _EVEN.search(text, max(0, start - _SIGHT), start) is not None


def clause_end(text: str, start: int) -> int:
    """Where the clause ends that goes on at an offset."""
    found = _CLAUSE_END.search(text, start)
    return found.start() if found else len(text)


def merged(text: str, *limits: Caveat) -> tuple[Caveat, ...]:
    """Limits of a text in order of place, each that overlaps with the one before it made one with that."""
    found: list[Caveat] = []
    for one in sorted(limits, key=lambda c: (c.start, -c.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
            continue
        last = found.pop()
        end = max(last.end, one.end)
        found.append(Caveat(last.group, text[last.start : end], last.start, end, last.weak and one.weak))
    return tuple(found)
