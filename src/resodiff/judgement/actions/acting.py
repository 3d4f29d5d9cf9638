"""Whether a word stands as an action in a wording, and how strong it is there."""

from __future__ import annotations

import re

from resodiff.demands import Token
from resodiff.lexicon import Actions
from resodiff.lexicon.clauses import opens_item

_TO = re.compile(
    r"(?:\b[Tt]o\s+(?:\w+ly\s+|further\s+|(?:\w+,\s+)*\w+\s+and\s+)?|\bput(?:ting)?\s+an\s+(?:immediate\s+)?"
    r"|\b(?:[Dd]emand|[Ii]nsist|[Rr]equest|[Rr]equire|[Rr]ecommend)(?:s|ing)?\s+that\s+(?:[\w’'-]+\s+){1,5})$"
)
_BESIDE = re.compile(r"(?:,|\b(?:and|or))\s+(?:(?:also|further|\w+ly)\s+)?$")
"""What comes before a verb that shares the "to" of another: "to share the findings and ensure …"."""

_FOUND = re.compile(r"(?:seek|look|search)(?:ing)?\s+(?:out|after)\b|look(?:ing)?\s+after\b")
"""Verbs that with their particle say that a thing is found or cared for."""

_BEFORE_A_JUDGE = re.compile(r"(?:try|tried|trying)\b(?!\s+(?:to|and|out|not)\b)")
"""A verb that is no attempt, where no other verb hangs on it: "to try those who wreck ferries"."""

_COMPOUND = re.compile(r"-[a-z]")
_TO_DO = re.compile(r"\b[Tt]o\s+(?:\w+ly\s+)?$")
"""A word that goes on behind a hyphen is a noun, "reporting and follow-up", but right behind "to"."""

_OBJECT = re.compile(r"\s+(?:the|an?|all|any|its|their|his|her|that|those|these|this|such|each|every|no)\b")
PASSIVE = re.compile(r"\b(?:be|been|being|is|are)\s+(?:(?:not|also|\w+ly)(?:,\s+|\s+(?:and\s+)?))*$")
"""What comes before a word in the passive, with its adverbs: "are promptly, thoroughly and impartially"."""

_NEVER_VERBS = ("tion", "sion", "ance", "ence", "ity")
_VERBS_ALL_THE_SAME = frozenset(
    {"caution", "sanction", "commission", "question", "mention", "finance", "advance"}
)

_NOUNS = ("tion", "sion", "ure", "ment", "ing", "al", "ance")
_OF = (" of ", " in ", " to ", " into ")
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|for|immediate|full|complete|prompt|early|swift|rapid|total)\s+$")

_BEFORE = 70
"""Characters before a word that show how it stands."""


def strength_at(actions: Actions, text: str, token: Token) -> int | None:
    """The strength of a word that stands as an action: an infinitive, one of several, a gerund, a passive, or the noun
    of it as in "the closure of". None for a word that stands otherwise or is no action."""
    word = text[token.start : token.end]
    strength = actions.strength(word)
    if strength is None or _FOUND.match(text, token.start):
        return None
    if _BEFORE_A_JUDGE.match(text, token.start):
        strength = actions.strength("prosecute")
    before = text[max(0, token.start - _BEFORE) : token.start].removesuffix("re-")
    if _COMPOUND.match(text, token.end) and not _TO_DO.search(before):
        return None
    if word[:1].isupper() and not (word.endswith("ing") and opens_item(text, token.start)):
        return None
    noun_too = word in actions.nouns_too
    stands = _is_verb(text, token, word, before, noun_too) or _is_noun(text, token, word, before, noun_too)
    return strength if stands else None


def _is_verb(text: str, token: Token, word: str, before: str, noun_too: bool) -> bool:
    """Whether a word stands as a verb; one that is a noun too does so beside another word only before an object."""
    if word.endswith(_NEVER_VERBS) and word not in _VERBS_ALL_THE_SAME:
        return False
    if word.endswith("ing") or _TO.search(before):
        return True
    if word.endswith("ed"):
        return bool(PASSIVE.search(before))
    if word.endswith("s") or not _BESIDE.search(before):
        return False
    return not noun_too or bool(_OBJECT.match(text, token.end))


def _is_noun(text: str, token: Token, word: str, before: str, noun_too: bool) -> bool:
    return (
        (word.endswith(_NOUNS) or noun_too) and text.startswith(_OF, token.end) and bool(_THE.search(before))
    )
