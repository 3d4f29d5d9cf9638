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


def spoken_to(demand: Demand, official: str) -> Demand:
    """`demand` with "you" understood: the official who is saluted, if there is one, else the reader."""
    if official and _BARE_YOU.fullmatch(demand.addressee):
        return replace(demand, addressee=official, to_delegation=False)
    return demand
