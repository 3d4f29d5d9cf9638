"""How far apart two texts are: by as much their sessions and dates may have moved on without any delay."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Apart:
    """Sessions of the Human Rights Council, sessions of the General Assembly and years from one text to the next.

    None is below zero: a text asks for nothing later because it is compared with an earlier one. `first` and `last`
    are the days of the two texts, and `sitting` the session of the Council at which the second was adopted, where they
    are known; they are no part of the distance.
    """

    council: int = 0
    assembly: int = 0
    years: int = 0
    first: date | None = field(default=None, compare=False)
    last: date | None = field(default=None, compare=False)
    sitting: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if min(self.council, self.assembly, self.years) < 0:
            raise ValueError("no text is less than no session apart from another")


TOGETHER = Apart()
"""A draft or letter and the text adopted at the same session, or two versions of one text."""
