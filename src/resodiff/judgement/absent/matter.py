"""What an ask is about: its telling nouns and names, without what every resolution has."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise
from typing import NamedTuple

from resodiff.demands import Act, Token
from resodiff.judgement.carriers.choosing import Prospect
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import is_named, names_among
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Lexicon
from resodiff.model import Part

_EVERYWHERE = 0.35
"""What a word counts that stands in every paragraph."""

_NAME, _OF_ALL, _SUBJECT = 0.7, 0.5, 0.1
"""What a name counts, which recurs wherever the matter of the whole text does; one that every resolution has; and that
of the country the text is about."""

_DOING = 0.4
"""What the word of an action counts: what is to be ensured tells, and not that it is to be."""

_NO_THING = 0.6
"""What a word counts that says of what sort a thing is: by itself it names none."""

_NO_NOUN = re.compile(r"(?:ed|al|ive|ly|ous|ic|ful|able|ible|less)$")

_ANNOUNCED = re.compile(r":\s*[\"“‘'*_]*\s*(?:(?:and|that|which)\s*)*$")

_TOGETHER = 0.5
"""What two words count besides that stand side by side on both sides; twice as much within a name."""

_NEAR = 25
"""Content words of a paragraph without items within which it speaks of one thing."""

_SAID = 1.0
"""What it counts that both sides say the same of the same thing, as "takes note of the report"."""

_FEW = 5
"""Paragraphs whose places are looked at: those that have most of the matter anywhere."""

_ELSEWHERE = 0.2
"""What words count besides wherever in a paragraph they stand."""

_PLAINLY = 1.6
"""By how much a paragraph of the other part must be nearer: who looks for a demand looks in its own part first."""


class Place(NamedTuple):
    """Where a paragraph has most of the matter of an ask: which of its content words stand there, in order, and how
    much of the matter they are."""

    words: tuple[int, ...]
    worth: float


class Near(NamedTuple):
    """A paragraph that is near to an ask, where it is, and what each concept of the ask tells of its matter."""

    prospect: Prospect
    place: Place
    matter: Mapping[str, float]


class _Sought(NamedTuple):
    """The matter of an ask by what its words mean: each by itself, and two that stand side by side."""

    words: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]


def matter(ask: Wording, around: Setting) -> tuple[float, ...]:
    """What each content word of an ask tells of its matter: nothing where it is a figure, names who is to act, or has
    its place in every resolution."""
    beside = [act.addressee for act in ask.acts if act.addressee]
    beside += [(act.start, act.end) for act in ask.acts[:-1] if announces(ask.text, act)]
    acted = {i for span in beside for i in range(*ask.between(*span))}
    deeds = {ask.between(d.action_at, d.end)[0] for act in ask.acts for d in act.demands}
    return tuple(
        0.0 if i in acted else _weight(token, around) * _share(ask.text, token, i in deeds, around)
        for i, token in enumerate(ask.content)
    )


def announces(text: str, act: Act) -> bool:
    """Whether an act is only the instruction before new words: "OP1, add at the end:"."""
    return act.verb is None and _ANNOUNCED.search(text, act.start, act.end) is not None


def _weight(token: Token, around: Setting) -> float:
    """What a word weighs: some of it even where it stands in all of the text, which is about nothing else."""
    return _EVERYWHERE * token.weight + (1 - _EVERYWHERE) * around.telling(token)


def is_slight(text: str, token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a figure, or one of measure, time, force or form."""
    return token.figure or text[token.start : token.end].lower() in lexicon.boilerplate.slight


def _share(text: str, token: Token, deed: bool, around: Setting) -> float:
    words, lexicon = text[token.start : token.end], around.lexicon
    if token.figure:
        return 0.0
    if is_named(text, token):
        if token.concept in around.subject:
            return _SUBJECT
        return _OF_ALL if words.split()[0] in lexicon.boilerplate.institutions else _NAME
    if is_slight(text, token, lexicon):
        return 0.0
    if deed and lexicon.actions.strength(words) is not None:
        return _DOING
    return _NO_THING if _NO_NOUN.search(words) else 1.0


def nearest(ask: Wording, found: Sequence[Prospect], part: Part, around: Setting) -> list[Near]:
    """The paragraphs that have most of the matter of an ask in one place, with that place, the nearest first; of the
    part that the ask is for before those of the other that are not plainly nearer."""
    sought = _sought(ask, matter(ask, around))
    said = _said(ask, around.lexicon)
    most = sorted(found, key=lambda p: -_anywhere(ask, sought, p) * _of_part(p, part))[:_FEW]
    placed = [Near(p, _place(sought, p), sought.words) for p in most]
    near = [_raised(one, said, around.lexicon) for one in placed if one.place.worth]
    return sorted(near, key=lambda n: -n.place.worth * _of_part(n.prospect, part))


def _of_part(prospect: Prospect, part: Part) -> float:
    return _PLAINLY if prospect.carrier.candidate.part is part else 1.0


def _anywhere(ask: Wording, sought: _Sought, prospect: Prospect) -> float:
    """How much of the matter a paragraph has wherever it stands."""
    return math.fsum(map(sought.words.__getitem__, ask.known & prospect.carrier.wording.known))


def _raised(near: Near, said: Set[tuple[str, str]], lexicon: Lexicon) -> Near:
    """A paragraph that takes note of a report where the ask does, or the like, stands nearer than its words show."""
    if not said or said.isdisjoint(_said(near.prospect.carrier.wording, lexicon)):
        return near
    return near._replace(place=near.place._replace(worth=near.place.worth + _SAID))


def _said(wording: Wording, lexicon: Lexicon) -> Set[tuple[str, str]]:
    """The verbs of a wording that ask nothing of anybody, each with the first word that says of what it speaks."""
    found: set[tuple[str, str]] = set()
    for act in wording.acts:
        if act.verb is not None and act.verb.verb.family is not Family.INSTRUCTIVE:
            tokens = wording.content[slice(*wording.between(act.after, act.end))]
            told = (t.concept for t in tokens if not is_slight(wording.text, t, lexicon))
            found.update((act.verb.verb.base, concept) for concept in islice(told, 1))
    return found


def _sought(ask: Wording, worth: Sequence[float]) -> _Sought:
    words: dict[str, float] = {}
    for concept, one in zip(ask.concepts, worth, strict=True):
        words[concept] = max(one, words.get(concept, 0.0))
    named = names_among(ask)
    pairs = {
        (ask.concepts[i], ask.concepts[i + 1]): _TOGETHER
        * (worth[i] + worth[i + 1])
        * (2 if all(named[i : i + 2]) else 1)
        for i in range(len(worth) - 1)
    }
    return _Sought(words, pairs)


def _place(sought: _Sought, prospect: Prospect) -> Place:
    """Where a paragraph has most of the matter; what it has of it elsewhere counts a little."""
    concepts = prospect.carrier.wording.concepts
    hits = [j for j, concept in enumerate(concepts) if concept in sought.words]
    places = [Place(words, _worth(sought, concepts, words)) for words in _places(prospect, hits)]
    best = max(places, key=lambda place: place.worth, default=Place((), 0.0))
    return best._replace(worth=best.worth + _ELSEWHERE * _worth(sought, concepts, hits))


def _places(prospect: Prospect, hits: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Those of the words found that stand together: in an item or before all items, else near each other."""
    wording, parts = prospect.carrier.wording, prospect.carrier.candidate.parts
    if not parts:
        past = 0
        for n, first in enumerate(hits):
            if (end := bisect_left(hits, first + _NEAR)) > past:  # else all of them stood in the one before
                past = end
                yield tuple(hits[n:end])
        return
    opens = wording.place_from(parts[0][1].start)
    chapeau = [j for j in hits if j < opens]
    for _, span in parts:
        first, past = wording.between(span.start, span.end)
        yield (*chapeau, *[j for j in hits if first <= j < past])


def _worth(sought: _Sought, concepts: Sequence[str], words: Sequence[int]) -> float:
    beside = {(concepts[j], concepts[k]) for j, k in pairwise(words) if k == j + 1}
    alone = math.fsum(sought.words[c] for c in {concepts[j] for j in words})
    return alone + math.fsum(sought.pairs.get(pair, 0.0) for pair in beside)
