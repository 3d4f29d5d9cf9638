"""Where in the carriers the lost words of an ask would stand, and in the ask what came in: the clause with the words
beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.model import Passage

_NEAR = (4, 10)
"""Content words of the ask on either side by which a place is found if its clause has none that were met."""

_TOGETHER = 12
"""Content words of a carrier within which words that were met belong to one place."""

_LONGEST = 320
_MARGIN = 160
"""Characters of a quotation, and those by which it grows to the borders of its clause."""

_EDGE = re.compile(r"(?:[;\n]|[,:](?!(?<=\d.)\d))\s*")
"""Where a clause ends: not within a figure or an hour, "1,231" or "10:30"."""


def place_in_carriers(case: Case, *lost: tuple[int, int]) -> tuple[Passage, ...]:
    """The clause of a carrier where each lost stretch of the ask would stand, without repetition.

    The opening of the main carrier if nothing beside any of them was met.
    """
    found = dict.fromkeys(q for span in lost if (q := _place(case, *span)) is not None)
    return tuple(found) or (case.carriers[0].opening(),)


def place_in_ask(case: Case, *added: tuple[Carrier, int, int]) -> tuple[Passage, ...]:
    """The clause of the ask that stands beside each added stretch of a carrier, without repetition.

    The opening of the ask if none does.
    """
    found = dict.fromkeys(q for one in added if (q := _clause_of_ask(case, *one)) is not None)
    return tuple(found) or case.opening()


def _clause_of_ask(case: Case, carrier: Carrier, start: int, end: int) -> Passage | None:
    which = case.carriers.index(carrier)
    first, past = carrier.wording.between(start, end)
    met = {p[1]: i for i, p in enumerate(case.met.partners) if p is not None and p[0] == which}
    for reach in (1, *_NEAR):
        near = [met[j] for j in (*range(first - reach, first), *range(past, past + reach)) if j in met]
        if near:
            _, low, high = _densest((0, i) for i in near)
            return case.quote(*_grown(case.wording, low, high))
    return None


def _place(case: Case, start: int, end: int) -> Passage | None:
    first, past = case.wording.between(start, end)
    clause = case.wording.between(*_clause_around(case.wording.text, start, end))
    widths = [(clause[0], clause[1]), *((first - n, past + n) for n in _NEAR)]
    for left, right in widths:
        sides = (range(max(0, left), first), range(past, min(right, len(case.met.partners))))
        met = [(i, p) for side in sides for i in side if (p := case.met.partners[i]) is not None]
        kept = [p for i, p in met if case.met.fates[i] is Fate.KEPT]
        if kept or met:
            return _clause(case, *_densest(kept or [p for _, p in met]))
    return None


def _clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _EDGE.finditer(text, 0, start)]
    after = _EDGE.search(text, end)
    return before[-1] if before else 0, after.start() if after else len(text)


def _densest(places: Iterable[tuple[int, int]]) -> tuple[int, int, int]:
    """The carrier that has most of the words close together, and the first and last of these."""
    ordered = sorted(places)
    best: list[tuple[int, int]] = []
    for n, (which, at) in enumerate(ordered):
        group = [p for p in ordered[n:] if p[0] == which and p[1] - at <= _TOGETHER]
        best = max(best, group, key=len)
    return best[0][0], best[0][1], best[-1][1]


def _clause(case: Case, which: int, first: int, last: int) -> Passage:
    carrier = case.carriers[which]
    return carrier.quote(*_grown(carrier.wording, first, last))


def _grown(words: Wording, first: int, last: int) -> tuple[int, int]:
    """From the border of its clause before one content word to that behind another."""
    text, start, end = words.text, words.content[first].start, words.content[last].end
    before = [m.end() for m in _EDGE.finditer(text, max(0, start - _MARGIN), start)]
    after = _EDGE.search(text, end, end + _MARGIN)
    left = before[-1] if before else _at_word(text, start - _MARGIN, start)
    right = after.start() if after else _at_word_end(text, end, end + _MARGIN)
    return left, min(right, _at_word_end(text, end, left + _LONGEST))


def _at_word(text: str, least: int, start: int) -> int:
    """The beginning of the first word from `least` on."""
    if least <= 0:
        return 0
    gap = text.find(" ", least, start)
    return gap + 1 if gap >= 0 else start


def _at_word_end(text: str, end: int, most: int) -> int:
    """The end of the last word before `most`, but not before `end`."""
    if most >= len(text):
        return len(text.rstrip())
    return max(end, text.rfind(" ", end, most))
