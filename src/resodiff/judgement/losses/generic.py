"""Words for a kind of thing in the place of a thing by name: "existing agreements", "a number of experts"."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives
from resodiff.lexicon.stems import stem

_FARTHEST = 110
"""Characters of new words beyond which a passage is written anew and nothing stands in the place of a name."""

_NEAR = 45
"""Characters around the place in which a word that leaves open which one is meant still speaks of it."""


_PARTS = re.compile(r"[^\W_]+")
_TEXT = re.compile(
    r"\bresolutions?\s+\d|\b(?:Agreements?|Accords?|Conventions?|Covenants?|Protocols?|Treaty|Charter|Declarations?|Pact|Principles"
    r"|Rules|Guidelines?|Standards|Code|Compact|Platform|Programme|Plan|Strategy|Framework|Agenda|Guide|Handbook|Manual)\b"
)
"""An instrument by its name, or a resolution by its number."""


@lru_cache(maxsize=8)
def _open(kinds: Kinds) -> re.Pattern[str]:
    """What leaves open which one is meant."""
    return re.compile(rf"\b(?:{alternatives(kinds.open)})\b", re.IGNORECASE)


def is_vague(words: str, kinds: Kinds) -> bool:
    """Whether words leave open which one is meant."""
    return _open(kinds).search(words) is not None


def became_generic(case: Case, start: int, end: int) -> bool:
    """Whether words of the ask, some of which are lost, have made room in the main carrier for a word of the kind.

    A name in the place of a name is an exchange and not generic.
    """
    place = place_of(case, start, end)
    words = case.wording.text[slice(*place[0])] if place else ""
    if place is None or _is_far(place[1]) or _names_another(case, *place[1], words, _is_a_text(words)):
        return False
    return vague_in(case, *place) or _kind_in(case, *place[1]) or lowered(case, start, end)


def left_open(case: Case, start: int, end: int) -> bool:
    """Whether a lost word has made room for several of a kind, or for one that is left open: "the areas concerned"."""
    place = place_of(case, start, end)
    if place is None or _is_far(place[1]) or _names_another(case, *place[1]):
        return False
    kinds = case.lexicon.kinds
    several = any(kinds.is_noun(w) and w.islower() and w.endswith("s") for w in new_words(case, *place[1]))
    return several or vague_in(case, *place, near=0)


def is_in_place(case: Case, start: int, end: int) -> bool:
    """Whether the passage around a lost name still stands, so that what it has there stands in the name's place."""
    place = place_of(case, start, end)
    return place is not None and not _is_far(place[1])


def exchanged(case: Case, start: int, end: int) -> bool:
    """Whether another name, or the same one abbreviated or in full, stands in the place of a lost one."""
    place = place_of(case, start, end)
    if place is None or _is_far(place[1]):
        return False
    return _names_another(case, *place[1], is_text=_is_a_text(case.wording.text[slice(*place[0])]))


def _is_far(place: tuple[int, int]) -> bool:
    return place[1] - place[0] > _FARTHEST


def place_of(case: Case, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The stretch between the kept words around the lost ones of a span: in the ask, and in the main carrier."""
    first, past = case.wording.between(start, end)
    lost = [i for i in range(first, past) if case.met.fates[i] >= Fate.ECHOED]
    if not lost:
        return None
    before = max(((i + n, j + n) for i, j, n in case.met.blocks if i + n <= lost[0]), default=(0, 0))
    mine, theirs = case.wording, case.carriers[0].wording
    after = min(
        ((i, j) for i, j, _ in case.met.blocks if i > lost[-1]),
        default=(len(mine.content), len(theirs.content)),
    )
    return (
        _between([t[:2] for t in mine.content], before[0], after[0]),
        _between([t[:2] for t in theirs.content], before[1], after[1]),
    )


def _between(words: list[tuple[int, int]], before: int, after: int) -> tuple[int, int]:
    """From the end of the word before `before` to the start of the word `after`, or to the end of the clause."""
    start = words[before - 1][1] if before else 0
    if after < len(words):
        return start, max(words[after][0], start)
    last = words[-1][1] if words else start
    return start, max(last, start)


def vague_in(case: Case, mine: tuple[int, int], theirs: tuple[int, int], near: int = _NEAR) -> bool:
    """Whether the main carrier leaves open, at a place or near it, what the ask does not leave open there."""
    before = case.wording.text[max(0, mine[0] - near) : mine[1] + near].lower()
    text, start, end = case.carriers[0].wording.text, theirs[0] - near, theirs[1] + near
    opening = _open(case.lexicon.kinds)
    found = (m.group().lower() for m in opening.finditer(text, max(0, start), min(len(text), end)))
    return any(not re.search(rf"\b{re.escape(word)}\b", before) for word in found)


def new_words(case: Case, start: int, end: int) -> list[str]:
    """The words of the main carrier in a stretch that met none of the ask."""
    main = case.carriers[0].wording
    first, past = main.between(start, end)
    return [
        main.text[t.start : t.end]
        for t, taken in zip(main.content[first:past], case.met.taken[first:past], strict=True)
        if not taken
    ]


def _kind_in(case: Case, start: int, end: int) -> bool:
    kinds = case.lexicon.kinds
    return any(
        kinds.is_noun(words.split()[-1]) and words[0].islower() for words in new_words(case, start, end)
    )


def _names_another(case: Case, start: int, end: int, but: str = "", is_text: bool = False) -> bool:
    """Whether a new name or number stands in a stretch of the main carrier, but for the words of a name itself.

    In the place of a text an organ is none: it says whose texts are meant.
    """
    kinds = case.lexicon.kinds
    known = kinds.organs if is_text else kinds.common
    return any(
        w[0].isdigit() or (w[0].isupper() and w not in but and not _is_made_of(w, known))
        for w in new_words(case, start, end)
    )


def _is_made_of(words: str, known: frozenset[str]) -> bool:
    """Whether each of some words, which the lexicon may take as one, is of these stems."""
    return all(stem(word) in known for word in _PARTS.findall(words.lower()))


def _is_a_text(words: str) -> bool:
    """Whether words name an instrument or a resolution, and no body or place."""
    return _TEXT.search(words) is not None


def lowered(case: Case, start: int, end: int) -> bool:
    """Whether the words of a name that are kept have lost their capitals, so that they name no more."""
    first, past = case.wording.between(start, end)
    capitals = [i for i in range(first, past) if case.wording.text[case.wording.content[i].start].isupper()]
    kept = [p for i in capitals if (p := case.met.partners[i]) is not None and p[0] == 0]
    main = case.carriers[0].wording
    heads = [main.text[main.content[j].start] for _, j in kept]
    return bool(heads) and all(c.islower() for c in heads)
