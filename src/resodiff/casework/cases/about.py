"""What a case is about: as its `case.toml` says, and where that is silent as its adopted text says."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.casework.cases.case import Case
from resodiff.model import Kind, Reading
from resodiff.pipeline.country import country_of
from resodiff.pipeline.order import sitting
from resodiff.symbols import parse


@dataclass(frozen=True, slots=True)
class About:
    """The body, the number of its session, the year, and the country; "" or None where nothing says it."""

    body: str
    session: str
    year: int | None
    country: str


def about(case: Case, adopted: Reading) -> About:
    """What is stated wins; the rest comes from the symbol, the head and the title of the adopted text.

    A body and its session are taken together: another body's session number would be another session.
    """
    told, symbol = adopted.metadata, parse(adopted.metadata.symbol)
    body = told.organ or (symbol.organ if symbol else "")
    same = not case.body or not body or case.body.casefold() == body.casefold()
    return About(
        case.body or body,
        case.session or (_session(adopted) if same else ""),
        case.year or _year(adopted),
        case.country or country_of(told.title),
    )


def _session(adopted: Reading) -> str:
    symbol = parse(adopted.metadata.symbol)
    if symbol and symbol.session:
        return symbol.session
    sat = sitting(adopted.metadata)
    return str(sat[1]) if sat else ""


def _year(adopted: Reading) -> int | None:
    """The year of adoption; a draft's own date is none, but a case that ends with a draft has no other."""
    told = adopted.metadata
    day = told.adopted_on or ("" if adopted.kind is Kind.RESOLUTION else told.dated)
    return int(day[:4]) if day[:4].isdecimal() else None
