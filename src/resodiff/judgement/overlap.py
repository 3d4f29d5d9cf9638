"""What of an ask's words stands in its carriers, and what is gone.

The words of both are aligned in order first; what is left is looked for elsewhere in the carriers, since
paragraphs are reordered and split. A word that stands in a carrier only where another of the ask's words
already stands is an echo: half kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from resodiff.demands import Sort, Token
from resodiff.judgement.wording import Wording

_FIGURE_WEIGHT = 0.3
"""A figure or date may be updated without changing what is asked, so it counts for less."""


class Fate(IntEnum):
    """What became of one word of the ask."""

    KEPT = 0
    MOVED = 1
    ECHOED = 2
    LOST = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive lost words of the ask: offsets in its text, weight, and the words that took their place.

    `replaced` is the weight of new words at the same place in the main carrier, `place` their offsets.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    weight: float
    replaced: float
    place: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Overlap:
    """The fate of each content word of an ask, in order, and the words that the main carrier gained."""

    fates: tuple[Fate, ...]
    runs: tuple[Run, ...]
    gained: tuple[Token, ...]
    kept_share: float
    aligned_share: float


def weight(token: Token) -> float:
    """What a word counts, figures less."""
    return token.weight * (_FIGURE_WEIGHT if token.sort is Sort.FIGURE else 1.0)


def overlap(ask: Wording, carriers: Sequence[Wording]) -> Overlap:
    """What of `ask` stands in `carriers`, of which the first is the main one."""
    mine, theirs = ask.content, carriers[0].content if carriers else ()
    blocks = _align([t.concept for t in mine], [t.concept for t in theirs])
    fates = [Fate.LOST] * len(mine)
    taken = [False] * len(theirs)
    for i, j, n in blocks:
        fates[i : i + n] = [Fate.KEPT] * n
        taken[j : j + n] = [True] * n
    _find_moved(mine, theirs, fates, taken)
    for other in carriers[1:]:
        _find_moved(mine, other.content, fates, [False] * len(other.content))
    _find_echoes(mine, carriers, fates)
    gained = tuple(t for t, used in zip(theirs, taken, strict=True) if not used)
    total = sum(map(weight, mine)) or 1.0
    kept = sum(weight(t) for t, f in zip(mine, fates, strict=True) if f in (Fate.KEPT, Fate.MOVED))
    aligned = sum(weight(t) for t, f in zip(mine, fates, strict=True) if f is Fate.KEPT)
    return Overlap(
        tuple(fates), _runs(ask, theirs, fates, blocks, taken), gained, kept / total, aligned / total
    )


def _align(mine: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """Runs of equal words in the same order: start in the first, start in the second, length."""
    from rapidfuzz.distance import Indel

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(mine, theirs)
        if op.tag == "equal"
    ]


def _find_moved(mine: Sequence[Token], theirs: Sequence[Token], fates: list[Fate], taken: list[bool]) -> None:
    free: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(len(theirs) - 1, -1, -1):
        if not taken[j]:
            free[theirs[j].concept].append(j)
    for i, token in enumerate(mine):
        if fates[i] is Fate.LOST and free.get(token.concept):
            taken[free[token.concept].pop()] = True
            fates[i] = Fate.MOVED


def _find_echoes(mine: Sequence[Token], carriers: Sequence[Wording], fates: list[Fate]) -> None:
    known = Counter(t.concept for c in carriers for t in c.content)
    for i, token in enumerate(mine):
        if fates[i] is Fate.LOST and known[token.concept]:
            fates[i] = Fate.ECHOED


def _runs(
    ask: Wording,
    theirs: Sequence[Token],
    fates: Sequence[Fate],
    blocks: Sequence[tuple[int, int, int]],
    taken: Sequence[bool],
) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    while at < len(fates):
        end = at
        while end < len(fates) and fates[end] in (Fate.LOST, Fate.ECHOED) and _together(ask, at, end):
            end += 1
        if any(f is Fate.LOST for f in fates[at:end]):
            runs.append(_run(ask, theirs, fates, blocks, taken, at, end))
        at = max(end, at + 1)
    return tuple(runs)


def _together(ask: Wording, first: int, at: int) -> bool:
    """Whether two lost words belong to one run: no act or list element begins between them."""
    if at == first:
        return True
    between = ask.text[ask.content[at - 1].end : ask.content[at].start]
    return not any(mark in between for mark in ",;:\n")


def _run(
    ask: Wording,
    theirs: Sequence[Token],
    fates: Sequence[Fate],
    blocks: Sequence[tuple[int, int, int]],
    taken: Sequence[bool],
    at: int,
    end: int,
) -> Run:
    tokens = ask.content[at:end]
    lost = sum(
        weight(t) * (1.0 if f is Fate.LOST else 0.3) for t, f in zip(tokens, fates[at:end], strict=True)
    )
    left = max((j + n for i, j, n in blocks if i + n <= at), default=0)
    right = min((j for i, j, n in blocks if i >= end), default=len(theirs))
    new = [j for j in range(left, right) if not taken[j]]
    place = (theirs[new[0]].start, theirs[new[-1]].end) if new else None
    return Run(tokens[0].start, tokens[-1].end, tokens, lost, sum(weight(theirs[j]) for j in new), place)
