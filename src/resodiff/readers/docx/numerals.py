"""Numbers as Word writes them out: 4, (d), IV, *.

The names are those of ST_NumberFormat (ECMA-376 Part 1, 17.18.59). Formats of other scripts are written in
digits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_DAGGERS = "*†‡§"
_MOST_ROMAN = 32_767


def numeral(count: int, style: str) -> str:
    """`count` in the format of that name; "" for the formats "none" and "bullet"."""
    return _FORMATS.get(style, str)(count)


def _letters(count: int) -> str:
    """A to z, then aa, bb: Word repeats the letter, unlike a spreadsheet."""
    if not 0 < count <= 780:
        return str(count)
    times, place = divmod(count - 1, 26)
    return "abcdefghijklmnopqrstuvwxyz"[place] * (times + 1)


def _roman(count: int) -> str:
    if not 0 < count <= _MOST_ROMAN:
        return str(count)
    written = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        written += sign * times
    return written


def _ordinal(count: int) -> str:
    teen = count % 100 in (11, 12, 13)
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _cardinal_words(count: int) -> str:
    if not 0 <= count < 100:
        return str(count)
    if count < 20:
        return _ONES[count].capitalize()
    tens, ones = divmod(count, 10)
    return (_TENS[tens] + (f"-{_ONES[ones]}" if ones else "")).capitalize()


def _ordinal_words(count: int) -> str:
    if not 0 < count < 100:
        return _ordinal(count)
    head, hyphen, last = _cardinal_words(count).lower().rpartition("-")
    end = f"{last[:-1]}ieth" if last.endswith("y") else _ORDINALS.get(last, f"{last}th")
    return f"{head}{hyphen}{end}".capitalize()


def _dagger(count: int) -> str:
    times, place = divmod(count - 1, len(_DAGGERS))
    return _DAGGERS[place] * (times + 1) if 0 < count <= 40 else str(count)


_FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "bullet": lambda _: "",
        "none": lambda _: "",
        "decimalZero": lambda count: f"{count:02}",
        "lowerLetter": _letters,
        "upperLetter": lambda count: _letters(count).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda count: _roman(count).upper(),
        "ordinal": _ordinal,
        "cardinalText": _cardinal_words,
        "ordinalText": _ordinal_words,
        "chicago": _dagger,
        "numberInDash": lambda count: f"- {count} -",
        "decimalEnclosedParen": lambda count: f"({count})",
        "decimalEnclosedFullstop": lambda count: f"{count}.",
        "hex": lambda count: f"{count:X}",
    }
)
