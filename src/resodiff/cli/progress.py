"""A bar on standard error for work that takes over a second, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer

PATIENCE = 1.0
"""Seconds before the bar shows."""

WIDTH = 20
"""Characters of the bar."""


@contextmanager
def steps(total: int) -> Iterator[Callable[[str], None]]:
    """Yield a function to call with a few words as each of `total` steps begins."""
    if not sys.stderr or not sys.stderr.isatty():
        yield lambda _words: None
        return
    bar = _Bar(total)
    timer = Timer(PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.step
    finally:
        timer.cancel()
        bar.clear()


class _Bar:
    """The bar's own state; the timer draws from a thread of its own, so each change holds the lock."""

    def __init__(self, total: int) -> None:
        self._total, self._begun, self._words = total, 0, ""
        self._shown, self._done = False, False
        self._drawn = 0
        self._lock = Lock()

    def step(self, words: str) -> None:
        with self._lock:
            self._begun, self._words = self._begun + 1, words
            if self._shown:
                self._draw()

    def show(self) -> None:
        with self._lock:
            self._shown = not self._done
            if self._shown:
                self._draw()

    def clear(self) -> None:
        with self._lock:
            self._done = True
            if self._drawn:
                self._put("")

    def _draw(self) -> None:
        from resodiff.outline.legible import first_words

        full = WIDTH * max(self._begun - 1, 0) // self._total
        self._put(f"[{'#' * full}{'.' * (WIDTH - full)}] {first_words(self._words, 50)}")

    def _put(self, line: str) -> None:
        line = line.encode("ascii", "replace").decode()
        sys.stderr.write("\r" + line.ljust(self._drawn) + ("\r" if not line else ""))
        sys.stderr.flush()
        self._drawn = len(line)
