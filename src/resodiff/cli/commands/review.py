"""`resodiff review`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resodiff.cli.arguments.inputs import is_offline, offline
from resodiff.cli.coding.deciding import refuse_sealed, warn_of_coder
from resodiff.cli.commands.case import FOLDER
from resodiff.errors import UsageError
from resodiff.model import REASONS, Verdict
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from resodiff.casework.cases.case import Case, Letter
    from resodiff.casework.cases.compared import Library
    from resodiff.tui.opening import Opening


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
    "--carrier",
    "carriers",
    multiple=True,
    metavar="NUMBER",
    help='An adopted paragraph that carries it; "none" for no single one.  [default: those you named before, or see]',
)
@click.option(
    "--reversed", "contrary", is_flag=True, help="Of what is dropped: the adopted text says the contrary."
)
@click.option("--note", help='A note on --ask; "" takes it away.  [default: the note of before]')
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
    contrary: bool,
    note: str | None,
) -> None:
    """Code the asks of CASE, one after the other, or settle what its coders dispute.

    In a blind case neither the machine's verdicts nor the others' are shown until everybody has decided. Every
    decision is on the disk, signed and dated, before the next ask comes: stop whenever you like.
    """
    from resodiff.cli.coding import decided_at_once

    given = decided_at_once.given(number, verdict, reasons, carriers, note, contrary)
    from resodiff.casework.cases.case import Coding
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.cases.toml import load

    case = load(folder)
    name = _name(case, by, adjudicate)
    letters = _letters(case, letter, single=given is not None)
    library = Library(case, is_offline())
    if given is not None:
        decided_at_once.decide(library, letters[0], name, given, adjudicate)
    elif (case.coding is Coding.ASSISTED or adjudicate) and not prompts and _on_screen():
        _interface(library, letters, name, adjudicate, again)
    else:
        from resodiff.cli.coding.questions import go_through

        for one in letters:
            if not go_through(library, one, name, adjudicate, again):
                break


def _name(case: Case, by: str | None, adjudicate: bool) -> str:
    """Who decides: one of the case's coders where it lists them, else as the person signed before."""
    from resodiff.casework.cases.coder_names import known_as, tidy
    from resodiff.casework.coding.found import signers

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
    from resodiff.casework.cases.compared import letter_named

    return [letter_named(case, name)] if name or single or not case.letters[1:] else case.letters


def _on_screen() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _interface(library: Library, letters: Sequence[Letter], by: str, adjudicate: bool, again: bool) -> None:
    """Code or settle one letter in the interface, whose journals are the case's own; then name the letters left."""
    from resodiff.casework.coding.coding import coding
    from resodiff.casework.reviews.carried_over import keep
    from resodiff.cli.coding.questions import todo
    from resodiff.tui.app import view

    case = library.case
    codings = [coding(case, library.compared(letter)) for letter in letters]
    if adjudicate:
        for one in codings:
            refuse_sealed(one)
            warn_of_coder(one, by)
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
        of_case=(case.folder, letter.name),
    )
