"""The cases that a board was asked for and does not have: whatever shows the board names them and says why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from resodiff.casework.cases.case import Case


class Cause(StrEnum):
    """Why a case is left out."""

    FAULT = "it cannot be read"
    WAITING = "it waits for a letter or an adopted text"
    SEALED = "its blind round is open"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One case that is not on the board. `title` is "" where not even that could be read; `why` is one line for people.

    `folder` is the name of the case's folder alone, and `why` names files from there: a page that is sent to others
    tells nothing of the machine on which it was made.
    """

    title: str
    folder: str
    cause: Cause
    why: str

    @property
    def name(self) -> str:
        """The title with the folder: "Varonia 2024 (varonia-57)"."""
        return f"{self.title} ({self.folder})" if self.title and self.title != self.folder else self.folder

    def __str__(self) -> str:
        return f"{self.name}: {self.why}"


def left_out(given: Path | Case, cause: Cause, why: str = "") -> LeftOut:
    """A case that is left out, known by its folder or read already. `why` says more than the cause does."""
    folder, title = (given.folder, given.title) if isinstance(given, Case) else (given, "")
    words = " ".join((why or cause.value).split())
    for spelt in dict.fromkeys((str(folder), folder.as_posix(), str(folder.resolve()))):
        if spelt not in (".", ""):
            words = (
                words.replace(f"{spelt}/", "").replace(f"{spelt}\\", "").replace(spelt, folder.resolve().name)
            )
    return LeftOut(title, folder.resolve().name, cause, words)
