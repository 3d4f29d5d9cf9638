"""To whom a letter or statement speaks, so that "you" can be told from the reader's own delegation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resodiff.extraction.letter.demand import Demand
from resodiff.extraction.letter.layout import Line

_OFFICIAL = re.compile(
    r"^(?:(?:Dear|Distinguished|Your Excellency,?)\s)?(?:(?:Mr|Ms|Mrs|Mme|Madam|Mister)\.?\s)?(?P<who>"
    r"(?:Vice-)?President|Chair(?:person"
    r"|man|woman)?(?:-Rapporteur)?|(?:Special\s)?Rapporteur|(?:Deputy\s)?High\sCommissioner|Secretary-General"
    r"|Independent\sExpert)\b[^.;:]{0,60}[,:.]?$"
)
_INLINE = re.compile(
    r"^(?:(?:Mr|Ms|Mrs|Mme|Madam)\.?\s)?(?P<who>(?:Special\s)?Rapporteur|High\sCommissioner"
    r"|Independent\sExpert),\s"
)
_BARE_YOU = re.compile(r"you|you and your (?:office|mandate|team)", re.IGNORECASE)


def official_addressed(lines: Sequence[Line]) -> str:
    """The official whom the text salutes ("High Commissioner," gives "the High Commissioner"), or ""."""
    for line in lines:
        found = _OFFICIAL.match(line.text.strip()) or _INLINE.match(line.text.strip())
        if found and not re.search(r"\b(?:State|Republic|of\s[A-Z])", line.text[: found.end()]):
            return f"the {found.group('who')}"
    return ""


_ADDRESS = re.compile(
    r"(?:Permanent\s(?:Representative|Mission)|Ambassador|Embassy|Minister|Ministry|Delegation|Government)\b[^.;:\n]{0,60}?\sof\s(?:the\s)?"
    r"(?P<state>(?!Foreign|External|Justice|Interior|Culture|Human|State\b|All\b)[A-Z][\w’'-]+(?:\s(?:(?:of|and|the)\s)*[A-Z][\w’'-]+)*?)"
    r"(?=\sto\s|\sin\s|,|\s*$)"
)
"""To whose representative a letter goes."""

_AT_THE_HEAD = 8
"""Lines among which the address of a letter stands."""

_IN_THE_ROOM = re.compile(
    r"\b(?:vot(?:e|es|ing)|negotiat\w+|core\sgroup|co-?sponsor\w*|consensus|consultations|informals|interactive\sdialogue|amendments?"
    r"|(?:the|this|a|any)\s(?:\w+\s){0,2}(?:text|draft|resolution|paragraph|mandate\sin))\b",
    re.IGNORECASE,
)
"""What a delegation does with a text, and no text can do."""


def own_state(lines: Sequence[Line]) -> str:
    """The State to whose representative a letter goes, or "", as where the letter is about that State."""
    head = (line.text for line in lines[:_AT_THE_HEAD] if len(line.text) <= _LONGEST_ADDRESS)
    state = next((m.group("state") for m in map(_ADDRESS.search, head) if m), "")
    about = re.compile(rf"\b(?:in|on)\s(?:the\s)?{re.escape(state)}\b")
    return "" if state and any(about.search(line.text) for line in lines) else state


_LONGEST_ADDRESS = 200
"""Characters of a line of an address."""


def spoken_to(demand: Demand, official: str, state: str, words: str) -> Demand:
    """`demand` with its reader understood: "you" is the official who is saluted, if there is one; the reader's own
    State, named, is the reader's delegation where it is asked for what is done with a text."""
    if official and _BARE_YOU.fullmatch(demand.addressee):
        return replace(demand, addressee=official, to_delegation=False)
    named = state and re.fullmatch(
        rf"(?:the\s)?(?:[Gg]overnment\sof\s|[Dd]elegation\sof\s)?(?:the\s)?{re.escape(state)}",
        demand.addressee,
    )
    return replace(demand, to_delegation=True) if named and _IN_THE_ROOM.search(words) else demand
