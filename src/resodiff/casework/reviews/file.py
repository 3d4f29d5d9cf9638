"""A review on disk: a journal of one JSON record a line, only ever added to.

    {"do": "open", "schema": "resodiff.review/1", "by": "Anna", "proposed": {"name", "text"}, …}
    {"do": "decide", "ask": "ask-3", "wording": "…", "verdict": "adopted", "carriers": ["12"], "note": "", …}
    {"do": "correct", "what": "ask 3 split", "asks": "…"}
    {"do": "undo"} and {"do": "redo"}

Each record is on the disk before a step counts as taken. A crash can tear the last line at most, and a torn
line is passed over. Each person has a file of their own; two windows of one person add to the same journal,
one record at a time. An "open" record names the compared texts by the hashes of their words: where they
differ from those before, the decisions hold, but their marks "checked" do not.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from resodiff.casework.reviews.records import Record, Texts, Tolerant, of_step, replay, texts_of
from resodiff.casework.reviews.review import Review, Step
from resodiff.errors import InputError, MissingInput, OutputError, UsageError

SCHEMA = "resodiff.review/1"

SUFFIX = ".review.jsonl"


class ReviewFile:
    """The journal of one person's review of one pair of texts. Nothing is written before the first step."""

    def __init__(self, path: Path, by: str, texts: Texts) -> None:
        """Raises `InputError` when the file is there and is no review that this version can read."""
        self.path, self.by = path, by
        self._texts = texts
        self._size = -1
        self._read = Tolerant(Review(by))
        self._catch_up()

    @property
    def texts(self) -> Texts:
        """The texts that are compared now."""
        return self._texts

    @property
    def review(self) -> Review:
        """What holds now, on the texts that are compared now."""
        found = self._read.review
        same = self._read.texts in (None, self._texts)
        return found if same else found.on_other_texts()

    @property
    def moved_on(self) -> bool:
        """Whether the review was made on other versions of the texts."""
        return self._read.texts not in (None, self._texts)

    @property
    def broken(self) -> int:
        """Lines that could not be read."""
        return self._read.broken

    def take(self, step: Step) -> Review:
        """Write one step down, signed and dated. Raises `OutputError`; the step then does not count."""
        return self._append(of_step(replace(step, by=self.by, at=_now())))

    def undo(self) -> Review:
        """Take the last step back."""
        return self._append({"do": "undo", "at": _now()}) if self.review.past else self.review

    def redo(self) -> Review:
        """Make the step again that was taken back last."""
        return self._append({"do": "redo", "at": _now()}) if self.review.future else self.review

    def _append(self, record: Record) -> Review:
        try:
            with _locked(self.path) as (handle, alone):
                self._catch_up()
                records = [record] if self._read.texts == self._texts else [self._opening(), record]
                with _taken_back(handle) if alone else nullcontext():
                    _write(handle, records, whole=self._read.ends_whole)
        except OSError as problem:
            why = problem.strerror or str(problem)
            raise OutputError(f"{self.path} cannot be written ({why})", "name another --reviews") from None
        self._catch_up()
        return self.review

    def _opening(self) -> Record:
        sides = {role: {"name": name, "text": digest} for role, name, digest in self._texts.sides}
        return {"do": "open", "schema": SCHEMA, "by": self.by, **sides, "at": _now()}

    def _catch_up(self) -> None:
        """Read the journal again if anybody added to it."""
        try:
            size = self.path.stat().st_size
        except OSError:
            size = 0
        if size != self._size:
            self._read, self._size = replay(lines_of(self.path), self.by, self.path.name), size


def read_review(path: Path) -> Review:
    """The review in a journal, whoever wrote it. Raises `InputError`."""
    if not path.is_file():
        raise MissingInput(f"there is no review file {path}", "check the name and the folder")
    found = replay(lines_of(path), "", path.name)
    if found.texts is None:
        raise InputError(f"{path} is no review file", f"name one that ends in {SUFFIX}")
    return found.review


# ---------------------------------------------------------------- where it lies


def place(proposed: Path, adopted: Path, by: str, folder: Path | None = None) -> Path:
    """Where the review of a pair by one person lies: beside the proposed text, or in `folder`.

    "letter--adopted.anna.review.jsonl"; where another person's name makes the same file name, "anna-2".
    Raises `UsageError` for a name without letters or digits.
    """
    name = _slug(by)
    if not name:
        raise UsageError(f"{by!r} is no name for a reviewer", "give one with letters or digits")
    where = folder if folder is not None else proposed.parent
    stem = f"{proposed.stem[:60]}--{adopted.stem[:60]}"
    for number in range(1, 1000):
        again = f"-{number}" if number > 1 else ""
        path = where / f"{stem}.{name}{again}{SUFFIX}"
        if _is_theirs(path, by):
            return path
    raise OutputError(f"there are too many reviews in {where}", "give another name")


def _slug(by: str) -> str:
    kept = (c if c.isalnum() else "-" for c in unicodedata.normalize("NFC", by.casefold()))
    return "-".join(part for part in "".join(kept).split("-") if part)[:40]


def _is_theirs(path: Path, by: str) -> bool:
    """Whether the file is free or was begun by that person."""
    for line in lines_of(path):
        with suppress(ValueError, AttributeError):
            record = json.loads(line)
            if record.get("do") == "open":
                return bool(record.get("by") == by)
    return True


# ---------------------------------------------------------------- bytes


def lines_of(path: Path) -> list[bytes]:
    """The lines with their ends, [] where there is no file. Raises `InputError`."""
    try:
        return path.read_bytes().splitlines(keepends=True)
    except FileNotFoundError:
        return []
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror})", "check the file") from None


@contextmanager
def _locked(path: Path) -> Iterator[tuple[int, bool]]:
    """The file, open for adding, and whether it is held against other windows of the same person meanwhile.

    Where a system has no locks, adding in one go is all that is left, and enough.
    """
    new = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        yield handle, _held(handle)
        if new:
            _sync_folder(path.parent)
    finally:
        os.close(handle)


def _held(handle: int) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        return False
    return True


@contextmanager
def _taken_back(handle: int) -> Iterator[None]:
    """What is added here is cut off again when the disk fails: a step that was refused must not count later."""
    size = os.fstat(handle).st_size
    try:
        yield
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise


def _write(handle: int, records: list[Record], *, whole: bool) -> None:
    """The records as lines, on the disk when this returns."""
    lines = "".join(json.dumps(record, ensure_ascii=True) + "\n" for record in records)
    data = ("" if whole else "\n") + lines
    left = memoryview(data.encode("ascii"))
    while left:
        left = left[os.write(handle, left) :]
    os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last through a crash, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


__all__ = ["SCHEMA", "SUFFIX", "ReviewFile", "Texts", "lines_of", "place", "read_review", "texts_of"]
