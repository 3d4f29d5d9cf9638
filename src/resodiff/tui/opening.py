"""What the interface is asked to open."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Revisions = Literal["final", "original"]


@dataclass(frozen=True, slots=True)
class Opening:
    """The files to compare, and who reviews them.

    `files` are the stages of one text, the proposed one first and the adopted one last, each a file or a UN
    symbol; with fewer than two the interface asks. `reviews` is the folder of the review files, None for the
    folder of the proposed text. `ask` is the id of the ask to begin with; what is `read_only` takes no decisions.
    `disputes` is a case and the name of its letter where what its coders dispute is to be settled. `lexicon` is a
    folder of word lists to judge by in place of the shipped ones. `of_case` is the case that is opened and the name of
    its letter: what is exported is the report on that case.
    """

    files: tuple[str, ...] = ()
    baseline: str | None = None
    asks: str | None = None
    revisions: Revisions = "final"
    preamble: bool = False
    offline: bool = False
    reviewer: str = ""
    reviews: Path | None = None
    theme: str = ""
    ask: str = ""
    read_only: bool = False
    disputes: tuple[Path, str] | None = None
    lexicon: Path | None = None
    of_case: tuple[Path, str] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether there is enough to compare."""
        return len(self.files) > 1

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file that the comparison depends on; texts that were fetched by their symbols do not change."""
        named = (*self.files, self.baseline, self.asks)
        return tuple(Path(name) for name in named if name and Path(name).is_file())

    @property
    def pair(self) -> tuple[Path, Path]:
        """The proposed and the adopted text as files, to name what lies beside them: symbols as file names."""
        return self.pair_with(self.files[-1])

    def pair_with(self, later: str) -> tuple[Path, Path]:
        """The same for one of the stages."""
        return _as_file(self.files[0]), _as_file(later)

    @property
    def by(self) -> str:
        """The name that signs decisions: the one given, else the account's."""
        return self.reviewer or os.environ.get("RESODIFF_REVIEWER", "") or _account()


def _as_file(name: str) -> Path:
    path = Path(name)
    return path if path.exists() else Path(name.replace("/", "_").replace(" ", "_"))


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"
