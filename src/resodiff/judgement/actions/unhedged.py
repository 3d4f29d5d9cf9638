"""Whether a hedge of a carrier takes nothing from what the ask had: it stands before something else, the ask was for an
effort already, or what was only welcomed is now asked for."""

from __future__ import annotations

import re

from resodiff.demands import Token
from resodiff.judgement.actions.answering import directly_same, is_wanted
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Hedge

EFFORT = 1.5
"""Steps by which an effort is less than an act."""

_EFFORT_BEFORE = re.compile(
    r"(?:\b(?:efforts?|endeavou?rs?|attempts?|initiatives?|support(?:ing)?|assist(?:ance|ing)?|help(?:ing)?|cooperat\w+"
    r"|collaborat\w+|striv\w+|aim(?:ing)?|seek(?:ing)?|work(?:ing)?|everything|utmost|(?:its|their)\s+best)\b[^,;:.\n]{0,90}?"
    r"\b(?:to|in|at|towards?|for|of)\s+(?:the\s+)?(?:\w+ly\s+)?)$"
)
"""What comes before an action of which only the effort is asked, or help with it."""

_SIGHT = 140
"""Characters before an action within which that stands."""

_PROMISE = re.compile(r"\b(?:commitment|promise|pledge|undertaking|intention|obligation|determination)s?\b")
_KEPT = re.compile(
    r"\b(?:(?:act|deliver|follow\s+through|follow\s+up|make\s+good)\w*\s+(?:up)?on|(?:fulfil|honou?r|implement|keep|meet"
    r"|carry\s+out|live\s+up\s+to|respect|discharge|reali[sz]|translat|abid\w*\s+by)\w*)"
    r"\s+(?:(?:its|their|his|her|the|all|any|this|that)\s+)?(?:[\w-]+\s+){0,2}$"
)
"""What comes before a promise that is to be kept, so that what was promised is to be done."""

_NOUN_BEFORE = re.compile(
    r"\b(?!(?:to|and|or|also|they|who|that|which|should|must|shall|will|may|\w+ly)\b)[\w’-]+\s+$"
)
_NOUN_TOO = re.compile(r"(?:plan|act|work|look|help)\s+to")
"""Hedges that are nouns where they do not stand as verbs: "the action plan to end"."""

_FORBIDS = re.compile(r"(?:may|can|could)\s+(?:not|never|only)\b", re.IGNORECASE)
"""What leaves nothing open: "may not be used"."""

_MAY = frozenset({"may", "can", "could"})
_NOBODY = re.compile(
    r"\b(?:[Nn]o(?:\s+(?!later|longer|less|fewer|more|sooner)[\w’-]+|body)|[Nn]one|[Nn]either|nor)\b[^,;:.\n]*$"
)
"""What forbids behind "nobody", and such a subject."""

_SO_THAT = re.compile(r"\b(?:so|in\s+order)\s+that\b[^;:.\n]*$")
"""What opens a purpose, of which nobody is asked: "so that all may have"."""

_LOOK_BACK = 250

_APART = re.compile(r"[,;:\n]|\band\b")
_REACH = 60
_ADJACENT = re.compile(
    r"\s+(?!(?:\w+ed|made|given|taken|set|held|put|drawn|found|sent|led|brought|laid|known|shown|written|begun)\b)"
)
_OF = re.compile(r"\s+of\s+(?:(?:the|an?|its|their|all|any|such)\s+)?")

_EVALUATING = (Family.OBSERVING, Family.WELCOMING, Family.DISAPPROVING)


def takes_nothing(carrier: Carrier, hedge: Hedge) -> bool:
    """Whether a hedge softens nothing by the way it stands: a noun, a promise to be kept, a purpose."""
    text = carrier.wording.text
    before = text[max(0, hedge.start - _LOOK_BACK) : hedge.start]
    if _NOUN_TOO.fullmatch(hedge.words) and _NOUN_BEFORE.search(before):
        return True
    if _PROMISE.search(hedge.words) and _KEPT.search(before):
        return True
    if _FORBIDS.match(text, hedge.start) or is_of_nobody(text, hedge.start, hedge.words):
        return True
    return _SO_THAT.search(before) is not None


def is_of_nobody(text: str, start: int, words: str) -> bool:
    """Whether words for what may be are said of nobody, and so forbid it: "no one may be held"."""
    return words in _MAY and _NOBODY.search(text, max(0, start - _REACH), start) is not None


def is_now_asked(case: Case, mine: Token, carrier: Carrier, hedge: Hedge) -> bool:
    """Whether the ask only speaks of what a carrier asks for behind a hedge: then it has not become less."""
    before, after = case.wording.act_at(mine.start).verb, carrier.wording.act_at(hedge.start).verb
    if before is None or after is None:
        return False
    return before.verb.family in _EVALUATING and after.verb.family is Family.INSTRUCTIVE


def eased(case: Case, at: int, carrier: Carrier, hedge: Hedge) -> float:
    """By how many steps an action of the ask, which opens at a place, was an effort already; 0 where the effort still
    stands and the hedge comes on top of it."""
    here, there = case.wording, carrier.wording
    return EFFORT if _is_effort_at(here, at) and not _is_effort_at(there, hedge.start) else 0.0


def _is_effort_at(words: Wording, at: int) -> bool:
    verb = words.act_at(at).verb
    start = max(verb.end if verb else 0, at - _SIGHT)
    return start < at and _EFFORT_BEFORE.search(words.text[start:at]) is not None


def stands_unhedged(case: Case, mine: Token, carrier: Carrier, end: int) -> bool:
    """Whether the carriers have an action of the ask, for the same object, as often as the ask with no hedge before it,
    beside where it ends behind one."""
    at = case.wording.content.index(mine)
    if not is_wanted(case, mine):
        return False
    free = sum(
        token.concept == mine.concept
        and not (other is carrier and token.end == end)
        and directly_same(case, at, other, j)
        and not _is_hedged(case, other, token)
        for other in case.carriers
        if mine.concept in other.wording.known
        for j, token in enumerate(other.wording.content)
    )
    return 0 < free >= case.wording.concepts.count(mine.concept)


def object_stands(case: Case, begin: int, mine: Token, carrier: Carrier, hedge: Hedge) -> bool:
    """Whether the action that opens a demand at `begin`, of which `mine` is the object, stands before that object in
    the carrier, elsewhere than before the hedge: "hold a workshop and consult them on arrangements for the workshop".
    """
    at = case.wording.place_from(begin)
    if begin == mine.start or at >= len(case.wording.content):
        return False
    partner = case.met.partners[at]
    if partner is None or case.carriers[partner[0]] is not carrier:
        return False
    theirs = carrier.wording.content[partner[1]]
    return not 0 <= hedge.start - theirs.end <= _REACH and directly_same(case, at, carrier, partner[1])


def _is_hedged(case: Case, carrier: Carrier, token: Token) -> bool:
    text = carrier.wording.text
    return any(
        0 <= token.start - h.end <= _REACH and not _APART.search(text, h.end, token.start)
        for h in case.lexicon.hedges_in(text)
    )


def same_phrase(case: Case, mine: int, carrier: Carrier, theirs: int) -> bool:
    """Whether two words that are no actions stand for one thing: both as the noun itself, or with the same word behind:
    "arms transfers" is not "arms races"."""
    here, there = _next(case.wording, mine, _ADJACENT), _next(carrier.wording, theirs, _ADJACENT)
    if here == there:
        return True
    if here is None:
        return there == _next(case.wording, mine, _OF)
    return there is None and here == _next(carrier.wording, theirs, _OF)


def _next(words: Wording, at: int, link: re.Pattern[str]) -> str | None:
    """The word right behind one, to which it belongs."""
    if at + 1 >= len(words.content):
        return None
    one, other = words.content[at], words.content[at + 1]
    between = link.match(words.text, one.end)
    return words.concepts[at + 1] if between is not None and between.end() == other.start else None
