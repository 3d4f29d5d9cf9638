"""Words that say less in the place of those of the ask: "interests" for "rights", "maintain" for "increase".

Of one word between two that stand where they stood the sum of lost words says nothing: it is style as a rule.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import GONE, Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.model import Code

_MOST = 3
"""Words in a row of the ask, and new ones of the main carrier in their place, so that one answers to another."""


@lru_cache(maxsize=16)
def lesser_words(case: Case) -> tuple[Exchange, ...]:
    """The words of the ask in whose place, between words that stand where they stood, lesser ones stand."""
    fates = case.met.fates
    found: list[Exchange] = []
    at = 0
    while at < len(fates):
        past = at
        while past < len(fates) and fates[past] >= GONE:
            past += 1
        if at < past <= at + _MOST and (one := _fallen(case, at, past)):
            found.append(one)
        at = max(past, at + 1)
    return tuple(found)


def _fallen(case: Case, first: int, past: int) -> Exchange | None:
    """The lesser words in the place of a few that the carrier has lost; the first of either, or all together."""
    ask, main = case.wording, case.carriers[0].wording
    words = [ask.text[t.start : t.end].lower() for t in ask.content[first:past]]
    if not case.lexicon.ranks.knows(words) and case.lexicon.people.anybody.isdisjoint(words):
        return None
    place = _place(case, first, past)
    if place is None:
        return None
    for mine, theirs in product(_readings(ask, first, past), _readings(main, *place)):
        code = _cost(case, ask.text[slice(*mine)], main.text[slice(*theirs)])
        if code:
            return Exchange(mine, theirs, code)
    return None


def _readings(words: Wording, first: int, past: int) -> list[tuple[int, int]]:
    """Where each of a few content words stands, and all of them together."""
    tokens = words.content[first:past]
    whole = [(tokens[0].start, tokens[-1].end)] if len(tokens) > 1 else []
    return [*whole, *((t.start, t.end) for t in tokens)]


def _cost(case: Case, mine: str, theirs: str) -> Code | None:
    """What it costs that one word stands in the place of another: of a group of people where anybody was meant, too."""
    ranks, people = case.lexicon.ranks, case.lexicon.people
    if fall := ranks.fall(mine, theirs):
        return Code.ACTION_SOFTENED if fall.done else Code.NARROWED
    new = set(people.groups(theirs)) if mine.lower() in people.anybody else set()
    is_group = new and new.isdisjoint(people.groups(case.wording.text))
    return Code.NARROWED if is_group or ranks.are_others(mine, theirs) else None


def _place(case: Case, first: int, past: int) -> tuple[int, int] | None:
    """The new words of the main carrier between those that the words around a stretch of the ask met; few, or none."""
    before, after = _met(case, first - 1), _met(case, past)
    if before is None or after is None or not 1 < after - before <= _MOST + 1:
        return None
    return None if any(case.met.taken[before + 1 : after]) else (before + 1, after)


def _met(case: Case, i: int) -> int | None:
    """The place in the main carrier of a word that stands where it stood; before the first word of the ask, the one
    before the first there, and behind the last the one behind the last."""
    if not 0 <= i < len(case.met.fates):
        return -1 if i < 0 else len(case.carriers[0].wording.content)
    partner = case.met.partners[i]
    return partner[1] if partner and partner[0] == 0 and case.met.fates[i] is Fate.KEPT else None
