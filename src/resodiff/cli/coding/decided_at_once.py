"""A decision that is given whole on the command line, without prompts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from resodiff.casework.reviews.needs_carrier import needs_carrier
from resodiff.cli.coding import deciding
from resodiff.errors import UsageError
from resodiff.model import Code, Verdict
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from resodiff.casework.cases.case import Letter
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.coding.coding import AskCoding, LetterCoding
    from resodiff.casework.reviews.review import Decision


@dataclass(frozen=True, slots=True)
class Given:
    """What was given. `carriers` and `note` of None were not: what was said before holds."""

    ask: str
    verdict: Verdict
    reasons: tuple[Code, ...]
    carriers: tuple[str, ...] | None
    note: str | None
    contrary: bool = False


def given(
    number: str,
    verdict: str | None,
    reasons: tuple[str, ...],
    carriers: tuple[str, ...],
    note: str | None,
    contrary: bool = False,
) -> Given | None:
    """The decision on the command line, None where there is none. Raises `UsageError` for half of one."""
    if not number:
        if verdict or reasons or carriers or contrary or note is not None:
            raise UsageError("a decision needs the ask it is about", "give --ask NUMBER")
        return None
    if not verdict:
        raise UsageError(f"there is no verdict on ask {number}", "give --verdict")
    found, chosen = Verdict(verdict), deciding.named(carriers)
    if (found is Verdict.WEAKENED) is not bool(reasons):
        remedy = "give --reason" if found is Verdict.WEAKENED else "leave --reason out"
        raise UsageError("reasons are for weakened, which has at least one", remedy)
    if found is Verdict.DROPPED and chosen:
        raise UsageError(
            "no paragraph carries what is dropped", "leave --carrier out, or give another --verdict"
        )
    if contrary and found is not Verdict.DROPPED:
        raise UsageError("what is reversed is dropped", "give --verdict dropped, or leave --reversed out")
    said = chosen if carriers else None
    return Given(number, found, tuple(Code(r) for r in reasons), said, note, contrary)


def decide(library: Library, letter: Letter, by: str, given: Given, adjudicate: bool) -> None:
    """Write the decision down, and say what holds now."""
    from resodiff.casework.coding import journals
    from resodiff.casework.coding.coding import coding

    compared = library.compared(letter)
    one = coding(library.case, compared)
    ask = _ask(one, given.ask)
    if adjudicate:
        deciding.refuse_sealed(one)
        _refuse_undisputed(one, ask)
        deciding.warn_of_coder(one, by)
        deciding.warn_of_others(ask, by, given.verdict)
    if given.carriers:
        deciding.check_carriers(given.carriers, [p.number for p in compared.comparison.adopted.paragraphs])
    before = journals.own(library.case, compared, by, settled=adjudicate).get(ask.finding.ask.id)
    decision = _decision(library, ask, by, given, before, adjudicate)
    journals.decide(library.case, compared, by, decision, settled=adjudicate)
    parts = ("; ".join(_said(given, decision)), ask.finding.ask.number, letter.name)
    click.echo(one_line("resodiff: {1} of {2} is {0}".format(*parts)), err=True)
    if not decision.carriers and given.carriers is None and needs_carrier(ask.finding, given.verdict):
        deciding.warn(
            f"no paragraph is named that carries ask {ask.finding.ask.number}: --carrier names one, "
            f"--carrier {deciding.NONE} says that no single one does"
        )


def _ask(one: LetterCoding, number: str) -> AskCoding:
    asks = {a.finding.ask.number: a for a in one.asks}
    wanted = number.casefold()
    found = next((a for n, a in asks.items() if wanted in (n.casefold(), a.finding.ask.id.casefold())), None)
    if found is None:
        raise UsageError(f"there is no ask {number}", f"the asks are {', '.join(asks)}")
    return found


def _decision(
    library: Library, ask: AskCoding, by: str, given: Given, before: Decision | None, adjudicate: bool
) -> Decision:
    """The decision whole: where nothing was given, the note and the carriers of before hold, or those shown."""
    from resodiff.casework.cases.case import Coding
    from resodiff.casework.reviews.review import Decision, wording_of

    blind = library.case.coding is Coding.BLIND and not adjudicate
    carriers = given.carriers
    if carriers is None:
        carriers = deciding.supposed(ask, given.verdict, by, blind=blind, settles=adjudicate)
    note = given.note if given.note is not None else before.note if before else ""
    words = wording_of(ask.finding.ask)
    said = (ask.finding.ask.id, words, given.verdict, carriers, note)
    return Decision(*said, checked=True, reasons=given.reasons, reversed=given.contrary)


def _said(given: Given, decision: Decision) -> Iterator[str]:
    """What holds now, in parts; what was not given and holds all the same is said to stay."""
    yield given.verdict.value
    yield from ("reversed",) if decision.reversed else ()
    yield from (code.value for code in given.reasons)
    if decision.carriers:
        yield f"in {', '.join(decision.carriers)}"
    if decision.note:
        yield f"{'note' if given.note is not None else 'the note stays'}: {decision.note}"


def _refuse_undisputed(one: LetterCoding, ask: AskCoding) -> None:
    """Raise `UsageError` for an ask on which no coders differ: a settlement would take their place without a reason.

    Who differ on reasons or paragraphs differ: these may be settled, too.
    """
    from resodiff.casework.agreement.differing import differing

    open_ = [each for each in one.asks if each in one.disputed or each in one.to_settle or differing(each)]
    if ask not in open_:
        numbers = ", ".join(each.finding.ask.number for each in open_)
        remedy = f"they differ on {numbers}" if numbers else "they differ on no ask of this letter"
        raise UsageError(
            f"the coders do not differ on ask {ask.finding.ask.number}, so there is nothing to settle", remedy
        )
