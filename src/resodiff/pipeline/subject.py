"""Whether two texts are about the same State or subject."""

from __future__ import annotations

import math
import re
from collections import Counter

from resodiff.lexicon import load
from resodiff.model import Kind, Reading

KINSHIP = 0.10
"""Kinship below which two texts are taken for strangers. Of 216 pairs of successive Human Rights Council
resolutions of one title none is below it, of pairs of different titles 86 in 100 are; with the names in
titles that grows to 89, and to 99 where both titles name a country."""

ENOUGH = 120
"""Different words a text must have for its kinship to mean anything."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_INSTITUTION = re.compile(
    r"""
    Human|Rights|Council|Special|Rapporteur|Mandate|Convention|Declaration|International|United|Nations|High
    |Commissioner|Office|Working|Group|General|Assembly|Independent|Experts?|Covenant|Optional|Protocol|States
    |Member|Fund|Trust|Programme|World|Secretary|Forum|Committee|Action|Conference|Summit|Social|Economic
    |Cultural|Civil|Political|Agenda|Sustainable|Development|Goals
    """,
    re.VERBOSE,
)
"""Capitals that name no State and no subject."""


def kinship(one: Reading, other: Reading) -> float | None:
    """How much two texts share of their rare words, 0 to 1; None where one is too short to tell.

    The cosine of their words, each counted by the root of its frequency and the cube of its rarity.
    """
    left, right = _profile(one.document.text), _profile(other.document.text)
    if min(len(left), len(right)) < ENOUGH:
        return None
    shared = sum(weight * right.get(word, 0.0) for word, weight in left.items())
    return shared / (_length(left) * _length(right))


def _profile(text: str) -> dict[str, float]:
    from resodiff.lexicon.stems import stem

    weights = load().weights
    counts = Counter(stem(word) for word in _WORD.findall(text.lower()))
    return {word: math.sqrt(count) * weights.of(word) ** 3 for word, count in counts.items()}


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
    words = title.lstrip("0123456789/.- ")
    found = (match.group() for match in _NAME.finditer(words) if match.start() > 0)
    return [name for name in found if not _INSTITUTION.fullmatch(name)]
