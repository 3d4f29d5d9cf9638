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
    meeting = _Meeting(mine, blocks)
    taken = meeting.align(blocks, len(theirs))
    meeting.find_moved(0, theirs, taken)
    for which, other in enumerate(carriers[1:], start=1):
        meeting.find_moved(which, other.concepts, [False] * len(other.concepts))
    moved = [ask.weights[i] for i, fate in enumerate(meeting.fates) if fate is Fate.MOVED]
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
    """The words of the ask while their partners are being found; `lost` are the places of those without one."""

    def __init__(self, mine: Sequence[str], blocks: Sequence[tuple[int, int, int]]) -> None:
        self.mine = mine
        self.fates = [Fate.LOST] * len(mine)
        self.partners: list[tuple[int, int] | None] = [None] * len(mine)
        kept = {k for i, _, n in blocks for k in range(i, i + n)}
        self.lost = [i for i in range(len(mine)) if i not in kept]

    def align(self, blocks: Sequence[tuple[int, int, int]], count: int) -> list[bool]:
        """Pair the words of aligned blocks; which words of the main carrier are taken by that."""
        taken = [False] * count
        for i, j, n in blocks:
            self.fates[i : i + n] = [Fate.KEPT] * n
            self.partners[i : i + n] = [(0, k) for k in range(j, j + n)]
            taken[j : j + n] = [True] * n
        return taken

    def find_moved(self, which: int, theirs: Sequence[str], taken: list[bool]) -> None:
        """Pair words that stand elsewhere in a carrier and are not taken yet, the first of each first."""
        wanted = {self.mine[i] for i in self.lost}
        free: defaultdict[str, list[int]] = defaultdict(list)
        for j in range(len(theirs) - 1, -1, -1) if wanted else ():
            if theirs[j] in wanted and not taken[j]:
                free[theirs[j]].append(j)
        for i in self.lost if free else ():
            if places := free.get(self.mine[i]):
                j = places.pop()
                taken[j], self.fates[i], self.partners[i] = True, Fate.MOVED, (which, j)
        if free:
            self.lost = [i for i in self.lost if self.fates[i] is Fate.LOST]

    def find_echoes(self, carriers: Sequence[Wording]) -> None:
        """Mark lost words that the carriers have for another purpose."""
        for carrier in carriers:
            for i in self.lost:
                if self.mine[i] in carrier.known:
                    self.fates[i] = Fate.ECHOED


def _align(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of equal words in the same order: start in the first, start in the second, length."""
    from rapidfuzz.distance import Indel

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(mine, theirs)
        if op.tag == "equal"
    ]
