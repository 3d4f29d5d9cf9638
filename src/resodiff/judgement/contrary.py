"""Does the adopted text say the contrary: welcome what was to be repealed, end what was to go on?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resodiff.demands import Act
from resodiff.judgement.carriers import Prospect
from resodiff.judgement.overlap import Fate
from resodiff.judgement.wording import Wording
from resodiff.lexicon import Family, Lexicon

_OBJECT = 0.6
"""Share of the words naming an act's object that must stand in the act that says the contrary."""

_HEAD = 6
"""Content words after an action that name its object."""

_CARRIED = 0.75
"""Share of the ask from which a paragraph carries it, whatever another says."""


@dataclass(frozen=True, slots=True, eq=False)
class Contradiction:
    """An act of the ask, and the act of a paragraph that says the contrary of it."""

    mine: Act
    prospect: Prospect
    theirs: Act


def contradiction(ask: Wording, found: Sequence[Prospect], lexicon: Lexicon) -> Contradiction | None:
    """The first paragraph that says the contrary of the ask's first act, or None if there is none or one carries it."""
    mine = ask.acts[0]
    if any(p.met.kept_share >= _CARRIED for p in found):
        return None
    for prospect in found:
        for theirs in _holding(ask, mine, prospect):
            if _opposed(ask, mine, theirs, lexicon) and not _action_kept(ask, mine, prospect):
                return Contradiction(mine, prospect, theirs)
    return None


def _opposed(ask: Wording, mine: Act, theirs: Act, lexicon: Lexicon) -> bool:
    """Whether one act approves what the other is against, or undoes what the other wants done."""
    if _is_against(mine, lexicon):
        return _approves(theirs)
    undoing = any(lexicon.actions.undoes(d.action) for a in ask.acts for d in a.demands)
    return _asks(mine) and not undoing and _undoes(theirs, lexicon)


def _is_against(act: Act, lexicon: Lexicon) -> bool:
    """Whether an act wants its object gone, or condemns it."""
    disapproves = act.verb is not None and act.verb.verb.family is Family.DISAPPROVING
    return disapproves or (_asks(act) and _undoes(act, lexicon))


def _asks(act: Act) -> bool:
    return act.verb is not None and act.verb.verb.family is Family.INSTRUCTIVE


def _approves(act: Act) -> bool:
    return act.verb is not None and act.verb.verb.family is Family.WELCOMING


def _undoes(act: Act, lexicon: Lexicon) -> bool:
    return _asks(act) and bool(act.demands) and lexicon.actions.undoes(act.demands[0].action)


def _holding(ask: Wording, mine: Act, prospect: Prospect) -> Iterator[Act]:
    """The acts of a paragraph that hold most of the object of an act of the ask."""
    wording = prospect.carrier.wording
    begin = mine.demands[0].action_at + len(mine.demands[0].action) if mine.demands else mine.start
    object_ = [i for i, t in enumerate(ask.content) if begin <= t.start < mine.end][:_HEAD]
    whole = sum(ask.content[i].weight for i in object_)
    for act in wording.acts:
        held = sum(ask.content[i].weight for i in object_ if _in_act(prospect, i, act))
        if whole and held / whole >= _OBJECT:
            yield act


def _in_act(prospect: Prospect, place: int, act: Act) -> bool:
    partner = prospect.met.partners[place]
    return partner is not None and act.start <= prospect.carrier.wording.content[partner[1]].start < act.end


def _action_kept(ask: Wording, mine: Act, prospect: Prospect) -> bool:
    """Whether the paragraph has the action that was asked."""
    if not mine.demands:
        return False
    at = next((i for i, t in enumerate(ask.content) if t.start >= mine.demands[0].action_at), None)
    return at is not None and prospect.met.fates[at] <= Fate.ECHOED
