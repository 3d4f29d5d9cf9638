"""What the main carrier has beyond the ask: whole clauses and elements that were put in, none of them asked already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from resodiff.demands import Token, tokens
from resodiff.judgement.gains.borders import behind_stress, cut_at_border, elements, pieces, stands_alone
from resodiff.judgement.gains.unwanted import (
    is_doublet,
    is_named_by_ask,
    is_reference,
    is_rider,
    limits,
    only_specifies,
    says_more,
)
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording

_EXCHANGED = 0.3
"""Weight of the lost words at one place from which new words there are an exchange and no growth."""

_NEW = 0.5
"""Share of an element, by weight, that the ask must not have."""

_ELEMENT = 0.28
"""Weight of new words from which an element says something."""

_ROOT = 6
"""Letters in common from which two words are forms of one: "participate", "participation"."""

_CLAUSE = 1.5
"""Weight from which an element is a clause of its own, and no other word for what was lost beside it."""

_AROUND = 12
"""Content words on both sides of a place among which a lost word may be said by a new one."""

_AS_LOST, _AS_MOVED = 1.3, 0.5
"""How much a smaller element must outweigh what was lost and moved around it: in a sentence that was put otherwise, new
words are mostly other words."""

_WORD = 4
"""Letters from which a word is no mere joint."""

_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_PART = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Gain:
    """An element that was put into the main carrier: offsets in its text, and the weight of what is new in it."""

    start: int
    end: int
    amount: float


def growth(case: Case) -> tuple[Gain, ...]:
    """The elements gained, in order."""
    if all(case.met.taken):
        return ()
    inserted = list(_inserted(case))
    known = _known(case) if inserted else _NOTHING
    return tuple(
        gain
        for start, end, around in inserted
        for first, past in pieces(case.carriers[0].wording, start, end)
        for gain in _gains(case, *behind_stress(case.carriers[0].wording.text, start, first, past), known)
        if gain.amount >= min(_CLAUSE, _disturbed(case, around))
    )


def _inserted(case: Case) -> Iterator[tuple[int, int, slice | None]]:
    """The stretches of the main carrier that stand between words of the ask, and for nothing that stood there; and the
    words of the ask around each. None where others stood there: then no smaller element is a gain."""
    mine, theirs = case.wording, case.carriers[0].wording
    ends = [*case.met.blocks[1:], (len(mine.content), len(theirs.content), 0)]
    for (i, j, n), (past, until, _) in zip(case.met.blocks, ends, strict=True):
        if _new_at_most(case, j + n, until) < _ELEMENT or _lost(case, i + n, past) >= _EXCHANGED:
            continue
        old = _parts(mine.text, *_between(mine, i + n - 1, past))
        new = _parts(theirs.text, *_between(theirs, j + n - 1, until))
        head, tail = _edges([w.group().lower() for w in old], [w.group().lower() for w in new])
        put_in = new[head : len(new) - tail]
        if put_in:
            other = any(_speaks(case, w) for w in old[head : len(old) - tail])
            around = None if other else slice(max(i + n - _AROUND, 0), past + _AROUND)
            yield put_in[0].start(), put_in[-1].end(), around


def _new_at_most(case: Case, first: int, past: int) -> float:
    """The most that can be new among words of the main carrier, by weight: a quick look before they are compared."""
    known, theirs, met = case.wording.known, case.carriers[0].wording, case.met
    places = [k for k in range(first, past) if not met.taken[k] and theirs.concepts[k] not in known]
    return sum([theirs.weights[k] for k in places])


def _speaks(case: Case, word: re.Match[str]) -> bool:
    """Whether a word of the ask in whose place others stand is more than a joint, a caveat or a hedge."""
    return len(word.group()) >= _WORD and not any(s <= word.start() < e for s, e in _spared(case))


def _disturbed(case: Case, around: slice | None) -> float:
    """What a smaller element must outweigh: as much of the ask was lost or moved around it."""
    if around is None:
        return _CLAUSE
    words = zip(case.wording.weights[around], case.met.fates[around], strict=True)
    moved = [weight for weight, fate in words if fate is Fate.MOVED]
    return _AS_LOST * _lost(case, around.start, around.stop) + _AS_MOVED * sum(moved)


def _between(words: Wording, first: int, past: int) -> tuple[int, int]:
    """From the end of one content word to the start of another, or to the end of the text."""
    end = words.content[past].start if past < len(words.content) else len(words.text)
    return words.content[first].end, end


def _lost(case: Case, first: int, past: int) -> float:
    """The weight of the words of a stretch of the ask that are lost. That a caveat or a hedge went is no loss."""
    return sum(
        t.weight
        for t, f in zip(case.wording.content[first:past], case.met.fates[first:past], strict=True)
        if f >= Fate.ECHOED and not t.figure and not any(s <= t.start < e for s, e in _spared(case))
    )


@lru_cache(maxsize=16)
def _spared(case: Case) -> tuple[tuple[int, int], ...]:
    """Where the ask has caveats, conditions and hedges."""
    text, words = case.wording.text, case.lexicon
    limited = tuple((limit.start, limit.end) for limit in words.limits_in(text))
    return limited + tuple((hedge.start, hedge.end) for hedge in words.hedges_in(text))


def _parts(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_PART.finditer(text, start, end))


def _edges(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many words two stretches have in common at their beginnings and at their ends."""
    tail = sum(1 for _ in takewhile(_same, zip(reversed(old), reversed(new), strict=False)))
    head = sum(1 for _ in takewhile(_same, zip(old[: len(old) - tail], new[: len(new) - tail], strict=False)))
    return head, tail


def _same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _known(case: Case) -> tuple[frozenset[str], frozenset[str]]:
    """What the ask and its neighbours say already: concepts, and the roots of longer words."""
    said = [t for other in (case.wording.text, *case.neighbours) for t in tokens(other, case.lexicon)]
    concepts = frozenset(t.concept for t in said)
    return concepts, frozenset(c[:_ROOT] for c in concepts if len(c) >= _ROOT)


def _gains(case: Case, start: int, end: int, known: tuple[frozenset[str], frozenset[str]]) -> Iterator[Gain]:
    """What a piece of what was put in gains, if it is an element of its own, new, and does more than qualify: all of
    it, or of a row those elements that are new."""
    words = case.carriers[0].wording
    new = _new_in(case, start, end, known)
    amount = sum(t.weight for t in new)
    if amount < _ELEMENT or amount < _NEW * sum(words.weights[slice(*words.between(start, end))]):
        return
    if not stands_alone(words.text, start, end) or is_reference(words.text, start):
        return
    if only_specifies(words.text, start) or is_doublet(case, new) or is_rider(case, start, end):
        return
    if is_named_by_ask(case, start, end) or not says_more(case, start):
        return
    for first, past in elements(words.text, start, end, [t.start for t in new]):
        share = sum(t.weight for t in new if first <= t.start < past)
        yield Gain(*cut_at_border(words.text, first, past), share)


def _new_in(case: Case, start: int, end: int, known: tuple[frozenset[str], frozenset[str]]) -> list[Token]:
    """The words of a piece that the ask has not, besides those of limits."""
    words = case.carriers[0].wording
    first, past = words.between(start, end)
    limited = limits(case, start)
    return [
        t
        for t, taken in zip(words.content[first:past], case.met.taken[first:past], strict=True)
        if not taken and _is_new(t, known) and not any(s <= t.start < e for s, e in limited)
    ]


def _is_new(token: Token, known: tuple[frozenset[str], frozenset[str]]) -> bool:
    concepts, roots = known
    return not token.figure and token.concept not in concepts and token.concept[:_ROOT] not in roots
