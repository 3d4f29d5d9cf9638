"""Is a limb of the ask gone: a list element, a clause, a beneficiary, a sub-paragraph?"""

from __future__ import annotations

import math

from resodiff.judgement.case import Case
from resodiff.judgement.losses import Loss, losses
from resodiff.judgement.overlap import Fate
from resodiff.judgement.particulars import covered
from resodiff.judgement.quantities import cut_down
from resodiff.judgement.runs import runs
from resodiff.judgement.wording import shown
from resodiff.model import Code, Evidence, Passage

_SHOWN = 0.45
"""Weight of a lost stretch from which it is named."""

_THIN = 0.5
"""Share of the ask below which it is narrowed, whatever stands in the place of its words."""

_HALF = 0.5
"""Scale of the amount: one lost limb says nearly all that several say."""


def weigh(case: Case) -> Evidence | None:
    """The stretches of the ask that no carrier has, by their weight."""
    lost = sorted(losses(case), key=lambda x: -x.amount)
    shown = [x for x in lost if x.amount >= _SHOWN]
    if not shown:
        return _cut_down(case) or _thin(case)
    words = "; ".join(f"“{_short(case.wording.text[x.start : x.end])}”" for x in shown[:3])
    return Evidence(
        Code.NARROWED,
        f"gone: {words}" + (f" and {len(shown) - 3} more" if len(shown) > 3 else ""),
        tuple(case.quote(x.start, x.end) for x in sorted(shown[:6], key=lambda x: x.start)),
        _context(case, shown[0]),
        1 - math.exp(-sum(x.amount for x in shown) / _HALF),
    )


def _cut_down(case: Case) -> Evidence | None:
    """The first quantity that is smaller now."""
    for cut in cut_down(case):
        mine, theirs = case.quote(*cut.mine), case.carriers[0].quote(*cut.theirs)
        return Evidence(Code.NARROWED, f"“{mine.text}” became “{theirs.text}”", (mine,), (theirs,), 1.0)
    return None


def _thin(case: Case) -> Evidence | None:
    """Less than half of the ask is there, though no lost stretch stands out."""
    lost = max(runs(case), key=lambda r: r.weight, default=None)
    if lost is None or _share_left(case) >= _THIN or case.lexicon.boilerplate.formulae(case.wording.text):
        return None
    words = _short(case.wording.text[lost.start : lost.end])
    return Evidence(
        Code.NARROWED,
        f"only {round(100 * case.met.kept_share)}% of the ask is there; gone: “{words}”",
        (case.quote(lost.start, lost.end),),
        (case.carriers[0].opening(),),
        1.0,
    )


def _share_left(case: Case) -> float:
    """The share of the ask that is there, of what no name or figure is that became generic."""
    total = case.wording.total
    told = {t for span in covered(case) for t, f in case.fate(*span) if f >= Fate.ECHOED}
    rest = total - sum(t.weight for t in told)
    return case.met.kept_share * total / rest if rest > 0 else 1.0


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"


def _context(case: Case, loss: Loss) -> tuple[Passage, ...]:
    """The words of the main carrier where the lost ones would stand."""
    before = case.partners(max(0, loss.start - 120), loss.start)
    after = case.partners(loss.end, loss.end + 120)
    near = [t for c, t in before[-2:] + after[:2] if c is case.carriers[0]]
    if not near:
        return (case.carriers[0].opening(),)
    start, end = min(t.start for t in near), max(t.end for t in near)
    return (case.carriers[0].quote(start, start + shown(case.carriers[0].wording.text[start:end], 400)),)
