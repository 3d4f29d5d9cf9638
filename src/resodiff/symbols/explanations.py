"""A symbol in words: "draft resolution 21, revision 1, Human Rights Council, 36th session"."""

from __future__ import annotations

from resodiff.symbols.grammar import Symbol

_ALTERED = {"Rev": "revision", "Corr": "corrigendum", "Add": "addendum", "Amend": "amendment"}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def explain(symbol: Symbol) -> str:
    """What its parts say, without the symbol itself."""
    name = f"{symbol.series} {symbol.number}" + (f" on {symbol.state}" if symbol.state else "")
    altered = (f"{_ALTERED[word]} {number}" for word, number in symbol.altered)
    when = _session(symbol.session) if symbol.session else symbol.year
    return ", ".join(part for part in (name, *altered, symbol.organ, when) if part)


def _session(session: str) -> str:
    kind, _, number = session.rpartition("-")
    count = int(number) if number.isdecimal() else _from_roman(number)
    manner = {"S": "special ", "ES": "emergency special "}.get(kind, "")
    return f"{_ordinal(count)} {manner}session"


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _from_roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    smaller = (value < after for value, after in zip(values, [*values[1:], 0], strict=True))
    return sum(-value if less else value for value, less in zip(values, smaller, strict=True))
