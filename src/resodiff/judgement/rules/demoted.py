"""Is the ask carried in the preamble only?"""

from __future__ import annotations

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.telling import plain_weights
from resodiff.judgement.ground.wording import take_apart
from resodiff.model import Code, Evidence, Part

_SOME = 0.2
"""Share of the ask's words, by weight, from which an operative paragraph is worth reading beside the preamble."""


def weigh(case: Case) -> Evidence | None:
    """The carriers, when all of them are preambular and the ask was for the operative part."""
    if case.ask.part is not Part.OPERATIVE or any(c.operative for c in case.carriers):
        return None
    numbers = ", ".join(c.candidate.number for c in case.carriers)
    nearest = _nearest(case)
    return Evidence(
        Code.DEMOTED,
        f"carried in the preamble ({numbers}); the nearest operative paragraph is {nearest}"
        if nearest
        else f"carried only in the preamble ({numbers})",
        case.opening(),
        tuple(c.opening() for c in case.carriers),
        1.0,
    )


def _nearest(case: Case) -> str | None:
    """The operative paragraph that has most of the ask's words: a reader should see that it is no carrier."""
    weights = plain_weights(case.wording)
    operative = [p for p in case.paragraphs if p.part is Part.OPERATIVE]
    held = {p.number: _held(case, weights, p.passage.text) for p in operative}
    most = max(held, key=held.__getitem__, default=None)
    return most if most is not None and held[most] >= _SOME * sum(weights) else None


def _held(case: Case, weights: tuple[float, ...], paragraph: str) -> float:
    known = take_apart(paragraph, case.lexicon).known
    return sum(w for concept, w in zip(case.wording.concepts, weights, strict=True) if concept in known)
