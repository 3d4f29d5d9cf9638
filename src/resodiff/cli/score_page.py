"""Scores on the terminal and as JSON, each with its working and its range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from resodiff.casework.scoring import Score, facts, machine_facts, score
from resodiff.casework.sensitivity import Range, Views, sensitivity
from resodiff.cli.case_page import add, as_json, table
from resodiff.cli.terminal import page

if TYPE_CHECKING:
    from resodiff.casework.case import Case
    from resodiff.casework.coding import LetterCoding
    from resodiff.casework.score_rubric import Rubric

FIGURES = ("met", "gained")


def views(one: LetterCoding) -> Views:
    """The asks of a letter as they hold, as each coder sees them, and as the machine does."""
    found = {"the verdicts that hold": facts(one)}
    if not one.sealed:
        found |= {
            f"{coder} alone": facts(one, coder) for coder in one.coders if any(a.by(coder) for a in one.asks)
        }
    return found | {"the machine alone": machine_facts(one)}


def show_scores(codings: Sequence[LetterCoding], rubric: Rubric) -> None:
    """A table of the working for each letter, then its two scores and their ranges."""
    screen = page()
    for one in codings:
        found = score(facts(one), rubric)
        screen.say(one.letter.name, "bold")
        made = table(
            screen, "Ask", "Rests on", "Met", "Gained", "Of", "Working", numbers=("Met", "Gained", "Of")
        )
        for p in found.asks:
            cells = (
                p.facts.number,
                p.facts.basis.value,
                f"{p.met:.2f}",
                f"{p.gained:.2f}",
                f"{p.facts.priority:g}",
            )
            add(made, screen, (*cells, p.working))
        screen.put(made)
        for figure in FIGURES:
            screen.say(_line(figure, found, sensitivity(views(one), rubric, _value(figure))))
        screen.put()
    screen.say(f"Points by {rubric.name}. A score says what corresponds, never what caused it.", "dim")


def _value(figure: str) -> Any:
    return lambda found: getattr(found, figure)


def _line(figure: str, found: Score, span: Range | None) -> str:
    if span is None:
        return f"{figure}: nothing to score"
    points = sum(getattr(p, figure) for p in found.asks)
    swings = ", ".join(f"{name} {low:.0%} to {high:.0%}" for name, (low, high) in span.swings.items())
    return (
        f"{figure}: {points:.2f} of {found.possible:g} = {span.value:.0%}; "
        f"from {span.low:.0%} ({span.at_low}) to {span.high:.0%} ({span.at_high}); each alone: {swings}"
    )


def score_json(case: Case, codings: Sequence[LetterCoding], rubric: Rubric) -> str:
    """`resodiff.scores/1`."""
    letters = [_letter(one, rubric) for one in codings]
    return as_json(
        {"schema": "resodiff.scores/1", "case": case.title, "rubric": rubric.name, "letters": letters}
    )


def _letter(one: LetterCoding, rubric: Rubric) -> dict[str, Any]:
    found = score(facts(one), rubric)
    asks = [
        {
            "number": p.facts.number,
            "verdict": p.facts.verdict.value,
            "basis": p.facts.basis.value,
            "met": round(p.met, 6),
            "gained": round(p.gained, 6),
            "priority": p.facts.priority,
            "working": p.working,
        }
        for p in found.asks
    ]
    ranges = {figure: _range(sensitivity(views(one), rubric, _value(figure))) for figure in FIGURES}
    return {"letter": one.letter.name, "possible": found.possible, **ranges, "asks": asks}


def _range(span: Range | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {
        "share": round(span.value, 6),
        "low": round(span.low, 6),
        "high": round(span.high, 6),
        "at_low": str(span.at_low),
        "at_high": str(span.at_high),
        "each_alone": {name: [round(low, 6), round(high, 6)] for name, (low, high) in span.swings.items()},
    }
