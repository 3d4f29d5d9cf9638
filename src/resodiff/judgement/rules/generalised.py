"""Did a named law, person, instrument, mechanism or a figure become generic?"""

from __future__ import annotations

from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.particulars import lost_particulars
from resodiff.judgement.lost_words.places import place_in_carriers
from resodiff.model import Code, Evidence


def weigh(case: Case) -> Evidence | None:
    """The names and figures of the ask that are gone while what they pinned down is still spoken of."""
    lost = lost_particulars(case)
    if not lost:
        return None
    shown = tuple(dict.fromkeys(f"“{' '.join(case.wording.text[s:e].split())}”" for s, e in lost[:3]))
    names = ", ".join(shown)
    return Evidence(
        Code.GENERALISED,
        f"{names} is no longer named" if len(shown) == 1 else f"{names} are no longer named",
        tuple(case.quote(*span) for span in lost[:4]),
        place_in_carriers(case, *lost[:4]),
        min(float(len(lost)), 2.0),
    )
