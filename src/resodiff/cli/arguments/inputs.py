"""The arguments that several commands share, and how files become readings with a sign of progress."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

import click

from resodiff.cli.progress import steps
from resodiff.errors import InputError, MissingInput, UsageError

if TYPE_CHECKING:
    from resodiff.model import Comparison, Reading

Revisions = Literal["final", "original"]

Function = TypeVar("Function", bound=Callable[..., Any])

FILE = click.Path(path_type=str)
"""A file, completed by the shell; "-" is standard input. Whether it exists is asked when it is read."""


def revisions(function: Function) -> Function:
    """`--revisions`."""
    return click.option(
        "--revisions",
        type=click.Choice(["final", "original"]),
        default="final",
        show_default=True,
        help="Which wording of tracked changes to read.",
    )(function)


_OFFLINE = "resodiff.offline"


def offline(function: Function) -> Function:
    """`--offline`, which `is_offline` tells of: commands need no parameter for it."""
    return click.option(
        "--offline",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Open no connection: symbols are read from the cache alone.",
    )(function)


def _remember(context: click.Context, _option: click.Parameter, given: bool) -> None:
    context.meta[_OFFLINE] = given


def is_offline() -> bool:
    """Whether the command that runs was called with `--offline`."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_OFFLINE))


_PREAMBLE = "resodiff.preamble"


def preamble(function: Function) -> Function:
    """`--preamble`, which `with_preamble` tells of."""
    return click.option(
        "--preamble",
        is_flag=True,
        expose_value=False,
        callback=_remember_preamble,
        help="Judge the proposed preambular paragraphs as well.",
    )(function)


def _remember_preamble(context: click.Context, _option: click.Parameter, given: bool) -> None:
    context.meta[_PREAMBLE] = given


def with_preamble() -> bool:
    """Whether the command that runs was called with `--preamble`."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_PREAMBLE))


_LEXICON = "resodiff.lexicon"


def lexicon(function: Function) -> Function:
    """`--lexicon`: its word lists are in use while the command runs, which needs no parameter for it."""

    @wraps(function)
    def within(*args: Any, lexicon: Path | None, **more: Any) -> Any:
        if lexicon is None:
            return function(*args, **more)
        from resodiff.lexicon import using

        click.get_current_context().meta[_LEXICON] = lexicon
        with using(lexicon):
            return function(*args, **more)

    option = click.option(
        "--lexicon",
        type=click.Path(path_type=Path),
        metavar="FOLDER",
        help="Judge by the word lists of this folder, from lexicon export.",
    )
    return cast("Function", option(within))


def lexicon_folder() -> Path | None:
    """The folder that the command which runs was given with `--lexicon`."""
    found: Path | None = click.get_current_context().meta.get(_LEXICON)
    return found


def _refuse_letter(_context: click.Context, _option: click.Parameter, given: str | None) -> None:
    """A case takes its `--letter` away before the command sees it: what is left over has no case."""
    if given:
        raise UsageError(f"--letter {given} is for case folders", "name the letter's file itself")


def _refuse_unblind(_context: click.Context, _option: click.Parameter, given: bool) -> None:
    """As for `--letter`: a case takes it away."""
    if given:
        raise UsageError("--unblind is for case folders", "leave it out")


_PAIR = (
    click.argument("proposed", type=FILE),
    click.argument("adopted", type=FILE),
    click.option("--baseline", type=FILE, metavar="PREVIOUS", help="The previous resolution."),
    click.option("--asks", type=FILE, metavar="FILE", help="The asks of PROPOSED, from read --write-asks."),
    click.option(
        "--letter",
        metavar="NAME",
        expose_value=False,
        callback=_refuse_letter,
        help="Which letter, where a case folder with several stands in place of the files.",
    ),
    click.option(
        "--unblind",
        is_flag=True,
        expose_value=False,
        callback=_refuse_unblind,
        help="Of a case folder, show the machine's verdicts though its blind round is open: for whoever leads.",
    ),
    preamble,
    revisions,
    offline,
    lexicon,
)


def pair(function: Function) -> Function:
    """The two texts of a comparison, and what may come with them."""
    for option in reversed(_PAIR):
        function = option(function)
    return function


def compared(
    proposed: str, adopted: str, baseline: str | None, asks: str | None, wording: Revisions
) -> Comparison:
    """The comparison of files, named as on the command line. Raises `InputError` or `UsageError`."""
    from resodiff.pipeline import compare, read

    files = [proposed, adopted, *([baseline] if baseline else [])]
    if files.count("-") + (asks == "-") > 1:
        raise UsageError("standard input can be read only once", "give a dash for one text alone")
    with steps(len(files) + 1) as step:
        readings = []
        for file in files:
            step(f"reading {file}")
            readings.append(read(file, wording, offline=is_offline()))
        if asks:
            readings[0] = with_asks(readings[0], asks)
        step("comparing")
        return compare(readings[0], readings[1], readings[2] if baseline else None, preamble=with_preamble())


def with_asks(reading: Reading, file: str) -> Reading:
    """The reading with the asks that an asks file lists."""
    from resodiff.extraction.asks_file import apply

    return apply(reading, _text(file))


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{file} is not UTF-8 text", "save it as UTF-8") from None
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise MissingInput(f"{file} cannot be opened ({why})", "check the name") from None
