"""Things wished for, named without a verb: "An end to the trials", "Access: unhindered, for all doctors"."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives


@lru_cache(maxsize=8)
def _told(known: Letters) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(known.told, ' ')})\b")


@lru_cache(maxsize=8)
def _past(known: Letters) -> re.Pattern[str]:
    """A verb in the past after its subject ("newspapers closed"), and no participle before its noun ("the
    disappeared")."""
    return re.compile(
        r"\b(?!(?:the|all|of|to|for|in|an?|and|those|persons|people|\w+ly)\b)[\w’'-]+\s"
        rf"(?!{alternatives(known.no_past)})\w{{2,}}ed\b(?!\sby\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _opens(known: Letters) -> re.Pattern[str]:
    words = alternatives(known.wanted, " ")
    return re.compile(
        rf"(?:an?|the|{words}|an\send|[A-Z][a-z]+(?:tion|al|ment|ance|ence|ity|sion|ing))\b", re.IGNORECASE
    )


@lru_cache(maxsize=8)
def _sections(known: Letters) -> re.Pattern[str]:
    """What stands before a colon where nothing is asked: "Contact: …", "Background: …"."""
    return re.compile(rf"(?:{alternatives(known.sections, ' ')})\b", re.IGNORECASE)


_TOPIC = Hinted(
    "", r"(?:[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}|Until then|In the meantime|Meanwhile)\s?[:–—-]\s+(?=\S)"
)
_FUNCTION = Hinted(
    "",
    r"(?:on|in|at|with|thanks?|for|to|by|as|from|under|see|yours|since|during|there|we|i|it|he|she|they|you|this|these|that|those|our|my"
    r"|your|both|many|most|some|several|few|hundreds|thousands|dozens|millions|such|note|part|page|copy|member|members|one\sof|two\sof)\b",
    re.IGNORECASE,
)
"""Words with which no name of a thing that is wanted begins."""
_CLAUSE = re.compile(r"[,;:(?!]|\.(?=\W*(?:\s|$))|\b(?:who|which|that|where|whose|because|while|if|when)\b")
_OPENING_WORDS = 9


def is_wished(item: str) -> bool:
    """Whether a line names what is wanted without a verb ("An end to the trials"), and tells no story."""
    topic = _TOPIC.match(item)
    if topic and _sections(load().letters).match(item, 0, topic.end()):
        return False
    words = item[topic.end() :] if topic else item
    opening = " ".join(words.split()[:_OPENING_WORDS])
    clause = _CLAUSE.split(opening, maxsplit=1)[0]
    known = load().letters
    if (
        not clause.strip()
        or _FUNCTION.match(clause)
        or _told(known).search(clause)
        or (not _opens(known).match(clause) and not _is_of(clause))
    ):
        return False
    return not _past(known).search(clause)


def _is_of(clause: str) -> bool:
    """Whether a clause opens with a noun and what it is of or for: "Sanctions against …", "A register of …"."""
    return bool(re.match(r"(?:[\w’'-]+\s){1,3}(?:of|for|against|to|on|within|with)\s", f"{clause} "))
