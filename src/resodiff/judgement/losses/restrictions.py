"""What of an ask only limits whom or what it is about: where that fell and the rest stands, more is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.not_everybody import everybody_now
from resodiff.judgement.losses.some_of_them import no_longer_some
from resodiff.lexicon.phrases import may_have, word_set
from resodiff.lexicon.stems import stem

_NOT = frozenset({"not"})
_NOT_YET = re.compile(
    r"\b(?:that|which|who)\s+(?:have|has|had|are|is|were|was|do|does|did)\s+not\s+(?:yet\b|already\b|done\s+so\b)"
)
"""Whom a demand spares that have done it."""

_LIMIT = re.compile(
    r"(?P<head>(?<![a-z])[a-z]{3,}s|people|children|women|persons)\s+(?P<limit>(?:that|which|who|whose)\s|"
    r"(?:[a-z]+ly\s+)?(?:[a-z]{3,}ed|held|taken|made|brought|led|sent)\s+"
    r"(?:in|during|since|before|after|on|by|for|following|between|from|at|under|within|because|as|with|without)\s)"
)
"""Several of a kind, and which of them is meant: "prisoners | arrested in", "mills | that have closed"."""

_SAID_BY = re.compile(
    r"(?<![a-z])(?P<head>[a-z]{3,}s)\s+(?P<by>(?:made|issued|given|put\s+forward|formulated|set\s+out|contained|presented)\s+(?:by|in)\s)"
)
_SAID = word_set("made issued given put formulated set contained presented")
"""What bodies advise, and which of them did, or where."""

_PRECEDENT = re.compile(
    r",?\s+(?:and\s+)?without\s+(?:thereby\s+)?(?:setting|creating|constituting|establishing|forming)\s+an?y?\s+precedent\b(?:\s+for[^,;:\n]*)?"
    r"|,?\s+(?:on\s+an|as\s+an)\s+exceptional\s+(?:and\s+one-time\s+)?(?:basis|case|measure)\b"
)
_END = re.compile(
    r"[;:\n]|,(?!\s+(?:during|since|before|after|between|or\s+(?:during|since|after))\b)|\s+to\s+(?=[a-z])"
)
_END_OF_RELATIVE = re.compile(r"[,;:\n]")
_EVERY = re.compile(r"\b(?:all|any|every|each)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_FREE = re.compile(r"\s*(?:[,;.:]|$|(?:and|or|as\s+well\s+as|to|from|must|should|shall|are|have|be)\b)")
_BY_LEAVE = re.compile(
    r"\bwith\s+the\s+(?P<leave>(?:full\s+|tacit\s+)?(?:knowledge|acquiescence|complicity|connivance|toleration|approval|consent|"
    r"support|involvement)(?:\s+(?:and|or)\s+(?:knowledge|acquiescence|complicity|support|approval|consent))?)\s+of\s+"
)
_LEAVE = word_set(
    "knowledge acquiescence complicity connivance toleration approval consent support involvement"
)
"""Words of leave: where none is, nobody has any."""

_BY = re.compile(r"\bby\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){0,2}$")
_REACH = 60
_FIRST = (
    r"\s+(?:(?:[\w-]+\s+){0,2}consultations?|(?:[\w-]+ly\s+)?[a-z]+ing|up|through|measures|steps|persons)\b"
)
"""What is to be done before: who is to be heard first is no occasion."""

_OCCASION = re.compile(
    rf",?\s+(?P<joint>(?:following|after)(?!{_FIRST})|subsequent\s+to|in\s+the\s+(?:wake|aftermath|context)\s+of|"
    r"on\s+the\s+occasion\s+of|in\s+(?:connection\s+with|response\s+to|reaction\s+to))\s+(?!\d)(?P<what>[^,;:.\n]{4,})"
)
_OCCASIONS = word_set(
    "following after subsequent wake aftermath context occasion connection response reaction"
)
"""The occasion of what is said, without which it is said of every occasion."""

_EXAMPLE = re.compile(
    r"\b(?:all|any|every)\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+,?\s+(?:including|such\s+as|in\s+particular|especially|notably)\s+"
    r"(?P<what>[^,;:.\n]{3,80})"
)
_EXAMPLES = word_set("all any every")
"""One of several that are meant all the same."""


def lifted(case: Case) -> Iterator[tuple[int, int]]:
    """The stretches of the ask that limited it where a carrier has what they limited without a limit."""
    text = case.wording.text
    for found in _NOT_YET.finditer(text) if may_have(text, _NOT) else ():
        if _kept_before(case, found.start()):
            yield found.start(), _end(_END, text, found.end())
    for found in _LIMIT.finditer(text):
        if _stands_free(case, *found.span("head")):
            ends = _END_OF_RELATIVE if found["limit"].startswith(("that", "which", "who")) else _END
            yield found.start("limit"), _end(ends, text, found.end())
    for found in _SAID_BY.finditer(text) if may_have(text, _SAID) else ():
        if _is_advice(case, found["head"]) and _stands_alone(case, *found.span("head")):
            yield found.start("by"), _end(_END_OF_RELATIVE, text, found.end())
    if "precedent" in text or "exceptional" in text:
        yield from (m.span() for m in _PRECEDENT.finditer(text))
    yield from _by_leave(case)
    yield from _occasions(case)
    yield from _examples(case)
    yield from no_longer_some(case)
    yield from everybody_now(case)


def _occasions(case: Case) -> Iterator[tuple[int, int]]:
    """On what occasion something was said that is said without it now."""
    text = case.wording.text
    for found in _OCCASION.finditer(text) if may_have(text, _OCCASIONS) else ():
        what = case.fates(*found.span("what"))
        if any(found["joint"] in c.wording.text for c in case.carriers):
            continue
        if what and sum(f >= Fate.ECHOED for f in what) * 2 > len(what) and _kept_before(case, found.start()):
            yield found.start(), found.end()


def _examples(case: Case) -> Iterator[tuple[int, int]]:
    """What was named as one of all, where all are meant still and a carrier names it for another purpose."""
    text = case.wording.text
    for found in _EXAMPLE.finditer(text) if may_have(text, _EXAMPLES) else ():
        if set(case.fates(*found.span("what"))) == {Fate.ECHOED} and _kept_before(case, found.start("what")):
            yield found.span("what")


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.search(text, start)
    return found.start() if found else len(text)


def _kept_before(case: Case, at: int) -> bool:
    """Whether the word just before is kept."""
    before = case.fate(max(0, at - _REACH), at)
    return bool(before) and before[-1][1] <= Fate.MOVED


def _stands_free(case: Case, start: int, end: int) -> bool:
    """Whether a carrier has all of a kind and nothing that limits it, where the ask has them limited."""
    return any(
        _EVERY.search(carrier.wording.text[max(0, a - 40) : a]) and _FREE.match(carrier.wording.text, b)
        for carrier, a, b in _where(case, start, end)
    )


def _is_advice(case: Case, word: str) -> bool:
    return stem(word) in case.lexicon.kinds.advice


def _stands_alone(case: Case, start: int, end: int) -> bool:
    """Whether a carrier has what a body advised, without a word of whose or which advice it is."""
    return any(_FREE.match(carrier.wording.text, b) for carrier, _, b in _where(case, start, end))


def _where(case: Case, start: int, end: int) -> Iterator[tuple[Carrier, int, int]]:
    """Where the last word of a stretch of the ask stands in the carriers."""
    for carrier, token in case.partners(start, end)[-1:]:
        yield carrier, token.start, token.end


def _by_leave(case: Case) -> Iterator[tuple[int, int]]:
    """That others do with somebody's knowledge what is said now to be done by him."""
    text = case.wording.text
    for found in _BY_LEAVE.finditer(text) if may_have(text, _LEAVE) else ():
        who = case.fate(found.end(), _end(_END_OF_RELATIVE, text, found.end()))
        for carrier, token in case.partners(found.end(), who[-1][0].end if who else found.end()):
            if _BY.search(carrier.wording.text[max(0, token.start - _REACH) : token.start]):
                yield found.span("leave")
                break
