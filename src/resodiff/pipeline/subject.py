"""Whether two texts are about the same State or subject."""

from __future__ import annotations

import math
import re
from collections import Counter

from resodiff.lexicon import load
from resodiff.model import Kind, Reading

OF_A_RESOLUTION, OF_A_LETTER = 0.42, 0.10
"""Kinship that two long texts on one subject have at least: two in the words of resolutions, or one a letter.

Of 31 true pairs of the first kind none has less than 0.65, of 28 letters none less than 0.13. Of 219 pairs of
successive Human Rights Council resolutions of one title two have less than 0.42: one of each is procedural, and
titles that agree are believed. docs/verdicts.md has the shares of mismatched pairs that are found so."""

LONG = 300
"""Different words of a text from which on its kinship is worth its face value; below, less is due in proportion,
since an excerpt may show little of its subject."""

ENOUGH = 60
"""Different words a text must have for its kinship to mean anything."""

_ONE_TITLE = 0.5
"""Kinship of two titles that name one subject."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"[A-Z][\w’'-]+")


def are_strangers(one: Reading, other: Reading) -> bool:
    """Whether two texts share so few of their rarer words that they can hardly be about one subject."""
    left, right = _profile(one.document.text), _profile(other.document.text)
    words = min(len(left), len(right))
    full = OF_A_LETTER if Kind.LETTER in (one.kind, other.kind) else OF_A_RESOLUTION
    due = full * min(1.0, words / LONG)
    return words >= ENOUGH and _likeness(left, right) < due and not agree_in_title(one, other)


def agree_in_title(one: Reading, other: Reading) -> bool:
    """Whether two resolutions or drafts have titles that name one subject; a letter's headline says nothing here."""
    if Kind.LETTER in (one.kind, other.kind):
        return False
    return _likeness(*(_profile(_unnumbered(r.metadata.title)) for r in (one, other))) >= _ONE_TITLE


def kinship(one: Reading, other: Reading) -> float:
    """How much two texts share of their rare words, 0 to 1.

    The cosine of their words, each counted by its frequency and the square of its rarity.
    """
    return _likeness(_profile(one.document.text), _profile(other.document.text))


def _likeness(left: dict[str, float], right: dict[str, float]) -> float:
    shared = sum(weight * right.get(word, 0.0) for word, weight in left.items())
    return shared / (_length(left) * _length(right))


def _profile(text: str) -> dict[str, float]:
    from resodiff.lexicon.stems import stem

    weights = load().weights
    counts = Counter(stem(word) for word in _WORD.findall(text.lower()))
    return {word: count * weights.of(word) ** 2 for word, count in counts.items()}


def _length(profile: dict[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in profile.values())) or 1.0


def names_only_in(named: Reading, other: Reading) -> list[str]:
    """The proper names in the title of `named`, when `other` has none of them.

    A letter's title says nothing here: it is set in capitals as headlines are.
    """
    if named.kind is Kind.LETTER:
        return []
    names = proper_names(named.metadata.title)
    text = other.document.text.casefold()
    return [] if any(name.casefold() in text for name in names) else names


def is_strange(proposed: Reading, adopted: Reading) -> bool:
    """Whether a letter never names what the title of the adopted text names, as its State."""
    return proposed.kind is Kind.LETTER and bool(names_only_in(adopted, proposed))


def proper_names(title: str) -> list[str]:
    """The words with a capital inside a UN title, without its number and those of UN institutions."""
    words = _unnumbered(title)
    found = (match.group() for match in _NAME.finditer(words) if match.start() > 0)
    return [name for name in found if name not in load().boilerplate.institutions]


def _unnumbered(title: str) -> str:
    return title.lstrip("0123456789/.- ")
