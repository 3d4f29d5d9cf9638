"""Did a named law, person, instrument or mechanism become generic?"""

from __future__ import annotations

import re

from resodiff.judgement.case import Case
from resodiff.judgement.overlap import Fate
from resodiff.model import Code, Evidence

_NAMED = re.compile(
    r"(?<![.;:\n]\s)(?<!^)\b(?:[A-Z][\w’'-]+(?:\s+(?:of|on|the|and|for|in|to|de|du)\s+(?:the\s+)?(?=[A-Z]))?\s*){2,}|\b[A-Z]{3,}\b|\bresolutions?\s+[\d/]+|\bA/[\w./-]+"
)


def weigh(case: Case) -> Evidence | None:
    """The names of the ask of which the carriers have less than half."""
    lost = [m for m in _NAMED.finditer(case.wording.text) if _is_lost(case, m.start(), m.end())]
    if not lost:
        return None
    names = ", ".join(dict.fromkeys(f"“{' '.join(m.group().split())}”" for m in lost[:3]))
    return Evidence(
        Code.GENERALISED,
        f"{names} is no longer named",
        tuple(case.quote(m.start(), m.end()) for m in lost[:4]),
        (case.carriers[0].opening(),),
        min(float(len(lost)), 2.0),
    )


def _is_lost(case: Case, start: int, end: int) -> bool:
    fates = [f for _, f in case.fate(start, end)]
    return bool(fates) and sum(f in (Fate.LOST, Fate.ECHOED) for f in fates) > len(fates) / 2
