"""Ordinal numbers as resolutions write them: "fifty-first", "twenty second", "59th", "one hundred and first"."""

from __future__ import annotations

import re

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HYPHEN = r"(?:\s*[-\u2010\u2011\u2013]\s*|\s+)"

_VALUES = (
    {word: n for n, word in enumerate(_ONES, 1)}
    | {word: n for n, word in enumerate(_TEENS, 10)}
    | {f"{word[:-1]}ieth": 10 * n for n, word in enumerate(_TENS, 2)}
)
_TENS_OF = {word: 10 * n for n, word in enumerate(_TENS, 2)}

ORDINAL = (
    rf"(?:(?:one{_HYPHEN}hundred{_HYPHEN}(?:and\s+)?)?"
    rf"(?:(?:{'|'.join(_TENS)}){_HYPHEN}(?:{'|'.join(_ONES)})|{'|'.join(_VALUES)})"
    r"|(?:one\s+)?hundredth|\d{1,3}(?:st|nd|rd|th))\b"
)
"""A pattern for an ordinal number up to the hundred and ninety-ninth, without groups; for any letter case."""


OPENS_ORDINAL = frozenset({*_VALUES, *_TENS, "one", "hundredth"})
"""The words with which an ordinal number begins that is spelt out."""


def value_of(ordinal: str) -> int:
    """The number that words matching `ORDINAL` stand for."""
    lower = ordinal.lower()
    if lower[0].isdigit():
        return int(lower[:-2])
    parts = re.findall(r"[a-z]+", lower)
    above = 100 if parts[0] == "hundredth" or "hundred" in parts or "hundredth" in parts else 0
    return above + sum(_VALUES.get(p, 0) + _TENS_OF.get(p, 0) for p in parts)
