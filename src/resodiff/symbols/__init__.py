"""Symbols of UN documents: found in a text, parsed, written in one way, explained, corrected."""

from resodiff.symbols.corrections import suggest
from resodiff.symbols.explanations import explain
from resodiff.symbols.grammar import Symbol, find_symbols, normal_symbol, parse
from resodiff.symbols.organs import is_adopted, is_draft, organ_of
from resodiff.symbols.relatives import Relative, relatives

__all__ = [
    "Relative",
    "Symbol",
    "explain",
    "find_symbols",
    "is_adopted",
    "is_draft",
    "normal_symbol",
    "organ_of",
    "parse",
    "relatives",
    "suggest",
]
