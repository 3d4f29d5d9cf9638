"""What the adopted text as a whole says about its words: which it has at all, and which stand everywhere in it.

Every paragraph of a country resolution shares the topic, so a word that stands in most paragraphs of the text
tells none of them from the others.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from resodiff.demands import Token
from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.claim import Claim
from resodiff.judgement.ground.overlap import overlap
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.ground.wording import wording as reworded
from resodiff.lexicon import Lexicon
from resodiff.model import Candidate, Match

_RARER = 0.45
"""Weight from which a word tells what a text is about."""

_MANY, _OFTEN = 4, 0.3
"""Paragraphs, and share of all, in which a concept stands that the whole text is about."""

_BETTER = 0.1
"""Likeness by which another proposal must be nearer to a paragraph to explain it."""

_NEAR = 0.4
"""Likeness from which an ask may have gone into a paragraph."""


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """An adopted text: in how many of its `size` paragraphs each concept stands, and who claims which.

    `nearest` has, for each paragraph, the texts of the asks to which it is the most alike. `kinship` is the share of
    the proposal's rarer words, from 0 to 1, that the text has anywhere; of a proposal in `own_words`, as a letter is,
    it is 1, since those recur too seldom to tell, and 0 where the letter never names the text's subject. `apart` is
    how far the proposal is from the text, None if unknown. `subject` are the concepts that stand in so many paragraphs
    that the text is about them, as a resolution is about its country; `paragraphs` are all that it has.
    """

    found_in: Mapping[str, int]
    size: int
    claims: Mapping[str, Claim]
    lexicon: Lexicon
    nearest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinship: float = 1.0
    own_words: bool = False
    apart: Apart | None = TOGETHER
    subject: frozenset[str] = frozenset()
    paragraphs: tuple[Candidate, ...] = ()

    def neighbours(self, carriers: Sequence[Candidate], ask: str) -> tuple[str, ...]:
        """The other asks that come nearest to the carriers of one."""
        return tuple(text for c in carriers for text in self.nearest.get(c.number, ()) if text != ask)

    def telling(self, token: Token) -> float:
        """The weight of a word in this text: none if it stands in every paragraph, all if in none."""
        return token.weight * _rarity(self.found_in.get(token.concept, 0), self.size)

    def rarities(self, concepts: Sequence[str]) -> list[float]:
        """By what each concept's weight is multiplied in this text, as `telling` does it for one word."""
        found, size = self.found_in.get, self.size
        return [_rarity(found(concept, 0), size) for concept in concepts]

    def taken(self, ask: str, paragraphs: Sequence[Candidate]) -> frozenset[str]:
        """The numbers of those paragraphs that another proposal explains nearly whole, and plainly better than an ask
        does."""
        return frozenset([p.number for p in paragraphs if p.number in self.claims and self._claimed(p, ask)])

    def _claimed(self, paragraph: Candidate, ask: str) -> Claim | None:
        claim = self.claims.get(paragraph.number)
        better = claim and claim.by != ask and claim.likeness > paragraph.likeness + _BETTER
        return claim if better else None

    def unclaimed(self, paragraph: Candidate, wording: Wording, ask: str) -> Wording:
        """The wording without the words that another paragraph of the proposal explains."""
        claim = self._claimed(paragraph, ask)
        if claim is None:
            return wording
        return _without(take_apart(claim.by, self.lexicon), wording)


@lru_cache(maxsize=512)
def _without(claiming: Wording, wording: Wording) -> Wording:
    """The wording without what another has; many asks look at a paragraph that one of them explains."""
    met = overlap(claiming, (wording,))
    free = tuple([t for t, taken in zip(wording.content, met.taken, strict=True) if not taken])
    return reworded(wording.text, wording.acts, free)


@lru_cache(maxsize=1024)
def _rarity(found: int, size: int) -> float:
    return math.log((size + 1) / (found + 1)) / math.log(size + 1)


def nearest(matches: Sequence[Match]) -> dict[str, tuple[str, ...]]:
    """For each paragraph the asks to which it is the most alike."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for match in matches:
        if match.candidates and match.candidates[0].likeness >= _NEAR:
            found[match.candidates[0].number].append(match.ask.text)
    return {number: tuple(texts) for number, texts in found.items()}


def kinship(asks: Sequence[str], found: Mapping[str, int], lexicon: Lexicon) -> float:
    """The share, by weight, of the rarer words of all asks together that a text has anywhere.

    Words of one concept may weigh differently: it weighs what the heaviest does, in whatever order the asks stand.
    """
    rarer: dict[str, float] = {}
    for token in chain.from_iterable(take_apart(text, lexicon).content for text in asks):
        if token.weight >= _RARER and not token.figure:
            rarer[token.concept] = max(token.weight, rarer.get(token.concept, 0.0))
    return math.fsum(w for c, w in rarer.items() if c in found) / math.fsum(rarer.values()) if rarer else 1.0


def setting(
    paragraphs: Sequence[Candidate],
    claims: Mapping[str, Claim],
    lexicon: Lexicon,
    matches: Sequence[Match] = (),
    *,
    own_words: bool = False,
    strange: bool = False,
    apart: Apart | None = TOGETHER,
) -> Setting:
    """The setting that the whole paragraphs of an adopted text make for the asks matched with it.

    `own_words` says that the asks are in the words of a letter, not of a resolution; `strange` that the letter never
    names what the text is about; `apart` how far they are from the text.
    """
    wordings = (take_apart(paragraph.passage.text, lexicon) for paragraph in paragraphs)
    found = Counter(chain.from_iterable(wording.known for wording in wordings))
    drafted = bool(matches) and not own_words
    kin = kinship([m.ask.text for m in matches], found, lexicon) if drafted else float(not strange)
    size = max(len(paragraphs), 1)
    subject = frozenset(c for c, n in found.items() if n >= max(_MANY, _OFTEN * size))
    return Setting(
        found, size, claims, lexicon, nearest(matches), kin, own_words, apart, subject, tuple(paragraphs)
    )
