"""One request a second, counted over all processes of this user, and pauses that services ask for."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from resodiff.errors import ServiceFailure
from resodiff.fetching.files import lock, put

LONGEST_PAUSE = 3600.0
"""Seconds of a pause that are remembered at most, whatever a service asks for."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time, so that tests need not wait for it. `now` counts seconds since 1970."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Pace:
    """When the next request may go out. What is known of it stands in `folder`, for other processes too."""

    folder: Path
    interval: float
    clock: Clock = Clock()

    def wait(self, patience: float) -> None:
        """Return when it is time, having claimed this moment. Raises `ServiceFailure` if that is too far off."""
        until = self.clock.now() + patience
        while (delay := self._claim()) > 0:
            if self.clock.now() + delay > until:
                raise ServiceFailure(
                    f"the service asked for a pause of which {delay:.0f} seconds are left",
                    "try again after that",
                )
            self.clock.sleep(delay)

    def pause(self, seconds: float) -> None:
        """No request, of any process, before that many seconds have passed."""
        with lock(self.folder, "pace", 30):
            resume = self.clock.now() + min(max(seconds, 0.0), LONGEST_PAUSE)
            last, before = self._read()
            self._write(last, max(resume, before))

    def _claim(self) -> float:
        """0 when the moment is ours, else the seconds until the next chance."""
        with lock(self.folder, "pace", 30):
            now = self.clock.now()
            last, resume = self._read()
            delay = max(last + self.interval, resume) - now
            if delay <= 0:
                self._write(now, 0.0)
            return delay

    def _read(self) -> tuple[float, float]:
        """When the last request went out and when the pause ends; times no clock can mean are forgotten."""
        try:
            found = json.loads((self.folder / "pace.json").read_bytes())
            last, resume = float(found["last"]), float(found["resume"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0.0, 0.0
        now = self.clock.now()
        return (last if last <= now else 0.0, resume if resume <= now + LONGEST_PAUSE else 0.0)

    def _write(self, last: float, resume: float) -> None:
        put(self.folder / "pace.json", json.dumps({"last": last, "resume": resume}).encode())
