"""Which adopted paragraphs a paragraph of the proposal explains nearly whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from resodiff.alignment.matching import bag, index_of
from resodiff.lexicon import Lexicon
from resodiff.model import Candidate, Reading

_NEARLY_WHOLE = 0.75


def claims(
    proposed: Reading, paragraphs: Sequence[Candidate], lexicon: Lexicon
) -> Mapping[str, tuple[str, float]]:
    """For each whole adopted paragraph the proposed text most like it, and how like, if it is nearly the same.

    A draft's preamble counts too: what became of it is no news of an operative ask.
    """
    index = index_of(tuple(p.passage.text for p in paragraphs), lexicon)
    best: dict[str, tuple[str, float]] = {}
    for text in [a.text for a in proposed.asks] + [p.text for p in proposed.preambular]:
        known = index.likeness(bag(text, lexicon))
        if max(known, default=0.0) < _NEARLY_WHOLE:
            continue
        for i, likeness in enumerate(known):
            number = paragraphs[i].number
            if likeness >= _NEARLY_WHOLE and likeness > best.get(number, ("", 0.0))[1]:
                best[number] = (text, likeness)
    return MappingProxyType(best)
