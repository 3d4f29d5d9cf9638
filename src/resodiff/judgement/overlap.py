"""What of an ask's words stands in its carriers, and what is gone.

The words of both are aligned in order first; what is left is looked for elsewhere in the carriers, since
paragraphs are reordered and split. A word that stands in a carrier only where another of the ask's words
already stands is an echo: half kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from resodiff.judgement.wording import Wording


class Fate(IntEnum):
    """What became of one word of the ask."""

    KEPT = 0
    MOVED = 1
    ECHOED = 2
    LOST = 3


class Overlap(NamedTuple):
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
    meeting = _Meeting(mine)
    taken = meeting.align(blocks, len(theirs))
    for which, other in enumerate(carriers):
        meeting.find_moved(which, other, [False] * len(other.concepts) if which else taken)
    moved = [ask.weights[i] for i in sorted(meeting.moved)]
    meeting.find_echoes(carriers)
    stretches = [sum(ask.weights[i : i + n]) for i, _, n in blocks]
    aligned, total = sum(stretches), ask.total or 1.0
    return Overlap(
        tuple(meeting.fates),
        tuple(meeting.partners),
        tuple(blocks),
        tuple(taken),
        min((aligned + sum(moved)) / total, 1.0),
        min(aligned / total, 1.0),
        max(stretches, default=0.0),
    )


class _Meeting:
    """The words of the ask while their partners are being found.

    `lost` are the places of those without one, `moved` of those that met theirs elsewhere.
    """

    def __init__(self, mine: Sequence[str]) -> None:
        self.mine = mine
        self.fates = [Fate.LOST] * len(mine)
        self.partners: list[tuple[int, int] | None] = [None] * len(mine)
        self.lost = list(range(len(mine)))
        self.moved: list[int] = []

    def align(self, blocks: Sequence[tuple[int, int, int]], count: int) -> list[bool]:
        """Pair the words of aligned blocks; which words of the main carrier are taken by that."""
        taken = [False] * count
        for i, j, n in reversed(blocks):
            self.fates[i : i + n] = [Fate.KEPT] * n
            self.partners[i : i + n] = [(0, k) for k in range(j, j + n)]
            taken[j : j + n] = [True] * n
            del self.lost[i : i + n]
        return taken

    def find_moved(self, which: int, carrier: Wording, taken: list[bool]) -> None:
        """Pair words that stand elsewhere in a carrier and are not taken yet, the first of each first."""
        theirs, left = carrier.concepts, []
        for i in self.lost:
            j = _free(theirs, self.mine[i], taken) if self.mine[i] in carrier.known else None
            if j is None:
                left.append(i)
            else:
                taken[j], self.fates[i], self.partners[i] = True, Fate.MOVED, (which, j)
                self.moved.append(i)
        self.lost = left

    def find_echoes(self, carriers: Sequence[Wording]) -> None:
        """Mark lost words that the carriers have for another purpose."""
        for carrier in carriers:
            for i in self.lost:
                if self.mine[i] in carrier.known:
                    self.fates[i] = Fate.ECHOED


def _free(theirs: Sequence[str], concept: str, taken: Sequence[bool]) -> int | None:
    """Where a concept that a paragraph has stands in it first without being taken."""
    at = -1
    for _ in range(theirs.count(concept)):
        at = theirs.index(concept, at + 1)
        if not taken[at]:
            return at
    return None


def _align(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of equal words in the same order: start in the first, start in the second, length."""
    from rapidfuzz.distance import Indel

    blocks = Indel.opcodes(mine, theirs).as_matching_blocks()
    return [(b.a, b.b, b.size) for b in blocks if b.size]
