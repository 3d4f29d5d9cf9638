"""Whether files changed on the disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

State = tuple[tuple[int, int] | None, ...]


class Watch:
    """Looks at some files from time to time. A change counts once the files have been quiet for one look."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._known = self._seen = self._look()

    def has_changed(self) -> bool:
        """True once for each change that is over."""
        now = self._look()
        quiet = now == self._seen
        self._seen = now
        if not quiet or now == self._known or None in now:
            return False
        self._known = now
        return True

    def _look(self) -> State:
        return tuple(_state(path) for path in self._paths)


def _state(path: Path) -> tuple[int, int] | None:
    """When a file was written and how long it is; None while it is away, as in the middle of a save."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
