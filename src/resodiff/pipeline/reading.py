"""The name of a file, or a dash for standard input, becomes a reading."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from resodiff.errors import InputError, MissingInput
from resodiff.model import Reading

if TYPE_CHECKING:
    from resodiff.readers.registry import Revisions

_SYMBOL = re.compile(r"(?:A|E|S|ST|HRI|CERD|CCPR)/[A-Z0-9][A-Za-z0-9./()\- ]*[0-9)]")
_FILE_SUFFIX = re.compile(r"\.(?:docx?|pdf|html?|xml|akn|txt|text|md|rtf|odt|json)$", re.IGNORECASE)


def read(path: str | os.PathLike[str], revisions: Revisions = "final") -> Reading:
    """What was understood of the file at `path`; "-" is standard input.

    `revisions` chooses the wording of tracked changes. Raises an `InputError`.
    """
    from resodiff.extraction import understand
    from resodiff.readers import read as read_bytes

    given = os.fspath(path)
    name = "standard input" if given == "-" else Path(given).name
    return understand(read_bytes(_bytes(given), name, revisions))


def is_symbol(given: str) -> bool:
    """Whether `given` looks like the symbol of a UN document, and neither is nor could be a file."""
    looks = _SYMBOL.fullmatch(given) is not None and _FILE_SUFFIX.search(given) is None
    return looks and not os.path.lexists(given)


def _bytes(given: str) -> bytes:
    from resodiff.readers.registry import LIMIT

    try:
        if given == "-":
            return sys.stdin.buffer.read(LIMIT + 1)
        with Path(given).open("rb") as file:
            return file.read(LIMIT + 1)
    except (OSError, ValueError) as problem:
        raise _missing(given, problem) from None


def _missing(given: str, problem: OSError | ValueError) -> InputError:
    if is_symbol(given):
        remedy = f"download it from https://docs.un.org/en/{given} and give the file"
        return InputError(f"{given} is a symbol, and texts cannot be fetched by symbol", remedy)
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return MissingInput(f"there is no file {given}", "check the name and the folder")
    if isinstance(problem, IsADirectoryError):
        return MissingInput(f"{given} is a folder", "name a file in it")
    if isinstance(problem, PermissionError):
        return MissingInput(f"{given} may not be opened", "ask its owner for the right to read it")
    return MissingInput(f"{given} cannot be opened ({problem})", "check the name")
