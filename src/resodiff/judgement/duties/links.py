"""The expressions by which a wording ties an actor to what he is to do; vocabulary comes from duties.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from resodiff.lexicon.duties import Duties
from resodiff.lexicon.phrases import alternatives

_MODAL = (
    r"(?:to|must|should|shall|will|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+to)\s+"
    r"(?!the\b|all\b|an?\b|its\b|their\b)(?!be\s+(?:\w+ly\s+)?(?!open\b|keen\b)\w+(?:ed|en|wn|de|ght|un)\b)[a-z]"
)
_AMONG = (
    r"(?:in\s+particular|particularly|including|especially|notably|above\s+all|first\s+and\s+foremost|primarily|chiefly|"
    r"mainly)"
)
_ASIDE = rf"(?:,[^,;:]{{1,160}},|,\s+{_AMONG}\s[^,;:]{{1,120}}?)?"
_BESIDE = r"(?:\s+(?:and|or|as\s+well\s+as)\s+[^,;:.]{1,90}?)?"

AND = re.compile(r"\s+(?:and|as\s+well\s+as)\s+")
FINITE = re.compile(r"(?:,[^,;:]{1,80},)?\s+(?:\w+ly\s+)?([a-z]+)\b")
"""The verb right behind an actor."""

PASSIVE = re.compile(
    rf"(?:\s+(?:of|for|in|on|from)\s[^,;:]{{1,120}}?)?{_ASIDE},?\s+(?:(?:to|must|should|shall)\s+)?be\s+(?:\w+ly\s+)?"
    r"(?!open\b|keen\b)\w+(?:ed|en|wn|de|ght|un)\b"
)
"""Behind one to whom something is to be done."""

FURTHER = re.compile(
    r"[,;a](?:(?<=[,;])\s+(?:also\s+)?(?:for|upon|on)|(?<=\ba)nd\s+(?:also\s+)?(?:for|upon|on|(?P<that>that)))\s+"
)
"""Before another who is charged by the same verb."""

THAT = re.compile(r"\s*(?:,[^,]{1,60},)?\s*that\s+(?:it\s+is\s+(?:\w+\s+){1,3}(?:that|for)\s+)?")
ON = re.compile(r"\s*(?:,[^,]{1,60},)?\s*(?:upon|on|to)?\s*")
"""Between a verb and the one who is charged by it, with a clause and without."""

DONE_BY = re.compile(r"(?<!\bbe )(?<!\bbeing )(?<!\bbeen )\b(?:\w{2,}ed|made|taken|given|held|set)\s+by\s+$")
"""What has been done by someone: "the instruments signed by Varonia"."""

POSSESSIVE = re.compile(r"((?:[\w-]+\s+){0,3}[\w-]+)(?:[’']s|s[’'])(?=\s)")
EXAMPLES = re.compile(rf",?\s+(?:{_AMONG}|and|as\s+well\s+as)\s[^:;]{{1,160}}?(?=,?\s+to\s)")
OBJECTS = frozenset({"them", "it", "him", "her", "those", "these"})
"""Words that stand for any object behind a participle: "thereby encouraging them to return"."""

NEEDS = re.compile(r"\s+(?:needs?|requires?)\b")
PRONOUNS = frozenset({"it", "they", "he", "she"})
"""Of one who needs a thing it is not said that he is to act: "the support that it needs to carry out its mandate"."""

BODY_OF_TEXT = re.compile(
    r"(?:[Tt]he\s+|this\s+)?(?:Human\s+Rights\s+)?(?:Council|Assembly|resolution|text|draft)"
)
NEW = re.compile(r"an?\s", re.IGNORECASE)
"""Before one who is to be made or appointed, and so asked for nothing."""


@dataclass(frozen=True, slots=True)
class DutyLinks:
    """The expressions of one lexicon.

    `acting` stands behind an actor who is to do something, `due` before one whose duty is spoken of, `anywhere` before
    any that a clause may name, and `tells_who` at the end of what stands before one who is the one who acts, whatever
    follows.
    """

    acting: re.Pattern[str]
    due: re.Pattern[str]
    anywhere: re.Pattern[str]
    tells_who: re.Pattern[str]


@lru_cache(maxsize=8)
def links_of(words: Duties) -> DutyLinks:
    """The expressions around the words of one lexicon."""
    owes = (
        rf"(?:ha(?:s|ve)|bears?)\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,3}}?(?:{alternatives(words.borne)})\s+(?:to|for)\b|"
        rf"(?:is|are|remains?)\s+(?:primarily\s+|legally\s+)?(?:{alternatives(words.bound)})\b"
    )
    asked = rf"(?:{alternatives(words.requests)})\s+(?:to|on|upon)|{alternatives(words.asking)}"
    return DutyLinks(
        acting=re.compile(rf"{_BESIDE}{_ASIDE},?\s+(?:{owes}|{_MODAL})"),
        due=re.compile(rf"\b(?:{alternatives(words.due)})\s+(?:of|for|on|upon|that)\s+"),
        anywhere=re.compile(
            r"\b(?:for|that|upon|by|which|and|between|on\s+the\s+part\s+of"
            rf"|(?:{alternatives(words.theirs)})\s+of|{asked})\s+|(?<=,)\s+|(?<=;)\s+"
        ),
        tells_who=re.compile(rf"\b(?:by|between|{asked}|part\s+of|\w+\s+of)\s+$"),
    )
