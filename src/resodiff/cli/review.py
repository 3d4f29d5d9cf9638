"""`resodiff review`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resodiff.cli.case import FOLDER
from resodiff.cli.deciding import check_carriers, refuse_sealed
from resodiff.cli.inputs import is_offline, offline
from resodiff.errors import UsageError
from resodiff.model import REASONS, Code, Verdict
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from resodiff.casework.case import Case, Letter
    from resodiff.casework.coding import LetterCoding
    from resodiff.casework.compared import Library
    from resodiff.model import Ask
    from resodiff.tui.opening import Opening


@dataclass(frozen=True, slots=True)
class Given:
    """A decision given on the command line."""

    ask: str
    verdict: Verdict
    reasons: tuple[Code, ...]
    carriers: tuple[str, ...]
    note: str


@click.command(
    epilog="""\b
Examples:
  resodiff review varonia-57 --by Anna
  resodiff review varonia-57 --by Ben --letter coalition --again
  resodiff review varonia-57 --by Anna --ask 3 --verdict weakened --reason qualifier_lost --carrier 4
  resodiff review varonia-57 --by Chair --adjudicate
"""
)
@click.argument("folder", metavar="CASE", type=FOLDER)
@click.option("--by", envvar="RESODIFF_REVIEWER", metavar="NAME", help="Who decides.  [default: the account]")
@click.option("--letter", default="", metavar="NAME", help="Only the asks of this letter.")
@click.option(
    "--adjudicate", is_flag=True, help="Settle what the coders dispute; kept apart from their codings."
)
@click.option("--again", is_flag=True, help="Go through the asks that are decided, too.")
@click.option("--prompts", is_flag=True, help="Ask on the terminal, never in the interface.")
@click.option("--ask", "number", default="", metavar="NUMBER", help="Decide on this ask, without prompts.")
@click.option("--verdict", type=click.Choice([v.value for v in Verdict]), help="The verdict on --ask.")
@click.option(
    "--reason",
    "reasons",
    multiple=True,
    type=click.Choice([c.value for c in REASONS]),
    help="Why it is weakened.",
)
@click.option(
    "--carrier", "carriers", multiple=True, metavar="NUMBER", help="An adopted paragraph that carries it."
)
@click.option("--note", default="", help="A note on --ask.")
@offline
def command(
    folder: Path,
    by: str | None,
    letter: str,
    adjudicate: bool,
    again: bool,
    prompts: bool,
    number: str,
    verdict: str | None,
    reasons: tuple[str, ...],
    carriers: tuple[str, ...],
    note: str,
) -> None:
    """Code the asks of CASE, one after the other, or settle what its coders dispute.

    In a blind case neither the machine's verdicts nor the others' are shown until everybody has decided. Every
    decision is on the disk, signed and dated, before the next ask comes: stop whenever you like.
    """
    given = _given(number, verdict, reasons, carriers, note)
    from resodiff.casework.case import Coding
    from resodiff.casework.case_toml import load
    from resodiff.casework.compared import Library

    case = load(folder)
    name = _name(case, by, adjudicate)
    letters = _letters(case, letter, single=given is not None)
    library = Library(case, is_offline())
    if given is not None:
        _decide(library, letters[0], name, given, adjudicate)
    elif (case.coding is Coding.ASSISTED or adjudicate) and not prompts and _on_screen():
        _interface(library, letters, name, adjudicate, again)
    else:
        from resodiff.cli.coding_page import go_through

        for one in letters:
            if not go_through(library, one, name, adjudicate, again):
                break


def _given(
    number: str, verdict: str | None, reasons: tuple[str, ...], carriers: tuple[str, ...], note: str
) -> Given | None:
    if not number:
        if verdict or reasons or carriers or note:
            raise UsageError("a decision needs the ask it is about", "give --ask NUMBER")
        return None
    if not verdict:
        raise UsageError(f"there is no verdict on ask {number}", "give --verdict")
    found = Verdict(verdict)
    if (found is Verdict.WEAKENED) is not bool(reasons):
        remedy = "give --reason" if found is Verdict.WEAKENED else "leave --reason out"
        raise UsageError("reasons are for weakened, which has at least one", remedy)
    if found is Verdict.DROPPED and carriers:
        raise UsageError(
            "no paragraph carries what is dropped", "leave --carrier out, or give another --verdict"
        )
    return Given(number, found, tuple(Code(r) for r in reasons), carriers, note)


def _name(case: Case, by: str | None, adjudicate: bool) -> str:
    """Who decides: one of the case's coders where it lists them, else as the person signed before."""
    from resodiff.casework.journals import signers
    from resodiff.casework.names import known_as, tidy

    name = tidy(by or _account())
    if adjudicate or not case.coders:
        signed = signers(case.adjudication if adjudicate else case.reviews)
        return known_as(name, (*case.coders, *signed)) or name
    found = known_as(name, case.coders)
    if found is None:
        known = ", ".join(case.coders)
        raise UsageError(
            f"{name} is no coder of {case.folder}", f"give --by with one of {known}, or add the name"
        )
    return found


def _account() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        raise UsageError("nobody knows who you are", "give --by NAME") from None


def _letters(case: Case, name: str, *, single: bool) -> Sequence[Letter]:
    from resodiff.casework.compared import letter_named

    return [letter_named(case, name)] if name or single or not case.letters[1:] else case.letters


def _on_screen() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _decide(library: Library, letter: Letter, by: str, given: Given, adjudicate: bool) -> None:
    """Write down a decision that was given whole."""
    from resodiff.casework.coding import coding
    from resodiff.casework.journals import decide
    from resodiff.casework.review import Decision, wording_of

    compared = library.compared(letter)
    asks = [f.ask for f in compared.comparison.findings]
    ask = next((a for a in asks if given.ask.casefold() in (a.number.casefold(), a.id.casefold())), None)
    if ask is None:
        raise UsageError(f"there is no ask {given.ask}", f"the asks are {', '.join(a.number for a in asks)}")
    if adjudicate:
        one = coding(library.case, compared)
        refuse_sealed(one)
        _refuse_undisputed(one, ask)
    check_carriers(given.carriers, [p.number for p in compared.comparison.adopted.paragraphs])
    decision = Decision(
        ask.id,
        wording_of(ask),
        given.verdict,
        given.carriers,
        given.note,
        checked=True,
        reasons=given.reasons,
    )
    decide(library.case, compared, by, decision, settled=adjudicate)


def _refuse_undisputed(one: LetterCoding, ask: Ask) -> None:
    """Raise `UsageError` for an ask on which no coders differ: a settlement would take their place without a reason."""
    if ask.id not in {each.finding.ask.id for each in one.disputed}:
        numbers = ", ".join(each.finding.ask.number for each in one.disputed)
        remedy = f"they differ on {numbers}" if numbers else "they differ on no ask of this letter"
        raise UsageError(
            f"the coders do not differ on ask {ask.number}, so there is nothing to settle", remedy
        )


def _interface(library: Library, letters: Sequence[Letter], by: str, adjudicate: bool, again: bool) -> None:
    """Code or settle one letter in the interface, whose journals are the case's own; then name the letters left."""
    from resodiff.casework.carried_over import keep
    from resodiff.casework.coding import coding
    from resodiff.cli.coding_page import todo
    from resodiff.tui.app import view

    case = library.case
    codings = [coding(case, library.compared(letter)) for letter in letters]
    if adjudicate:
        for one in codings:
            refuse_sealed(one)
    open_ = [one for one in codings if todo(one, by, adjudicate, again)]
    if adjudicate and not open_:
        click.echo("no dispute is left: --again goes through those that are settled")
        return
    first = (open_ or codings)[0]
    digest = next(digest for role, _, digest in first.compared.texts.sides if role == "adopted")
    keep(case.texts, digest, library.adopted)
    view(_opening(case, first.letter, by, adjudicate))
    for one in open_[1:]:
        click.echo(one_line(f"{one.letter.name} is left: --letter {one.letter.name}"))


def _opening(case: Case, letter: Letter, by: str, adjudicate: bool) -> Opening:
    """What the interface opens for one letter."""
    from resodiff.tui.opening import Opening

    folder = case.adjudication if adjudicate else case.reviews
    folder.mkdir(exist_ok=True)
    return Opening(
        (case.source(letter.file), case.source(case.adopted)),
        case.source(case.baseline) if case.baseline else None,
        str(case.folder / letter.asks) if letter.asks else None,
        offline=is_offline(),
        reviewer=by,
        reviews=folder,
        disputes=(case.folder, letter.name) if adjudicate else None,
        lexicon=case.words,
    )
