"""Did the text grow: a wider scope, a new duty?"""

from __future__ import annotations

from resodiff.judgement.case import Case
from resodiff.judgement.runs import gained
from resodiff.model import Code, Evidence

_GROWN = 0.6
"""Weight of new words from which they are more than editing."""


def weigh(case: Case) -> Evidence | None:
    """The words that the main carrier has beyond the ask, when they are more than editing."""
    stretches = gained(case)
    amount = sum(t.weight for stretch in stretches for t in stretch)
    if amount < _GROWN:
        return None
    longest = max(stretches, key=lambda stretch: sum(t.weight for t in stretch))
    start, end = longest[0].start, longest[-1].end
    main = case.carriers[0]
    return Evidence(
        Code.SCOPE_WIDENED,
        f"gained: “{main.wording.text[start:end]}”",
        case.opening(),
        (main.quote(start, end),),
        min(amount, 3.0),
    )
