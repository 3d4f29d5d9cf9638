"""What was understood of one file, on the terminal: a line a paragraph, to be checked in half a minute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from resodiff.cli.terminal import Page
from resodiff.model import Aim, Ask, Kind, Paragraph, Reading, Severity, Vote
from resodiff.outline import first_words, flaws, one_line, spoken
from resodiff.outline.phrases import KINDS

if TYPE_CHECKING:
    from rich.text import Text

MARGIN = 10
"""Columns of the numbers."""


def show(reading: Reading, page: Page) -> None:
    """Print what the text is, its paragraphs or asks, and what was noticed."""
    page.say(one_line(reading.document.name), "bold")
    for name, value in _facts(reading):
        page.beside(page.text(f"{name}:"), page.text(value), width=MARGIN, indent=2)
    if reading.preambular:
        _paragraphs(f"Preamble: {_count(reading.preambular)}", reading.preambular, page)
    if reading.operative:
        _paragraphs(f"Operative part: {_count(reading.operative)}", reading.operative, page)
    if reading.kind is Kind.LETTER:
        _asks(reading.asks, page)
    _notices(reading, page)


def _facts(reading: Reading) -> Iterator[tuple[str, str]]:
    told = reading.metadata
    adopted = bool(told.adopted_on) and reading.day == told.adopted_on
    facts = (
        ("Kind", f"{KINDS[reading.kind]}, language: {reading.language}"),
        ("Symbol", told.symbol),
        ("Title", told.title),
        ("Organ", told.organ),
        ("Session", told.session),
        ("Agenda", told.agenda_item),
        ("Adopted" if adopted else "Dated", spoken(reading.day)),
        ("Vote", _vote(told.vote) if told.vote else ""),
    )
    return ((name, one_line(value)) for name, value in facts if value)


def _vote(vote: Vote) -> str:
    counts = (("in favour", vote.in_favour), ("against", vote.against), ("abstaining", vote.abstaining))
    return ", ".join([vote.method, *(f"{number} {word}" for word, number in counts if number is not None)])


def _count(paragraphs: tuple[Paragraph, ...]) -> str:
    whole = len(dict.fromkeys(p.top for p in paragraphs))
    parts = len(paragraphs) - whole
    return _plural(whole, "paragraph") + (f" with {_plural(parts, 'sub-paragraph')}" if parts > 0 else "")


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _paragraphs(title: str, paragraphs: tuple[Paragraph, ...], page: Page) -> None:
    page.put()
    page.say(title, "bold")
    heading = ""
    for p in paragraphs:
        if p.heading != heading:
            heading = p.heading
            page.say(f"{'':>{MARGIN}}[{first_words(heading, page.width - MARGIN - 3)}]", "dim")
        _line(p.number, p.text, p.verb, page)


def _line(number: str, text: str, verb: str, page: Page) -> None:
    """One paragraph on one line, its number before it and its verb in bold."""
    label = f"{one_line(number):>{MARGIN - 2}}  "
    words = page.text(first_words(text, max(page.width - len(label) - 1, 20)))
    if verb and words.plain.lower().startswith(verb.lower()):
        words.stylize("bold", 0, len(verb))
    page.put(page.text(label, "dim").append_text(words))


def _asks(asks: tuple[Ask, ...], page: Page) -> None:
    page.put()
    page.say(f"Asks: {len(asks)}", "bold")
    for ask in asks:
        label = page.text(f"{one_line(ask.number):>{MARGIN - 2}}", "dim")
        page.beside(label, _recognisable(ask, page), width=MARGIN)


def _recognisable(ask: Ask, page: Page) -> Text:
    """About three lines of an ask, and what is particular about it."""
    marks = [f"page {ask.page}"] * bool(ask.page)
    marks += ["to the delegation"] * ask.to_delegation + ["to keep out"] * (ask.aim is Aim.EXCLUDE)
    words = page.text(first_words(ask.text, 3 * max(page.width - MARGIN, 30) - 30))
    return words.append_text(page.text(f" ({', '.join(marks)})", "dim")) if marks else words


def _notices(reading: Reading, page: Page) -> None:
    found = flaws(reading)
    if found:
        page.put()
        page.say("Notices", "bold")
    for flaw in found:
        loud = flaw.severity is Severity.WARNING
        page.say(f"  - {'warning: ' if loud else ''}{one_line(flaw.message)}", "yellow" if loud else "")
