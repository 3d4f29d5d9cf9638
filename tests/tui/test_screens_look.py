"""How each screen looks, at both sizes, dark and light. `--snapshot-update` records a change that is meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tabled
from textual.pilot import Pilot

SMALL, WIDE = (80, 24), (160, 50)

SCREENS: dict[str, tuple[str, ...]] = {
    "wording": (),
    "inline": ("i",),
    "candidate": ("right_square_bracket",),
    "evidence": ("2",),
    "text": ("3",),
    "scores": ("4",),
    "review": ("d", "5"),
    "stages": ("6",),
    "filter": ("f",),
    "carriers": ("c",),
    "note": ("n",),
    "reasons": ("w", "s"),
    "put-right": ("e",),
    "export": ("E",),
    "help": ("question_mark",),
}

LOOKS = [(name, size, theme) for name in SCREENS for size in (SMALL, WIDE) for theme in ("dark", "light")]


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    LOOKS,
    ids=[f"{name}-{size[0]}x{size[1]}-{theme}" for name, size, theme in LOOKS],
)
def test_a_screen(
    snap_compare: Callable[..., bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    size: tuple[int, int],
    theme: str,
) -> None:
    monkeypatch.setattr("resodiff.casework.reviews.file._now", lambda: "2031-01-02T03:04:05Z")
    shown = tabled.case(tmp_path, *(tabled.stages() if name == "stages" else ()))
    assert shown.journal is not None
    shown.journal.path = Path("letter--adopted.anna.review.jsonl")
    monkeypatch.chdir(tmp_path)

    async def go(pilot: Pilot[Any]) -> None:
        await tabled.ready(pilot)
        await pilot.press(*SCREENS[name])
        await pilot.pause()

    assert snap_compare(tabled.app(shown, theme), terminal_size=size, run_before=go)


@pytest.mark.parametrize("theme", ["contrast", "16"])
def test_other_themes(snap_compare: Callable[..., bool], tmp_path: Path, theme: str) -> None:
    async def go(pilot: Pilot[Any]) -> None:
        await tabled.ready(pilot)

    assert snap_compare(tabled.app(tabled.case(tmp_path), theme), terminal_size=SMALL, run_before=go)


def test_three_columns(snap_compare: Callable[..., bool]) -> None:
    async def go(pilot: Pilot[Any]) -> None:
        await tabled.ready(pilot)

    assert snap_compare(tabled.app(tabled.with_baseline()), terminal_size=SMALL, run_before=go)
