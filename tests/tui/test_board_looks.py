"""How the board looks, at both sizes, dark and light. `--snapshot-update` records a change that is meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import boarded
import pytest
from textual.pilot import Pilot

SMALL, WIDE = (80, 24), (160, 50)

SCREENS: dict[str, tuple[str, ...]] = {
    "groups": ("s", "s"),
    "organisations": ("greater_than_sign", "greater_than_sign", "down"),
    "again": ("2",),
    "shared": ("3",),
    "unanswered": ("4",),
    "disputes": ("5",),
    "asks": ("enter", "down"),
    "working": ("enter", "down", "enter"),
    "help": ("question_mark",),
}

LOOKS = [(name, size, theme) for name in SCREENS for size in (SMALL, WIDE) for theme in ("dark", "light")]


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    LOOKS,
    ids=[f"{name}-{size[0]}x{size[1]}-{theme}" for name, size, theme in LOOKS],
)
def test_a_screen_of_the_board(
    snap_compare: Callable[..., bool], name: str, size: tuple[int, int], theme: str
) -> None:
    async def go(pilot: Pilot[Any]) -> None:
        await boarded.ready(pilot)
        for key in SCREENS[name]:
            await pilot.press(key)
            await pilot.pause()
        if name == "disputes":
            await boarded.agreed(pilot)
        await pilot.pause()

    assert snap_compare(boarded.app(theme), terminal_size=size, run_before=go)


@pytest.mark.parametrize("theme", ["contrast", "16"])
def test_other_themes_of_the_board(snap_compare: Callable[..., bool], theme: str) -> None:
    async def go(pilot: Pilot[Any]) -> None:
        await boarded.ready(pilot)

    assert snap_compare(boarded.app(theme), terminal_size=SMALL, run_before=go)


@pytest.mark.asyncio
async def test_without_colours_every_verdict_and_the_cursor_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with boarded.app(theme="").run_test(size=SMALL) as pilot:
        screen = await boarded.ready(pilot)
        strip = screen.table.rows.render_line(0)
        assert all(segment.style is not None and segment.style.reverse for segment in strip)
        await pilot.press("2")
        await pilot.pause()
        await pilot.pause()
        assert "✗✗✓" in boarded.lines(pilot)[0]
