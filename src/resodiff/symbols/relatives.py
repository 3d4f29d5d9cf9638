"""The draft, revisions and amendments of a text, as far as its symbol alone tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.symbols.grammar import Symbol, parse

_OPEN = "…"
_ADOPTED = re.compile("(.+)/(?:RES|DEC)/")


@dataclass(frozen=True, slots=True)
class Relative:
    """Another document of the same life. `symbol` ends in "…" where its number cannot be told."""

    relation: str
    symbol: str


def relatives(symbol: Symbol) -> tuple[Relative, ...]:
    """Where the versions of a draft, or the drafts behind an adopted text, are to be looked for."""
    if symbol.is_draft:
        return (*_versions(symbol), Relative("amendments, if any, among", _drafts(symbol.base)))
    return tuple(Relative("draft, its revisions and amendments among", d) for d in _behind(symbol))


def _versions(symbol: Symbol) -> tuple[Relative, ...]:
    revision = next((number for word, number in symbol.altered if word == "Rev"), 0)
    first = (Relative("first version", symbol.base),) if symbol.altered else ()
    before = (Relative("revision before", f"{symbol.base}/Rev.{revision - 1}"),) if revision > 1 else ()
    return (*first, *before, Relative("next revision, if any", f"{symbol.base}/Rev.{revision + 1}"))


def _drafts(draft: str) -> str:
    return draft.rpartition("/L.")[0] + "/L." + _OPEN


def _behind(symbol: Symbol) -> tuple[str, ...]:
    """The series in which the drafts of an adopted text were tabled."""
    match = _ADOPTED.match(symbol.base)
    if not match:
        return ()
    organ = match[1]
    when = symbol.session or symbol.year
    tabled = [f"{organ}/{when}/L."]
    if organ == "A":
        tabled += [f"A/C.{committee}/{when}/L." for committee in range(1, 7)]
    return tuple(start + _OPEN for start in tabled if parse(start + "1"))
