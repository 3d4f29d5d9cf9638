"""Limbs of an act that stand under a softer verb: "urges it to open the port and to pay the pilots", where the text
urges it to open the port and invites it to pay the pilots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.demands import Act
from resodiff.judgement.actions.outcomes import is_done
from resodiff.judgement.ground.case import Carrier, Case, MatchedAct
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family

_HELD = 0.25
"""Share of an act's words that must stand under a verb as strong, so that the rest are a limb of it."""

_FEWEST, _LEAST = 2, 0.5
"""Content words of a limb, and what they weigh together."""

_DENSE = 0.6
"""Share of the words from the first to the last of a limb, in either text, that are the limb's."""

_STILL = 0.6
"""Share of a limb that stands near each other in an act as strong, so that it is asked as strongly still."""

_REACH = 4
"""Content words beyond as many as a limb has, among which its words stand near each other."""

_ORDERED = 3.0
"""Force from which another is told to do what a body would do itself: that is no less."""

_OPENS = re.compile(
    r"(?:[,;:\n]|\b(?:and|or|to)\b)"
    r"(?![^,;:\n]*\b(?:through|by|with|within|in|of|on|for|at|from|including|under|as|against|towards?|who|which|that)\b)"
)
_CLOSES = re.compile(r"[,;:.\n]|\b(?:and|or)\b|\Z")
"""What stands before a limb, and what behind it. What is told by or with which a thing is done is no limb."""

_OWN = frozenset({"decide", "resolve"})


@dataclass(frozen=True, slots=True)
class FallenLimb:
    """An act of the ask, a carrier and its act, what stands under both as offsets, and by how many steps it fell."""

    mine: Act
    carrier: Carrier
    theirs: Act
    asked: tuple[int, int]
    given: tuple[int, int]
    steps: float


def fallen_limbs(case: Case, least: float) -> Iterator[FallenLimb]:
    """The limbs of acts of the ask that its carriers, of which the main one is an edited form of it, have under a verb
    that is softer by at least so many steps."""
    if case.rewritten or (len(case.carriers) < 2 and len(case.carriers[0].wording.acts) < 2):
        return
    for act in case.acts:
        if act.mine.verb is None or not _stands_in_part(case, act):
            continue
        for which, carrier in enumerate(case.carriers):
            for place, theirs in enumerate(carrier.wording.acts):
                steps = _fall(case, act.mine, carrier, theirs)
                if steps >= least and (limb := _limb(case, act, which, place)):
                    yield FallenLimb(act.mine, carrier, theirs, *limb, steps)


def _stands_in_part(case: Case, act: MatchedAct) -> bool:
    """Whether the main carrier has a part of an act of the ask under a verb as strong."""
    first, past = case.wording.between(act.mine.start, act.mine.end)
    held, whole = case.held(first, past), sum(case.wording.weights[first:past])
    return any(
        which == 0
        and share >= _HELD * whole
        and _is_as_strong(case, act.mine, case.carriers[0].wording.acts[place])
        for (which, place), share in held.items()
    )


def _is_as_strong(case: Case, mine: Act, theirs: Act) -> bool:
    if mine.verb is None or theirs.verb is None:
        return False
    return case.lexicon.verbs.softening(mine.verb, theirs.verb) <= 0


def _fall(case: Case, mine: Act, carrier: Carrier, theirs: Act) -> float:
    """The steps by which an act of a carrier is softer than one of the ask."""
    verbs = case.lexicon.verbs
    if mine.verb is None or theirs.verb is None or is_done(case, mine, carrier, theirs):
        return 0.0
    own = mine.verb.verb.base in verbs.deeds | _OWN
    if own and theirs.verb.verb.family is Family.INSTRUCTIVE and theirs.verb.force >= _ORDERED:
        return 0.0
    return verbs.softening(mine.verb, theirs.verb)


def _limb(
    case: Case, act: MatchedAct, which: int, place: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the words stand, in the ask and in a carrier, that an act of the first has and one of the latter."""
    ask, words = case.wording, case.carriers[which].wording
    theirs = words.acts[place]
    first, past = ask.between(_begin(act.mine), act.mine.end)
    met = [
        (i, p[1])
        for i, p in enumerate(case.met.partners[first:past], first)
        if p is not None and p[0] == which and words.homes[p[1]] == place
    ]
    if len(met) < _FEWEST or sum(ask.weights[i] for i, _ in met) < _LEAST:
        return None
    here, there = [i for i, _ in met], sorted(j for _, j in met)
    if not (_is_dense(here) and _is_dense(there) and _is_whole(case, act.mine, theirs, here)):
        return None
    if _is_said_as_strongly(case, act, here):
        return None
    return (
        (ask.content[here[0]].start, ask.content[here[-1]].end),
        (words.content[there[0]].start, words.content[there[-1]].end),
    )


def _is_whole(case: Case, mine: Act, theirs: Act, limb: list[int]) -> bool:
    """Whether words of an act begin where a limb of it does, and end where it ends. The verb of what is to be done may
    be gone where both ask for it: "welcomes the payment"."""
    ask, begin = case.wording, _begin(mine)
    head = limb[0] - (_asks(theirs) and limb[0] > 0 and _is_gone(case, mine, limb[0] - 1))
    first, last = ask.content[head], ask.content[limb[-1]]
    before = max(begin, ask.content[head - 1].end if head else 0)
    behind = ask.content[limb[-1] + 1].start if limb[-1] + 1 < len(ask.content) else len(ask.text)
    opens = before == begin or _OPENS.search(ask.text[: first.start], before)
    return bool(opens) and _CLOSES.search(ask.text, last.end, behind) is not None


def _is_gone(case: Case, mine: Act, at: int) -> bool:
    """Whether a word opens a demand of an act, and no carrier has it."""
    start = case.wording.content[at].start
    return case.met.partners[at] is None and any(d.action_at == start for d in mine.demands)


def _asks(act: Act) -> bool:
    return act.verb is not None and act.verb.verb.family is Family.INSTRUCTIVE


def _begin(act: Act) -> int:
    """Where the words begin that say what an act asks, condemns or notes."""
    return max(act.after, act.addressee[1]) if act.addressee else act.after


def _is_dense(places: list[int]) -> bool:
    return len(places) >= _DENSE * (places[-1] - places[0] + 1)


def _is_said_as_strongly(case: Case, act: MatchedAct, limb: list[int]) -> bool:
    """Whether the words of a limb stand near each other in an act of a carrier whose verb is as strong."""
    wanted = {case.wording.concepts[i]: case.wording.weights[i] for i in limb}
    return any(
        _near(carrier.wording, other, wanted, len(limb) + _REACH) >= _STILL * sum(wanted.values())
        for carrier in case.carriers
        for other in carrier.wording.acts
        if _is_as_strong(case, act.mine, other)
    )


def _near(words: Wording, act: Act, wanted: dict[str, float], reach: int) -> float:
    """The greatest weight of the words wanted that stand near each other in an act."""
    there = words.concepts[slice(*words.between(act.after, act.end))]
    return max(
        (
            sum(wanted[c] for c in set(there[at : at + reach]) & wanted.keys())
            for at, c in enumerate(there)
            if c in wanted
        ),
        default=0.0,
    )
