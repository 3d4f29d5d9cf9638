"""What of an ask's words stands in its carriers, and what is gone.

The words of both are aligned in order first; what is left is looked for elsewhere in the carriers, since
paragraphs are reordered and split. A word that stands in a carrier only where another of the ask's words
already stands is an echo: half kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from resodiff.judgement.wording import Wording


class Fate(IntEnum):
    """What became of one word of the ask."""

    KEPT = 0
    MOVED = 1
    ECHOED = 2
    LOST = 3


@dataclass(frozen=True, slots=True)
class Overlap:
    """The fate of each content word of an ask, in order.

    `partners` says for each word which carrier and which of its content words it met; `longest` is the weight
    of the longest stretch that stands unbroken in the main carrier. `blocks` are the aligned stretches (start in
    the ask, start in the main carrier, length), `taken` the words of the main carrier that met one of the ask.
    """

    fates: tuple[Fate, ...]
    partners: tuple[tuple[int, int] | None, ...]
    blocks: tuple[tuple[int, int, int], ...]
    taken: tuple[bool, ...]
    kept_share: float
    aligned_share: float
    longest: float


@lru_cache(maxsize=512)
def overlap(ask: Wording, carriers: tuple[Wording, ...]) -> Overlap:
    """What of `ask` stands in `carriers`, of which the first is the main one.

    The last ones are remembered: a candidate that is chosen is looked at again by every later step.
    """
    mine, theirs = ask.concepts, carriers[0].concepts if carriers else ()
    blocks = _align(mine, theirs)
    meeting = _Meeting([Fate.LOST] * len(mine), [None] * len(mine))
    taken = meeting.align(blocks, len(theirs))
    meeting.find_moved(mine, 0, theirs, taken)
    for which, other in enumerate(carriers[1:], start=1):
        meeting.find_moved(mine, which, other.concepts, [False] * len(other.concepts))
    meeting.find_echoes(mine, carriers)
    kept, aligned = _shares(ask.weights, meeting.fates)
    total = ask.total or 1.0
    return Overlap(
        tuple(meeting.fates),
        tuple(meeting.partners),
        tuple(blocks),
        tuple(taken),
        kept / total,
        aligned / total,
        max((sum(ask.weights[i : i + n]) for i, _, n in blocks), default=0.0),
    )


def _shares(weights: Sequence[float], fates: Sequence[Fate]) -> tuple[float, float]:
    """The weight of all words that are kept anywhere, and of those that are kept in their place."""
    kept = aligned = 0.0
    for weight, fate in zip(weights, fates, strict=True):
        if fate is Fate.KEPT:
            kept += weight
            aligned += weight
        elif fate is Fate.MOVED:
            kept += weight
    return kept, aligned


@dataclass(slots=True)
class _Meeting:
    """The words of the ask while their partners are being found."""

    fates: list[Fate]
    partners: list[tuple[int, int] | None]

    def align(self, blocks: Sequence[tuple[int, int, int]], count: int) -> list[bool]:
        """Pair the words of aligned blocks; which words of the main carrier are taken by that."""
        taken = [False] * count
        for i, j, n in blocks:
            for k in range(n):
                self.fates[i + k], self.partners[i + k] = Fate.KEPT, (0, j + k)
                taken[j + k] = True
        return taken

    def find_moved(self, mine: Sequence[str], which: int, theirs: Sequence[str], taken: list[bool]) -> None:
        """Pair words that stand elsewhere in a carrier and are not taken yet, the first of each first."""
        lost = [i for i, fate in enumerate(self.fates) if fate is Fate.LOST]
        if not lost:
            return
        wanted = {mine[i] for i in lost}
        free: defaultdict[str, list[int]] = defaultdict(list)
        for j in range(len(theirs) - 1, -1, -1):
            if theirs[j] in wanted and not taken[j]:
                free[theirs[j]].append(j)
        for i in lost if free else ():
            if places := free.get(mine[i]):
                j = places.pop()
                taken[j], self.fates[i], self.partners[i] = True, Fate.MOVED, (which, j)

    def find_echoes(self, mine: Sequence[str], carriers: Sequence[Wording]) -> None:
        """Mark lost words that the carriers have for another purpose."""
        lost = [i for i, fate in enumerate(self.fates) if fate is Fate.LOST]
        known = frozenset[str]().union(*(c.known for c in carriers)) if lost else ()
        for i in lost:
            if mine[i] in known:
                self.fates[i] = Fate.ECHOED


def _align(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of equal words in the same order: start in the first, start in the second, length."""
    from rapidfuzz.distance import Indel

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(mine, theirs)
        if op.tag == "equal"
    ]
