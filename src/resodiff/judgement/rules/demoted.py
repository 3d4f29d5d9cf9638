"""Is the ask carried in the preamble only?"""

from __future__ import annotations

from resodiff.judgement.ground.case import Case
from resodiff.model import Code, Evidence, Part


def weigh(case: Case) -> Evidence | None:
    """The carriers, when all of them are preambular and the ask was for the operative part."""
    if case.ask.part is not Part.OPERATIVE or any(c.operative for c in case.carriers):
        return None
    numbers = ", ".join(c.candidate.number for c in case.carriers)
    return Evidence(
        Code.DEMOTED,
        f"carried only in the preamble ({numbers})",
        case.opening(),
        tuple(c.opening() for c in case.carriers),
        1.0,
    )
