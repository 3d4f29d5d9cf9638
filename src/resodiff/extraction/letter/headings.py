"""Headings that ask ("Recommendations", "To the Human Rights Council:"), and the line with which a letter ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from resodiff.extraction.letter.actors import is_own_delegation, names_actor, tidy
from resodiff.extraction.letter.antecedents import Antecedents
from resodiff.extraction.letter.demand import Demand
from resodiff.extraction.letter.layout import Line, is_topic
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
from resodiff.model import BlockKind


@dataclass(frozen=True, slots=True)
class Setting:
    """Under which heading a line stands, whether that heading asks, and of whom.

    `chapeau` is what heading or announcement say of all asks below; `strict`: the heading does not ask itself, but
    one above it does, so only lines worded as demands are asks. `spoken`: whom "it" stands for. `facts`: the heading
    tells of what is, where a "must" is more often another's law than the writers' demand.
    """

    heading: str = ""
    asks: bool = False
    chapeau: Demand = field(default_factory=Demand)
    strict: bool = False
    spoken: Antecedents = field(default_factory=Antecedents)
    facts: bool = False


_ASKING_HEADING = Hinted(
    "",
    r"\b(?:recommendations?|recommends?|demands?|asks|requests?|calls?\s+(?:to|for|on|upon)\b|what\s+(?:we"
    r"|the)\b.*\b(?:ask|should"
    r"|want|must|seek|expect|need|propose|hope|call)|what\s+(?:should|must|needs|has)\b"
    r"|(?:action|steps|measures)\s+(?:needed|required)|priorit(?:y|ies)|key\s+(?:messages?|points)|proposals?|we\s+propose"
    r"|suggestions?|we\s+suggest|expectations?|(?:elements|points)\s+(?:for|of|to\s+include)|(?:our|the)\s+points"
    r"|way\s+forward|red\s+lines?)",
    re.IGNORECASE,
)
_MIXED_HEADING = re.compile(
    r"\b(?:key\s+(?:messages?|points)|priorit(?:y|ies)|way\s+forward)\b|\bneeds?\W*$", re.IGNORECASE
)
"""Headings below which facts stand beside asks, so that only lines worded as demands are asks."""
_THEIRS = Hinted(
    "recommendation|request|call|demand|implementation|status|follow|review",
    r"\b(?:recommendations?|requests?)\s(?:received|made|issued|accepted)\W*$|\b(?:previous|earlier|past|prior|existing|accepted|supported|noted|unimplemented|outstanding|pending)\s(?:\w+\s){0,2}(?:recommendations?|calls?"
    r"|requests?|demands?)|\b(?:implementation|status|follow-up|review)\s(?:of|to|on)\b|\b(?:recommendations?|requests?|calls?)\s(?:of|by|from|made"
    r"|received|issued)\s(?:by\s|from\s|in\s|at\s)?(?:the\s)?(?:\w+\s){0,3}?(?:Commission|Committee|Rapporteur|Commissioner|Council|UPR|treaty"
    r"|bod(?:y|ies)|report|experts?|mission|Ombudsman|cycle|review)",
    re.IGNORECASE,
)
"""Headings over what others recommended."""


@lru_cache(maxsize=8)
def _other_heading(known: Letters) -> re.Pattern[str]:
    """Headings of sections that ask nothing, whatever the heading before them asked."""
    return re.compile(rf"\b(?:{alternatives(known.sections, ' ')})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _facts(known: Letters) -> Hinted:
    """Headings of sections that tell what is."""
    return Hinted(
        "|".join(known.facts),
        rf"(?:(?:legal|political|factual|historical|general|brief)\s)?(?:{alternatives(known.facts)})\b"
        r"(?:\s(?:and|of|to|on|in)\s.*)?\W*$",
        re.IGNORECASE,
    )


_TO = re.compile(
    r"^(?:\W|\d)*(?:(?:Key |Our )?(?:Recommendations?|Asks|Requests|Calls|Demands)\s)?(?:to|for)\s(?P<who>"
    r"(?:(?:the|all|your|every|other|members?|states|donors?|governments?|companies|parties)\b|"
    r"(?-i:[A-Z]))[^:.;]{2,120}?):?\s*$",
    re.I,
)


_CLOSING = re.compile(
    r"(?:(?:yours|most)?\s*(?:sincerely|faithfully|truly|respectfully)|(?:with|kind|best"
    r"|warm)\s[\w\s]{0,40}(?:regards|respect|wishes"
    r"|thanks|consideration)|in solidarity|signed|signator(?:y|ies)|thank you)\b",
    re.IGNORECASE,
)
"""How letters end: what follows are names."""


def is_closing(line: Line) -> bool:
    """Whether the letter ends with this line, and names follow."""
    return bool(_CLOSING.match(line.text.strip()))


_GREETING = re.compile(
    r"(?:dear|distinguished|your\s+excellenc|excellenc|to\s+whom|honou?rable|mr\.?\s|madam|ladies)\b.{0,80}$",
    re.IGNORECASE,
)


_LONGEST_GREETING = 12
"""Words."""


def is_greeting(line: Line) -> bool:
    """Whether the letter itself begins with this line, or with its last row: the title above it heads no section."""
    row = line.text.strip().rpartition("\n")[2]
    return bool(_GREETING.match(row)) and len(row.split()) <= _LONGEST_GREETING


def setting_of(line: Line, before: Setting) -> Setting:
    """The setting that a heading makes for the lines after it."""
    text = line.text.strip()
    if is_topic(text):
        return before
    if is_closing(line) or is_greeting(line) or is_addressed(line):
        return Setting()
    heading = text.rstrip(" :")
    if _THEIRS.search(text):
        return Setting(heading, facts=True)
    if _ASKING_HEADING.search(text) and len(text.split()) <= 12:
        return Setting(heading, True, strict=bool(_MIXED_HEADING.search(text)))
    if before.asks and not _other_heading(load().letters).search(text):
        return Setting(heading, True, before.chapeau, strict=True)
    told = _facts(load().letters).match(line.text.strip())
    return Setting(heading if line.block.kind is BlockKind.HEADING else "", facts=bool(told))


def addressed_setting(line: Line) -> Setting:
    """The setting that a line makes which heads the asks to somebody."""
    text = line.text.strip()
    to = _TO.match(text)
    who = tidy(to.group("who")) if to else ""
    return Setting(text.rstrip(" :"), True, Demand("", who, is_own_delegation(who, ""), subject=who))


def is_addressed(line: Line) -> bool:
    """Whether a line such as "To the Human Rights Council:" heads the asks to somebody."""
    to = _TO.match(line.text.strip())
    return bool(to and names_actor(to.group("who")) and len(line.text.split()) <= 16)
