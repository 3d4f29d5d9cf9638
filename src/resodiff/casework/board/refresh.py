"""Keeping the database in step with the folders: only what changed is read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from resodiff.casework.board.left_out import Cause, LeftOut, left_out
from resodiff.casework.cases.case import FILE, Case
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding, still_to_decide
from resodiff.casework.database.rows import Row, rows
from resodiff.casework.database.store import Store
from resodiff.errors import ResodiffError, UsageError
from resodiff.lexicon import word_files

_KIND = (
    "reasons in words, no open blind round, journals by their letter and content, year and country of the text,"
    " reversed, asks open again"
)
"""What rows there are; other words make every case be read again, also with the same texts and the same version."""

ENOUGH = 24
"""Cases from which it pays to start more processes."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did. `keys` are of the cases that are in now, in their order; `left_out` are all the others.

    `read` counts the cases that were read again.
    """

    keys: tuple[str, ...]
    read: int
    left_out: tuple[LeftOut, ...] = ()

    @property
    def faults(self) -> int:
        """How many cases cannot be read."""
        return sum(one.cause is Cause.FAULT for one in self.left_out)


def refresh(
    store: Store,
    folders: Sequence[Path],
    *,
    rebuild: bool = False,
    offline: bool = False,
    told: Callable[[str], None] = lambda _: None,
) -> Refreshed:
    """Bring the rows of these cases up to date; with `rebuild` read all of them.

    A case that cannot be read is left out, and stops no other. So is one that waits for a letter or an adopted text,
    and one whose blind round is open: the board shows verdicts, and so does the database. Raises `UsageError` for
    two with one id.
    """
    found = [(place, _loaded(place)) for place in (f.parent if f.name == FILE else f for f in folders)]
    out = {folder: one for folder, one in found if isinstance(one, LeftOut)}
    cases = [one for _, one in found if isinstance(one, Case)]
    _refuse_twins(cases)
    out |= {c.folder: left_out(c, Cause.WAITING) for c in cases if not (c.letters and c.adopted)}
    whole = [case for case in cases if case.letters and case.adopted]
    prints = {case.key: fingerprint(case) for case in whole}
    held = {} if rebuild else store.fingerprints()
    stale = [case for case in whole if held.get(case.key) != prints[case.key]]
    made: dict[str, tuple[Row, ...]] = {}
    for case, rows_ in zip(stale, _all_rows(stale, prints, offline), strict=True):
        told(case.title)
        if isinstance(rows_, LeftOut):
            out[case.folder] = rows_
        else:
            made[case.key] = rows_
    if stale:
        store.replace([case.key for case in stale], [row for some in made.values() for row in some])
    keys = tuple(c.key for c in whole if c.key in made or c not in stale)
    return Refreshed(keys, len(made), tuple(out[folder] for folder, _ in found if folder in out))


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
    return f"{_KIND} {__version__} {RUBRIC} {shipped().identity} {tried}"


def _loaded(folder: Path) -> Case | LeftOut:
    try:
        return load(folder)
    except ResodiffError as problem:
        return left_out(folder, Cause.FAULT, str(problem))


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
) -> Iterator[tuple[Row, ...] | LeftOut]:
    """The rows of each case, or why it has none; by several processes where there is enough to do."""
    jobs = [(str(case.folder), prints[case.key], offline) for case in cases]
    workers = min(os.cpu_count() or 1, 8)
    if len(jobs) < ENOUGH or workers < 2:
        yield from map(_rows, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_rows, jobs, chunksize=8)


def _rows(job: tuple[str, str, bool]) -> tuple[Row, ...] | LeftOut:
    folder, printed, offline = job
    case: Case | Path = Path(folder)
    try:
        case = load(folder)
        library = Library(case, offline, ladders=True)
        codings = [coding(case, library.compared(letter)) for letter in case.letters]
    except ResodiffError as problem:
        return left_out(case, Cause.FAULT, str(problem))
    if open_ := [one for one in codings if one.sealed]:
        who = still_to_decide(open_)
        return left_out(case, Cause.SEALED, f"{Cause.SEALED}, {who} must decide on every ask first")
    return rows(case, codings, printed)
