"""Tasks of a mandate that is renewed by reference: "under the same terms", "as set out in resolution 47/11" keeps them
all, though the paragraph that renews it names none."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.demands import Act
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate

_MOST = 0.5
"""Share of an act that must be lost where a reference stands in its place."""

_FORMULA = "renew_mandate"

_MANDATE = re.compile(r"\bmandates?\b")
_BEGUN = re.compile(
    r"\b(?:establish|creat|institut|appoint|set(?:ting)?\s+up|extend|renew|prolong|dispatch)", re.IGNORECASE
)
"""What begins or keeps a mandate: establishing a body with one, extending it."""

_TERMS = re.compile(
    r"\b(?:under|on|with|in)\s+the\s+same\s+(?:terms|conditions|manner|format)\b"
    r"|\b(?:as\s+(?:set\s+(?:out|forth)|established|contained|defined|provided(?:\s+for)?|specified|laid\s+down|described|outlined|"
    r"stipulated|mandated|given)|established|created|set\s+out|contained)"
    r"\b[^.;]{0,100}?\bresolutions?\s+[A-Z0-9]"
)
"""What says that a mandate is the one of before."""


@lru_cache(maxsize=16)
def renewed(case: Case) -> tuple[tuple[int, int], ...]:
    """The acts of the ask that give a mandate its tasks, where a carrier renews that mandate by reference."""
    if not case.rewritten or "mandate" not in case.wording.text:
        return ()
    if not any(_renews(case, carrier) for carrier in case.carriers):
        return ()
    given = ((act.after, act.end) for act in case.wording.acts if _gives(case, act))
    return tuple(place for place in given if _is_left_out(case, *place))


def _is_left_out(case: Case, start: int, end: int) -> bool:
    """Whether most of an act is lost: where its tasks are named once more, one that is not is gone."""
    words = case.fate(start, end)
    lost = sum(token.weight for token, fate in words if fate >= Fate.ECHOED)
    return lost > _MOST * sum(token.weight for token, _ in words)


def _gives(case: Case, act: Act) -> bool:
    text = case.wording.text
    return bool(_MANDATE.search(text, act.start, act.end) and _BEGUN.search(text, act.start, act.end))


def _renews(case: Case, carrier: Carrier) -> bool:
    text = carrier.wording.text
    return any(
        _TERMS.search(text, act.start, act.end)
        and _FORMULA in case.lexicon.boilerplate.formulae(text[act.start : act.end])
        for act in carrier.wording.acts
    )
