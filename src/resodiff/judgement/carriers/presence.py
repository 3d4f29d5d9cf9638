"""Is the demand in the text at all? Weakened or dropped is decided here, by content and not by topic.

The signs look at the best that any paragraph offers, so a longer text never makes a demand absent.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import compress, pairwise
from typing import NamedTuple

from resodiff.demands import Act
from resodiff.judgement.carriers.choosing import Prospect
from resodiff.judgement.ground.overlap import Overlap, overlap
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import names_among, plain_weights, telling_weights
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family
from resodiff.lexicon.phrases import begun, word_set

_RARE = 0.35
"""Telling weight from which a word names the matter and not the topic."""

_STRETCH = 2.0

_EDGE = re.compile(r"[,;:\n]")
_JOINT = re.compile(r"(?:and|or|including|such\s+as|so\s+that|with|by|who|that)\b", re.IGNORECASE)
_JOINING = word_set("and or including such so with by who that")
"""What parts the clauses of a text: signs, and words with those that they begin with."""

_SAYS = 0.4
"""Telling weight from which a clause says something of its own."""

_KIN = 0.45
"""Kinship from which two texts are about one matter. On the labelled pairs it was 0.51 or more, between resolutions on
unrelated subjects 0.31 or less in 39 of 40."""

_NEARLY_WHOLE = 0.6
_NEARLY_FILLED = 0.7

_WHOLE = 0.95
"""Share of the ask from which no other paragraph needs to be looked at."""

_FULL = 6
"""Content words from which a paragraph says something of its own."""

_NEARLY_ACT = 0.7
_ACT_SAYS = 3
"""Content words behind its verb from which an act says something of its own."""


class Presence(NamedTuple):
    """What speaks for the demand being there; each is zero or more, and more never speaks against it."""

    action: float
    """Share of the actions asked that some one paragraph has."""
    acting: float
    """The same, counting only paragraphs whose act instructs where the ask instructs."""
    rare: float
    """Share of the telling words of the ask that some one paragraph has."""
    held: float
    """Telling weight that one paragraph holds beyond what other proposals explain, as a logarithm."""
    stretch: float
    """Telling weight of the longest unbroken stretch."""
    formula: float = 0.0
    """1 where the text keeps the matter on the agenda, as the ask does."""
    whole: float = 0.0
    """From 0 to 1 as one paragraph has from 0.6 to all of the ask's words."""
    inside: float = 0.0
    """From 0 to 1 as the ask has from 0.7 to all of one paragraph's words, and both instruct or neither does: the
    paragraph says nothing else."""
    act: float = 0.0
    """From 0 to 1 as one act of a paragraph has from 0.7 to all of an act of the ask, and both verbs are of one kind:
    that part of the demand is there, whatever the rest."""
    clause: float = 0.0
    """Telling weight of the clause of the ask that one paragraph has best, times the share of it that it has."""
    shown: float = 0.0
    """1 where anything shows the demand: two telling words of one clause, an action with its object, a formula."""
    kin: float = 0.0
    """From 0 to 1 as the adopted text speaks of what the whole proposal speaks of."""
    own_words: float = 0.0
    """1 for an ask of a letter: it is not in the words of a resolution, so few of them need be found."""


def presence(ask: Wording, found: Sequence[Prospect], setting: Setting) -> Presence:
    """The signs that the demand of `ask` is in the text, over all the prospects of a carrier."""
    found = [p for p in found if p.met.kept_share >= _WHOLE][:1] or found
    sought = _sought(ask, setting)
    action = max([p.signs.action for p in found], default=0.0)
    formula = max([p.signs.formula for p in found], default=0.0)
    whole = _nearly(max([p.met.kept_share for p in found], default=0.0), _NEARLY_WHOLE)
    acting, inside = _with_same_force(sought, found)
    act, clause = _best_act(sought, found), _best_clause(sought, found)
    return Presence(
        action=action,
        acting=acting,
        rare=max([sum(compress(sought.rare, p.met.partners)) for p in found], default=0.0) / sought.all_rare,
        held=math.log1p(_most_held(sought, found, setting)),
        stretch=min(_longest(sought, found), _STRETCH),
        formula=formula,
        whole=whole,
        inside=inside,
        act=act,
        clause=clause,
        shown=float(any((action, clause, formula, whole, inside, act))),
        kin=min(setting.kinship / _KIN, 1.0),
        own_words=float(setting.own_words),
    )


class _Sought(NamedTuple):
    """What of an ask is looked for in each of its prospects, and so is worked out once."""

    ask: Wording
    telling: Sequence[float]
    rare: Sequence[float]
    """What the words weigh in any text that name the matter; the others nothing."""
    all_rare: float
    clauses: Sequence[tuple[Mapping[str, float], float]]
    """The clauses with what each weighs."""
    instructs: bool
    twice: Set[str]
    """What more than one of its words means."""
    acts: Sequence[_Own]


class _Own(NamedTuple):
    """An act of an ask that says something: where its content words behind the verb stand, what they weigh, and of
    what kind the verb is."""

    first: int
    past: int
    weight: float
    family: Family


def _sought(ask: Wording, setting: Setting) -> _Sought:
    plain = plain_weights(ask)
    rare = [w if w > _RARE else 0.0 for w in plain]
    parts = [(clause, sum(clause.values())) for clause in clauses(ask, plain)]
    instructs = any(map(_instructs, ask.acts))
    several = len(ask.known) < len(ask.concepts)
    twice = {c for c in ask.known if ask.concepts.count(c) > 1} if several else set()
    telling = telling_weights(ask, setting)
    return _Sought(ask, telling, rare, sum(rare) or 1.0, parts, instructs, twice, [*_own_acts(ask)])


def _own_acts(ask: Wording) -> Iterator[_Own]:
    for act in ask.acts:
        first, past = ask.between(act.after, act.end)
        weight = sum(ask.weights[first:past])
        if act.verb is not None and past - first >= _ACT_SAYS and weight:
            yield _Own(first, past, weight, act.verb.verb.family)


def clauses(ask: Wording, plain: Sequence[float]) -> list[dict[str, float]]:
    """The clauses of an ask that say enough to be looked for alone: the weights of their words without names."""
    joints = [m.start() for m in begun(ask.text, _JOINING, _JOINT)]
    cuts = [0, *sorted([*joints, *(m.start() for m in _EDGE.finditer(ask.text))]), len(ask.text)]
    named, found = names_among(ask), []
    for first, past in pairwise([ask.place_from(cut) for cut in cuts]):
        unnamed = [i for i in range(first, past) if not named[i]]
        if len(unnamed) > 1 and sum([plain[i] for i in unnamed]) >= _SAYS:
            found.append({ask.concepts[i]: plain[i] for i in unnamed})
    return found


def _with_same_force(sought: _Sought, found: Sequence[Prospect]) -> tuple[float, float]:
    """The signs `acting` and `inside`. The force of a prospect is looked at only where it would make one of them
    greater."""
    acting = inside = 0.0
    for prospect in found:
        signs, wording = prospect.signs, prospect.carrier.wording
        filled = _nearly(signs.filled, _NEARLY_FILLED) if len(wording.content) >= _FULL else 0.0
        better = signs.action > acting or filled > inside
        if better and _same_force(sought, wording, prospect.met):
            acting, inside = max(acting, signs.action), max(inside, filled)
    return acting, inside


def _best_act(sought: _Sought, found: Sequence[Prospect]) -> float:
    """How nearly one act of a paragraph has the whole of an act of the ask, of all that have any."""
    fitting = (
        _act(own, sought.ask, prospect.carrier.wording, prospect.met)
        for own in sought.acts
        for prospect in found
        if own.weight <= prospect.met.kept_share * sought.ask.total / _NEARLY_ACT
    )
    return max(fitting, default=0.0)


def _act(own: _Own, ask: Wording, wording: Wording, met: Overlap) -> float:
    """How nearly one act of a paragraph has the whole of an act of the ask."""
    weights, partners = ask.weights[own.first : own.past], met.partners[own.first : own.past]
    if sum(compress(weights, partners)) <= _NEARLY_ACT * own.weight:
        return 0.0
    held: defaultdict[int, float] = defaultdict(float)
    for weight, partner in zip(weights, partners, strict=True):
        if partner is not None:
            held[wording.homes[partner[1]]] += weight
    home = max(held, key=lambda i: (held[i], -i))
    verb = wording.acts[home].verb
    of_kind = verb is not None and verb.verb.family is own.family
    return _nearly(held[home] / own.weight, _NEARLY_ACT) if of_kind else 0.0


def _most_held(sought: _Sought, found: Sequence[Prospect], setting: Setting) -> float:
    """The telling weight that one paragraph holds beyond what other proposals explain.

    What these explain is only worked out where the paragraph as a whole holds more than the best so far. Of an ask that
    has a word twice, a part of a paragraph may hold more than the whole, since it is aligned otherwise.
    """
    best = 0.0
    whole = [(_kept(prospect.met, sought.telling), prospect) for prospect in found]
    for kept, prospect in sorted(whole, key=lambda one: -one[0]):
        wording = prospect.carrier.wording
        if kept <= best and wording.known.isdisjoint(sought.twice):
            continue
        free = setting.unclaimed(prospect.carrier.candidate, wording, sought.ask.text)
        best = max(best, kept if free is wording else _kept_in(free, sought))
    return best


def _best_clause(sought: _Sought, found: Sequence[Prospect]) -> float:
    """The greatest part of a clause that one paragraph has: none has more of one than it weighs."""
    best = 0.0
    for clause, whole in sought.clauses:
        if whole > best:
            best = max([best, *[_held_of(clause, whole, p.carrier.wording) for p in found]])
    return best


def _held_of(clause: Mapping[str, float], whole: float, wording: Wording) -> float:
    """How much a paragraph has of a clause, by weight and share; a single word shows a topic only."""
    known = wording.known
    held = [weight for concept, weight in clause.items() if concept in known]
    return min(sum(held) ** 2 / whole, _STRETCH) if len(held) > 1 else 0.0


def _nearly(share: float, least: float) -> float:
    return max(0.0, (share - least) / (1 - least))


def _kept(met: Overlap, telling: Sequence[float]) -> float:
    return sum(compress(telling, met.partners))


def _kept_in(free: Wording, sought: _Sought) -> float:
    """The same for a wording with which the overlap is not known. It need not be, where the ask has no word twice that
    the wording has."""
    if not free.known.isdisjoint(sought.twice):
        return _kept(overlap(sought.ask, (free,)), sought.telling)
    return sum(compress(sought.telling, map(free.known.__contains__, sought.ask.concepts)))


def _longest(sought: _Sought, found: Sequence[Prospect]) -> float:
    """What the longest stretch tells that is unbroken in one paragraph. Many have the same stretches."""
    stretches = {(i, n) for prospect in found for i, _, n in prospect.met.blocks}
    return max([sum(sought.telling[i : i + n]) for i, n in stretches], default=0.0)


def _same_force(sought: _Sought, wording: Wording, met: Overlap) -> bool:
    """Whether the act that holds most of the ask instructs, as the ask does, or neither does."""
    if len(wording.acts) == 1:
        return any(met.partners) and _instructs(wording.acts[0]) == sought.instructs
    held: defaultdict[int, float] = defaultdict(float)
    for worth, partner in zip(sought.telling, met.partners, strict=True):
        if partner is not None:
            held[wording.homes[partner[1]]] += worth
    if not held:
        return False
    act = wording.acts[max(held, key=lambda i: (held[i], -i))]
    return _instructs(act) == sought.instructs


def _instructs(act: Act) -> bool:
    return act.verb is not None and act.verb.verb.family is Family.INSTRUCTIVE
