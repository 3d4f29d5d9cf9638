"""The names of WordprocessingML elements and attributes, and how their values are read.

ISO/IEC 29500 (ECMA-376) has two namespaces for the same words, "transitional" and "strict"; `transitional`
makes the second the first, so that every other page knows one name for each thing.
"""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.encode()),
)
_OFF = frozenset(("0", "false", "off", "none"))


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
_CHOICE = f"{{{COMPATIBILITY}}}Choice"
_FALLBACK = f"{{{COMPATIBILITY}}}Fallback"


def transitional(data: bytes) -> bytes:
    """A part with the strict namespaces replaced by the transitional ones."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def first(parent: Element | None, name: str) -> Element | None:
    """The first child of that full name. (`find` understands paths, and takes five times as long.)"""
    if parent is not None:
        for found in parent.iterchildren(name):
            return found
    return None


def value(parent: Element | None, name: str) -> str:
    """The `w:val` of the child of that full name, or ""."""
    found = first(parent, name)
    return "" if found is None else found.get(VAL, "")


def number(text: str | None, otherwise: int | None = None) -> int | None:
    """A whole number of at most nine digits as XML writes it, or `otherwise`."""
    digits = (text or "").strip()
    if digits.removeprefix("-").isascii() and digits.removeprefix("-").isdigit() and len(digits) < 10:
        return int(digits)
    return otherwise


def switch(parent: Element | None, name: str) -> bool | None:
    """Whether an on/off property of that full name is set; None where it is not mentioned."""
    found = first(parent, name)
    return None if found is None else is_on(found)


def is_on(element: Element) -> bool:
    """Whether an on/off property that is mentioned is set: it is, unless it says otherwise."""
    return element.get(VAL, "1").lower() not in _OFF


def branch(alternate: Element, fallback_first: bool = False) -> Element | None:
    """The one branch of an `mc:AlternateContent` to be read: all say the same for different programs."""
    order = (_FALLBACK, _CHOICE) if fallback_first else (_CHOICE, _FALLBACK)
    found = (first(alternate, name) for name in order)
    return next((each for each in found if each is not None), None)
