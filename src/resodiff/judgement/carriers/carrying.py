"""Does a paragraph carry an ask? Signs of it, each from 0 to 1 or so, none of which a fuller paragraph lowers.

Sharing a topic is no sign: what counts is how much of the ask the paragraph has, how much of it in order, whether the
action asked is there, and whether the paragraph says little else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from resodiff.judgement.ground.overlap import Overlap
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Lexicon


class Signs(NamedTuple):
    """What speaks for a paragraph as a carrier of an ask."""

    kept: float
    """Share of the ask's weight that the paragraph has."""
    aligned: float
    """Share of it in the same order."""
    action: float
    """Share of the actions asked that stand in the act that holds their objects."""
    filled: float
    """Share of the paragraph that the ask fills."""
    formula: float
    """1 where both use a formula that does the same, such as remaining seized."""
    best: float = 0.0
    """Telling weight of the ask that it speaks of, against the best candidate."""


_TO = re.compile(r"\bto\s+(?:\w+,?\s+){0,3}$")

_HOLDER = re.compile(
    r"\bmandates?\s+of\s+((?:[\w’'-]+\s+){0,6}?[\w’'-]+)(?=\s+(?:on|in|for|to|of|by|as|and|under)\b|[^\w\s’'-]|$)"
)
"""Whose mandate it is, up to the noun that says what it is: "the mandate of the Special Rapporteur" on something."""

_MATTER = re.compile(
    r"\bmandates?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){1,6}?(?:on|in|for(?=\s+(?:the\s+)?[A-Z]))\s+(?P<matter>[^,;:.\n]{3,120}?)"
    r"(?=[,;:.\n]|$|\s+(?:for|until|by|as|under|in\s+accordance|and\s+(?:requests|calls|invites|decides))\s)"
)
"""What a mandate is on: "the mandate of the Special Rapporteur on | the situation of human rights in Varonia"."""

_TELLS = 0.35
"""Weight from which a word tells one matter from another."""

_OBJECT = 0.1
"""Share of an action's object that must stand with it: an action without its object is no demand."""


def signs(ask: Wording, paragraph: Wording, met: Overlap, lexicon: Lexicon, best: float = 0.0) -> Signs:
    """The signs that `paragraph` carries `ask`, by how they overlap; `best` looks at all candidates."""
    shared = met.kept_share * ask.total
    size = paragraph.total or 1.0
    return Signs(
        met.kept_share,
        met.aligned_share,
        actions_kept(ask, paragraph, met),
        min(shared / size, 1.0),
        1.0 if _has_formula(ask, paragraph, lexicon) else 0.0,
        best,
    )


def _has_formula(ask: Wording, paragraph: Wording, lexicon: Lexicon) -> bool:
    """Whether a paragraph has a formula of the ask. Few asks have any, and only for these are paragraphs searched."""
    asked = lexicon.boilerplate.formulae(ask.text)
    return bool(asked and asked & lexicon.boilerplate.formulae(paragraph.text)) and _of_the_same_holder(
        ask, paragraph
    )


def _of_the_same_holder(ask: Wording, paragraph: Wording) -> bool:
    """Whether a paragraph speaks of the body whose mandate the ask names: a mission's mandate is not a commission's."""
    named = _HOLDER.search(ask.text)
    if named is None:
        return True
    first, past = ask.between(*named.span(1))
    if first < past and ask.concepts[past - 1] not in paragraph.known:
        return False
    mine, theirs = _matters(ask), _matters(paragraph)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _matters(words: Wording) -> frozenset[str]:
    """What the mandates that a wording names are on, by the words that tell one matter from another."""
    spans = (words.between(*named.span("matter")) for named in _MATTER.finditer(words.text))
    places = [i for first, past in spans for i in range(first, past)]
    return frozenset(words.concepts[i] for i in places if words.weights[i] >= _TELLS)


def actions_kept(ask: Wording, paragraph: Wording, met: Overlap) -> float:
    """The share of the ask's actions that the paragraph has as actions, with some of their objects."""
    demands = _demands(ask)
    if not demands:
        return met.kept_share
    return sum([_is_kept(*demand, ask, paragraph, met) for demand in demands]) / len(demands)


@lru_cache(maxsize=128)
def _demands(ask: Wording) -> tuple[tuple[int, int, float], ...]:
    """The place of the action of each demand among the content words, where the demand ends, and how much of its object
    must stand with it: looked up once for all paragraphs."""
    places = [ask.between(d.action_at, d.end) for act in ask.acts for d in act.demands]
    return tuple([(first, end, _OBJECT * sum(ask.weights[first + 1 : end])) for first, end in places])


def _is_kept(first: int, end: int, least: float, ask: Wording, paragraph: Wording, met: Overlap) -> bool:
    """Whether the word of an action is kept as an action, with some of the words that name its object."""
    partner = met.partners[first] if first < end else None
    if partner is None or not _is_action(paragraph, partner[1]):
        return False
    return sum(compress(ask.weights[first + 1 : end], met.partners[first + 1 : end])) >= least


def _is_action(paragraph: Wording, at: int) -> bool:
    """Whether a word stands as something done or to be done: in an act that instructs, as an infinitive or a gerund.

    "Welcomes the release of one prisoner" has the word, and does not ask for release.
    """
    act = paragraph.acts[paragraph.homes[at]]
    if act.verb is not None and act.verb.verb.family is Family.INSTRUCTIVE:
        return True
    text, word = paragraph.text, paragraph.content[at]
    return text[word.start : word.end].endswith("ing") or bool(
        _TO.search(text, max(0, word.start - 40), word.start)
    )
