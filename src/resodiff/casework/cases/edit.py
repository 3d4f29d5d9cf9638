"""Making a case and adding to it. The file stays as its people wrote it: comments, order and spacing are kept."""

from __future__ import annotations

import os
import re
import secrets
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resodiff.casework.cases.case import FILE, Case, Letter
from resodiff.casework.cases.coder_names import fault, tidy
from resodiff.casework.cases.toml import SCHEMA, check, load
from resodiff.errors import MissingInput, OutputError, UsageError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

SINGLE = ("baseline", "adopted")
"""What a case has one of."""

_HEAD = """\
# A case of resodiff: the letters to one text, and what became of their asks.
# Files are named from this folder; the symbol of a UN text may stand in place of a file.
"""

_TABLE = re.compile(r"(?<!\n)\n(\[\[letters]]|\[hashes])")
"""A table that stands close under what is above it: a blank line is put between them."""

_PATIENCE = 20.0
"""Seconds to wait for another window that writes the same case."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a case is about; an empty field is left out."""

    title: str = ""
    body: str = ""
    session: str = ""
    year: int | None = None
    theme: str = ""
    country: str = ""
    coding: str = "assisted"
    coders: tuple[str, ...] = ()

    def items(self) -> Iterator[tuple[str, Any]]:
        """The fields that say something, in the order in which they are written."""
        fields = ("title", "body", "session", "year", "theme", "country", "coding")
        yield from ((name, getattr(self, name)) for name in fields if getattr(self, name))
        if self.coders:
            yield "coders", [tidy(coder) for coder in self.coders]


def new(folder: Path, facts: Facts) -> Case:
    """A new case in `folder`, which is made. Raises `OutputError` where there is one already.

    Raises `UsageError` for coders whose names are none, or cannot be told apart.
    """
    import tomlkit

    if wrong := fault(facts.coders):
        raise UsageError(wrong, "give each --coder one name of their own")
    path = folder / FILE
    document = tomlkit.parse(_HEAD)
    named = f"{slug(folder.resolve().name)}-{secrets.token_hex(3)}"
    for name, value in (("schema", SCHEMA), ("id", named), *facts.items()):
        document.add(name, value)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(tomlkit.dumps(document))
    except FileExistsError:
        raise OutputError(f"{path} exists", "add to it with resodiff case add") from None
    except OSError as problem:
        raise OutputError(f"{path} cannot be written ({problem.strerror})", "choose another folder") from None
    return load(folder)


def add(folder: Path, letters: Sequence[Letter] = (), texts: Sequence[tuple[str, str]] = ()) -> Case:
    """The case with texts, by their roles, and letters added, all or none, and the hashes of their files noted.

    A role is "baseline", "adopted" or "stages". Raises `UsageError` for what is there already.
    """
    load(folder)
    with _edited(folder) as document:
        for role, file in texts:
            _put_text(document, role, file)
            _note(document, folder, (file,))
        for letter in letters:
            _note(document, folder, (letter.file, letter.asks))
            _put_letter(document, letter)
        _refuse_itself(document)
    return load(folder)


def add_letter(folder: Path, letter: Letter) -> Case:
    """The case with one more letter."""
    return add(folder, letters=[letter])


def add_text(folder: Path, role: str, file: str) -> Case:
    """The case with its baseline or adopted text, or one more stage."""
    return add(folder, texts=[(role, file)])


def _put_letter(document: TOMLDocument, letter: Letter) -> None:
    import tomlkit

    held = document.setdefault("letters", tomlkit.aot())
    for other in held:
        _refuse_twin(letter, other, document.get("hashes", {}))
    table = tomlkit.table()
    for name, value in _letter_fields(letter):
        table.add(name, value)
    held.append(table)


def _refuse_twin(letter: Letter, other: Mapping[str, Any], hashes: Mapping[str, str]) -> None:
    """Raise `UsageError` for a letter that the case has, or whose name or journals would be another's."""
    file, name = str(other["file"]), _name_of(other)
    if _same(letter.file, file, hashes):
        raise UsageError(f"{letter.file} is in the case as the letter {name}", "add each letter once")
    if Path(file).name.casefold() == Path(letter.file).name.casefold():
        raise UsageError(
            f"the case has a letter whose file is called {Path(file).name}, too ({file})",
            "give the new file another name: the decisions on a letter are kept under it",
        )
    if name.casefold() == letter.name.casefold():
        raise UsageError(f"the case has a letter named {letter.name}", "give --name with another")


def _refuse_itself(document: TOMLDocument) -> None:
    """Raise `UsageError` where the adopted text is one of the letters: every ask would be adopted."""
    adopted, hashes = str(document.get("adopted", "")), document.get("hashes", {})
    for letter in document.get("letters", ()):
        if adopted and _same(str(letter["file"]), adopted, hashes):
            raise UsageError(
                f"{adopted} would be both the adopted text and the letter {_name_of(letter)}",
                "name two texts",
            )


def _same(one: str, other: str, hashes: Mapping[str, str]) -> bool:
    """Whether two names are of one file, or of two with the same content."""
    return one == other or (one in hashes and hashes[one] == hashes.get(other))


def _name_of(letter: Mapping[str, Any]) -> str:
    return str(letter.get("name") or Path(str(letter["file"])).stem)


def _put_text(document: TOMLDocument, role: str, file: str) -> None:
    if role in SINGLE:
        held = str(document.get(role, ""))
        if held not in ("", file):
            raise UsageError(f"the case has {held} as its {role} text", f"put the other name into {FILE}")
        document[role] = file
    else:
        stages = [str(stage) for stage in document.get("stages", [])]
        document["stages"] = [*stages, *([] if file in stages else [file])]


def renamed(folder: Path, names: Mapping[str, str]) -> Case:
    """The case with files under their new names, and the hashes of all its files noted anew."""
    with _edited(folder) as document:
        _put_names(document, names)
        document.pop("hashes", None)
        _note(document, folder, [names.get(name, name) for name in load(folder).files])
    return load(folder)


def put_names(folder: Path, names: Mapping[str, str]) -> Case:
    """The case with files under other names; what was noted of them stays as it was."""
    with _edited(folder) as document:
        _put_names(document, names)
        hashes = document.get("hashes", {})
        for old, new in names.items():
            if old in hashes:
                hashes[new] = hashes.pop(old)
    return load(folder)


def _put_names(document: TOMLDocument, names: Mapping[str, str]) -> None:
    for holder in (document, *(document.get("letters") or ())):
        for key in ("file", "asks", "baseline", "adopted"):
            if holder.get(key) in names:
                holder[key] = names[str(holder[key])]
    if "stages" in document:
        document["stages"] = [names.get(str(s), str(s)) for s in document["stages"]]


def name_in(folder: Path, file: str) -> str:
    """How a case names a file that was named on the command line: from its folder, with forward slashes."""
    from resodiff.pipeline.reading import is_symbol

    if is_symbol(file):
        return file
    path = Path(file)
    if path.is_dir():
        raise MissingInput(f"{file} is a folder", "name a file in it")
    if not path.is_file():
        raise MissingInput(f"there is no file {file}", "check the name and the folder")
    with suppress(ValueError):  # another drive: the path must stay whole
        return Path(os.path.relpath(path, folder)).as_posix()
    return path.resolve().as_posix()


def slug(words: str) -> str:
    """A name for files and command lines: small letters, digits and hyphens."""
    return "-".join(re.findall(r"[^\W_]+", words.casefold()))[:60]


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def _letter_fields(letter: Letter) -> Iterator[tuple[str, Any]]:
    from datetime import date

    yield "name", letter.name
    yield "file", letter.file
    if letter.dated:
        yield "dated", date.fromisoformat(letter.dated)
    if letter.organisations:
        yield "organisations", list(letter.organisations)
    if letter.asks:
        yield "asks", letter.asks
    if letter.priorities:
        yield "priorities", dict(letter.priorities)


def _note(document: TOMLDocument, folder: Path, names: Sequence[str]) -> None:
    import tomlkit

    found = {n: digest(folder / n) for n in names if n and (folder / n).is_file()}
    if not found:
        return
    if "hashes" not in document:
        document.add("hashes", tomlkit.table())
    for name, value in found.items():
        document["hashes"][name] = value


@contextmanager
def _edited(folder: Path) -> Iterator[TOMLDocument]:
    """The file of the case to change, held against other windows; it is replaced whole or not at all.

    Nothing is written that could not be read again: that raises an `InputError`.
    """
    import tomlkit
    from filelock import FileLock, Timeout

    path = folder / FILE
    try:
        with FileLock(folder / ".case.review.lock", timeout=_PATIENCE):
            document = tomlkit.parse(path.read_text(encoding="utf-8-sig"))
            yield document
            text = _TABLE.sub(r"\n\n\1", tomlkit.dumps(document))
            check(text, path)
            _replace(path, text)
    except Timeout:
        raise OutputError(f"{path} is being written by another window", "try again") from None
    except OSError as problem:
        raise OutputError(f"{path} cannot be written ({problem.strerror})", "check the folder") from None


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".case.", suffix=".part", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
