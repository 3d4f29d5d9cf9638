"""Which paragraphs carry an ask: none, one, or several that hold it together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resodiff.judgement.carrying import Signs, signs
from resodiff.judgement.case import Carrier
from resodiff.judgement.overlap import overlap
from resodiff.judgement.weights import Weights
from resodiff.judgement.wording import Wording, take_apart
from resodiff.lexicon import Lexicon
from resodiff.model import Candidate, Part

_ADDS = 0.1
"""Share of the ask that a further carrier must add to what the others hold."""

_MOST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Prospect:
    """A candidate with the signs that it carries the ask, and how probable that is."""

    carrier: Carrier
    signs: Signs
    best: float
    carries: float


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """The carriers chosen, main one first, and all prospects by how probable they are."""

    carriers: tuple[Carrier, ...]
    prospects: tuple[Prospect, ...]

    @property
    def carries(self) -> float:
        """How probable it is that anything carries the ask."""
        return self.prospects[0].carries if self.prospects else 0.0


def choose(ask: Wording, candidates: Sequence[Candidate], weights: Weights, lexicon: Lexicon) -> Choice:
    """The carriers of an ask among its candidates. The operative part comes before the preamble."""
    prospects = prospect(ask, candidates, weights, lexicon)
    operative = [p for p in prospects if p.carrier.operative]
    chosen = _together(ask, operative, weights) or _together(
        ask, [p for p in prospects if not p.carrier.operative], weights
    )
    return Choice(chosen, prospects)


def prospect(
    ask: Wording, candidates: Sequence[Candidate], weights: Weights, lexicon: Lexicon
) -> tuple[Prospect, ...]:
    """Each candidate with its signs, the most probable first."""
    seen = []
    for candidate in candidates:
        wording = take_apart(candidate.passage.text, lexicon)
        seen.append((Carrier(candidate, wording), signs(ask, wording, overlap(ask, (wording,)), lexicon)))
    most = {part: max((s.kept for c, s in seen if c.candidate.part is part), default=0.0) for part in Part}
    found = []
    for carrier, sign in seen:
        best = sign.kept / most[carrier.candidate.part] if most[carrier.candidate.part] else 0.0
        probability = weights.carries({**sign._asdict(), "best": best})
        found.append(Prospect(carrier, sign, best, probability))
    return tuple(sorted(found, key=lambda p: -p.carries))


def _together(ask: Wording, prospects: Sequence[Prospect], weights: Weights) -> tuple[Carrier, ...]:
    if not prospects or prospects[0].carries < weights.main:
        return ()
    chosen = [prospects[0].carrier]
    held = overlap(ask, [c.wording for c in chosen]).kept_share
    for other in prospects[1:]:
        if other.carries < weights.further or len(chosen) == _MOST:
            break
        more = overlap(ask, [c.wording for c in [*chosen, other.carrier]]).kept_share
        if more - held >= _ADDS:
            chosen.append(other.carrier)
            held = more
    return tuple(chosen)
