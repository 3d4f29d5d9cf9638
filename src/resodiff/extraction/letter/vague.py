"""Duties that rouse and name no act, so that no paragraph could be held against them: "turn the page"."""

from __future__ import annotations

import re

from resodiff.extraction.letter.patterns import Hinted

_GROUND = r"(?:mistakes?|errors?|past|failures?|diagnos[ie]s|same\s\w+|old\s\w+|excuses?)"
_IDIOM = Hinted(
    "",
    rf"(?:repeat\s(?:the|its|their|our)\s{_GROUND}(?:\sof\s[^,;:]*)?|turn\s(?:the|a)\s(?:new\s)?page|close\s(?:the|this)\s\w+"
    r"|send\s(?:a|the|out\sa)\s(?:\w+\s){0,2}(?:signal|message)(?:\sto\s[^,;:]*)?|walk\sthe\stalk|wake\sup(?:\sto\s[^,;:]*)?"
    r"|open\s(?:its|their)\seyes(?:\sto\s[^,;:]*)?|(?:find|show|have|summon)\s(?:the\s|some\s|more\s|real\s)?(?:courage|leadership|will|resolve"
    r"|solidarity|strength|ambition|backbone)(?:\sto\s(?:act|do\sso|speak|say\sso))?|step\sup|stand\s(?:firm|tall|up)"
    r"|stay\s(?:vigilant|engaged|the\scourse)|remain\s(?:vigilant|engaged|steadfast|united)|match\s(?:its|their)\swords\b[^,;:]*"
    r"|practi[sc]e\swhat\s(?:it|they)\spreach(?:es)?|lead\sby\sexample|learn\s(?:the|its|their|from)\s[^,;:]*"
    r"|be\s(?:on\sthe\sright\sside\sof\shistory|bold|brave|ambitious|serious|equal\sto\s[^,;:]*|up\sto\s[^,;:]*|won(?:\s[^,;:]*)?)"
    r"|speak\swith\sone\svoice|pull\s(?:its|their)\sweight|expect\s[^;:]*|grasp\s(?:this|the)\s\w+|seize\s(?:this|the)\s\w+"
    r"|wait\s(?:any\slonger|for\s[^,;:]*)|waste\s(?:any\s)?(?:more\s)?(?:this\s)?\w+|be\sfooled(?:\sby\s[^,;:]*)?|forget\s[^,;:]*"
    r"|rise\sabove\s[^,;:]*|fail\s(?:them|us|her|him|the\s[^,;:]*)|look\s(?:ahead|forward|inward|back)"
    r"|(?:move|go|pass|get)\s(?:on\s)?from\s\w+\sto\s\w+)"
    r"(?:,?\s(?:but|and)\s(?:(?:move|go|turn|pass|get|look)\s(?:on\s|ahead\s)?(?:to|for)\s(?:the\s)?\w+))?"
    r"(?:\s(?:now|at\slast|again|today|once\smore|on\sthis))*\W*$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:repeat|turn|close|send|walk|wake|open|find|show|have|summon|step|stand|stay|remain|match|practi[sc]e|lead|learn|be|speak"
    r"|pull|expect|grasp|seize|wait|waste|forget|rise|fail|look|move|go|pass|get)\b"
)
"""How such phrases begin: a quick look before the long one."""


def is_vague(action: str) -> bool:
    """Whether the words behind "should" or "must" name no act at all."""
    return bool(_FIRST.match(action)) and bool(_IDIOM.match(action))
