"""The scores count what holds after a review, and the paragraph that the evidence names is shown first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import tabled

import varonia
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.model import Code, Comparison, Evidence, Verdict
from resodiff.tui.loading import Opened

pytestmark = pytest.mark.asyncio


async def words(case: Opened, panel: str, keys: Sequence[str]) -> str:
    """The words of a panel after some keys."""
    app = tabled.app(case)
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        return tabled.text_of(screen, panel)


def why(scores: str) -> list[str]:
    """The lines under "Why asks were weakened"."""
    lines = scores.partition("Why asks were weakened\n")[2].splitlines()
    return [" ".join(line.split()[:-1]) for line in lines[: lines.index("")]]


async def test_reasons_are_those_of_asks_that_are_weakened(tmp_path: Path) -> None:
    case = tabled.case(tmp_path)
    before, after = await words(case, "scores", ["4"]), await words(case, "scores", ["4", "d"])
    assert why(before) == ["softer verb 1", "caveat added 1"]
    assert "none was" in after
    assert "before review: 1 adopted, 1 weakened, 1 dropped; a person changed 1" in after


async def test_reasons_of_a_person_take_the_place_of_the_programs(tmp_path: Path) -> None:
    case = tabled.case(tmp_path)
    ask, journal = case.stages[-1].findings[0].ask, case.journal
    assert journal is not None
    journal.take(Decision(ask.id, wording_of(ask), Verdict.WEAKENED, reasons=(Code.NARROWED,)))
    assert why(await words(case, "scores", ["4"])) == ["part of it gone 1"]


async def test_the_paragraph_that_the_evidence_names_is_considered_first(tmp_path: Path) -> None:
    shown = await words(tabled.case(tmp_path, named_first()), "wording", ["down", "right_square_bracket"])
    assert "Considered 1 of 2: paragraph 1, likeness 0.22" in shown


def named_first() -> Comparison:
    """The second ask is dropped: paragraph 2 is the most alike, and the evidence names paragraph 1."""
    c = tabled.comparison()
    one = varonia.carrier(c.adopted, "1").passage.quote(0, 20)
    evidence = Evidence(
        Code.TOPIC_ONLY, "paragraph 1 comes nearest and shares only the topic", (), (one,), -1
    )
    first, second, *rest = c.findings
    return replace(c, findings=(first, replace(second, evidence=(evidence,)), *rest))
