"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from resodiff.errors import OutputError


def write(path: str | Path, data: bytes, force: bool = False, kept: Collection[str] = ()) -> None:
    """Write `data` to `path`, whole or not at all; an existing file is replaced only with `force`.

    The bytes go to a file beside it first, which then takes its name. A file whose SHA-256 is among `kept` is never
    replaced: the texts that a report is about. Raises `OutputError`.
    """
    target = Path(path)
    try:
        _refuse(target, force)
        _refuse_source(target, kept)
        _put(target, data, force)
    except FileExistsError:
        raise _exists(target) from None
    except (OSError, ValueError) as problem:
        why = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise OutputError(f"{target} cannot be written ({why})", "choose another place") from None


def _refuse(target: Path, force: bool) -> None:
    if target.is_dir():
        raise OutputError(f"{target} is a folder", "name a file in it")
    if not target.parent.is_dir():
        raise OutputError(f"there is no folder {target.parent}", "make it first, or name another")
    if target.exists() and not force:
        raise _exists(target)


def _refuse_source(target: Path, kept: Collection[str]) -> None:
    if kept and target.is_file() and sha256(target.read_bytes()).hexdigest() in kept:
        raise OutputError(f"{target} is one of the files that were read", "write to another name")


def _exists(target: Path) -> OutputError:
    return OutputError(f"{target} exists", "give --force to replace it, or another name")


def _put(target: Path, data: bytes, force: bool) -> None:
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a pipe or a device cannot be replaced, only written to
        return
    place = target.resolve() if force else target
    handle, name = tempfile.mkstemp(prefix=f".{place.name[:40]}.", suffix=".part", dir=place.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(place))
        _name(draft, place, force)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def _mode(place: Path) -> int:
    """The rights of the file that is replaced, or those a new file gets."""
    with suppress(FileNotFoundError):
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _name(draft: Path, place: Path, force: bool) -> None:
    """Give the draft its name. Without `force` by a link, which fails when another file got there first."""
    if not force:
        with suppress(NotImplementedError, PermissionError):
            os.link(draft, place)
            return
        _refuse(place, force)
    draft.replace(place)
