"""Has a caveat been added: as appropriate, within existing resources, in accordance with national law?"""

from __future__ import annotations

import re
from collections import Counter

from resodiff.judgement.case import Carrier, Case
from resodiff.lexicon import Caveat
from resodiff.model import Code, Evidence

_WEAK = 0.3
"""What a hint such as "reported" counts."""

_EDGE = re.compile(r"[,;:\n]")

_SAME_TEXT = 0.75
"""Share of the ask that must stand in order for the words beside it to be an addition to it."""

_JOINED = re.compile(r"\b(?:and|or|but)\s+$")

_BEFORE, _AFTER = 200, 120
"""Characters before and after a caveat within which it must meet words of the ask to limit them."""


def weigh(case: Case) -> Evidence | None:
    """The caveats of the carriers, near the ask's words, beyond those of the same class that the ask has."""
    found = _new(case)
    if not found:
        return None
    strong = [pair for pair in found if not pair[1].weak]
    shown = strong or found
    words = ", ".join(dict.fromkeys(f"“{c.words}”" for _, c in shown))
    return Evidence(
        Code.CAVEAT_ADDED,
        f"{words} was added" if len(shown) == 1 else f"{words} were added",
        case.opening(),
        tuple(carrier.quote(c.start, c.end) for carrier, c in shown),
        min(len(strong) + _WEAK * (len(found) - len(strong)), 2.0),
    )


def _new(case: Case) -> list[tuple[Carrier, Caveat]]:
    own = case.lexicon.caveats_in(case.wording.text)
    words = {" ".join(c.words.lower().split()) for c in own}
    left = Counter(c.group for c in own)
    found = []
    for carrier in case.carriers:
        for caveat in case.lexicon.caveats_in(carrier.wording.text):
            if " ".join(caveat.words.lower().split()) in words:
                left[caveat.group] -= 1
            elif (
                _applies(case, carrier, caveat)
                and not case.explained(caveat.words)
                and not _limits_addition(case, carrier, caveat)
            ):
                found.append((carrier, caveat))
    return _beyond(found, left)


def _beyond(found: list[tuple[Carrier, Caveat]], left: Counter[str]) -> list[tuple[Carrier, Caveat]]:
    """The caveats found, less those that stand for one of the ask's own in other words."""
    new = []
    for carrier, caveat in found:
        if left[caveat.group] > 0:
            left[caveat.group] -= 1
        else:
            new.append((carrier, caveat))
    return new


def _applies(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the caveat limits what was asked: it stands in an act that holds the ask's words, near them."""
    act = carrier.wording.act_at(caveat.start)
    held = (
        t
        for c, t in case.partners(0, len(case.wording.text))
        if c is carrier and act.start <= t.start < act.end
    )
    return any(-_BEFORE < t.start - caveat.start < _AFTER for t in held)


def _limits_addition(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the caveat stands behind words of its own phrase that are new altogether: it limits what was added
    ("and other actors as appropriate") and nothing that was asked."""
    if carrier is not case.carriers[0] or caveat.group != "discretion" or case.met.aligned_share < _SAME_TEXT:
        return False
    text, words = carrier.wording.text, carrier.wording
    edge = max((m.end() for m in _EDGE.finditer(text, 0, caveat.start)), default=0)
    if _JOINED.search(text, edge, caveat.start):
        return False
    past = _EDGE.search(text, caveat.end)
    first, at = words.between(edge, caveat.start)
    last = words.between(caveat.end, past.start() if past else len(text))
    return at > first and not any(case.met.taken[first:at]) and not any(case.met.taken[slice(*last)])
