"""Where the coders of a case differ, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from resodiff.casework.reviews.carried_over import Standing
from resodiff.cli.terminal import Page, page
from resodiff.outline.legible import first_words, one_line
from resodiff.outline.people import REOPENED

if TYPE_CHECKING:
    from resodiff.casework.coding.coding import AskCoding, LetterCoding


def show_disputes(codings: Sequence[LetterCoding]) -> None:
    """Each ask on whose verdict coders differ, with what each says and how it was settled; then other differences."""
    from resodiff.casework.agreement.differing import differing

    screen = page()
    disputed = [
        (one, ask) for one in codings for ask in one.asks if ask in one.disputed or ask in one.to_settle
    ]
    beside = [
        (one, ask, points)
        for one in codings
        for ask in one.counted
        if (points := differing(ask)) and (one, ask) not in disputed
    ]
    if not disputed:
        screen.say("the coders do not differ on any verdict" if beside else "the coders do not differ")
    for one, ask in disputed:
        _show(one, ask, "", screen)
    for one, ask, points in beside:
        _show(one, ask, f" (one verdict, other {' and '.join(points)})", screen)


def _show(one: LetterCoding, ask: AskCoding, how: str, screen: Page) -> None:
    text = first_words(ask.finding.ask.text, screen.width)
    screen.say(f"{one.letter.name}, ask {ask.finding.ask.number}{how}: {text}", "bold")
    for line in _lines(ask):
        screen.say(one_line(f"  {line}"))


def _lines(ask: AskCoding) -> Iterator[str]:
    settled = (*ask.settlements, *ask.outdated_settlements)
    for coded in (*ask.coded, *ask.outdated, *settled):
        who = f"{'settled by ' * (coded in settled)}{coded.by}"
        old = f"of an earlier text: {coded.why}" if coded.standing is Standing.OUTDATED else ""
        parts = (coded.verdict.value, ", ".join(coded.carriers), ", ".join(coded.reasons), coded.note, old)
        yield f"{who}: " + "; ".join(part for part in parts if part)
    if ask.is_settled_by_coder and ask.settled:
        yield f"{ask.settled.by} settled it and coded it: let somebody settle who did not"
    if ask.is_reopened:
        yield f"{REOPENED}: {ask.held.verdict.value} counts, which claims least"
    if ask.is_contested and ask.settled:
        yield f"those who settled differ: {ask.settled.verdict.value} holds, which claims least"
