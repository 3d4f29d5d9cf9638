"""Whether other people stand where those stood whom a demand was for: "widows" became "orphans"."""

from __future__ import annotations

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.lost_words.runs import Run

_MOST = 4
"""Content words of the main carrier that may stand in the place of those people, so that one answers to the other."""


def for_others(case: Case, run: Run) -> bool:
    """Whether a lost stretch names people, and the main carrier has other people in its place.

    Not where a carrier names people of the same group anywhere: then these were merged into others.
    """
    people, main = case.lexicon.people, case.carriers[0].wording
    if run.place is None:
        return False
    gone = (t for t, f in case.fate(run.start, run.end) if f is Fate.LOST)
    lost = {g for t in gone for g in people.groups(case.wording.text[t.start : t.end])}
    first, past = main.between(*run.place)
    if not lost or past - first > _MOST:
        return False
    new = (
        t for t, taken in zip(main.content[first:past], case.met.taken[first:past], strict=True) if not taken
    )
    if not any(True for t in new for _ in people.groups(main.text[t.start : t.end])):
        return False
    return all(lost.isdisjoint(people.groups(c.wording.text)) for c in case.carriers)
