"""Comparisons that fill pages: many asks, asks with every reason there is, asks longer than a page."""

from __future__ import annotations

from dataclasses import replace

import varonia
from resodiff.model import REASONS, Comparison, Finding

LONG_WORDS = "Urges the Government of Varonia to lift every restriction on assembly in Lestra without delay; "


def many(number: int, words: str = varonia.LETTER[0] * 4) -> Comparison:
    """A comparison of `number` long asks, all weakened by the same paragraph."""
    proposed = varonia.letter(tuple(f"{n}. {words}" for n in range(1, number + 1)))
    f = varonia.comparison().findings[0]
    findings = tuple(Finding(ask, f.verdict, f.evidence, 0.9, f.carriers) for ask in proposed.asks)
    return Comparison(proposed, varonia.resolution(), findings)


def with_every_reason(number: int) -> Comparison:
    """The same, each ask weakened for every reason of the rubric, with the words that show it."""
    c = many(number)
    quotes = {"ask": varonia.LETTER[0][:60], "adopted": varonia.ADOPTED[1][:60]}
    ask = varonia.passage(c.proposed.document, quotes["ask"])
    adopted = varonia.passage(c.adopted.document, quotes["adopted"])
    evidence = tuple(varonia.evidence(code, ask, adopted, -1) for code in REASONS)
    return replace(c, findings=tuple(replace(f, evidence=evidence) for f in c.findings))


def longer_than_a_page() -> Comparison:
    """An ask of about two pages between two short ones."""
    proposed = varonia.letter((varonia.LETTER[0], LONG_WORDS * 80, varonia.LETTER[1]))
    f = varonia.comparison().findings[0]
    findings = tuple(Finding(ask, f.verdict, f.evidence, 0.9, f.carriers) for ask in proposed.asks)
    return Comparison(proposed, varonia.resolution(), findings)
