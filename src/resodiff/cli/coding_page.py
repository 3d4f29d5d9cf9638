"""Coding on the terminal: an ask, the paragraphs nearest to it, and a few questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from resodiff.casework.case import Coding
from resodiff.cli.deciding import check_carriers, refuse_sealed
from resodiff.cli.terminal import Page, page
from resodiff.errors import UsageError
from resodiff.model import REASONS, Candidate, Code, Part, Reading, Verdict
from resodiff.outline.legible import legible, one_line

if TYPE_CHECKING:
    from resodiff.casework.case import Letter
    from resodiff.casework.coding import AskCoding, LetterCoding
    from resodiff.casework.compared import Library
    from resodiff.casework.review import Decision

NEAREST = 5
"""Paragraphs that are shown with an ask. They stand in the text's order, which says nothing of any verdict."""

_VERDICTS = {v.value[0]: v for v in Verdict}

_QUESTION = "Verdict: [a]dopted, [w]eakened, [d]ropped, [t]he whole text, [s]kip, [q]uit"


def go_through(library: Library, letter: Letter, by: str, adjudicate: bool, again: bool) -> bool:
    """Ask about each ask that is open to this person; whether to go on with the next letter."""
    from resodiff.casework.coding import coding
    from resodiff.casework.journals import decide

    screen = page()
    one = coding(library.case, library.compared(letter))
    if adjudicate:
        refuse_sealed(one)
    open_ = todo(one, by, adjudicate, again)
    screen.say(
        one_line(f"{letter.name}: {len(open_)} of {_all(one, adjudicate, again)} asks to decide"), "bold"
    )
    blind = library.case.coding is Coding.BLIND and not adjudicate
    for ask in open_:
        _show(ask, screen, blind, adjudicate)
        decision = _asked(ask, one.compared.comparison.adopted, screen)
        if decision is None:
            continue
        if isinstance(decision, Stop):
            return False
        decide(library.case, one.compared, by, decision, settled=adjudicate)
    return True


class Stop:
    """The person wants to stop here."""


def todo(one: LetterCoding, by: str, adjudicate: bool, again: bool) -> list[AskCoding]:
    """The asks that are open to this person; with `again` those that are decided, too."""
    if adjudicate:
        return [a for a in one.disputed if again or a.settled is None]
    return [a for a in one.asks if again or (a.by(by) is None and not a.finding.ask.to_delegation)]


def _all(one: LetterCoding, adjudicate: bool, again: bool) -> int:
    """How many asks could be open: those to the delegation only where all are gone through again."""
    return len(one.disputed if adjudicate else one.asks if again else one.counted)


# ---------------------------------------------------------------- what is shown


def _show(ask: AskCoding, screen: Page, blind: bool, adjudicate: bool) -> None:
    finding = ask.finding
    screen.put()
    screen.say(f"Ask {finding.ask.number}", "bold")
    screen.say(legible(finding.ask.text))
    screen.put()
    for candidate in _nearest(finding.candidates):
        screen.beside(screen.text(candidate.number), screen.text(legible(candidate.passage.text)), width=7)
    if adjudicate:
        for coded in ask.coded:
            parts = (coded.verdict.value, ", ".join(coded.carriers), ", ".join(coded.reasons), coded.note)
            screen.say(one_line(f"{coded.by}: " + "; ".join(part for part in parts if part)))
    if not blind:
        carriers = ", ".join(c.number for c in finding.carriers)
        view = (finding.verdict.value, carriers, ", ".join(finding.reasons))
        screen.say("the machine: " + "; ".join(part for part in view if part), "dim")


def _nearest(candidates: Sequence[Candidate]) -> list[Candidate]:
    best = sorted(candidates, key=lambda c: -c.likeness)[:NEAREST]
    return sorted(best, key=lambda c: (c.part is Part.OPERATIVE, c.passage.span.start))


def _show_text(adopted: Reading, screen: Page) -> None:
    for paragraph in adopted.paragraphs:
        screen.beside(screen.text(paragraph.number), screen.text(legible(paragraph.text)), width=9)


# ---------------------------------------------------------------- what is asked


def _asked(ask: AskCoding, adopted: Reading, screen: Page) -> Decision | Stop | None:
    """The person's decision; None to skip the ask."""
    from resodiff.casework.review import Decision, wording_of

    while (answer := click.prompt(_QUESTION, prompt_suffix=": ").strip().casefold()[:1]) not in _VERDICTS:
        if answer == "q":
            return Stop()
        if answer == "s":
            return None
        if answer == "t":
            _show_text(adopted, screen)
    verdict = _VERDICTS[answer]
    reasons = _reasons(screen) if verdict is Verdict.WEAKENED else ()
    carriers = _carriers(adopted, screen) if verdict is not Verdict.DROPPED else ()
    note = click.prompt("Note", default="", show_default=False, prompt_suffix=": ").strip()
    words = wording_of(ask.finding.ask)
    return Decision(ask.finding.ask.id, words, verdict, carriers, note, checked=True, reasons=reasons)


def _reasons(screen: Page) -> tuple[Code, ...]:
    screen.say("; ".join(f"{n} {code.value}" for n, code in enumerate(REASONS, 1)))
    while True:
        given = _list("Reasons, by number")
        if given and all(one.isdecimal() and 1 <= int(one) <= len(REASONS) for one in given):
            return tuple(REASONS[n - 1] for n in sorted({int(one) for one in given}))
        screen.say(f"one or more of 1 to {len(REASONS)}, with commas between them")


def _carriers(adopted: Reading, screen: Page) -> tuple[str, ...]:
    known = [p.number for p in adopted.paragraphs]
    while True:
        given = tuple(_list("Carried by paragraphs (empty for none)"))
        try:
            check_carriers(given, known)
        except UsageError as problem:
            screen.say(str(problem))
            continue
        return given


def _list(question: str) -> list[str]:
    answer = click.prompt(question, default="", show_default=False, prompt_suffix=": ")
    return [part for part in answer.replace(",", " ").split() if part]
