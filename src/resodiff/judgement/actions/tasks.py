"""What an act asks, condemns or notes, by the opening words of each task, and whether an act of a carrier does so of
the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.demands import Act
from resodiff.demands.actors import actor_at
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Lexicon

_OPENING = 6
"""Content words that open a task: what is to be done, and with what."""

_OBJECT = 12
"""Content words in which a body says what it welcomes or condemns."""

_REACH = 6
"""Content words of a carrier beyond as many as the task has, among which its words must stand."""

_SHARED, _SPOKEN_OF = 0.33, 0.28
"""Share of an opening, by weight, that stands there where the task is the same; and where one of the two acts only
speaks of a thing."""

_WHOLE, _LITTLE = 0.65, 0.15
"""Share of a whole task that makes it the same where the second of these stands of what opens it."""

_COORDINATED = re.compile(r"(?:[,;:\n)]|\b(?:and|or|also|as\s+well\s+as)|\band,?\s+\w+ly,?)\s*$")
"""What comes before an infinitive that is a task of its own, and no purpose of the one before it."""

_SIGHT = 100
"""Characters before an infinitive within which it stands."""

_ON = re.compile(r"\s*(?:upon|on)?\s*")
_CLAUSE = re.compile(r"\s*that\b")
_JOINT = re.compile(r"(?:,|\band)\s+(?:and\s+)?(?:\w+ly\s+)?(?=[a-z])")
"""Where the next verb of a clause may stand: "that Varonia open the camps, feed the captives and leave"."""

_TITLE = re.compile(r"[“\"]([A-Z][^”\"]{15,})[”\"]")

_EVALUATING = (Family.WELCOMING, Family.DISAPPROVING)


def tasks(words: Wording, act: Act, lexicon: Lexicon) -> list[list[int]]:
    """The content words of each task of an act, as places in `words.content`. Words of force are no part of it, and one
    word is no task before another: "an end to public trials"."""
    force = {i for q in lexicon.qualifiers_in(words.text) for i in range(*words.between(q.start, q.end))}
    starts = sorted(set(_starts(words, act, lexicon)))
    found: list[list[int]] = []
    for start, past in zip(starts, [*starts[1:], act.end], strict=True):
        task = [i for i in range(*words.between(start, past)) if i not in force]
        if found and len(found[-1]) == 1:
            found[-1] += task
        elif task:
            found.append(task)
    return found


def shared(case: Case, mine: Act, task: list[int], carrier: Carrier, theirs: Act) -> float:
    """The share of a task that stands in an act of a carrier, its words near each other; 0 where that is too little."""
    if _names_another(case.wording.text, mine, carrier.wording.text, theirs):
        return 0.0
    evaluates = mine.verb is not None and mine.verb.verb.family in _EVALUATING
    both_ask = all(a.verb is None or a.verb.verb.family is Family.INSTRUCTIVE for a in (mine, theirs))
    opening = _near(case.wording, task[: _OBJECT if evaluates else _OPENING], carrier.wording, theirs)
    if opening >= (_SHARED if both_ask else _SPOKEN_OF):
        return opening
    whole = _near(case.wording, task, carrier.wording, theirs) if opening >= _LITTLE else 0.0
    return whole if whole >= _WHOLE else 0.0


def _names_another(mine: str, act: Act, other: str, theirs: Act) -> bool:
    """Whether two acts are about documents of different titles in quotation marks."""
    titles = _titles(mine, act)
    others = _titles(other, theirs) if titles else frozenset()
    return bool(others) and not titles & others


def _titles(text: str, act: Act) -> frozenset[str]:
    return frozenset(t.lower() for t in _TITLE.findall(text, act.start, act.end))


def _starts(words: Wording, act: Act, lexicon: Lexicon) -> Iterator[int]:
    """Where the tasks of an act begin: what follows its verb, and each infinitive that is joined to the first."""
    begin = max(act.addressee[1], act.after) if act.addressee else act.after
    asks = act.verb is None or act.verb.verb.family is Family.INSTRUCTIVE
    demands = act.demands if asks else ()
    if not demands or not (act.addressee or _is_addressed(words.text, begin, act, lexicon)):
        yield begin
    for demand in demands:
        sight = max(begin, demand.start - _SIGHT)
        if demand is demands[0] or _COORDINATED.search(words.text, sight, demand.start):
            yield demand.action_at
    if asks and _CLAUSE.match(words.text, act.after):
        yield from _verbs_of_clause(words, begin, act.end, lexicon)


def _is_addressed(text: str, begin: int, act: Act, lexicon: Lexicon) -> bool:
    """Whether somebody is asked who was too long to be the addressee."""
    on = _ON.match(text, begin)
    return on is not None and actor_at(text, on.end(), act.demands[0].start, lexicon.actors) is not None


def _verbs_of_clause(words: Wording, begin: int, end: int, lexicon: Lexicon) -> Iterator[int]:
    for joint in _JOINT.finditer(words.text, begin, end):
        at = words.between(joint.end(), end)[0]
        token = words.content[at] if at < len(words.content) else None
        if (
            token
            and token.start == joint.end()
            and lexicon.actions.strength(words.text[token.start : token.end])
        ):
            yield joint.end()


def _near(ask: Wording, task: list[int], words: Wording, theirs: Act) -> float:
    """The greatest share of a task that stands near each other in an act: two words of it, or all."""
    wanted = {ask.concepts[i]: ask.weights[i] for i in task}
    there = words.concepts[slice(*words.between(max(theirs.after, theirs.start), theirs.end))]
    reach, best = len(task) + _REACH, 0.0
    for at, concept in enumerate(there):
        if concept in wanted:
            met = set(there[at : at + reach]) & wanted.keys()
            if len(met) >= min(2, len(wanted)):
                best = max(best, sum(wanted[c] for c in met))
    return best / (sum(wanted.values()) or 1.0)
