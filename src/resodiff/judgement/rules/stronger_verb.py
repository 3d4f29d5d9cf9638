"""Is the operative verb harder than the one that was asked for?"""

from __future__ import annotations

import re

from resodiff.judgement.ground.case import Case, MatchedAct
from resodiff.lexicon import Family, VerbUse
from resodiff.model import AskKind, Code, Evidence, Part

_STEP = 1.0

_HELD = 0.6
"""Share of an act that its partner holds, from which it is the same act under another verb."""

_FILLED = 0.5
"""Share of the partner that the act fills, where the verbs are of two kinds."""

_TERMS = re.compile(r"\s+in\s+the\s+(?:\w+\s+){1,2}terms\b", re.IGNORECASE)
"""What raises a verb from behind."""

_OUGHT = re.compile(
    r"\b(?:importance|need|necessity|urgency|should|must|responsibility|obligation|duty)\b", re.IGNORECASE
)
"""What makes a statement one of what should be done."""

_DUTIES = (
    (re.compile(r"\b(?:must|shall|responsibility|obligation|duty)\b", re.IGNORECASE), 3.0),
    (re.compile(r"\b(?:should|need|necessity)\b", re.IGNORECASE), 2.0),
)
"""What a statement says of a duty, and the force of a verb that asks as much: to encourage is less than to underscore
that somebody should."""

_PLAIN = (Family.OBSERVING, Family.REINFORCING)

_NUMBERED = re.compile(r"\b(?:resolution|decision)s?\s+(?P<number>[A-Z\d][\w.-]*(?:/\w[\w-]*(?:\.\w+)*)+)")
"""A text by its number: another text is welcomed or recalled for itself."""

_AWAITED = frozenset({"look forward", "await"})
"""Verbs of what is still to come: once it has come it is noted, and no verb rose."""


def weigh(case: Case) -> Evidence | None:
    """The act whose verb rose furthest. The verb of a letter's sentence is the letter's, and not one for the text."""
    if case.ask.kind is AskKind.PROSE:
        return None
    for act in sorted(case.acts, key=lambda a: -a.share):
        if not (act.mine.verb and act.theirs and act.theirs.verb and act.carrier) or not _is_same(case, act):
            continue
        mine, theirs = act.mine.verb, act.theirs.verb
        rise = -case.lexicon.verbs.softening(mine, theirs)
        if rise >= _STEP and _is_of_a_kind(case, act, mine, theirs):
            before, after = case.wording.text, act.carrier.wording.text
            return Evidence(
                Code.VERB_RAISED,
                f"“{mine.words}{_terms(before, mine)}” became “{theirs.words}{_terms(after, theirs)}”",
                (case.quote(mine.start, mine.end + len(_terms(before, mine))),),
                (act.carrier.quote(theirs.start, theirs.end + len(_terms(after, theirs))),),
                rise,
            )
    return None


def _terms(text: str, verb: VerbUse) -> str:
    found = _TERMS.match(text, verb.end)
    return found.group() if found else ""


def _is_same(case: Case, act: MatchedAct) -> bool:
    """Whether an act stands under another verb, in the part that it is for, and not under its own too."""
    if act.carrier is None or act.theirs is None or act.mine.verb is None or act.held < _HELD:
        return False
    text, (start, end) = act.carrier.wording.text, (act.theirs.after, act.theirs.end)
    if _of_other_texts(case.wording.text[act.mine.after : act.mine.end], text[start:end]):
        return False
    rest = text[start:end].lower()
    fits = act.carrier.operative or case.ask.part is Part.PREAMBULAR
    return fits and not re.search(rf"\b{re.escape(act.mine.verb.words)}\b", rest)


def _of_other_texts(mine: str, theirs: str) -> bool:
    """Whether two acts name decisions or resolutions, and none in common."""
    one, other = (frozenset(m["number"] for m in _NUMBERED.finditer(t)) for t in (mine, theirs))
    return bool(one and other) and one.isdisjoint(other)


def _is_of_a_kind(case: Case, act: MatchedAct, mine: VerbUse, theirs: VerbUse) -> bool:
    """Whether a verb is a harder form of the other, and not another thing to do: to welcome a report is no softer form
    of to ask for one."""
    before, after = mine.verb.family, theirs.verb.family
    if before is after:
        return True
    if before not in _PLAIN or mine.verb.base in _AWAITED or _filled(case, act) < _FILLED:
        return False
    if after is not Family.INSTRUCTIVE:
        return True
    text, end = case.wording.text, act.mine.end
    asked = (force for duty, force in _DUTIES if duty.search(text, mine.end, end))
    return bool(_OUGHT.search(text, mine.end, end)) and theirs.force >= next(asked, 0.0)


def _filled(case: Case, act: MatchedAct) -> float:
    """The share of the carrier's act, by weight, that the ask's act has."""
    if act.carrier is None or act.theirs is None:
        return 0.0
    first, past = act.carrier.wording.between(act.theirs.start, act.theirs.end)
    whole = sum(act.carrier.wording.weights[first:past])
    met = case.partners(act.mine.start, act.mine.end)
    held = sum(t.weight for c, t in met if c is act.carrier and act.theirs.start <= t.start < act.theirs.end)
    return held / whole if whole else 0.0
