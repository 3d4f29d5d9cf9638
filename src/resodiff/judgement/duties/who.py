"""Who is meant by the words for one who is to act, and whether two such phrases mean the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from resodiff.demands import tokens
from resodiff.demands.actors import actor_at
from resodiff.lexicon import Lexicon
from resodiff.lexicon.actors import Actors, stems_of
from resodiff.lexicon.stems import stem


class Sort(IntEnum):
    """What kind of actor is meant."""

    ANYBODY = 0
    """No more is said than that somebody should act: "all stakeholders", "those concerned"."""
    PRONOUN = 1
    """It stands for one who was named before: "it", "the latter"."""
    RULERS = 2
    """Those who govern one State: "the Government of Varonia", "the authorities"."""
    STATES = 3
    """States in general: "all States", "developed countries"."""
    NAMED = 4
    """A name alone: "Varonia", "the Taliban"."""
    BODY = 5
    """A body or office with a name: "the High Commissioner"."""
    OTHERS = 6
    """Any others: "business enterprises", "the armed groups"."""


@dataclass(frozen=True, slots=True)
class Who:
    """One of those who are meant: offsets in the phrase, what kind it is, and what tells it from others.

    `head` is the stem of the noun, `names` those of its capitalised words but for words of its kind, `stems` those of
    all that say something, `letters` the initials of its capitalised words, `short` its words that are but initials,
    `terms` what its terms of several words mean.
    `loose` says that it is left open which one is meant ("the competent authorities"), `some` that it is left open and
    not all are meant, `part` that it is but one
    below the government ("the prison authorities").
    """

    start: int
    end: int
    sort: Sort
    head: str
    names: frozenset[str]
    stems: frozenset[str]
    letters: str = ""
    short: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    loose: bool = False
    some: bool = False
    part: bool = False


_JOINT = re.compile(
    r",?\s+(?:and|or|as\s+well\s+as|together\s+with|along\s+with|including|in\s+particular|particularly|especially|"
    r"first\s+and\s+foremost|above\s+all|primarily|chiefly|mainly|notably|namely|such\s+as|inter\s+alia,?)\s+(?:also\s+)?(?:(?:on|upon|for|to)\s+)?|,\s+|\s*\(|/"
)
_HEAD_ENDS = re.compile(
    r"[,(:;]|\s(?:of|for|to|in|on|and|or|at|with|as|that|which|who|whose|whom|from|within|beyond|under|by|against|"
    r"across|among|between|throughout|around|having|where|not|concerned|once|again|also|therefore|further)(?=\s|$)|\s\w+ing(?=\s)"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INITIALS = re.compile(r"\b[A-Z]{3,}\b")
_IN_GENERAL = re.compile(r"(?:Member\s+|Non-member\s+)?(?:States|Governments)\b|United\s+Nations\s+[a-z]")
_LAST = re.compile(r"([\w’'-]+)\W+(?:(?:and|or|as\s+well\s+as)\s+)?$")
_DEFINITE = re.compile(r"(?:the|its|this|their|that|said)\s", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:it|its|them|him|her|they|he|she|these|the\s+(?:latter|same|former))$", re.IGNORECASE
)
_GOVERNMENT = stem("governments")
_ALL = frozenset({"all", "any"})
_KIN = 4
"""Letters of the shortest name of a State of which an adjective is made."""


@lru_cache(maxsize=2048)
def those_in(words: str, lexicon: Lexicon) -> tuple[Who, ...]:
    """Each of those whom a phrase names, in order: "the Government of Varonia and all donors" names two."""
    known, start = lexicon.actors, 0
    cuts: list[tuple[int, int]] = []
    for joint in _JOINT.finditer(words):
        if joint.start() > start and _opens_another(words, joint.end(), known):
            cuts.append((start, joint.start()))
            start = joint.end()
    cuts.append((start, len(words)))
    return tuple(_who(words, a, b, lexicon) for a, b in cuts if words[a:b].strip())


def _opens_another(words: str, start: int, known: Actors) -> bool:
    """Whether another actor begins at `start`, and not the second half of a name ("Bosnia and Herzegovina").

    Another begins with a small letter, or right behind a noun that needs nothing more ("States and United Nations
    agencies").
    """
    who = actor_at(words, start, len(words), known)
    if who is None or who[0] - start > 1:
        return False
    first = _WORD.search(words, start)
    if first is None or first[0][0].islower():
        return first is not None
    if _IN_GENERAL.match(words, start):
        return True
    before = _LAST.search(words, 0, start)
    return before is not None and before[1].lower() in known.bodies


def _who(words: str, start: int, end: int, lexicon: Lexicon) -> Who:
    known, phrase = lexicon.actors, words[start:end].strip(" ,)")
    noun = _noun(phrase, known)
    head = stem(noun.lower()) if not noun.lower().startswith("commissioner") else "commissioner"
    names = _names(phrase, lexicon)
    stems = frozenset(
        s for s in stems_of(phrase) - known.unspecific if s not in known.rulers and s not in known.states
    )
    kind = _sort(phrase, noun, head, names, stems, known)
    lower = frozenset(w.lower() for w in _WORD.findall(phrase))
    letters = "".join(w[0] for w in _WORD.findall(phrase) if w[0].isupper() and not _INITIALS.fullmatch(w))
    return Who(
        start,
        start + len(phrase),
        kind,
        head,
        names,
        stems | _of_states(phrase, lexicon),
        letters,
        frozenset(w.lower() for w in _INITIALS.findall(phrase)),
        frozenset(t.concept for t in tokens(phrase, lexicon) if _is_term(phrase[t.start : t.end])),
        loose=bool(lower & known.loose),
        some=bool(lower & known.loose) and lower.isdisjoint(_ALL),
        part=bool(lower & known.parts),
    )


def _is_term(words: str) -> bool:
    """Whether a content word is several words in one, or initials, for which there may be other terms."""
    return " " in words or words.isupper()


def _noun(phrase: str, known: Actors) -> str:
    """The noun that a phrase is about: "entities" in "the entities of the development system"."""
    cut = _HEAD_ENDS.search(phrase)
    found = _WORD.findall(phrase[: cut.start()] if cut and cut.start() else phrase)
    while (
        len(found) > 1
        and found[-1].lower() in known.after_states
        and found[-2].lower() in ("states", "state")
    ):
        found.pop()
    return found[-1] if found else ""


def _names(phrase: str, lexicon: Lexicon) -> frozenset[str]:
    """The stems of the capitalised words that name, with the States whose adjectives they are."""
    known = lexicon.actors
    capitals = [w for w in _WORD.findall(phrase) if w[0].isupper()]
    stems = stems_of(" ".join(capitals)) - known.unspecific - known.rulers - known.states
    return stems | _of_states(phrase, lexicon)


def _of_states(phrase: str, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        lexicon.states[w.lower()]
        for w in _WORD.findall(phrase)
        if w[0].isupper() and w.lower() in lexicon.states
    )


def _sort(
    phrase: str, noun: str, head: str, names: frozenset[str], stems: frozenset[str], known: Actors
) -> Sort:
    if _PRONOUN.match(phrase):
        return Sort.PRONOUN
    plural = noun.lower() in ("governments", "states", "countries", "nations")
    if noun and head in known.rulers and not plural:
        return Sort.RULERS
    if head in known.states:
        if plural:
            return Sort.STATES
        return Sort.RULERS if _DEFINITE.match(phrase) or names else Sort.STATES
    if head in known.vague or not (stems or names):
        return Sort.ANYBODY
    capital = noun[:1].isupper() or any(w[0].isupper() for w in _WORD.findall(phrase)[1:])
    if noun.lower() in known.bodies:
        return Sort.BODY if capital or noun.lower() in known.offices else Sort.OTHERS
    return Sort.NAMED if capital or noun[:1].isupper() else Sort.OTHERS


def is_met(mine: Who, theirs: Who, lexicon: Lexicon) -> bool:
    """Whether `theirs` is the one whom `mine` means, by whatever name, or takes him in by name.

    Who is anybody is met by everybody.
    """
    known = lexicon.actors
    if mine.sort is Sort.ANYBODY or theirs.sort is Sort.PRONOUN or _same_words(mine, theirs):
        return True
    if theirs.sort is Sort.ANYBODY:
        return False
    if mine.sort is Sort.STATES:
        return theirs.sort is Sort.STATES or (theirs.sort in (Sort.RULERS, Sort.NAMED) and bool(theirs.names))
    if mine.sort is Sort.RULERS:
        return _is_government(mine, theirs, known)
    if mine.sort is Sort.NAMED:
        return _shares(mine, theirs, known) or (
            theirs.sort is Sort.RULERS and not theirs.names and not theirs.loose
        )
    return _is_same_body(mine, theirs, lexicon)


def _same_words(mine: Who, theirs: Who) -> bool:
    """Whether the two say the same in another order: "the armed forces of Varonia", "the Varonian armed forces"."""
    return bool(mine.stems) and mine.head == theirs.head and mine.stems == theirs.stems


def _is_government(mine: Who, theirs: Who, known: Actors) -> bool:
    """Whether `theirs` governs the same State, or is that State; its police, parliament or provinces are not."""
    if theirs.part and not mine.part:
        return False
    if theirs.sort is Sort.RULERS:
        return (
            _shares(mine, theirs, known)
            or not mine.names
            or (not theirs.names and not (theirs.loose and not mine.loose))
        )
    if theirs.sort is Sort.NAMED:
        return not mine.names or _shares(mine, theirs, known)
    return theirs.head in (mine.head, _GOVERNMENT) and _shares(mine, theirs, known)


def _is_same_body(mine: Who, theirs: Who, lexicon: Lexicon) -> bool:
    known = lexicon.actors
    if mine.sort is Sort.BODY and theirs.some and not mine.loose and not _shares(mine, theirs, known):
        return False
    if mine.head == theirs.head or _abbreviates(mine, theirs):
        return True
    if _shares(mine, theirs, known) and not _share_a_state_only(mine, theirs, lexicon):
        return True
    if mine.head in known.mandates and theirs.head in known.mandates:
        return True
    if mine.stems & known.high_commissioner and theirs.stems & known.high_commissioner:
        return True
    if any(mine.head in group and theirs.head in group for group in known.alike):
        return True
    return mine.sort is Sort.OTHERS and theirs.sort in (Sort.OTHERS, Sort.BODY, Sort.NAMED)


def _share_a_state_only(mine: Who, theirs: Who, lexicon: Lexicon) -> bool:
    """Whether all that two bodies have in common is the State in which they are: a rapporteur on Varonia is not the
    agencies there."""
    common = mine.names & theirs.names
    return bool(common) and not mine.terms & theirs.terms and common <= _states(lexicon)


@lru_cache(maxsize=8)
def _states(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.states.values())


def _shares(mine: Who, theirs: Who, known: Actors) -> bool:
    """Whether a telling word stands in both, or a State's name in one and its adjective in the other."""
    if mine.terms & theirs.terms:
        return True
    said = (mine.names or mine.stems) - known.countries
    there = (theirs.names or theirs.stems) - known.countries
    return bool(said & there) or any(_kin(a, b) for a in said for b in there) or _abbreviates(mine, theirs)


def _kin(one: str, other: str) -> bool:
    """Whether two names are a State's and its adjective: "varonia", "varonian"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _KIN and long.startswith(short) and not long.startswith("commissioner")


def _abbreviates(mine: Who, theirs: Who) -> bool:
    """Whether one is the other by its initials: UNDP, OHCHR, DPRK."""
    pairs = ((mine.short, theirs.letters), (theirs.short, mine.letters))
    return any(
        s in letters.lower() or _in_order(s, letters.lower()) for short, letters in pairs for s in short
    )


def _in_order(short: str, letters: str) -> bool:
    """Whether each letter of `short` comes in turn among `letters`, the first among its first."""
    rest = iter(letters)
    return letters[:1] == short[0] and all(c in rest for c in short)
