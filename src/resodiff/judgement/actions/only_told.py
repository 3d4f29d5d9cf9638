"""Whether what was asked is only spoken of: words of a demand stand in the carriers, and no act there asks for any of
them."""

from __future__ import annotations

from resodiff.demands import Act
from resodiff.judgement.actions.same_stance import says_what_ought_to_be
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family

_MOST, _PART = 0.6, 0.1
"""Shares of a demand that the carriers must have together, and from which an act of theirs has a part of it."""

_TELLING = (Family.OBSERVING, Family.WELCOMING, Family.REINFORCING, Family.DISAPPROVING)


def is_only_told(case: Case, act: Act) -> bool:
    """Whether an act of the ask instructs, and every act of the carriers that has a part of it only tells."""
    if act.verb is None or act.verb.verb.family is not Family.INSTRUCTIVE:
        return False
    first, past = case.wording.between(act.verb.end, act.end)
    whole, held = sum(case.wording.weights[first:past]), case.held(first, past)
    if sum(held.values()) < _MOST * whole:
        return False
    return all(
        _tells(case.carriers[which].wording, case.carriers[which].wording.acts[place])
        for (which, place), share in held.items()
        if share >= _PART * whole
    )


def _tells(words: Wording, act: Act) -> bool:
    return (
        act.verb is not None
        and act.verb.verb.family in _TELLING
        and not says_what_ought_to_be(words, act.verb)
    )
