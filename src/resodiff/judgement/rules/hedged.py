"""Has a caveat been added: as appropriate, within existing resources, in accordance with national law?"""

from __future__ import annotations

from resodiff.judgement.case import Carrier, Case
from resodiff.lexicon import Caveat
from resodiff.model import Code, Evidence

_WEAK = 0.3


def weigh(case: Case) -> Evidence | None:
    """The caveats of the carriers, in the acts that hold the ask, of a class that the ask has not."""
    own = {c.group for c in case.lexicon.caveats_in(case.wording.text)}
    found = [
        (carrier, c)
        for carrier in case.carriers
        for c in case.lexicon.caveats_in(carrier.wording.text)
        if c.group not in own and _applies(case, carrier, c)
    ]
    if not found:
        return None
    strong = [pair for pair in found if not pair[1].weak]
    shown = strong or found
    words = ", ".join(dict.fromkeys(f"“{c.words}”" for _, c in shown))
    return Evidence(
        Code.CAVEAT_ADDED,
        f"{words} was added",
        case.opening(),
        tuple(carrier.quote(c.start, c.end) for carrier, c in shown),
        min(len(strong) + _WEAK * (len(found) - len(strong)), 2.0),
    )


def _applies(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the caveat limits what was asked: it stands in an act that holds the ask's words, near them."""
    act = carrier.wording.act_at(caveat.start)
    held = [
        t
        for c, t in case.partners(0, len(case.wording.text))
        if c is carrier and act.start <= t.start < act.end
    ]
    return any(-200 < t.start - caveat.start < 120 for t in held) and bool(held)
