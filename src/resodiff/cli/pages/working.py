"""The working of one verdict on the terminal: three questions, each with its sum, then evidence and wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resodiff.cli.pages import wording
from resodiff.cli.terminal import Page
from resodiff.model import Diff, Edit, EditKind
from resodiff.outline import PHRASES, SIGN_WORDS, Detail, Row, detail, first_words, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.table import Table

    from resodiff.judgement import Compared, Tally, Term, Working

SHOWN = 5
"""Paragraphs considered that are listed; what comes after is hardly alike."""

MOST, ENDS = 80, 15
"""Words of a stretch of the wording that are shown whole, and how many at either end of a longer one."""

ASKED = 400
"""Characters of an act of the ask that are shown; the whole ask stands at the top."""

_WORD = re.compile(r"\S+")

_SETTLED = {
    "contrary": "That the text says the contrary decides; the sums only tell what was considered.",
    "same words": "That the ask stands in its own words decides; the sums only tell what was considered.",
    "done": "That the text speaks of it as of something done decides; the sums only tell what was considered.",
    "asked anew": "That the text only asks for the next one decides; the sums only tell what was considered.",
    "another theme": "That the text asks for it on another theme decides; the sums only tell what was considered.",
    "nothing asked": "The ask has no words of its own to look for; the sums only tell what was considered.",
}
"""What is said where a verdict was settled before any sum."""

TERMS = 3
"""Terms of a sum that are told of each paragraph considered."""


def show(row: Row, working: Working | None, page: Page) -> None:
    """Print the ask and why its verdict is what it is; then every sum behind it, the demands compared, the wording."""
    found = detail(row.finding)
    page.put(wording.heading(row, page))
    if row.view.is_peoples:
        page.say(
            "That rests on what people decided. What follows is how the program alone comes to its own view."
        )
        row = row.programs
        page.put(wording.heading(row, page))
    page.say(row.words)
    _part("Evidence, and what each piece adds to the sum (minus speaks against adopted)", page)
    page.put(_evidence(found, page))
    page.say(f"Verdict: {row.verdict.value}, confidence {row.confidence:.0%}", "bold")
    if working is None:
        page.say("An ask to keep words out is judged by whether those words are there.")
    else:
        _sums(row, working, page)
    if row.finding.carriers and not found.is_apart:
        _part("Wording", page)
        page.put(wording.marked(_in_short(found.diff), page))


def _sums(row: Row, working: Working, page: Page) -> None:
    if working.settled:
        page.say(_SETTLED[working.settled])
    _part("1. Is the demand in the text at all?", page)
    page.put(
        _tally(working.present, lambda t: SIGN_WORDS.get(f"presence.{t.name}", t.name), "it is there", page)
    )
    _part("2. Which paragraph carries it? The most probable first", page)
    page.put(_considered(row, working, page))
    if working.weakened is None:
        return
    _part("3. Act by act: what was asked, and the words that hold most of it", page)
    page.put(_compared(working.compared, page))
    _part("4. Was something material lost?", page)
    page.put(_tally(working.weakened, _loss, "it was weakened", page))


def _in_short(diff: Diff) -> Diff:
    """A difference in which long stretches that stayed or came in are cut to their first and last words."""
    return Diff(tuple(_cut(edit) for edit in diff))


def _cut(edit: Edit) -> Edit:
    words = list(_WORD.finditer(edit.text))
    if edit.kind is EditKind.LOST or len(words) <= MOST:
        return edit
    left, right = edit.text[: words[ENDS - 1].end()], edit.text[words[-ENDS].start() :]
    return Edit(edit.kind, f"{left} … {right}")


def _loss(term: Term) -> str:
    return next((phrase for code, phrase in PHRASES.items() if code.value == term.name), term.name)


def _part(title: str, page: Page) -> None:
    page.put()
    page.say(title, "bold")


def _grid(*columns: str) -> Table:
    from rich.table import Table

    grid = Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)
    for justify in columns:
        grid.add_column(no_wrap=True, justify="right" if justify == "right" else "left")
    grid.add_column(ratio=1, overflow="fold")
    return grid


def _tally(tally: Tally, words: Callable[[Term], str], answer: str, page: Page) -> Table:
    grid = _grid("right")
    grid.add_row(page.text(f"{tally.bias:+.2f}"), page.text("before looking"))
    for term in tally.terms:
        told = f"{words(term)} ({term.amount:.2f} × {term.weight:.2f})"
        grid.add_row(page.text(f"{term.adds:+.2f}"), page.text(told))
    total = tally.bias + sum(t.adds for t in tally.terms)
    grid.add_row(
        page.text(f"{total:+.2f}", "bold"),
        page.text(f"so {answer} with probability {tally.probability:.0%}", "bold"),
    )
    return grid


def _considered(row: Row, working: Working, page: Page) -> Table:
    carriers = {c.number for c in row.finding.carriers}
    texts = {c.number: c.passage.text for c in (*row.finding.carriers, *row.finding.candidates)}
    grid = _grid("left", "right")
    for number, tally in working.carrying[:SHOWN]:
        mark = "carries it: " if number in carriers else ""
        told = page.text(mark, "bold").append_text(page.text(first_words(texts.get(number, ""), page.width)))
        grid.add_row(page.text(one_line(number)), page.text(f"{tally.probability:.0%}"), told)
        why = "; ".join(
            f"{t.adds:+.1f} {SIGN_WORDS.get(f'carrying.{t.name}', t.name)}" for t in tally.terms[:TERMS]
        )
        grid.add_row(page.text(""), page.text(""), page.text(why, "dim"))
    return grid


def _compared(compared: tuple[Compared, ...], page: Page) -> Table:
    grid = _grid("left", "right")
    for act in compared:
        grid.add_row(page.text("asked"), page.text(""), page.text(first_words(act.asked, ASKED)))
        given = one_line(act.given) if act.given else "nothing holds it"
        grid.add_row(page.text(one_line(act.carrier)), page.text(f"{act.held:.0%}"), page.text(given))
    return grid


def _evidence(found: Detail, page: Page) -> Table:
    grid = _grid("right")
    for quote in found.evidence:
        grid.add_row(page.text(f"{quote.weight:+.2f}"), wording.words_of(quote, page))
    grid.add_row(page.text(f"{found.total:+.2f}", "bold"), page.text("sum", "bold"))
    return grid
