"""Words put into a paragraph that are no growth of what was asked: limits, facts and references, praise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.demands import Token
from resodiff.judgement.ground.case import Case
from resodiff.lexicon import Family
from resodiff.lexicon.stems import stem

_LIMIT = re.compile(
    r"(?:where|when|if|unless|except|upon|subject|insofar|in\s+so\s+far|(?:as|so)\s+(?:far|long|appropriate|necessary|needed|required|applicable|"
    r"relevant|feasible|possible)|to\s+the\s+extent|in\s+(?:accordance|line|conformity|keeping|consultation|coordination|cooperation)|"
    r"consistent|pursuant|without\s+(?:prejudice|duplicat|affecting)|with\s+(?:due|full)\s+(?:respect|regard)|within|taking\s+into|"
    r"bearing\s+in\s+mind|in\s+compliance|as\s+(?:an?|its|their|the|part|one)|through\s+(?:the|its|their|existing|relevant|established|appropriate)|"
    r"in\s+the\s+(?:run-up|lead-up|aftermath|wake|context|course|framework|light|case|event)|during|following|prior|until|pending|before|in\s+particular|particularly|especially|notably|on\s+(?:a\s+voluntary|mutually)|while\s+(?:respecting|noting|taking))\b",
    re.IGNORECASE,
)
"""How an addition begins that limits what was asked, or says only how."""

_FACT = re.compile(
    r"\b(?:resolutions?|decisions?)\s+(?:[A-Z]-?)?\d|\bheld\s+(?:in|on|from|online|at)\b|\bentitled\b|\bpublished\b|"
    r"\b(?:contained|set\s+out|referred\s+to|outlined)\b|\bpreviou\w+\b|\bparagraphs?\s+\d|\bfirst\s+mandated\b",
    re.IGNORECASE,
)
"""What refers to a text or an event and asks for nothing."""

_CIRCUMSTANCES = re.compile(
    r"\b(?:national|domestic|regional|local|specific|own)\s+(?:and\s+\w+\s+)?"
    r"(?:contexts?|circumstances|specificities|particularities|realities|characteristics)\b",
    re.IGNORECASE,
)
"""What leaves it to each State how far it goes."""

_OF_WHICH = re.compile(r"(?:of|for|against|concerning|regarding|relating\s+to|related\s+to)\b", re.IGNORECASE)
_NOUN_BEFORE = re.compile(r"[a-z]\s+$")
_JOINT_BEFORE = re.compile(r"\b(?:and|or|as\s+well\s+as|including|such\s+as|not|but|also|of|for|against)\s+$")
"""What hangs on a noun that stood without it says which is meant, and widens nothing."""

_RELATIVE = re.compile(
    r"(?:which|who|whose)\b(?!.{0,40}\b(?:should|shall|must)\b)", re.IGNORECASE | re.DOTALL
)
"""What is told of a thing that is named before."""

_ON_THE_WAY = re.compile(
    r"\b(?:steps|progress|efforts|measures)\s+(?:made\s+|taken\s+)?(?:towards?|in|on|made|taken)\b",
    re.IGNORECASE,
)
"""What goes some way to a thing, where the thing itself may have been asked."""

_PAIR = re.compile(r",?\s+(?:and|or|and/or)\s+(?:the\s+|their\s+|its\s+)?|,\s+")
_SAME_MATTER = 0.25
"""Share of an act's own words, by weight, that the ask must have: else it is about something else."""

_GLOSS = re.compile(r"\s*\(([^)]+)\)")
_INITIALS = re.compile(r"\b[A-Z]{3,}\b")
_CAPITAL = re.compile(r"\b[A-Z](?=[a-z])")

_TOLD = frozenset({"note", "take note", "look forward", "recall", "await", "consider", "observe"})
"""Verbs of acts that only tell: what more they tell of is asked of nobody."""


_HELD, _STEP = 0.35, 0.75
"""Share of an act that its partner holds, and steps of the ladder, from which its verb fell."""

_NEAR = 40
"""Characters at the head of a stretch within which a reference shows what it is."""


def is_reference(text: str, start: int) -> bool:
    """Whether a stretch begins with a limit of what was asked, refers to a text, an event or circumstances, or tells of
    a thing."""
    if _LIMIT.match(text, start) or _RELATIVE.match(text, start):
        return True
    near = start + _NEAR
    if _CIRCUMSTANCES.search(text, start, near):
        return True
    return bool(_FACT.search(text, start, near) or _ON_THE_WAY.search(text, start, near + _NEAR))


def only_specifies(text: str, start: int) -> bool:
    """Whether a stretch hangs on the noun before it and only says which of its kind is meant: "trials | for crimes"."""
    before = text[max(0, start - _NEAR) : start]
    hangs = _NOUN_BEFORE.search(before) and not _JOINT_BEFORE.search(before)
    return bool(hangs and _OF_WHICH.match(text, start))


def is_doublet(case: Case, new: Sequence[Token]) -> bool:
    """Whether all that is new is one word beside another that the ask has and that says the same in such a pair:
    "courts" that became "courts and tribunals"."""
    if len(new) != 1:
        return False
    words, (word,) = case.carriers[0].wording, new
    text = words.text
    own = stem(text[word.start : word.end].lower())
    group = next((g for g in case.lexicon.kinds.doublets if own in g), None)
    if group is None:
        return False
    first, past = words.between(max(0, word.start - _NEAR // 2), word.end + _NEAR // 2)
    return any(
        stem(text[t.start : t.end].lower()) in group and _PAIR.fullmatch(_gap(text, word, t))
        for t in words.content[first:past]
        if t is not word and t.concept in case.wording.known
    )


def _gap(text: str, one: Token, other: Token) -> str:
    first, last = sorted((one, other))
    return text[first.end : last.start]


def is_rider(case: Case, start: int, end: int) -> bool:
    """Whether a stretch is an act of its own that asks somebody else for something else: a matter of its own that was
    put into the paragraph."""
    words = case.carriers[0].wording
    act = words.act_at(start)
    if act.verb is None or act.addressee is None or not start <= act.verb.start < start + _NEAR:
        return False
    first, past = words.between(act.after, end)
    who = [t.concept for t in words.content[slice(*words.between(*act.addressee))]]
    asked = [case.wording.between(*a.addressee) for a in case.wording.acts if a.addressee]
    if not asked or any(c in case.wording.concepts[a:b] for a, b in asked for c in who):
        return False
    own = [
        t
        for t in words.content[first:past]
        if not act.addressee[0] <= t.start < act.addressee[1] and t.concept not in case.subject
    ]
    shared = sum(t.weight for t in own if t.concept in case.wording.known)
    return bool(own) and shared < _SAME_MATTER * sum(t.weight for t in own)


def is_named_by_ask(case: Case, start: int, end: int) -> bool:
    """Whether the ask has a name that was put in, by its initials, spelt out, or as the brackets behind it have it."""
    mine, text = case.wording.text, case.carriers[0].wording.text
    gloss = _GLOSS.match(text, end)
    if gloss and gloss.group(1) in mine:
        return True
    name = text[start:end]
    return any(short in _heads(name) for short in _INITIALS.findall(mine)) or any(
        short in _heads(mine) for short in _INITIALS.findall(name)
    )


def _heads(text: str) -> str:
    return "".join(_CAPITAL.findall(text))


def limits(case: Case, start: int) -> list[tuple[int, int]]:
    """Where the main carrier has caveats, conditions and hedges from an offset on."""
    text = case.carriers[0].wording.text
    found = [(c.start, c.end) for c in case.lexicon.limits_in(text) if c.end > start]
    return found + [(h.start, h.end) for h in case.lexicon.hedges_in(text) if h.end > start]


def says_more(case: Case, start: int) -> bool:
    """Whether what stands at an offset of the main carrier belongs to an act that asks, stresses or disapproves, and
    whose verb is not softer than the one asked for."""
    words = case.carriers[0].wording
    act = words.act_at(start)
    verb = case.lexicon.opening_verb(words.text[start : start + _NEAR]) or act.verb
    if verb is None:
        return True
    if verb.verb.family is Family.WELCOMING or verb.verb.base in _TOLD:
        return False
    if verb.verb.family is Family.DISAPPROVING and not _disapproves(case):
        return False
    fell = case.lexicon.verbs.softening
    return not any(
        a.theirs is act
        and a.mine.verb
        and act.verb
        and a.held >= _HELD
        and fell(a.mine.verb, act.verb) >= _STEP
        for a in case.acts
    )


def _disapproves(case: Case) -> bool:
    """Whether an act of the ask disapproves: of what only asks, a regret beside it is no wider scope."""
    return any(a.verb and a.verb.verb.family is Family.DISAPPROVING for a in case.wording.acts)
