"""Names in an ask: laws, persons, instruments, mechanisms; and which of them became generic."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.judgement.case import Case
from resodiff.judgement.generic import became_generic, exchanged, left_open, lowered
from resodiff.judgement.overlap import Fate
from resodiff.judgement.runs import Run, runs
from resodiff.judgement.still_said import repeats, still_said
from resodiff.lexicon.kinds import Kinds

_NAME = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s+(?:(?:of|on|the|and|for|in|to|de|du|against|from)\s+){0,3}[A-Z][\w’'-]+)+"
    r"|\bresolutions?\s+\d[\w/]*|\barticles?\s+\d+|\b[A-Z]{3,}\b"
)
_SENTENCE_START = re.compile(r"(?:^|[.;:\n]\s*|\)\s*)$")
_EXAMPLE = re.compile(
    r"\b(?:including|such as|in particular|especially|namely|notably|inter alia,?)\s+(?:\S+\s+){0,3}$"
)
_APPOSED = re.compile(r"\b[a-z]{4,}\s$")
_CAPITALS = re.compile(r"[A-Z][\w’'-]*\s(?:.*\s)?[A-Z]|^[A-Z]{3,}$|\d", re.DOTALL)
_ALONE = re.compile(r"(?<=[a-z,] )[A-Z][a-z][\w’'-]+\b(?! [A-Z])")
"""A name of one word, within a sentence."""

_THE = re.compile(r"\b(?:the|its|this|that|said)\s$", re.IGNORECASE)


@lru_cache(maxsize=512)
def names(text: str, kinds: Kinds) -> tuple[tuple[int, int], ...]:
    """Where names stand in a text. Organs that every resolution speaks of are left out."""
    found = []
    for match in _NAME.finditer(text):
        start = match.start()
        if _SENTENCE_START.search(text[max(0, start - 3) : start]):
            start = _second_capital(text, start, match.end())
        name = text[start : match.end()]
        if _CAPITALS.search(name) and name not in kinds.everywhere:
            found.append((start, match.end()))
    return tuple(found)


def _second_capital(text: str, start: int, end: int) -> int:
    """Where a name begins whose sentence begins with another word: the next word with a capital."""
    found = re.compile(r"\s([A-Z])").search(text, start, end)
    return found.start(1) if found else end


def lost_names(case: Case) -> tuple[tuple[int, int], ...]:
    """The names that gave way to other words, or that were an example of something still spoken of."""
    gone = runs(case)
    text = case.wording.text
    found = [span for span in names(text, case.lexicon.kinds) if _is_generic(case, span, gone)]
    alone = (m.span() for m in _ALONE.finditer(text)) if gone else ()
    return (*found, *(span for span in alone if _is_left_open(case, *span)))


def short_names(case: Case) -> tuple[tuple[int, int], ...]:
    """The names of which the main carrier keeps no more than the kind, still as a name: "the Convention"."""
    return tuple(span for span in names(case.wording.text, case.lexicon.kinds) if _is_short(case, *span))


def _is_short(case: Case, start: int, end: int) -> bool:
    text, main = case.wording.text, case.carriers[0].wording
    first, past = case.wording.between(start, end)
    kept = [p for p in case.met.partners[first:past] if p is not None]
    if len(kept) != 1 or kept[0][0] != 0 or past - first < 2 or " and the " in text[start:end]:
        return False
    word = main.content[kept[0][1]]
    left = main.text[word.start : word.end]
    return (
        left[0].isupper()
        and case.lexicon.kinds.has(left)
        and _THE.search(main.text[max(0, word.start - 6) : word.start]) is not None
    )


def _is_left_open(case: Case, start: int, end: int) -> bool:
    """Whether a name of one word is lost and those it was one of are spoken of in its place."""
    fates = [f for _, f in case.fate(start, end)]
    if not fates or min(fates) < Fate.ECHOED:
        return False
    if any(s < end and start < e for s, e in names(case.wording.text, case.lexicon.kinds)):
        return False
    return not _addressed(case, start) and left_open(case, start, end)


def _is_generic(case: Case, span: tuple[int, int], gone: tuple[Run, ...]) -> bool:
    """Whether a name is gone, in whole or but for words that are no name any more, and its kind still spoken of."""
    if _addressed(case, span[0]) or not _telling_lost(case, *span):
        return False
    if repeats(case, *span) or any(s <= span[0] and span[1] <= e for s, e in still_said(case)):
        return False
    if became_generic(case, *span):
        return True
    return _is_lost(case, *span) and not exchanged(case, *span) and _general_left(case, span, gone)


def _addressed(case: Case, start: int) -> bool:
    """Whether a name is an addressee's, of which another rule speaks."""
    return any(a.mine.addressee and a.mine.addressee[0] <= start < a.mine.addressee[1] for a in case.acts)


def _telling_lost(case: Case, start: int, end: int) -> bool:
    """Whether most words are lost that tell a name from others of its kind, such as a place before "Agreement"; or
    the first, where the others name no more."""
    text, fates = case.wording.text, case.fate(start, end)
    kinds = case.lexicon.kinds
    telling = [f for t, f in fates if not kinds.has(text[t.start : t.end])] or [f for _, f in fates]
    gone = sum(f >= Fate.ECHOED for f in telling)
    first = bool(telling) and telling[0] >= Fate.ECHOED
    return gone > 0 and (gone >= len(telling) / 2 or (first and lowered(case, start, end)))


def _is_lost(case: Case, start: int, end: int) -> bool:
    fates = [f for _, f in case.fate(start, end)]
    abbreviated = len(fates) > 1 and fates[0] <= Fate.MOVED and fates[1] <= Fate.MOVED
    return not abbreviated and sum(f >= Fate.ECHOED for f in fates) > len(fates) / 2


def _general_left(case: Case, span: tuple[int, int], gone: tuple[Run, ...]) -> bool:
    """Whether what was named is still spoken of: by the name's own first word ("law"), by other words in its place,
    or as the thing it exemplified."""
    start, end = span
    head = case.fate(start, end)
    if len(head) > 1 and head[0][1] <= Fate.MOVED:
        return True
    run = next((r for r in gone if r.start < end and start < r.end), None)
    if run is not None and run.replaced > 0.25 * run.weight:
        return True
    if _APPOSED.search(case.wording.text[:start]) and any(
        f <= Fate.MOVED for _, f in case.fate(max(0, start - 14), start)
    ):
        return True
    before = [f for _, f in case.fate(max(0, start - 60), start)]
    return bool(_EXAMPLE.search(case.wording.text[:start])) and any(f <= Fate.MOVED for f in before)
