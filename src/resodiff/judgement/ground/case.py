"""One ask before its carriers: what every rule looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from resodiff.demands import Act, Token
from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.claim import Claim
from resodiff.judgement.ground.overlap import Fate, Overlap
from resodiff.judgement.ground.wording import Wording, quote, shown
from resodiff.lexicon import Lexicon
from resodiff.model import Ask, Candidate, Part, Passage

_OPERATIVE = Part.OPERATIVE
"""Looked up once: it is asked of every prospect."""

_OPENING = 160
"""Characters of a wording that are quoted where evidence concerns the whole of it."""

_REWORDED = 0.6
"""Likeness below which a paragraph is in other words: readers held one piece of evidence in four true there as it was
put, and most of those that were false were said in other words, or somewhere else."""

_EDITED = 0.8
"""Likeness from which a paragraph is an edited form of the ask. Readers who judged evidence on resolutions that were
renewed held 13 of 85 pieces false where the paragraph was so like, and 51 of 162 where it was less."""


@dataclass(frozen=True, slots=True, eq=False)
class Carrier:
    """A paragraph held to carry the ask, with its wording taken apart."""

    candidate: Candidate
    wording: Wording

    @property
    def operative(self) -> bool:
        """Whether it stands in the operative part."""
        return self.candidate.part is _OPERATIVE

    def opening(self) -> Passage:
        """Its first words, for evidence that concerns the whole of it."""
        return self.quote(0, shown(self.wording.text, _OPENING))

    def quote(self, start: int, end: int) -> Passage:
        """Its words from `start` to `end`."""
        return self.candidate.passage.quote(start, end)


@dataclass(frozen=True, slots=True, eq=False)
class MatchedAct:
    """An act of the ask, and the act of a carrier that holds most of it.

    `share` is the act's part of the ask's weight, `held` how much of the act its partner holds.
    """

    mine: Act
    share: float
    carrier: Carrier | None
    theirs: Act | None
    held: float


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """An ask, its carriers (main one first) and how their words overlap.

    `neighbours` are the texts of other asks that come nearest to the same carriers: what a merged paragraph has
    of theirs is neither a gain nor a caveat of this one. By as much as the texts are `apart`, sessions and dates move
    on without delay; None where that is unknown. `subject` are the concepts that the whole adopted text is about, which
    no paragraph need name; `paragraphs` are all of it, and `claims` says which of them another proposal explains.
    """

    ask: Ask
    wording: Wording
    carriers: tuple[Carrier, ...]
    met: Overlap
    acts: tuple[MatchedAct, ...]
    lexicon: Lexicon
    neighbours: tuple[str, ...] = ()
    apart: Apart | None = TOGETHER
    subject: frozenset[str] = frozenset()
    paragraphs: tuple[Candidate, ...] = ()
    claims: Mapping[str, Claim] = field(default_factory=dict)

    @property
    def rewritten(self) -> bool:
        """Whether the main carrier is more than an edited form of the ask: then what it lacks may have moved."""
        return self.carriers[0].candidate.likeness < _EDITED

    @property
    def reworded(self) -> bool:
        """Whether the main carrier is in words so different that what it lacks may stand there in others."""
        return self.carriers[0].candidate.likeness < _REWORDED

    def others(self) -> list[Candidate]:
        """The paragraphs besides the carriers, told by where they begin: that is compared sooner than their words."""
        carriers = {c.candidate.passage.span.start for c in self.carriers}
        return [p for p in self.paragraphs if p.passage.span.start not in carriers]

    def unexplained(self) -> list[Candidate]:
        """Those of them that no other proposal explains: into these a part of the ask may have moved."""
        claims, asked = ((p, self.claims.get(p.number)) for p in self.others()), self.wording.text
        return [p for p, claim in claims if claim is None or claim.by == asked]

    def explained(self, words: str) -> bool:
        """Whether a neighbour has these words: another ask that went into the same carriers."""
        return any(words.lower() in text.lower() for text in self.neighbours)

    def quote(self, start: int, end: int) -> Passage:
        """Words of the ask from `start` to `end`."""
        return quote(self.ask.passages, start, end)

    def opening(self) -> tuple[Passage, ...]:
        """The first words of the ask, for evidence that concerns the whole of it."""
        return (self.quote(0, shown(self.wording.text, _OPENING)),)

    def fate(self, start: int, end: int) -> list[tuple[Token, Fate]]:
        """The content words of the ask in a stretch, each with its fate."""
        first, past = self.wording.between(start, end)
        return list(zip(self.wording.content[first:past], self.met.fates[first:past], strict=True))

    def held(self, first: int, past: int) -> dict[tuple[int, int], float]:
        """The weight of the ask's content words from one place to another that each act of a carrier has, by the places
        of carrier and act."""
        found: defaultdict[tuple[int, int], float] = defaultdict(float)
        words = zip(self.wording.weights[first:past], self.met.partners[first:past], strict=True)
        for weight, partner in words:
            if partner is not None:
                found[partner[0], self.carriers[partner[0]].wording.homes[partner[1]]] += weight
        return found

    def fates(self, start: int, end: int) -> tuple[Fate, ...]:
        """What became of the content words of the ask in a stretch."""
        first, past = self.wording.between(start, end)
        return self.met.fates[first:past]

    def partners(self, start: int, end: int) -> list[tuple[Carrier, Token]]:
        """The words of carriers that the ask's words in a stretch met."""
        first, past = self.wording.between(start, end)
        met = [p for p in self.met.partners[first:past] if p is not None]
        return [(self.carriers[w], self.carriers[w].wording.content[j]) for w, j in met]


def match_acts(ask: Wording, carriers: tuple[Carrier, ...], met: Overlap) -> tuple[MatchedAct, ...]:
    """For each act of the ask, the act of a carrier that holds most of its words."""
    total = ask.total or 1.0
    return tuple(_match(act, ask, carriers, met, total) for act in ask.acts)


def _match(act: Act, ask: Wording, carriers: tuple[Carrier, ...], met: Overlap, total: float) -> MatchedAct:
    held: defaultdict[tuple[int, int], float] = defaultdict(float)
    whole = 0.0
    first, past = ask.between(act.start, act.end)
    for weight, partner in zip(ask.weights[first:past], met.partners[first:past], strict=True):
        whole += weight
        if partner is not None:
            which, place = partner
            held[which, carriers[which].wording.homes[place]] += weight
    if not held:
        return MatchedAct(act, whole / total, None, None, 0.0)
    best = max(held, key=lambda key: (held[key], -key[0], -key[1]))
    carrier = carriers[best[0]]
    return MatchedAct(
        act, whole / total, carrier, carrier.wording.acts[best[1]], held[best] / whole if whole else 0.0
    )
