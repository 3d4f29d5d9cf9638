"""Words of an ask that its grammar needed and its sense did not: the verb before the noun of an action, what makes a
negation, what draws attention, the title of a treaty once more behind its protocol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import GONE, Fate
from resodiff.lexicon import Actions
from resodiff.lexicon.phrases import alternatives, begun, may_have, word_set

_ENDING = r"(?:e|es|s|y|ies|ied|ed|ing|ying|ting|ding|en|n|t|ten|ted)?"
_NO_PHRASE = r"(?:to|that|which|who|where|by|through|while|of|from|including|such)\b"
"""What parts a verb from a noun that is not its own."""

_REFRAIN = re.compile(
    r"\b(?P<word>(?:refrain|abstain|desist)(?:s|ing)?|fail(?:s|ed|ing|ure)?)\s+(?:from|to)\s+(?:be\s+)?(?=[a-z])"
)
_REFRAINS = word_set(
    "refrain refrains refraining abstain abstains abstaining desist desists desisting fail fails failed failing failure"
)
_NOT = re.compile(r"\b(?:not|no|never|neither|without)\s+(?:to\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What says in one word that a thing is not done, and right before the deed that it is not to be."""

_MARKED = re.compile(
    r"\b(?:[a-z]+\s+)?(?:particular|special|specific|due|close|careful|greater|increased|utmost)\s+"
    r"(?:attention|consideration|emphasis|focus|regard|thought)\b"
)
_MARKED_BY = word_set("attention consideration emphasis focus regard thought")
_MARKS = re.compile(
    r"\b(?:focus\w*|concentrat\w+|particular(?:ly)?|especially|notably|special(?:ly)?|above\s+all|emphasis\w*|duly|attention)\b"
)
_AROUND = 100
"""What singles a thing out, and how far from the thing it may stand in its clause."""

_APPOSED = re.compile(
    r"\b(?:supplementing|complementing|accompanying|annexed\s+to|attached\s+to|appended\s+to|additional\s+to|pertaining\s+to)\s+"
    r"(?:the\s+|that\s+)?(?=[A-ZÀ-Þ])[^,;:.]+"
)
_APPOSES = word_set(
    "supplementing complementing accompanying annexed attached appended additional pertaining"
)
"""Behind an instrument, the title of the one to which it belongs."""

_CLAUSE = re.compile(r"[;:\n]")


def reshaped(case: Case) -> Iterator[tuple[int, int]]:
    """The lost words of the ask without which the carriers say the same."""
    if max(case.met.fates, default=Fate.KEPT) < Fate.ECHOED:
        return
    yield from _carrying(case)
    yield from _negations(case)
    yield from _marked(case)
    yield from _apposed(case)


@lru_cache(maxsize=8)
def _carried(actions: Actions) -> re.Pattern[str]:
    """A verb with the noun of an action behind it: "conduct a comprehensive study", "provide the Court with aid"."""
    return re.compile(
        rf"\b(?P<verb>(?:{alternatives(actions.carrying)}){_ENDING})\s+(?:out\s+|in\s+|into\s+|upon\s+)?"
        rf"(?:(?!{_NO_PHRASE})[\w’'-]+,?\s+){{0,7}}?(?P<noun>(?:{alternatives(actions.carried)})s?)\b"
    )


def _carrying(case: Case) -> Iterator[tuple[int, int]]:
    """Lost verbs before the noun of an action that the carriers have."""
    text = case.wording.text
    for token, fate in zip(case.wording.content, case.met.fates, strict=True):
        if fate < GONE:
            continue
        found = _carried(case.lexicon.actions).match(text, token.start)
        if found and _stands(case, *found.span("noun")):
            yield found.span("verb")


def _stands(case: Case, start: int, end: int) -> bool:
    fates = case.fates(start, end)
    return bool(fates) and max(fates) <= Fate.MOVED


def _negations(case: Case) -> Iterator[tuple[int, int]]:
    """Verbs that say that a thing is not to be done, where the carrier says so in one small word."""
    for found in begun(case.wording.text, _REFRAINS, _REFRAIN):
        first = case.wording.place_from(found.end())
        for carrier, token in case.partners(found.end(), found.end() + _AROUND)[:1]:
            if case.met.partners[first] and _NOT.search(carrier.wording.text, 0, token.start):
                yield found.span("word")


def _marked(case: Case) -> Iterator[tuple[int, int]]:
    """What singles a thing out in so many words, where the carrier does so in others beside the same thing."""
    text = case.wording.text
    for found in _MARKED.finditer(text) if may_have(text, _MARKED_BY) else ():
        if _stands(case, *found.span()):
            continue
        for carrier, token in case.partners(found.end(), found.end() + _AROUND)[:1]:
            theirs = carrier.wording.text
            before = max((m.end() for m in _CLAUSE.finditer(theirs, 0, token.start)), default=0)
            after = _CLAUSE.search(theirs, token.end)
            start, end = (
                max(before, token.start - _AROUND),
                min(after.start() if after else len(theirs), token.end + _AROUND),
            )
            if _MARKS.search(theirs, start, end):
                yield found.span()


def _apposed(case: Case) -> Iterator[tuple[int, int]]:
    """Titles behind an instrument that belongs to another, which is named beside them and stands there."""
    for found in begun(case.wording.text, _APPOSES, _APPOSED):
        title = [t for t, _ in case.fate(*found.span())][1:]
        if title and all(any(t.concept in c.wording.known for c in case.carriers) for t in title):
            yield found.span()
