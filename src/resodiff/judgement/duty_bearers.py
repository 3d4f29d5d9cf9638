"""Who is to act: the addressees of an act, and whether its carrier still asks them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from resodiff.demands import Act
from resodiff.demands.actors import actor_at
from resodiff.judgement.case import Carrier, Case, MatchedAct
from resodiff.judgement.overlap import Fate
from resodiff.lexicon.actors import Actors, stems_of
from resodiff.lexicon.stems import stem

_HELD = 0.4
"""Share of an act that the carrier's act must hold before their addressees are compared."""

_ALSO_HELD = 0.25
"""Share of an act that another act of the carrier must hold to be asked for its addressee."""

_ACTS = (
    r"(?:,[^,]{1,160})?,?\s+(?:(?:to|must|should|shall|needs?\s+to|ha(?:s|ve)\s+to)\s+(?!the\b|all\b|an?\b|its\b|their\b)"
    r"(?!be\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|de|ght)\b)[a-z])"
)
_ACTING = re.compile(_ACTS)
_PASSIVE = re.compile(
    r"(?:\s+(?:of|for|in|on)\s[^,;:]{1,120}?)?\s+(?:(?:to|must|should|shall)\s+)?be\s+(?:\w+ly\s+)?"
    r"\w+(?:ed|en|wn|de|ght)\b"
)
_FURTHER = re.compile(r"(?:\band|[,;])\s+(?:also\s+)?(for|upon|on)\s+|\band\s+(?:also\s+)?(that)\s+")
_ANYWHERE = re.compile(
    r"\b(?:for|that|upon|by|which|and|(?:request|call|appeal|invitation|demand)s?\s+to|(?:obligation|responsibilit|dut|commitment|role|task)(?:s|y|ies)?\s+of)\s+|(?<=,)\s+"
)
_EXAMPLES = re.compile(
    r",?\s+(?:in\s+particular|particularly|including|especially|notably|and|as\s+well\s+as)\s[^:;]{1,160}?(?=,?\s+to\s)"
)
_BY = re.compile(r"\bby\s+$")
_STATE, _GOVERNMENT = stem("state"), stem("government")
_STANDS_FOR = re.compile(
    r"\b(?:it|them|him|her|they|he|she|latter|mandate[- ]holders?|the\s+(?:Special\s+)?(?:mandate|procedures?))\b"
)
_DEFINITE = re.compile(r"\b(?:the|its|those)\s+(?:\w+\s+)?(?:Government|authorities|State|country)\b")
_OFFICE = re.compile(r"\bOHCHR\b|\bOffice\b|\bHigh\s+Commissioner\b")
_REFERS_BACK = re.compile(
    r"(?:the|these|those|such|said)\s+(?!(?:\w+\s+)*(?:relevant|concerned|international)\b)"
)
_KIN = 4
"""Letters of the shortest name of a State of which an adjective is made."""


@dataclass(frozen=True, slots=True)
class _Duty:
    """One who is asked, and the end of what he is asked to do."""

    start: int
    end: int
    until: int


@lru_cache(maxsize=16)
def changed(case: Case) -> tuple[MatchedAct, ...]:
    """The acts of which one who was to act is asked no longer, while the carrier asks nobody, or anybody.

    The addressee of each act given back is the one who is gone.
    """
    return tuple(
        replace(act, mine=replace(act.mine, addressee=(duty.start, duty.end)))
        for act in case.acts
        if act.theirs is not None and act.carrier is not None and act.held >= _HELD and _has_lost(case, act)
        for duty in _duties(case.wording.text, act.mine, case.lexicon.actors)
        if _still_asked(case, duty) and not _is_covered(case, act, duty)
    )


def _has_lost(case: Case, act: MatchedAct) -> bool:
    """Whether any word of an act is not where it was: while all are, so is the one who is to act."""
    return any(fate is not Fate.KEPT for _, fate in case.fate(act.mine.start, act.mine.end))


def _duties(text: str, act: Act, known: Actors) -> tuple[_Duty, ...]:
    """Those whom an act asks to do something, without those who are to be granted or held to something."""
    spans = [act.addressee] if act.addressee else []
    begin = spans[0][1] if spans else act.verb.end if act.verb else act.start
    for link in _FURTHER.finditer(text, begin, act.end):
        if (who := actor_at(text, link.end(), act.end, known)) and (
            link[1] == "that" or _ACTING.match(text, who[1], act.end)
        ):
            spans.append(who)
    if not act.addressee and act.verb:
        spans += _that_must(text, act, known)
    ends = [s for s, _ in spans[1:]] + [act.end]
    return tuple(
        _Duty(*span, end) for span, end in zip(spans, ends, strict=False) if not _PASSIVE.match(text, span[1])
    )


def _that_must(text: str, act: Act, known: Actors) -> list[tuple[int, int]]:
    """The subject of "stresses that Varonia must release …"."""
    opened = re.compile(r"\s*(?:,[^,]{1,60},)?\s*that\s+").match(
        text, act.verb.end if act.verb else act.start
    )
    who = actor_at(text, opened.end(), act.end, known) if opened else None
    return [who] if who and _ACTING.match(text, who[1], act.end) else []


def _still_asked(case: Case, duty: _Duty) -> bool:
    """Whether what was to be done is still asked for: otherwise it is gone, whoever was to do it."""
    fates = case.fate(duty.end, duty.until)
    whole = sum(t.weight for t, _ in fates)
    return sum(t.weight for t, f in fates if f <= Fate.MOVED) >= _HELD * whole if whole else False


def _is_covered(case: Case, act: MatchedAct, duty: _Duty) -> bool:
    """Whether one of those who act in the carriers is the one who was to act, or as specific as he was."""
    mine, known = case.wording.text[duty.start : duty.end], case.lexicon.actors
    for carrier, theirs in _holders(case, act):
        text = carrier.wording.text
        asked = _duties(text, theirs, known)
        if any(_is_as_specific(mine, _with_examples(text, d), known) for d in asked):
            return True
        if not asked and any(_is_same(mine, text[s:e], known) for s, e in _acting(text, theirs, known)):
            return True
    return False


def _with_examples(text: str, duty: _Duty) -> str:
    """An addressee with those who are singled out among it: "all parties, in particular Varonia"."""
    examples = _EXAMPLES.match(text, duty.end)
    return text[duty.start : examples.end() if examples else duty.end]


def _holders(case: Case, act: MatchedAct) -> Iterator[tuple[Carrier, Act]]:
    """The acts of the carriers that hold a fair part of an act."""
    held: dict[tuple[int, int], float] = {}
    by_place = {id(c): c for c in case.carriers}
    whole = 0.0
    for token, _ in case.fate(act.mine.start, act.mine.end):
        whole += token.weight
    for carrier, token in case.partners(act.mine.start, act.mine.end):
        home = next((n for n, a in enumerate(carrier.wording.acts) if a.start <= token.start < a.end), 0)
        held[id(carrier), home] = held.get((id(carrier), home), 0.0) + token.weight
    for (which, home), weight in held.items():
        theirs = by_place[which].wording.acts[home]
        if theirs is act.theirs or weight >= _ALSO_HELD * whole:
            yield by_place[which], theirs


def _acting(text: str, act: Act, known: Actors) -> Iterator[tuple[int, int]]:
    """Who acts in an act that asks nobody: the subjects of its clauses, and those by whom a thing is to be done."""
    for link in _ANYWHERE.finditer(text, act.verb.end if act.verb else act.start, act.end):
        who = actor_at(text, link.end(), act.end, known)
        if who and (_BY.search(text, link.start(), link.end()) or _ACTING.match(text, who[1], act.end)):
            yield who


def _is_same(mine: str, theirs: str, known: Actors) -> bool:
    """Whether `theirs` names the one whom `mine` names, or stands for him."""
    if _STANDS_FOR.search(theirs) or (_OFFICE.search(mine) and _OFFICE.search(theirs)):
        return True
    said, there = _identity(mine, known), _identity(theirs, known)
    if said & there or any(_kin(a, b) for a in said for b in there):
        return True
    if _REFERS_BACK.match(theirs) and _head(mine) in stems_of(theirs) - known.states:
        return True
    return _DEFINITE.search(theirs) is not None and said != frozenset((_STATE,))


def _is_as_specific(mine: str, theirs: str, known: Actors) -> bool:
    """Whether `theirs` says as much of who is to act as `mine`: anybody is as good as anybody else."""
    said, there = _identity(mine, known), _identity(theirs, known)
    if not said or _is_same(mine, theirs, known):
        return True
    return bool(there - known.states) or (said <= known.states and bool(there))


def _identity(who: str, known: Actors) -> frozenset[str]:
    """The stems that say who it is: "varonia" in "the Government of Varonia", "state" in "all States"."""
    stems = stems_of(who) - known.unspecific
    return (stems - known.rulers) or (stems and frozenset((_GOVERNMENT,)))


def _head(who: str) -> str:
    """The stem of the noun that the phrase is about: "entiti" in "the entities of the development system"."""
    words = re.split(r",|\s(?:of|for|to|in|on|and|at|with|as|that|which|from)\s", who, maxsplit=1)[0].split()
    return stem(words[-1].lower()) if words else ""


def _kin(one: str, other: str) -> bool:
    """Whether two names are a State's and its adjective: "varonia", "varonian"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _KIN and long.startswith(short) and not long.startswith("commissioner")
