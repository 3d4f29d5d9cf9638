"""Whether the text only asks for another report where the ask speaks of one that is there: who requests the next has
not welcomed the last."""

from __future__ import annotations

from collections.abc import Iterable

from resodiff.demands import Act
from resodiff.judgement.actions.done import asks, tells
from resodiff.judgement.actions.outcomes import outcome, step
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon.follow_up import FollowUp


def asked_anew(case: Case, others: Iterable[Wording]) -> tuple[Carrier, Act] | None:
    """The act of the carriers that asks for something where the ask tells of a step of follow-up that was taken, if
    neither they nor the `others` tell of any.

    Asked "welcomes the report of the Guild on the quays" / adopted "requests the Guild to examine the quays and to
    submit a report": the request.
    """
    words, mine = case.lexicon.follow_up, case.wording.acts[0]
    if len(case.wording.acts) > 1 or not tells(mine):
        return None
    if not outcome(words).match(case.wording.text, mine.after, mine.end):
        return None
    if any(_tells_of_a_step(w, words) for w in (*(c.wording for c in case.carriers), *others)):
        return None
    held = case.held(0, len(case.wording.content))
    which, place = max(held, key=lambda at: held[at], default=(0, 0))
    carrier = case.carriers[which]
    act = carrier.wording.acts[place]
    return (carrier, act) if asks(act) else None


def _tells_of_a_step(wording: Wording, words: FollowUp) -> bool:
    return any(tells(a) and step(words).search(wording.text, a.start, a.end) for a in wording.acts)
