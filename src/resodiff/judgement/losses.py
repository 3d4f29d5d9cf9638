"""Which lost words of an ask matter, and how much."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.demands import Sort
from resodiff.judgement.case import Case
from resodiff.judgement.runs import Run, runs

_SEPARATOR_BEFORE = re.compile(
    r"(?:[,;:\n]|\b(?:and|or|including|with|as well as|such as|in particular|especially|by|through|on|of|for|to|in)\b)\s*(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
_SEPARATOR_AFTER = re.compile(r"^\s*(?:[,;:.\n]|and\b|or\b|in\b|of\b|$)", re.IGNORECASE)
_CITATION = re.compile(
    r"^(?:annex|ibid|sect|para|paras|see|supplement|resolution|decision|document|chap|corr|add|rev|united nations publication|treaty series|vol|no)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Loss:
    """A lost stretch of the ask: offsets, how much it matters, and whether it is a limb of its own."""

    start: int
    end: int
    amount: float
    limb: bool


def losses(case: Case) -> tuple[Loss, ...]:
    """The lost stretches of a case, in order. What was replaced in place counts for less than what is gone."""
    return tuple(loss for run in runs(case) if (loss := _loss(case, run)))


def _loss(case: Case, run: Run) -> Loss | None:
    text = case.wording.text
    limb = bool(_SEPARATOR_BEFORE.search(text[max(0, run.start - 40) : run.start])) and bool(
        _SEPARATOR_AFTER.match(text[run.end : run.end + 12])
    )
    if all(t.sort is Sort.FIGURE for t in run.tokens) or _CITATION.match(text[run.start : run.end]):
        return None
    replaced = min(run.replaced, run.weight)
    amount = run.weight - 0.5 * replaced
    if not limb:
        amount *= 0.6
    return Loss(run.start, run.end, amount, limb)
