"""Short waits: a test of the interface goes on as soon as the interface has done its work."""

from __future__ import annotations

import asyncio
import time

import pytest

STEP, FRAME = 0.005, 0.002
"""For how long a test looks whether anybody works, and how long a frame takes, in seconds.

Textual's own are 0.02 and 0.017: a step is longer than a frame, so that nothing waits to be drawn when it is over.
"""


async def idle(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until nobody works, as Textual does.

    Of a step that took longer than it should, nobody knows: the machine was busy with something else.
    """
    end = time.monotonic() + max_sleep
    while time.monotonic() < end:
        begun, worked = time.monotonic(), time.process_time()
        await asyncio.sleep(STEP)
        if time.process_time() - worked < STEP / 4 and time.monotonic() - begun < STEP * 1.5:
            return


def take_place(patch: pytest.MonkeyPatch) -> None:
    """Instead of Textual's own, where most of a test's time went: a twentieth of a second for a key or a pause."""
    patch.setattr("textual.screen.UPDATE_PERIOD", FRAME)
    patch.setattr("textual.app.wait_for_idle", idle)
    patch.setattr("textual.pilot.wait_for_idle", idle)
