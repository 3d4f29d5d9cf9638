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
    """Share kept, against the best candidate of the same part."""


_TO = re.compile(r"\bto\s+(?:\w+,?\s+){0,3}$")
_LONG_STRETCH = 2.5

_OBJECT = 0.1
"""Share of an action's object that must stand with it: an action without its object is no demand."""


def signs(ask: Wording, paragraph: Wording, met: Overlap, lexicon: Lexicon) -> Signs:
    """The signs that `paragraph` carries `ask`, by how they overlap."""
    shared = met.kept_share * sum(t.weight for t in ask.content)
    size = sum(t.weight for t in paragraph.content) or 1.0
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
    total = sum(t.weight for t in ask.content) or 1.0
    best = 0.0
    for act in ask.acts:
        mine = [
            (t, p) for t, p in zip(ask.content, met.partners, strict=True) if act.start <= t.start < act.end
        ]
        whole = sum(t.weight for t, _ in mine)
        if whole < 0.15 * total:
            continue
        best = max(best, max(_by_act(mine, carriers).values(), default=0.0) / whole)
    return best


def _by_act(
    mine: list[tuple[Token, tuple[int, int] | None]], carriers: tuple[Wording, ...]
) -> dict[tuple[int, int], float]:
    held: defaultdict[tuple[int, int], float] = defaultdict(float)
    for token, partner in mine:
        if partner is not None:
            which, place = partner
            carrier = carriers[which]
            held[which, carrier.act_at(carrier.content[place].start).start] += token.weight
    return held


def actions_kept(ask: Wording, paragraph: Wording, met: Overlap) -> float:
    """The share of the ask's actions that the paragraph has as actions, with some of their objects."""
    demands = [d for act in ask.acts for d in act.demands]
    if not demands:
        return met.kept_share
    return sum(_is_kept(demand, ask, paragraph, met) for demand in demands) / len(demands)


def _is_kept(demand: Demand, ask: Wording, paragraph: Wording, met: Overlap) -> bool:
    """Whether the word of the action is kept as an action, with some of the words that name its object."""
    places = [i for i, t in enumerate(ask.content) if demand.action_at <= t.start < demand.end]
    partner = met.partners[places[0]] if places else None
    if partner is None or not _is_action(paragraph, paragraph.content[partner[1]]):
        return False
    held = sum(ask.content[i].weight for i in places[1:] if met.partners[i] is not None)
    return held >= _OBJECT * sum(ask.content[i].weight for i in places[1:])


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
