"""Whether a word of a carrier answers a word of the ask: the same act on the same object."""

from __future__ import annotations

import re

from resodiff.judgement.case import Carrier, Case
from resodiff.judgement.wording import Wording

_EDGE = re.compile(r"[;:\n]")
"""Where a demand ends, and with it the object of its action."""

_AFTER, _BEFORE = 3, 3
"""Content words of the ask after and before an action among which its object stands first."""

_REACH = 6
"""Content words of a carrier around an action among which the same object must stand."""

_SHARED = 0.4
"""Share of those words, by weight, that a carrier must have there."""

_SAYS_LITTLE = 0.25
"""Weight up to which one word alone is no object: rights, States, international."""

_PASSIVE = re.compile(r"\b(?:be|been|being|is|are)\s+(?:\w+ly\s+)?$")


def same_object(case: Case, mine: int, carrier: Carrier, theirs: int) -> bool:
    """Whether the content words around `theirs`, of a carrier, are those that `mine`, of the ask, acts upon."""
    near = _around(carrier.wording, theirs)
    after = _following(case.wording, mine)
    if after and not _is_passive(case.wording, mine):
        return _shares(case.wording, after, near)
    return _shares(case.wording, [*_preceding(case.wording, mine), *after[:1]], near)


def _shares(ask: Wording, words: list[int], near: frozenset[str]) -> bool:
    met = [ask.weights[i] for i in words if ask.concepts[i] in near]
    whole = sum(ask.weights[i] for i in words)
    return bool(met) and sum(met) >= _SHARED * whole and (max(met) > _SAYS_LITTLE or len(met) == len(words))


def _following(ask: Wording, at: int) -> list[int]:
    """The next words of the ask within the same demand."""
    words = range(at + 1, min(at + 1 + _AFTER, len(ask.content)))
    edge = _EDGE.search(ask.text, ask.content[at].end)
    past = edge.start() if edge else len(ask.text)
    return [i for i in words if ask.content[i].start < past]


def _preceding(ask: Wording, at: int) -> list[int]:
    """The words of the ask before, within the same demand."""
    words = range(max(0, at - _BEFORE), at)
    return [i for i in words if not _EDGE.search(ask.text, ask.content[i].end, ask.content[at].start)]


def _is_passive(ask: Wording, at: int) -> bool:
    start = ask.content[at].start
    return _PASSIVE.search(ask.text, max(0, start - 25), start) is not None


def _around(carrier: Wording, at: int) -> frozenset[str]:
    """What the words of a carrier around one of them mean."""
    return frozenset(
        (*carrier.concepts[max(0, at - _REACH) : at], *carrier.concepts[at + 1 : at + 1 + _REACH])
    )
