"""What of an ask's words stands in its carriers, and what is gone.

The words of both are aligned in order first; what is left is looked for elsewhere in the carriers, since
paragraphs are reordered and split. A word that stands in a carrier only where another of the ask's words
already stands is an echo: half kept. So is, of a letter's ask before its carriers, one that stands far from all that
stood beside it: a long paragraph has many words for other purposes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from resodiff.judgement.ground.wording import Wording

if TYPE_CHECKING:
    from rapidfuzz.distance import Editops


_BESIDE, _NEAR = 3, 8
"""Content words of an ask that stand beside one of it, and those of a carrier that stand near one of it."""


class Fate(IntEnum):
    """What became of one word of the ask."""

    KEPT = 0
    MOVED = 1
    ECHOED = 2
    LOST = 3


GONE = Fate.ECHOED
"""The fate from which a word does not stand in its own place any more. Every rule asks so of every word, and looking a
member up by its class takes longer than comparing it."""


class Overlap(NamedTuple):
    """The fate of each content word of an ask, in order.

    `partners` says for each word which carrier and which of its content words it met. `blocks` are the aligned
    stretches (start in the ask, start in the main carrier, length), `taken` the words of the main carrier that met one
    of the ask.
    """

    fates: tuple[Fate, ...]
    partners: tuple[tuple[int, int] | None, ...]
    blocks: tuple[tuple[int, int, int], ...]
    taken: tuple[bool, ...]
    kept_share: float
    aligned_share: float


@lru_cache(maxsize=512)
def overlap(ask: Wording, carriers: tuple[Wording, ...], own_words: bool = False) -> Overlap:
    """What of `ask` stands in `carriers`, of which the first is the main one.

    `own_words` says that the ask is a letter's, from which no carrier was made: then a word that stands in a carrier by
    itself is no word of the ask that moved there.

    The last ones are remembered: a candidate that is chosen is looked at again by every later step.
    """
    # Where nothing has moved there is no stray, and the overlap is known already.
    if own_words and _MOVED not in (plain := overlap(ask, carriers)).fates:
        return plain
    theirs = carriers[0].concepts if carriers else ()
    blocks = _align(ask.concepts, theirs)
    meeting = _Meeting(ask.concepts, len(theirs))
    meeting.align(blocks)
    for which, other in enumerate(carriers):
        taken = [False] * len(other.concepts) if which else meeting.taken
        meeting.find_moved(which, other, taken)
        if own_words:
            meeting.leave_strays(which, taken)
    moved = [ask.weights[i] for i in sorted(meeting.moved)]
    aligned, total = sum([sum(ask.weights[i : i + n]) for i, _, n in blocks]), ask.total or 1.0
    return Overlap(
        tuple(meeting.fates),
        tuple(meeting.partners),
        tuple(blocks),
        tuple(meeting.taken),
        min((aligned + sum(moved)) / total, 1.0),
        min(aligned / total, 1.0),
    )


_KEPT, _MOVED, _ECHOED, _LOST = Fate
"""Looking a member up by its class takes longer than all else that is done with it here."""


_MANY = 1024
_PLACES = [(0, j) for j in range(_MANY)]
"""The words of a main carrier as partners. Thousands of them are remembered of every two texts, so each is made once;
only for a paragraph of more words are they made anew."""


class _Meeting:
    """The words of the ask while their partners are being found.

    `moved` are the places of those that met theirs out of order, `taken` says which words of the main carrier are, and
    `places` are these as partners.
    """

    __slots__ = ("fates", "mine", "moved", "partners", "places", "taken")

    def __init__(self, mine: Sequence[str], count: int) -> None:
        self.mine = mine
        self.fates = [_LOST] * len(mine)
        self.partners: list[tuple[int, int] | None] = [None] * len(mine)
        self.moved: list[int] = []
        self.taken = [False] * count
        self.places = _PLACES if count <= _MANY else [(0, j) for j in range(count)]

    def align(self, blocks: Sequence[tuple[int, int, int]]) -> None:
        """Pair the words of aligned blocks."""
        fates, partners, taken, places = self.fates, self.partners, self.taken, self.places
        for i, j, n in blocks:
            fates[i : i + n] = [_KEPT] * n
            partners[i : i + n] = places[j : j + n]
            taken[j : j + n] = [True] * n

    def find_moved(self, which: int, carrier: Wording, taken: list[bool]) -> None:
        """Pair words that stand elsewhere in a carrier and are not taken yet, the first of each first.

        One whose every place is taken is an echo, unless a later carrier has it too.
        """
        fates, partners = self.fates, self.partners
        there = compress(range(len(self.mine)), map(carrier.known.__contains__, self.mine))
        for i in [i for i in there if partners[i] is None]:
            j = _free(carrier.concepts, self.mine[i], taken)
            if j is None:
                fates[i] = _ECHOED
            else:
                taken[j], fates[i] = True, _MOVED
                partners[i] = (which, j) if which else self.places[j]
                self.moved.append(i)

    def leave_strays(self, which: int, taken: list[bool]) -> None:
        """Part words that moved from theirs in a carrier, where none that stands beside them met one near there."""
        met = {i: p[1] for i, p in enumerate(self.partners) if p is not None and p[0] == which}
        for i in [i for i in self.moved if i in met and not has_company(met, i)]:
            taken[met[i]], self.fates[i], self.partners[i] = False, _ECHOED, None
            self.moved.remove(i)


def has_company(met: Mapping[int, int], i: int) -> bool:
    """Whether a word beside the ask's word `i` met one that stands near that word's own in a carrier.

    `met` has the places there of the words that met one.
    """
    beside = (met.get(k) for k in range(i - _BESIDE, i + _BESIDE + 1) if k != i)
    return any(j is not None and abs(j - met[i]) <= _NEAR for j in beside)


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
    blocks = _editops()(mine, theirs).as_matching_blocks()
    return [(b.a, b.b, b.size) for b in blocks if b.size]


@lru_cache(maxsize=1)
def _editops() -> Callable[[Sequence[str], Sequence[str]], Editops]:
    from rapidfuzz.distance.Indel import editops

    return editops
