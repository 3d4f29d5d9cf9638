"""Whom an operative paragraph asks: "the Government of …", "the Secretary-General", "all States"."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.extraction.letter.actors import names_actor
from resodiff.lexicon import Family, Lexicon
from resodiff.lexicon.actors import Actors
from resodiff.lexicon.phrases import alternatives

_FAR = 500
"""Characters after the verb within which the addressee is named."""

_ASIDE = re.compile(r"(?:\s*,[^,;]{1,90},)?\s*")
_STOP = re.compile(r"[;:]|\s(?:that|which|who|whose|for its|for their)\s|,\s+and\s+(?:also\s+)?[a-z]+s\s")
_CLAUSE = re.compile(
    r",\s+(?!(?:and|the|all|other|its)\b|[A-Z])[a-z-]+\b|,\s+(?:in particular|including|as well as|and in)\b"
)
_WORDS = 18


@lru_cache(maxsize=8)
def _infinitive(known: Actors) -> re.Pattern[str]:
    return re.compile(
        r",?\s+(?:not\s+)?to\s+(?!(?:the|a|an|its|his|her|their|this|that|these|those|which|whom|all|any|each|such|date"
        rf"|it|them|{alternatives(known.things)})\b)[a-z]+"
    )


def addressee_of(text: str, lexicon: Lexicon) -> str:
    """Who is asked by the first instructive verb that names somebody, as the text says it; "" if none is."""
    for use in lexicon.operative_verbs(text):
        if use.verb.family is not Family.INSTRUCTIVE:
            continue
        who = _named(text[use.end : use.end + _FAR], lexicon.actors)
        if who:
            return who
    return ""


def _named(after: str, known: Actors) -> str:
    aside = _ASIDE.match(after)
    rest = after[aside.end() :] if aside else after
    if rest.startswith("that "):
        return _subject(rest[5:])
    infinitive = _infinitive(known).search(rest)
    if not infinitive:
        return ""
    return _trimmed(rest[: infinitive.start()])


def _trimmed(words: str) -> str:
    """The name without what is said of the named: asides, relative clauses, "in cooperation with …"."""
    stop = _STOP.search(words)
    whole = words[: stop.start()] if stop else words
    clause = _CLAUSE.search(whole)
    who = " ".join((whole[: clause.start()] if clause else whole).split()).strip(" ,")
    return who if who and names_actor(who) and len(who.split()) <= _WORDS else ""


def _subject(clause: str) -> str:
    """The subject of "that the Secretary-General report …": up to the first word outside the name."""
    name = re.match(
        r"(?:(?:the|all|both|every|each)\s+)*(?:(?:[A-Z][\w’-]*|parties|of|for|and|on|the)\s+)*?"
        r"(?:[A-Z][\w’-]*|parties|authorities)(?=\s+(?!of\b|for\b|and\b|on\b)[a-z]|,)",
        clause,
    )
    return name[0] if name and names_actor(name[0]) else ""
