"""A case: one campaign for one text, as a folder with a small file `case.toml` that a person can read.

case.toml        what it is about and which files belong to it
reviews/         a journal for each coder and letter
adjudication/    the journals of whoever settles what the coders dispute
texts/           the wording of each adopted text that was ever coded, so that decisions can be carried over
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

FILE = "case.toml"

SETTLING = "adjudication"
TEXTS = "texts"
"""The folder with the journals of whoever settles disputes."""


class Coding(StrEnum):
    """How the coders work: without seeing anybody's verdict, or with the machine's before them."""

    BLIND = "blind"
    ASSISTED = "assisted"


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a case. `name` is unique within it; `organisations` are its signatories.

    `asks` is a corrected asks file. `priorities` weigh asks, by number or id; an ask that is not named weighs 1.
    """

    name: str
    file: str
    dated: str = ""
    organisations: tuple[str, ...] = ()
    asks: str = ""
    priorities: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """What `case.toml` says. Files are named relative to `folder`, or are symbols of UN texts.

    `stages` are the drafts between the letters and the adopted text, in order. `hashes` are those of the files
    when they were last noted, by the names that stand here. `dated` and the like are ISO 8601. `id` is the same
    on every machine. `lexicon` is a folder of word lists that the case is judged by in place of the shipped ones.
    """

    folder: Path
    title: str
    id: str = ""
    body: str = ""
    session: str = ""
    year: int | None = None
    theme: str = ""
    country: str = ""
    coding: Coding = Coding.ASSISTED
    coders: tuple[str, ...] = ()
    score: str = ""
    lexicon: str = ""
    letters: tuple[Letter, ...] = ()
    baseline: str = ""
    stages: tuple[str, ...] = ()
    adopted: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What tells the case from all others: its id; its place on this machine where it has none."""
        return self.id or self.folder.resolve().as_posix()

    @property
    def file(self) -> Path:
        """Its `case.toml`."""
        return self.folder / FILE

    @property
    def reviews(self) -> Path:
        """Where the coders' journals lie."""
        return self.folder / "reviews"

    @property
    def adjudication(self) -> Path:
        """Where the record of what was settled lies."""
        return self.folder / SETTLING

    @property
    def texts(self) -> Path:
        """Where the wordings of coded texts lie."""
        return self.folder / TEXTS

    @property
    def words(self) -> Path | None:
        """The folder of its own word lists, if it has them."""
        return self.folder / self.lexicon if self.lexicon else None

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that the case names, each once, as it is named."""
        letters = (name for letter in self.letters for name in (letter.file, letter.asks))
        named = (*letters, self.baseline, *self.stages, self.adopted)
        return tuple(dict.fromkeys(name for name in named if name))

    def source(self, name: str) -> str:
        """A named file as a path that can be opened; a symbol stays as it is."""
        from resodiff.pipeline.reading import is_symbol

        path = self.folder / name
        return name if not path.exists() and is_symbol(name) else str(path)


def is_case(given: str | Path) -> bool:
    """Whether a path is a case: a folder with a `case.toml`, or that file itself."""
    path = os.fspath(given)
    is_it = os.path.basename(path) == FILE and os.path.isfile(path)  # noqa: PTH113, PTH119
    return is_it or os.path.isfile(os.path.join(path, FILE))  # noqa: PTH113, PTH118 - any text may be asked for
