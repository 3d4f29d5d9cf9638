"""Whether the carriers speak of what was asked as of something that has been done, and ask for it no longer: the panel
that was held, the reports that were submitted."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.demands import Act
from resodiff.judgement.actions.outcomes import outcome, step, steps_begin
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives, may_have

_SPEAKING = (Family.OBSERVING, Family.WELCOMING, Family.REINFORCING)
_TELLING = (Family.OBSERVING, Family.WELCOMING)
_DECIDING = frozenset({"decide", "resolve"})

_HELD = 0.15
"""Share of an ask from which an act of a carrier holds a part of it."""

_TO_COME = re.compile(
    r"\blooks?(?:ing)?\s+forward\b|\bto\s+be\b|\b(?:will|shall|scheduled|planned|envisaged|forthcoming|upcoming|future|next|await\w*)\b"
)
"""What says that a thing is not there yet."""

_BASIS = re.compile(
    r"\b(?:in\s+(?:accordance|conformity|line)\s+with|pursuant\s+to|further\s+to|as\s+provided\s+for\s+in)\s+"
    r"[^,;.]{0,80}?\bresolutions?\s+\d[^,;.]*"
)
"""On what basis a step is taken: "in accordance with paragraph 7 of its resolution 12/5"."""

_NEAR = 80
"""Characters between a step of follow-up and what says that it was taken."""

_MOST = 0.5
"""Share of what the carriers have of an ask that the act must hold which speaks of it as done."""


def already_done(case: Case) -> tuple[Carrier, Act] | None:
    """The act of a carrier that speaks of what was asked as done, where no act of a carrier asks for any of it."""
    asked = _asked_step(case)
    if asked is None:
        return None
    held = _held(case)
    if any(a.verb is None or a.verb.verb.family not in _SPEAKING for _, a, share in held if share >= _HELD):
        return None
    carrier, act, share = max(held, key=lambda h: h[2], default=(None, None, 0.0))
    if carrier is None or act is None or share < _MOST * sum(h[2] for h in held):
        return None
    kept = all(fate <= Fate.MOVED for _, fate in case.fate(*asked))
    done = _tells_it_was_done(case, carrier, act) if kept else tells(act) and _is_there(case, carrier, act)
    return (carrier, act) if done else None


def told_as_done(case: Case) -> tuple[Carrier, ...]:
    """The carriers beside a main one that asks for a step of follow-up, as the ask does, which only tell of such a step
    as taken: what they say is of the last report, and not of the one that was asked for."""
    main, *others = case.carriers
    words = case.lexicon.follow_up
    if not others or _asked_step(case) is None or not asks_for_a_step(main.wording, words):
        return ()
    return tuple(c for c in others if all(map(tells, c.wording.acts)) and step(words).search(c.wording.text))


def asks_for_a_step(words: Wording, follow_up: FollowUp) -> bool:
    """Whether an act of a wording asks or decides that a step of follow-up be taken."""
    return any(asks(a) and _asked(follow_up).search(words.text, a.after, a.end) for a in words.acts)


def asks(act: Act) -> bool:
    """Whether an act requests something or decides it."""
    verb = act.verb.verb if act.verb else None
    return verb is not None and (verb.family is Family.INSTRUCTIVE or verb.base in _DECIDING)


def _tells_it_was_done(case: Case, carrier: Carrier, act: Act) -> bool:
    """Whether an act welcomes, notes or recalls a step of follow-up as taken."""
    if not tells(act):
        return False
    text, words = carrier.wording.text, case.lexicon.follow_up
    return _is_there(case, carrier, act) or any(
        step(words).search(text, max(act.start, done.start() - _NEAR), min(act.end, done.end() + _NEAR))
        for done in _done(words).finditer(text, act.start, act.end)
    )


def tells(act: Act) -> bool:
    """Whether an act notes, welcomes or recalls something."""
    verb = act.verb.verb if act.verb else None
    return verb is not None and (verb.family in _TELLING or verb.base == "recall")


def _is_there(case: Case, carrier: Carrier, act: Act) -> bool:
    """Whether an act speaks of a step right behind its verb, as of one that is no longer to come."""
    text = carrier.wording.text
    there = outcome(case.lexicon.follow_up).match(text, act.after, act.end)
    return there is not None and not _TO_COME.search(text, act.start, act.end)


@lru_cache(maxsize=16)
def _asked_step(case: Case) -> tuple[int, int] | None:
    """Where the noun of the step of follow-up stands for which the first act of the ask asks, if all its acts ask or
    decide."""
    acts = case.wording.acts
    if not all(map(asks, acts)):
        return None
    if not may_have(case.wording.text, steps_begin(case.lexicon.follow_up)):
        return None
    found = _asked(case.lexicon.follow_up).search(case.wording.text, acts[0].after, acts[0].end)
    return found.span(found.lastgroup or 0) if found else None


def _held(case: Case) -> list[tuple[Carrier, Act, float]]:
    """Each act of a carrier that has words of the ask, with the share of the ask's weight that it has. On what basis
    the step is taken tells nothing: every decision under one resolution cites it."""
    whole, found = case.wording.total, case.held(0, len(case.wording.content))
    for basis in _BASIS.finditer(case.wording.text):
        first, past = case.wording.between(*basis.span())
        whole -= sum(case.wording.weights[first:past])
        for place, weight in case.held(first, past).items():
            found[place] -= weight
    return [
        (case.carriers[which], case.carriers[which].wording.acts[place], weight / (whole or 1.0))
        for (which, place), weight in found.items()
    ]


@lru_cache(maxsize=8)
def _asked(words: FollowUp) -> re.Pattern[str]:
    """A step that is to be taken: "to convene a panel discussion", "in a report", "the panel to be held"."""
    given, taken = alternatives(words.given), step(words).pattern
    return re.compile(
        rf"\b(?:(?:{given})\w*,?\s[^.;:\n]{{0,80}}?|in\s+an?\s+(?:\w+\s+)?)(?P<given>{taken})"
        rf"|(?P<set>{taken})(?=\s[^.;:\n]{{0,40}}?\bto\s+be\s)"
    )


@lru_cache(maxsize=8)
def _done(words: FollowUp) -> re.Pattern[str]:
    """What says that a step has been taken."""
    no_step = r"accountable|responsible|liable|to\s+account"
    return re.compile(rf"(?<!\bbe )(?<!\bbeing )\b(?:{alternatives(words.done)})\b(?!\s+(?:{no_step}))")
