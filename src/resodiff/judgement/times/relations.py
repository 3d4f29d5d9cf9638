"""How things stand to the same day or session: before it, at it or after it, at its beginning or its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from resodiff.judgement.times.ordinals import ORDINAL, value_of
from resodiff.lexicon.phrases import may_have, word_set

_BEFORE, _BY, _AT, _AFTER = range(4)

_BEFOREHAND = r"prior\s+to|ahead\s+of|in\s+advance\s+of|before"
_BY_THEN = r"(?:no|not)\s+later\s+than|on\s+or\s+before|in\s+time\s+for|by|until"
_AFTERWARDS = (
    r"(?:no|not)\s+(?:earlier|sooner)\s+than|not\s+before|subsequent\s+to|as\s+(?:from|of)|starting\s+(?:from|with|in|at)|after|"
    r"following|from|beyond|between|around|about|approximately|towards"
)
_THEN = r"in\s+the\s+course\s+of|at|on|during|within|in|for|throughout"
_FIRST = r"beginning|start|opening|commencement|outset"
_LAST = r"end|close|closing|conclusion"
_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"

_MOMENT = re.compile(
    rf"\b(?:(?P<after>{_AFTERWARDS})|(?P<before>{_BEFOREHAND})|(?P<by>{_BY_THEN})|(?P<at>{_THEN}))\s+"
    rf"(?:the\s+(?:(?:very\s+)?(?P<first>{_FIRST})|(?P<last>{_LAST})|middle|course)\s+of\s+)?"
    rf"(?:(?:its|the|their|(?:the\s+)?(?:[\w-]+\s+){{0,3}}[\w-]+[’'](?:s|))\s+(?P<session>{ORDINAL})"
    rf"(?:\s+and\s+(?:its\s+)?{ORDINAL})?\s+(?:[a-z]+\s+)?sessions?\b"
    rf"|(?:the\s+)?(?P<date>\d{{1,2}}\s+(?:{_MONTH})\s+20\d\d)\b)",
    re.IGNORECASE,
)
_MAY_HAVE = word_set(
    "session sessions january february march april may june july august september october november december"
)


class Moment(NamedTuple):
    """A day or session that a text names, as a key; how things stand to it, at which part of it (0 its beginning, 1
    any, 2 its end), and the offsets of the words."""

    key: str
    relation: int
    part: int
    start: int
    end: int

    def is_before(self, other: Moment) -> bool:
        """Whether another thing is later by the same moment, by the relation or the part that is named."""
        if self.relation < _AFTER <= other.relation:
            return True
        if self.relation == _BEFORE and other.relation == _AT and not self.key[0].isdigit():
            return True
        return (
            (self.part == 0 or other.part > 1) and self.part < other.part and self.relation <= other.relation
        )


def moments(text: str) -> Iterator[Moment]:
    """The days and sessions of a text that are named with how things stand to them."""
    for found in _MOMENT.finditer(text) if may_have(text, _MAY_HAVE) else ():
        relation = _AFTER if found["after"] else _BEFORE if found["before"] else _BY if found["by"] else _AT
        part = 0 if found["first"] else 2 if found["last"] else 1
        key = (
            f"session {value_of(found['session'])}"
            if found["session"]
            else " ".join(found["date"].lower().split())
        )
        yield Moment(key, relation, part, found.start(), found.end())


_AGAIN = re.compile(
    r"\b(?:that|this|the|the\s+same|the\s+said)\s+(?:session|date|day|deadline)\b(?!\s+of)|\bthen\b",
    re.IGNORECASE,
)
"""What stands for a day or session that was named before: "before that session"."""


def in_pairs(text: str, other: str) -> Iterator[tuple[Moment, Moment]]:
    """The moments of two texts that are the same day or session, each with one of the other text.

    A text may name one session for several tasks, what is to be done before it and what at it. The earliest goes with
    the earliest then, in whichever order they stand. Where the other text names it less often, the last goes with all
    that are left; but nothing is told where "that session" may stand for it.
    """
    theirs = list(moments(other))
    mine = list(moments(text)) if theirs else []
    for key in dict.fromkeys(m.key for m in mine):
        here = sorted((m for m in mine if m.key == key), key=_earliness)
        there = sorted((m for m in theirs if m.key == key), key=_earliness)
        if there and (len(here) <= len(there) or not _AGAIN.search(other)):
            yield from zip_longest(here, there[: len(here)], fillvalue=there[-1])


def _earliness(moment: Moment) -> tuple[int, int]:
    return moment.relation, moment.part
