"""The board in the interface, pressed as a user presses it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import boarded
import pytest
import tabled
from textual.pilot import Pilot

from resodiff.cli import run
from resodiff.tui.board.app import BoardApp
from resodiff.tui.board.ask_screen import AskScreen, WorkingSheet
from resodiff.tui.board.asks_screen import AsksScreen
from resodiff.tui.board.desk import BoardDesk, BoardOpening
from resodiff.tui.board.help import BoardHelp
from resodiff.tui.board.keys import ASK, BOARD, LIST
from resodiff.tui.board.screen import BoardScreen
from resodiff.tui.board.text_screen import TextScreen
from resodiff.tui.screens.main import MainScreen


class On:
    """The board after some keys: what a test looks at."""

    def __init__(self, keys: Sequence[str] = (), app: BoardApp | None = None) -> None:
        self.app = app or boarded.app()
        self._keys = keys

    async def __aenter__(self) -> On:
        self._running = self.app.run_test(size=(130, 30))
        self.pilot: Pilot[Any] = await self._running.__aenter__()
        self.screen = await boarded.ready(self.pilot)
        await self.press(*self._keys)
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self._running.__aexit__(None, None, None)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    @property
    def lines(self) -> list[str]:
        return boarded.lines(self.pilot)

    def words(self, name: str) -> str:
        return boarded.words(self.pilot, name)

    @property
    def working(self) -> str:
        return "\n".join(line.plain for line in self.app.screen.query_one(WorkingSheet)._lines)


# ---------------------------------------------------------------- groups


@pytest.mark.asyncio
async def test_groups_have_counts_and_scores_with_their_range() -> None:
    async with On() as on:
        assert [line.split()[:2] for line in on.lines] == [
            ["Varonia", "2024"],
            ["Varonia", "2022"],
            ["Varonia", "2021"],
        ]
        assert on.lines[0].split()[2:6] == ["4", "2", "2", "0"]
        assert "80% (50% to 96%)" in on.lines[0]
        assert "2 adopted, 2 weakened, 0 dropped" in on.words("#detail")
        assert "lowest by" in on.words("#detail")


@pytest.mark.asyncio
async def test_the_list_beside_the_table_groups() -> None:
    async with On(["shift+tab", "down", "down"]) as on:
        assert on.lines[0].startswith("Lestra Advocates’ C")
        assert "Lestra Bar" in "\n".join(on.lines)
        await on.press("tab", "greater_than_sign")
        assert on.screen.desk.by == "theme"
        await on.press("less_than_sign", "less_than_sign", "less_than_sign", "less_than_sign")
        assert on.screen.desk.by == "basis"
        assert on.screen.query_one("#groupings").cursor == 9  # type: ignore[attr-defined]


SORTED = [
    (["s"], ["2021", "2022", "2024"]),
    (["s", "S"], ["2024", "2022", "2021"]),
    (["s", "s"], ["2024", "2022", "2021"]),
    (["s"] * 5, ["2022", "2021", "2024"]),
    ([*["s"] * 5, "S"], ["2024", "2022", "2021"]),
    (["s"] * 8, ["2024", "2022", "2021"]),
]


@pytest.mark.asyncio
@pytest.mark.parametrize(("keys", "years"), SORTED)
async def test_the_table_sorts_by_every_column_and_the_other_way_round(
    keys: list[str], years: list[str]
) -> None:
    async with On(keys) as on:
        assert [line.split()[1] for line in on.lines] == years


@pytest.mark.asyncio
async def test_a_click_on_a_title_sorts() -> None:
    async with On() as on:
        await on.pilot.click(".table-head", offset=(3, 0))
        await on.pilot.pause()
        assert on.lines[0].startswith("Varonia 2021")
        await on.pilot.click(".table-head", offset=(3, 0))
        await on.pilot.pause()
        assert on.lines[0].startswith("Varonia 2024")


@pytest.mark.asyncio
async def test_a_search_keeps_what_has_the_words() -> None:
    async with On(["slash", *"2022"]) as on:
        assert [line.split()[1] for line in on.lines] == ["2022"]
        await on.press("enter")
        assert on.screen.table.rows.has_focus
        await on.press("escape")
        assert len(on.lines) == 3


# ---------------------------------------------------------------- the other tables


@pytest.mark.asyncio
async def test_asks_that_came_again_tell_whether_the_third_time_worked() -> None:
    async with On(["2"]) as on:
        assert "first time 0 of 2, second time 0 of 2, third time 1 of 1" in on.words("#about")
        assert on.lines[0].split()[:7] == ["3", "2021", "✗", "2022", "✗", "2024", "✓"]
        assert "third time" in on.lines[0]
        assert "never" in on.lines[1]
        await on.press("enter")
        assert isinstance(on.app.screen, AsksScreen)
        assert len(on.lines) == 3


@pytest.mark.asyncio
async def test_shared_asks_name_who_asked_first() -> None:
    async with On(["3"]) as on:
        assert on.lines[0].split()[:3] == ["coalition", "2024-09-02", "lawyers"]
        assert "Lestra Bar" in on.words("#detail")
        await on.press("enter", "down", "enter")
        assert "Ask 2" in on.words("#top")
        assert "lawyers" in on.words("#top")


@pytest.mark.asyncio
async def test_adopted_text_that_answers_nobody() -> None:
    async with On(["4"]) as on:
        assert "7 of 36 adopted operative paragraphs (19%) answer anyone" in on.words("#about")
        assert on.lines[0].split()[:6] == ["Varonia", "2021", "A/HRC/RES/54/7", "12", "11", "92%"]
        await on.press("enter")
        assert isinstance(on.app.screen, TextScreen)
        for _ in range(100):
            await on.pilot.pause(0.02)
            if "not at hand" in on.words("#top"):
                break
        assert "the folder of Varonia 2021 is not at hand" in on.words("#top")


@pytest.mark.asyncio
async def test_disputes_and_how_far_coders_agree() -> None:
    async with On(["5"]) as on:
        await boarded.agreed(on.pilot)
        assert "1 dispute, 1 not settled" in on.words("#about")
        assert "Anna and Ben: 0.50 of 2 asks" in on.words("#about")
        assert "Anna ◐, Ben ✗" in on.lines[0]
        assert "not yet" in on.lines[0]
        assert "look at the second half" in on.words("#detail")
        await on.press("1", "5")
        assert "alpha" in on.words("#about")
        await on.press("enter")
        assert isinstance(on.app.screen, AskScreen)
        assert "Ben ✗ dropped; in 4; look at the second half" in on.working


@pytest.mark.asyncio
async def test_a_search_does_not_follow_to_another_table() -> None:
    async with On(["slash", *"2022", "enter", "2", "1"]) as on:
        assert len(on.lines) == 3


# ---------------------------------------------------------------- one ask


@pytest.mark.asyncio
async def test_an_ask_shows_its_working() -> None:
    async with On(["enter", "down", "enter"]) as on:
        assert "Ask 2" in on.words("#top")
        assert "reason     part of it gone: gone: “before 1 June 2031”" in on.working
        assert "reason     word of force gone\n" in on.working  # a coder's: the machine found none
        assert "immediately, all, fully" not in on.working  # words of no ask
        assert "0.50 met and 0.50 gained, of 1" in on.working
        assert "weakened 0.70, qualifier_lost −0.10, narrowed −0.10 = 0.50" in on.working
        assert "2022 coalition 2 ◐ weakened" in on.working
        await on.press("left_square_bracket", "left_square_bracket")
        assert "Ask 1" in on.words("#top")
        assert "× priority 2" in on.working
        await on.press("escape", "escape")
        assert isinstance(on.app.screen, BoardScreen)
        await on.press("escape")
        assert isinstance(on.app.screen, BoardScreen)


@pytest.mark.asyncio
async def test_a_case_that_is_not_at_hand_is_a_message() -> None:
    async with On(["enter", "enter", "enter"]) as on:
        assert any("is not at hand" in line for line in tabled.told(on.pilot))


@pytest.mark.asyncio
@pytest.mark.parametrize("keys", [BOARD, LIST, ASK])
async def test_the_help_names_every_key(keys: Any) -> None:
    way = {id(BOARD): [], id(LIST): ["enter"], id(ASK): ["enter", "enter"]}[id(keys)]
    async with On([*way, "question_mark"]) as on:
        assert isinstance(on.app.screen, BoardHelp)
        drawn = "\n".join(line.plain for line in on.app.screen._lines())
        assert all(key.help in drawn and key.shown in drawn for _, group in keys for key in group)


@pytest.mark.asyncio
async def test_a_board_of_nothing_is_empty() -> None:
    async with On(
        ["2", "3", "4", "5", "1", "enter", "s", "slash", "a"], boarded.app(shown=boarded.empty())
    ) as on:
        assert on.lines == []
        assert "0 cases, 0 asks" in on.words("#top")


@pytest.mark.asyncio
async def test_what_could_not_be_read_is_told() -> None:
    async with On(app=boarded.app(flaws=("left out: a case without a letter",))) as on:
        assert tabled.told(on.pilot) == ["left out: a case without a letter"]


@pytest.mark.asyncio
async def test_another_width_draws_the_tables_anew() -> None:
    async with On() as on:
        assert "Adopted" in on.words(".table-head")
        await on.pilot.resize_terminal(80, 24)
        await tabled.until(on.pilot, lambda: "✓" in on.words(".table-head"))
        assert "80% 50–96" in on.lines[0]


# ---------------------------------------------------------------- real cases


@pytest.fixture(scope="module")
def opening(tmp_path_factory: pytest.TempPathFactory) -> BoardOpening:
    """The sample programme."""
    from resodiff.casework.board.board import board
    from resodiff.casework.board.refresh import refresh
    from resodiff.casework.cases.toml import load as load_case
    from resodiff.casework.database.store import Store
    from resodiff.casework.scores.rubric import load

    folders = sorted(path.parent for path in boarded.PROGRAMME.glob("*/case.toml"))
    with Store(tmp_path_factory.mktemp("board") / "board.sqlite") as store:
        found = board(store, refresh(store, folders, offline=True).keys)
    return BoardOpening(found, load(), {load_case(f).key: f for f in folders}, offline=True)


@pytest.mark.asyncio
async def test_from_an_ask_to_its_comparison_and_back(opening: BoardOpening) -> None:
    async with On(["enter", "down", "enter", "enter"], BoardApp(opening)) as on:
        main = await tabled.ready(on.pilot)
        assert main.desk is not None
        assert (main.desk.row and main.desk.row.number) == "2"
        assert "q Back" in on.words("#keys")
        await on.press("d")
        assert any("open to be read" in line for line in tabled.told(on.pilot))
        await on.press("q")
        assert isinstance(on.app.screen, AskScreen)


@pytest.mark.asyncio
async def test_unanswered_paragraphs_are_read_from_the_case(opening: BoardOpening) -> None:
    async with On(["4", "enter"], BoardApp(opening)) as on:
        assert isinstance(on.app.screen, TextScreen)
        case = on.app.screen._case
        for _ in range(500):
            await on.pilot.pause(0.02)
            if on.lines:
                break
        assert len(on.lines) == case.paragraphs - case.answering
        assert on.words("#detail")


@pytest.mark.asyncio
async def test_a_folder_that_went_away_is_a_message(opening: BoardOpening) -> None:
    gone = replace(opening, folders={key: Path("/nowhere") for key in opening.folders})
    async with On(["enter", "enter", "enter"], BoardApp(gone)) as on:
        assert tabled.told(on.pilot)
        assert not isinstance(on.app.screen, MainScreen)


@pytest.mark.asyncio
async def test_every_group_has_its_asks_behind_it(opening: BoardOpening) -> None:
    desk = BoardDesk(opening)
    for by in ("organisation", "year", "addressee"):
        desk.by = by
        for group in desk.groups:
            assert len(desk.of_group(group)) == desk.row(group).asks


def test_the_command_opens_the_board_with_its_cases_at_hand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[BoardOpening] = []
    monkeypatch.setattr("resodiff.tui.app.refuse_without_terminal", lambda: None)
    monkeypatch.setattr("resodiff.tui.board.app.view_board", opened.append)
    where = ["--database", str(tmp_path / "board.sqlite")]
    assert run(["board", str(boarded.PROGRAMME), "--view", "--by", "year", *where]) == 0
    assert opened[0].by == "year"
    assert {folder.name for folder in opened[0].folders.values()} == {
        path.parent.name for path in boarded.PROGRAMME.glob("*/case.toml")
    }
    assert set(opened[0].folders) == {case.case for case in opened[0].board.cases}


@pytest.mark.parametrize(("more", "why"), [((), "needs a terminal"), (("-o", "b.html"), "writes no file")])
def test_what_cannot_be_viewed_is_refused(
    more: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["board", str(boarded.PROGRAMME), "--view", *more]) == 2
    assert why in capsys.readouterr().err
