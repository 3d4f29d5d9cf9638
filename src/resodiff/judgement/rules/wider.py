"""Did the text grow: a wider scope, a new duty?"""

from __future__ import annotations

from resodiff.demands import Token, tokens
from resodiff.judgement.case import Case
from resodiff.judgement.runs import gained, runs
from resodiff.model import Code, Evidence

_GROWN = 0.6
"""Weight of new words from which they are more than editing."""

_EXCHANGED = 0.3
"""Weight of a lost stretch from which the words in its place are an exchange."""

_SAME_TEXT = 0.5
"""Share of the ask that must stand in order: else the new words are the paragraph's own and no growth of the ask."""


def weigh(case: Case) -> Evidence | None:
    """The words that the main carrier has beyond the ask and its neighbours, when they are more than editing."""
    formula = case.lexicon.boilerplate.formulae(case.wording.text)
    if case.met.aligned_share < _SAME_TEXT or formula:
        return None
    stretches = _own(case)
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
        round(min(amount, 3.0), 3),
    )


def _own(case: Case) -> list[tuple[Token, ...]]:
    """The stretches gained without the words of neighbours, caveats and hedges, and without those that only stand in
    the place of others: none of them is growth."""
    text = case.carriers[0].wording.text
    known = {t.concept for other in case.neighbours for t in tokens(other, case.lexicon)}
    instead = [r.place for r in runs(case) if r.place and r.weight >= _EXCHANGED]
    limits = [(c.start, c.end) for c in case.lexicon.caveats_in(text)]
    limits += [(h.start, h.end) for h in case.lexicon.hedges_in(text)]
    limits += [(s, e + 1) for s, e in instead]
    left = (
        tuple(t for t in stretch if t.concept not in known and not any(s <= t.start < e for s, e in limits))
        for stretch in gained(case)
    )
    return [stretch for stretch in left if stretch]
