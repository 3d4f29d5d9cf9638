"""Is the action asked softer: considered or continued rather than done, promoted rather than ensured?"""

from __future__ import annotations

import re
from collections import Counter

from resodiff.demands import Token
from resodiff.judgement.case import Carrier, Case
from resodiff.judgement.furthered import furthered
from resodiff.judgement.overlap import Fate
from resodiff.judgement.runs import runs
from resodiff.lexicon import Actions, Family, Hedge
from resodiff.model import Code, Evidence

_TO = re.compile(
    r"(?:\bto\s+(?:\w+ly\s+|further\s+|(?:\w+,\s+)*\w+\s+and\s+)?|\bput(?:ting)?\s+an\s+(?:immediate\s+)?"
    r"|\b(?:[Dd]emand|[Ii]nsist|[Rr]equest|[Rr]equire|[Rr]ecommend)(?:s|ing)?\s+that\s+(?:[\w’'-]+\s+){1,5})$"
)

_APART = re.compile(r"[,;:\n]|\band\b")

_NOUNS = ("tion", "sion", "ure", "ment", "ing", "al", "ance")
_OF = (" of ", " in ", " to ")
_THE = re.compile(r"\b(?:the|an?|for|immediate|full|complete|prompt|early|swift|rapid|total)\s+$")

_MUST = re.compile(
    r"\b(?:must|shall|(?:is|are) (?:obliged|required|bound|obligated) to"
    r"|ha(?:s|ve) (?:an|the) (?:obligation|duty) to)\b"
)
_SHOULD = re.compile(
    r"\b(?:should|may|could|might|can|(?:is|are) (?:encouraged|invited|expected|advised|free) to"
    r"|ha(?:s|ve) (?:an|the) interest in)\b"
)
_SAME_TEXT = 0.7
"""Share of the ask that must be kept before its modal verbs are compared."""

_LIGHT = 1.0
"""Steps up to which a hedge is light."""

_REACH = 60
"""Characters after a hedge within which it must meet words of the ask to soften them."""


def weigh(case: Case) -> Evidence | None:
    """The heaviest of what softens an action: a hedge before it, or a softer action in its place."""
    found = [*_hedges(case), *_replaced(case), *_modals(case), *furthered(case)]
    return max(found, key=lambda e: e.weight, default=None)


def _hedges(case: Case) -> list[Evidence]:
    """Hedges that a carrier has before words of the ask, and the ask has not."""
    own = case.lexicon.hedges_in(case.wording.text)
    found = []
    for carrier in case.carriers:
        for hedge in _new(case, carrier, own):
            met = _met_after(case, carrier, hedge.end)
            if met is None or _belongs_to_verb(carrier, hedge) or _under_same(case, own, hedge, met[0]):
                continue
            eased = max((h.steps for h in own if not _stands(case, h)), default=0.0)
            if hedge.steps - eased > 0:
                found.append(
                    _hedged(case, carrier, (hedge.start, met[1].end), met, hedge.steps - eased, hedge.words)
                )
    return found


def _new(case: Case, carrier: Carrier, own: tuple[Hedge, ...]) -> list[Hedge]:
    """The hedges of a carrier whose words are none of the ask's, and that are no part of a caveat. One that the ask has
    elsewhere is new all the same where the carrier has it more often: unless it is light, and then often style."""
    text = carrier.wording.text
    hedges, limits = case.lexicon.hedges_in(text), case.lexicon.caveats_in(text)
    mine, theirs = (Counter(h.words.lower() for h in some) for some in (own, hedges))
    more = {words for words, count in theirs.items() if count > mine[words]}
    return [
        h
        for h in hedges
        if h.words.lower() in more
        and (h.steps > _LIGHT or not mine[h.words.lower()])
        and not any(c.start <= h.start < c.end for c in limits)
        and not _kept_at(case, carrier, h.start, h.end)
    ]


def _hedged(
    case: Case, carrier: Carrier, span: tuple[int, int], met: tuple[Token, Token], steps: float, words: str
) -> Evidence:
    mine = met[0]
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{words}” now stands before what was asked",
        (case.quote(_back(case.wording.text, mine.start), mine.end),),
        (carrier.quote(*span),),
        steps,
    )


def _belongs_to_verb(carrier: Carrier, hedge: Hedge) -> bool:
    """Whether a light hedge only completes the operative verb, as in "acknowledges the importance of"."""
    act = carrier.wording.act_at(hedge.start)
    observes = act.verb is not None and act.verb.verb.family is not Family.INSTRUCTIVE
    return bool(observes and act.verb and hedge.steps <= _LIGHT and 0 <= hedge.start - act.verb.end <= 3)


def _under_same(case: Case, own: tuple[Hedge, ...], hedge: Hedge, mine: Token) -> bool:
    """Whether the word of the ask stood behind the same hedge already."""
    text, words = case.wording.text, hedge.words.lower()
    return any(
        h.words.lower() == words
        and 0 <= mine.start - h.end <= _REACH
        and not _APART.search(text, h.end, mine.start)
        for h in own
    )


def _stands(case: Case, hedge: Hedge) -> bool:
    """Whether a hedge of the ask is still there: then a new one comes on top of it."""
    return all(f <= Fate.MOVED for _, f in case.fate(hedge.start, hedge.end))


def _back(text: str, start: int) -> int:
    """Where a quote begins that leads up to `start`: some words before it, within its line."""
    begin = max(0, start - _REACH)
    line = text.rfind("\n", 0, start) + 1
    return max(line, text.find(" ", begin, start) + 1 if begin else 0)


def _met_after(case: Case, carrier: Carrier, end: int) -> tuple[Token, Token] | None:
    """The first word of the ask that a carrier has shortly after `end`, and the carrier's word."""
    which = case.carriers.index(carrier)
    for token, partner in zip(case.wording.content, case.met.partners, strict=True):
        if partner is None or partner[0] != which:
            continue
        theirs = carrier.wording.content[partner[1]]
        if 0 <= theirs.start - end <= _REACH:
            return token, theirs
    return None


def _kept_at(case: Case, carrier: Carrier, start: int, end: int) -> bool:
    """Whether the hedge's own words are words of the ask."""
    return any(c is carrier and start <= t.start < end for c, t in case.partners(0, len(case.wording.text)))


def _replaced(case: Case) -> list[Evidence]:
    """Lost actions in whose place the main carrier has a softer one."""
    actions, main = case.lexicon.actions, case.carriers[0]
    found = []
    for run in runs(case):
        if run.place is None:
            continue
        new = zip(main.wording.content, case.met.taken, strict=True)
        asked = [(_strength(actions, case.wording.text, t), t) for t in run.tokens]
        given = [
            (_strength(actions, main.wording.text, t), t)
            for t, taken in new
            if not taken and run.place[0] <= t.start < run.place[1]
        ]
        found += _softer(case, main, [(s, t) for s, t in asked if s], [(s, t) for s, t in given if s])
    return found


def _modals(case: Case) -> list[Evidence]:
    """A duty that became a recommendation or a possibility: "must" against "should" or "may"."""
    text, main = case.wording.text, case.carriers[0]
    theirs = main.wording.text
    mine, kept = list(_MUST.finditer(text)), list(_MUST.finditer(theirs))
    softer = list(_SHOULD.finditer(theirs))[len(list(_SHOULD.finditer(text))) :]
    if len(mine) <= len(kept) or not softer or case.met.kept_share < _SAME_TEXT:
        return []
    return [
        Evidence(
            Code.ACTION_SOFTENED,
            f"“{mine[-1].group()}” became “{softer[-1].group()}”",
            (case.quote(*mine[-1].span()),),
            (main.quote(*softer[-1].span()),),
            1.5,
        )
    ]


def _strength(actions: Actions, text: str, token: Token) -> int | None:
    """The strength of a word that stands as an action: an infinitive, one of several, a gerund, or the noun of it
    as in "the closure of"."""
    word = text[token.start : token.end]
    if word[:1].isupper():
        return None
    before = text[max(0, token.start - 70) : token.start]
    as_verb = word.endswith("ing") or _TO.search(before)
    as_noun = (
        not as_verb and word.endswith(_NOUNS) and text.startswith(_OF, token.end) and _THE.search(before)
    )
    return actions.strength(word) if as_verb or as_noun else None


def _softer(
    case: Case, main: Carrier, asked: list[tuple[int, Token]], given: list[tuple[int, Token]]
) -> list[Evidence]:
    if not asked or not given:
        return []
    (strong, mine), (weak, theirs) = max(asked), max(given)
    if strong - weak < 1:
        return []
    lost, new = case.wording.text[mine.start : mine.end], main.wording.text[theirs.start : theirs.end]
    return [
        Evidence(
            Code.ACTION_SOFTENED,
            f"“{lost}” became “{new}”",
            (case.quote(mine.start, mine.end),),
            (main.quote(theirs.start, theirs.end),),
            strong - weak + 0.5,
        )
    ]
