"""What became of the files of a case since they were last noted: moved, changed, gone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from resodiff.casework.cases.case import Case
from resodiff.casework.cases.edit import digest
from resodiff.errors import MissingInput

_MANY = 5_000
"""Files of a folder that are looked through for one that moved."""


class Standing(StrEnum):
    """How a file stands against what the case noted of it."""

    AS_NOTED = "as noted"
    NOT_NOTED = "not noted yet"
    CHANGED = "changed"
    MOVED = "moved"
    MISSING = "missing"
    SYMBOL = "a symbol"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One file that a case names. `now` is its new name where it moved."""

    name: str
    standing: Standing
    now: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing needs a person's attention."""
        return self.standing in (Standing.AS_NOTED, Standing.NOT_NOTED, Standing.SYMBOL)


def files(case: Case) -> tuple[CaseFile, ...]:
    """How each file that the case names stands. A moved file is found by its content, inside the case's folder."""
    return tuple(_standing(case, name) for name in case.files)


def moved(found: tuple[CaseFile, ...]) -> dict[str, str]:
    """The new names of the files that moved, by their old ones."""
    return {file.name: file.now for file in found if file.now}


def refuse_missing(case: Case, name: str) -> None:
    """Raise `MissingInput` where a file that the case names is not there: whether it was renamed, and what mends it."""
    if (case.folder / name).exists() or case.source(name) == name:
        return
    if now := _standing(case, name).now:
        raise MissingInput(
            f"{name} of {case.folder} is now called {now}",
            f"resodiff case check {case.folder} --mend notes it",
        )
    raise MissingInput(f"{case.folder} misses {name}", "put it back, or correct case.toml")


def _standing(case: Case, name: str) -> CaseFile:
    path, noted = case.folder / name, case.hashes.get(name, "")
    if path.is_file():
        if not noted:
            return CaseFile(name, Standing.NOT_NOTED)
        return CaseFile(name, Standing.AS_NOTED if digest(path) == noted else Standing.CHANGED)
    if case.source(name) == name:
        return CaseFile(name, Standing.SYMBOL)
    now = _found(case, noted) if noted else ""
    return CaseFile(name, Standing.MOVED if now else Standing.MISSING, now)


def _found(case: Case, noted: str) -> str:
    """Where a file of that content lies now, "" where nowhere."""
    named = set(case.files)
    for path in _beneath(case.folder):
        name = Path(os.path.relpath(path, case.folder)).as_posix()
        if name not in named and digest(path) == noted:
            return name
    return ""


def _beneath(folder: Path) -> Iterator[Path]:
    count = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            count += 1
            if count > _MANY:
                return
            path = Path(place, name)
            if path.is_file():
                yield path
