"""A case folder in place of files: it stands for its letter, its adopted text and its baseline."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from resodiff.casework.cases.case import Case, Letter, is_case
from resodiff.casework.cases.compared import letter_named
from resodiff.casework.cases.files import refuse_missing
from resodiff.casework.cases.toml import load
from resodiff.cli.arguments.blind_round import UNBLIND, refuse_if_open
from resodiff.cli.arguments.reviewed import OF_CASE
from resodiff.errors import InputError, UsageError

HELP = frozenset({"-h", "--help"})

TAKES_CASES = ("compare", "report", "explain", "view")
"""The commands that compare the files of a case. The case's own commands take the folder itself."""

_LETTER = "--letter"

_OFFLINE = "--offline"


def expanded(name: str, command: click.Command, arguments: list[str]) -> list[str]:
    """The command line with the files of a case in the place of its folder. Raises a `ResodiffError`.

    While the blind round of the letter is open nothing is shown, unless the user says `--unblind`. An option that the
    user gives is the user's: the case's baseline and asks come only where it is not. Which case and letter it is goes
    along, so that the command can show what its coders decided.
    """
    place = _place(command, arguments)
    if name not in TAKES_CASES or place is None:
        return arguments
    case = load(arguments[place])
    wanted, rest = _without_letter(arguments[place + 1 :])
    before, first = _without_letter(arguments[:place])
    letter, given = letter_named(case, wanted or before), {*first, *rest}
    files = _stages(case) if name == "view" else [_adopted(case)]
    options = _options(case, letter, name, given)
    if not given & {UNBLIND, *HELP}:
        refuse_if_open(case, letter, offline=_OFFLINE in given)
    expanded = [*first, *options, _there(case, letter.file), *files, *rest]
    return [argument for argument in expanded if argument != UNBLIND]


def _there(case: Case, name: str) -> str:
    """A file of the case as a path. Raises `MissingInput` where it is not there, as after it was renamed."""
    refuse_missing(case, name)
    return case.source(name)


def _place(command: click.Command, arguments: list[str]) -> int | None:
    """Where the first case stands that is no option's value."""
    valued = {o for p in command.params if isinstance(p, click.Option) and not p.is_flag for o in p.opts}
    for n, argument in enumerate(arguments):
        if (n == 0 or arguments[n - 1] not in valued) and not argument.startswith("-") and is_case(argument):
            return n
    return None


def _without_letter(arguments: list[str]) -> tuple[str, list[str]]:
    """The value of `--letter`, and the arguments without it."""
    for n, argument in enumerate(arguments):
        option, equals, value = argument.partition("=")
        if option == _LETTER and equals:
            return value, arguments[:n] + arguments[n + 1 :]
        if option == _LETTER:
            if n + 1 == len(arguments):
                raise UsageError("--letter needs the name of a letter", "case status lists them")
            return arguments[n + 1], arguments[:n] + arguments[n + 2 :]
    return "", arguments


def _adopted(case: Case) -> str:
    if not case.adopted:
        raise InputError(
            f"{case.folder} has no adopted text", f"resodiff case add {case.folder} --adopted FILE"
        )
    return _there(case, case.adopted)


def _stages(case: Case) -> list[str]:
    return [*(_there(case, stage) for stage in case.stages), _adopted(case)]


def _options(case: Case, letter: Letter, name: str, given: set[str]) -> list[str]:
    taken = {argument.partition("=")[0] for argument in given}
    for option, named in (("--baseline", case.baseline), ("--asks", letter.asks)):
        if named and option not in taken:
            refuse_missing(case, named)
    offered = {
        "--baseline": case.source(case.baseline) if case.baseline else "",
        "--asks": str(case.folder / letter.asks) if letter.asks else "",
        "--lexicon": str(case.words) if case.words else "",
        "--reviews": str(_made(case.reviews)) if name == "view" and "--reviews" not in given else "",
    }
    options = [part for key, value in offered.items() if value and key not in taken for part in (key, value)]
    if name in TAKES_CASES:
        options += [OF_CASE, str(case.folder), letter.name]
    return options


def _made(folder: Path) -> Path:
    """The folder for reviews, made where it can be; where it cannot, the interface says so."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return folder
