"""What stands in the main carrier where a phrase of the ask stood, word for word: small words and all.

Content words alone do not tell where "by" became "after": so the words of both are aligned once more, every one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.edits import in_order
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon.phrases import placed

_MOST = 10
"""Words of the main carrier beyond which they stand for more than a phrase."""

_BEFORE = 4
"""Words of a phrase before the first of its content words that was changed, and the one before that."""

_FEW = 2
"""Content words of either side between two that stand: "least" of "at least", "the main points of"."""

_KEPT, *_ = Fate

PARTING = re.compile(r"[;:\n]|\.\s")
"""What parts words that are no exchange of one phrase."""

Span = tuple[int, int]


class Swap(NamedTuple):
    """A phrase that was `found` in the ask, with other `words` (in small letters) in its place, which begin at `start`
    in the main carrier; and `mine` and `theirs`, the phrase and these words with what follows on both alike, where the
    phrase has a group "tail"."""

    found: re.Match[str]
    words: str
    start: int
    mine: Span
    theirs: Span


@lru_cache(maxsize=16)
def changes(case: Case) -> tuple[tuple[Span, Span], ...]:
    """The places of any two content words of the ask that stand where they stood, with at most few between them on
    either side, and of those that they met in the main carrier, where other words stand between them."""
    ask, main = case.wording, case.carriers[0].wording
    kept = [
        (i, partner[1])
        for i, (partner, fate) in enumerate(zip(case.met.partners, case.met.fates, strict=True))
        if partner is not None and not partner[0] and fate is _KEPT
    ]
    return tuple(
        ((first, past), (start, end))
        for (first, start), (past, end) in pairwise(kept)
        if past - first <= _FEW + 1
        and 0 < end - start <= _FEW + 1
        and ask.text[ask.content[first].end : ask.content[past].start]
        != main.text[main.content[start].end : main.content[end].start]
    )


Phrases = Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
"""By the words with which they begin: the names of phrases that are looked for, each with its expression."""


def by_first(*phrases: tuple[str, frozenset[str], re.Pattern[str]]) -> Phrases:
    """Phrases by the words with which they begin, from the name of each, these words in small letters, and its
    expression."""
    found: defaultdict[str, tuple[tuple[str, re.Pattern[str]], ...]] = defaultdict(tuple)
    for name, firsts, pattern in phrases:
        for first in firsts:
            found[first] += ((name, pattern),)
    return dict(found)


def swaps(case: Case, phrases: Phrases) -> Iterator[tuple[str, Swap]]:
    """Where the main carrier has other words for a phrase of the ask, between words that stand, each with the name of
    the phrase: "before the rains" and "after the rains" at "before", if "the rains" is its tail."""
    text, other = case.wording.text, case.carriers[0].wording.text
    for word, start in _near(case):
        for name, pattern in phrases.get(word, ()):
            found = pattern.match(text, start)
            if found and text[slice(*_whole(found))] not in other and (swap := _swap(case, found)):
                yield name, swap


@lru_cache(maxsize=16)
def _near(case: Case) -> tuple[tuple[str, int], ...]:
    """The words of the ask with which a phrase may begin that was changed, each with its offset."""
    _, words, starts, _ = placed(case.wording.text)
    content, past = case.wording.content, 0
    near: list[tuple[str, int]] = []
    for (first, last), _ in changes(case):
        at = max(past, bisect_left(starts, content[first].end) - _BEFORE)
        past = bisect_left(starts, content[last].start)
        near += zip(words[at:past], starts[at:past], strict=True)
    return tuple(near)


def _whole(found: re.Match[str]) -> Span:
    """A phrase with its tail."""
    tail = found.groupdict().get("tail")
    return found.start(), found.end("tail") if tail else found.end()


def _swap(case: Case, found: re.Match[str]) -> Swap | None:
    mine, theirs = placed(case.wording.text), placed(case.carriers[0].wording.text)
    met = _met(case.wording.text, case.carriers[0].wording.text)
    first, past = bisect_left(mine.starts, found.start()), bisect_left(mine.starts, found.end())
    before = met[first - 1] if first else -1
    after = met[past] if past < len(met) else len(theirs.words)
    if before is None or after is None or not 1 < after - before <= _MOST:
        return None
    start, end = theirs.starts[before + 1], theirs.ends[after - 1]
    words = " ".join(theirs.text[start:end].split())
    if words == " ".join(mine.text[found.start() : found.end()].split()) or PARTING.search(words):
        return None
    whole = _whole(found)
    more = bisect_left(mine.starts, whole[1]) - past
    if met[past : past + more] != (*range(after, after + more),):
        return None
    return Swap(
        found,
        words,
        start,
        whole,
        (start, theirs.ends[after + more - 1]),
    )


@lru_cache(maxsize=16)
def _met(text: str, other: str) -> tuple[int | None, ...]:
    """For each word of a text the word of another that it meets, both in order."""
    met: list[int | None] = [None] * len(placed(text).words)
    for a, b, size in in_order(text, other):
        met[a : a + size] = range(b, b + size)
    return tuple(met)
