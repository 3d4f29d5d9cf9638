"""Words of an ask for which others stand in its main carrier, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.model import Code


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two stretches of words as offsets, in the ask and in the main carrier, of which the second says less."""

    mine: tuple[int, int]
    theirs: tuple[int, int]
    code: Code
