"""Whose verdicts a score of a letter may rest on."""

from __future__ import annotations

from resodiff.casework.coding.coding import LetterCoding
from resodiff.casework.scores.scoring import facts, machine_facts
from resodiff.casework.scores.sensitivity import Views


def views(one: LetterCoding) -> Views:
    """The asks of a letter as they hold, as each coder sees them, and as the machine does."""
    found = {"the verdicts that hold": facts(one)}
    if not one.sealed:
        found |= {
            f"{coder} alone": facts(one, coder) for coder in one.coders if any(a.by(coder) for a in one.asks)
        }
    return found | {"the machine alone": machine_facts(one)}
