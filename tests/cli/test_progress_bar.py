"""The bar shows on a terminal, when the work takes long, and leaves nothing behind."""

from __future__ import annotations

import io
import sys
import time

import pytest

from resodiff.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(screen: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float, pause: float) -> str:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with progress.steps(2) as step:
        step("reading \x1b[31mletter.pdf")
        time.sleep(pause)
        step("comparing")
    return screen.getvalue()


def test_long_work_shows_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    text = work(Terminal(), monkeypatch, 0.01, 0.2)
    assert "[....................] reading [31mletter.pdf" in text
    assert "[##########..........] comparing" in text
    assert "\x1b" not in text


def test_the_bar_is_wiped_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    *_, wiped, rest = work(Terminal(), monkeypatch, 0.01, 0.2).split("\r")
    assert (wiped.strip(), rest) == ("", "")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert work(Terminal(), monkeypatch, 60, 0) == ""


def test_a_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert work(io.StringIO(), monkeypatch, 0, 0.05) == ""
