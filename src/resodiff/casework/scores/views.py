"""Whose verdicts a score of a letter may rest on."""

from __future__ import annotations

from resodiff.casework.coding.coding import LetterCoding
from resodiff.casework.scores.scoring import facts, machine_facts
from resodiff.casework.scores.sensitivity import Views


def views(one: LetterCoding, *, named: bool = True) -> Views:
    """The asks of a letter as they hold, as each coder sees them, and as the machine does.

    Without names the coders are "coder 1" and so on, in the order of their names, as in a report without names.
    """
    found = {"the verdicts that hold": facts(one)}
    if not one.sealed:
        coders = [coder for coder in one.coders if any(a.by(coder) for a in one.asks)]
        called = {coder: f"coder {n}" for n, coder in enumerate(sorted(coders), 1)}
        found |= {f"{coder if named else called[coder]} alone": facts(one, coder) for coder in coders}
    return found | {"the machine alone": machine_facts(one)}
