"""Which paragraphs carry an ask: one, or several that hold it together."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import replace
from itertools import compress
from typing import NamedTuple

from resodiff.judgement.carriers.carrying import Signs, signs
from resodiff.judgement.ground.case import Carrier
from resodiff.judgement.ground.overlap import Overlap, overlap
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import telling_weights
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.weights import Weights
from resodiff.model import Candidate, Part

_ADDS = 0.15
"""Share of the ask that a further carrier must add to what the others hold."""

_ROUNDING = 1e-9

_MOST = 6

_WHOLE, _RIVAL = 0.95, 0.8
"""Where the candidate most alike has this share of the ask, only those of its part that are nearly as like it can carry
it instead, and none can add to it."""

_ALONE = 0.75
"""Share of the words that an ask and a paragraph have in common, from which one sub-paragraph carries it alone."""

_TAKEN = 0.6
"""What the probability of a paragraph counts that another proposal explains nearly whole."""

_NEAR = 0.35
"""A further carrier may be this much less probable than the main one, where that one is weak itself."""


class Prospect(NamedTuple):
    """A candidate with its overlap with the ask, the signs that it carries it, and how probable that is."""

    carrier: Carrier
    met: Overlap
    signs: Signs
    carries: float


def prospects(
    ask: Wording, candidates: Sequence[Candidate], weights: Weights, around: Setting
) -> tuple[Prospect, ...]:
    """Each candidate with its signs, the most probable first."""
    telling = telling_weights(ask, around)
    seen: list[tuple[Carrier, Overlap, float]] = []
    for candidate in candidates:
        if seen and _is_beaten(candidate, seen[0][0].candidate, seen[0][1]):
            continue
        wording = take_apart(candidate.passage.text, around.lexicon)
        met = overlap(ask, (wording,))
        held = sum(compress(telling, map(wording.known.__contains__, ask.concepts)))
        seen.append((Carrier(candidate, wording), met, held))
    most = max([held for _, _, held in seen], default=0.0) or 1.0
    found = []
    for carrier, met, held in seen:
        full = signs(ask, carrier.wording, met, around.lexicon, held / most)
        found.append(Prospect(carrier, met, full, weights.carrying.of(Signs._fields, full)))
    return tuple(sorted(found, key=lambda p: -p.carries))


def _is_beaten(candidate: Candidate, best: Candidate, met: Overlap) -> bool:
    """Whether a candidate need not be looked at beside the one most alike."""
    plain = met.kept_share >= _WHOLE and candidate.part is best.part
    return plain and candidate.likeness < _RIVAL * best.likeness


def choose(
    ask: Wording,
    found: Sequence[Prospect],
    weights: Weights,
    part: Part = Part.OPERATIVE,
    taken: Collection[str] = frozenset(),
    subject: Set[str] = frozenset(),
) -> tuple[Carrier, ...]:
    """The carriers among the prospects, main one first.

    The part that the ask is for comes first, unless a paragraph of the other is plainly the better carrier. What
    another proposal explains nearly whole (`taken`, by number) carries nothing beside the main one, and is that only
    where no other paragraph is nearly as probable.
    """
    if taken:
        found = sorted(
            found, key=lambda p: -p.carries * (_TAKEN if p.carrier.candidate.number in taken else 1)
        )
    own = [p for p in found if p.carrier.candidate.part is part]
    other = [p for p in found if p.carrier.candidate.part is not part]
    if not own or (other and other[0].carries > own[0].carries + weights.preamble):
        return _together(ask, other, weights, taken, subject)
    return _together(ask, own, weights, taken, subject)


def pinpointed(ask: Wording, carrier: Carrier) -> Candidate:
    """The carrier's candidate, by the number of the sub-paragraph that alone carries the ask, if one does."""
    candidate = carrier.candidate
    if not candidate.parts:
        return candidate
    met = overlap(ask, (carrier.wording,))
    theirs = [carrier.wording.content[p[1]] for p in met.partners if p is not None]
    whole = sum(t.weight for t in theirs)
    for number, span in candidate.parts:
        if sum(t.weight for t in theirs if span.start <= t.start < span.end) >= _ALONE * whole > 0:
            return replace(candidate, number=number)
    return candidate


def _together(
    ask: Wording,
    found: Sequence[Prospect],
    weights: Weights,
    taken: Collection[str],
    subject: Set[str],
) -> tuple[Carrier, ...]:
    """The best prospect, and those that hold more of the ask beside it."""
    if not found:
        return ()
    chosen = [found[0].carrier]
    met = found[0].met
    for other in found[1:]:
        if len(chosen) == _MOST or other.carries < min(weights.further, _NEAR * found[0].carries):
            break
        if other.carrier.candidate.number in taken:
            continue
        if _at_most(ask, met, other.carrier.wording, subject) < _ADDS - _ROUNDING:
            continue
        more = overlap(ask, tuple(c.wording for c in [*chosen, other.carrier]))
        if _added(ask, met, more, subject) >= _ADDS - _ROUNDING:
            chosen.append(other.carrier)
            met = more
    return tuple(chosen)


def _at_most(ask: Wording, met: Overlap, other: Wording, subject: Set[str]) -> float:
    """The share of the ask that another carrier can add at most: of the words without a partner all that it has."""
    adds = other.known - subject
    words = zip(ask.concepts, ask.weights, met.partners, strict=True)
    return sum([w for concept, w, partner in words if partner is None and concept in adds]) / (
        ask.total or 1.0
    )


def _added(ask: Wording, met: Overlap, more: Overlap, subject: Set[str]) -> float:
    """The share of the ask that another carrier adds, without the name of what the whole text is about: that stands in
    any paragraph."""
    words = zip(ask.concepts, ask.weights, met.partners, more.partners, strict=True)
    new = [w for concept, w, old, now in words if old is None and now is not None and concept not in subject]
    return sum(new) / (ask.total or 1.0)
