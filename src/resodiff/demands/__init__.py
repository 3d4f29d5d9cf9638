"""Wordings taken apart into content words, acts and demands."""

from resodiff.demands.acts import Act, Demand, acts
from resodiff.demands.tokens import Token, tokens

__all__ = ["Act", "Demand", "Token", "acts", "tokens"]
