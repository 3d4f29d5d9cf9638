"""Cardinal numbers as resolutions write them: "twelve", "twenty-four", "a hundred and six", "1,200", "2.5"."""

from __future__ import annotations

import re

from resodiff.lexicon.phrases import plain

_ONES = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HYPHEN = r"(?:\s*[-\u2010\u2011\u2013]\s*|\s+)"

_VALUES = (
    {"zero": 0, "one": 1}
    | {word: n for n, word in enumerate(_ONES, 2)}
    | {word: n for n, word in enumerate(_TEENS, 10)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
)

_BELOW_HUNDRED = (
    rf"(?:{'|'.join(_TENS)})(?:{_HYPHEN}(?:one|{'|'.join(_ONES)})\b)?|{'|'.join(_TEENS)}|{'|'.join(_ONES)}"
)

DIGITS = r"\d[\d,\u00a0]*(?:\.\d+)?"
"""A pattern for a number in digits, without groups."""

_HUNDREDS = rf"(?:(?:an?|one|{'|'.join(_ONES)}){_HYPHEN})?hundred(?:\s+and\s+(?:one|{_BELOW_HUNDRED}))?"

SPELT = rf"(?:{_HUNDREDS}|{_BELOW_HUNDRED})"
"""A pattern for a number from two to nine hundred and ninety-nine that is spelt out, without groups; for any letter
case. One is left to whoever looks: it may be a pronoun."""

CARDINAL = rf"(?:{DIGITS}|{SPELT}|zero|one)"
"""A pattern for a number in digits or spelt out, without groups."""

OPENS_SPELT = frozenset({*_VALUES, "hundred", "a", "an"})
"""The words with which a number begins that is spelt out."""


def value_of(number: str) -> float:
    """The number that words or digits matching `CARDINAL` stand for."""
    if number[0].isdigit():
        return float(number.replace(",", "").replace("\u00a0", ""))
    parts = re.findall(r"[a-z]+", plain(number))
    if "hundred" not in parts:
        return float(sum(_VALUES[p] for p in parts))
    at = parts.index("hundred")
    hundreds = _VALUES.get(parts[at - 1], 1) if at else 1
    return float(100 * hundreds + sum(_VALUES[p] for p in parts[at + 1 :] if p != "and"))
