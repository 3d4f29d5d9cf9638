"""Which adopted paragraphs share most of an ask's words, by what each word says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from resodiff.alignment.wholes import wholes
from resodiff.demands import tokens
from resodiff.lexicon import Lexicon
from resodiff.model import Ask, Candidate, Match, Part, Reading

_FAR = 0.2
"""Part of the best candidate's likeness below which another is too far to carry the ask."""

_PLAIN, _FAR_FROM_PLAIN = 0.9, 0.4
"""The same where the best is plainly the carrier: then others matter only if they are much alike."""

_KEEP = {Part.OPERATIVE: 7, Part.PREAMBULAR: 4}
"""Candidates kept of each part. On labelled pairs the carrier was among the first three of its part in 237 of 239."""

_COVERED, _FILLED = 0.7, 0.3
"""Parts of likeness: how much of the ask the paragraph has, and how much of the paragraph the ask fills."""


@dataclass(frozen=True, slots=True, eq=False)
class Bag:
    """The concepts of a text with their counts and weights, and their weight in all."""

    counts: Mapping[str, int]
    weights: Mapping[str, float]
    total: float


def align(asks: Sequence[Ask], adopted: Reading, lexicon: Lexicon) -> tuple[Match, ...]:
    """For each ask its candidates in `adopted`, best first, in the order of `asks`."""
    paragraphs = wholes(adopted)
    index = index_of(tuple(p.passage.text for p in paragraphs), lexicon)
    return tuple(Match(ask, _candidates(index.likeness(bag(ask.text, lexicon)), paragraphs)) for ask in asks)


def _candidates(likeness: Sequence[float], paragraphs: Sequence[Candidate]) -> tuple[Candidate, ...]:
    left = dict(_KEEP)
    kept: list[Candidate] = []
    best = max(likeness, default=0.0)
    if not best:
        return ()
    least = best * (_FAR if best < _PLAIN else _FAR_FROM_PLAIN)
    near = [i for i, value in enumerate(likeness) if value >= least]
    for i in sorted(near, key=likeness.__getitem__, reverse=True):
        if left[paragraphs[i].part] > 0:
            left[paragraphs[i].part] -= 1
            kept.append(_candidate(paragraphs[i], likeness[i]))
    return tuple(kept)


def _candidate(paragraph: Candidate, likeness: float) -> Candidate:
    return Candidate(paragraph.number, paragraph.part, paragraph.passage, round(likeness, 4), paragraph.parts)


class Index:
    """Paragraphs by the concepts they have."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        self._bags = bags
        self._filled = [_FILLED / (bag.total or 1.0) for bag in bags]
        self._seen: dict[Bag, list[float]] = {}
        self._found_in: defaultdict[str, list[int]] = defaultdict(list)
        for i, bag in enumerate(bags):
            for concept in bag.counts:
                self._found_in[concept].append(i)

    def likeness(self, ask: Bag) -> Sequence[float]:
        """From 0 to 1 for each paragraph, in order; claims look it up too."""
        if ask not in self._seen:
            self._seen[ask] = self._likeness(ask)
        return self._seen[ask]

    def _likeness(self, ask: Bag) -> list[float]:
        shared = [0.0] * len(self._bags)
        for concept, count in ask.counts.items():
            worth, places = ask.weights[concept], self._found_in.get(concept, ())
            if count == 1:
                for i in places:
                    shared[i] += worth
            else:
                for i in places:
                    shared[i] += min(count, self._bags[i].counts[concept]) * worth
        covered = _COVERED / (ask.total or 1.0)
        likeness = list(map(mul, shared, map(covered.__add__, self._filled)))
        return likeness if max(likeness, default=0.0) <= 1.0 else [min(1.0, found) for found in likeness]


@lru_cache(maxsize=2)
def index_of(texts: tuple[str, ...], lexicon: Lexicon) -> Index:
    """The index of the whole paragraphs of a text; the last two are remembered, as asks and claims both need it."""
    return Index([bag(text, lexicon) for text in texts])


@lru_cache(maxsize=4096)
def bag(text: str, lexicon: Lexicon) -> Bag:
    """The bag of a text."""
    counts: dict[str, int] = {}
    weights: dict[str, float] = {}
    for _, _, concept, weight, _ in tokens(text, lexicon):
        counts[concept] = counts.get(concept, 0) + 1
        # Words of one concept may weigh differently, in whatever order.
        if weights.setdefault(concept, weight) < weight:
            weights[concept] = weight
    return Bag(counts, weights, float(sum(map(mul, counts.values(), weights.values()))))
