"""The journals that lie in a folder of a case, known by what they say: their coder, and the letter that they are of.

What a file is called decides nothing: browsers, mail and shared drives give files other names ("… (1).jsonl"). Copies
of one journal count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resodiff.casework.reviews.file import SUFFIX, lines_of
from resodiff.casework.reviews.records import marks_of
from resodiff.casework.reviews.standings import records
from resodiff.errors import InputError
from resodiff.model import Reading

_SAMPLE = 65_536
"""Bytes at the start of a file in which a journal has its first record."""


@dataclass(frozen=True, slots=True)
class Found:
    """A journal as it lies on the disk: its lines, and the names and hashes of the texts it was begun on."""

    path: Path
    lines: tuple[bytes, ...]
    by: str
    proposed: frozenset[str]
    adopted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unused:
    """A file in a folder of journals that counts for nothing: why, and what mends it."""

    path: Path
    why: str

    def __str__(self) -> str:
        return f"{self.path.parent.name}/{self.path.name} is not used: {self.why}"


def of_letter(folder: Path, letter: frozenset[str]) -> list[Found]:
    """The journals of the letter of that name or hash, with whatever adopted text; of copies the one that goes on
    furthest."""
    found = (_opened(path) for path in _files(folder))
    return list(_each_once([f for f in found if f and f.by and f.proposed & letter]))


def signers(folder: Path) -> tuple[str, ...]:
    """The names that signed the journals in a folder, of whatever letter."""
    found = (_opened(path) for path in _files(folder))
    return tuple(dict.fromkeys(f.by for f in found if f and f.by))


def unused(folders: Iterable[Path], letters: Iterable[Reading]) -> tuple[Unused, ...]:
    """What lies in the folders of a case and counts for nothing, as it is no journal, or of none of the letters."""
    known = frozenset(mark for letter in letters for mark in marks_of(letter))
    lying = (path for folder in folders if folder.is_dir() for path in _seen(folder))
    return tuple(Unused(path, why) for path in lying if (why := _why(path, known)))


def _why(path: Path, letters: frozenset[str]) -> str:
    """Why a file is not used, "" where it is."""
    if path.is_dir():
        return "it is a folder, put the journals in it beside it"
    found = _opened(path)
    if found is None or not found.by:
        return "it is no journal of decisions, get it again from whoever sent it"
    if not found.proposed & letters:
        return f"it is {found.by}'s of {_called(found)}, which is no letter of this case"
    return ""


def _called(found: Found) -> str:
    names = (side.get("name") for opening in _openings(found.lines) if (side := _side(opening, "proposed")))
    return next((str(name) for name in names if name), "another text")


def _seen(folder: Path) -> list[Path]:
    """What lies in a folder for people to see: no drafts, no locks, nothing that a system hides there."""
    return sorted(
        p for p in folder.iterdir() if not p.name.startswith(".") and p.name.lower() not in _SYSTEMS
    )


_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})


def _files(folder: Path) -> list[Path]:
    return [path for path in _seen(folder) if path.is_file()] if folder.is_dir() else []


def _opened(path: Path) -> Found | None:
    """A journal's lines and what it was begun on; None where it was never begun, or is something else."""
    if not _may_be_journal(path):
        return None
    lines = tuple(lines_of(path))
    openings = _openings(lines)
    if not openings:
        return None
    sides = [frozenset(_marks(openings, role)) for role in ("proposed", "adopted")]
    return Found(path, lines, str(openings[0].get("by") or ""), *sides)


def _may_be_journal(path: Path) -> bool:
    """Whether its start looks like records, so that no film is read whole. Raises `InputError`."""
    try:
        with path.open("rb") as file:
            return b'"do"' in file.read(_SAMPLE)
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror})", "check the file") from None


def _openings(lines: Iterable[bytes]) -> list[dict[str, object]]:
    return [record for record in records(lines) if record.get("do") == "open"]


def _marks(openings: Iterable[Mapping[str, object]], role: str) -> Iterator[str]:
    for opening in openings:
        side = _side(opening, role)
        yield from (str(side.get(key)) for key in ("name", "text") if side.get(key))


def _side(opening: Mapping[str, object], role: str) -> Mapping[str, object]:
    side = opening.get(role)
    return side if isinstance(side, dict) else {}


def _each_once(found: Sequence[Found]) -> Iterator[Found]:
    """The journals without those that another of the same person says whole, in the order of their names."""
    said = {f.path: tuple(records(f.lines)) for f in found}
    ranked = sorted(found, key=lambda f: (-len(said[f.path]), not f.path.name.endswith(SUFFIX)))
    kept: list[Found] = []
    for one in ranked:
        mine = said[one.path]
        if not any(other.by == one.by and said[other.path][: len(mine)] == mine for other in kept):
            kept.append(one)
    yield from (f for f in found if f in kept)
