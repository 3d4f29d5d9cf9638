"""What a mistyped symbol was probably meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from resodiff.symbols.grammar import normal_symbol

_WORDS = ("HRC", "RES", "DEC", "PRST", "NGO", "WG", "REV", "CORR", "ADD", "AMEND", "CCPR", "CERD", "CEDAW")
_DOTTED = re.compile(r"(L|C|CN|WG|PV|SR|CRP|REV|CORR|ADD|AMEND)[.\- ]*([0-9OIL]+)")
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?:undocs\.org|docs\.un\.org)/(?:[a-z]{2}/)?", re.IGNORECASE)
_MISREAD = str.maketrans("OIL", "011")

_LATE = 70
"""Sessions from here on, in a bare number, are the General Assembly's; the Council's are younger."""


def suggest(text: str) -> str:
    """The normal form of the symbol that `text` may be meant for, or "" when nothing is likely.

    For "A/HCR/RES/30-23" it is "A/HRC/RES/30/23"; a symbol that is right already is its own.
    """
    if len(text) > 100 or not any(char.isdigit() for char in text):
        return ""
    return next((symbol for attempt in _attempts(text) if (symbol := normal_symbol(attempt))), "")


def _attempts(text: str) -> Iterator[str]:
    plain = _ADDRESS.sub("", text.strip(" .,;:\"'“”"), count=1)
    yield plain
    yield from _with_year(plain)
    parts = [_mended(part) for part in _parts(plain)]
    yield from _arrangements(parts)


def _with_year(text: str) -> Iterator[str]:
    match = re.fullmatch(r"S/?RES/?(\d{1,4})\W+(\d{4})\W*", text, re.IGNORECASE)
    if match:
        yield f"S/RES/{match[1]} ({match[2]})"


def _parts(text: str) -> list[str]:
    """The parts between slashes, or what people type for slashes; the hyphen of "S-12" stays."""
    kept = re.sub(r"\b(E?S)[-_ ]?(\d{1,2})(?=[/\\_\- ])", r"\1~\2", text.upper())
    tight = re.sub(r"\b(L|C|CN|WG|PV|CRP|REV|CORR|ADD|AMEND)[.\- ]+(?=\d)", r"\1.", kept)
    tight = re.sub(r"(?<=\d)(?=(?:REV|CORR|ADD|AMEND)\.?\d)", "/", tight)
    return [part.replace("~", "-") for part in re.split(r"[/\\_\- :|]+", tight) if part]


def _mended(part: str) -> str:
    dotted = _DOTTED.fullmatch(part)
    if dotted:
        return f"{dotted[1]}.{dotted[2].translate(_MISREAD)}"
    if any(char.isdigit() for char in part):
        return part.translate(_MISREAD) if re.fullmatch(r"[0-9OIL]+", part) else part
    return _nearest(part) if len(part) > 1 else part


def _nearest(part: str) -> str:
    """The word of symbols it was meant for: the same letters in another order, or nearly the same."""
    shuffled = [word for word in _WORDS if sorted(word) == sorted(part)]
    return next(iter(shuffled or get_close_matches(part, _WORDS, 1, 0.6)), part)


def _arrangements(parts: list[str]) -> Iterator[str]:
    yield "/".join(parts)
    yield "/".join(_split_numbers(parts))
    if parts[:1] == ["HRC"] or parts[:1] == ["RES"]:
        yield "/".join(["A", *parts]) if parts[0] == "HRC" else _resolution(parts[1:])
    if parts[:3] == ["A", "RES", "HRC"]:
        yield "/".join(["A", "HRC", "RES", *parts[3:]])
    if len(parts) == 2:
        yield _resolution(parts)


def _split_numbers(parts: list[str]) -> list[str]:
    """ "30.23" as "30/23"."""
    return [piece for part in parts for piece in (part.split(".") if part[:1].isdigit() else [part])]


def _resolution(numbers: list[str]) -> str:
    """The resolution that people cite by its bare number, "30/23"."""
    late = numbers[:1] and numbers[0].isdecimal() and int(numbers[0]) > _LATE
    return "/".join(["A", "RES", *numbers] if late else ["A", "HRC", "RES", *numbers])


def easily_confused(symbol: str) -> str:
    """The symbol that people mean when they write this one and nothing is there, or "".

    "A/HRC/30/23" is a document, "A/HRC/RES/30/23" the resolution of that number; a version that does not
    exist has a first version.
    """
    bare = re.fullmatch(r"(A(?:/HRC)?|E)/((?:E?S-)?\d+/\d+)", symbol)
    if bare:
        return f"{bare[1]}/RES/{bare[2]}"
    version = re.fullmatch(r"(.+?)(?:/(?:Rev|Corr|Add|Amend)\.\d+)+", symbol)
    return version[1] if version else ""
