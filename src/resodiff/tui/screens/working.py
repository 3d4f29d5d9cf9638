"""The work of the main screen that takes time: loading, comparing again, watching the files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from resodiff.errors import ResodiffError
from resodiff.tui.loading import Loader, Opened, Say, again
from resodiff.tui.messages import Failed, FilesChanged, Loaded, Saying
from resodiff.tui.opening import Opening
from resodiff.tui.watching import Watch

if TYPE_CHECKING:
    from textual.screen import Screen

    _Base = Screen[None]
else:
    _Base = object

EVERY = 1.0
"""Seconds between two looks at the files."""


class Working(_Base):
    """Runs one piece of work at a time in a thread; what comes of it arrives as a message."""

    load: Loader
    _watch: Watch | None = None

    def watch_files(self, opening: Opening) -> None:
        """Look at the files from now on."""
        first = self._watch is None
        self._watch = Watch(opening.paths)
        if first:
            self.set_interval(EVERY, self._look)

    def _look(self) -> None:
        if self._watch is not None and self._watch.has_changed():
            self.post_message(FilesChanged())

    def begin_loading(self, opening: Opening, fresh: bool) -> None:
        """Read and compare; `fresh` forgets what was chosen before."""
        self._in_background(lambda say: self.load(opening, say), fresh)

    def begin_again(self, case: Opened) -> None:
        """Compare again, with the asks as they were put right."""
        self._in_background(lambda say: again(case, say), False)

    @work(thread=True, exclusive=True, group="loading")
    def _in_background(self, task: Callable[[Say], Opened], fresh: bool) -> None:
        worker = get_current_worker()
        try:
            case = task(self._say)
        except ResodiffError as problem:
            self._post_unless(worker.is_cancelled, Failed(problem))
        except Exception as problem:  # a fault of ours must not close the window on somebody's work
            fault = ResodiffError(
                f"a fault in resodiff itself ({type(problem).__name__}: {problem})", "report it"
            )
            self._post_unless(worker.is_cancelled, Failed(fault))
        else:
            self._post_unless(worker.is_cancelled, Loaded(case, fresh))

    def _post_unless(self, cancelled: bool, message: Loaded | Failed) -> None:
        if not cancelled:
            self.post_message(message)

    def _say(self, words: str) -> None:
        self.post_message(Saying(words))
