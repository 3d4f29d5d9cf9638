"""`resodiff case`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resodiff.cli.arguments.inputs import FILE, is_offline, offline
from resodiff.errors import MissingInput, ResodiffError, UsageError
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from resodiff.casework.cases.case import Case, Letter
    from resodiff.casework.coding.coding import LetterCoding
    from resodiff.casework.coding.found import Unused

FOLDER = click.Path(path_type=Path)

form = click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)

copy = click.option(
    "--copy", is_flag=True, help="Copy files that lie outside the folder of the case into it."
)


@click.group(
    epilog="""\b
Examples:
  resodiff case new varonia-57 --country Varonia --session 57 --year 2024 --coder Anna --coder Ben --blind
  resodiff case add varonia-57 letter.docx --organisation "Varonia Watch" --adopted adopted.docx
  resodiff case status varonia-57
  resodiff case check varonia-57 --mend
  resodiff case agreement varonia-57
  resodiff compare varonia-57
"""
)
def command() -> None:
    """Keep a case: a folder with the letters to one text, the texts, the coders, and a readable case.toml."""


@command.command()
@click.argument("folder", type=FOLDER)
@click.option("--title", default="", help="What the case is called.  [default: the folder's name]")
@click.option("--body", default="", metavar="NAME", help='The organ: "Human Rights Council".')
@click.option("--session", default="", help="The session of that organ.")
@click.option("--year", type=click.IntRange(1945, 9999), help="The year of the adopted text.")
@click.option("--theme", default="", help="What it is about.")
@click.option("--country", default="", help="The country concerned.")
@click.option("--coder", "coders", multiple=True, metavar="NAME", help="Who codes; once for each person.")
@click.option("--blind", is_flag=True, help="Coders see no verdict of the machine or of each other at first.")
def new(
    folder: Path,
    title: str,
    body: str,
    session: str,
    year: int | None,
    theme: str,
    country: str,
    coders: tuple[str, ...],
    blind: bool,
) -> None:
    """Make a case in FOLDER."""
    from resodiff.casework.cases.edit import Facts
    from resodiff.casework.cases.edit import new as make

    coding = "blind" if blind else "assisted"
    title = title or folder.resolve().name
    case = make(folder, Facts(title, body, session, year, theme, country, coding, coders))
    click.echo(f"resodiff: made {case.file}", err=True)


@command.command()
@click.argument("folder", metavar="CASE", type=FOLDER)
@click.argument("letters", metavar="[LETTER]...", nargs=-1, type=FILE)
@click.option("--name", default="", help="What the letter is called in the case.  [default: its file's name]")
@click.option("--dated", default="", metavar="DAY", help="The letter's date.  [default: as it says itself]")
@click.option("--organisation", "organisations", multiple=True, metavar="NAME", help="A signatory.")
@click.option("--asks", type=FILE, metavar="FILE", help="The letter's asks, from read --write-asks.")
@click.option("--baseline", type=FILE, metavar="FILE", help="The previous resolution.")
@click.option("--stage", "stages", type=FILE, multiple=True, metavar="FILE", help="A draft, in their order.")
@click.option("--adopted", type=FILE, metavar="FILE", help="The adopted text.")
@copy
@offline
def add(
    folder: Path,
    letters: tuple[str, ...],
    name: str,
    dated: str,
    organisations: tuple[str, ...],
    asks: str | None,
    baseline: str | None,
    stages: tuple[str, ...],
    adopted: str | None,
    copy: bool,
) -> None:
    """Add letters and texts to CASE, all or none. Their hashes are noted, so that a change is noticed later."""
    from resodiff.casework.cases.copying import copied, outside
    from resodiff.casework.cases.edit import add as put
    from resodiff.casework.cases.edit import name_in
    from resodiff.casework.cases.toml import load

    if len(letters) > 1 and (name or dated or asks or organisations):
        raise UsageError(
            "several letters cannot share a name, date, asks or signatories", "add one at a time"
        )
    texts = [("baseline", baseline), *(("stages", stage) for stage in stages), ("adopted", adopted)]
    wanted = [(role, file) for role, file in texts if file]
    if not letters and not wanted:
        raise UsageError("there is nothing to add", "name a letter, --baseline, --stage or --adopted")
    load(folder)
    named = [(role, name_in(folder, file)) for role, file in wanted]
    read = [_letter(folder, file, name, dated, organisations, asks) for file in letters]
    files = [name for letter in read for name in (letter.file, letter.asks) if name]
    away = outside([*files, *(file for _, file in named)])
    with copied(folder, away if copy else ()) as inside:
        named = [(role, inside.get(file, file)) for role, file in named]
        read = [_renamed(letter, inside) for letter in read]
        put(folder, read, named)
    for role, file in named:
        _say(f"{file} is {_ROLES[role]}")
    for letter in read:
        day = f"dated {letter.dated}" if letter.dated else "without a date: --dated gives one"
        _say(f"{letter.file} is the letter {letter.name}, {day}")
    _tell_outside(folder, () if copy else away)


def _renamed(letter: Letter, names: Mapping[str, str]) -> Letter:
    return replace(letter, file=names.get(letter.file, letter.file), asks=names.get(letter.asks, letter.asks))


def _tell_outside(folder: Path, names: Sequence[str]) -> None:
    """That files lie outside the folder, which its next reader will miss."""
    if names:
        lie = (
            f"{', '.join(names)} {'lies' if len(names) == 1 else 'lie'} outside {folder} and will be missing"
        )
        _say(
            f"notice: {lie} where that is sent: resodiff case check {folder} --copy copies in what is outside"
        )


_ROLES = {"baseline": "the previous resolution", "stages": "a draft", "adopted": "the adopted text"}


def _say(words: str) -> None:
    """What was done, beside the results."""
    click.echo(one_line(f"resodiff: {words}"), err=True)


def _letter(
    folder: Path, file: str, name: str, dated: str, organisations: tuple[str, ...], asks: str | None
) -> Letter:
    """The letter as it will stand in the case; its own date where none is given."""
    from resodiff.casework.cases.case import Letter
    from resodiff.casework.cases.edit import name_in, slug
    from resodiff.pipeline import read

    named = name_in(folder, file)
    reading = read(file, offline=is_offline())
    return Letter(
        name=name or slug(Path(file).stem),
        file=named,
        dated=_day(dated) or reading.day,
        organisations=organisations,
        asks=name_in(folder, asks) if asks else "",
    )


def _day(given: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(given).isoformat() if given else ""
    except ValueError:
        raise UsageError(f"{given} is no day", "write it as 2024-09-02") from None


@command.command()
@click.argument("folder", metavar="CASE", type=FOLDER)
@form
@offline
def status(folder: Path, form: str) -> None:
    """Show the letters and texts of CASE, and how far its coders are."""
    from resodiff.cli.pages import case as case_page

    case, codings = _coded(folder)
    if form == "json":
        click.echo(case_page.status_json(case, codings, _unused(case, codings)))
    else:
        case_page.show_status(case, codings)


@command.command()
@click.argument("folder", metavar="CASE", type=FOLDER)
@click.option(
    "--mend", is_flag=True, help="Write the new names of moved files, and note the files as they are."
)
@copy
def check(folder: Path, mend: bool, copy: bool) -> None:
    """Say which files of CASE were moved, changed or lost since they were noted, or lie outside its folder.

    A changed text needs nothing: decisions hold where the wording still stands, and the rest is coded again. How many
    those are is said.
    """
    from resodiff.casework.cases.copying import copy_in, outside
    from resodiff.casework.cases.edit import renamed
    from resodiff.casework.cases.files import Standing, files, moved
    from resodiff.casework.cases.toml import load
    from resodiff.cli.pages import case as case_page

    found = files(load(folder))
    case_page.show_files(found)
    if any(file.standing is Standing.CHANGED for file in found):
        case_page.show_outdated(folder, _as_it_is(folder))
    gone = [file.name for file in found if file.standing is Standing.MISSING]
    if gone:
        raise MissingInput(f"{folder} misses {', '.join(gone)}", "put it back, or correct case.toml")
    if mend:
        renamed(folder, moved(found))
        click.echo(f"resodiff: noted the files of {folder}", err=True)
    elif moved(found):
        raise MissingInput(f"{folder} has files that moved", f"resodiff case check {folder} --mend")
    if copy:
        for new in copy_in(load(folder)).values():
            _say(f"copied {new} into {folder}")
    _tell_outside(folder, outside(load(folder).files))
    _tell_unused_of(folder)


@command.command()
@click.argument("folders", metavar="CASE...", nargs=-1, required=True, type=FOLDER)
@form
@offline
def agreement(folders: tuple[Path, ...], form: str) -> None:
    """Show how far coders agree with each other and with the machine, over one CASE or several together."""
    from resodiff.casework.agreement.differing import shared
    from resodiff.casework.agreement.reliability import agreements
    from resodiff.cli.pages import agreement as agreement_page

    codings = [one for folder in folders for one in _unsealed(folder)]
    found, beside = agreements(codings), shared(codings)
    if form == "json":
        click.echo(agreement_page.agreement_json(found, beside, codings))
    else:
        agreement_page.show_agreement(found, beside, codings)


@command.command()
@click.argument("folder", metavar="CASE", type=FOLDER)
@offline
def disputes(folder: Path) -> None:
    """List the asks on which the coders of CASE differ, with what each of them says.

    First those on whose verdict they differ, then those of one verdict with other reasons or paragraphs.
    """
    from resodiff.cli.pages import disputes as disputes_page

    disputes_page.show_disputes(_unsealed(folder))


@command.command()
@click.argument("folder", metavar="CASE", type=FOLDER)
@offline
def history(folder: Path) -> None:
    """Show who decided what in CASE, when, and from what to what; not while the blind round is open."""
    from resodiff.casework.cases.toml import load
    from resodiff.casework.coding.trail import trail
    from resodiff.cli.pages import case as case_page

    case = load(folder)
    changes = [(one, trail(case, one.compared)) for one in _unsealed(folder)]
    if not any(found for _, found in changes):
        click.echo("nobody has decided anything yet")
    for one, found in changes:
        case_page.show_trail(one, found)


@command.command()
@click.argument("folder", metavar="CASE", type=FOLDER)
@click.option("--letter", default="", metavar="NAME", help="Only this letter.")
@click.option(
    "--score", type=FILE, metavar="FILE", help="Points of your own.  [default: the case's, or resodiff's]"
)
@click.option(
    "--unblind",
    is_flag=True,
    help="Show the machine's score though the blind round is open: for whoever leads.",
)
@form
@offline
def score(folder: Path, letter: str, score: str | None, unblind: bool, form: str) -> None:
    """Show what CASE scores, with the working of every ask and the range under other ladders and weights."""
    from resodiff.casework.scores.rubric import load
    from resodiff.cli.arguments.blind_round import refuse_open
    from resodiff.cli.pages import scores as score_page

    case, codings = _coded(folder, ladders=True)
    if letter:
        from resodiff.casework.cases.compared import letter_named

        wanted = letter_named(case, letter)
        codings = [one for one in codings if one.letter == wanted]
    if not unblind:
        refuse_open(folder, codings, unblinds=True)
    rubric = load(score or (case.folder / case.score if case.score else None))
    if form == "json":
        click.echo(score_page.score_json(case, codings, rubric))
    else:
        score_page.show_scores(codings, rubric)


def _coded(folder: Path, *, ladders: bool = False) -> tuple[Case, list[LetterCoding]]:
    """The case and the coding of each of its letters, with other ladders of verbs if wanted. Raises an `InputError`."""
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.cases.toml import load
    from resodiff.casework.coding.coding import coding
    from resodiff.cli.progress import steps

    case = load(folder)
    with steps(len(case.files) + 1) as step:
        library = Library(case, is_offline(), told=lambda name: step(f"reading {name}"), ladders=ladders)
        codings = [coding(case, library.compared(letter)) for letter in case.letters]
    for one in _unused(case, codings):
        _say(f"notice: {one}")
    return case, codings


def _as_it_is(folder: Path) -> list[LetterCoding]:
    """The coding of the letters that can be read with what lies on this machine, for the state of a case alone."""
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.cases.toml import load
    from resodiff.casework.coding.coding import coding

    case = replace(load(folder), baseline="", stages=())  # no decision hangs on them
    library, found = Library(case, offline=True), []
    for letter in case.letters if case.adopted else ():
        with suppress(ResodiffError):  # what cannot be read is told by the commands that need it
            found.append(coding(case, library.compared(letter)))
    return found


def _unused(case: Case, codings: list[LetterCoding]) -> tuple[Unused, ...]:
    """What lies among the journals of a case and counts for nothing."""
    from resodiff.casework.coding.found import unused

    letters = [one.compared.comparison.proposed for one in codings]
    return unused((case.reviews, case.adjudication), letters)


def _tell_unused_of(folder: Path) -> None:
    """The same of a case whose letters are read for nothing else. Raises an `InputError` for one that cannot be."""
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.cases.toml import load
    from resodiff.casework.coding.found import unused

    case = load(folder)
    library = Library(case, is_offline())
    if any(place.is_dir() for place in (case.reviews, case.adjudication)):
        letters = [library.reading(letter.file) for letter in case.letters]
        for one in unused((case.reviews, case.adjudication), letters):
            _say(f"notice: {one}")


def _unsealed(folder: Path) -> list[LetterCoding]:
    """The coding of each letter. Raises `UsageError` while the blind round is open."""
    from resodiff.cli.arguments.blind_round import refuse_open

    _, codings = _coded(folder)
    refuse_open(folder, codings)
    return codings
