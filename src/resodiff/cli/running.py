"""Runs a command line to its exit code: every failure is one line on standard error, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

import click

from resodiff.cli.app import ReaderLeftError, app
from resodiff.errors import ResodiffError

INTERRUPTED = 130
"""What a shell shows for a program ended by Ctrl-C."""


def main() -> NoReturn:
    """The `resodiff` command."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line: 0 done, 2 wrong, 3 an input, 4 an output, 130 interrupted."""
    try:
        code = app.main(list(arguments), prog_name="resodiff", standalone_mode=False)
        if sys.stdout:
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except (BrokenPipeError, ReaderLeftError):
        _let_go()  # whoever read our output has seen enough (`| head`): nothing is wrong
        return 0
    except click.exceptions.NoArgsIsHelpError as bare:
        return _help(bare)
    except click.ClickException as problem:
        return _fail(_in_words(problem), problem.exit_code)
    except ResodiffError as problem:
        return _fail(str(problem), problem.exit_code)
    except OSError as problem:  # inputs and files have errors of their own: this is standard output
        _let_go()
        return _fail(f"standard output cannot be written ({problem.strerror}): send it elsewhere", 4)
    except Exception as problem:  # the last net: a bug of ours must not show a traceback to a user
        return _bug(problem)
    return code if isinstance(code, int) else 0


def _help(bare: click.exceptions.NoArgsIsHelpError) -> int:
    """A bare `resodiff` asks what there is: it is answered as `--help` is, and nothing was wrong."""
    click.echo(bare.ctx.get_help() if bare.ctx else bare.format_message())
    return 0


def _fail(line: str, code: int) -> int:
    from resodiff.outline.legible import one_line

    click.echo(f"resodiff: {one_line(line)}", err=True)
    return code


def _in_words(problem: click.ClickException) -> str:
    """A mistake on the command line in one line, with the way to the help."""
    said = problem.format_message().strip().rstrip(".")
    if isinstance(problem, click.UsageError) and problem.ctx:
        return f"{said}: see {problem.ctx.command_path} --help"
    return said


def _let_go() -> None:
    """Turn standard output to nowhere, so that nothing is tried on it again when the program ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(problem: Exception) -> int:
    if os.environ.get("RESODIFF_DEBUG"):
        import traceback

        traceback.print_exception(problem)
    what = f"{type(problem).__name__}: {problem}"
    advice = "run it again with RESODIFF_DEBUG=1 and report what it prints, please"
    return _fail(f"a fault in resodiff itself ({what}): {advice}", 1)
