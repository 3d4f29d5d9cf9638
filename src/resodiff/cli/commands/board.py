"""`resodiff board`."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resodiff.cli.arguments.inputs import FILE, is_offline, offline
from resodiff.cli.commands.case import FOLDER
from resodiff.cli.outputs import deliver
from resodiff.errors import InputError, MissingInput, UsageError
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from resodiff.casework.board.board import Board
    from resodiff.casework.board.refresh import Refreshed
    from resodiff.casework.database.store import Store
    from resodiff.casework.scores.rubric import Rubric

BY = (
    "case",
    "letter",
    "organisation",
    "theme",
    "country",
    "mechanism",
    "addressee",
    "session",
    "year",
    "basis",
)

_REPORTS = {"xlsx": "resodiff.reports.xlsx.board", "html": "resodiff.reports.html.board"}
"""The formats that a report has of its own: imported on use, because they are heavy."""

FORMATS = ("table", "json", "csv", "xlsx", "html")


@click.command(
    epilog="""\b
Examples:
  resodiff board samples/programme
  resodiff board cases/* --by organisation --by year
  resodiff board cases --format json > board.json
  resodiff board cases --view
  resodiff board cases -o board.html
  resodiff board cases -o board.xlsx
  resodiff board cases -o asks.csv
  resodiff board cases --table codings -o codings.csv
  resodiff board cases --database postgresql://team@server/resodiff
"""
)
@click.argument("folders", metavar="CASES...", nargs=-1, required=True, type=FOLDER)
@click.option("--by", multiple=True, type=click.Choice(BY), help="How to group the asks.  [default: case]")
@click.option("--score", type=FILE, metavar="FILE", help="Points of your own.  [default: resodiff's]")
@click.option(
    "--database",
    metavar="WHERE",
    envvar="RESODIFF_DATABASE",
    help="A file, or postgresql://…  [default: in the cache]",
)
@click.option("--view", "shown", is_flag=True, help="Open the board in the interface.")
@click.option("--rebuild", is_flag=True, help="Read every case again, changed or not.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="What to print.  [default: table]")
@click.option(
    "--table",
    "tidy",
    type=click.Choice(["asks", "codings"]),
    default="asks",
    show_default=True,
    help="Which table --format csv writes.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write a .html, .xlsx, .json or .csv file.")
@click.option("--force", is_flag=True, help="Replace the file that is there.")
@offline
def command(
    folders: tuple[Path, ...],
    by: tuple[str, ...],
    score: str | None,
    database: str | None,
    shown: bool,
    rebuild: bool,
    form: str | None,
    tidy: str,
    output: str | None,
    force: bool,
) -> None:
    """Show scores and patterns across CASES: case folders, or folders of them.

    The folders are the truth. What was read of them is kept in a database, so that only changed cases are read
    again; it can be thrown away at any time. A case that cannot be read, that waits for a letter or an adopted text,
    or whose blind round is open, is left out, and the board says so.
    """
    if shown:
        _refuse_without_screen(form, output)
    form = _form(form, output)
    from resodiff.casework.board.board import board
    from resodiff.casework.database.store import Store
    from resodiff.casework.scores.rubric import load
    from resodiff.cli.pages import board as board_page

    rubric, cases = load(score), _cases(folders)
    with Store(database or _own_database()) as store:
        done = _refreshed(store, cases, rebuild)
        found = board(store, done.keys, done.left_out)
    if form != "table":
        _tell(done)
    if shown:
        _view(found, rubric, cases, by)
    elif form == "table":
        board_page.show(found, rubric, by or ("case",))
    else:
        deliver(_data(found, rubric, form, by or BY, tidy), output, force)
    if done.faults:
        raise InputError(f"{done.faults} of the cases could not be read", "see above")


def _data(found: Board, rubric: Rubric, form: str, by: tuple[str, ...], tidy: str) -> bytes:
    """The board in the format that is wanted."""
    from resodiff.cli.pages import board as board_page

    if form in _REPORTS:
        made: bytes = import_module(_REPORTS[form]).render(found, rubric)
        return made
    return board_page.as_csv(found, rubric, tidy) if form == "csv" else board_page.as_json(found, rubric, by)


def _refuse_without_screen(form: str | None, output: str | None) -> None:
    """Before anything is read. Raises `UsageError`."""
    if form or output:
        raise UsageError("--view writes no file", "leave --format and --output out")
    from resodiff.tui.app import refuse_without_terminal

    refuse_without_terminal()


def _view(found: Board, rubric: Rubric, cases: list[Path], by: tuple[str, ...]) -> None:
    """The board in the interface, which opens the comparisons of the cases from their folders."""
    from contextlib import suppress

    from resodiff.casework.cases.toml import load
    from resodiff.errors import ResodiffError
    from resodiff.outline.board_left_out import left_out_lines
    from resodiff.tui.board.app import view_board
    from resodiff.tui.board.desk import BoardOpening

    flaws = tuple(f"left out: {line}" for line in left_out_lines(found))
    folders = {}
    for folder in cases:
        with suppress(ResodiffError):  # it is among the flaws
            folders[load(folder).key] = folder
    view_board(BoardOpening(found, rubric, folders, next(iter(by), BY[0]), flaws, is_offline()))


def _form(form: str | None, output: str | None) -> str:
    suffix = Path(output).suffix[1:].casefold() if output and output != "-" else ""
    if suffix and suffix not in FORMATS[1:]:
        raise UsageError(f"{output} is no format of the board", "name it .html, .xlsx, .json or .csv")
    if suffix and form and form != suffix:
        raise UsageError(f"--format {form} and {output} do not agree", "leave one of them out")
    if output and not suffix and form in (None, "table"):
        raise UsageError("a file needs a format", "name it .html, .xlsx, .json or .csv")
    return form or suffix or "table"


def _cases(folders: tuple[Path, ...]) -> list[Path]:
    """The cases that are named, and those in the folders that are. Raises `MissingInput`."""
    from resodiff.casework.cases.case import FILE as NAME
    from resodiff.casework.cases.case import is_case

    found: list[Path] = []
    for folder in folders:
        if is_case(folder):
            found.append(folder)
            continue
        if not folder.is_dir():
            raise MissingInput(f"there is no folder {folder}", "name case folders, or a folder of them")
        inside = sorted(path.parent for path in folder.glob(f"*/{NAME}"))
        if not inside:
            raise MissingInput(
                f"{folder} is no case and has none in it", f"make one with resodiff case new {folder}"
            )
        found += inside
    return found


def _own_database() -> Path:
    from resodiff.fetching import load_settings

    return Path(load_settings().cache) / "board.sqlite"


def _refreshed(store: Store, cases: list[Path], rebuild: bool) -> Refreshed:
    """What is in now, and what is left out."""
    from resodiff.casework.board.refresh import refresh
    from resodiff.cli.progress import steps

    with steps(len(cases) + 1) as step:
        return refresh(store, cases, rebuild=rebuild, offline=is_offline(), told=step)


def _tell(done: Refreshed) -> None:
    """Which cases are left out, for whoever does not see the table, which begins with them."""
    for one in done.left_out:
        click.echo(f"resodiff: left out: {one_line(str(one))}", err=True)
