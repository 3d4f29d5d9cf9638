"""Names that went with the clause in which they stood: the clause is told as gone, and its names not once more."""

from __future__ import annotations

import re

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.generic import became_generic, place_of
from resodiff.judgement.losses.names import names
from resodiff.judgement.losses.weighed import Loss

_MANY = 6
"""Lost words that name nothing, from which a whole clause is lost and not a name in it."""

_BESIDE = 150
"""Characters around a lost stretch within which another belongs to its clause."""

_DOER = re.compile(r"\bby\s+(?:the\s+|its\s+|their\s+)?(?:[a-z-]+\s+){0,2}$")
"""Before the one by whom a thing was done."""

_NEAR = 60
"""Characters before the doer within which the deed stands."""

_ITEM = re.compile(r"[^,;:\n]+")
_OPENING = re.compile(r"\s*(?:(?:and|or|the|its|of|to|with|as|well|including|in|particular|on)\s+)*")

_ANOTHER = re.compile(r"\b(?:and|or)\s+(?:the\s+)?[A-ZÀ-Þ]")
"""Before a further name in an item."""


def went_with_clause(case: Case, start: int, end: int, told: tuple[Loss, ...]) -> bool:
    """Whether a lost name is but a part of a lost clause of which some stretch is `told` as gone: that of the one who
    did what is spoken of no more, or one word of many."""
    if any(x.start <= start and end <= x.end for x in told) and not became_generic(case, start, end):
        return True
    place = place_of(case, start, end)
    if place is None or not any(
        x.start < place[0][1] + _BESIDE and place[0][0] - _BESIDE < x.end for x in told
    ):
        return False
    return _is_doer(case, start) or len(_plain(case, *place[0])) >= _MANY


def _is_doer(case: Case, start: int) -> bool:
    """Whether a name is that of the one by whom a thing was done of which the last word is lost."""
    found = _DOER.search(case.wording.text, max(0, start - _NEAR), start)
    before = case.fate(max(0, start - _NEAR), found.start()) if found else []
    return bool(before) and before[-1][1] >= Fate.ECHOED


def _plain(case: Case, start: int, end: int) -> list[int]:
    """Where in a stretch the lost words begin that belong to no name and name no kind of thing; in a row of names
    those that follow a name belong to it ("the Special Rapporteur on mills")."""
    text, kinds = case.wording.text, case.lexicon.kinds
    named = [*names(text, kinds), *_items_of_names(text, start, end)]
    return [
        token.start
        for token, fate in case.fate(start, end)
        if fate >= Fate.ECHOED
        and text[token.start].islower()
        and not kinds.is_noun(text[token.start : token.end])
        and not any(s <= token.start < e for s, e in named)
    ]


def _items_of_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a row in a stretch from the first that opens with a name to the last that has one, as one."""
    items = [item.span() for item in _ITEM.finditer(text, start, end)]
    opened = [(s, e) for s, e in items if text[_past_small(text, s, e) :][:1].isupper()]
    last = [e for s, e in items if _ANOTHER.search(text, s, e)]
    if not opened:
        return []
    return [(opened[0][0], max(opened[-1][1], *last, 0) if opened[1:] else opened[0][1])]


def _past_small(text: str, start: int, end: int) -> int:
    opening = _OPENING.match(text, start, end)
    return opening.end() if opening else start
