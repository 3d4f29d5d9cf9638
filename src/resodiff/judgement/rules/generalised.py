"""Did a named law, person, instrument or mechanism become generic?"""

from __future__ import annotations

from resodiff.judgement.case import Case
from resodiff.judgement.names import lost_names
from resodiff.model import Code, Evidence


def weigh(case: Case) -> Evidence | None:
    """The names of the ask that are gone while what they named is still spoken of."""
    lost = lost_names(case)
    if not lost:
        return None
    names = ", ".join(dict.fromkeys(f"“{' '.join(case.wording.text[s:e].split())}”" for s, e in lost[:3]))
    return Evidence(
        Code.GENERALISED,
        f"{names} is no longer named" if len(lost) == 1 else f"{names} are no longer named",
        tuple(case.quote(*span) for span in lost[:4]),
        (case.carriers[0].opening(),),
        min(float(len(lost)), 2.0),
    )
