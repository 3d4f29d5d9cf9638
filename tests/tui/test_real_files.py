"""The interface on files: loading, bad files, changes on the disk, asks put right, and a process that dies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tabled
from textual.widgets import Input, Static, TextArea

from resodiff.casework.cases.case import Case
from resodiff.casework.cases.compared import Library, letter_named
from resodiff.casework.cases.toml import load as load_case
from resodiff.casework.coding.coding import coding
from resodiff.casework.reviews.file import read_review
from resodiff.cli import run
from resodiff.model import Verdict
from resodiff.tui.app import ResodiffApp
from resodiff.tui.opening import Opening
from resodiff.tui.screens.main import MainScreen
from resodiff.tui.screens.picker import Picker
from varonia_files import ADOPTED, DRAFT

pytestmark = pytest.mark.asyncio


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    files = (tmp_path / "draft.txt", tmp_path / "adopted.txt")
    for file, text in zip(files, (DRAFT, ADOPTED), strict=True):
        file.write_text(text)
    return Opening(tuple(str(file) for file in files), reviewer="Anna")


def journal(opening: Opening) -> Path:
    return Path(opening.files[0]).parent / "draft--adopted.anna.review.jsonl"


def numbers(screen: MainScreen) -> list[str]:
    return [line.split()[0] for line in tabled.text_of(screen, "asks").splitlines()]


async def test_files_are_read_and_compared(opening: Opening) -> None:
    async with ResodiffApp(opening).run_test() as pilot:
        screen = await tabled.ready(pilot)
        assert numbers(screen) == ["1", "2", "3"]
        assert "draft.txt → " in screen._names()
    assert not journal(opening).exists()


async def test_a_bad_file_is_a_message_and_another_can_be_opened(opening: Opening, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 nothing of the kind")
    async with ResodiffApp(Opening((opening.files[0], str(bad)), reviewer="Anna")).run_test() as pilot:
        await tabled.until(
            pilot, lambda: "bad.pdf" in str(pilot.app.screen.query_one("#message", Static).render())
        )
        await pilot.press("down", "2", "d", "f", "E", "z", "i", "t")
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Picker)
        for name in opening.files:
            await pilot.press("slash")
            pilot.app.screen.query_one(Input).value = name
            await pilot.press("enter")
        await pilot.press("escape", "ctrl+s")
        screen = await tabled.ready(pilot)
        assert numbers(screen) == ["1", "2", "3"]


async def test_without_files_they_are_picked(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(opening.files[0]).parent)
    async with ResodiffApp(Opening(reviewer="Anna")).run_test() as pilot:
        await tabled.until(pilot, lambda: isinstance(pilot.app.screen, Picker))
        await tabled.until(pilot, lambda: len(pilot.app.screen.query_one("#tree").root.children) == 2)  # type: ignore[attr-defined]
        await pilot.press("ctrl+s")
        assert "two texts are needed" in str(pilot.app.screen.query_one("#taken", Static).render())
        await pilot.press("down", "down", "enter", "up", "enter")
        await pilot.pause()
        taken = str(pilot.app.screen.query_one("#taken", Static).render())
        assert taken.index("draft.txt") < taken.index("adopted.txt")
        await pilot.press("backspace", "enter", "ctrl+s")
        screen = await tabled.ready(pilot)
        assert screen.opening.files[1].endswith("adopted.txt")


async def test_a_file_that_changes_is_read_again(opening: Opening) -> None:
    async with ResodiffApp(opening).run_test() as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press("down", "m")
        Path(opening.files[0]).write_text(
            DRAFT.replace("2027.", "2027;\n\n4. Requests a new thing of Varonia.")
        )
        screen._look()
        screen._look()
        await tabled.until(pilot, lambda: len(numbers(screen)) == 4)
        assert screen.desk is not None
        assert screen.desk.chosen == "op-2"
        said = screen.desk.decision("op-2")
        assert said is None or not said.checked
        assert any("changed" in line for line in tabled.told(pilot))


async def test_a_file_that_breaks_keeps_what_was_shown(opening: Opening) -> None:
    async with ResodiffApp(opening).run_test() as pilot:
        screen = await tabled.ready(pilot)
        Path(opening.files[0]).write_text("   ")
        await pilot.press("r")
        await tabled.until(pilot, lambda: any("empty" in line for line in tabled.told(pilot)))
        assert len(numbers(screen)) == 3


async def test_asks_are_put_right_and_undone(opening: Opening) -> None:
    async with ResodiffApp(opening).run_test() as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press("down", "e", "enter")
        area = pilot.app.screen.query_one(TextArea)
        area.text = area.text.replace("to submit", "\n\nto submit")
        await pilot.press("ctrl+s")
        await tabled.until(pilot, lambda: len(numbers(screen)) == 4)
        await pilot.press("e", "down", "enter")
        await tabled.until(pilot, lambda: len(numbers(screen)) == 3)
        await pilot.press("home", "e", "down", "down", "enter")
        await tabled.until(pilot, lambda: len(numbers(screen)) == 2)
        await pilot.press("z", "z", "z")
        await tabled.until(pilot, lambda: len(numbers(screen)) == 3)
        await pilot.press("e", "end", "enter")
        pilot.app.screen.query_one(TextArea).text = "Invites Varonia to Lestra"
        await pilot.press("ctrl+s")
        await tabled.until(pilot, lambda: len(numbers(screen)) == 4)
    async with ResodiffApp(opening).run_test() as pilot:
        assert len(numbers(await tabled.ready(pilot))) == 4
    assert [c.what for c in read_review(journal(opening)).corrections] == [
        "ask added: Invites Varonia to Lestra"
    ]


async def test_two_people_review_side_by_side(opening: Opening) -> None:
    for name, key in (("Anna", "a"), ("Ben", "d")):
        one = Opening(opening.files, reviewer=name)
        async with ResodiffApp(one).run_test() as pilot:
            await tabled.ready(pilot)
            await pilot.press(key)
    found = {
        path.name: read_review(path).latest[0].verdict for path in journal(opening).parent.glob("*.jsonl")
    }
    assert found == {
        "draft--adopted.anna.review.jsonl": Verdict.ADOPTED,
        "draft--adopted.ben.review.jsonl": Verdict.DROPPED,
    }


DYING = """
import asyncio, os, sys
sys.path[:0] = sys.argv[3:]
import tabled
from resodiff.tui.app import ResodiffApp
from resodiff.tui.opening import Opening

async def main():
    async with ResodiffApp(Opening((sys.argv[1], sys.argv[2]), reviewer="Anna")).run_test() as pilot:
        await tabled.ready(pilot)
        await pilot.press("d", "down", "n", *"why", "ctrl+s", "m", "down", "a", "c", "space", "enter")
        os._exit(9)

asyncio.run(main())
"""


async def test_a_process_that_dies_loses_no_decision(opening: Opening) -> None:
    places = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
    done = subprocess.run([sys.executable, "-c", DYING, *opening.files, *places], env=os.environ, timeout=60)
    assert done.returncode == 9
    async with ResodiffApp(opening).run_test() as pilot:
        screen = await tabled.ready(pilot)
        assert screen.desk is not None
        said = screen.desk.decisions
        assert (said["op-1"].verdict, said["op-1"].checked) == (Verdict.DROPPED, True)
        assert (said["op-2"].note, said["op-2"].checked) == ("why", True)
        assert said["op-3"].carriers is not None
        await pilot.press("z")
        assert screen.desk.decisions["op-3"].carriers is None


async def test_a_review_that_cannot_be_read_costs_no_comparison(opening: Opening) -> None:
    journal(opening).write_text('{"do": "open", "schema": "resodiff.review/9", "by": "Anna"}\n')
    async with ResodiffApp(opening).run_test() as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press("d")
        assert len(numbers(screen)) == 3
        assert any("later resodiff" in line for line in tabled.told(pilot))


async def test_stages_are_read_from_files(opening: Opening, tmp_path: Path) -> None:
    middle = tmp_path / "rev1.txt"
    middle.write_text(DRAFT)
    files = (opening.files[0], str(middle), opening.files[1])
    async with ResodiffApp(Opening(files, reviewer="Anna")).run_test() as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press("6")
        await pilot.pause()
        assert "1 rev1.txt: none fell" in tabled.text_of(screen, "stages")
        assert "stage 2 of 2" in screen._names()


async def test_each_stage_shows_its_own_review(opening: Opening, tmp_path: Path) -> None:
    middle = tmp_path / "rev1.txt"
    middle.write_text(DRAFT)
    first, last = opening.files
    async with ResodiffApp(Opening((first, str(middle)), reviewer="Anna")).run_test() as pilot:
        await tabled.ready(pilot)
        await pilot.press("d", "down", "m")
    async with ResodiffApp(Opening((first, str(middle), last), reviewer="Anna")).run_test() as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press("a", "6")
        await pilot.pause()
        lines = tabled.text_of(screen, "stages").splitlines()
        assert "✓ adopted ≠✗" in lines[4]
        assert "◐ weakened ▼ ≠✓" in lines[4]
        assert "✓ adopted ok" in lines[5]
        await pilot.press("comma", "5")
        await pilot.pause()
        told = tabled.text_of(screen, "review")
        assert "≠ ✗ dropped checked (Anna)" in told
        assert "Anna’s review of this stage, in draft--rev1.anna.review.jsonl" in told
        await pilot.press("w")
        assert any("decisions are of the last stage" in line for line in tabled.told(pilot))
    assert len(read_review(tmp_path / "draft--rev1.anna.review.jsonl").past) == 2


async def test_a_stage_without_a_review_says_so(opening: Opening, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "adopted.txt").write_text(DRAFT)  # a review of it would lie where that of the last stage does
    first, last = opening.files
    async with ResodiffApp(
        Opening((first, str(other / "adopted.txt"), last), reviewer="Anna")
    ).run_test() as pilot:
        screen = await tabled.ready(pilot)
        await pilot.press("d", "comma", "5")
        await pilot.pause()
        assert "Anna has no review of this stage" in tabled.text_of(screen, "review")
        assert "nothing yet" in tabled.text_of(screen, "review")


# ---------------------------------------------------------------- what coders dispute


@pytest.fixture
def disputed(tmp_path: Path, samples: Path) -> Case:
    """The coalition's case of the sample programme, its settlements taken away."""
    shutil.copytree(samples, tmp_path / "samples")
    case = load_case(tmp_path / "samples/programme/varonia-57")
    shutil.rmtree(case.adjudication)
    case.adjudication.mkdir()
    return case


async def test_disputes_are_settled_with_what_the_coders_said_beside(disputed: Case) -> None:
    letter = letter_named(disputed, "coalition")
    files = (disputed.source(letter.file), disputed.source(disputed.adopted))
    opening = Opening(
        files,
        disputed.source(disputed.baseline),
        reviewer="Ruth Amsel",
        reviews=disputed.adjudication,
        disputes=(disputed.folder, "coalition"),
    )
    async with ResodiffApp(opening).run_test(size=(120, 40)) as pilot:
        screen = await tabled.ready(pilot)
        assert screen.desk is not None
        assert [row.number for row in screen.desk.rows] == ["3", "7"]
        assert screen._names().startswith("settling disputes: ")
        assert "Anna Kessel  ◐ weakened" in tabled.text_of(screen, "wording")
        assert "Ben Oduya  ✓ adopted" in tabled.text_of(screen, "wording")
        await pilot.press("w")
        await pilot.pause()
        assert "Ben Oduya" in str(pilot.app.screen.query_one("#said").render())
        await pilot.press("enter", "down", "a", "e", "down", "enter")
        await pilot.pause()
        assert any("leaves the asks" in line for line in tabled.told(pilot))
    settled = coding(disputed, Library(disputed, offline=True).compared(letter)).disputed
    verdicts = [ask.settled and (ask.settled.by, ask.settled.verdict) for ask in settled]
    assert verdicts == [("Ruth Amsel", Verdict.WEAKENED), ("Ruth Amsel", Verdict.ADOPTED)]
    assert settled[0].settled is not None
    assert settled[0].settled.reasons


async def test_the_command_settles_in_the_interface_and_names_what_is_left(
    disputed: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[Opening] = []
    monkeypatch.setattr("resodiff.tui.app.view", opened.append)
    monkeypatch.setattr("resodiff.cli.commands.review._on_screen", lambda: True)
    run(["review", str(disputed.folder), "--by", "Ruth Amsel", "--adjudicate"])
    assert opened[0].disputes == (disputed.folder, "coalition")
    assert opened[0].reviews == disputed.adjudication
    assert capsys.readouterr().out == "lawyers is left: --letter lawyers\n"


async def test_a_review_of_a_case_goes_on_when_its_adopted_text_has_another_name(
    disputed: Case, samples: Path
) -> None:
    renamed = disputed.folder / "A_HRC_RES_57_48.docx"
    shutil.copy(samples / "adopted-resolution.docx", renamed)
    letter = letter_named(disputed, "coalition")
    before = sorted(path.name for path in disputed.reviews.iterdir())
    opening = Opening(
        (disputed.source(letter.file), str(renamed)), reviewer="Anna Kessel", reviews=disputed.reviews
    )
    async with ResodiffApp(opening).run_test(size=(120, 40)) as pilot:
        screen = await tabled.ready(pilot)
        assert screen.desk is not None
        assert all(screen.desk.is_reviewed(row.id) for row in screen.desk.rows if row.number != "12")
        await pilot.press("d")
        await pilot.pause()
    assert sorted(path.name for path in disputed.reviews.iterdir()) == before
