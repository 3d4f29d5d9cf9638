"""Files of a case that lie outside its folder, which stay behind when it is sent; and how they are copied in."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from posixpath import basename, isabs, normpath

from resodiff.casework.cases.case import Case
from resodiff.casework.cases.edit import digest, put_names
from resodiff.errors import MissingInput, OutputError, UsageError


def outside(names: Iterable[str]) -> tuple[str, ...]:
    """Those of the files, as a case names them, that do not lie in its folder or below it."""
    return tuple(name for name in dict.fromkeys(names) if isabs(name) or normpath(name).startswith("../"))


def copy_in(case: Case) -> Mapping[str, str]:
    """Copy the files of a case that lie outside its folder into it, and name them there. Gives their new names by the
    old ones. Raises as `copied` does."""
    with copied(case.folder, outside(case.files)) as names:
        if names:
            put_names(case.folder, names)
    return names


@contextmanager
def copied(folder: Path, names: Iterable[str]) -> Iterator[Mapping[str, str]]:
    """The names in `folder` of copies of the files named from it, by the old names; taken away again where what is done
    with them fails.

    Raises `UsageError` where the folder has another file of that name, `MissingInput` where a file is not there,
    `OutputError` where it cannot be copied.
    """
    made: list[Path] = []
    try:
        yield {name: _copied(folder, name, made) for name in names}
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def _copied(folder: Path, name: str, made: list[Path]) -> str:
    """The name of the copy; the file itself where it is there already. A new one is added to `made`."""
    source, target = folder / name, folder / basename(name)
    if not source.is_file():
        raise MissingInput(f"{folder} misses {name}", "put it back, or correct case.toml")
    if target.exists():
        if not target.is_file() or digest(target) != digest(source):
            raise UsageError(f"{folder} has another file called {target.name}", "give one another name")
        return target.name
    try:
        _copy(source, target)
    except OSError as problem:
        raise OutputError(f"{target} cannot be written ({problem.strerror})", "check the folder") from None
    made.append(target)
    return target.name


def _copy(source: Path, target: Path) -> None:
    """A copy with its date, there whole or not at all."""
    handle, name = tempfile.mkstemp(prefix=".copy.", suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        shutil.copy2(source, name)
        Path(name).replace(target)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()
