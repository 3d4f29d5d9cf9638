"""Does the adopted text say the contrary: welcome what was to be repealed, end what was to go on?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resodiff.demands import Act
from resodiff.judgement.carriers import Prospect
from resodiff.judgement.overlap import Fate
from resodiff.judgement.wording import Wording
from resodiff.lexicon import Family, Lexicon

_OBJECT = 0.6
"""Share of the words naming an act's object that must stand in the act that says the contrary."""

_DENIAL = re.compile(r"\b(?:not(?:\s+to)?|never(?:\s+to)?|refrain(?:ing)?\s+from|abstain(?:ing)?\s+from)\s+$")

_HEAD = 6
"""Content words after an action that name its object."""

_RIVAL = 0.7
"""Part of the best share of the ask from which another paragraph may contradict it."""

_PLAINLY = 2.0
"""Force from which a verb plainly approves or disapproves; "notes with appreciation" is polite."""

_CARRIED = 0.75
"""Share of the ask from which a paragraph carries it, whatever another says."""


@dataclass(frozen=True, slots=True, eq=False)
class Contradiction:
    """An act of the ask, and the act of a paragraph that says the contrary of it."""

    mine: Act
    prospect: Prospect
    theirs: Act


def contradiction(ask: Wording, found: Sequence[Prospect], lexicon: Lexicon) -> Contradiction | None:
    """The first paragraph that says the contrary of the ask's first act, or None.

    Only operative paragraphs that have as much of the ask as any can contradict it; where one has nearly all of it,
    that one alone.
    """
    mine = ask.acts[0]
    operative = [p for p in found if p.carrier.operative]
    most = max((p.met.kept_share for p in operative), default=0.0)
    nearly = [p for p in operative if p.met.kept_share >= _CARRIED]
    for prospect in nearly[:1] or [p for p in operative if p.met.kept_share >= _RIVAL * most]:
        for theirs in _holding(ask, mine, prospect):
            if _opposed(ask, mine, theirs, prospect, lexicon):
                return Contradiction(mine, prospect, theirs)
    return None


def _opposed(ask: Wording, mine: Act, theirs: Act, prospect: Prospect, lexicon: Lexicon) -> bool:
    """Whether one act approves what the other is against, undoes what it wants done, or denies it."""
    if _evaluates_otherwise(mine, theirs) or _denied(ask, mine, prospect):
        return True
    if _action_kept(ask, mine, prospect):
        return False
    if _is_against(mine, lexicon):
        return _approves(theirs)
    undoing = any(lexicon.actions.undoes(w) for w in re.findall(r"[a-z]+", ask.text[mine.start : mine.end]))
    return _asks(mine) and not undoing and _undoes(theirs, lexicon)


def _evaluates_otherwise(mine: Act, theirs: Act) -> bool:
    """Whether one welcomes what the other condemns."""
    plain = [a.verb.verb for a in (mine, theirs) if a.verb and a.verb.verb.force >= _PLAINLY]
    return {v.family for v in plain} == {Family.WELCOMING, Family.DISAPPROVING}


def _denied(ask: Wording, mine: Act, prospect: Prospect) -> bool:
    """Whether the action asked stands in the paragraph behind a "not" or a "refrain from" that the ask has not."""
    if not mine.demands:
        return False
    at = next((i for i, t in enumerate(ask.content) if t.start >= mine.demands[0].action_at), None)
    partner = prospect.met.partners[at] if at is not None else None
    if at is None or partner is None:
        return False
    wording = prospect.carrier.wording
    theirs = wording.text[: wording.content[partner[1]].start]
    return bool(_DENIAL.search(theirs)) and not _DENIAL.search(ask.text[: ask.content[at].start])


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
    whole = sum([ask.weights[i] for i in object_])
    met = [(ask.weights[i], p) for i in object_ if (p := prospect.met.partners[i]) is not None]
    places = [(weight, wording.content[at].start) for weight, (_, at) in met]
    for act in wording.acts if places else ():
        held = sum([weight for weight, start in places if act.start <= start < act.end])
        if whole and held / whole >= _OBJECT:
            yield act


def _action_kept(ask: Wording, mine: Act, prospect: Prospect) -> bool:
    """Whether the paragraph has the action that was asked."""
    if not mine.demands:
        return False
    at = next((i for i, t in enumerate(ask.content) if t.start >= mine.demands[0].action_at), None)
    return at is not None and prospect.met.fates[at] <= Fate.ECHOED
