"""Which words of force of an ask have one of their group in the carriers.

Asked "full access and complete records" / adopted "full access and records": "full" stands with "access", so that it is
"complete" that is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from resodiff.judgement.ground.case import Case
from resodiff.lexicon import Qualifier

_FAR = 1000
"""A distance beyond that of any two words of one paragraph."""


class Force(NamedTuple):
    """A word of force of a carrier, and which carrier that is."""

    which: int
    word: Qualifier


def unanswered(
    case: Case, missing: Sequence[Qualifier], kept: Sequence[Qualifier], theirs: Sequence[Force]
) -> list[Qualifier]:
    """The missing words of force for which the carriers have none of their group beyond those for the kept ones.

    Where they have some but too few, each answers to the nearest.
    """
    return [
        q
        for group in dict.fromkeys(q.group for q in missing)
        for q in _left(
            case,
            [q for q in missing if q.group == group],
            [q for q in kept if q.group == group],
            [f for f in theirs if f.word.group == group],
        )
    ]


def is_of_the_ask(case: Case, force: Force) -> bool:
    """Whether a word of force of a carrier is said of something that the ask speaks of: a word of its demand met one of
    the ask, and not only the name of what the whole text is about. Else it has the force of another demand."""
    words, at = case.carriers[force.which].wording, force.word.start
    act = words.act_at(at)
    start, end = next(((d.start, d.end) for d in act.demands if d.start <= at < d.end), (act.start, act.end))
    first, past = words.between(start, end)
    own = range(*words.between(force.word.start, force.word.end))
    met = zip(case.wording.concepts, case.met.partners, strict=True)
    partners = (partner for concept, partner in met if partner and concept not in case.subject)
    return any(
        which == force.which and first <= place < past and place not in own for which, place in partners
    )


def _left(
    case: Case, missing: Sequence[Qualifier], kept: Sequence[Qualifier], theirs: Sequence[Force]
) -> list[Qualifier]:
    free = len(theirs) - len(kept)
    if free <= 0 or free >= len(missing):
        return list(missing) if free <= 0 else []
    pairs = [(0, *pair) for pair in product(kept, theirs)] + [(1, *pair) for pair in product(missing, theirs)]
    answered: set[Qualifier] = set()
    taken: set[Force] = set()
    for _, mine, other in sorted(pairs, key=lambda p: (p[0], _distance(case, p[1], p[2]))):
        if mine not in answered and other not in taken:
            answered.add(mine)
            taken.add(other)
    return [q for q in missing if q not in answered]


def _distance(case: Case, mine: Qualifier, other: Force) -> int:
    """Content words of a carrier between one of its words of force and the nearest that what stands beside one of the
    ask met."""
    place = case.carriers[other.which].wording.place_from(other.word.start)
    return min((abs(place - at) for at in _beside(case, mine, other.which)), default=_FAR)


def _beside(case: Case, mine: Qualifier, which: int) -> Iterator[int]:
    first, past = case.wording.between(mine.start, mine.end)
    for partner in case.met.partners[max(first - 1, 0) : past + 1]:
        if partner is not None and partner[0] == which:
            yield partner[1]
