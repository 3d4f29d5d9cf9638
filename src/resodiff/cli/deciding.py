"""What a decision must be, however it is given: on the command line, at a prompt or in the interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from resodiff.errors import UsageError

if TYPE_CHECKING:
    from resodiff.casework.coding import LetterCoding


def check_carriers(given: Sequence[str], known: Sequence[str]) -> None:
    """Raise `UsageError` for a number that no adopted paragraph has."""
    wholes = {number.partition("(")[0] for number in known}
    for number in given:
        if number not in known and number not in wholes:
            raise UsageError(f"the adopted text has no paragraph {number}", f"it has {', '.join(known)}")


def refuse_sealed(one: LetterCoding) -> None:
    """Raise `UsageError` while the blind round is open: what was not said cannot be settled."""
    from resodiff.casework.coding import still_to_decide

    if one.sealed:
        left = still_to_decide([one])
        raise UsageError(
            f"the blind round of {one.letter.name} is open", f"{left} must decide on every ask first"
        )
