"""Who can act on an ask: the bodies, officials and States that letters speak to."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives


@lru_cache(maxsize=8)
def _actor(known: Letters) -> re.Pattern[str]:
    """A word that names somebody who can act."""
    return re.compile(rf"\b(?:{_heads(known)})\b", re.IGNORECASE)


def _heads(known: Letters) -> str:
    return alternatives(known.addressees, " ")


TEXT = re.compile(r"\b(?:resolution|draft|text|language|outcome document|decision)\b", re.IGNORECASE)
"""The text that is negotiated, spoken of as if it acted ("the resolution should urge")."""

_NAME = re.compile(
    r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+|^(?!The\b|No\b|All\b|Any\b|This\b|These\b|Such\b|It\b)[A-Z][\w’'-]+"
)


@lru_cache(maxsize=8)
def _place_in_s(known: Letters) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(known.places_in_s, ' ')})$")


@lru_cache(maxsize=8)
def _common(known: Letters) -> re.Pattern[str]:
    """Words that open a sentence and name nobody, though a capital letter stands before them."""
    nouns = alternatives(known.no_names, " ")
    return re.compile(rf"(?:Any|Every|Some|No)(?:one|body|thing)$|(?:{nouns})$")


_OWN = re.compile(
    r"\byour\b(?! (?:own )?(?:recommendations?|report|assessment|predecessors?|letter|statement))"
    r"|\byours?\b(?!\s\w)|\byou\b"
    r"|\bExcellenc(?:y|ies)\b|\bdelegations\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _voters(known: Letters) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(known.voters, ' ')})\b", re.IGNORECASE)


_VOTING = Hinted(
    "",
    r"\b(?:vote|negotiations|join (?:the )?consensus|co-?sponsor"
    r"|sponsor|speak out|support (?:the|this|a|an) (?:\w+ ){0,3}(?:resolution|draft|text"
    r"|adoption|renewal|amendments?)|(?:oppose|reject|support) (?:\w+ ){0,3}amendments?)\b",
    re.IGNORECASE,
)


_WRITING = Hinted(
    "",
    r"\bto\s(?:(?:also|please|kindly)\s)*(?:include|insert|add|incorporate|introduce|put|write)\s(?:[^.;:]{0,60}?\s)?"
    r"(?:paragraph|language|wording|clause|sentence|reference|(?:in|into|to)\sthe\s(?:\w+\s)?(?:text|draft|resolution))\b",
    re.IGNORECASE,
)
"""Words to be written into the text are the text's to have, whoever is asked to hold the pen."""

_NO_NAME = re.compile(
    r"\w+(?:ity|tion|sion|ment|ness|ists|ers|ors|als|ants|ents|ees|ings?|isms?|ships?|ance|ence|wards|men"
    r"|children|people|ples|ies|tions|sions|ments)$"
)


def bearer(subject: str) -> str:
    """The subject of a duty if it can bear one: "Varonia", and not "Impunity" or "Journalists"."""
    return subject if is_actor(subject) or (_NAME.search(subject) and not _is_common(subject)) else ""


def _is_common(subject: str) -> bool:
    """Whether what looks like a name is a common noun that opens a sentence: "Aid", "Anyone who complains"."""
    first, _, rest = subject.partition(" ")
    if _NAME.search(f"x {rest}") or first.isupper():
        return bool(_NO_NAME.match(subject))
    known = load().letters
    plural = first.endswith("s") and not first.endswith("ss") and not _place_in_s(known).match(first)
    return plural or bool(_common(known).match(first) or _NO_NAME.match(first) or _NO_NAME.match(subject))


def is_actor(words: str) -> bool:
    """Whether a noun for somebody who can act stands in `words`: a body, an official, a State."""
    return _actor(load().letters).search(words) is not None


def names_actor(words: str) -> bool:
    """Whether `words` name somebody who can act: a body, an official, a State, a person by name."""
    return bool(is_actor(words) or _NAME.search(words))


def is_text(words: str) -> bool:
    """Whether `words` name the negotiated text itself."""
    return bool(TEXT.search(words)) and not re.search(
        r"\b(?:government|authorities|court)\b", words, re.IGNORECASE
    )


def is_own_delegation(addressee: str, action: str) -> bool:
    """Whether an ask speaks to the reader's own delegation or Government, or asks voters for their votes."""
    if _OWN.search(addressee):
        return not _WRITING.search(action)
    return bool(_voters(load().letters).search(addressee) and _VOTING.search(action))


# ---------------------------------------------------------------- the one who is called upon

_TO = re.compile(
    r"\s+to(?=\s*[:–—-]?\s*$|\s+(?:not\s+|also\s+|\(?(?:i|a|1)\)\s+)?(?!(?:the|a|an|all|its|their|his|her|this|these|those"
    r"|any|our|your|which|whom|each|both|every|date)\b)[a-z])"
)


@lru_cache(maxsize=8)
def _that(known: Letters) -> Hinted:
    return Hinted(
        "that",
        rf"^that\s+(?P<who>(?:[\w’'(),-]+\s+){{0,9}}?(?:{_heads(known)})\b"
        r"(?:\s+(?:of|on|for|in)\s+(?:(?:the|all|situation|human|rights|in|of)\s+)*[A-Z][\w’'-]*"
        r"(?:\s+[A-Z][\w’'-]*)*)*)",
        re.IGNORECASE,
    )


_THAT_YOU = re.compile(
    r"that\s(?P<who>you(?:r\s(?:own\s)?(?:delegation|mission|government|country|capital|ministry|minister|embassy))?)\s",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s+not$|,?\s+(?:(?:Mr|Ms|Mrs|Mx|Dr|Prof)\.?\s|including\b|in particular\b|as well as\b|in line\b|in accordance\b"
    r"|as a\b|on behalf\b|without prejudice\b|once again\b|through\b|which\b|who\b).*$|\s*\([^()]*\)$"
)
_THAT_NAME = Hinted(
    "that", r"that\s+(?P<who>(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)\s+(?!of\b|on\b|and\b|for\b)[a-z]"
)
_QUESTION = re.compile(r"\s(?:what|how|whether|why|when|if|about)\b")
_NO_ONE = re.compile(r"[;?]|\b(?:release|adoption|renewal)\b")
_COLON = re.compile(r"(?<=[\w)])\s*:")
_LONGEST = 400
"""Characters of the longest list of addressees that is still read as one."""


def called_upon(words: str) -> str:
    """Who is asked, from the words after the verb: "the Government of Varonia to release …"."""
    words = words.strip()[:_LONGEST].removeprefix("to ").removeprefix("from ")
    if own := _THAT_YOU.match(words):
        return own.group("who")
    that = words.startswith("that ") and (_THAT_NAME.match(words) or _that(load().letters).match(words))
    if that:
        return tidy(that.group("who"))
    ends = [hit.start() for pattern in (_TO, _COLON, _QUESTION) if (hit := pattern.search(words))]
    who = words[: min(ends)] if ends else ""
    return tidy(who) if who and not _NO_ONE.search(who) and _asks(who) else ""


def _asks(who: str) -> bool:
    return names_actor(who) or bool(re.search(r"\b(?:you|your|all|everyone|them|him|her|it)\b", who))


@lru_cache(maxsize=8)
def _opening(known: Letters) -> re.Pattern[str]:
    return re.compile(
        rf"^(?:[^,;:.]{{1,60}},\s)?(?P<who>(?:[Tt]he\s|[Aa]ll\s)?(?:[\w’'-]+\s){{0,3}}?(?i:{_heads(known)})\b"
        r"(?:\s(?:of|in|on)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?)\s[a-z]"
    )


def opening_actor(sentence: str) -> str:
    """The body, official or State that a sentence begins by naming ("The Government of Varonia has …"), or ""."""
    found = _opening(load().letters).match(sentence)
    return tidy(found.group("who")) if found else ""


_DETERMINER = re.compile(r"(?:The|All|Any|Every|Your|Its|This|These|Both|Other|Such)\b")


def tidy(who: str) -> str:
    """An addressee without names in apposition, asides and stray punctuation."""
    bare = _ASIDE.sub("", who.strip(" ,:–—-")).strip(" ,:–—-")
    return bare[:1].lower() + bare[1:] if _DETERMINER.match(bare) else bare
