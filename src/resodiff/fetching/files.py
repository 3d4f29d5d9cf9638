"""Files of the cache: written whole or not at all, and locked against other processes."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import IO

from resodiff.errors import OutputError, ServiceFailure


def put(file: Path, content: bytes | IO[bytes]) -> None:
    """Write `content` under the name `file`, which appears only when all of it is on disk."""
    source = BytesIO(content) if isinstance(content, bytes) else content
    with writable(file):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as draft:
                shutil.copyfileobj(source, draft)
                draft.flush()
                os.fsync(draft.fileno())
            Path(name).replace(file)
        finally:
            with suppress(FileNotFoundError):
                Path(name).unlink()


@contextmanager
def writable(place: Path) -> Iterator[None]:
    """Turn a failure to write below the cache folder into an `OutputError`."""
    try:
        yield
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise OutputError(
            f"{place} in the cache cannot be written ({why})", "set RESODIFF_CACHE to another folder"
        ) from None


@contextmanager
def lock(folder: Path, name: str, patience: float) -> Iterator[None]:
    """Hold the lock `name` of a cache folder, waiting up to `patience` seconds while another process has it."""
    from filelock import FileLock, Timeout

    place = folder / "locks"
    with writable(place):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # what one reads is nobody else's business
        place.mkdir(mode=0o700, exist_ok=True)
        held = FileLock(place / f"{name}.lock", timeout=patience)
        try:
            held.acquire()
        except Timeout:
            raise ServiceFailure(
                "another resodiff has been fetching for a long time", "wait for it, or end it"
            ) from None
    try:
        yield
    finally:
        held.release()
