"""Which word lists a folder gives: its own files, and those that come with resodiff for what it has not."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from resodiff.errors import DamagedInput, InputError, MissingInput
from resodiff.lexicon.broken_toml import damaged
from resodiff.lexicon.checking import LATER, Place, WrongEntryError, check, check_references
from resodiff.lexicon.overlay import laid_over, ranked

SHIPPED = Path(__file__).resolve().parent / "data"
LISTS = (
    *("actions", "actors", "boilerplate", "caveats", "conditions", "duties", "follow_up", "kinds", "letters"),
    *("people", "qualifiers", "ranks", "states", "synonyms", "times", "verbs"),
)
FREQUENCY = "frequency.tsv"
LADDERS = "ladders"

NAME = "resodiff-en"
"""What the word lists are called that come with resodiff."""

EXTENDS = "extends"
"""The key of a file that is laid over another: `extends = "shipped"`, or in verbs.toml the name of a ladder."""

_SUFFIXES = (".toml", ".tsv")

_ALL = (*(f"{name}.toml" for name in LISTS), FREQUENCY)

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The word lists of one folder, whole. `digest` is of every byte they come from; `ladders` is their folder."""

    name: str
    digest: str
    tables: Mapping[str, Table]
    frequency: str
    ladders: Path


def lists(folder: Path) -> Lists:
    """The word lists of a folder: a file takes the place of its namesake, or is laid over it.

    Raises an `InputError` that names the file, the entry, and what mends it.
    """
    if folder.resolve() == SHIPPED:
        return _shipped()
    own = _own(folder)
    read = {name: _list(name, own.get(f"{name}.toml")) for name in LISTS}
    frequency = _bytes(own.get(FREQUENCY, SHIPPED / FREQUENCY))
    bytes_ = b"".join([*(data for data, _ in read.values()), frequency])
    tables = {name: table for name, (_, table) in read.items()}
    ladders = folder / LADDERS
    return Lists(
        folder.resolve().name,
        digest(bytes_),
        tables,
        _frequency(own[FREQUENCY], frequency) if FREQUENCY in own else frequency.decode(),
        ladders if ladders.is_dir() else SHIPPED / LADDERS,
    )


def digest(data: bytes) -> str:
    """The short hash by which reports name word lists."""
    return hashlib.sha256(data).hexdigest()[:12]


def word_files(folder: Path) -> tuple[Path, ...]:
    """Every file of a folder that its word lists come from; none where there is no folder."""
    inside = (*folder.glob("*"), *folder.glob(f"{LADDERS}/*"))
    return tuple(sorted(path for path in inside if path.suffix in _SUFFIXES and path.is_file()))


def _shipped() -> Lists:
    frequency = (SHIPPED / FREQUENCY).read_bytes()
    read = {name: _parsed_once(SHIPPED / f"{name}.toml") for name in LISTS}
    tables = {name: table for name, (_, table) in read.items()}
    data = b"".join([*(data for data, _ in read.values()), frequency])
    return Lists(NAME, digest(data), tables, frequency.decode("utf-8"), SHIPPED / LADDERS)


@cache
def _parsed_once(path: Path) -> tuple[bytes, Table]:
    """The bytes and the table of a list that comes with resodiff; nobody changes the table."""
    data = path.read_bytes()
    return data, tomllib.loads(data.decode("utf-8"))


def _own(folder: Path) -> dict[str, Path]:
    """The word lists that a folder has, by name. A file that nobody reads is a slip of the pen."""
    if not folder.is_dir():
        raise MissingInput(f"there is no folder {folder}", f"make it with resodiff lexicon export {folder}")
    found = {path.name: path for path in word_files(folder) if path.parent == folder}
    for name, path in found.items():
        if name not in _ALL and not (SHIPPED / name).exists():
            near = get_close_matches(name, _ALL, 1)
            remedy = f"did you mean {near[0]}?" if near else f"it may have {', '.join(_ALL)}"
            raise InputError(f"{path} is no word list", remedy)
    if not found and not (folder / LADDERS).is_dir():
        raise MissingInput(
            f"{folder} has no word list", f"it may have {', '.join(_ALL)} and a folder {LADDERS}"
        )
    return found


def _list(name: str, path: Path | None) -> tuple[bytes, Table]:
    """The bytes that a list comes from, and the whole list."""
    if path is None:
        return _parsed_once(SHIPPED / f"{name}.toml")
    data, table = parsed(path)
    below = table.pop(EXTENDS, None)
    checked(path, name, table, part=below is not None)
    if below is not None:
        under, lower = _below(name, below, path)
        data, table = under + data, laid_over(name, lower, table)
    elif missing := [later for later in LATER.get(name, ()) if later not in table]:
        shipped, lower = _parsed_once(SHIPPED / f"{name}.toml")
        data, table = shipped + data, table | {later: lower[later] for later in missing}
    if name == "verbs":
        _raising(path, lambda: check_references(table))
    return data, table


def _below(name: str, below: object, path: Path) -> tuple[bytes, Table]:
    """What a file is laid over: the shipped list, or that list by one of the shipped ladders."""
    shipped, lower = _parsed_once(SHIPPED / f"{name}.toml")
    if below == "shipped":
        return shipped, lower
    known = {ladder.stem: ladder for ladder in sorted((SHIPPED / LADDERS).glob("*.toml"))}
    if name != "verbs" or below not in known:
        may = ("shipped", *known) if name == "verbs" else ("shipped",)
        raise InputError(f"{path} extends {below!r}, which is not there", f"write {' or '.join(may)}")
    data, ladder = parsed(known[str(below)])
    return shipped + data, ranked(lower, ladder)


def parsed(path: Path) -> tuple[bytes, dict[str, Any]]:
    """A file's bytes and its table. Raises an `InputError`."""
    data = _bytes(path)
    try:
        text = data.decode("utf-8-sig")
        return data, tomllib.loads(text)
    except UnicodeDecodeError:
        raise DamagedInput(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as problem:
        raise damaged(path, text, problem) from None


def checked(path: Path, name: str, table: Table, *, part: bool = False) -> None:
    """Raise an `InputError` where the table of a file is not what the list `name` must be."""
    _raising(path, lambda: check(name, table, part))


def _raising(path: Path, checking: Any) -> None:
    try:
        checking()
    except WrongEntryError as wrong:
        line = _line(_bytes(path).decode("utf-8-sig"), wrong.place)
        where = f"{path}, line {line}" if line else str(path)
        raise InputError(f"{where}: {wrong.place} {wrong.problem}", wrong.remedy) from None


def _line(text: str, place: Place) -> int:
    """The line on which an entry begins, from 1; 0 where it is not found."""
    if not place.keys:
        return 0
    *tables, last = place.keys
    header = re.escape(".".join(tables))
    at = re.search(rf"^\s*\[\s*{header}\s*\]", text, re.MULTILINE) if tables else None
    begin = at.end() if at else 0
    entry = re.compile(rf"^\s*(?:\[\s*)?[\"']?{re.escape(last)}[\"']?\s*[=\].]", re.MULTILINE)
    found = entry.search(text, begin)
    if found is None:
        return text.count("\n", 0, at.start() + len(at.group())) + 1 if at else 0
    return text.count("\n", 0, found.end()) + 1


def _frequency(path: Path, data: bytes) -> str:
    """The counts, each line a stem, a tab, and in how many paragraphs it stands; "#" counts them all."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DamagedInput(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    seen = set()
    for number, line in enumerate(text.splitlines(), 1):
        stem, tab, count = line.partition("\t")
        if line and not (tab and stem and count.isdecimal() and 0 < int(count) < 10**9):
            raise InputError(f"{path}, line {number}: is {line[:40]!r}", "write a stem, a tab and a count")
        seen.add(stem)
    if not re.search(r"^#\t(?:[3-9]|\d\d+)$", text, re.MULTILINE):
        raise InputError(f"{path} does not say how many paragraphs were counted", "add a line: # tab number")
    return text


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror})", "check its rights") from None
