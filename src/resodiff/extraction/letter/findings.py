"""What the readers of a letter's parts hand over: asks that have no number yet, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.extraction.letter.demand import Demand
from resodiff.model import AskKind, Part, Passage


@dataclass(frozen=True, slots=True)
class Found:
    """An ask before it is numbered."""

    demand: Demand
    passages: tuple[Passage, ...]
    kind: AskKind = AskKind.PROSE
    part: Part = Part.OPERATIVE
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """The asks of a stretch of lines, the index of their first line, and that of the first line after them."""

    found: tuple[Found, ...]
    first: int
    after: int
