"""What happened to words: two wordings as a run of edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class EditKind(StrEnum):
    """What happened to a run of words."""

    SAME = "same"
    LOST = "lost"
    GAINED = "gained"


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words that stayed, was lost, or was gained."""

    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True)
class Diff:
    """Two wordings as a run of edits: `before` and `after` spell both out exactly."""

    edits: tuple[Edit, ...]

    def __iter__(self) -> Iterator[Edit]:
        return iter(self.edits)

    @property
    def before(self) -> str:
        """The first wording."""
        return "".join(e.text for e in self.edits if e.kind is not EditKind.GAINED)

    @property
    def after(self) -> str:
        """The second wording."""
        return "".join(e.text for e in self.edits if e.kind is not EditKind.LOST)
