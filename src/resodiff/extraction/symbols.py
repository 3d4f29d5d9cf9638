"""UN document symbols in running text, and the one way to write each.

The shapes are those of the UN's own guide to document symbols: body, series, session or year, number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.model import Span

_SUFFIX = r"(?:/(?:Rev|Corr|Add|Amend)\.\s?\d+)*"
_SESSION = r"(?:S-\d{1,2}|ES-\d{1,2}|\d{1,3}|\d{4})"
_SHAPES = (
    rf"A/HRC/(?:(?:RES|DEC|PRST)/{_SESSION}/\d{{1,3}}|(?:OM/)?{_SESSION}/(?:L\.\d{{1,3}}|NGO/\d{{1,3}}|\d{{1,3}}))",
    rf"A/(?:RES|DEC)/{_SESSION}/\d{{1,3}}(?-i:\s?[A-H]\b)?",
    r"A/(?:RES|DEC)/\d{2,4}\s?\([IVXLC]+\)",
    rf"A/C\.[1-6]/{_SESSION}/(?:L\.\d{{1,3}}|\d{{1,3}})",
    rf"A/{_SESSION}/(?:L\.\d{{1,3}}|PV\.\d{{1,3}}|\d{{1,4}})",
    r"S/RES/\d{1,4}\s?\(\d{4}\)",
    r"S/(?:PRST/)?\d{4}/\d{1,4}",
    r"E/(?:RES/)?\d{4}/(?:L\.)?\d{1,4}",
    r"E/CN\.\d{1,2}/\d{4}/(?:L\.)?\d{1,4}",
)
_SPACED = "|".join(_SHAPES).replace("/", r"\s?/\s?")
_SYMBOL = re.compile(rf"(?<![\w/])(?:{_SPACED}){_SUFFIX}(?!\d)", re.IGNORECASE)
_UPPER = re.compile(r"\b(?:a|s|e|hrc|res|dec|prst|c|l|om|ngo|pv|cn|es)\b", re.IGNORECASE)
_WORDS = {"rev": "Rev", "corr": "Corr", "add": "Add", "amend": "Amend"}


def find_symbols(text: str) -> Iterator[tuple[Span, str]]:
    """Each UN symbol in `text`: where it stands, and its normal form."""
    for match in _SYMBOL.finditer(text):
        yield Span(*match.span()), _normal(match[0])


def normal_symbol(text: str) -> str:
    """The normal form of a text that is one symbol ("a/hrc/36/l.21" → "A/HRC/36/L.21"), else ""."""
    words = " ".join(text.split())
    match = _SYMBOL.fullmatch(words)
    return _normal(match[0]) if match else ""


def is_draft(symbol: str) -> bool:
    """Whether a symbol names a tabled draft (L-document)."""
    return "/L." in symbol


def is_adopted(symbol: str) -> bool:
    """Whether a symbol names an adopted resolution, decision or statement."""
    return any(f"/{series}/" in symbol for series in ("RES", "DEC", "PRST"))


def organ_of(symbol: str) -> str:
    """The organ whose symbol it is, or ""."""
    organs = {"A/HRC/": "Human Rights Council", "A/": "General Assembly", "S/": "Security Council"}
    organs["E/"] = "Economic and Social Council"
    return next((organ for start, organ in organs.items() if symbol.startswith(start)), "")


def _normal(symbol: str) -> str:
    tight = re.sub(r"\s?/\s?", "/", symbol)
    tight = re.sub(r"\.\s", ".", tight)
    upper = _UPPER.sub(lambda m: m[0].upper(), tight)
    cased = re.sub(r"\b(rev|corr|add|amend)\b", lambda m: _WORDS[m[0].lower()], upper, flags=re.IGNORECASE)
    cased = re.sub(r"\s?\(([IVXLCivxlc]+|\d{4})\)", lambda m: f" ({m[1].upper()})", cased)
    return re.sub(r"(\d)\s?([A-Za-z])$", lambda m: f"{m[1]} {m[2].upper()}", cased)
