"""Keeping the database in step with the folders: only what changed is read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from resodiff.casework.board_rows import Row, rows
from resodiff.casework.case import Case
from resodiff.casework.case_toml import load
from resodiff.casework.coding import coding
from resodiff.casework.compared import Library
from resodiff.casework.store import Store
from resodiff.errors import ResodiffError, UsageError
from resodiff.lexicon import word_files

ENOUGH = 24
"""Cases from which it pays to start more processes."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did. `keys` are of the cases that are in now, in their order; `problems` say why others are not.

    `read` counts the cases that were read again; `waiting` are those without a letter or an adopted text.
    """

    keys: tuple[str, ...]
    read: int
    problems: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


def refresh(
    store: Store,
    folders: Sequence[Path],
    *,
    rebuild: bool = False,
    offline: bool = False,
    told: Callable[[str], None] = lambda _: None,
) -> Refreshed:
    """Bring the rows of these cases up to date; with `rebuild` read all of them.

    A case that cannot be read is told of, and stops no other. Cases without letters or an adopted text are
    waiting for them. Raises `UsageError` for two with one id.
    """
    problems: list[str] = []
    cases = [case for folder in folders if (case := _loaded(folder, problems))]
    _refuse_twins(cases)
    waiting = tuple(case.title for case in cases if not (case.letters and case.adopted))
    whole = [case for case in cases if case.letters and case.adopted]
    prints = {case.key: fingerprint(case) for case in whole}
    held = {} if rebuild else store.fingerprints()
    stale = [case for case in whole if held.get(case.key) != prints[case.key]]
    made: dict[str, tuple[Row, ...]] = {}
    for case, found in zip(stale, _all_rows(stale, prints, offline), strict=True):
        told(case.title)
        if isinstance(found, str):
            problems.append(found)
        else:
            made[case.key] = found
    if stale:
        store.replace([case.key for case in stale], [row for some in made.values() for row in some])
    keys = tuple(c.key for c in whole if c.key in made or c not in stale)
    return Refreshed(keys, len(made), tuple(problems), waiting)


def fingerprint(case: Case) -> str:
    """A hash of everything that the rows of a case come from: its files, our word lists, our version."""
    found = sha256(_method().encode())
    for path in _sources(case):
        found.update(str(path.name).encode("utf-8", "surrogatepass"))
        found.update(_digest(path))
    return found.hexdigest()


def _digest(path: Path) -> bytes:
    """A hash of a file; of one that cannot be read, a word that no hash is. Whoever reads the case says why."""
    try:
        return sha256(path.read_bytes()).digest()
    except OSError:
        return b"gone"


def _sources(case: Case) -> Iterator[Path]:
    yield case.file
    yield from (path for name in case.files if (path := case.folder / name).is_file())
    for folder in (case.reviews, case.adjudication, case.texts):
        if folder.is_dir():
            names = sorted(path for path in folder.iterdir() if not path.name.startswith("."))  # no drafts
            yield from (path for path in names if path.is_file())
    if case.words:
        yield from word_files(case.words)


@lru_cache(maxsize=1)
def _method() -> str:
    from resodiff import __version__
    from resodiff.lexicon import ladders, shipped
    from resodiff.model import RUBRIC

    tried = " ".join(ladder.digest for ladder in ladders(shipped()))
    return f"{__version__} {RUBRIC} {shipped().identity} {tried}"


def _loaded(folder: Path, problems: list[str]) -> Case | None:
    try:
        return load(folder)
    except ResodiffError as problem:
        problems.append(str(problem))
        return None


def _refuse_twins(cases: Sequence[Case]) -> None:
    seen: dict[str, Case] = {}
    for case in cases:
        other = seen.setdefault(case.key, case)
        if other is not case:
            same = other.folder.resolve() == case.folder.resolve()
            remedy = "name it once" if same else f"give one another id in its {case.file.name}"
            raise UsageError(f"{other.folder} and {case.folder} are one case", remedy)


# ---------------------------------------------------------------- reading many


def _all_rows(
    cases: Sequence[Case], prints: dict[str, str], offline: bool
) -> Iterator[tuple[Row, ...] | str]:
    """The rows of each case, or what is wrong with it; by several processes where there is enough to do."""
    jobs = [(str(case.folder), prints[case.key], offline) for case in cases]
    workers = min(os.cpu_count() or 1, 8)
    if len(jobs) < ENOUGH or workers < 2:
        yield from map(_rows, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_rows, jobs, chunksize=8)


def _rows(job: tuple[str, str, bool]) -> tuple[Row, ...] | str:
    folder, printed, offline = job
    try:
        case = load(folder)
        library = Library(case, offline, ladders=True)
        return rows(case, [coding(case, library.compared(letter)) for letter in case.letters], printed)
    except ResodiffError as problem:
        return f"{folder}: {problem}"
