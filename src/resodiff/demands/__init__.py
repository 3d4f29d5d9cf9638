"""Wordings taken apart into content words, acts and demands."""

from resodiff.demands.acts import Act, Demand, acts
from resodiff.demands.tokens import Sort, Token, tokens

__all__ = ["Act", "Demand", "Sort", "Token", "acts", "tokens"]
