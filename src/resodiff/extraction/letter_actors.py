"""Who can act on an ask: the bodies, officials and States that letters speak to."""

from __future__ import annotations

import re

from resodiff.extraction.letter_patterns import Hinted

_HEADS = (
    "council|hrc|assembly|unga|committee|commission|resolution|text|draft|government|governments|authority|authorities"
    "|state|states|country|countries|delegation|delegations|mission|missions|member|members|signatory"
    "|signatories|rapporteur|rapporteurs|expert|experts|commissioner|office|ohchr|secretary-general|parliament"
    "|parliamentarians|legislature|legislators|senate|congress|president|minister|ministry|ministers|court"
    "|courts|tribunal|judiciary|judges|police|army|forces|military|donor|donors|company|companies|business"
    "|businesses|corporations?|parties|party|union|eu|au|asean|un|united nations|community|mechanism"
    "|mechanisms|procedures|mandate[- ]holders?|bodies|body|agency|agencies|entities|junta|regime|leaders"
    "|leadership|officials|investigators|prosecutors?|employers|banks?|institutions?|sponsors?|core group"
    "|permanent representatives?|excellency|excellencies|stakeholders|actors|partners|administration|ombudsman"
)
"""Head nouns of the bodies and persons who can be asked to act."""

ACTOR = re.compile(rf"\b(?:{_HEADS})\b", re.IGNORECASE)
"""A word that names somebody who can act."""

TEXT = re.compile(r"\b(?:resolution|draft|text|language|outcome document|decision)\b", re.IGNORECASE)
"""The text that is negotiated, spoken of as if it acted ("the resolution should urge")."""

_NAME = re.compile(
    r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+|^(?!The\b|No\b|All\b|Any\b|This\b|These\b|Such\b|It\b)[A-Z][\w’'-]+"
)

_STATE_IN_S = re.compile(
    r"(?:Honduras|Maldives|Philippines|Laos|Seychelles|Bahamas|Mauritius|Cyprus|Barbados|Belarus|Comoros|Netherlands|Hamas|Paris"
    r"|Frontex|Kinshasa|Damascus|Caracas|Athens|Brussels)$"
)
_COMMON = re.compile(
    r"(?:Any|Every|Some|No)(?:one|body|thing)$|(?:Aid|Food|Water|Money|Help|Hope|Trust|Trade|Truth|Peace|Power|Freedom|Work|Land|Life"
    r"|Death|Fear|Hunger|War|Violence|Torture|Censorship|Detention|Education|Medicine|Fuel|Health|Health-care|Healthcare|Housing"
    r"|Relief|Assistance|Support|Trafficking|Speech|Progress|Change|Reform|Time|History|Law|Order|Security|Silence|Words?|News|Media"
    r"|Radio|Television|Internet|Evidence|Proof|Mail|Post|Traffic|Staff|Research|Business|Commerce|Information|Data|Press|Debate"
    r"|Dialogue|Diplomacy|Youth|Whoever|Others|Poverty|Corruption|Slavery|Discrimination|Hate|Punishment|Compensation|Reparation"
    r"|Access|Travel|Property|Faith|Religion|Worship|Culture|Memory|Grief|Care|Treatment|Paper|Ink|Bread|Rice|Salt|Cash)$"
)
"""Words that open a sentence and name nobody, though a capital letter stands before them."""

_OWN = re.compile(
    r"\byour\b(?! (?:own )?(?:recommendations?|report|assessment|predecessors?|letter|statement))"
    r"|\byours?\b(?!\s\w)|\byou\b"
    r"|\bExcellenc(?:y|ies)\b|\bdelegations\b",
    re.IGNORECASE,
)
_VOTERS = Hinted(
    "",
    r"\b(?:member|members|states|observer|missions|delegations|co-?sponsors|core group"
    r"|(?:european|african) (?:union|group))\b",
    re.IGNORECASE,
)
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
    return subject if ACTOR.search(subject) or (_NAME.search(subject) and not _is_common(subject)) else ""


def _is_common(subject: str) -> bool:
    """Whether what looks like a name is a common noun that opens a sentence: "Aid", "Anyone who complains"."""
    first, _, rest = subject.partition(" ")
    if _NAME.search(f"x {rest}") or first.isupper():
        return bool(_NO_NAME.match(subject))
    plural = first.endswith("s") and not first.endswith("ss") and not _STATE_IN_S.match(first)
    return plural or bool(_COMMON.match(first) or _NO_NAME.match(first) or _NO_NAME.match(subject))


def names_actor(words: str) -> bool:
    """Whether `words` name somebody who can act: a body, an official, a State, a person by name."""
    return bool(ACTOR.search(words) or _NAME.search(words))


def is_text(words: str) -> bool:
    """Whether `words` name the negotiated text itself."""
    return bool(TEXT.search(words)) and not re.search(
        r"\b(?:government|authorities|court)\b", words, re.IGNORECASE
    )


def is_own_delegation(addressee: str, action: str) -> bool:
    """Whether an ask speaks to the reader's own delegation or Government, or asks voters for their votes."""
    if _OWN.search(addressee):
        return not _WRITING.search(action)
    return bool(_VOTERS.search(addressee) and _VOTING.search(action))


# ---------------------------------------------------------------- the one who is called upon

_TO = re.compile(
    r"\s+to(?=\s*[:–—-]?\s*$|\s+(?:not\s+|also\s+|\(?(?:i|a|1)\)\s+)?(?!(?:the|a|an|all|its|their|his|her|this|these|those"
    r"|any|our|your|which|whom|each|both|every|date)\b)[a-z])"
)
_THAT = Hinted(
    "that",
    rf"^that\s+(?P<who>(?:[\w’'(),-]+\s+){{0,9}}?(?:{_HEADS})\b"
    r"(?:\s+(?:of|on|for|in)\s+(?:(?:the|all|situation|human|rights|in|of)\s+)*[A-Z][\w’'-]*"
    r"(?:\s+[A-Z][\w’'-]*)*)*)",
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
    that = words.startswith("that ") and (_THAT_NAME.match(words) or _THAT.match(words))
    if that:
        return tidy(that.group("who"))
    ends = [hit.start() for pattern in (_TO, _COLON, _QUESTION) if (hit := pattern.search(words))]
    who = words[: min(ends)] if ends else ""
    return tidy(who) if who and not _NO_ONE.search(who) and _asks(who) else ""


def _asks(who: str) -> bool:
    return names_actor(who) or bool(re.search(r"\b(?:you|your|all|everyone|them|him|her|it)\b", who))


_OPENING_ACTOR = re.compile(
    rf"^(?:[^,;:.]{{1,60}},\s)?(?P<who>(?:[Tt]he\s|[Aa]ll\s)?(?:[\w’'-]+\s){{0,3}}?(?i:{_HEADS})\b"
    r"(?:\s(?:of|in|on)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?)\s[a-z]"
)


def opening_actor(sentence: str) -> str:
    """The body, official or State that a sentence begins by naming ("The Government of Varonia has …"), or ""."""
    found = _OPENING_ACTOR.match(sentence)
    return tidy(found.group("who")) if found else ""


_DETERMINER = re.compile(r"(?:The|All|Any|Every|Your|Its|This|These|Both|Other|Such)\b")


def tidy(who: str) -> str:
    """An addressee without names in apposition, asides and stray punctuation."""
    bare = _ASIDE.sub("", who.strip(" ,:–—-")).strip(" ,:–—-")
    return bare[:1].lower() + bare[1:] if _DETERMINER.match(bare) else bare
