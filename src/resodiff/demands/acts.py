"""A wording taken apart: its acts, each with verb and addressee, and the demands inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

from resodiff.demands.actors import actor_at
from resodiff.lexicon import Actions, Family, Lexicon, VerbUse

_ADVERB = (
    r"(?:also|further|better|(?!(?:ap|com|im|multi|re|sup)ply\b|(?:re|al)ly\b|fly\b)\w+ly)\b"
    r"(?:,?\s+(?:and|or)\b|,)?"
)
_INFINITIVE = re.compile(
    r"(?:to(?<=\bto)|To(?:(?<![\s\S]To)|(?<=\nTo)|(?<=[)•–—-]\sTo)|(?<=\d\.\sTo)))"
    rf"\s+(?:{_ADVERB}\s+)*([a-z]+)\b"
)
"""An infinitive with the adverbs before its verb; a capital "To" is one only where an item begins.

What stands before "to" is looked at behind it: an expression that begins with letters is found eight times as fast.
"""
_ASIDE = (
    r"\s*(?:,[^,]{1,60},)?\s*(?:(?:once\s+(?:again|more)|again|(?:in|to)\s+th(?:is|at)\s+(?:regard|respect|context|end|connection)"
    r"|therefore|also|further|accordingly)\b,?\s*)?"
)
_ADDRESSED = re.compile(
    _ASIDE + r"(?:(?:for|upon|on|to(?=\s+(?:the|all|its)\b|\s+[A-Z]))\s+)?(?!(?:that|to)\b)(.{2,300}?)"
    r"(?:\s+(?:to\s+(?!(?:the|all|a|an|its|their|this|that|these|those|which|whom|date)\b)[a-z]|that\b)|:\s*\n)",
    re.DOTALL,
)
_SUBJECT_OF = re.compile(_ASIDE + r"that(?:,[^,]{1,60},)?\s+")
_CONSULTED = re.compile(
    r",?\s+(?:in|with)\s+(?:\w+\s+){0,3}(?:consultation|cooperation|collaboration|coordination|partnership|"
    r"conjunction|accordance|line|particular\s+through|this|that|the\s+light)\b|\s+(?:together|jointly|along)\s+with\b|"
    r",\s+(?:in|including|especially|notably|which|who|whose|as\s+(?!well)|with|within|through|by|when|where|if|upon|after|following|pursuant|under|"
    r"subject|taking|acting|on\s+the|at|during|inter\s+alia|while|without|also|jointly|together|where|until|drawing|"
    r"building|working|bearing|having)\b"
)
"""Where an addressee ends, though the words go on: how, when and with whom he is to act."""

_MANNER = re.compile(
    r"(?:ly|\b(?:once|delay|(?:pre)?conditions?|forthwith|urgency|priority|exceptions?|reservations?))$"
)
_JOINED = re.compile(r"[\s,]+(?:and\s+)?$")
"""How a word ends by which an addressee is told how to act, and what joins several such words."""

_FRAME = re.compile(
    r"\b(?:[Ww]e|should|must|would|shall|to)\s+(?:(?:also|further|strongly|urgently|therefore|likewise|like\s+to)\s+)*(?=[a-z])"
)
_TO_THE_BODY = re.compile(
    r"\s+(?:the\s+|this\s+|your\s+)?(?:UN\s+|United\s+Nations\s+)?"
    r"(?:Human\s+Rights\s+Council|Council|resolution|text|draft|delegations?)\s+to\s+(?=[a-z])"
)
"""Whom a letter asks for the demand it is about to make: "we urge the Council to condemn …" asks to condemn."""

_WORDS = re.compile(r"\w\s+\w+\s+\w")
"""Three words: what has as many before it opens no paragraph."""

_ITEM = re.compile(r"(?:\n\s*|;\s+(?:and\s+)?)\([a-z]{1,4}\)\s+")
"""Before the words of an item of a list."""

_PASSIVE = re.compile(r"\b(?:should|must|shall)\s+be\s+(?:\w+ly\s+)?([a-z]+(?:ed|en|wn))\b")
_MODAL = re.compile(r"\b(?:should|must|shall)\s+(?:(?:also|therefore|now|at\s+once|\w+ly)\s+)*([a-z]+)\b")
_IMPERATIVE = re.compile(
    r"\s*(?:(?:please|also|further|immediately|urgently|promptly|\w+ly)\s+)*([A-Za-z]+)\b"
)
_NOT_ACTIONS = frozenset(
    {
        "the",
        "a",
        "an",
        "their",
        "its",
        "his",
        "her",
        "all",
        "any",
        "this",
        "that",
        "these",
        "those",
        "which",
        "whom",
    }
    | {"be", "have", "do", "such"}
)


_Start = tuple[int, VerbUse | None]
_place = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Demand:
    """One action asked: offsets of its words in the wording, the verb of the action, and the words before it."""

    start: int
    end: int
    action: str
    action_at: int


@dataclass(frozen=True, slots=True)
class Act:
    """One operative verb with its object: offsets of all of it, who is addressed, and the demands inside."""

    verb: VerbUse | None
    start: int
    end: int
    addressee: tuple[int, int] | None
    demands: tuple[Demand, ...]

    @property
    def after(self) -> int:
        """Where the words behind the verb begin. Items that a chapeau governs stand far behind its verb."""
        return max(self.verb.end, self.start) if self.verb else self.start


def acts(text: str, lexicon: Lexicon) -> tuple[Act, ...]:
    """The acts of a wording in order. A wording without a known verb is one act without a verb."""
    verbs = lexicon.operative_verbs(text)
    starts: list[_Start] = [(v.start, v) for v in verbs]
    if not verbs or not _opens(text, verbs[0].start):
        framed = _framed(text, lexicon)
        starts = [(framed.start, framed)] if framed else [(0, None)]
        starts += [(v.start, v) for v in verbs if v.start > starts[0][0]]
    starts = _with_resumed(text, starts)
    ends = [s for s, _ in starts[1:]] + [len(text)]
    return tuple(
        [_act(text, start, end, verb, lexicon) for (start, verb), end in zip(starts, ends, strict=True)]
    )


def _with_resumed(text: str, starts: list[_Start]) -> list[_Start]:
    """The starts of acts, and those of items where the verb of the chapeau holds again: an act that opens within one
    item ("…, while noting that …") ends with it."""
    if len(starts) == 1 or "(" not in text:
        return starts
    items = [item.end() for item in _ITEM.finditer(text)]
    chapeau = max((s for s in starts if s[0] < min(items, default=0)), default=None)
    if chapeau is None:
        return starts
    resumed = list(starts)
    for (start, _), past in zip(starts, [s for s, _ in starts[1:]] + [len(text)], strict=True):
        following = next((i for i in items if i > start), past)
        if start > items[0] and following < past:
            resumed.append((following, chapeau[1]))
    return sorted(resumed, key=_place)


def _framed(text: str, lexicon: Lexicon) -> VerbUse | None:
    """The verb of a demand put in prose: "the resolution should also request …", "we call upon …".

    The words before it frame the demand and are no part of it.
    """
    outer: VerbUse | None = None
    for frame in _FRAME.finditer(text):
        use = lexicon.opening_verb(text[frame.end() :])
        if use is None or use.form != "base":
            continue
        placed = replace(use, start=frame.end() + use.start, end=frame.end() + use.end)
        if not _TO_THE_BODY.match(text, placed.end):
            return placed
        outer = outer or placed
    return outer


def _opens(text: str, start: int) -> bool:
    return not _WORDS.search(text, 0, start)


def _act(text: str, start: int, end: int, verb: VerbUse | None, lexicon: Lexicon) -> Act:
    asks = verb is not None and verb.verb.family is Family.INSTRUCTIVE and verb.verb.base != "support"
    addressee = _addressee(text, verb.end, end, lexicon) if asks and verb else None
    begin = max(addressee[1] if addressee else verb.end if verb else start, start)
    heads = list(_heads(text, begin, end, lexicon))
    if verb is None and (first := _imperative(text, start, end, lexicon)):
        heads.append(first)
    return Act(verb, start, end, addressee, _demands(heads, end))


def _addressee(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Who is asked: "the Government of Varonia" before "to release", "that the Government release", or ":"."""
    end = min(end, start + 400)
    if clause := _SUBJECT_OF.match(text, start, end):
        return actor_at(text, clause.end(), end, lexicon.actors)
    found = _ADDRESSED.match(text, start, end)
    if not found or not actor_at(text, *found.span(1), lexicon.actors):
        return None
    first, past = found.span(1)
    consulted = _CONSULTED.search(text, first, past)
    past = consulted.start() if consulted else past
    words = _without_manner(text[first:past].rstrip(" ,"), lexicon)
    return (first, first + len(words)) if len(words.split()) <= 30 else None


def _without_manner(words: str, lexicon: Lexicon) -> str:
    """The words for those who are asked, without how they are to act: "all parties | at once and in good faith"."""
    while _MANNER.search(words):
        force = [q for q in lexicon.qualifiers_in(words) if q.end == len(words)]
        if not force or not force[-1].start:
            break
        words = _JOINED.sub("", words[: force[-1].start])
    return words


def _heads(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """The words that open a demand inside an act: an infinitive, "be released", or "must release"."""
    none = _no_actions(lexicon.actions)
    for head in _INFINITIVE.finditer(text, start, end):
        if head[1] not in none:
            yield head
    if "should" not in text and "must" not in text and "shall" not in text:
        return
    yield from _PASSIVE.finditer(text, start, end)
    for head in _MODAL.finditer(text, start, end):
        if head.group(1) not in none and lexicon.opening_verb(text[head.start(1) : end]) is None:
            yield head


@lru_cache(maxsize=8)
def _no_actions(actions: Actions) -> frozenset[str]:
    """What stands behind "to" or a modal verb and is no action."""
    return _NOT_ACTIONS | actions.no_actions


def _imperative(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """The action that opens an ask without an operative verb, as items of letters do: "Release all …"."""
    head = _IMPERATIVE.match(text, start, end)
    return head if head and lexicon.actions.strength(head.group(1)) is not None else None


def _demands(heads: list[re.Match[str]], end: int) -> tuple[Demand, ...]:
    heads = _apart(sorted(heads, key=lambda h: h.start())) if heads[1:] else heads
    bounds = [*[h.start() for h in heads[1:]], end]
    return tuple(
        [
            Demand(head.start(), bound, head[1].lower(), head.start(1))
            for head, bound in zip(heads, bounds, strict=False)
        ]
    )


def _apart(heads: list[re.Match[str]]) -> list[re.Match[str]]:
    """The heads without those that begin inside another, as in "should be urged to act"."""
    kept: list[re.Match[str]] = []
    for head in heads:
        if not kept or head.start() >= kept[-1].end():
            kept.append(head)
    return kept
