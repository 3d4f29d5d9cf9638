"""Cases on the table for the tests of the interface: Varonia without any reading or comparing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

import varonia
from resodiff.casework.reviews.file import ReviewFile, place, texts_of
from resodiff.model import Candidate, Code, Comparison, Finding, Verdict
from resodiff.tui.app import ResodiffApp
from resodiff.tui.loading import Opened, Say
from resodiff.tui.opening import Opening
from resodiff.tui.screens.main import MainScreen

FILES = ("letter.txt", "adopted.txt")

Steps = Callable[[Pilot[None], MainScreen], Awaitable[None]]


def comparison() -> Comparison:
    """The comparison of `varonia`, with paragraphs that were considered."""
    c = varonia.comparison()
    considered = (varonia.carrier(c.adopted, "2", 0.71), varonia.carrier(c.adopted, "1", 0.22))
    findings = [replace(f, candidates=considered) if f.candidates == () else f for f in c.findings]
    return replace(c, findings=tuple(findings), warnings=())


def stages() -> tuple[Comparison, ...]:
    """Three stages: everything whole in the first, then as in `comparison`, then the second ask is back."""
    last = comparison()
    kept = varonia.evidence(Code.DEMAND_KEPT, weight=2.5)
    whole = tuple(Finding(f.ask, Verdict.ADOPTED, (kept,), 0.9, _two(last)) for f in last.findings)
    back = (last.findings[0], whole[1], *last.findings[2:])
    return replace(last, findings=whole), last, replace(last, findings=back)


def _two(c: Comparison) -> tuple[Candidate, ...]:
    return (varonia.carrier(c.adopted, "2", 0.9),)


def with_baseline() -> Opened:
    """With a previous text, and what stood there."""
    c = varonia.with_origins()
    c = replace(c, warnings=())
    previous = {f.ask.id: f for f in comparison().findings}
    return Opened(Opening(FILES, baseline="previous.txt"), (c,), previous)


def case(folder: Path, *comparisons: Comparison, by: str = "Anna") -> Opened:
    """A case with a journal in `folder`."""
    comparisons = comparisons or (comparison(),)
    texts = texts_of(comparisons[-1].proposed, comparisons[-1].adopted)
    files = tuple(str(folder / name) for name in ("letter.txt", *("adopted.txt" for _ in comparisons)))
    journal = ReviewFile(place(Path(files[0]), Path(files[-1]), by), by, texts)
    return Opened(Opening(files, reviewer=by), comparisons, {}, journal)


def app(tabled: Opened, theme: str = "dark") -> ResodiffApp:
    """The application on a case that is ready."""

    def load(opening: Opening, say: Say) -> Opened:
        say("reading letter.txt")
        return tabled

    return ResodiffApp(replace(tabled.opening, theme=theme), load)


async def ready(pilot: Pilot[Any]) -> MainScreen:
    """The main screen once the case is on it."""
    for _ in range(400):
        screen = pilot.app.screen
        if isinstance(screen, MainScreen) and screen.desk is not None and screen._panel(screen.shown):
            await pilot.pause()
            return screen
        await pilot.pause(0.01)
    raise AssertionError("the case did not come to the table")


def told(pilot: Pilot[Any]) -> list[str]:
    """The messages that were shown."""
    return [note.message for note in pilot.app._notifications]


def text_of(screen: MainScreen, name: str) -> str:
    """The words of a panel, or of the list."""
    return "\n".join(line.plain for line in screen.query_one(f"#{name}.panel")._lines)  # type: ignore[attr-defined]


async def until(pilot: Pilot[Any], wanted: Callable[[], object]) -> None:
    """Wait until something is so: a busy machine takes longer than a pause."""
    for _ in range(500):
        if wanted():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError("it did not come to that")
