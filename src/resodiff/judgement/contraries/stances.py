"""For what and against what a wording stands: "repeal the Law" is against the Law, "welcomes the Law" is for it.

The same thing may be put as a deed, as a noun of it, or behind words that only say that it is so or no longer so:
"to establish a commission", "rejects calls for the establishment of a commission".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from resodiff.demands import Act, Demand, Token, tokens
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Lexicon
from resodiff.lexicon.stems import stem

_PLAINLY = 2.0
"""Force from which a verb plainly approves or disapproves; "notes with appreciation" is polite."""

_GRANTING = frozenset(
    {"establish", "renew", "extend", "create", "appoint", "adopt", "endorse", "approve", "support", "promote"}
)
"""Operative verbs that are for the thing they name."""

_OF_WHAT_MAY_COME = frozenset({"warn", "express fear", "express resolve"})
"""Operative verbs of disapproval whose object need not be what is disapproved of."""

_NOT = re.compile(r"\b(?:not|never|no\s+longer)\s+$")
_NONE = re.compile(r"\s+(?:no|none\s+of)\s+(?!(?:longer|later|less|more|fewer)\b)")
"""Behind a deed, that it is not to be done to any: "to execute no prisoners"."""

_OPENS = re.compile(r"(?:[,;:]|\b(?:and|or|not|never|longer|\([a-z]{1,4}\))|(?<![\s\S]))\s*$")
"""What comes before a further deed of one act."""

_HEARSAY = re.compile(r"(?:reports?|allegations?|information|news|accounts?|claims?)$")
"""What is said of a thing: concern at reports of it is concern at the thing."""

_PREPOSITION = (
    r"(?:of|for|to|at|about|over|on|upon|in|against|with|from|by|into|under|within|between|among|towards?|concerning"
    r"|regarding)"
)
_STEP = re.compile(rf"\s*(?:{_PREPOSITION}\s+)?")
"""What stands between a verb and the thing."""

_PAST = re.compile(
    r"[,;:.\n(–—]|\s(?:(?:in\s+order\s+)?to\s+[a-z]|in\s+(?:order|accordance|line|particular|view)\b|with\s+a\s+view"
    r"|so\s+(?:as|that)|including|while|when|where|despite|without|through|until|unless|if|should|shall|must|will|as\s|during|within|under|by\s|pursuant"
    r"|for\s+(?:a\s+|another\s+)?(?:further\s+)?(?:period|one|two|three|four|five|six|\d+)\b"
    r"|with\s+(?:immediate|due|full)\b|and\s+(?:to|its|the|their|by|for|that|also|[a-z]+s\s+(?:the|all|its|upon|on|for|that))\b)"
)
"""Where the words that name a thing end."""

_JOIN = re.compile(
    rf"\s+{_PREPOSITION}\s|\s+(?:that|which|who)\s|’s\s|'s\s|\s+[a-z]{{3,}}ing\s+(?!(?:and|or|{_PREPOSITION})\b)"
)
"""What follows the noun that is named: a preposition, a clause, a participle with an object."""

_CALLS = re.compile(
    r"(?:calls?|proposals?|attempts?|requests?|demands?|appeals?|initiatives?|need"
    r"|plans?|intentions?|decisions?|suggestions?|moves?)$"
)
"""Nouns of wishes: to reject them is to reject what they are for."""

_WISH_TO = re.compile(_CALLS.pattern.removesuffix("$") + r"\s+to\s+(?P<verb>[a-z]+)\b")
_INTO_FORCE = re.compile(r"\s+into\s+(?:force|effect)(?:\s+(?:of|on\s[^,]{4,30}\s+of))?\b")
_THAT = re.compile(r"\s*(?:,[^,]{1,60},)?\s*(?:that|how|as)\b")
_LEFT = re.compile(r"\s+(?:from\s+|to\s+)?([a-z]+ing\b|(?<=to\s)[a-z]+)")
"""The deed that is to be left undone, or that goes on: "refrain from arming", "cease to arm"."""

_ALSO = re.compile(r"(?:,\s+[a-z]+)*,?\s+(?:and|or)\s+(?:\w+ly\s+)?([a-z]+)\b")
"""A further verb with the same object: "to review and repeal the Law"."""

_DONE_TO = re.compile(
    r"\bthat\s+(?P<thing>[^,;:]{3,160}?)\s+(?:shall|should|must|will|is\s+to|are\s+to)\s+(?P<no>not\s+|never\s+|no\s+longer\s+)?"
    r"(?:immediately\s+|hereby\s+)?be\s+(?P<verb>[a-z]+)\b"
)
_MOST = 12
"""Content words that name a thing."""


@dataclass(frozen=True, slots=True)
class Stance:
    """For (1) or against (-1) a thing: its heads, the concepts that say which with their weights, its figures.

    `start` and `end` are where it stands, from the verb or action to the last word of the thing; `act` says it.
    """

    pole: int
    heads: frozenset[str]
    which: tuple[tuple[str, float], ...]
    figures: frozenset[str]
    start: int
    end: int
    act: Act


@lru_cache(maxsize=256)
def stances(wording: Wording, lexicon: Lexicon) -> tuple[Stance, ...]:
    """Every stance of a wording, in order."""
    return tuple(stance for act in wording.acts for stance in _of_act(wording, act, lexicon))


@lru_cache(maxsize=1024)
def may_be_against(wording: Wording, lexicon: Lexicon) -> bool:
    """Whether a wording has any word by which it could be against a thing; few have, and others need not be read."""
    text = wording.text
    if " not " in text or " never " in text or " no " in text or " none of " in text:
        return True
    if not _senses(lexicon).undoing.isdisjoint(wording.known):
        return True
    return any(a.verb is not None and a.verb.verb.family is Family.DISAPPROVING for a in wording.acts)


def _of_act(wording: Wording, act: Act, lexicon: Lexicon) -> Iterator[Stance]:
    pole = _of_verb(act)
    if act.verb and act.verb.verb.base == "mandate":
        yield from _renewed(wording, act, act.verb.end, lexicon)
    elif pole and act.verb and not _THAT.match(wording.text, act.after):
        first = min([d.start for d in act.demands], default=act.end)
        if not _is_to_act(wording.text, act, first):
            yield from _thing(wording, act, act.start, act.after, first, pole, lexicon)
    if act.verb is None or act.verb.verb.family is Family.INSTRUCTIVE:
        for demand in act.demands:
            yield from _of_demand(wording, act, demand, lexicon)
        yield from _done_to(wording, act, lexicon)


def _is_to_act(text: str, act: Act, demand: int) -> bool:
    """Whether what follows the verb is who is to act, with a demand right behind: "expects the mill to close"."""
    past = _past(text, act.after + 1, act.end)
    return past >= demand - 1 and demand < act.end and not _CALLS.search(text, past - 12, past)


def _renewed(wording: Wording, act: Act, after: int, lexicon: Lexicon) -> Iterator[Stance]:
    """The mandate that an operative verb renews as a whole: "renews the mandate" of its holder."""
    mandate = frozenset(t.concept for t in tokens("mandate", lexicon))
    for holder in _thing(wording, act, act.start, after, act.end, 1, lexicon):
        which = (*((head, 1.0) for head in sorted(holder.heads)), *holder.which)
        yield Stance(1, mandate, which, holder.figures, holder.start, holder.end, act)


def _of_verb(act: Act) -> int:
    """What an operative verb makes of the thing behind it: 1, -1, or 0 where it says neither."""
    if act.verb is None:
        return 0
    verb = act.verb.verb
    if verb.family is Family.INSTRUCTIVE:
        governs = act.addressee is None and verb.base not in ("decide", "request", "call upon", "call on")
        return 1 if verb.base in _GRANTING or governs else 0
    if verb.force < _PLAINLY or verb.base in _OF_WHAT_MAY_COME:
        return 0
    return {Family.WELCOMING: 1, Family.DISAPPROVING: -1}.get(verb.family, 0)


def _of_demand(wording: Wording, act: Act, demand: Demand, lexicon: Lexicon) -> Iterator[Stance]:
    text = wording.text
    denied = _NOT.search(text, max(act.start, demand.start - 12), demand.start)
    pole, begin = (-1, denied.start()) if denied else (1, demand.start)
    if not is_deed(text, act, demand, lexicon):
        return
    after = demand.action_at + len(demand.action)
    pole = -pole if _NONE.match(text, after, act.end) else pole
    verbs = [demand.action_at]
    if also := _ALSO.match(text, after, act.end):
        known = lexicon.actions.strength(also[1]) is not None or lexicon.actions.undoes(also[1])
        verbs, after = ([*verbs, also.start(1)], also.end()) if known and also[1] != "the" else (verbs, after)
    for at in verbs:
        yield from _of_action(wording, act, (begin, at, after), pole, lexicon)


def is_deed(text: str, act: Act, demand: Demand, lexicon: Lexicon) -> bool:
    """Whether the word behind "to" is a verb: a known action, or one that follows who is to act or another deed."""
    actions = lexicon.actions
    if actions.strength(demand.action) is not None or actions.undoes(demand.action):
        return True
    if (act.addressee and demand.start - act.addressee[1] <= 2) or demand.start == demand.action_at:
        return True
    return bool(_OPENS.search(text, max(act.start, demand.start - 12), demand.start))


def _of_action(
    wording: Wording, act: Act, places: tuple[int, int, int], pole: int, lexicon: Lexicon
) -> Iterator[Stance]:
    """What an action makes of its object: `places` are where its words begin, where it stands, where they end."""
    begin, at, after = places
    text, end = wording.text, min(act.end, places[2] + 300)
    token = _token_at(wording, at)
    if token is None:
        return
    after = max(after, token.end)
    if kind := pole * _senses(lexicon).pole(text, token):
        if left := _LEFT.match(text, after, end):
            yield from _of_left(wording, act, (begin, left.start(1), left.end()), kind)
        else:
            yield from _thing(wording, act, begin, after, end, kind, lexicon)
        return
    yield from _deed(wording, act, (begin, token, after), end, pole)


def _of_left(wording: Wording, act: Act, places: tuple[int, int, int], pole: int) -> Iterator[Stance]:
    begin, at, after = places
    token = _token_at(wording, at)
    if token is not None:
        yield from _deed(wording, act, (begin, token, after), min(act.end, after + 300), pole)


def _deed(
    wording: Wording, act: Act, places: tuple[int, Token, int], end: int, pole: int
) -> Iterator[Stance]:
    """A deed with the words of its object; a deed without an object is none that could be told from another."""
    begin, verb, after = places
    past = _past(wording.text, _STEP.match(wording.text, after, end).end(), end)  # type: ignore[union-attr]
    named = _within(wording, after, past)
    if named:
        yield _stance(pole, [verb], named, begin, named[-1].end, act)


def _thing(
    wording: Wording, act: Act, begin: int, at: int, end: int, pole: int, lexicon: Lexicon
) -> Iterator[Stance]:
    """The stance on the thing that is named from `at`, behind nouns that only say that it is so or no longer so."""
    text, senses = wording.text, _senses(lexicon)
    if act.verb and act.verb.verb.family is Family.DISAPPROVING and re.match(r"\s+for\b", text[at:end]):
        return
    at = _STEP.match(text, at, end).end()  # type: ignore[union-attr]
    for _ in range(4):
        past = _past(text, at, end)
        named = _within(wording, at, past)
        if not named:
            return
        join = _JOIN.search(text, named[0].start, past)
        head = [t for t in named if join is None or t.start < join.start()][-1]
        if wish := _WISH_TO.match(text, head.start):
            yield from _of_action(wording, act, (begin, wish.start("verb"), wish.end()), pole, lexicon)
            return
        into_force = _INTO_FORCE.match(text, head.end)
        says = senses.pole(text, head) or bool(_CALLS.match(text[head.start : head.end]) or into_force)
        following = into_force or (join if join and head.end <= join.start() + 1 else None)
        if not says or following is None:
            if pole > 0 or not _HEARSAY.match(text[head.start : head.end]):
                yield _stance(pole, _heads(named, join, text), named, begin, named[-1].end, act)
            return
        pole = -pole if says < 0 else pole
        at = following.end()


def _heads(named: list[Token], join: re.Match[str] | None, text: str) -> list[Token]:
    """The nouns that are named, before the first preposition: "the mandate and the work of"."""
    before = [t for t in named if join is None or t.start < join.start()]
    pairs = [a for a, b in pairwise(before) if re.search(r"\band\b|\bor\b|,", text[a.end : b.start])]
    return [*pairs, before[-1]]


def _done_to(wording: Wording, act: Act, lexicon: Lexicon) -> Iterator[Stance]:
    """What shall be done to a thing that is named first: "decides that the mandate shall not be extended"."""
    senses = _senses(lexicon)
    for told in _DONE_TO.finditer(wording.text, act.start, act.end):
        token = _token_at(wording, told.start("verb"))
        pole = senses.pole(wording.text, token) * (-1 if told["no"] else 1) if token else 0
        if token is None or not pole:
            continue
        for stance in _thing(
            wording, act, told.start("thing"), told.start("thing"), told.end("thing"), pole, lexicon
        ):
            yield Stance(
                stance.pole, stance.heads, stance.which, stance.figures, stance.start, token.end, act
            )


def _stance(pole: int, heads: list[Token], named: list[Token], start: int, end: int, act: Act) -> Stance:
    concepts = frozenset(t.concept for t in heads)
    dates = {b for a, b in pairwise(named) if a.figure}
    which = tuple(
        (t.concept, t.weight) for t in named if t.concept not in concepts and not t.figure and t not in dates
    )
    figures = frozenset(t.concept for t in named if t.figure)
    return Stance(pole, concepts, which, figures, start, end, act)


def _past(text: str, at: int, end: int) -> int:
    found = _PAST.search(text, at, end)
    return found.start() if found else end


def _within(wording: Wording, start: int, end: int) -> list[Token]:
    first, past = wording.between(start, end)
    return list(wording.content[first:past][:_MOST])


def _token_at(wording: Wording, at: int) -> Token | None:
    """The content word or term in which a character stands."""
    first, _ = wording.between(at + 1, at + 1)
    token = wording.content[first - 1] if first else None
    return token if token and token.start <= at < token.end else None


class _Senses:
    """The words that want a thing gone, and those that want it to be; of terms those that mean the same."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = {-1: lexicon.actions.undoing, 1: lexicon.actions.upholding}
        self._poles = {stem(word): pole for pole in (1, -1) for word in words[pole]}
        self.undoing = frozenset(t.concept for w in words[-1] for t in tokens(w, lexicon))
        self._terms = {t.concept: p for p in (1, -1) for w in words[p] for t in tokens(w, lexicon)}

    def pole(self, text: str, token: Token) -> int:
        """-1 for a word that wants a thing gone, 1 for one that wants it to be, 0 for any other."""
        words = text[token.start : token.end].lower()
        return self._terms.get(token.concept, 0) if " " in words else self._poles.get(stem(words), 0)


@lru_cache(maxsize=8)
def _senses(lexicon: Lexicon) -> _Senses:
    return _Senses(lexicon)
