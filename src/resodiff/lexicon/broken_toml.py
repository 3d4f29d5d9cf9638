"""A TOML file that cannot be read, told so that its writer finds the line."""

from __future__ import annotations

import tomllib
from pathlib import Path

from resodiff.errors import DamagedInput

_AT_THE_END = " (at end of document)"
"""How `tomllib` names the place of what is still open at the end: without a line."""


def damaged(path: Path, text: str, problem: tomllib.TOMLDecodeError) -> DamagedInput:
    """The error for a file with this text that `tomllib` refused; it names a line, the last one for the end."""
    said = str(problem)
    if not said.endswith(_AT_THE_END):
        return DamagedInput(f"{path} cannot be understood ({said})", "mend that line")
    last = text.rstrip().count("\n") + 1
    where = f"{said.removesuffix(_AT_THE_END)}, at the end of the file, line {last}"
    return DamagedInput(f"{path} cannot be understood ({where})", "mend it, or close what is open before it")
