"""Whether other people stand where those stood whom a demand was for: "widows" became "orphans"."""

from __future__ import annotations

import re

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.lost_words.runs import Run

_MOST = 4
"""Content words of the main carrier that may stand in the place of those people, so that one answers to the other."""


_COMMA_BEFORE = re.compile(r",\s+(?:(?:and|or|as\s+well\s+as)\s+)?(?:(?:the|an?|its|their|all|any)\s+)?$")
_COMMA_AFTER = re.compile(r",|\s+(?:and|or|as\s+well\s+as)\s")
"""Around an element of a list that stands between commas."""

_SIGHT = 30
"""Characters before an element in which its comma and article stand."""

_LONGEST = 10
"""Content words of an element that may stand in the place of another."""


def for_others(case: Case, run: Run) -> bool:
    """Whether a lost stretch names people, and the main carrier has other people in its place, or another element of a
    list in the place of theirs.

    Not where a carrier names people of the same group anywhere: then these were merged into others.
    """
    people, main = case.lexicon.people, case.carriers[0].wording
    if run.place is None:
        return False
    gone = (t for t, f in case.fate(run.start, run.end) if f is Fate.LOST)
    lost = {g for t in gone for g in people.groups(case.wording.text[t.start : t.end])}
    if not lost or not all(lost.isdisjoint(people.groups(c.wording.text)) for c in case.carriers):
        return False
    first, past = main.between(*run.place)
    new = [k for k in range(first, past) if not case.met.taken[k]]
    others = any(True for k in new for _ in people.groups(main.text[slice(*main.content[k][:2])]))
    return (others and past - first <= _MOST) or _is_whole_element(case, run, len(new), past - first)


def _is_whole_element(case: Case, run: Run, new: int, there: int) -> bool:
    """Whether a lost stretch is all of an element between commas, in an edited form of the ask, and new words alone are
    all of one in its place."""
    if case.rewritten or run.place is None or new < there or not 1 < there <= _LONGEST:
        return False
    return _is_between_commas(case.wording.text, run.start, run.end) and _is_between_commas(
        case.carriers[0].wording.text, *run.place
    )


def _is_between_commas(text: str, start: int, end: int) -> bool:
    before = _COMMA_BEFORE.search(text, max(0, start - _SIGHT), start)
    return before is not None and "," not in text[start:end] and _COMMA_AFTER.match(text, end) is not None
