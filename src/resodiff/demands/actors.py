"""Who can be asked to act: a name or a noun of persons and bodies at the head of a phrase."""

from __future__ import annotations

import re

from resodiff.lexicon.actors import Actors


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PRONOUNS = _words("it them him her they he she those latter everyone all")
"""Words that stand for a person or body where a phrase opens with them."""

_ARTICLES = _words("the all both each every any")
_OWNERS = _words("its their his her")
"""Words that open a phrase, and those of them that end one in which they stand later: "its Advisory Committee"."""

_NO_ADJECTIVE = _words(
    "of for in on with to from by at against as under within without through during after before into between "
    "among about over upon that which who whose where when while if is are was were be been being has have had "
    "do does not no should must shall will may can could would to's its or/and including such throughout across around"
)
"""Words that end a phrase whose head has not come."""

_DEMONYM = re.compile(r"(?:an|ese|ish|ic|eli|aqi|ali|shi|ani|udi|eni|iti|Nations|States|Rights|UN|EU)$|-")
_COMPOUND = re.compile(r"-(?:led|owned|based|related|wide|driven|style)$")
_WORD = re.compile(r"\s*,?\s*([^\W\d_][\w’'-]*)")
_OWN_NAME = re.compile(
    r"(?:,?\s+(?:(?:of|for|on|in|at|and|against)\s+)?(?:(?:the|all)\s+)?(?:situation\s+of\s+human\s+rights\s+in\s+)?"
    r"(?:the\s+)?[A-Z][\w’'-]*)+"
)
"""What follows a head and belongs to the name: "Office of the High Commissioner for Human Rights"."""

_NAME_NEXT = re.compile(r"\s+[A-Z]")
_NOUN = re.compile(
    r"(?:[aeiu]tions?|[st]sions?|ssions?|[^v]ments|ities|ships?|doms?|elections?|freedom|violence|reports?|meetings?)$"
)
"""Nouns that are what the noun before them is part of: "panel discussion", "council elections"."""

_MOST = 9
"""Words in which the head of a phrase is looked for."""


def actor_at(text: str, start: int, end: int, known: Actors) -> tuple[int, int] | None:
    """Where the phrase that begins at `start` ends, if its head is a person or body among the `known`;
    None if it is a thing.

    "the Syrian authorities", "all parties", "Varonia" and "the Office of the High Commissioner" are actors, "the
    provision of food" is none.
    """
    first, named = -1, -1
    at, opens = start, True
    for _ in range(_MOST):
        found = _WORD.match(text, at, end)
        if found is None:
            break
        word, at = found[1], found.end()
        first = found.start(1) if first < 0 else first
        if named >= 0 and (body := _forces(text, named, end, known)):
            return first, _name_end(text, body, end)
        if named >= 0 and not _goes_on(text, named, word, known):
            break
        if (word.lower() in known.bodies or (opens and word in _PRONOUNS)) and not _is_attribute(
            text, at, end, word, known
        ):
            return first, _name_end(text, at, end)
        owned = opens and word.lower() in _OWNERS and _NAME_NEXT.match(text, at, end) is not None
        opens = opens and word in _ARTICLES
        if word[0].isupper() and not _COMPOUND.search(word):
            named = at
        elif (word in _NO_ADJECTIVE and not owned) or (word == "the" and not opens):
            break
    return (first, _name_end(text, named, end)) if named >= 0 else None


def _goes_on(text: str, named: int, word: str, known: Actors) -> bool:
    """Whether a word after a name in capitals may belong to its phrase: "Syrian border authorities"."""
    return word[0].isupper() or word.lower() in known.bodies or bool(_DEMONYM.search(text, named - 7, named))


def _forces(text: str, at: int, end: int, known: Actors) -> int | None:
    """Where a force or body ends of which a name is only the owner: "the Varonia armed and security forces"."""
    last = None
    for n in range(_MOST):
        found = _WORD.match(text, at, end)
        if found is None or "," in found[0]:
            break
        word, at = found[1], found.end()
        if n and word in known.bodies:
            last = at
        elif word not in known.parts and not (n and word in ("and", "or")):
            break
    return last


def _is_attribute(text: str, at: int, end: int, word: str, known: Actors) -> bool:
    """Whether a noun is but the first part of another: "State institutions", "all parties", "those States"."""
    following = _WORD.match(text, at, end)
    if following is None or "," in following[0]:
        return False
    after = following[1].lower()
    if word in ("all", "those"):
        return after not in _NO_ADJECTIVE and after not in known.concerned
    return after in known.bodies or _NOUN.search(after) is not None


def _name_end(text: str, at: int, end: int) -> int:
    name = _OWN_NAME.match(text, at, end)
    return name.end() if name else at
