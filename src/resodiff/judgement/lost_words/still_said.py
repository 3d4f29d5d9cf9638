"""Lost words of an ask that the carriers say all the same: in a term, by initials, by a name that stands already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from resodiff.demands import Token
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.lost_words.bounds import bounds_kept
from resodiff.judgement.lost_words.runs import runs
from resodiff.lexicon import Lexicon
from resodiff.lexicon.phrases import begun, may_have, word_set
from resodiff.lexicon.stems import stem

_WORD = re.compile(r"[^\W_]+")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")
_INITIALS = re.compile(r"[A-Z](?<!\w.)[A-Z]{2,}\b")
_SHORT_FORM = re.compile(r"\b(?P<letters>[A-Z]{4,})s?\b")
_JOINS = r"[\w’']*(?:\s+(?:of|on|and|the|for|in|to|by|with|or|a|an))*[\s-]+"
"""Short forms of common terms, plural or not, and what stands between the first letters of their words: fewer than
four letters begin the words of many a phrase."""

_WITHIN_NAME = re.compile(
    r",?\s+(?:(?:of|on|and|the|for|in|to|from|against|with|by|de|du|des)\s+)*|[-/]", re.IGNORECASE
)
_SMALL = frozenset(
    {"of", "on", "and", "the", "for", "in", "to", "from", "against", "with", "by", "or", "a", "an"}
)

_JOINT = re.compile(
    r"\bin\s+particular\b|\b(?:in|with)\s+(?:this|that)\s+(?:regard|respect|context|connection|spirit|vein|purpose)\b|"
    r"\bto\s+(?:this|that)\s+(?:end|effect)\b|\bfor\s+(?:this|that)\s+purpose\b|\bin\s+addition\b|\baccordingly\b|"
    r"\bin\s+(?:doing\s+so|so\s+doing)\b|\b(?:concerning|regarding|(?:above-?|afore-?)(?:mentioned|said)|alike|respectively|"
    r"thereby|therefore|thus|hence)\b",
    re.IGNORECASE,
)
"""What joins the parts of a sentence and asks for nothing."""

_JOINING = word_set(
    "in with to for accordingly concerning regarding above abovementioned abovesaid afore aforementioned aforesaid "
    "alike respectively thereby therefore thus hence"
)
"""The words with which it begins."""

_PLACE = re.compile(
    r"\b(?:in|into|within)\s+(?:its|the|an|one\s+of\s+(?:its|the))\s+(?:(?:own|first|last)\s+)?"
    r"operative\s+(?:part|section|paragraphs?|text)\b",
    re.IGNORECASE,
)
_OPERATIVE = frozenset({"operative"})
"""Where a letter wants its words to stand, which no resolution repeats: whether they stand there is asked elsewhere."""

_PROMOTE = re.compile(r"\bpromot(?:e|es|ing|ion)\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:respect|protect|safeguard|uphold)(?:s|ed|ing|ion)?\b", re.IGNORECASE)
_FULFIL = re.compile(r"\b(?:fulfil|guarantee|ensure|realiz|realis)\w*", re.IGNORECASE)
_ROW = 40
"""Characters within which the duties to respect, protect and fulfil stand in one row."""


_LONG_NAME = re.compile(
    r"\b(?:[A-Z][a-z]+\s+){0,3}(?:Republic|Kingdom|State|Federation|Union|Principality|Commonwealth)\s+of\s+(?:the\s+)?(?P<name>[A-Z][a-z]{3,})"
)
_HYPHENED = re.compile(r"\b[A-Za-z]{2,}(?:-[a-z]{2,})+\b")
_DOER = re.compile(r"(?P<root>[a-z]{4,}?)(?:ees?|e?rs?|ors?)")
_PEOPLE = (
    r"(?:those|persons?|people|individuals|anyone|everyone|women|men|children|families|citizens|students)"
)
_DOES = (
    rf"\b{_PEOPLE}\s+(?:(?:who|that)\s+(?:(?!not\b)[a-z]+\s+){{{{0,2}}}})?{{0}}(?!ees?\b|e?rs?\b|ors?\b)[a-z]*"
    rf"|\b{{0}}(?:ing|ed)\s+{_PEOPLE}"
)
"""A word for people by what they do, and what tells that they do it."""

_BRACKETED = re.compile(r"\((?:the\s+)?(?=[^)]*[A-Z])[A-Z\d][A-Z\d .&/-]{0,11}s?\)")
_LONG, _VERY_LONG, _SAME_START, _SAME_END = 8, 12, 3, 2
"""Letters of words that differ in one or in two and are still the same, and their first and last ones, which must not
differ: to increase is not to decrease, and trainers are not trainees."""


@lru_cache(maxsize=16)
def still_said(case: Case) -> tuple[tuple[int, int], ...]:
    """The stretches of the ask that have lost words and yet are said."""
    if not runs(case):
        return ()
    text = case.wording.text
    places = _PLACE.finditer(text) if may_have(text, _OPERATIVE) else ()
    joints = (m.span() for found in (begun(text, _JOINING, _JOINT), places) for m in found)
    added = (m.span() for m in _BRACKETED.finditer(case.wording.text) if _follows_kept(case, m.start()))
    said = (
        *_in_terms(case),
        *_in_fuller_names(case),
        *_abbreviated(case),
        *_written_out(case),
        *_respelt(case),
        *_doers(case),
        *_states(case),
        *_hyphenated(case),
        *_fulfilled(case),
        *bounds_kept(case),
    )
    return (*joints, *added, *said)


def _follows_kept(case: Case, at: int) -> bool:
    """Whether the words just before are kept: what stands in brackets behind them is their abbreviation."""
    before = case.fate(max(0, at - _ROW), at)
    return bool(before) and before[-1][1] <= Fate.MOVED


def _respelt(case: Case) -> Iterator[tuple[int, int]]:
    """Long words of which the main carrier has another spelling, or which had a slip of the pen."""
    lost = [t for run in runs(case) for t in run.tokens if t.end - t.start >= _LONG]
    if not lost:
        return
    from rapidfuzz.distance import OSA

    main = case.carriers[0].wording
    free = [
        word
        for t, taken in zip(main.content, case.met.taken, strict=True)
        if not taken and len(word := main.text[t.start : t.end].lower()) >= _LONG
    ]
    for token in lost:
        word = case.wording.text[token.start : token.end].lower()
        most = 2 if len(word) >= _VERY_LONG else 1
        alike = (other for other in free if _may_be_slip(word, other, case.lexicon))
        if any(OSA.distance(word, other, score_cutoff=most) <= most for other in alike):
            yield token.start, token.end


def _hyphenated(case: Case) -> Iterator[tuple[int, int]]:
    """Words written as one that the main carrier writes with a hyphen, and the other way round."""
    text, main = case.wording.text, case.carriers[0].wording.text.lower()
    lost = [t for run in runs(case) for t in run.tokens]
    if "-" in main:
        joined = {found[0].replace("-", "") for found in _HYPHENED.finditer(main)}
        yield from ((t.start, t.end) for t in lost if text[t.start : t.end].lower() in joined)
    for found in _HYPHENED.finditer(text) if lost and "-" in text else ():
        if (
            any(found.start() <= t.start < found.end() for t in lost)
            and found[0].replace("-", "").lower() in main
        ):
            yield found.span()


def _states(case: Case) -> Iterator[tuple[int, int]]:
    """States by their long names that the main carrier names by the short one or by its adjective."""
    main = case.carriers[0].wording.text
    for found in _LONG_NAME.finditer(case.wording.text):
        if re.search(rf"\b{re.escape(found['name'])}", main):
            yield found.span()


def _doers(case: Case) -> Iterator[tuple[int, int]]:
    """People named by what they do or suffer, of whom the main carrier tells it by a verb: "returnees", and "those who
    return" or "returning families"."""
    main = case.carriers[0].wording.text
    for token in (t for run in runs(case) for t in run.tokens):
        found = _DOER.fullmatch(case.wording.text[token.start : token.end])
        if found and re.search(_DOES.format(found["root"]), main):
            yield token.start, token.end


def _may_be_slip(word: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words begin and end alike, and are not both words that resolutions have: conservation is no
    conversation."""
    if word[:_SAME_START] != other[:_SAME_START] or word[-_SAME_END:] != other[-_SAME_END:]:
        return False
    return not (lexicon.weights.knows(stem(word)) and lexicon.weights.knows(stem(other)))


def _in_terms(case: Case) -> Iterator[tuple[int, int]]:
    """Words that the main carrier has within a term ("freedom of expression"), and terms of which it has every word,
    where those met nothing else."""
    main, text = case.carriers[0].wording, case.wording.text
    new = zip(main.content, case.met.taken, strict=True)
    free = [main.text[t.start : t.end] for t, taken in new if not taken]
    terms = frozenset().union(
        *(known for w in free if not w.isalnum() and len(known := frozenset(_stems(w))) > 1)
    )
    lost = [(t, _stems(text[t.start : t.end])) for run in runs(case) for t in run.tokens]
    several = any(len(stems) > 1 for _, stems in lost)
    words = frozenset().union(*map(_stems, free)) if several else terms
    for token, stems in lost:
        if stems and all(s in (terms if len(stems) == 1 else words) for s in stems):
            yield token.start, token.end


def _in_fuller_names(case: Case) -> Iterator[tuple[int, int]]:
    """Bodies by short names in whose place the main carrier has the fuller: "Council", "Human Rights Council"."""
    text, main = case.wording.text, case.carriers[0].wording
    for token in (t for run in runs(case) for t in run.tokens if text[t.start].isupper()):
        name = text[token.start : token.end]
        at, _ = case.wording.between(token.start, token.end)
        if any(_ends_name(main.text[t.start : t.end], name) for t in _beside_partners(case, at)):
            yield token.start, token.end


def _beside_partners(case: Case, at: int) -> Iterator[Token]:
    """The words of the main carrier behind that which the word before one of the ask met, and before the next."""
    content, partners = case.carriers[0].wording.content, case.met.partners
    for neighbour, step in ((at - 1, 1), (at + 1, -1)):
        met = partners[neighbour] if 0 <= neighbour < len(partners) else None
        if met is not None and met[0] == 0 and 0 <= met[1] + step < len(content):
            yield content[met[1] + step]


def _ends_name(full: str, short: str) -> bool:
    return full != short and full[0].isupper() and full.endswith(f" {short}")


@lru_cache(maxsize=4096)
def _stems(words: str) -> tuple[str, ...]:
    lower = (w.lower() for w in _WORD.findall(words))
    return tuple(stem(w) for w in lower if w not in _SMALL)


def _abbreviated(case: Case) -> Iterator[tuple[int, int]]:
    """Names of which the main carrier has the initials, and initials of which it has the name."""
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    here, there = set(_INITIALS.findall(mine)), set(_INITIALS.findall(theirs))
    for letters in sorted(there - here):
        yield from _spelt(mine, letters)
    for letters in sorted(here - there):
        if any(_spelt(theirs, letters)):
            yield from (m.span() for m in re.finditer(rf"\b{letters}\b", mine))


def _written_out(case: Case) -> Iterator[tuple[int, int]]:
    """Short forms of which the main carrier has the words, in small letters too: SLAPPs, "strategic lawsuits against
    public participation"."""
    theirs = case.carriers[0].wording.text
    for found in _SHORT_FORM.finditer(case.wording.text):
        if found["letters"] not in theirs and _words_of(found["letters"].lower()).search(theirs):
            yield found.span()


@lru_cache(maxsize=64)
def _words_of(letters: str) -> re.Pattern[str]:
    return re.compile(r"\b" + _JOINS.join(letters) + r"[\w’']+", re.IGNORECASE)


def _spelt(text: str, letters: str) -> Iterator[tuple[int, int]]:
    """Where the words of a name stand in a text whose initials are these letters."""
    words = [m.span() for m in _CAPITAL.finditer(text)]
    heads = "".join(text[start] for start, _ in words)
    at = heads.find(letters)
    while at >= 0:
        name = words[at : at + len(letters)]
        if all(_WITHIN_NAME.fullmatch(text, a[1], b[0]) for a, b in pairwise(name)):
            yield name[0][0], name[-1][1]
        at = heads.find(letters, at + 1)


def _fulfilled(case: Case) -> Iterator[tuple[int, int]]:
    """The duty to promote beside those to respect and protect, in whose row the carrier has that to fulfil: the fuller
    one, which takes it in."""
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    for found in _PROMOTE.finditer(mine):
        fates = case.fates(*found.span())
        if fates and min(fates) >= Fate.ECHOED and _in_row(mine, *found.span(), _DUTY):
            fuller = (m for m in _FULFIL.finditer(theirs) if _in_row(theirs, *m.span(), _DUTY))
            if any(not _in_row(mine, *found.span(), _FULFIL) for _ in fuller):
                yield found.span()


def _in_row(text: str, start: int, end: int, other: re.Pattern[str]) -> bool:
    """Whether another word stands in one row with a stretch."""
    return bool(other.search(text, max(0, start - _ROW), start) or other.search(text, end, end + _ROW))


def repeats(case: Case, start: int, end: int) -> bool:
    """Whether a name of the ask stands in it elsewhere too, alone or within a longer one, and is kept there."""
    text = case.wording.text
    name = text[start:end]
    for found in re.finditer(re.escape(name), text):
        fates = case.fates(*found.span())
        if found.start() != start and fates and max(fates) <= Fate.MOVED:
            return True
    return False
