"""The cache: each text once, under the hash of its content, and an entry for each way it was asked for.

texts/ab/ab12…      the bytes, named by their SHA-256
entries/….json      symbol, language, type, kind, date, hash, size, address
locks/, pace.json   what processes agree on
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from resodiff.fetching.files import lock, put, writable
from resodiff.fetching.kinds import FileKind

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One text in the cache. `wanted` is the type that was asked for, `kind` what came.

    `fetched_at` is ISO 8601 in UTC, `size` in bytes, `address` where it came from.
    """

    symbol: str
    language: str
    wanted: str
    kind: FileKind
    sha256: str
    size: int
    fetched_at: str
    address: str

    @property
    def key(self) -> str:
        """What the entry is filed under."""
        return key_of(self.symbol, self.language, self.wanted)


def key_of(symbol: str, language: str, wanted: str) -> str:
    """The name of the entry for one way of asking."""
    return hashlib.sha256("\n".join((symbol, language, wanted)).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Cache:
    """The texts in a folder, which need not exist yet."""

    folder: Path

    def find(self, symbol: str, language: str, wanted: str) -> Entry | None:
        """The entry for that way of asking, if its text is there and undamaged."""
        entry = _load(self._file(key_of(symbol, language, wanted)))
        return entry if entry and self.is_sound(entry) else None

    def add(self, entry: Entry, content: IO[bytes]) -> None:
        """Keep a whole text. The entry is written last, so that none points to a text that is not there."""
        place = self.path(entry)
        if not self.is_sound(entry):
            content.seek(0)
            put(place, content)
        self.file(entry)

    def file(self, entry: Entry) -> None:
        """Write the entry alone, for a text that is there under another way of asking."""
        record = json.dumps({"schema": "resodiff.cached/1", **asdict(entry)}, ensure_ascii=False, indent=1)
        put(self._file(entry.key), record.encode())

    def path(self, entry: Entry) -> Path:
        """Where the text of an entry is."""
        return self.folder / "texts" / entry.sha256[:2] / entry.sha256

    def is_sound(self, entry: Entry) -> bool:
        """Whether the text is there with the bytes that came."""
        try:
            with self.path(entry).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == entry.sha256
        except OSError:
            return False

    def entries(self) -> list[Entry]:
        """All readable entries, by symbol."""
        return sorted(entry for file in self._files() if (entry := _load(file)))

    def damaged(self) -> list[str]:
        """What is wrong in the cache: the symbols of lost or changed texts, the names of broken entries."""
        broken = [f"entry {file.name}" for file in self._files() if _load(file) is None]
        return [entry.symbol for entry in self.entries() if not self.is_sound(entry)] + broken

    def clear(self, symbols: Collection[str] = ()) -> int:
        """Forget those symbols, or everything; the number of entries that went."""
        gone = 0
        with writable(self.folder):
            for file in self._files():
                entry = _load(file)
                if not symbols or (entry and entry.symbol in symbols):
                    file.unlink(missing_ok=True)
                    gone += 1
            self._sweep({entry.sha256 for entry in self.entries()})
        return gone

    def lock(self, key: str, patience: float) -> AbstractContextManager[None]:
        """The right to fetch one text, so that two processes fetch it once."""
        return lock(self.folder, key, patience)

    def _sweep(self, kept: Collection[str]) -> None:
        """Remove texts no entry names, and what ended processes left half written."""
        for file in (self.folder / "texts").glob("*/*"):
            if file.name not in kept:
                file.unlink(missing_ok=True)
                with suppress(OSError):
                    file.parent.rmdir()

    def _file(self, key: str) -> Path:
        return self.folder / "entries" / f"{key}.json"

    def _files(self) -> Iterator[Path]:
        yield from sorted((self.folder / "entries").glob("*.json"))


def _load(file: Path) -> Entry | None:
    """The entry in a file; None where it is missing, broken, or filed under a name not its own."""
    try:
        found = json.loads(file.read_bytes())
        values = {name: found[name] for name in Entry.__slots__}
        entry = Entry(**{**values, "kind": FileKind(values["kind"])})
        sound = _HASH.fullmatch(entry.sha256) and type(entry.size) is int
        return entry if sound and entry.key == file.stem else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
