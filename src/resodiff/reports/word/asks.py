"""One ask in the report: what it said, what was adopted, what lies between, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.model import Candidate, Comparison
from resodiff.outline import Detail, Quote, Row, detail, first_words, one_line
from resodiff.reports import story
from resodiff.reports.palette import INK
from resodiff.reports.word import styles
from resodiff.reports.word.markup import Element, paragraph, run
from resodiff.reports.word.pages import Room
from resodiff.reports.word.paper import Paper
from resodiff.reports.word.tables import Cell, Plan, table
from resodiff.reports.word.wordings import compared, quoted, spoken


@dataclass(frozen=True, slots=True)
class Asked:
    """A row with what stands behind it, and the languages of the two texts."""

    row: Row
    detail: Detail
    proposed: str
    adopted: str


def asked(row: Row, comparison: Comparison) -> Asked:
    """What the section of one row is made from."""
    return Asked(row, detail(row.view), comparison.proposed.language, comparison.adopted.language)


def section(ask: Asked, anchor: str, paper: Paper) -> None:
    """Add the section of one ask, under a heading that `anchor` names."""
    row = ask.row
    paper.heading(2, f"Ask {row.number}: {row.verdict.value}", anchor)
    paper.put(_facts(ask), *_reviews(ask), _wordings(ask, paper.room))
    paper.put(*_difference(ask), *_reasons(ask))


def _facts(ask: Asked) -> Element:
    """The verdict with its sign, and what belongs to it, in a line."""
    row = ask.row
    verdict = run(f"{row.sign} {row.verdict.value.capitalize()}", b="", color=INK[row.verdict])
    return paragraph(verdict, run(f" · {story.beside(row)}"), style=styles.FACTS)


def _reviews(ask: Asked) -> Iterator[Element]:
    for line in story.reviewed(ask.row):
        yield paragraph(run(line), style=styles.FACTS)


def _wordings(ask: Asked, room: Room) -> Element:
    row = ask.row
    page = f", page {row.page}" if row.page else ""
    plan = Plan(
        f"Wordings of ask {row.number}",
        "The proposed wording on the left, the adopted wording on the right.",
        (f"Proposed (ask {row.number}{page})", f"Adopted ({row.carriers})" if row.carriers else "Adopted"),
        (1, 1),
    )
    left = Cell(tuple(quoted(row.finding.ask.text, ask.proposed)))
    return table(plan, [(left, Cell(tuple(_adopted(ask))))], room)


def _adopted(ask: Asked) -> Iterator[Element]:
    view = ask.row.view
    if not view.carriers:
        yield paragraph(story.nothing(ask.row), style=styles.TEXT)
        yield from _nearest(ask)
    for carrier in view.carriers:
        yield from _carrier(carrier, ask.adopted)


def _nearest(ask: Asked) -> Iterator[Element]:
    if nearest := story.nearest(ask.row, ask.detail):
        words = run(first_words(nearest.passage.text, 300), **spoken(ask.adopted))
        told = run(story.nearest_lead(ask.row, nearest), i="")
        yield paragraph(told, words, style=styles.TEXT)


def _carrier(carrier: Candidate, language: str) -> Iterator[Element]:
    first, *rest = carrier.passage.text.split("\n")
    number = run(f"{one_line(carrier.number)}  ", b="")
    yield paragraph(number, run(first, **spoken(language)), style=styles.TEXT)
    for line in rest:
        yield paragraph(run(line, **spoken(language)), style=styles.TEXT)


def _difference(ask: Asked) -> Iterator[Element]:
    shown = story.difference(ask.row, ask.detail)
    if isinstance(shown, str):
        yield _small(shown)
    elif shown is not None:
        yield _small("The difference:")
        yield from compared(shown)


def _small(words: str) -> Element:
    return paragraph(run(words, i=""), style=styles.FACTS if words.endswith(":") else styles.SMALL)


def _reasons(ask: Asked) -> Iterator[Element]:
    if ask.detail.evidence:
        yield _small("Why:")
    for quote in ask.detail.evidence:
        yield paragraph(*_reason(quote, ask), style=styles.BULLET)
    if aside := story.aside(ask.row):
        yield paragraph(
            run(aside, i=""), style=styles.FACTS if (more := story.only_programs(ask.row)) else styles.SMALL
        )
        for quote in more:
            yield paragraph(*_reason(quote, ask), style=styles.BULLET)


def _reason(quote: Quote, ask: Asked) -> Iterator[Element]:
    """The phrase, the explanation, and the words of both sides that the explanation does not quote itself."""
    yield run(f"{story.sentence(quote.phrase)}. ", b="")
    yield run(story.sentence(quote.because))
    sides = (("Words of the ask", quote.ask, ask.proposed), ("Adopted words", quote.adopted, ask.adopted))
    for side, words, language in sides:
        if told := story.unquoted(words, quote):
            yield run(f"\n{side}: ", i="")
            yield run(told, **spoken(language))
