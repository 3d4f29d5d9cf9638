"""While a blind round is open nobody sees a verdict of its letters, the machine's or a coder's, unless he says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resodiff.errors import UsageError

if TYPE_CHECKING:
    from resodiff.casework.cases.case import Case, Letter
    from resodiff.casework.coding.coding import LetterCoding

UNBLIND = "--unblind"
"""The option of whoever leads the project, and codes nothing in it."""


def refuse_open(folder: Path, codings: Sequence[LetterCoding], *, unblinds: bool = False) -> None:
    """Raise `UsageError` where the blind round of a letter is open; `unblinds` names the option that shows it anyway.

    The option shows the machine's verdicts; what coders decided stays closed to everybody.
    """
    from resodiff.casework.coding.coding import still_to_decide

    open_ = [one for one in codings if one.sealed]
    if open_:
        way = f"; {UNBLIND} shows the machine's verdicts before" if unblinds else ""
        letters = ", ".join(one.letter.name for one in open_)
        of = f"{letters} of {folder}" if len(codings) > 1 else str(folder)
        raise UsageError(
            f"the blind round of {of} is open",
            f"{still_to_decide(open_)} must decide on every ask first{way}",
        )


def refuse_if_open(case: Case, letter: Letter, *, offline: bool) -> None:
    """Raise as `refuse_open` for one letter, which is read for it; of an assisted case nothing is read."""
    from dataclasses import replace

    from resodiff.casework.cases.case import Coding
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.coding.coding import coding

    if case.coding is Coding.BLIND:
        bare = replace(case, baseline="", stages=())  # no verdict of theirs is asked for
        refuse_open(case.folder, [coding(bare, Library(bare, offline).compared(letter))], unblinds=True)
