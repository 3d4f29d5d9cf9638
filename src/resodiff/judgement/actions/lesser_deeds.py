"""Deeds in whose place a lesser verb stands before the same object: "suspend" for "cease", "report on" for "implement".

The ladder of actions tells kinds of acts apart by steps. This looks at two verbs before one object, and asks whether
the second does a part of the first, does it for a while, or does nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resodiff.demands import Token
from resodiff.judgement.actions.answering import is_wanted
from resodiff.judgement.actions.objects import is_no_act_asked
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import GONE
from resodiff.lexicon import Family
from resodiff.model import Code

_LONGEST = 80
"""Characters between two words that stand beyond which another clause was put in."""

_OPENING = re.compile(
    r"(?:[\s,;:.–-]|\([a-z0-9]+\)|\b(?:and|or|to|by|also|further|both|either|be|been|being|through|from|of|in|for|towards?|at|\w+ly)\b)*",
    re.IGNORECASE,
)
"""What stands before a verb, with its adverbs."""

_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
_BY = re.compile(r"(?:\b(?:by|including|through|and|or)|[,;:)])\s+(?:\w+ly\s+)?$")
"""What stands before a verb that is asked for, and before a gerund."""

_INTO = re.compile(r"[^;:\n]{0,80}\binto\s+(?:\w+\s+)?(?:action|practice|reality|law|deeds?|effect)\b")
"""What makes a deed of a word: "translate the plan into practice"."""

_SIGHT = 40
"""Characters before a verb that show how it stands."""

_ASKING = (Family.INSTRUCTIVE, Family.REINFORCING)

_WORD = re.compile(r"[\w’'-]+")


@lru_cache(maxsize=16)
def lesser_deeds(case: Case) -> tuple[Exchange, ...]:
    """The deeds of an ask for which the main carrier, an edited form of it, has lesser verbs before their objects."""
    return () if case.rewritten else tuple(_found(case))


def _found(case: Case) -> Iterator[Exchange]:
    text, deeds = case.wording.text, case.lexicon.deeds
    for at, (token, fate) in enumerate(zip(case.wording.content, case.met.fates, strict=True)):
        if fate < GONE:
            continue
        end = token.start + len(text[token.start : token.end].split()[0])
        phrase = deeds.phrase_at(text, token.start, end) if deeds.may_open(text[token.start : end]) else None
        if phrase is None or not _is_asked(case, token) or _is_hedge(case, token):
            continue
        place = _place(case, at, phrase[1])
        if place and (theirs := _lesser(case, phrase[0], *place)):
            yield Exchange((token.start, phrase[1]), theirs, Code.ACTION_SOFTENED)


def _is_asked(case: Case, token: Token) -> bool:
    """Whether a deed is asked for, and neither told of nor forbidden."""
    words = case.wording
    verb = words.act_at(token.start).verb
    if (verb and verb.verb.family not in _ASKING) or is_no_act_asked(case, words, token):
        return False
    before = words.text[max(0, token.start - _SIGHT) : token.start]
    gerund = words.text[token.start : token.end].split()[0].endswith("ing")
    opens = _BY if gerund else _TO
    return opens.search(before) is not None or is_wanted(case, token)


def _is_hedge(case: Case, token: Token) -> bool:
    """Whether a verb is part of a hedge, and no deed: "to give serious consideration to responding"."""
    return any(h.start <= token.start < h.end for h in case.lexicon.hedges_in(case.wording.text))


def _place(case: Case, at: int, end: int) -> tuple[int, int] | None:
    """Where the main carrier has other words before what a deed acts upon: from the last word there that met one of the
    ask on. None where more than the deed was lost."""
    past = case.wording.between(end, end)[0]
    partner = case.met.partners[past] if past < len(case.met.partners) else None
    if partner is None or partner[0] or any(f < GONE for f in case.met.fates[at:past]):
        return None
    main = case.carriers[0].wording
    before = next((j for j in range(partner[1] - 1, -1, -1) if case.met.taken[j]), None)
    start = (
        main.content[before].end if before is not None else main.act_at(main.content[partner[1]].start).start
    )
    stop = main.content[partner[1]].start
    return (start, stop) if stop - start <= _LONGEST else None


def _lesser(case: Case, deed: str, start: int, stop: int) -> tuple[int, int] | None:
    """Where a lesser verb opens a stretch of the main carrier, in which nothing does as much as the deed."""
    text, deeds = case.carriers[0].wording.text, case.lexicon.deeds
    opened = _OPENING.match(text, start, stop)
    first = _WORD.match(text, opened.end() if opened else start, stop)
    if first is None:
        return None
    phrase = deeds.phrase_at(text, *first.span())
    if phrase is None or phrase[1] > stop or not deeds.is_less(deed, phrase[0]):
        return None
    if first.group().lower() == f"{phrase[0].split()[0]}s":
        return None  # "takes note of": the body speaks, and asks nothing
    if _INTO.match(text, phrase[1]):
        return None
    rest = [deeds.phrase_at(text, *m.span()) for m in _WORD.finditer(text, phrase[1], stop)]
    return None if deeds.is_done(deed, (p[0] for p in rest if p)) else (first.start(), phrase[1])
