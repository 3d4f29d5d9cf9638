"""Scores on the terminal and as JSON, each with its working and its range."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from resodiff.casework.scores.scoring import Score, facts, score
from resodiff.casework.scores.sensitivity import Dependence, Range, dependence, sensitivity
from resodiff.casework.scores.views import views
from resodiff.cli.outputs import as_json
from resodiff.cli.pages.plain_tables import add, put, table
from resodiff.cli.terminal import Page, page
from resodiff.outline.people import WHO_CODED
from resodiff.outline.reopened import COUNTED, reopened_line

if TYPE_CHECKING:
    from resodiff.casework.cases.case import Case
    from resodiff.casework.coding.coding import LetterCoding
    from resodiff.casework.scores.rubric import Rubric

FIGURES = ("met", "gained")

_PARAMETERS = {
    "ladder": "points",
    "weights": "priorities",
    "view": "whose verdicts",
    "verbs": "ladder of verbs",
}
"""What a score is varied by, as people call it."""


def show_scores(codings: Sequence[LetterCoding], rubric: Rubric) -> None:
    """A table of the working for each letter, then its two scores and their ranges."""
    screen = page()
    for one in codings:
        found = score(facts(one), rubric)
        screen.say(one.letter.name, "bold")
        made = table(
            screen, "Ask", "Rests on", "Met", "Gained", "Of", "Working", numbers=("Met", "Gained", "Of")
        )
        told = _beside(one)
        for p in found.asks:
            cells = (
                p.facts.number,
                p.facts.basis.value + told[p.facts.number],
                f"{p.met:.2f}",
                f"{p.gained:.2f}",
                f"{p.facts.priority:g}",
            )
            add(made, screen, (*cells, p.working))
        put(made, screen)
        if line := reopened_in(one):
            screen.say(f"{line}.", "bold")
        for figure in FIGURES:
            screen.say(_line(figure, found, _span(one, rubric, figure)))
        _show_ladders(one, screen)
        screen.put()
    screen.say(f"Points by {rubric.name}. A score says what corresponds, never what caused it.", "dim")


def _differing(one: LetterCoding) -> dict[str, list[str]]:
    """Of each ask, on what the coders differ who agree on its verdict: those reasons count that half of them name."""
    from resodiff.casework.agreement.differing import differing

    return {ask.finding.ask.number: [point.value for point in differing(ask)] for ask in one.asks}


def _beside(one: LetterCoding) -> dict[str, str]:
    """What is said beside the basis of each ask: on what the coders differ, and that one of them settled it."""
    settled = {a.finding.ask.number for a in one.asks if a.is_settled_by_coder}
    return {
        number: (f" by one {WHO_CODED}" if number in settled else "")
        + (f", other {' and '.join(points)}" if points else "")
        for number, points in _differing(one).items()
    }


def reopened_in(one: LetterCoding, how: str = COUNTED) -> str:
    """How many asks of a letter rest on what was decided on an earlier text; "" where none does."""
    numbers = [a.finding.ask.number for a in one.reopened]
    return reopened_line(len(numbers), len(one.counted), numbers, how)


def _span(one: LetterCoding, rubric: Rubric, figure: str) -> Range | None:
    return sensitivity(views(one), rubric, attrgetter(figure), one.compared.ladders)


def _show_ladders(one: LetterCoding, screen: Page) -> None:
    """How many verdicts hang on the ladder of verbs, and each that does."""
    seen = facts(one)
    if line := str(dependence(seen, one.compared.ladders)):
        screen.say(f"{line}. Tried: {', '.join(one.compared.ladders)}.")
    for ask in seen:
        told = ", ".join(
            f"{o.verdict.value} by {o.ladder}" for o in ask.others if o.verdict is not ask.verdict
        )
        if told and not ask.to_delegation:
            screen.say(f"  ask {ask.number}: {ask.verdict.value}, but {told}")


def _line(figure: str, found: Score, span: Range | None) -> str:
    if span is None:
        return f"{figure}: nothing to score"
    points = sum(getattr(p, figure) for p in found.asks)
    swings = ", ".join(
        f"{_PARAMETERS[name]} {low:.0%} to {high:.0%}"
        for name, (low, high) in span.swings.items()
        if name != "verbs" or span.dependence.ladders
    )
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
    found, told = score(facts(one), rubric), _differing(one)
    own = {a.finding.ask.number for a in one.asks if a.is_settled_by_coder}
    asks = [
        {
            "number": p.facts.number,
            "verdict": p.facts.verdict.value,
            "basis": p.facts.basis.value,
            "differing": told[p.facts.number],
            "settled_by_coder": p.facts.number in own,
            "met": round(p.met, 6),
            "gained": round(p.gained, 6),
            "priority": p.facts.priority,
            "working": p.working,
            "by_other_ladders": {o.ladder: o.verdict.value for o in p.facts.others},
        }
        for p in found.asks
    ]
    ranges = {figure: _range(_span(one, rubric, figure)) for figure in FIGURES}
    hangs = as_table(dependence(facts(one), one.compared.ladders))
    reopened = [a.finding.ask.number for a in one.reopened]
    first = {"letter": one.letter.name, "possible": found.possible, **ranges, "ladders": hangs}
    return {**first, "reopened": reopened, "asks": asks}


def as_table(found: Dependence) -> dict[str, Any]:
    """How far verdicts hang on the ladder of verbs, for JSON."""
    names = {"tried": list(found.ladders), "asks": found.asks}
    return {**names, "decided_by_people": found.decided, "changed": found.changed}


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
