"""Words of a lost clause that a carrier has for another purpose: the clause is quoted whole, and not in pieces."""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate, has_company
from resodiff.judgement.lost_words.lost_phrases import is_link
from resodiff.judgement.lost_words.runs import same_clause


def with_strays(case: Case, start: int, end: int, others: Sequence[tuple[int, int]] = ()) -> tuple[int, int]:
    """A lost stretch of the ask, grown over the words on both sides in its clause that are lost too, or that stand in a
    carrier far from all that stood beside them; but not into stretches of which `others` speak."""
    words = case.wording
    first, past = words.between(start, end)
    low, high = first, past
    while 0 < low < past and same_clause(words, low) and is_astray(case, low - 1, others):
        low -= 1
    while first < high < len(words.content) and same_clause(words, high) and is_astray(case, high, others):
        high += 1
    return (
        words.content[low].start if low < first else start,
        words.content[high - 1].end if high > past else end,
    )


def is_astray(case: Case, i: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether a word is lost, or as good as lost."""
    token, fate, partner = case.wording.content[i], case.met.fates[i], case.met.partners[i]
    if is_link(case.wording.text, token.start, token.end) or any(s <= token.start < e for s, e in others):
        return False
    if fate is not Fate.MOVED or partner is None:
        return fate >= Fate.ECHOED
    met = {k: p[1] for k, p in enumerate(case.met.partners) if p is not None and p[0] == partner[0]}
    return not has_company(met, i)
