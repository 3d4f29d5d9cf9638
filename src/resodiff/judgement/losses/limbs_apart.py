"""Limbs of an ask that stand in paragraphs of their own: what the chosen carriers lack, have under a softer verb or in
the preamble only, another operative paragraph may ask for as firmly. That one is a carrier beside them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from resodiff.demands import Act
from resodiff.judgement.duties.who import is_met, those_in
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import GONE, Fate
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import telling_weights
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.losses.steps import asked_steps
from resodiff.model import Candidate, Part

_FEWEST, _LEAST = 3, 0.8
"""Content words of a limb, and what they tell together: of less any paragraph on the same matter has all."""

_WHOLE = 0.8
"""Share of a limb that must stand together in one act. Of labelled and of judged pairs, all eight paragraphs with so
much that ask nobody else were carriers; of those with less, many were not."""

_MISSED = 0.1
"""Share of a limb that must be lost for it to be looked for."""

_REACH = 8
"""Content words beyond as many as a limb has, or twice as many if it is longer, among which it stands together."""


_ROW = re.compile(r"(?:,|,?\s+(?:and|or|as\s+well\s+as))\s+(?:(?:the|their|its)\s+)?")
"""Between the words of a row."""

_BACK = re.compile(
    r"\b(?:such(?!\s+as\b)|these|them|thereof|therein|(?:above|afore)-?(?:mentioned|said)|said(?=\s+[a-z]))\b"
)


@dataclass(frozen=True, slots=True)
class _Limb:
    """A part of an act of the ask, from one action to the next: what its words tell, which of these are lost, and among
    how many words it stands together. `any_of` are so heavy that nearly all of it stands nowhere without one."""

    act: Act
    told: Mapping[str, float]
    lost: Mapping[str, float]
    any_of: frozenset[str]
    reach: int


def limbs_apart(case: Case, around: Setting, candidates: Sequence[Candidate]) -> tuple[Carrier, ...]:
    """The operative paragraphs beside the carriers of a case that have a limb of the ask as firmly and nearly whole,
    where the carriers do not; as candidates where they are among `candidates`."""
    limbs = [limb for limb in _wanted(case, around) if _may_stand(limb, around)]
    found = dict(_continued(case, around))
    if not limbs and not found:
        return ()
    found |= {
        paragraph.number: words
        for limb in limbs
        for paragraph, words in _operative(around)
        if not limb.any_of.isdisjoint(words.known) and _stands_in(case, limb, words)
    }
    known = {c.number: c for c in candidates}
    free = [p for p in case.unexplained() if p.number in found] if found else []
    return tuple(Carrier(known.get(p.number, p), found[p.number]) for p in free if p.part is Part.OPERATIVE)


def _continued(case: Case, around: Setting) -> Iterator[tuple[str, Wording]]:
    """The operative paragraph right behind the main carrier that asks for a lost limb of the ask and for nothing else,
    by its number: it was cut off, and may be short and point back to what stands before it."""
    if (
        case.rewritten
        or not case.carriers[0].operative
        or max(case.met.fates, default=Fate.KEPT) < Fate.ECHOED
    ):
        return
    paragraphs, main = _operative(around), case.carriers[0].candidate
    at = next(
        (i for i, (p, _) in enumerate(paragraphs) if p.passage.span.start > main.passage.span.start), None
    )
    if at is None or paragraphs[at][0] in (c.candidate for c in case.carriers):
        return
    paragraph, words = paragraphs[at]
    if len(words.acts) == 1 and any(
        _is_all_of(case, words, m.mine, *s) for m in case.acts for s in _spans(case.wording, m.mine)
    ):
        yield paragraph.number, words


def _is_all_of(case: Case, words: Wording, mine: Act, first: int, past: int) -> bool:
    """Whether a limb of the ask, lost in part, is all that a paragraph asks for, as firmly and of the same one."""
    (act,) = words.acts
    asked, there = _before_and_behind(words, act)
    if not asked <= _before_and_behind(case.wording, mine)[0]:
        return False
    here = case.wording.concepts[first:past]
    if not there or not there <= frozenset(here) or not _is_as_firm(case, mine, act):
        return False
    weights = dict(zip(here, case.wording.weights[first:past], strict=True))
    lost = max(case.met.fates[first:past]) >= Fate.ECHOED
    return lost and _has(weights, there) and not _asks_others(case, mine, words, act)


def _before_and_behind(words: Wording, act: Act) -> tuple[frozenset[str], frozenset[str]]:
    """What an act has before its first action, those who are asked, and from there on."""
    start = act.demands[0].start if act.demands else act.addressee[1] if act.addressee else act.after
    before, behind = words.between(act.after, start), words.between(start, act.end)
    return frozenset(words.concepts[slice(*before)]), frozenset(words.concepts[slice(*behind)])


@lru_cache(maxsize=4)
def _operative(around: Setting) -> tuple[tuple[Candidate, Wording], ...]:
    """The operative paragraphs of the adopted text, taken apart: every limb is looked for in them."""
    operative = (p for p in around.paragraphs if p.part is Part.OPERATIVE)
    return tuple((p, take_apart(p.passage.text, around.lexicon)) for p in operative)


def _wanted(case: Case, around: Setting) -> Iterator[_Limb]:
    """The limbs of which some words are lost, or all stand under a softer verb or in the preamble."""
    above = any(c.operative for c in case.carriers)
    for matched in case.acts:
        act, theirs = matched.mine, matched.theirs
        if act.verb is None:
            continue
        short = not above or (theirs is not None and not _is_as_firm(case, act, theirs))
        if short or max(case.fates(act.start, act.end), default=Fate.KEPT) >= GONE:
            yield from (
                limb for span in _spans(case.wording, act) if (limb := _limb(case, act, *span, short, around))
            )


def _limb(case: Case, act: Act, first: int, past: int, short: bool, around: Setting) -> _Limb | None:
    """The limb of these content words, if it tells enough and is lost in part, or all of it falls `short`."""
    telling = telling_weights(case.wording, around)
    whole, places = sum(telling[first:past]), range(first, past)
    if past - first < _FEWEST or whole < _LEAST or _points_back(case, first, past):
        return None
    concepts = case.wording.concepts
    lost = {} if short else {concepts[i]: telling[i] for i in places if case.met.fates[i] >= GONE}
    if not short and sum(lost.values()) < _MISSED * whole:
        return None
    mates = _mates(case, [i for i in places if concepts[i] in lost])
    told = {concepts[i]: telling[i] for i in places if i not in mates}
    return _Limb(act, told, lost, _heaviest(told), past - first + max(_REACH, past - first))


def _mates(case: Case, lost: Sequence[int]) -> frozenset[int]:
    """The places of kept words that stand with lost ones in a row: who has the lost ones need not have these."""
    words, found = case.wording, set[int]()
    for step in (-1, 1):
        for at in lost:
            while 0 <= (at := at + step) < len(words.content) and case.met.fates[at] < GONE:
                first, second = sorted((at, at - step))
                if not _ROW.fullmatch(words.text, words.content[first].end, words.content[second].start):
                    break
                found.add(at)
    return frozenset(found)


def _points_back(case: Case, first: int, past: int) -> bool:
    """Whether a limb does not say itself what it is about: it points back ("to investigate such acts"), or asks for a
    step of follow-up on what stands before it ("to present a comprehensive report")."""
    start, end = case.wording.content[first].start, case.wording.content[past - 1].end
    if _BACK.search(case.wording.text, start, end):
        return True
    return any(start <= step.start() < end for step in asked_steps(case.wording, case.lexicon))


def _heaviest(told: Mapping[str, float]) -> frozenset[str]:
    """The heaviest words, as many as are more together than may be gone."""
    spare, found = (1 - _WHOLE) * sum(told.values()), set()
    for concept in sorted(told, key=told.__getitem__, reverse=True):
        found.add(concept)
        spare -= told[concept]
        if spare < 0:
            break
    return frozenset(found)


def _spans(words: Wording, act: Act) -> Iterator[tuple[int, int]]:
    """The places of the content words of an act, parted where an action begins."""
    begin = max(act.after, act.addressee[1]) if act.addressee else act.after
    cuts = [begin, *(d.action_at for d in act.demands if d.action_at > begin), act.end]
    yield from (words.between(*span) for span in pairwise(cuts))


def _is_as_firm(case: Case, mine: Act, theirs: Act) -> bool:
    if mine.verb is None or theirs.verb is None:
        return False
    return case.lexicon.verbs.softening(mine.verb, theirs.verb) <= 0


def _may_stand(limb: _Limb, around: Setting) -> bool:
    """Whether the adopted text has enough of a limb anywhere: of most that are lost it has not."""
    return _has(limb.told, around.found_in) and _has(limb.lost, around.found_in)


def _stands_in(case: Case, limb: _Limb, words: Wording) -> bool:
    """Whether an act of a paragraph that is as firm has nearly all of a limb together, and of what is lost of it."""
    if not (_has(limb.told, words.known) and _has(limb.lost, words.known)):
        return False
    return any(
        _is_as_firm(case, limb.act, act)
        and _stands_together(words, act, limb)
        and not _asks_others(case, limb.act, words, act)
        for act in words.acts
    )


def _asks_others(case: Case, mine: Act, words: Wording, theirs: Act) -> bool:
    """Whether the act of a paragraph asks somebody else."""
    if not (mine.addressee and theirs.addressee):
        return False
    asked = those_in(case.wording.text[slice(*mine.addressee)], case.lexicon)
    others = those_in(words.text[slice(*theirs.addressee)], case.lexicon)
    return not any(is_met(one, other, case.lexicon) for one in asked for other in others)


def _stands_together(words: Wording, act: Act, limb: _Limb) -> bool:
    there = words.concepts[slice(*words.between(act.start, act.end))]
    windows = (
        frozenset(there[i : i + limb.reach]) for i, concept in enumerate(there) if concept in limb.told
    )
    return any(_has(limb.told, near) and _has(limb.lost, near) for near in windows)


def _has(told: Mapping[str, float], there: Container[str]) -> bool:
    """Whether nearly all that some words tell is there."""
    return sum([w for c, w in told.items() if c in there]) >= _WHOLE * sum(told.values())
