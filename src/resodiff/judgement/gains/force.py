"""Words of force that were put in where all around them stands: "access" became "unhindered access"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon import Family, Qualifier

_ASKING = (Family.INSTRUCTIVE, Family.REINFORCING)
"""Verbs that ask for something, or hold it up: of a fact no word of force makes more."""


def gained_force(case: Case) -> tuple[tuple[int, int], ...]:
    """Where the main carrier, an edited form of the ask, has a word of force that the ask has in no form, before or
    behind what the ask has."""
    if case.rewritten:
        return ()
    mine = {q.group for q in case.lexicon.qualifiers_in(case.wording.text)}
    return tuple(
        (q.start, q.end)
        for q in _new(case)
        if q.group not in mine and _stands_within(case, q) and _is_asked(case, q)
    )


def _new(case: Case) -> Iterator[Qualifier]:
    """The words of force of the main carrier that add to whatever they are said of, and met none of the ask."""
    main, known = case.carriers[0].wording, case.lexicon.qualifiers
    for word in case.lexicon.qualifiers_in(main.text):
        first, past = main.between(word.start, word.end)
        if word.group in known.adding and past > first and not any(case.met.taken[first:past]):
            yield word


def _is_asked(case: Case, word: Qualifier) -> bool:
    verb = case.carriers[0].wording.act_at(word.start).verb
    return verb is not None and verb.verb.family in _ASKING


def _stands_within(case: Case, word: Qualifier) -> bool:
    """Whether the words next to it on both sides, past other words of force that were put in with it, are the ask's,
    and stand next to one another there."""
    main = case.carriers[0].wording
    first, past = main.between(word.start, word.end)
    force = {j for q in case.lexicon.qualifiers_in(main.text) for j in range(*main.between(q.start, q.end))}
    before = _met(case, range(first - 1, -1, -1), force)
    after = _met(case, range(past, len(main.content)), force)
    if before is None or after is None or after - before != 1:
        return False
    return case.met.fates[before] is Fate.KEPT and case.met.fates[after] is Fate.KEPT


def _met(case: Case, places: range, force: Set[int]) -> int | None:
    """The word of the ask that met the first of these words of the main carrier, past words of force that met none."""
    for place in places:
        if case.met.taken[place]:
            return next((i for i, p in enumerate(case.met.partners) if p == (0, place)), None)
        if place not in force:
            return None
    return None
