"""How fast the interface is: from a cold start to the first paint and to the asks, and from a key to its answer.

    python scripts/interface_speed.py PROPOSED ADOPTED [PROPOSED ADOPTED …]

Without files it takes the sample letter. A cold start is a new process in a terminal of its own (a pty); its
first paint is the first frame that arrives, the asks are there when the totals are. Keys are pressed with
Textual's pilot on a screen of 160 by 50, and answered when the last paint is done that follows from them;
each time is the median of several keys, and the slowest one.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = (str(ROOT / "samples/letter-coalition.docx"), str(ROOT / "samples/adopted-resolution.docx"))

PAINT, ASKS = b"resodiff", b"adopted "
"""What the first frame has, and what only the totals have."""

RUNS = 5
PATIENCE = 20.0

KEYS = (
    ("the next ask", ["down"] * 12),
    ("a panel", ["2", "3", "4", "5", "1", "2", "3", "4", "5", "1"]),
    ("inline and back", ["i", "i", "i", "i"]),
    ("a paragraph considered", ["right_square_bracket"] * 6),
    ("the search line", ["slash", "escape", "slash"]),
    ("a letter of a search", ["t", "h", "e", "r", "e", "i", "n"]),
    ("the search given up", ["escape"]),
    ("a decision", ["m", "m", "m", "m"]),
)


def main() -> None:
    """Measure every pair."""
    files = sys.argv[1:] or list(SAMPLE)
    for proposed, adopted in zip(files[::2], files[1::2], strict=True):
        print(f"{Path(proposed).name} against {Path(adopted).name}")
        with tempfile.TemporaryDirectory() as reviews:
            runs = [cold_start(proposed, adopted, reviews) for _ in range(RUNS)]
            for name, times in zip(("first paint", "asks listed"), zip(*runs, strict=True), strict=True):
                print(f"  {name:<24}{statistics.median(times):6.2f} s   slowest {max(times):5.2f} s")
            for name, keys in asyncio.run(latencies(proposed, adopted, reviews)):
                slowest = max(keys) * 1000
                print(f"  {name:<24}{statistics.median(keys) * 1000:6.0f} ms  slowest {slowest:5.0f} ms")


def cold_start(proposed: str, adopted: str, reviews: str) -> tuple[float, float]:
    """Seconds from a new process to the first paint and to the list of asks."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    command = [sys.executable, "-m", "resodiff", "view", proposed, adopted, "--reviews", reviews]
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=follower, stdout=follower, stderr=follower, env=environment, start_new_session=True
    )
    try:
        return _seen(leader, PAINT, start), _seen(leader, ASKS, start)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(leader)
        os.close(follower)


def _seen(leader: int, words: bytes, start: float) -> float:
    """When `words` arrive on the terminal. What is read is thrown away."""
    data = b""
    while words not in data:
        if time.perf_counter() - start > PATIENCE:
            raise SystemExit(f"no {words.decode()!r} after {PATIENCE:.0f} s")
        if select.select([leader], [], [], 0.05)[0]:
            data += os.read(leader, 65536)
    return time.perf_counter() - start


async def latencies(proposed: str, adopted: str, reviews: str) -> list[tuple[str, list[float]]]:
    """Seconds from a key to the last paint that answers it, for each kind of key."""
    from resodiff.tui.app import ResodiffApp
    from resodiff.tui.opening import Opening
    from resodiff.tui.screens.main import MainScreen

    painted = [0.0]

    class Watched(ResodiffApp):
        """Notes when the screen was painted last."""

        def _display(self, screen: Any, renderable: Any) -> None:
            super()._display(screen, renderable)
            painted[0] = time.perf_counter()

    app = Watched(Opening((proposed, adopted), reviews=Path(reviews), reviewer="speed"))
    found = []
    async with app.run_test(size=(160, 50)) as pilot:
        while not (isinstance(app.screen, MainScreen) and app.screen.desk):
            await pilot.pause(0.05)
        await pilot.pause(0.3)
        for name, keys in KEYS:
            times = []
            for key in keys:
                start = time.perf_counter()
                await pilot.press(key)
                await pilot.pause(0.1)
                times.append(max(painted[0] - start, 0.0))
            found.append((name, times))
    return found


if __name__ == "__main__":
    main()
