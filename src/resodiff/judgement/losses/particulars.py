"""What an ask pins down: names, dated instruments (the 2018 press bill), figures; and what of it became generic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resodiff.judgement.ground.cardinals import OPENS_SPELT, SPELT
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.generic import became_generic, is_in_place, new_words, place_of
from resodiff.judgement.losses.names import lost_names, short_names
from resodiff.judgement.losses.references import lost_references, references_in
from resodiff.judgement.lost_words.runs import Run, runs
from resodiff.judgement.times.expressions import times_in
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives, first_words, may_have, placed

_YEAR = r"(?:19|20)\d\d\b"
_NUMBER = rf"(?:\d{{1,3}}(?:[,\u00a0]\d{{3}})+|\d+(?:\.\d+)?|(?:{SPELT}))"
_FIGURE = re.compile(
    r"(?:\b(?:(?:no|not)\s+(?:fewer|less|more)\s+than|at\s+least|at\s+most|more\s+than|less\s+than|over|up\s+to|"
    r"a\s+minimum\s+of|a\s+total\s+of|approximately|nearly|almost|about|some)\s+)?"
    rf"(?<![\w/.,-])(?P<number>{_NUMBER})(?![\w/-])(?:\s+(?:million|billion|thousand)\b)?(?P<part>\s+per\s+cent\b|\s?%)?"
    r"(?:\s+(?:of\s+)?(?:[a-z]|[A-Z][a-z]+s\b)|(?=[,;.]))"
)
_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = OPENS_SPELT - {"a", "an", "zero", "one"}
_REFERENCE = re.compile(
    r"(?:[A-Z][\w-]*|\b(?:[a-z]*graphs?|articles?|rules?|target|phase|item|chapter|nos?\.?|and))\s+$"
)
_DEFINITE = re.compile(
    r"\b(?:the|its|their|these|those|all|both|his|her|our|which|latter)\s+$", re.IGNORECASE
)
_PERIOD = re.compile(r"(?:years?|months?|weeks?|days?|hours?|sessions?)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:year|month|week|day)s?\s+of\s+(?!(?:the|th[eo]se|their|its)\b)[a-z]|years?\s+old\b|hours?\s+of\s+[a-z]",
    re.IGNORECASE,
)
"""Time that measures something else: "14 years of age", "twelve years of schooling"."""

_ANOTHER = re.compile(rf"\d|\b(?:one|half|both|each|every|an?|{SPELT})\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:that|this|such(?:\s+an?)?|the\s+(?:same|said))\s*$")
"""Words that stand for a figure said elsewhere: "to increase that age"."""

_ROUND = re.compile(r"\b(hundred|thousand|million|billion)s\s+of\b")
"""An amount by no more than its size: "millions of people"."""

_SIZE = re.compile(r"[\s\u00a0]+(hundred|thousand|million|billion)\b")
_MANY = re.compile(r"\d[\d,\u00a0]+(?:\.\d+)?")
"""A figure that says more than how many things are known: "1,200 detainees", not "two reports"."""

_FARTHEST = 60
"""Characters between the kept words around a figure, beyond which nothing stands in its place."""

_JOINED = 4
"""Lost words beside a name beyond which they are a matter of their own."""

_BESIDE = 25
"""Characters between a name and lost words that are joined to it."""

_IN_NAME = re.compile(r"\w,\s+[A-Z]")
"""A comma within a name: "the Rivers, Mills and Forests Law"."""

_COUNTED = 3
"""Words after a lost figure that are lost with it and still belong to it."""


@lru_cache(maxsize=8)
def _dated(kinds: Kinds) -> re.Pattern[str]:
    """An instrument with its year ("the 2018 press bill", "the agreement of 5 March 2030") or matter ("the law on
    mills")."""
    instrument = rf"(?:{alternatives(kinds.dated)})s?\b"
    return re.compile(
        rf"\b{_YEAR}(?:\s+[a-z][\w’'-]*){{0,4}}?\s+{instrument}"
        rf"|\b{instrument}(?:\s+[a-z][\w’'-]*){{0,4}}?\s+(?:of|from|dated|in|on)\s+"
        rf"(?:\d{{1,2}}\s+)?(?:[A-Z][a-z]+\s+)?{_YEAR}"
        rf"|\bthe\s+(?:[a-z][\w’'-]*\s+){{0,2}}?{instrument}\s+(?:on|against|concerning|regarding|governing)"
        r"(?:\s+(?!and\b|to\b)[a-z][\w’'-]*){1,5}?(?=[,;.]|\s+(?:and|to|in|for|as|which|that|or|adopted)\b)"
    )


@lru_cache(maxsize=8)
def _first_of_dated(kinds: Kinds) -> frozenset[str]:
    """The words with which dated instruments begin, one or more: where none is, there is no instrument."""
    firsts = first_words(kinds.dated)
    return firsts | {f"{word}s" for word in firsts}


@lru_cache(maxsize=8)
def _amount(kinds: Kinds) -> re.Pattern[str]:
    """What says of an amount no more than that there is one."""
    return re.compile(rf"\b(?:{alternatives(kinds.amounts)})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _a_number_of(kinds: Kinds) -> re.Pattern[str]:
    """A vague amount with its article, which is no number: "a sufficient duration", "an acceptable level"."""
    amounts = alternatives(kinds.amounts)
    return re.compile(
        rf"\ban?\s+(?:(?:{amounts})\b|(?:\w+\s+)?(?:{alternatives(kinds.measures)})\b)", re.IGNORECASE
    )


@lru_cache(maxsize=16)
def lost_particulars(case: Case) -> tuple[tuple[int, int], ...]:
    """The names, dated instruments and figures that gave way to a word of their kind, in order; a figure also where
    only what was counted is left. None overlaps another."""
    if case.wording.text == case.carriers[0].wording.text:
        return ()
    parts = tuple(lost_references(case))
    others = (*lost_names(case), *_instruments(case), *_figures(case))
    found = sorted((*parts, *(o for o in others if not any(s < o[1] and o[0] < e for s, e in parts))))
    return tuple(span for n, span in enumerate(found) if all(end <= span[0] for _, end in found[:n]))


@lru_cache(maxsize=16)
def covered(case: Case) -> tuple[tuple[int, int], ...]:
    """What the loss of these explains: their own words, and the lost ones that are joined to them; and names that are
    abbreviated."""
    found = lost_particulars(case)
    standing = [span for span in found if is_in_place(case, *span)]
    joined = ((r.start, r.end) for r in runs(case) if any(_is_joined(case, r, *span) for span in standing))
    return (*found, *joined, *short_names(case))


def _is_joined(case: Case, run: Run, start: int, end: int) -> bool:
    """Whether a few lost words overlap with a name or stand beside it, with none but a word of its kind between."""
    if sum(not start <= t.start < end for t in run.tokens) > _JOINED:
        return False
    first, past = min(run.end, end), max(run.start, start)
    text = case.wording.text
    between = text[first:past]
    return (
        len(between) <= _BESIDE
        and not set(";:.\n") & set(between)
        and (
            "," not in between
            or (first == run.end and _IN_NAME.fullmatch(text, first - 1, past + 1) is not None)
        )
        and all(case.lexicon.kinds.has(text[t.start : t.end]) for t, _ in case.fate(first, past))
    )


def _instruments(case: Case) -> Iterator[tuple[int, int]]:
    text, kinds = case.wording.text, case.lexicon.kinds
    if not may_have(text, _first_of_dated(kinds)):
        return
    for match in _dated(kinds).finditer(text):
        fates = case.fates(*match.span())
        if sum(f >= Fate.ECHOED for f in fates) * 2 >= len(fates) > 0 and became_generic(case, *match.span()):
            yield match.span()


def _figures(case: Case) -> Iterator[tuple[int, int]]:
    text = case.wording.text
    found = [m for m in _FIGURE.finditer(text) if not _is_no_amount(text, m)] if _has_number(text) else []
    parts = [m.span() for m in references_in(text)] if found else []
    times = [m.span() for m in times_in(text)] if found else []
    for match in found:
        start, end = match.span("number")
        fates = case.fates(start, end)
        if not fates or min(fates) < Fate.ECHOED or any(s <= start < e for s, e in (*times, *parts)):
            continue
        if _is_vague_now(case, match):
            yield match.start(), _with_counted(case, end)


def _has_number(text: str) -> bool:
    return _DIGIT.search(text) is not None or not _NUMBER_WORDS.isdisjoint(placed(text).words)


def _is_no_amount(text: str, found: re.Match[str]) -> bool:
    """Whether a number is a year, a part of a reference, or measures time."""
    end = found.end("number")
    if _SIZE.match(text, end):
        return False
    year = re.fullmatch(_YEAR, found["number"]) is not None and not found["part"]
    return (
        year
        or bool(_REFERENCE.search(text[max(0, found.start() - 30) : found.start()]))
        or (bool(_PERIOD.match(text, end + 1)) and not _MEASURED.match(text, end + 1))
    )


def _is_vague_now(case: Case, found: re.Match[str]) -> bool:
    """Whether the main carrier has a vague amount where the figure stood, or what was counted without one."""
    if _is_rounded(case, found):
        return True
    place = place_of(case, *found.span("number"))
    if place is None or place[1][1] - place[1][0] > _FARTHEST:
        return False
    start, end = place[1]
    words, before = case.carriers[0].wording.text[start:end], case.wording.text[slice(*place[0])]
    vague = _amount(case.lexicon.kinds).search(words)
    another = _ANOTHER.search(_a_number_of(case.lexicon.kinds).sub("", words))
    if another:
        return False
    if vague and vague.group().lower() not in before.lower():
        return True
    if _POINTS_BACK.search(words) and not _POINTS_BACK.search(before):
        return True
    return _counted_kept(case, found) and not new_words(case, start, end)


def _is_rounded(case: Case, found: re.Match[str]) -> bool:
    """Whether a carrier has only the size of the amount, and no number of it: "millions" for "1.4 million"."""
    size = _SIZE.match(case.wording.text, found.end("number"))
    if not size or f"{size[1]}s of" in case.wording.text:
        return False
    texts = [c.wording.text for c in case.carriers]
    known = any(m[1] == size[1] for t in texts for m in _ROUND.finditer(t))
    return known and not any(re.search(rf"\d\s+{size[1]}\b", t) for t in texts)


def _counted_kept(case: Case, found: re.Match[str]) -> bool:
    """Whether what was counted, if it was not known by a small number, follows directly where the figure stood."""
    size = _SIZE.match(case.wording.text, found.end("number"))
    known = _DEFINITE.search(case.wording.text[max(0, found.start() - 10) : found.start()])
    if known and not (_is_many(found, size) and _is_indefinite_now(case, found)):
        return False
    end = found.end("part") if found["part"] else size.end() if size else found.end("number")
    after = case.fate(end, found.end() + 25)
    return bool(after) and after[0][1] is Fate.KEPT


def _is_many(found: re.Match[str], size: re.Match[str] | None) -> bool:
    return size is not None or _MANY.fullmatch(found["number"]) is not None


def _is_indefinite_now(case: Case, found: re.Match[str]) -> bool:
    """Whether an edited form of the ask speaks of such things, where the ask spoke of those of a known number."""
    place = None if case.rewritten else place_of(case, *found.span("number"))
    return place is not None and not _DEFINITE.search(case.carriers[0].wording.text[slice(*place[1])])


def _with_counted(case: Case, end: int) -> int:
    """Where the words end that are lost with a figure: of what it counts, a word or two may be left."""
    size = _SIZE.match(case.wording.text, end)
    at = past = size.end() if size else end
    for token, fate in case.fate(at, at + 40)[:_COUNTED]:
        if case.wording.text[at : token.start].strip():
            break
        at = token.end
        past = at if fate >= Fate.ECHOED else past
    return past
