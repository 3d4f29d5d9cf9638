"""Actions of the ask in whose place a carrier has softer ones: "review the cases of" for "release"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resodiff.judgement.actions.acting import strength_at
from resodiff.judgement.actions.answering import directly_same, same_object, stands_between
from resodiff.judgement.actions.nouns_of_action import is_only_named
from resodiff.judgement.actions.objects import acts_upon_the_same, is_no_act_asked
from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.model import Code, Evidence

_SPECIFIC = 5
"""Strength of a specific act, done or not done."""

_EFFORT = 3
"""Strength up to which an action is an effort only."""

_STRETCH, _NEXT = 40, 3
"""Content words of a demand that are its object, and those after an action of a carrier that are what it acts upon."""

_OBJECT = 0.8
"""Weight of shared words that make two objects one, wherever they stand."""

_MORE = "increase"
"""An action that asks for more of a thing."""

_EFFORTS = re.compile(r"\b(?:efforts?|endeavou?rs?|attempts?|work)\b")

_ALIGNS = re.compile(r"(?:align|harmoni[sz]|conform|adapt|adjust|approximat|reconcil)\w*")
_INTO_LINE = re.compile(
    r"\s[^,;:\n]{0,80}?\binto\s+(?:full\s+)?(?:line|conformity|compliance|harmony|accord(?:ance)?)\b"
)
"""To align a thing, and behind "bring" the same."""

_AWARENESS = re.compile(r"\s+(?:[a-z]+\s+){0,2}?(?:awareness|understanding|knowledge|consciousness)\b")

_END = re.compile(r"[;\n]|\bby\s+[a-z]+ing\b|,\s+(?:and\s+)?(?:(?:also|further)\s+)?to\s+[a-z]")

_CONDITION = re.compile(r"\b(?:in|when|while|after|before|since|from|upon)\s+(?:\w+ly\s+)?$")
"""What comes before a gerund that tells when or wherein, and not what is to be done."""


def replaced(case: Case) -> list[Evidence]:
    """Actions that the ask has and the carriers have not, where these have softer ones for the same object."""
    found = []
    for at, strength in _lost(case):
        softer = [s for s in (_in_place(case, at, strength), _on_the_object(case, at, strength)) if s]
        found += [_evidence(case, at, *one, strength) for one in softer]
    return found


def _lost(case: Case) -> Iterable[tuple[int, int]]:
    """Where the actions stand that the main carrier has less often or for other things, with their strength."""
    mine, theirs, kept = case.wording.concepts, case.carriers[0].wording.concepts, Fate.KEPT
    for at, (token, fate) in enumerate(zip(case.wording.content, case.met.fates, strict=True)):
        if fate is kept:
            continue
        strength = strength_at(case.lexicon.actions, case.wording.text, token)
        if (
            strength
            and not is_only_named(case, at)
            and not is_no_act_asked(case, case.wording, token)
            and (
                mine.count(token.concept) > theirs.count(token.concept)
                or not _has(case, at, case.carriers[0])
            )
        ):
            yield at, strength


def _has(case: Case, at: int, carrier: Carrier) -> bool:
    """Whether a carrier has this action for the same object."""
    concept, words = case.wording.concepts[at], carrier.wording
    return concept in words.known and any(
        same_object(case, at, carrier, j) for j, known in enumerate(words.concepts) if known == concept
    )


def _in_place(case: Case, at: int, strength: int) -> tuple[Carrier, int, int] | None:
    """The softer action that the main carrier has where the ask has this one, and its strength."""
    main = case.carriers[0]
    left = max((j + n for i, j, n in case.met.blocks if i + n <= at), default=0)
    right = min((j for i, j, n in case.met.blocks if i > at), default=len(main.wording.content))
    given = [
        (new, j)
        for j in range(left, right)
        if (new := _new(case, main, j))
        and (directly_same(case, at, main, j) or stands_between(case, at, j))
        and acts_upon_the_same(case, at, main, j)
    ]
    if not given or any(case.lexicon.actions.is_light(_word(main, j)) for _, j in given):
        return None
    weak, j = max(given)
    less = weak < strength and _is_less(case, at, main, j)
    return (main, j, weak) if less and not _done_elsewhere(case, at) else None


def _is_less(case: Case, at: int, carrier: Carrier, theirs: int) -> bool:
    """Whether an action of a carrier is less in kind. To go on is no less than to act, unless only efforts go on, or
    more was asked of the same thing: "strengthen its efforts" against "continue its efforts"."""
    actions, token = case.lexicon.actions, case.wording.content[at]
    mine, other = case.wording.text[token.start : token.end], _word(carrier, theirs)
    if case.lexicon.deeds.does_as_much(mine, other) or _makes_aware(case, at, carrier, theirs):
        return False
    if _ALIGNS.fullmatch(other) and _INTO_LINE.match(case.wording.text, token.end):
        return False
    if not actions.goes_on(other):
        return actions.is_less(mine, other)
    there = _efforts(carrier.wording, theirs)
    here = _efforts(case.wording, at)
    return there and (not here or actions.is_shade(mine, _MORE))


def _makes_aware(case: Case, at: int, carrier: Carrier, theirs: int) -> bool:
    """Whether both actions make people know more, by whichever verb: to promote awareness is to raise it."""
    places = ((case.wording, at), (carrier.wording, theirs))
    return all(_AWARENESS.match(words.text, words.content[i].end) for words, i in places)


def _efforts(words: Wording, at: int) -> bool:
    """Whether an action has efforts for its object."""
    end = words.content[at].end
    return _EFFORTS.search(words.text, end, phrase_end(words.text, end)) is not None


def _on_the_object(case: Case, at: int, strength: int) -> tuple[Carrier, int, int] | None:
    """The softer action that a carrier has for the object of a specific act which no carrier has at all."""
    concept = case.wording.concepts[at]
    if strength < _SPECIFIC or any(concept in c.wording.known for c in case.carriers):
        return None
    wanted = _object(case, at)
    for carrier in case.carriers:
        words = carrier.wording
        for j in range(len(words.content) - 1):
            near = set(words.concepts[j + 1 : j + 1 + _NEXT]) & wanted.keys()
            if len(near) < 2 or words.concepts[j] in wanted or sum(wanted[c] for c in near) < _OBJECT:
                continue
            weak = _new(case, carrier, j)
            light = case.lexicon.actions.is_light(_word(carrier, j))
            if (
                weak
                and weak <= _EFFORT
                and not light
                and _is_less(case, at, carrier, j)
                and acts_upon_the_same(case, at, carrier, j)
                and not _CONDITION.search(words.text, 0, words.content[j].start)
            ):
                return carrier, j, weak
    return None


def _object(case: Case, at: int) -> dict[str, float]:
    """What the words of a demand behind its action mean, and what they weigh."""
    ask = case.wording
    edge = _END.search(ask.text, ask.content[at].end)
    past = edge.start() if edge else len(ask.text)
    words = range(at + 1, min(at + 1 + _STRETCH, len(ask.content)))
    return {ask.concepts[i]: ask.weights[i] for i in words if ask.content[i].start < past}


def _new(case: Case, carrier: Carrier, at: int) -> int | None:
    """The strength of an action of a carrier that the ask has not, or not as often."""
    token, words = carrier.wording.content[at], carrier.wording
    if carrier is case.carriers[0] and case.met.taken[at]:
        return None
    if words.concepts.count(token.concept) <= case.wording.concepts.count(token.concept):
        return None
    strength = strength_at(case.lexicon.actions, words.text, token)
    return None if strength and is_no_act_asked(case, words, token) else strength


def _done_elsewhere(case: Case, at: int) -> bool:
    """Whether a further carrier has this very action for the same object."""
    return any(_has(case, at, carrier) for carrier in case.carriers[1:])


def _word(carrier: Carrier, at: int) -> str:
    token = carrier.wording.content[at]
    return carrier.wording.text[token.start : token.end]


def _evidence(case: Case, at: int, carrier: Carrier, theirs: int, weak: int, strong: int) -> Evidence:
    mine, new = case.wording.content[at], carrier.wording.content[theirs]
    text = case.wording.text
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{text[mine.start : mine.end]}” became “{_word(carrier, theirs)}”",
        (case.quote(mine.start, phrase_end(text, mine.end)),),
        (carrier.quote(new.start, phrase_end(carrier.wording.text, new.end)),),
        strong - weak + 0.5,
    )
