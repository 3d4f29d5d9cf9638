"""What is only got ready or talked of: "commence the groundwork for the return" for "commence the return".

The verb and its object stand as they stood. Between them stands a noun now that takes the object for its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from resodiff.judgement.actions.acting import strength_at
from resodiff.judgement.actions.answering import is_wanted
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon.deeds import Deeds
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Code

_MOST = 4
"""Words put in between a verb and its object: "a study of the options for"."""

_DONE_OR_NOT = 5
"""Strength of an action that is done or not done; one that is begun or carried out stands above it, too."""

_ONLY_LINKED = re.compile(r"\s+(?:(?:the|its|their|an?|any|all|such|those|these)\s+)*", re.IGNORECASE)
"""Between a verb and its own object."""


@lru_cache(maxsize=8)
def _ways(deeds: Deeds) -> re.Pattern[str]:
    """A noun for getting ready or talking, put in with its preposition before an object."""
    return re.compile(
        rf"\s+(?:[\w’-]+\s+){{0,3}}?(?!(?:process|work|campaign)\s+of\b)(?:{alternatives(deeds.ways)})(?:\s+(?:leading|aimed|directed))?"
        r"\s+(?:for|of|on|about|towards?|to|into|at|regarding|concerning|over)"
        r"\s+(?:(?:[\w’-]+\s+){0,2}(?:for|of|on)\s+)?(?:(?:the|its|their|any|all|an?)\s+)*",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def only_prepared(case: Case) -> tuple[Exchange, ...]:
    """The deeds of an ask that the main carrier, an edited form of it, has only prepared or talked of."""
    return () if case.rewritten or all(case.met.taken) else tuple(_found(case))


def _found(case: Case) -> Iterator[Exchange]:
    ask, main, met = case.wording, case.carriers[0].wording, case.met
    for first, past in pairwise(range(len(ask.content))):
        one, other = met.partners[first], met.partners[past]
        if one is None or other is None or one[0] or other[0] or not 1 < other[1] - one[1] <= _MOST + 1:
            continue
        if met.fates[past] is not Fate.KEPT or any(met.taken[one[1] + 1 : other[1]]):
            continue
        verb, thing = ask.content[first], ask.content[past]
        mine, theirs = main.content[one[1]], main.content[other[1]]
        if not _ONLY_LINKED.fullmatch(ask.text, verb.end, thing.start):
            continue
        if _ways(case.lexicon.deeds).fullmatch(main.text, mine.end, theirs.start) and _is_deed(case, first):
            yield Exchange((verb.start, thing.end), (mine.start, theirs.end), Code.ACTION_SOFTENED)


def _is_deed(case: Case, at: int) -> bool:
    """Whether a verb that is asked for is done or not done, or says that what follows is begun or carried out."""
    text, token = case.wording.text, case.wording.content[at]
    strength = strength_at(case.lexicon.actions, text, token)
    wanted = is_wanted(case, token)
    return wanted and (
        strength == _DONE_OR_NOT or case.lexicon.deeds.is_carrying(text[token.start : token.end])
    )
