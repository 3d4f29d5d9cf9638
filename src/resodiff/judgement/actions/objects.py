"""What an action acts upon, and whether it is asked at all: the head of its object, the topic of a report."""

from __future__ import annotations

import re

from resodiff.demands import Token
from resodiff.judgement.actions.acting import PASSIVE
from resodiff.judgement.actions.outcomes import step
from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording

_SIGHT = 70
"""Characters before an action that show how it stands."""

_CLAUSE = 160
"""Characters before an action within which stands what it is the topic of."""

_REACH = 8
"""Content words behind an action of a carrier among which the same object must stand, and before it in the passive."""

_ADVERBS = r"(?:(?:\w+ing|\w+)\s+(?:or|and)\s+)?(?:\w+ly\s+)?$"
_TOPIC = re.compile(
    rf"\b(?:about|regarding|concerning|entitled|(?:relat|dedicat|devot)\w+\s+to|(?:theme|topic|subject|question|issue)\s+of)"
    rf"\s+{_ADVERBS}"
)
"""What comes before a gerund or a noun that only tells what a thing is about."""

_ON = re.compile(rf"\b(?P<verb>[\w’-]+)\s+(?:up)?on\s+{_ADVERBS}")
_ON_OWN = re.compile(
    r"(?:insist|agree|embark|decide|rely|count|depend|press|focus|concentrate|cent(?:er|re)|work|build|move|go|keep|carry)"
    r"(?:s|e?d|ing|sed|sing|ied)?"
)
"""Verbs that complete themselves with "on": what stands behind it is what is to be done."""

_NEGATED = re.compile(rf"\b(?:from|without|against|not|never)\s+{_ADVERBS}")
"""What comes before an action that is not to be done."""

_SAID = re.compile(r"\s+(?:such|these|those|this|the\s+same|the\s+said|it|them|him|her|so|thereto)\b")
"""An object that was named before."""

_OF_IT = re.compile(r"\b(?:its|their|his|her|such|this|that)\s+(?:[\w-]+\s+)?$")
"""What comes before a noun of action whose object was named before: "its full implementation"."""

_WHEN = re.compile(
    r"\s+(?:(?:every|each)\s+(?:\w+\s+)?(?:years?|months?|weeks?|days?|quarters?|sessions?|time)|once|twice|again|annually|regularly|periodically|immediately|early)\b"
)
"""Words behind an action that tell when, and are no object."""

_BEHIND_NOUN = re.compile(
    r"\w{3,}ed|conducive|necessary|available|consistent|relevant|responsible|capable|favourable|sufficient|specific|made"
    r"|given|taken|held"
)
"""Adjectives and participles that stand behind their noun: "conditions conducive to"."""

_EDGE = re.compile(r"[;:\n]")
_NEXT = re.compile(r"\s+of\s+")


def is_no_act_asked(case: Case, words: Wording, token: Token) -> bool:
    """Whether an action of the ask or of a carrier only names what a report or a meeting is about, or is not to be
    done."""
    before = words.text[max(0, token.start - _SIGHT) : token.start]
    if _NEGATED.search(before):
        return words.text.startswith("ing", token.end - 3)
    if not words.text.startswith("ing", token.end - 3):
        return False
    if _TOPIC.search(before):
        return True
    on = _ON.search(before)
    if on is None:
        return False
    return not _ON_OWN.fullmatch(on["verb"]) or _is_of_a_meeting(case, words, token)


def _is_of_a_meeting(case: Case, words: Wording, token: Token) -> bool:
    """Whether a step of follow-up stands before an action in the same clause: "the panel shall focus on ensuring"."""
    clause = _EDGE.split(words.text[max(0, token.start - _CLAUSE) : token.start])[-1]
    return step(case.lexicon.follow_up).search(clause) is not None


def acts_upon_the_same(case: Case, mine: int, carrier: Carrier, theirs: int) -> bool:
    """Whether the head of what `mine` acts upon stands in what an action of a carrier acts upon."""
    ask, words = case.wording, carrier.wording
    token = words.content[theirs]
    before = words.text[max(0, token.start - _SIGHT) : token.start]
    if _is_passive(ask, mine) or _SAID.match(words.text, token.end) or _OF_IT.search(before):
        return True
    head = head_of_object(case, ask, mine)
    if head is None:
        return True
    heads = {i for i in range(mine + 1, head) if ask.text[ask.content[i].start].isupper()} | {head}
    return not {ask.concepts[i] for i in heads}.isdisjoint(_acted_upon(words, theirs))


def head_of_object(case: Case, words: Wording, at: int) -> int | None:
    """Where the noun stands that an action acts upon, past nouns that only give its shape: "all forms of torture"."""
    end = words.content[at].end
    while (past := phrase_end(words.text, end)) > end:
        first, beyond = words.between(end, past)
        if first == beyond or _WHEN.match(words.text, end):
            return None
        while beyond - first > 1 and _BEHIND_NOUN.fullmatch(_word(words, beyond - 1)):
            beyond -= 1
        onward = _NEXT.match(words.text, past)
        if onward is None or _word(words, beyond - 1) not in case.lexicon.actions.forms_of:
            return beyond - 1
        end = onward.end() - 1
    return None


def _word(words: Wording, at: int) -> str:
    token = words.content[at]
    return words.text[token.start : token.end].lower()


def _acted_upon(words: Wording, at: int) -> tuple[str, ...]:
    if _is_passive(words, at):
        return words.concepts[max(0, at - _REACH) : at]
    edge = _EDGE.search(words.text, words.content[at].end)
    past = words.between(0, edge.start())[1] if edge else len(words.content)
    return words.concepts[at + 1 : min(at + 1 + _REACH, past)]


def _is_passive(words: Wording, at: int) -> bool:
    start = words.content[at].start
    return PASSIVE.search(words.text, max(0, start - _SIGHT), start) is not None
