"""Words that say less in the place of those of the ask: "interests" for "rights", "maintain" for "increase".

Of one word between two that stand where they stood the sum of lost words says nothing: it is style as a rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.model import Code

_MOST = 3
"""New words of the main carrier in the place of one, so that one of them answers to it."""


@dataclass(frozen=True, slots=True)
class Lesser:
    """A word of the ask and the lesser one in its place in the main carrier: offsets in both, and what it costs."""

    mine: tuple[int, int]
    theirs: tuple[int, int]
    code: Code


@lru_cache(maxsize=16)
def lesser_words(case: Case) -> tuple[Lesser, ...]:
    """The words of the ask in whose place, between words that stand where they stood, a lesser one stands."""
    return tuple(
        found
        for at, fate in enumerate(case.met.fates)
        if fate >= Fate.ECHOED and case.lexicon.ranks.known(_word(case, at)) and (found := _fallen(case, at))
    )


def _fallen(case: Case, at: int) -> Lesser | None:
    token, main = case.wording.content[at], case.carriers[0].wording
    for place in _in_place(case, at):
        theirs = main.content[place]
        if fall := case.lexicon.ranks.fall(_word(case, at), main.text[theirs.start : theirs.end]):
            code = Code.ACTION_SOFTENED if fall.done else Code.NARROWED
            return Lesser((token.start, token.end), (theirs.start, theirs.end), code)
    return None


def _in_place(case: Case, at: int) -> Iterator[int]:
    """The new words of the main carrier between those that the words beside one of the ask met; few, or none."""
    before, after = _beside(case, at, -1), _beside(case, at, 1)
    if before is None or after is None or not 1 < after - before <= _MOST + 1:
        return
    yield from (j for j in range(before + 1, after) if not case.met.taken[j])


def _beside(case: Case, at: int, step: int) -> int | None:
    """The place in the main carrier of the word beside one of the ask, where it stands where it stood; of the first and
    the last word, the place before the first or behind the last."""
    i = at + step
    if not 0 <= i < len(case.met.fates):
        return -1 if step < 0 else len(case.carriers[0].wording.content)
    partner = case.met.partners[i]
    return partner[1] if partner and partner[0] == 0 and case.met.fates[i] is Fate.KEPT else None


def _word(case: Case, at: int) -> str:
    token = case.wording.content[at]
    return case.wording.text[token.start : token.end]
