"""Hedges that came before what was asked: "consider reopening", "give attention to", "explore the possibility of"."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from resodiff.demands import Token
from resodiff.judgement.actions.answering import is_wanted, same_object
from resodiff.judgement.actions.objects import acts_upon_the_same
from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.actions.unhedged import (
    eased,
    is_now_asked,
    object_stands,
    same_phrase,
    stands_unhedged,
    takes_nothing,
)
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon import Family, Hedge
from resodiff.model import Code, Evidence

_APART = re.compile(r"[,;:\n]|\band\b")
_BEYOND = re.compile(
    r"[;:\n]|,\s+(?:including|in\s+particular|such\s+as|especially|inter\s+alia|and|or|as\s+well)\b|\band\s+(?:also\s+|further\s+)?to\b"
)
"""What a hedge does not reach over."""

_CHAPEAU = re.compile(r"\A\s*:\s*\n?\s*(?:\([a-z]+\)\s+|[•–-]\s+)?")
"""Between words that govern every item of a list and the first item: "by considering: (a) Adopting"."""

_NEW_ITEM = re.compile(r"[;:\n]")
_BESIDE = re.compile(r"(?:\s+\w+ly)?,?\s+and\s+(?:\w+ly\s+)?")

_LIGHT = 1.0
"""Steps up to which a hedge is light."""

_EFFORT = 3
"""Strength up to which an action is an effort only."""

_REACH = 60
"""Characters after a hedge within which it must meet words of the ask to soften them."""

_WITHIN = 3
"""Content words after a hedge of which one must be what was asked: "consider the early reopening of"."""

_ROW = re.compile(
    r"\s+(?:(?:[\w-]+\s+){0,2}(?:for|of|to|on|in|into|towards?|at)\s+)?(?:(?:the|an?|any|its|their)\s+)?"
    r"[\w-]+(?:,\s+[\w-]+){0,3},?\s+and\s+[\w-]+\s+"
)
"""Adjectives before a noun: "the full, prompt and public disclosure"."""

_ASIDE_OPENS = re.compile(r",\s+[a-z]+ing\b")
"""What opens a phrase that is put in, and ends with the next comma: "to open, taking account of floods, the locks"."""
_LIMITED = re.compile(r"\A,[^,]*(?:,|$)")
"""A limit right behind a hedge: "taking into account, where relevant, the views"."""

_THOUGHT_OF = re.compile(r"\b(?:account|consideration|mind)\b")
_ENCLOSES = re.compile(
    r"\b(?:tak|bear|keep|hav)(?:e|es|s|ing)?\s[^,;:\n]{1,120}?\b(?:into\s+(?:account|consideration)|in\s+mind)\b"
)
"""What is thought of, and may stand between a verb and its noun: "take the tides into account"."""

_GAP = 3
"""Characters between a verb and what completes it."""

_BEFORE = 30
"""Characters before a word that show how it stands."""

_RELATIVE = re.compile(
    r"\b(?:(?:that|which|who|whose\s+\w+|what|as\s+such\s+\w+|as\s+they|as\s+it)"
    r"|(?:what|who|wher|which|when|how)ever(?:\s+[\w-]+){0,3})\s+$"
)
"""What comes before a hedge that speaks of other things: "laws that may", "as such actions may", "from whatever quarter
they may"."""

_WHICH = re.compile(r"[\w\s,’'-]*\b(?:steps|measures|efforts|actions?|initiatives)\s+(?:that|which)\b")
"""Steps of which something is told, and no step to what was asked: "steps that interfere"."""

_BOUND = re.compile(
    r"\b(?:in\s+(?:full\s+)?(?:accordance|compliance|conformity|line|keeping)\s+with|pursuant\s+to|consistent\s+with"
    r"|in\s+full\s+respect\s+of|on\s+the\s+basis\s+of|based\s+on)\s+(?:the\s+|its\s+|their\s+)?$"
)
"""What binds an action to a standard, of which account may be taken instead."""

_THING = re.compile(
    r"(?:\s+(?:that|for|upon|on))?(?:\s+(?:the|an?|its|their|any|all))?(?:\s+[a-z-]+){0,2}\s+"
)
"""What may stand between a verb and the thing that it wants: "calls for the early release"."""

_TITLE = 15
"""Content words of a demand within which a name is what its action is about, as in a list of treaties to ratify."""

_ASIDE = re.compile(
    r"\b(?:under|at|by|through|including|during|within|before|after|between|from|when|where|which)\b"
)
"""Words behind which a name tells how, where or when, and is no longer the object."""

_DIRECTLY = re.compile(r"(?:,[^,;:]+,)?\s+(?:(?:of|on|in|with)\s+)?(?:(?:the|its|their|an?)\s+)?")
"""Between a thing and what it is of, with what may be set off there."""

_THINGS = re.compile(r"(?:[a-z]+s|consent|assent)\s+(?:for|on|about|over|to)", re.IGNORECASE)
_HOW = re.compile(r"\b(?:in|at|during|from|before|after|under|within|among|against)\b")
"""A hedge that is a noun, and behind its object what tells how, where or when: "consultations on the budget in the
sessions"."""

_OF_IT = re.compile(
    r"\s+(?:(?:the|its|their|any|all|an?)\s+)?(?:(?!and\b|or\b|of\b|for\b|in\b|on\b|to\b)[\w-]+\s+){0,2}"
)
"""Between a thing that is less and what it is of."""

_SAYS_LITTLE = 0.25
"""Weight up to which a word is no object of its own: rights, States, international."""

_SAID_BEFORE = re.compile(
    r"\s*(?:(?:to|of|in|on|with|for|at|by|towards?|about)\s+)?"
    r"(?:(?:do|doing)\s+(?:so|this|that|it|likewise|the\s+same)\b|so\s+doing\b"
    r"|(?:this|that|it|them|the\s+(?:matter|question|issue|proposal|possibility|option|same))(?=\s*(?:[;,.]|$))"
    r"|(?:take|taking)\s+(?:this|that|such\s+an?|the\s+same)\s+(?:step|action|course|decision)s?\b"
    r"|(?:become|becoming)\s+(?:a\s+)?part(?:y|ies)\b"
    r"|(?:its|their|such|this)\s+(?:early\s+)?\w+(?:tion|sion|ment|ance|al|ure)\b(?=\s*(?:[;,.]|$|thereof|thereto))"
    r"|\w+ing\s+(?:to\s+)?(?:it|them|thereto|thereof|this|these|those)\b)"
)
"""Words after a hedge that stand for an action said before: "doing so", "such ratification", "acceding thereto"."""


class _Met(NamedTuple):
    """What a hedge softens: where the demand opens, the word of it that a carrier has, and where that ends there."""

    begin: int
    mine: Token
    end: int


def hedges(case: Case) -> list[Evidence]:
    """Hedges that a carrier has before words of the ask, and the ask has not."""
    hedged = [c for c in case.carriers if case.lexicon.hedges_in(c.wording.text)]
    own = case.lexicon.hedges_in(case.wording.text) if hedged else ()
    found = []
    for carrier in hedged:
        for hedge in _new(case, carrier, own):
            behind = _met_after(case, carrier, hedge)
            met = behind or _met_before(case, carrier, hedge)
            if met is None or _belongs_to_verb(carrier, hedge) or _under_same(case, own, hedge, met.mine):
                continue
            if is_now_asked(case, met.mine, carrier, hedge) or stands_unhedged(
                case, met.mine, carrier, met.end
            ):
                continue
            if _does_the_same(case, met, hedge):
                continue
            if behind and object_stands(case, met.begin, met.mine, carrier, hedge):
                continue
            if hedge.steps <= _LIGHT and _is_effort(case, met.mine):
                continue
            before = max((h.steps for h in own if not _stands(case, h)), default=0.0)
            steps = hedge.steps - max(before, eased(case, met.begin, carrier, hedge))
            if steps > 0:
                found.append(_hedged(case, carrier, hedge, met, steps))
    return found


def _new(case: Case, carrier: Carrier, own: tuple[Hedge, ...]) -> list[Hedge]:
    """The hedges of a carrier whose words are none of the ask's, and that are no part of a limit. One that the ask has
    elsewhere is new all the same where the carrier has it more often: unless it is light, and then often style."""
    text = carrier.wording.text
    hedges = case.lexicon.hedges_in(text)
    mine, theirs = (Counter(h.words.lower() for h in some) for some in (own, hedges))
    more = {words for words, count in theirs.items() if count > mine[words]}
    return [
        h
        for h in hedges
        if h.words.lower() in more
        and (h.steps > _LIGHT or not mine[h.words.lower()])
        and not _kept_at(case, carrier, *h.key)
        and not takes_nothing(carrier, h)
        and not any(c.start <= h.start < c.end for c in case.lexicon.limits_in(text))
    ]


def _hedged(case: Case, carrier: Carrier, hedge: Hedge, met: _Met, steps: float) -> Evidence:
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{hedge.words}” now stands before what was asked",
        (case.quote(met.begin, phrase_end(case.wording.text, met.mine.end)),),
        (carrier.quote(hedge.start, phrase_end(carrier.wording.text, met.end)),),
        steps,
    )


def _is_effort(case: Case, mine: Token) -> bool:
    """Whether what was asked is an effort itself: to accelerate efforts to enhance is no less than to enhance."""
    strength = case.lexicon.actions.strength(case.wording.text[mine.start : mine.end])
    return strength is not None and strength <= _EFFORT


def _belongs_to_verb(carrier: Carrier, hedge: Hedge) -> bool:
    """Whether a light hedge is the operative verb itself, or only completes it as in "acknowledges the importance of":
    how strong that verb is, another rule asks."""
    verb = carrier.wording.act_at(hedge.start).verb
    if verb is None or verb.verb.family is Family.INSTRUCTIVE or hedge.steps > _LIGHT:
        return False
    return verb.start <= hedge.start <= verb.end + _GAP


def _does_the_same(case: Case, met: _Met, hedge: Hedge) -> bool:
    """Whether a hedge of one word does what the action did in whose place it stands: "examine" for "review"."""
    first = case.wording.text[met.begin : met.mine.start].split(maxsplit=1)[:1]
    return bool(first) and case.lexicon.actions.is_shade(first[0], hedge.words)


def _under_same(case: Case, own: tuple[Hedge, ...], hedge: Hedge, mine: Token) -> bool:
    """Whether the word of the ask stood behind the same hedge already."""
    text, words = case.wording.text, hedge.words.lower()
    if _THOUGHT_OF.search(words) and any(m.start() <= mine.start < m.end() for m in _ENCLOSES.finditer(text)):
        return True
    return any(
        h.words.lower() == words
        and 0 <= mine.start - h.end <= _REACH
        and not _APART.search(text, h.end, mine.start)
        for h in own
    )


def _stands(case: Case, hedge: Hedge) -> bool:
    """Whether a hedge of the ask is still there: then a new one comes on top of it."""
    return all(f <= Fate.MOVED for f in case.fates(hedge.start, hedge.end))


def _met_after(case: Case, carrier: Carrier, hedge: Hedge) -> _Met | None:
    """What a hedge governs: the first word after it, or one of the next two, if that is what the ask wants done."""
    words, text = carrier.wording, carrier.wording.text
    if _speaks_of_other_things(carrier, hedge):
        return None
    if _WHICH.match(text, hedge.start, hedge.end + _REACH):
        return None
    first, past = words.between(hedge.end, hedge.end + _REACH)
    row = _ROW.match(text, hedge.end, hedge.end + _REACH)
    aside = row is None and _ASIDE_OPENS.search(text, max(0, hedge.start - _GAP), hedge.end) is not None
    last = max(first + _WITHIN, words.between(row.end(), row.end())[0] + 1 if row else 0)
    for at in range(first, min(past, last)):
        theirs = words.content[at]
        between = text[hedge.end : theirs.start]
        if (
            at > first
            and _THINGS.fullmatch(hedge.words)
            and _HOW.search(text, words.content[first].end, theirs.start)
        ):
            return None
        if aside and "," in _LIMITED.sub("", between):
            return None
        if _BEYOND.search(_CHAPEAU.sub(" ", between)) or _beside(between, text[theirs.start : theirs.end]):
            return None
        found = _asked_for(case, carrier, at, hedge)
        if found is not None:
            return _Met(found[0], found[1], theirs.end)
    return None


def _speaks_of_other_things(carrier: Carrier, hedge: Hedge) -> bool:
    """Whether a hedge stands in a relative clause or a reason. Behind the operative verb "that" opens what is asked."""
    text, verb = carrier.wording.text, carrier.wording.act_at(hedge.start).verb
    if verb and text[verb.end : hedge.start].strip() == "that":
        return False
    return _RELATIVE.search(text, max(0, hedge.start - _BEFORE), hedge.start) is not None


def _asked_for(case: Case, carrier: Carrier, theirs: int, hedge: Hedge) -> tuple[int, Token] | None:
    """Where the demand opens, and the word in it, which a word of a carrier is, if both have the same object."""
    ask, concept = case.wording, carrier.wording.concepts[theirs]
    if concept not in ask.known:
        return None
    for mine, token in enumerate(ask.content):
        if ask.concepts[mine] == concept and same_object(case, mine, carrier, theirs):
            opening = _opening(case, carrier, mine, theirs)
            if opening is None:
                opening = _divided(case, mine, carrier, theirs, hedge)
            if opening is not None and _is_one(case, mine, carrier, theirs):
                return opening, token
    return None


def _is_one(case: Case, mine: int, carrier: Carrier, theirs: int) -> bool:
    """Whether two words are one action on one thing, or one thing."""
    if is_wanted(case, case.wording.content[mine]):
        return acts_upon_the_same(case, mine, carrier, theirs)
    return same_phrase(case, mine, carrier, theirs)


def _opening(case: Case, carrier: Carrier, mine: int, theirs: int) -> int | None:
    """Where the action opens that a word of the ask is, or is the object of; None where nobody is asked to do it."""
    ask, token = case.wording, case.wording.content[mine]
    bound = _BOUND.search(ask.text, max(0, token.start - _BEFORE), token.start)
    if bound:
        return bound.start()
    if is_wanted(case, token):
        return token.start
    if token.weight <= _SAYS_LITTLE:
        return None
    action = _action_before(case, mine)
    if action is None:
        action = _action_on_name(case, mine)
    if action is not None:
        return None if _is_near(carrier, action.concept, theirs) else action.start
    act = ask.act_at(token.start)
    wanted = act.verb is not None and act.verb.verb.family is Family.INSTRUCTIVE and not act.addressee
    return (
        act.start if wanted and act.verb and _THING.fullmatch(ask.text, act.verb.end, token.start) else None
    )


def _divided(case: Case, mine: int, carrier: Carrier, theirs: int, hedge: Hedge) -> int | None:
    """Where a word of the ask stands whose object `mine` is, if a noun that is less came between the two: "continue
    talks on the repair", "the continuation, while needed, of consent to the visits"."""
    ask, words = case.wording, carrier.wording
    verb = ask.act_at(ask.content[mine].start).verb
    if not mine or hedge.words.split()[0].endswith("ing") or verb is None:
        return None
    head = ask.content[mine - 1]
    if verb.verb.family is not Family.INSTRUCTIVE or ask.content[mine].weight <= _SAYS_LITTLE:
        return None
    if not _DIRECTLY.fullmatch(ask.text, head.end, ask.content[mine].start):
        return None
    if not _OF_IT.fullmatch(words.text, hedge.end, words.content[theirs].start):
        return None
    first, past = words.between(hedge.start - _REACH, hedge.start)
    heads = [t for t in words.content[first:past] if t.concept == head.concept]
    stands = bool(heads) and _DIRECTLY.fullmatch(words.text, heads[-1].end, hedge.start) is not None
    return head.start if stands else None


def _action_before(case: Case, at: int) -> Token | None:
    """The action directly before a word of the ask, or before the word that qualifies it."""
    ask, token = case.wording, case.wording.content[at]
    for back, before in enumerate(reversed(ask.content[max(0, at - 2) : at])):
        between = ask.text[before.end : token.start]
        if _NEW_ITEM.search(between) or (back and (_APART.search(between) or _ASIDE.search(between))):
            return None
        if is_wanted(case, before):
            return before
    return None


def _action_on_name(case: Case, at: int) -> Token | None:
    """The action that opens the demand in which a name stands, if the name is what it is about."""
    ask, token = case.wording, case.wording.content[at]
    if not ask.text[token.start].isupper():
        return None
    demands = ask.act_at(token.start).demands
    demand = next((d for d in reversed(demands) if d.action_at < token.start), None)
    if demand is None or _ASIDE.search(ask.text, demand.action_at, token.start):
        return None
    head = ask.between(demand.action_at, demand.action_at)[0]
    return ask.content[head] if at - head <= _TITLE else None


def _is_near(carrier: Carrier, concept: str, at: int) -> bool:
    return concept in carrier.wording.concepts[max(0, at - 3) : at]


def _beside(between: str, word: str) -> bool:
    """Whether an action stands beside a hedge and not under it: "examine and investigate", not "examine reopening"."""
    return bool(_BESIDE.fullmatch(between)) and not word.endswith("ing")


def _met_before(case: Case, carrier: Carrier, hedge: Hedge) -> _Met | None:
    """The last word of the ask before a hedge that has "doing so" or the like for its object, and where that ends."""
    said = _SAID_BEFORE.match(carrier.wording.text, hedge.end)
    if said is None:
        return None
    which, start = case.carriers.index(carrier), carrier.wording.act_at(hedge.start).start
    met = [
        (carrier.wording.content[partner[1]].start, token)
        for token, partner in zip(case.wording.content, case.met.partners, strict=True)
        if partner is not None and partner[0] == which
    ]
    before = [(at, token) for at, token in met if start <= at < hedge.start]
    if not before or _NEW_ITEM.search(carrier.wording.text, max(before)[0], hedge.start):
        return None
    mine = max(before)[1]
    act = case.wording.act_at(mine.start)
    demand = next((d for d in reversed(act.demands) if d.action_at <= mine.start), None)
    return _Met(demand.action_at if demand else mine.start, mine, said.end())


def _kept_at(case: Case, carrier: Carrier, start: int, end: int) -> bool:
    """Whether the hedge's own words are words of the ask."""
    return any(
        c is carrier and start < t.end and t.start < end for c, t in case.partners(0, len(case.wording.text))
    )
