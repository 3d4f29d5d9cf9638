"""Is the action asked only furthered: "promote the reopening of" or "discuss reopening" where "reopen" was asked?"""

from __future__ import annotations

import re

from resodiff.demands import Token
from resodiff.judgement.actions.answering import is_wanted, same_object
from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.lexicon.phrases import begun, may_have
from resodiff.model import Code, Evidence

_TO = re.compile(r"to(?<=\bto)\s+(?=((?:\w+ly|further)\s+)?)")
_TO_ALONE = frozenset({"to"})
_ASKED = re.compile(r"\bto\s+(?:\w+ly\s+|further\s+)?$")

_ENSURED = re.compile(
    r"\bthat\b[^;:]*\b(?:be|is|are|being)\s+(?:(?:\w+ly|not|also)(?:,\s+|\s+(?:and\s+)?))*$"
)
_THAT = frozenset({"that"})
"""What comes before a passive of which the ask wants that it be so: "ensure that attacks are fully investigated"."""

_FURTHERED = re.compile(
    r"(?:\b(?:to|and)\s+|\b(?:shall|should|must|will)\s+)(?:\w+ly\s+|further\s+)?(?!(?:continue|pursue)\b)([a-z]+)"
    r"(?:\s+(?:in|to|towards?|into|on|upon|for|about))?"
    r"(?:\s+(?:the|its|their|an?|any|efforts\s+(?:to|at|for)))?(?:\s+[a-z-]+(?:,\s+[a-z-]+){0,3}(?:,?\s+and\s+[a-z-]+)?)?\s+$"
)
"""The end of a text after which a gerund or a noun is furthered by the verb that it captures. To continue
doing a thing is to do it: texts of later years say so of what goes on."""

_ABOUT = re.compile(
    r"\bto\s+(?:\w+ly\s+|further\s+)?(?:keep\s+)?([a-z]+)(?:\s+(?!to\b|and\b)[\w-]+){0,4}?"
    r"\s+(?:on|for|towards?|upon|about|regarding|concerning|leading\s+to)"
    r"\s+(?:the|its|their|an?)(?:\s+[a-z]+)?\s+$"
)
"""The end of a text after which a noun is only what the verb that it captures is about: "work for the"."""

_ASKED_FOR = re.compile(
    r"\b(?:requests?|invitations?|applications?|offers?|permissions?|leave|permits?|authori[sz]ations?|opportunit(?:y|ies)|wish(?:es)?"
    r"|readiness|willingness|ability|inability|right|refusals?)\s+(?:\w+ly\s+)?$"
)
"""Nouns whose infinitive tells what they are for, and is not asked itself: "requests to visit", which are requests for
a visit."""

_SIGHT = 30
_BEFORE = 100
"""Characters before a word within which the verb that governs it stands."""

_TELLING = frozenset({"report", "hold", "present", "submit"})
"""Verbs of specific acts that only tell of what they are about."""

_EFFORT = 3
"""Strength up to which an action only furthers another."""

_STEPS = 1.5

_CONSIDERED, _NEXT = 2, 12
"""Steps by which to consider an act is less than to do it, and characters behind such a hedge in which it stands."""


def furthered(case: Case) -> list[Evidence]:
    """Actions of the ask, as infinitives, that a carrier has as the object of a softer one which the ask has not."""
    found = []
    asked, may_ensure = _infinitives(case.wording.text), may_have(case.wording.text, _THAT)
    for at, (token, partner) in enumerate(zip(case.wording.content, case.met.partners, strict=True)):
        if partner is None or not (token.start in asked or (may_ensure and _is_ensured(case, token))):
            continue
        carrier = case.carriers[partner[0]]
        theirs = carrier.wording.content[partner[1]]
        softer = _governing(case, carrier, theirs)
        if softer and same_object(case, at, carrier, partner[1]) and not _was_considered(case, token):
            found.append(_evidence(case, token, carrier, softer, theirs))
    return found


def _was_considered(case: Case, token: Token) -> bool:
    """Whether no more was asked than to consider an action, in whichever form: "give consideration to responding"."""
    text = case.wording.text
    return text.endswith("ing", token.start, token.end) and any(
        h.steps >= _CONSIDERED and 0 <= token.start - h.end <= _NEXT for h in case.lexicon.hedges_in(text)
    )


def _infinitives(text: str) -> frozenset[int]:
    """Where the words begin that stand behind a "to", or behind one adverb after it."""
    return frozenset(
        [
            m.end(group)
            for m in begun(text, _TO_ALONE, _TO)
            if not _ASKED_FOR.search(text, max(0, m.start() - _SIGHT), m.start())
            for group in (0, 1)
        ]
    )


def _is_ensured(case: Case, token: Token) -> bool:
    """Whether a word of the ask is a passive of which it wants that it be so."""
    text = case.wording.text
    passive = text.endswith("ed", token.start, token.end)
    return passive and _ENSURED.search(_before(text, token)) is not None and is_wanted(case, token)


def _governing(case: Case, carrier: Carrier, theirs: Token) -> tuple[int, int] | None:
    """Where the softer verb stands that has this word of a carrier for its object."""
    text = carrier.wording.text
    word = text[theirs.start : theirs.end]
    before = _before(text, theirs)
    if not _as_object(text, theirs, word):
        return None
    hit = _FURTHERED.search(before)
    if hit is None or not _is_effort(case, hit.group(1)):
        hit = None if word.endswith("ing") else _ABOUT.search(before)
        if hit is None or _does(case, hit.group(1)):
            return None
    start, end = (at + theirs.start - len(before) for at in hit.span(1))
    if _of_the_ask(case, carrier, start, end) or _is_operative(carrier, start):
        return None
    return start, end


def _is_operative(carrier: Carrier, at: int) -> bool:
    """Whether the operative verb stands at a place: "encourages the reopening of" has a noun for the act that is asked,
    and how strong its verb is, another rule asks."""
    verb = carrier.wording.act_at(at).verb
    return verb is not None and verb.start <= at < verb.end


def _is_effort(case: Case, verb: str) -> bool:
    """Whether a verb only furthers its object. One whose strength lies in that does it: "pay compensation to"."""
    strength = case.lexicon.actions.strength(verb)
    return strength is not None and strength <= _EFFORT and not case.lexicon.actions.is_light(verb)


def _does(case: Case, verb: str) -> bool:
    """Whether a verb brings about what it is about: "take measures for", "provide for"."""
    actions = case.lexicon.actions
    return actions.is_light(verb) or ((actions.strength(verb) or 0) > _EFFORT and verb not in _TELLING)


def _as_object(text: str, token: Token, word: str) -> bool:
    """Whether a word is a gerund, or a noun of action with its object behind it."""
    if word.endswith("ing"):
        return True
    return text.startswith((" of ", " to ", " into "), token.end) and not _ASKED.search(_before(text, token))


def _of_the_ask(case: Case, carrier: Carrier, start: int, end: int) -> bool:
    whole = case.partners(0, len(case.wording.text))
    return any(c is carrier and start <= t.start < end for c, t in whole)


def _before(text: str, token: Token) -> str:
    return text[max(0, token.start - _BEFORE) : token.start]


def _evidence(case: Case, mine: Token, carrier: Carrier, softer: tuple[int, int], theirs: Token) -> Evidence:
    asked = case.wording.text[mine.start : mine.end]
    given = carrier.wording.text[softer[0] : theirs.end]
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{asked}” became “{given}”",
        (case.quote(mine.start, phrase_end(case.wording.text, mine.end)),),
        (carrier.quote(softer[0], phrase_end(carrier.wording.text, theirs.end)),),
        _STEPS,
    )
