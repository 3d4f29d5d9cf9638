"""The name of a file, a symbol, or a dash for standard input becomes a reading."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from resodiff.errors import InputError, MissingInput
from resodiff.model import Document, Reading

if TYPE_CHECKING:
    from resodiff.readers.registry import Revisions


def read(path: str | os.PathLike[str], revisions: Revisions = "final", *, offline: bool = False) -> Reading:
    """What was understood of the file at `path`, or of the UN text whose symbol it is; "-" is standard input.

    `revisions` chooses the wording of tracked changes. Only for a symbol that is no file, and not in the
    cache, is a connection opened; with `offline`, or RESODIFF_OFFLINE=1, never. Raises an `InputError`.
    """
    from resodiff.extraction import understand

    return understand(_document(os.fspath(path), revisions, offline))


def _document(given: str, revisions: Revisions, offline: bool) -> Document:
    if is_symbol(given):
        from resodiff.pipeline.fetched import fetched_document

        return fetched_document(given, revisions, offline)
    from resodiff.readers import read as read_bytes

    name = "standard input" if given == "-" else Path(given).name
    return read_bytes(_bytes(given), name, revisions)


def is_symbol(given: str) -> bool:
    """Whether `given` is the symbol of a UN document in capitals, and neither is nor was meant to be a file.

    Where the folder it would stand in exists, a name that is not there is a mistyped path.
    """
    from resodiff.symbols import normal_symbol

    normal = normal_symbol(given)
    if not normal or normal.replace(" ", "") != given.replace(" ", ""):
        return False
    return not os.path.lexists(given) and not os.path.lexists(Path(given).parent)


def _bytes(given: str) -> bytes:
    from resodiff.readers.registry import LIMIT

    if not given:
        raise MissingInput("an empty name is no file", "name a file, or give a dash for standard input")
    try:
        if given == "-":
            return sys.stdin.buffer.read(LIMIT + 1)
        with Path(given).open("rb") as file:
            return file.read(LIMIT + 1)
    except (OSError, ValueError) as problem:
        raise _missing(given, problem) from None


def _missing(given: str, problem: OSError | ValueError) -> InputError:
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return MissingInput(f"there is no file {given}", _remedy(given))
    if isinstance(problem, IsADirectoryError):
        return MissingInput(f"{given} is a folder", "name a file in it")
    if isinstance(problem, PermissionError):
        return MissingInput(f"{given} may not be opened", "ask its owner for the right to read it")
    return MissingInput(f"{given} cannot be opened ({problem})", "check the name")


def _remedy(given: str) -> str:
    from resodiff.symbols import suggest

    meant = suggest(given)
    if meant == given:  # the folder is there, the file is not
        return f"check the name, or get the UN's text with resodiff fetch {given}"
    return f"for the UN's text, write {meant}" if meant else "check the name and the folder"
