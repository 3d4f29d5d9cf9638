"""What terminals can show, and what is done while the work goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import tabled
from textual.filter import NoColor
from textual.theme import Theme
from textual.widgets import Static

from resodiff.model import Verdict
from resodiff.tui.app import ResodiffApp, first_theme
from resodiff.tui.drawing.palette import has_few_colours, palette
from resodiff.tui.loading import Opened, Say
from resodiff.tui.opening import Opening
from resodiff.tui.screens.help import Help
from resodiff.tui.themes import CONTRAST, DARK, LIGHT
from resodiff.tui.watching import Watch

TERMINALS = [
    ("xterm", "", True),
    ("screen", "", True),
    ("linux", "", True),
    ("xterm-256color", "", False),
    ("tmux-256color", "", False),
    ("xterm", "truecolor", False),
    ("xterm-kitty", "", False),
]


@pytest.mark.parametrize(("terminal", "depth", "few"), TERMINALS)
def test_few_colours_are_known_by_the_terminal(
    monkeypatch: pytest.MonkeyPatch, terminal: str, depth: str, few: bool
) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv("COLORTERM", depth)
    assert has_few_colours() is few
    assert first_theme("", coloured=True) == ("resodiff-16" if few else "resodiff-dark")


def test_the_theme_that_is_asked_for_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESODIFF_THEME", "light")
    assert first_theme("", coloured=True) == "resodiff-light"
    assert first_theme("contrast", coloured=False) == "resodiff-contrast"


@pytest.mark.parametrize(("value", "coloured"), [("1", False), ("", True)])
def test_no_color_is_obeyed_when_it_is_not_empty(
    monkeypatch: pytest.MonkeyPatch, value: str, coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", value)
    assert palette().coloured is coloured


def test_a_console_without_our_signs_has_plain_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    assert [palette().sign(verdict) for verdict in Verdict] == ["+", "~", "x"]


@pytest.mark.asyncio
async def test_without_colours_the_cursor_and_the_changes_are_seen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = tabled.app(tabled.case(tmp_path), theme="")
    async with app.run_test() as pilot:
        screen = await tabled.ready(pilot)
        assert any(isinstance(found, NoColor) for found in app._filters)
        assert "[-Calls upon-]" in tabled.text_of(screen, "wording")
        strip = screen.query_one("#asks").render_line(0)
        assert all(segment.style is not None and segment.style.reverse for segment in strip)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WORDS = ("adopted", "weakened", "dropped", "checked", "doubt", "dim")
CHANGES = ("lost", "gained", "moved")


@pytest.mark.parametrize(
    ("theme", "least"), [(DARK, 4.5), (LIGHT, 4.5), (CONTRAST, 7.0)], ids=["dark", "light", "contrast"]
)
def test_words_stand_out_from_their_ground(theme: Theme, least: float) -> None:
    own = theme.variables
    plain = [theme.background or "", theme.surface or ""]
    pairs = [(own[name], ground) for name in (*WORDS, *CHANGES) for ground in plain]
    pairs += [(own[name], own[ground]) for name in WORDS for ground in ("cursor", "cursor-dim")]
    pairs += [(own[name], own["quoted"]) for name in CHANGES]
    for colour, ground in pairs:
        dark, light = sorted((luminance(colour), luminance(ground)))
        assert (light + 0.05) / (dark + 0.05) >= least, (colour, ground)


@pytest.mark.asyncio
async def test_keys_are_answered_while_the_work_goes_on(tmp_path: Path) -> None:
    going_on = threading.Event()

    def load(opening: Opening, say: Say) -> Opened:
        say("reading a long text")
        going_on.wait(20)
        return tabled.case(tmp_path)

    async with ResodiffApp(Opening(tabled.FILES), load).run_test() as pilot:
        for _ in range(300):
            await pilot.pause(0.01)
            if "reading a long text …" in str(pilot.app.screen.query_one("#message", Static).render()):
                break
        await pilot.press("question_mark")
        assert isinstance(pilot.app.screen, Help)
        await pilot.press("escape")
        going_on.set()
        assert (await tabled.ready(pilot)).desk is not None


@pytest.mark.asyncio
async def test_a_fault_of_ours_is_a_message(tmp_path: Path) -> None:
    def load(opening: Opening, say: Say) -> Opened:
        raise ZeroDivisionError("of all things")

    async with ResodiffApp(Opening(tabled.FILES), load).run_test() as pilot:
        for _ in range(300):
            await pilot.pause(0.01)
            if "ZeroDivisionError" in str(pilot.app.screen.query_one("#message", Static).render()):
                break
        assert "of all things" in str(pilot.app.screen.query_one("#message", Static).render())


def test_a_change_counts_once_it_is_over(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one")
    watch = Watch([file])
    assert not watch.has_changed()
    file.write_text("one and two")
    assert not watch.has_changed()
    assert watch.has_changed()
    assert not watch.has_changed()
    file.unlink()
    assert not watch.has_changed()
    assert not watch.has_changed()
