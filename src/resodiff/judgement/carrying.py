"""Does a paragraph carry an ask? Signs of it, each from 0 to 1 or so, none of which a fuller paragraph lowers.

Sharing a topic is no sign: what counts is how much of one act of the ask stands together in one act of the
paragraph, whether the action asked is there, and how long a stretch of the ask's own words survives.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from resodiff.demands import Demand, Token
from resodiff.judgement.overlap import Overlap
from resodiff.judgement.wording import Wording
from resodiff.lexicon import Family, Lexicon


class Signs(NamedTuple):
    """What speaks for a paragraph as a carrier of an ask."""

    kept: float
    """Share of the ask's weight that the paragraph has."""
    aligned: float
    """Share of it in the same order."""
    together: float
    """The largest share of one act of the ask that stands in one act of the paragraph."""
    stretch: float
    """Weight of the longest unbroken stretch, 1 for six content words of the field or more."""
    action: float
    """Share of the actions asked that stand in the act that holds their objects."""
    filled: float
    """Share of the paragraph that the ask fills."""
    formula: float
    """1 where both use a formula that does the same, such as remaining seized."""
    best: float = 0.0
    """Telling weight of the ask that it speaks of, against the best candidate."""


_TO = re.compile(r"\bto\s+(?:\w+,?\s+){0,3}$")
_LONG_STRETCH = 2.5

_OBJECT = 0.1
"""Share of an action's object that must stand with it: an action without its object is no demand."""


def signs(ask: Wording, paragraph: Wording, met: Overlap, lexicon: Lexicon) -> Signs:
    """The signs that `paragraph` carries `ask`, by how they overlap."""
    shared = met.kept_share * ask.total
    size = paragraph.total or 1.0
    same = lexicon.boilerplate.formulae(ask.text) & lexicon.boilerplate.formulae(paragraph.text)
    return Signs(
        met.kept_share,
        met.aligned_share,
        together(ask, (paragraph,), met),
        min(met.longest / _LONG_STRETCH, 1.0),
        actions_kept(ask, paragraph, met),
        min(shared / size, 1.0),
        1.0 if same else 0.0,
    )


def together(ask: Wording, carriers: tuple[Wording, ...], met: Overlap) -> float:
    """The largest share of an act of the ask that stands in one act of a carrier, small acts discounted."""
    whole = [0.0] * len(ask.acts)
    for home, weight in zip(ask.homes, ask.weights, strict=True):
        whole[home] += weight
    held: defaultdict[tuple[int, int, int], float] = defaultdict(float)
    for home, weight, partner in zip(ask.homes, ask.weights, met.partners, strict=True):
        if partner is not None:
            which, place = partner
            held[home, which, carriers[which].homes[place]] += weight
    least = 0.15 * (ask.total or 1.0)
    return max((w / whole[home] for (home, _, _), w in held.items() if whole[home] >= least), default=0.0)


def actions_kept(ask: Wording, paragraph: Wording, met: Overlap) -> float:
    """The share of the ask's actions that the paragraph has as actions, with some of their objects."""
    demands = [d for act in ask.acts for d in act.demands]
    if not demands:
        return met.kept_share
    return sum(_is_kept(demand, ask, paragraph, met) for demand in demands) / len(demands)


def _is_kept(demand: Demand, ask: Wording, paragraph: Wording, met: Overlap) -> bool:
    """Whether the word of the action is kept as an action, with some of the words that name its object."""
    first, end = ask.between(demand.action_at, demand.end)
    partner = met.partners[first] if first < end else None
    if partner is None or not _is_action(paragraph, paragraph.content[partner[1]]):
        return False
    held = sum(ask.weights[i] for i in range(first + 1, end) if met.partners[i] is not None)
    return held >= _OBJECT * sum(ask.weights[first + 1 : end])


def _is_action(paragraph: Wording, word: Token) -> bool:
    """Whether a word stands as something done or to be done: in an act that instructs, as an infinitive or a gerund.

    "Welcomes the release of one prisoner" has the word, and does not ask for release.
    """
    act = paragraph.act_at(word.start)
    if act.verb is not None and act.verb.verb.family is Family.INSTRUCTIVE:
        return True
    text = paragraph.text
    return text[word.start : word.end].endswith("ing") or bool(
        _TO.search(text, max(0, word.start - 40), word.start)
    )
