"""Which adopted paragraphs a paragraph of the proposal explains nearly whole."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from resodiff.alignment.matching import bag, index_of
from resodiff.alignment.wholes import wholes
from resodiff.lexicon import Lexicon
from resodiff.model import Reading

_NEARLY_WHOLE = 0.75


def claims(proposed: Reading, adopted: Reading, lexicon: Lexicon) -> Mapping[str, tuple[str, float]]:
    """For each adopted paragraph the proposed text most like it, and how like, if it is nearly the same.

    A draft's preamble counts too: what became of it is no news of an operative ask.
    """
    paragraphs = wholes(adopted)
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
