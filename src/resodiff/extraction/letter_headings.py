"""Headings that ask ("Recommendations", "To the Human Rights Council:"), and the line with which a letter ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.extraction.letter_actors import names_actor, tidy
from resodiff.extraction.letter_layout import Line, is_topic
from resodiff.model import BlockKind


@dataclass(frozen=True, slots=True)
class Setting:
    """Under which heading a line stands, whether that heading asks, and of whom."""

    heading: str = ""
    asks: bool = False
    addressee: str = ""


_ASKING_HEADING = re.compile(
    r"\b(?:recommendations?|recommends?|demands?|asks|requests?|calls?\s+(?:to|for|on|upon)\b|what\s+(?:we"
    r"|the)\b.*\b(?:ask|should"
    r"|want|must)|action\s+(?:needed|required)|priorit(?:y|ies)|key\s+messages?)",
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


def setting_of(line: Line, before: Setting) -> Setting:
    """The setting that a heading makes for the lines after it."""
    text = line.text.strip()
    if is_topic(text):
        return before
    if is_closing(line) or is_addressed(line):
        return Setting()
    asks = bool(_ASKING_HEADING.search(text)) and len(text.split()) <= 12
    return Setting(text.rstrip(" :") if asks or line.block.kind is BlockKind.HEADING else "", asks)


def addressed_setting(line: Line) -> Setting:
    """The setting that a line makes which heads the asks to somebody."""
    text = line.text.strip()
    to = _TO.match(text)
    return Setting(text.rstrip(" :"), True, tidy(to.group("who")) if to else "")


def is_addressed(line: Line) -> bool:
    """Whether a line such as "To the Human Rights Council:" heads the asks to somebody."""
    to = _TO.match(line.text.strip())
    return bool(to and names_actor(to.group("who")) and len(line.text.split()) <= 16)
