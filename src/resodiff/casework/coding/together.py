"""What those say together whose verdict on an ask holds: reasons, paragraphs, the contrary, and the origin by it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from resodiff.model import REASONS, Code, Finding, Origin, Verdict


class Tells(Protocol):
    """What one person tells of an ask beside the verdict."""

    @property
    def carriers(self) -> tuple[str, ...]:
        """The numbers of the paragraphs that carry it."""

    @property
    def reasons(self) -> tuple[Code, ...]:
        """Why it is *weakened*."""

    @property
    def reversed(self) -> bool:
        """Whether the adopted text says the contrary."""


def reasons_of(said: Sequence[Tells]) -> tuple[Code, ...]:
    """The reasons that at least half of them name, in the rubric's order."""
    named = [code for one in said for code in one.reasons]
    return tuple(code for code in REASONS if code in named and 2 * named.count(code) >= len(said))


def carriers_of(said: Sequence[Tells]) -> tuple[str, ...]:
    """The paragraphs of the first of them."""
    return said[0].carriers


def is_reversed(said: Sequence[Tells]) -> bool:
    """Whether at least half of them say so: who differ on it, as who differ on a reason, have one verdict all the
    same."""
    return 2 * sum(one.reversed for one in said) >= len(said)


def origin_under(finding: Finding, verdict: Verdict) -> Origin | None:
    """The origin of an ask under a person's verdict; whether the baseline had it is the machine's to say."""
    told = finding.origin
    if told is None or verdict is finding.verdict:
        return told
    before = told in (Origin.HELD, Origin.ERODED, Origin.LOST)
    if verdict is Verdict.DROPPED:
        return Origin.LOST if before else Origin.ABSENT
    if not before:
        return Origin.GAINED
    if told is Origin.LOST:
        return Origin.HELD if verdict is Verdict.ADOPTED else Origin.ERODED
    return Origin.HELD if verdict is Verdict.ADOPTED else told
