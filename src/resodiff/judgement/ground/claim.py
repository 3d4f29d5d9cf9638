"""Which adopted paragraph is explained by which paragraph of the proposal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """A paragraph of the proposal whose words an adopted paragraph has nearly all: `by` is its text."""

    by: str
    likeness: float
