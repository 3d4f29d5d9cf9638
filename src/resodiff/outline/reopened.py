"""Asks that a changed adopted text has opened again: how many, and how they count, in the words of every face."""

from __future__ import annotations

from collections.abc import Sequence

NAMED = 12
"""Asks that are named by number."""

COUNTED = "each counts as the verdict that claims least"

COMPARED = "there coders are compared as they decided then, and nobody with the machine"


def reopened_line(reopened: int, asks: int, numbers: Sequence[str] = (), how: str = COUNTED) -> str:
    """How many asks rest on what was decided on an earlier text, with their numbers; "" where none does."""
    if not reopened:
        return ""
    rest = "rests" if reopened == 1 else "rest"
    more = f" and {len(numbers) - NAMED} more" if len(numbers) > NAMED else ""
    named = f" ({', '.join(numbers[:NAMED])}{more})" if numbers else ""
    noun = "ask" if asks == 1 else "asks"
    told = f"{reopened} of {asks} {noun} {rest} on what was decided on an earlier text{named}"
    return f"{told}: to be decided again, {how}"
