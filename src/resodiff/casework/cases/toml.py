"""`case.toml` becomes a `Case`. Whatever is wrong with the file is said in one line that names the place."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from resodiff.casework.cases.case import FILE, Case, Coding, Letter
from resodiff.casework.cases.coder_names import fault, tidy
from resodiff.errors import DamagedInput, EmptyInput, InputError, MissingInput

SCHEMA = "resodiff.case/1"

_CASE = ("id", "title", "body", "session", "year", "theme", "country", "coding", "coders", "score", "lexicon")
_FILES = ("baseline", "stages", "adopted")
_FIELDS = ("schema", *_CASE, *_FILES, "letters", "hashes")
_LETTER = ("name", "file", "dated", "organisations", "asks", "priorities")


def load(folder: str | Path) -> Case:
    """The case in a folder, or that a `case.toml` states. Raises an `InputError`."""
    path = Path(folder)
    path = path if path.name == FILE else path / FILE
    return _case(_table(path), path.parent, path)


def check(text: str, path: Path) -> None:
    """Raise an `InputError` for what is to be written as a case and could not be read again."""
    _case(tomllib.loads(text), path.parent, path)


def _table(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingInput(
            f"{path.parent} is no case: it has no {FILE}", f"make one with resodiff case new {path.parent}"
        ) from None
    except UnicodeDecodeError:
        raise DamagedInput(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as problem:
        from resodiff.lexicon.broken_toml import damaged

        raise damaged(path, text, problem) from None
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror})", "check its rights") from None
    if not table:
        raise EmptyInput(f"{path} says nothing, as after saving was cut short", "put back what it said")
    return table


def _case(table: Mapping[str, Any], folder: Path, path: Path) -> Case:
    read = _Reader(table, str(path))
    read.know(_FIELDS)
    _check_schema(read.text("schema"), path)
    letters = tuple(_letter(item, f"{path}, letter {n}") for n, item in enumerate(read.tables("letters"), 1))
    _refuse_twins(letters, path)
    return Case(
        folder,
        id=read.text("id"),
        title=read.text("title") or folder.resolve().name,
        body=read.text("body"),
        session=read.text("session"),
        year=read.year("year"),
        theme=read.text("theme"),
        country=read.text("country"),
        coding=read.coding("coding"),
        coders=read.people("coders"),
        score=read.text("score"),
        lexicon=read.text("lexicon"),
        letters=letters,
        baseline=read.text("baseline"),
        stages=read.texts("stages"),
        adopted=read.text("adopted"),
        hashes=read.words("hashes"),
    )


def _check_schema(schema: str, path: Path) -> None:
    if schema and schema != SCHEMA:
        raise InputError(f"{path} is written in {schema}, and this version reads {SCHEMA}", "update resodiff")


def _letter(table: Mapping[str, Any], where: str) -> Letter:
    read = _Reader(table, where)
    read.know(_LETTER)
    file = read.text("file")
    if not file:
        raise InputError(f"{where} names no file", 'write file = "…"')
    return Letter(
        name=read.text("name") or Path(file).stem,
        file=file,
        dated=read.day("dated"),
        organisations=read.texts("organisations"),
        asks=read.text("asks"),
        priorities=read.numbers("priorities"),
    )


def _refuse_twins(letters: tuple[Letter, ...], path: Path) -> None:
    """Letters are told apart by their names, and their journals by the names of their files."""
    twins = (
        ([one.name for one in letters], "named {}", "give one another name"),
        ([Path(one.file).name for one in letters], "whose files are called {}", "rename one of the files"),
    )
    for names, called, remedy in twins:
        seen: set[str] = set()
        for name in names:
            if name.casefold() in seen:
                raise InputError(f"{path} has two letters {called.format(name)}", remedy)
            seen.add(name.casefold())


class _Reader:
    """The fields of one table, each of the kind that is wanted or an `InputError`."""

    def __init__(self, table: Mapping[str, Any], where: str) -> None:
        self._table, self._where = table, where

    def know(self, fields: tuple[str, ...]) -> None:
        """Refuse a field that nobody reads: it is a slip of the pen."""
        for name in self._table:
            if name not in fields:
                near = get_close_matches(name, fields, 1)
                remedy = f"did you mean {near[0]}?" if near else f"it may have {', '.join(fields)}"
                raise InputError(f"{self._where} has a field {name!r}, which means nothing", remedy)

    def text(self, name: str) -> str:
        value = self._table.get(name, "")
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)  # session = 57
        if not isinstance(value, str):
            raise self._wrong(name, 'a text in quotation marks, such as "Varonia"')
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._wrong(name, 'a list of texts, such as ["one", "two"]')
        return tuple(dict.fromkeys(item.strip() for item in value if item.strip()))

    def people(self, name: str) -> tuple[str, ...]:
        value = self._table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._wrong(name, 'a list of names, such as ["Anna", "Ben"]')
        if wrong := fault(value):
            raise InputError(f"{self._where}: {wrong}", "give each coder one name of their own")
        return tuple(map(tidy, value))

    def year(self, name: str) -> int | None:
        value = self._table.get(name)
        if value is not None and (not isinstance(value, int) or not 1945 <= value <= 9999):
            raise self._wrong(name, "a year, such as 2024")
        return value

    def day(self, name: str) -> str:
        value = self._table.get(name, "")
        if isinstance(value, date):
            return value.isoformat()[:10]
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except (TypeError, ValueError):
            raise self._wrong(name, "a day, such as 2024-09-02") from None

    def coding(self, name: str) -> Coding:
        try:
            return Coding(self._table.get(name, Coding.ASSISTED))
        except ValueError:
            raise self._wrong(name, '"blind" or "assisted"') from None

    def tables(self, name: str) -> list[dict[str, Any]]:
        value = self._table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self._wrong(name, f"tables that begin with [[{name}]]")
        return value

    def words(self, name: str) -> dict[str, str]:
        value = self._inner(name, "names and hashes")
        if not all(isinstance(item, str) for item in value.values()):
            raise self._wrong(name, "names and hashes")
        return value

    def numbers(self, name: str) -> dict[str, float]:
        value = self._inner(name, 'weights of asks, such as { "4" = 3 }')
        for item in value.values():
            if isinstance(item, bool) or not isinstance(item, int | float) or not 0 <= item < 1e6:
                raise self._wrong(name, 'weights of asks, such as { "4" = 3 }')
        return {key: float(item) for key, item in value.items()}

    def _inner(self, name: str, wanted: str) -> dict[str, Any]:
        value = self._table.get(name, {})
        if not isinstance(value, dict):
            raise self._wrong(name, wanted)
        return value

    def _wrong(self, name: str, wanted: str) -> InputError:
        return InputError(f"{self._where} has no good {name}", f"it is {wanted}")
