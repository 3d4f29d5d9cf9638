"""The shapes of UN document symbols, and the one way to write each.

The shapes are those of the UN's own guide to document symbols: body, series, session or year, number. One
table serves for finding symbols in running text and for taking a single one apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from resodiff.model import Span
from resodiff.symbols.organs import (
    ASSEMBLY,
    COMMISSIONS,
    COMMITTEES,
    COUNCIL,
    ECOSOC,
    SECURITY,
    TREATY_BODIES,
    is_adopted,
    is_draft,
)

_PARTS = {
    "session": r"(?P<session>S-\d{1,2}|ES-\d{1,2}|\d{1,3})",
    "year": r"(?P<year>\d{4})",
    "roman": r"\s?\((?P<session>(?:[ES]{1,2}-)?[IVXLC]+)\)",
    "number": r"(?P<number>\d{1,4})",
    "short": r"(?P<number>\d{1,3})",
    "long": r"(?P<number>\d{1,5})",
    "state": r"(?P<state>[A-Z]{3})",
    "committee": r"C\.(?P<committee>[1-6])",
    "commission": r"CN\.(?P<commission>\d{1,2})",
    "body": r"(?P<body>(?:" + "|".join(b for b in TREATY_BODIES if "/" not in b) + r")(?=/C)|E/C\.12)",
}


@dataclass(frozen=True, slots=True)
class _Shape:
    organ: str
    series: str
    template: str

    @property
    def pattern(self) -> str:
        """Its regular expression, with named groups."""
        found = self.template.replace(".", r"\.")
        for name, part in _PARTS.items():
            found = found.replace("{" + name + "}", part)
        return found


_SHAPES = (
    _Shape(COUNCIL, "resolution", "A/HRC/RES/{session}/{short}"),
    _Shape(COUNCIL, "decision", "A/HRC/DEC/{session}/{short}"),
    _Shape(COUNCIL, "President's statement", "A/HRC/PRST/{session}/{short}"),
    _Shape(COUNCIL, "draft resolution", "A/HRC/(?:OM/)?{session}/L.{short}"),
    _Shape(COUNCIL, "written statement", "A/HRC/(?:OM/)?{session}/NGO/{short}"),
    _Shape(COUNCIL, "communication from a Government", "A/HRC/(?:OM/)?{session}/G/{short}"),
    _Shape(COUNCIL, "conference room paper", "A/HRC/(?:OM/)?{session}/CRP.{short}"),
    _Shape(COUNCIL, "document", "A/HRC/(?:OM/)?{session}/{short}"),
    _Shape("Universal Periodic Review", "document", "A/HRC/WG.6/{session}/{state}/{short}"),
    _Shape("Universal Periodic Review", "draft report", "A/HRC/WG.6/{session}/L.{short}"),
    _Shape(ASSEMBLY, "resolution", r"A/RES/{session}/{short}(?-i:\s?(?P<part>[A-H])\b)?"),
    _Shape(ASSEMBLY, "decision", r"A/DEC/{session}/{short}(?-i:\s?(?P<part>[A-H])\b)?"),
    _Shape(ASSEMBLY, "resolution", "A/RES/{number}{roman}"),
    _Shape(ASSEMBLY, "decision", "A/DEC/{number}{roman}"),
    _Shape(ASSEMBLY, "draft resolution", "A/{committee}/{session}/L.{short}"),
    _Shape(ASSEMBLY, "summary record", "A/{committee}/{session}/SR.{short}"),
    _Shape(ASSEMBLY, "document", "A/{committee}/{session}/{short}"),
    _Shape(ASSEMBLY, "draft resolution", "A/{session}/L.{short}"),
    _Shape(ASSEMBLY, "verbatim record", "A/{session}/PV.{short}"),
    _Shape(ASSEMBLY, "document", "A/{session}/{number}"),
    _Shape(SECURITY, "resolution", r"S/RES/{number}\s?\({year}\)"),
    _Shape(SECURITY, "President's statement", "S/PRST/{year}/{number}"),
    _Shape(SECURITY, "verbatim record", "S/PV.{long}"),
    _Shape(SECURITY, "document", "S/{year}/{number}"),
    _Shape(ECOSOC, "resolution", "E/RES/{year}/{number}"),
    _Shape(ECOSOC, "draft resolution", "E/{year}/L.{number}"),
    _Shape(ECOSOC, "document", "E/{year}/{number}"),
    _Shape(ECOSOC, "resolution", "E/{commission}/RES/{year}/{number}"),
    _Shape(ECOSOC, "draft resolution", "E/{commission}/{year}/L.{number}"),
    _Shape(ECOSOC, "document", "E/{commission}/{year}/{number}"),
    _Shape("", "concluding observations", "{body}/(?:C/)?{state}/CO/{number}"),
    _Shape("", "general comment", "{body}/(?:C/)?GC/{number}"),
    _Shape("", "State report", "{body}/(?:C/)?{state}/{number}"),
)

_ALTERED = r"(?:/(?:Rev|Corr|Add|Amend)\.\s?\d+)*"
_WORDS = {"REV": "Rev", "CORR": "Corr", "ADD": "Add", "AMEND": "Amend"}


@cache
def _finder() -> re.Pattern[str]:
    """Any symbol in running text, with the white space that line ends leave around its slashes."""
    shapes = "|".join(re.sub(r"\(\?P<\w+>", "(?:", shape.pattern) for shape in _SHAPES)
    spaced = f"(?:{shapes}){_ALTERED}".replace("/", r"\s?/\s?")
    return re.compile(rf"(?<![\w/]){spaced}(?!\d)", re.IGNORECASE)


@cache
def _exact() -> tuple[tuple[_Shape, re.Pattern[str]], ...]:
    return tuple((s, re.compile(rf"{s.pattern}(?P<altered>{_ALTERED})", re.IGNORECASE)) for s in _SHAPES)


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol and what its parts say; "" where its shape has no such part.

    `text` is its normal form. `organ` is the body in words, `session` as the symbol writes it ("30",
    "S-12", "III"), `altered` what its end says of versions: (("Rev", 1),).
    """

    text: str
    organ: str
    series: str
    number: str
    session: str = ""
    year: str = ""
    state: str = ""
    altered: tuple[tuple[str, int], ...] = ()

    @property
    def base(self) -> str:
        """The symbol without what its end says of versions."""
        tail = "".join(f"/{word}.{number}" for word, number in self.altered)
        return self.text.removesuffix(tail)

    @property
    def is_draft(self) -> bool:
        """Whether it names a tabled draft."""
        return is_draft(self.text)

    @property
    def is_adopted(self) -> bool:
        """Whether it names an adopted text."""
        return is_adopted(self.text)

    def __str__(self) -> str:
        return self.text


def parse(text: str) -> Symbol | None:
    """The symbol that `text` is, in any case and spacing; None when it is none."""
    normal = normal_symbol(text)
    for shape, pattern in _exact() if normal else ():
        match = pattern.fullmatch(normal)
        if match:
            return _taken_apart(normal, shape, match)
    return None


def _taken_apart(normal: str, shape: _Shape, match: re.Match[str]) -> Symbol:
    parts = {name: value or "" for name, value in match.groupdict().items()}
    altered = re.findall(r"/(\w+)\.(\d+)", parts["altered"])
    return Symbol(
        normal,
        _organ(shape, parts),
        shape.series,
        " ".join(filter(None, (parts["number"], parts.get("part", "")))),
        parts.get("session", ""),
        parts.get("year", ""),
        parts.get("state", ""),
        tuple((word, int(number)) for word, number in altered),
    )


def _organ(shape: _Shape, parts: dict[str, str]) -> str:
    if parts.get("committee"):
        return f"{COMMITTEES[parts['committee']]} of the {shape.organ}"
    if parts.get("commission"):
        return COMMISSIONS.get(parts["commission"], f"commission {parts['commission']} of the {shape.organ}")
    return TREATY_BODIES[parts["body"]] if parts.get("body") else shape.organ


def find_symbols(text: str) -> Iterator[tuple[Span, str]]:
    """Each UN symbol in `text`: where it stands, and its normal form."""
    for match in _finder().finditer(text):
        yield Span(*match.span()), _normal(match[0])


def normal_symbol(text: str) -> str:
    """The normal form of a text that is one symbol ("a/hrc/36/l.21" → "A/HRC/36/L.21"), else ""."""
    words = " ".join(text.split())
    match = _finder().fullmatch(words)
    return _normal(match[0]) if match else ""


def _normal(symbol: str) -> str:
    tight = re.sub(r"\s?/\s?", "/", symbol)
    upper = re.sub(r"\.\s", ".", tight).upper()
    cased = re.sub(r"\b(REV|CORR|ADD|AMEND)\b", lambda m: _WORDS[m[0]], upper)
    spaced = re.sub(r"\s?\(([^)]+)\)", r" (\1)", cased)
    return re.sub(r"(\d)\s?([A-H])$", r"\1 \2", spaced)
