"""The same comparison under other ladders of verbs: which asks would be judged otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.model import Code, Origin, Verdict


@dataclass(frozen=True, slots=True)
class Other:
    """How the program judges an ask under another ladder of verbs, where that differs from the ladder in use."""

    ladder: str
    verdict: Verdict
    reasons: tuple[Code, ...]
    origin: Origin | None
    is_reversed: bool
