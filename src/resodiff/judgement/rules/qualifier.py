"""Is a word of force gone: immediately, fully, independent, adequate?"""

from __future__ import annotations

import re
from collections import Counter

from resodiff.judgement.case import Case
from resodiff.judgement.overlap import Fate
from resodiff.judgement.places import place_in_carriers
from resodiff.judgement.runs import runs
from resodiff.lexicon import Qualifier
from resodiff.model import Code, Evidence

_PARTING = re.compile(r"[;:\n]")

_LIGHT = 0.4
"""What a group counts whose loss alone is often style."""


def weigh(case: Case) -> Evidence | None:
    """The words of force that the carriers no longer have where they have the words they belonged to."""
    lost = [q for q in _missing(case) if _stood_with_kept(case, q)]
    if not lost:
        return None
    amount = sum(_LIGHT if q.light else 1.0 for q in lost)
    words = ", ".join(dict.fromkeys(f"“{q.words}”" for q in lost))
    return Evidence(
        Code.QUALIFIER_LOST,
        f"{words} is gone" if len(lost) == 1 else f"{words} are gone",
        tuple(case.quote(q.start, q.end) for q in lost),
        place_in_carriers(case, *((q.start, q.end) for q in lost)),
        min(amount, 3.0),
    )


def _missing(case: Case) -> list[Qualifier]:
    """Qualifiers of the ask beyond those of the same group in the carriers."""
    left = Counter(q.group for c in case.carriers for q in case.lexicon.qualifiers_in(c.wording.text))
    missing = []
    for qualifier in case.lexicon.qualifiers_in(case.wording.text):
        fates = case.fate(qualifier.start, qualifier.end)
        if fates and all(f in (Fate.KEPT, Fate.MOVED) for _, f in fates):
            left[qualifier.group] -= 1
        else:
            missing.append(qualifier)
    return [q for q in missing if left[q.group] <= 0 and not _exchanged(case, q)]


def _exchanged(case: Case, qualifier: Qualifier) -> bool:
    """Whether another word of force stands in its place."""
    text = case.carriers[0].wording.text
    places = [r.place for r in runs(case) if r.place and r.start <= qualifier.start < r.end]
    return any(case.lexicon.qualifiers_in(text[start:end]) for start, end in places)


def _stood_with_kept(case: Case, qualifier: Qualifier) -> bool:
    """Whether the word that it belonged to is there: the next in the clause, past other words of force, or the one
    before. Else more than a word of force is lost."""
    text, force = case.wording.text, case.lexicon.qualifiers_in(case.wording.text)
    plain = [
        (t, f)
        for t, f in zip(case.wording.content, case.met.fates, strict=True)
        if not any(q.start <= t.start < q.end for q in force)
    ]
    after = next(((t, f) for t, f in plain if t.start >= qualifier.end), None)
    if after is not None and not _PARTING.search(text, qualifier.end, after[0].start):
        return after[1] <= Fate.MOVED
    before = next(((t, f) for t, f in reversed(plain) if t.end <= qualifier.start), None)
    return before is not None and before[1] <= Fate.MOVED
