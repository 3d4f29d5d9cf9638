"""Several processes that do their work at the same time. Each is one of its own: nothing is shared but the files.

They are forked from one that has the program loaded and has compared two texts, so that they meet with their work and
not with their beginnings. Where a system cannot fork they begin from nothing.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

Work = Callable[..., None]
SECONDS = 120


def at_once(*calls: tuple[Work, *tuple[object, ...]]) -> list[str]:
    """What each of the processes complains of; "" where all is well.

    A call is the work, and what it gets behind a barrier at which whoever is ready waits for the others.
    """
    gate = _context().Barrier(len(calls), timeout=SECONDS)
    pipes = [_context().Pipe(duplex=False) for _ in calls]
    running = [
        _context().Process(target=_working, args=(say, gate, *call))
        for call, (_, say) in zip(calls, pipes, strict=True)
    ]
    for process, (_, say) in zip(running, pipes, strict=True):
        process.start()
        say.close()
    try:
        return [_heard(hear) for hear, _ in pipes]
    finally:
        for process in running:
            process.kill()
            process.join(SECONDS)
            process.close()
        for hear, _ in pipes:
            hear.close()


@contextmanager
def alone(work: Work, *given: object) -> Iterator[BaseProcess]:
    """A process that works until it is killed."""
    process = _context().Process(target=work, args=given)
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join(SECONDS)
        process.close()


def _heard(hear: Connection) -> str:
    try:
        return str(hear.recv()) if hear.poll(SECONDS) else "nothing was heard"
    except EOFError:
        return "it died before it could say anything"


def _working(say: Connection, gate: Barrier, work: Work, *given: object) -> None:
    heard = io.StringIO()
    with redirect_stderr(heard):
        try:
            work(gate, *given)
        except BaseException:
            gate.abort()
            traceback.print_exc()
    say.send(heard.getvalue())


@cache
def _context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["loaded"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parent), prepend=os.pathsep)
        forkserver.ensure_running()
    return context
