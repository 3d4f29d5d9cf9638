"""Small words that stay between two changes are taken into the change, so that it reads as one.

"[-protect-]{+defend+} the [-rights-]{+freedoms+} of [-women-]{+girls+}" is confetti: a lone "of" or "and the"
between two replacements says nothing of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.diff.engines import Stretch

LARGEST = 2
"""Words of the largest island that is taken in."""

SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "its", "of", "on", "or", "that", "the")
).union(("their", "this", "to", "upon", "which", "with"), ",;:")
"""Words without matter of their own. "not", "no" and "all" are none: they change what is asked."""


def absorb(stretches: Sequence[Stretch], keys: Sequence[str]) -> list[Stretch]:
    """The stretches with each small island joined to the changes around it. `keys` are the words before."""
    joined: list[Stretch] = []
    for place, stretch in enumerate(stretches):
        inner = 0 < place < len(stretches) - 1
        if inner and _is_island(stretch, keys) and _are_replacements(joined[-1], stretches[place + 1]):
            stretch = Stretch(False, stretch.before, stretch.after)
        if joined and not joined[-1].same and not stretch.same:
            stretch = _join(joined.pop(), stretch)
        joined.append(stretch)
    return joined


def _is_island(stretch: Stretch, keys: Sequence[str]) -> bool:
    small = len(stretch.before) <= LARGEST and all(keys[i] in SMALL_WORDS for i in stretch.before)
    return stretch.same and small


def _are_replacements(left: Stretch, right: Stretch) -> bool:
    """Whether words were lost and others gained: between two insertions an island stays."""
    return bool((left.before or right.before) and (left.after or right.after))


def _join(left: Stretch, right: Stretch) -> Stretch:
    before = range(left.before.start, right.before.stop)
    return Stretch(False, before, range(left.after.start, right.after.stop))
