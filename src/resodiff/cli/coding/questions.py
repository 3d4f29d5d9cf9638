"""Coding on the terminal: an ask, the paragraphs nearest to it, and a few questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resodiff.casework.cases.case import Coding
from resodiff.casework.reviews.needs_carrier import needs_carrier
from resodiff.cli.coding.answers import answer
from resodiff.cli.coding.deciding import (
    NONE,
    check_carriers,
    named,
    refuse_sealed,
    supposed,
    warn_of_coder,
    warn_of_others,
)
from resodiff.cli.terminal import Page, page
from resodiff.errors import UsageError
from resodiff.model import REASONS, Candidate, Code, Part, Reading, Verdict
from resodiff.outline.legible import legible, one_line
from resodiff.outline.phrases import PHRASES, REASON_KEYS

if TYPE_CHECKING:
    from resodiff.casework.cases.case import Letter
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.coding.coding import AskCoding, LetterCoding
    from resodiff.casework.reviews.review import Decision

NEAREST = 5
"""Paragraphs that are shown with an ask. They stand in the text's order, which says nothing of any verdict."""

_REVERSED = "r"
"""The answer of whoever says that an ask is dropped and that the text says the contrary."""

_VERDICTS = {v.value[0]: v for v in Verdict} | {_REVERSED: Verdict.DROPPED}

_QUESTION = (
    "Verdict: [a]dopted, [w]eakened, [d]ropped, [r]eversed (dropped, and the text says the contrary), "
    "[t]he whole text, [s]kip, [q]uit"
)


def go_through(library: Library, letter: Letter, by: str, adjudicate: bool, again: bool) -> bool:
    """Ask about each ask that is open to this person; whether to go on with the next letter."""
    from resodiff.casework.coding.coding import coding
    from resodiff.casework.coding.journals import decide, own

    screen = page()
    one = coding(library.case, library.compared(letter))
    if adjudicate:
        refuse_sealed(one)
        warn_of_coder(one, by)
    open_ = todo(one, by, adjudicate, again)
    screen.say(
        one_line(f"{letter.name}: {len(open_)} of {_all(one, adjudicate, again)} asks to decide"), "bold"
    )
    blind = library.case.coding is Coding.BLIND and not adjudicate
    before = own(library.case, one.compared, by, settled=adjudicate)
    for ask in open_:
        _show(ask, screen, blind, adjudicate)
        was = _Before(by, before.get(ask.finding.ask.id), blind, adjudicate)
        decision = _asked(ask, was, one.compared.comparison.adopted, screen)
        if decision is None:
            continue
        if isinstance(decision, Stop):
            return False
        if adjudicate and decision.verdict:
            warn_of_others(ask, by, decision.verdict)
        decide(library.case, one.compared, by, decision, settled=adjudicate)
    return True


@dataclass(frozen=True, slots=True)
class _Before:
    """Who is asked, what that person said before, and how: blind, or to settle."""

    by: str
    said: Decision | None
    blind: bool
    settles: bool

    def carriers(self, ask: AskCoding, verdict: Verdict) -> tuple[str, ...]:
        """Those that hold where none is named."""
        return supposed(ask, verdict, self.by, blind=self.blind, settles=self.settles)


class Stop:
    """The person wants to stop here."""


def todo(one: LetterCoding, by: str, adjudicate: bool, again: bool) -> list[AskCoding]:
    """The asks that are open to this person; with `again` those that are decided, too."""
    if adjudicate:
        return [a for a in one.asks if a in one.to_settle or (again and a in one.disputed)]
    return [a for a in one.asks if again or (a.by(by) is None and not a.finding.ask.to_delegation)]


def _all(one: LetterCoding, adjudicate: bool, again: bool) -> int:
    """How many asks could be open: those to the delegation only where all are gone through again."""
    disputed = [a for a in one.asks if a in one.disputed or a in one.to_settle]
    return len(disputed if adjudicate else one.asks if again else one.counted)


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
        for coded in (*ask.coded, *ask.outdated, *ask.outdated_settlements):
            old = (
                f"of an earlier text: {coded.why}"
                if coded in (*ask.outdated, *ask.outdated_settlements)
                else ""
            )
            parts = (
                coded.verdict.value,
                ", ".join(coded.carriers),
                ", ".join(coded.reasons),
                coded.note,
                old,
            )
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


def _asked(ask: AskCoding, was: _Before, adopted: Reading, screen: Page) -> Decision | Stop | None:
    """The person's decision; None to skip the ask."""
    from resodiff.casework.reviews.review import Decision, wording_of

    while (given := answer(_QUESTION).casefold()[:1]) not in _VERDICTS:
        if given == "q":
            return Stop()
        if given == "s":
            return None
        if given == "t":
            _show_text(adopted, screen)
    verdict = _VERDICTS[given]
    reasons = _reasons(screen) if verdict is Verdict.WEAKENED else ()
    carriers = _carriers(ask, verdict, was, adopted, screen)
    note = _note(was.said.note if was.said else "", screen)
    words = wording_of(ask.finding.ask)
    said = (ask.finding.ask.id, words, verdict, carriers, note)
    return Decision(*said, checked=True, reasons=reasons, reversed=given == _REVERSED)


def _note(before: str, screen: Page) -> str:
    """The note; an empty answer leaves the one of before, a hyphen takes it away."""
    if not before:
        return answer("Note")
    screen.say(one_line(f"the note of before: {before}"))
    given = answer("Note (empty to keep it, - for none)")
    return "" if given == "-" else given or before


def _reasons(screen: Page) -> tuple[Code, ...]:
    screen.say("; ".join(f"{REASON_KEYS[code]} {PHRASES[code]}" for code in REASONS))
    while True:
        given = [_reason(one) for one in _list("Reasons, by letter")]
        if given and None not in given:
            return tuple(code for code in REASONS if code in given)
        screen.say(f"one or more of {', '.join(REASON_KEYS.values())}, with commas between them")


def _reason(given: str) -> Code | None:
    """A reason by its letter, as in the interface, by its code name, or by its number, as prompts had it before."""
    for n, code in enumerate(REASONS, 1):
        if given.casefold() in (REASON_KEYS[code], code.value, str(n)):
            return code
    return None


def _carriers(
    ask: AskCoding, verdict: Verdict, was: _Before, adopted: Reading, screen: Page
) -> tuple[str, ...]:
    """The paragraphs that carry the ask: none is an answer only where it is said, for none carries what is dropped."""
    if not needs_carrier(ask.finding, verdict):
        return ()
    known, held = [p.number for p in adopted.paragraphs], was.carriers(ask, verdict)
    while True:
        given = _list(
            f"Carried by paragraphs (empty for {', '.join(held)})" if held else "Carried by paragraphs"
        )
        if not given and not held:
            screen.say(f"what is {verdict.value} is carried by a paragraph: name it, or type {NONE}")
            continue
        try:
            check_carriers(found := named(given), known)
        except UsageError as problem:
            screen.say(str(problem))
            continue
        return found if given else held


def _list(question: str) -> list[str]:
    return answer(question).replace(",", " ").split()
