"""Conditions put in: "subject to further consultations", "staffing permitting", "consistent with other commitments".

Such words are caveats only where they were put into a wording that otherwise stands: elsewhere they may be part of what
is asked, or tell how things are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.losses.small_words import small_words
from resodiff.judgement.lost_words.runs import runs
from resodiff.lexicon import Caveat
from resodiff.lexicon.limits import adds_a_case

_EDGE = re.compile(r"[,;:\n]|\b(?:and|or)\s")
_LEAD = re.compile(r",\s+(?:in|on|under|upon|by|at|with|to)\s")
"""What opens a phrase that a condition ends: "in a manner", "on terms"."""

_REACH = 160
"""Characters before a condition in which that stands which it limits."""

_EXCEPTS = re.compile(
    r"\b(?:other\s+than|apart\s+from|except\w*|exclu\w+|save\s+for|barring|but\s+not)\b", re.IGNORECASE
)
"""What leaves something out: in the ask and in the carrier it may leave out the same."""

_GOVERNS = re.compile(r",?\s+(?:to|that)\s|\s*:")
"""Behind a limit that stands before all that is asked."""

_OTHER_LIMB = re.compile(r"[;:\n]|\b(?:and|or|to)\s")
"""Where what follows is no longer the limb of what stands before."""

_LIMB_EDGE = re.compile(rf",|{_OTHER_LIMB.pattern}")


def conditions(case: Case) -> list[Caveat]:
    """The conditions that the main carrier, an edited form of the ask, has put into what it has of it, beyond limits
    of the ask for which they stand."""
    taken = case.met.taken
    if case.rewritten or (all(taken) and len(case.carriers[0].wording.text) <= len(case.wording.text)):
        return []
    main, known = case.carriers[0].wording, case.lexicon.conditions.within
    found = [c for one in known(main.text) for c in _new_of(case, main, one) if _is_put_in(case, main, c)]
    if not found:
        return []
    own = [*known(case.wording.text), *(c for c in case.lexicon.caveats_in(case.wording.text) if not c.weak)]
    return _beyond(case, _apart(found), own)


def beyond_fallen(case: Case, added: list[tuple[Carrier, Caveat]]) -> list[tuple[Carrier, Caveat]]:
    """Caveats that carriers have, less those of the main carrier that stand for a condition of the ask."""
    own = case.lexicon.conditions.within(case.wording.text) if added else ()
    if not own:
        return added
    here = [caveat for carrier, caveat in added if carrier is case.carriers[0]]
    beyond = _beyond(case, here, own)
    return [(carrier, c) for carrier, c in added if carrier is not case.carriers[0] or c in beyond]


def _beyond(case: Case, found: list[Caveat], own: Sequence[Caveat]) -> list[Caveat]:
    """Limits of the main carrier, less one for each of the ask's own that stands no more where that one stands."""
    main = case.carriers[0].wording.text
    for limit in _apart(own):
        low, high = _place(case, limit)
        if limit.words.lower() not in main[low : high + len(limit.words) + 2].lower():
            stands_for = next((c for c in found if low <= _opens(main, c.start) <= high), None)
            found = [c for c in found if c is not stands_for]
    return found


def _opens(text: str, start: int) -> int:
    """Where a condition begins with the comma before it."""
    return len(text[:start].rstrip(", "))


def _place(case: Case, limit: Caveat) -> tuple[int, int]:
    """Where in the main carrier a limit of the ask, or another for it, would stand: between the words kept around it
    and, where these are of the limb that it limits, anywhere in that limb; all of it for what limits all limbs."""
    text, main = case.wording.text, case.carriers[0].wording
    act = case.wording.act_at(limit.start)
    if _GOVERNS.match(text, limit.end) and not re.search(r"\bto\s+[a-z]", text[act.start : limit.start]):
        return 0, len(main.text)
    first, past = case.wording.between(limit.start, limit.end)
    before = next(((i, p[1]) for i, p in _kept(case, range(first - 1, -1, -1))), None)
    after = next(((i, p[1]) for i, p in _kept(case, range(past, len(case.met.fates)))), None)
    low, high = 0, len(main.text)
    if before:
        low = main.content[before[1]].end
        if not _OTHER_LIMB.search(text, case.wording.content[before[0]].end, limit.start):
            low = max((m.end() for m in _LIMB_EDGE.finditer(main.text, 0, low)), default=0)
    if after:
        high = main.content[after[1]].start
        if not _OTHER_LIMB.search(text, limit.end, case.wording.content[after[0]].start):
            edge = _LIMB_EDGE.search(main.text, high)
            high = edge.start() if edge else len(main.text)
    return low, high


def _kept(case: Case, places: Iterable[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Those of the places of content words of the ask that stand in order in the main carrier, and where."""
    met = case.met
    return ((i, p) for i in places if met.fates[i] is Fate.KEPT and (p := met.partners[i]) and p[0] == 0)


def _new_of(case: Case, main: Wording, condition: Caveat) -> Sequence[Caveat]:
    """A condition, or if some of its words are the ask's those behind them: "in the valley, at its discretion"."""
    first, past = main.between(condition.start, condition.end)
    met = [
        t.end for t, taken in zip(main.content[first:past], case.met.taken[first:past], strict=True) if taken
    ]
    if not met:
        return (condition,)
    at = met[-1]
    rest = case.lexicon.conditions.within(main.text[at : condition.end])
    return [replace(c, start=c.start + at, end=c.end + at) for c in rest]


def _apart(caveats: Sequence[Caveat]) -> list[Caveat]:
    """Those of several that do not begin within another: one limit may be known by two lists."""
    apart: list[Caveat] = []
    for one in sorted(caveats, key=lambda c: (c.start, -c.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _is_put_in(case: Case, main: Wording, condition: Caveat) -> bool:
    """Whether all words of a condition are new, it is told by no other rule, and it stands behind words of the ask."""
    start, end = condition.start, condition.end
    if _is_met(case, main, start, end) or condition.words.lower() in case.wording.text.lower():
        return False
    if _EXCEPTS.search(condition.words) and _EXCEPTS.search(case.wording.text):
        return False
    if any(one.theirs[0] < end and start < one.theirs[1] for one in small_words(case)):
        return False
    if adds_a_case(main.text, start) or case.explained(condition.words):
        return False
    return _limits_asked(case, main, start)


def _limits_asked(case: Case, main: Wording, start: int) -> bool:
    """Whether the phrase before a condition has words of the ask: else it limits what was added."""
    edges = [
        start,
        *sorted((m.start() for m in _EDGE.finditer(main.text, max(0, start - _REACH), start)), reverse=True),
    ]
    for past, begin in zip(edges, [*edges[1:], max(0, start - _REACH)], strict=True):
        first, last = main.between(begin, past)
        if last > first and not (last == first + 1 and _LEAD.match(main.text, begin)):
            return _is_met(case, main, begin, past) or _replaces(case, begin, past)
    return False


def _replaces(case: Case, start: int, end: int) -> bool:
    """Whether a stretch of the main carrier stands for words of the ask that are gone."""
    return any(r.place and r.place[0] < end and start < r.place[1] for r in runs(case))


def _is_met(case: Case, main: Wording, start: int, end: int) -> bool:
    """Whether the ask has a content word of a stretch of the main carrier."""
    return any(case.met.taken[slice(*main.between(start, end))])
