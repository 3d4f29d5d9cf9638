"""What a decision must be, however it is given: on the command line or at a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from resodiff.casework.reviews.needs_carrier import needs_carrier
from resodiff.errors import UsageError
from resodiff.model import Verdict
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from resodiff.casework.coding.coding import AskCoding, LetterCoding

NONE = "none"
"""What stands for a paragraph's number where no single one carries the ask, as where the whole text does."""


def check_carriers(given: Sequence[str], known: Sequence[str]) -> None:
    """Raise `UsageError` for a number that no adopted paragraph has."""
    wholes = {number.partition("(")[0] for number in known}
    for number in given:
        if number not in known and number not in wholes:
            raise UsageError(f"the adopted text has no paragraph {number}", f"it has {', '.join(known)}")


def named(given: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs that were named; `NONE` names none. Raises `UsageError` for both at once."""
    found = tuple(number for number in given if number.casefold() != NONE)
    if found and len(found) < len(given):
        raise UsageError(f"{NONE} is beside {', '.join(found)}", f"name paragraphs, or {NONE}")
    return found


def supposed(ask: AskCoding, verdict: Verdict, by: str, *, blind: bool, settles: bool) -> tuple[str, ...]:
    """The carriers that hold where a person names none: their own of before, else those the person was shown.

    Whoever settles was shown the coders' and the machine's, whoever codes blind nobody's.
    """
    if not needs_carrier(ask.finding, verdict):
        return ()
    before = [c for c in (ask.settlements if settles else ask.coded) if c.by == by]
    others = [c for c in ask.coded if c.verdict is verdict] if settles else []
    found = [c.carriers for c in (*before, *others) if c.carriers]
    machine = () if blind else tuple(c.number for c in ask.finding.carriers)
    return next(iter(found), machine)


def refuse_sealed(one: LetterCoding) -> None:
    """Raise `UsageError` while the blind round is open: what was not said cannot be settled."""
    from resodiff.casework.coding.coding import still_to_decide

    if one.sealed:
        left = still_to_decide([one])
        raise UsageError(
            f"the blind round of {one.letter.name} is open", f"{left} must decide on every ask first"
        )


def warn_of_coder(one: LetterCoding, by: str) -> None:
    """Say that whoever settles coded this letter: nobody should be judge in their own dispute."""
    if any(c.by == by for ask in one.asks for c in ask.coded):
        warn(f"{by} coded {one.letter.name}: let somebody settle who did not")


def warn_of_others(ask: AskCoding, by: str, verdict: Verdict) -> None:
    """Say that somebody settled it otherwise: then what claims least holds, whoever came last."""
    for one in ask.settlements:
        if one.by != by and one.verdict is not verdict:
            warn(
                f"{one.by} settled ask {ask.finding.ask.number} as {one.verdict.value}: what claims least holds"
            )


def warn(words: str) -> None:
    """A warning, beside the results."""
    click.echo(one_line(f"resodiff: warning: {words}"), err=True)
