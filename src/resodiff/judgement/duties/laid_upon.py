"""On whom something is laid that is no act's addressee: with whom a responsibility lies, by whom a thing is to be done,
and together with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from resodiff.demands.actors import actor_at
from resodiff.judgement.duties.who import Sort, is_met, those_in
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon import Lexicon
from resodiff.lexicon.phrases import alternatives, may_have

_FIRST = r"(?:(?:primarily|mainly|first\s+and\s+foremost|exclusively|solely|always|fully|directly)\s+)?"
_PARTICIPLE = r"\w+(?:ed|en|wn|de|ght|un|ld|pt|ut|id)"
_TOGETHER = re.compile(r",\s+(?:together|jointly|along|in\s+conjunction)\s+with\s+")
_DONE_BY = re.compile(
    rf"\b(?:to|shall|should|must|will)\s+be\s+(?:\w+ly\s+)?(?P<done>{_PARTICIPLE})\s+by\s+|"
    rf"\bbe\s+(?:\w+ly\s+)?(?P<also>{_PARTICIPLE})\s+by\s+"
)
_LIE = frozenset(
    {
        "lies",
        "lie",
        "rests",
        "rest",
        "falls",
        "fall",
        "remains",
        "borne",
        "incumbent",
        "it",
        "hold",
        "holds",
        "holding",
    }
)
_TOGETHER_WORDS = frozenset({"together", "jointly", "along", "conjunction"})
_BY = frozenset({"by"})


@dataclass(frozen=True, slots=True)
class Laid:
    """One on whom something is laid: where he is named in the ask, and in the main carrier who stands in his place."""

    mine: tuple[int, int]
    theirs: tuple[int, int] | None


@lru_cache(maxsize=8)
def _lies_with(lexicon: Lexicon) -> re.Pattern[str]:
    """What stands before one who has a responsibility, where he is named behind it."""
    borne = alternatives(lexicon.duties.borne)
    return re.compile(
        rf"\b(?:{borne}|onus|burden)\b[^;.]{{0,160}}?\b(?:lies?|rests?|falls?|remains?|is\s+(?:borne|incumbent))\s+"
        rf"{_FIRST}(?:with|on|upon|to|by)\s+"
        rf"|\bit\s+is\s+{_FIRST}(?:for|up\s+to|incumbent\s+(?:up)?on|the\s+(?:\w+\s+)?(?:{borne})\s+of)\s+"
        rf"|\b[Hh]olds?\s+(?=[^,;.]{{3,80}}\s(?:responsible|accountable|liable)\b)"
    )


@lru_cache(maxsize=8)
def _bears(lexicon: Lexicon) -> re.Pattern[str]:
    """What stands behind one who has a responsibility."""
    borne = alternatives(lexicon.duties.borne)
    return re.compile(
        rf"\s+(?:bears?|ha(?:s|ve)|holds?)\s+(?:(?:the|an?|full)\s+)?(?:[\w-]+\s+){{0,3}}?(?:{borne})\b"
    )


def laid_upon(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Those in an act on whom a responsibility lies, whichever way it is said: "the duty lies with", "have primary
    responsibility"."""
    if not any(noun in text for noun in lexicon.duties.borne):
        return []
    found = [*_behind(text, _lies_with(lexicon), lexicon), *_before(text, _bears(lexicon), lexicon)]
    return [span for span in found if start <= span[0] < end]


def laid_elsewhere(case: Case) -> Iterator[Laid]:
    """Those on whom an ask lays something, where the main carrier, an edited form, lays it on others or nobody."""
    if case.rewritten:
        return
    yield from _responsible(case)
    yield from _by_whom(case)
    yield from _with_whom(case)


def _responsible(case: Case) -> Iterator[Laid]:
    """Those with whom a responsibility lies no longer, while it lies with others."""
    text, main, words = case.wording.text, case.carriers[0].wording.text, case.lexicon
    if not may_have(text, _LIE):
        return
    mine = _behind(text, _lies_with(words), words)
    if not mine:
        return
    theirs = _behind(main, _lies_with(words), words)
    theirs += [s for s in _before(main, _bears(words), words) if s not in theirs]
    for span in mine if theirs else ():
        if not _is_among(case, span, theirs):
            yield Laid(span, theirs[0])


def _by_whom(case: Case) -> Iterator[Laid]:
    """Those by whom a thing is to be done no longer, while it is to be done."""
    text, main, words = case.wording.text, case.carriers[0].wording.text, case.lexicon
    if not may_have(text, _BY):
        return
    for link in _DONE_BY.finditer(text):
        span = actor_at(text, link.end(), len(text), words.actors)
        done = link.span("done") if link["done"] else link.span("also")
        if span and _is_lost(case, *span) and min(case.fates(*done), default=Fate.LOST) is Fate.KEPT:
            theirs = _behind(main, _DONE_BY, words)
            if not _is_among(case, span, theirs):
                yield Laid(span, theirs[0] if theirs else None)


def _with_whom(case: Case) -> Iterator[Laid]:
    """Those who were to act together with one who is still to act."""
    text = case.wording.text
    if not may_have(text, _TOGETHER_WORDS):
        return
    for link in _TOGETHER.finditer(text):
        span = actor_at(text, link.end(), len(text), case.lexicon.actors)
        if span and _is_lost(case, *span):
            yield Laid(span, None)


def _behind(text: str, link: re.Pattern[str], lexicon: Lexicon) -> list[tuple[int, int]]:
    found = (actor_at(text, m.end(), len(text), lexicon.actors) for m in link.finditer(text))
    return [span for span in found if span is not None]


def _before(text: str, link: re.Pattern[str], lexicon: Lexicon) -> list[tuple[int, int]]:
    """The actors right before an expression."""
    spans = []
    for m in link.finditer(text):
        opened = max(text.rfind(mark, 0, m.start()) for mark in (",", ";", " that "))
        start = opened + (6 if text.startswith(" that ", opened) else 2)
        if (span := actor_at(text, start, m.start(), lexicon.actors)) and span[1] == m.start():
            spans.append(span)
    return spans


def _is_among(case: Case, span: tuple[int, int], theirs: list[tuple[int, int]]) -> bool:
    """Whether all whom a phrase of the ask means are among those of the main carrier, or it means anybody."""
    main = case.carriers[0].wording.text
    now = [w for s in theirs for w in those_in(main[slice(*s)], case.lexicon)]
    mine = those_in(case.wording.text[slice(*span)], case.lexicon)
    return all(
        m.sort in (Sort.ANYBODY, Sort.PRONOUN) or any(is_met(m, w, case.lexicon) for w in now) for m in mine
    )


def _is_lost(case: Case, start: int, end: int) -> bool:
    fates = case.fates(start, end)
    return bool(fates) and min(fates) >= Fate.ECHOED
