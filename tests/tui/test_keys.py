"""What each key does, pressed as a user presses it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pytest
import tabled
from textual.events import Key
from textual.widgets import Input, TextArea

from resodiff.casework.reviews.file import read_review
from resodiff.model import REASONS, Code, Verdict
from resodiff.outline.meanings import REASONS as MEANINGS
from resodiff.outline.phrases import REASON_KEYS
from resodiff.tui.keys import GROUPS
from resodiff.tui.loading import Opened
from resodiff.tui.screens.help import Help
from resodiff.tui.screens.judging import Judging
from resodiff.tui.screens.main import MainScreen
from resodiff.tui.themes import NAMES
from resodiff.tui.widgets.ticks import Ticks

pytestmark = pytest.mark.asyncio


class Desk:
    """The interface after some keys: what a test looks at."""

    def __init__(self, case: Opened, keys: Sequence[str] = ()) -> None:
        self.app = tabled.app(case)
        self._keys = keys

    async def __aenter__(self) -> Desk:
        self._running = self.app.run_test(size=(100, 30))
        self.pilot = await self._running.__aenter__()
        self.screen = await tabled.ready(self.pilot)
        await self.press(*self._keys)
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self._running.__aexit__(None, None, None)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    def words(self, panel: str) -> str:
        return tabled.text_of(self.screen, panel)

    @property
    def desk(self) -> object:
        return self.screen.desk

    @property
    def listed(self) -> list[str]:
        return [line.split()[0] for line in self.words("asks").splitlines()]


@pytest.fixture
def case(tmp_path: Path) -> Opened:
    return tabled.case(tmp_path)


def journal(case: Opened) -> Path:
    assert case.journal is not None
    return case.journal.path


# ---------------------------------------------------------------- moving and panels


async def test_the_doubt_of_the_machine_stands_behind_its_verdict_until_a_person_has_spoken(
    case: Opened,
) -> None:
    async with Desk(case, ["down"]) as on:
        assert "dropped?" in on.words("asks")
        await on.press("m")
        assert "dropped?" not in on.words("asks")


async def test_the_arrows_choose_an_ask(case: Opened) -> None:
    async with Desk(case, ["down", "j", "k"]) as on:
        assert "Ask 2" in on.words("wording")
        await on.press("G")
        assert "Ask 4" in on.words("wording")


async def test_keys_that_arrive_together_mean_the_ask_that_each_has_moved_to(case: Opened) -> None:
    async with Desk(case) as on:
        for key, letter in [
            ("down", None),
            ("d", "d"),
            ("j", "j"),
            ("j", "j"),
            ("d", "d"),
            ("k", "k"),
            ("m", "m"),
        ]:
            on.app.post_message(Key(key, letter))
        await on.pilot.pause(0.2)
        decided = [said.ask_id for said in read_review(journal(case)).latest]
    ids = [row.id for row in cast(Any, on.desk).rows]
    assert decided == [ids[1], ids[3], ids[2]]


PANELS = [
    ("2", "evidence", "softer verb"),
    ("3", "text", "no ask"),
    ("4", "scores", "Why asks were weakened"),
    ("5", "review", "nothing yet"),
]


@pytest.mark.parametrize(("key", "name", "words"), PANELS)
async def test_a_number_opens_a_panel(case: Opened, key: str, name: str, words: str) -> None:
    async with Desk(case, [key]) as on:
        assert on.screen.shown == name
        assert words in on.words(name)
        await on.press("1")
        assert not on.screen.query_one(f"#{name}").display


async def test_inline_and_back(case: Opened) -> None:
    async with Desk(case, ["i"]) as on:
        assert "Asked → adopted" in on.words("wording")
        await on.press("i")
        assert "Asked → adopted" not in on.words("wording")


async def test_the_paragraphs_considered_with_their_likeness(case: Opened) -> None:
    async with Desk(case, ["down", "right_square_bracket"]) as on:
        assert "Considered 1 of 2: paragraph 2, likeness 0.71" in on.words("wording")
        await on.press("right_square_bracket", "right_square_bracket")
        assert "Considered" not in on.words("wording")
        await on.press("left_square_bracket")
        assert "likeness 0.22" in on.words("wording")


async def test_the_source_on_request(case: Opened) -> None:
    async with Desk(case, ["s"]) as on:
        assert "Source · letter.txt" in on.words("wording")
        assert "We ask your delegation" not in on.words("wording")
        assert "Requests the High Commissioner" in on.words("wording")


async def test_from_a_reason_to_its_words(case: Opened) -> None:
    async with Desk(case, ["2", "tab", "down", "enter"]) as on:
        assert on.screen.shown == "wording"
        assert on.screen._wording is not None
        assert on.screen._wording.evidence == 1


async def test_from_an_ask_to_its_paragraph_and_back(case: Opened) -> None:
    async with Desk(case, ["down", "down", "t"]) as on:
        text = on.screen.query_one("#text")
        assert on.words("text").splitlines()[text._starts[text.cursor]].split()[0] == "✓3"  # type: ignore[attr-defined]
        await on.press("tab", "up", "enter")
        assert on.screen.desk is not None
        assert (on.screen.desk.chosen, on.screen.shown) == ("ask-1", "wording")


async def test_a_paragraph_without_ask_says_so(case: Opened) -> None:
    async with Desk(case, ["3", "tab", "home", "enter"]) as on:
        assert "This paragraph carries no ask." in tabled.told(on.pilot)


async def test_three_columns_with_a_previous_text() -> None:
    async with Desk(tabled.with_baseline()) as on:
        assert "Before · 2" in on.words("wording")
        await on.press("down")
        assert "Nothing carried it." in on.words("wording")


async def test_the_stages_of_one_text(tmp_path: Path) -> None:
    async with Desk(tabled.case(tmp_path, *tabled.stages()), ["6"]) as on:
        assert "weakened or lost 1, 2, 4" in on.words("stages")
        assert "dropped ▼" in on.words("stages")
        assert "adopted ▲" in on.words("stages")
        await on.press("comma", "comma")
        assert "stage 1 of 3" in on.screen._names()
        await on.press("d")
        assert any("last stage" in line for line in tabled.told(on.pilot))


async def test_the_list_can_be_hidden(case: Opened) -> None:
    async with Desk(case, ["l"]) as on:
        assert not on.screen.query_one("#left").display
        await on.press("escape")
        assert on.screen.query_one("#left").display


# ---------------------------------------------------------------- finding


async def test_a_search_narrows_with_every_letter(case: Opened) -> None:
    async with Desk(case, ["slash", "l", "e", "s", "t"]) as on:
        assert on.listed == ["2"]
        await on.press("enter")
        assert on.screen.query_one("#asks").has_focus
        assert "“lest”" in str(on.screen.query_one("#totals").render())
        await on.press("escape")
        assert on.listed == ["1", "2", "3", "4"]


async def test_a_search_that_is_given_up(case: Opened) -> None:
    async with Desk(case, ["slash", "z", "escape"]) as on:
        assert len(on.listed) == 4
        assert not on.screen.query_one("#search").display


async def test_nothing_found_is_said(case: Opened) -> None:
    async with Desk(case, ["slash", *"zzz", "enter"]) as on:
        assert on.listed == []
        await on.press("down", "enter", "d", "t", "2", "y")
        assert on.screen.desk is not None


async def test_a_filter_by_verdict(case: Opened) -> None:
    async with Desk(case, ["f"]) as on:
        ticks = on.app.screen.query_one(Ticks)
        assert "dropped" in ticks._lines[2].plain
        await on.press("down", "down", "space", "enter")
        assert on.listed == ["2", "4"]
        assert "1 ✗ dropped" in str(on.screen.query_one("#totals").render())


async def test_only_what_is_not_reviewed(case: Opened) -> None:
    async with Desk(case, ["a", "u"]) as on:
        assert on.listed == ["2", "3", "4"]
        await on.press("u")
        assert len(on.listed) == 4


# ---------------------------------------------------------------- reviewing


async def test_a_verdict_is_saved_beside_the_machines(case: Opened) -> None:
    async with Desk(case, ["d"]) as on:
        assert read_review(journal(case)).latest[0].verdict is Verdict.DROPPED
        assert "◐ weakened" in on.words("asks")
        assert "≠✗" in on.words("asks")
        assert "◐ weakened  ≠ ✗ dropped checked (Anna)" in on.words("wording")


async def test_weakened_asks_for_its_reasons(case: Opened) -> None:
    async with Desk(case, ["down", "w", "enter"]) as on:
        assert isinstance(on.app.screen, Judging)
        assert "at least one reason" in str(on.app.screen.query_one("#hint").render())
        await on.press("s", "p", "s", "enter")
        said = read_review(journal(case)).latest[0]
        assert (said.verdict, said.reasons, said.checked) == (Verdict.WEAKENED, (Code.NARROWED,), True)
        assert said.carriers is None
        assert "≠ ◐ weakened checked (Anna)" in on.words("wording")
        await on.press("5")
        assert "because   part of it gone" in on.words("review")


async def test_the_machines_reasons_are_ticked_where_it_says_weakened_too(case: Opened) -> None:
    async with Desk(case, ["w", "enter"]) as on:
        said = read_review(journal(case)).latest[0]
        assert said.reasons == (Code.VERB_SOFTENED, Code.CAVEAT_ADDED)
        await on.press("w", "v", "enter")
        assert read_review(journal(case)).latest[0].reasons == (Code.CAVEAT_ADDED,)
        await on.press("w")
        assert on.app.screen.query_one(Ticks).ticked == {3}


async def test_a_whole_verdict_by_the_keyboard_alone(case: Opened) -> None:
    keys = ["v", "w", "t", "tab", "backspace", *"PP1, 1", "tab", *"two of three", "enter"]
    async with Desk(case, ["down", "down", *keys]):
        said = read_review(journal(case)).latest[0]
        assert (said.verdict, said.reasons) == (Verdict.WEAKENED, (Code.ADDRESSEE_CHANGED,))
        assert (said.carriers, said.note) == (("PP1", "1"), "two of three")


async def test_another_verdict_has_no_reasons(case: Opened) -> None:
    async with Desk(case, ["v", "d", "enter"]) as on:
        said = read_review(journal(case)).latest[0]
        assert (said.verdict, said.reasons, said.carriers) == (Verdict.DROPPED, None, ())
        await on.press("v", "a", "escape", "w", "escape")
        assert read_review(journal(case)).latest[0] == said


async def test_a_paragraph_that_is_not_there_is_refused(case: Opened) -> None:
    async with Desk(case, ["w", "tab", *" 77", "enter"]) as on:
        assert "has no paragraph 77" in str(on.app.screen.query_one("#hint").render())
        assert read_review_or_none(case) is None
        await on.press("backspace", "backspace", "enter")
        assert read_review(journal(case)).latest[0].carriers is None


async def test_every_reason_has_a_letter_of_its_own_and_a_meaning(case: Opened) -> None:
    assert set(REASON_KEYS) == set(REASONS) == set(MEANINGS)
    assert len({*REASON_KEYS.values(), "a", "w", "d", "j", "k"}) == len(REASONS) + 5
    async with Desk(case, ["w", "down"]) as on:
        assert "softer action: the action itself" in str(on.app.screen.query_one("#meaning").render())


def read_review_or_none(case: Opened) -> object:
    return read_review(journal(case)).latest if journal(case).exists() else None


async def test_checked_and_unchecked(case: Opened) -> None:
    async with Desk(case, ["m"]) as on:
        assert "ok" in on.words("asks").splitlines()[0]
        await on.press("m")
        assert read_review(journal(case)).latest == ()


async def test_a_note(case: Opened) -> None:
    async with Desk(case, ["n"]) as on:
        await on.press(*"see page 4", "ctrl+s")
        assert read_review(journal(case)).latest[0].note == "see page 4"
        await on.press("n")
        assert on.app.screen.query_one(TextArea).text == "see page 4"
        await on.press("x", "escape")
        assert read_review(journal(case)).latest[0].note == "see page 4"


async def test_what_is_dropped_has_no_carriers(case: Opened) -> None:
    async with Desk(case, ["c", "space", "down", "space", "enter", "d"]) as on:
        said = read_review(journal(case)).latest[0]
        assert (said.verdict, said.carriers) == (Verdict.DROPPED, ())
        assert '"carriers": []' in journal(case).read_text().splitlines()[-1]
        assert "≠ ✗ dropped checked (Anna)" in on.words("wording")
        await on.press("c")
        assert any("no paragraph carries what is dropped" in line for line in tabled.told(on.pilot))
        assert read_review(journal(case)).latest[0] == said


async def test_an_ask_called_adopted_that_nothing_carries_is_said(case: Opened) -> None:
    async with Desk(case, ["down", "a"]) as on:
        assert tabled.told(on.pilot) == ["No paragraph is named that carries ask 2: c chooses it"]
    async with Desk(case, ["a"]) as on:
        assert tabled.told(on.pilot) == []


async def test_whoever_takes_dropped_back_has_the_machines_paragraphs_again(case: Opened) -> None:
    async with Desk(case, ["d", "a"]) as on:
        assert read_review(journal(case)).latest[0].carriers is None
        await on.press("d", "w")
        assert on.app.screen.query_one("#carriers", Input).value == "2"
        await on.press("d")
        assert on.app.screen.query_one("#carriers", Input).disabled


async def test_other_carriers(case: Opened) -> None:
    async with Desk(case, ["c", "space", "down", "space", "enter"]) as on:
        assert read_review(journal(case)).latest[0].carriers == ("1",)
        assert "1 · A/HRC/RES/90/7" in on.words("wording")
        await on.press("c", "space", "down", "space", "enter")
        assert read_review(journal(case)).latest == ()


async def test_undo_and_redo(case: Opened) -> None:
    async with Desk(case, ["a", "down", "d", "z"]) as on:
        assert [d.ask_id for d in read_review(journal(case)).latest] == ["ask-1"]
        await on.press("z")
        assert read_review(journal(case)).latest == ()
        assert on.screen.desk is not None
        assert on.screen.desk.chosen == "ask-1"
        await on.press("Z", "ctrl+y")
        assert len(read_review(journal(case)).latest) == 2
        await on.press("Z")
        assert any("nothing to redo" in line for line in tabled.told(on.pilot))


async def test_what_was_said_is_cleared(case: Opened) -> None:
    async with Desk(case, ["d", "x"]) as on:
        assert read_review(journal(case)).latest == ()
        assert "≠" not in on.words("asks")


async def test_a_review_that_cannot_be_saved_is_a_message(case: Opened) -> None:
    assert case.journal is not None
    case.journal.path = case.journal.path.parent / "gone" / "x.review.jsonl"
    async with Desk(case, ["d"]) as on:
        assert any("cannot be written" in line for line in tabled.told(on.pilot))
        assert "≠" not in on.words("asks")


# ---------------------------------------------------------------- elsewhere


async def test_a_report_is_written(case: Opened, tmp_path: Path) -> None:
    async with Desk(case, ["E", "down", "enter"]) as on:
        name = on.app.screen.query_one(Input)
        written = Path(name.value)
        await on.press("enter")
        assert written.parent == tmp_path
        assert written.stat().st_size > 100
        assert f"Written: {written}" in tabled.told(on.pilot)
        await on.press("E", "down", "enter", "enter")
        assert any("exists" in line for line in tabled.told(on.pilot))


async def test_copying(case: Opened) -> None:
    async with Desk(case, ["n", *"no", "ctrl+s", "d", "y"]) as on:
        copied = on.app.clipboard
        assert copied.startswith("Ask 1: weakened, now in 2\nAnna: dropped\nWhy: softer verb")
        assert copied.endswith("Note: no")
        await on.press("z", "Y")  # nothing carries what is dropped
        assert on.app.clipboard.startswith("2. Encourages the Government of Varonia")


async def test_the_help_names_every_key(case: Opened) -> None:
    async with Desk(case, ["question_mark"]) as on:
        assert isinstance(on.app.screen, Help)
        drawn = "\n".join(line.plain for line in on.app.screen._lines())
        assert all(key.help in drawn and key.shown in drawn for _, keys in GROUPS for key in keys)
        await on.press("question_mark")
        assert isinstance(on.app.screen, MainScreen)


async def test_themes_in_turn(case: Opened) -> None:
    async with Desk(case) as on:
        seen = [on.app.theme]
        for _ in NAMES:
            await on.press("T")
            seen.append(on.app.theme)
        assert set(seen) == set(NAMES.values())
        assert seen[0] == seen[-1]


async def test_every_command_is_in_the_palette(case: Opened) -> None:
    async with Desk(case, ["ctrl+p"]) as on:
        assert on.app.screen.__class__.__name__ == "CommandPalette"
        commands = [command.title for command in on.app.get_system_commands(cast(Any, on.screen))]
        assert any("undo" in title for title in commands)
        assert any("Theme" in title for title in commands)


async def test_the_mouse_opens_a_panel_and_chooses_an_ask(case: Opened) -> None:
    async with Desk(case) as on:
        await on.pilot.click("#tabs", offset=(14, 0))
        await on.pilot.pause()
        assert on.screen.shown == "evidence"
        await on.pilot.click("#asks", offset=(12, 2))
        await on.pilot.pause()
        assert "Ask 3" in on.words("evidence")


async def test_another_size_wraps_anew(case: Opened) -> None:
    async with Desk(case, ["3"]) as on:
        before = len(on.words("text").splitlines())
        await on.pilot.resize_terminal(60, 20)
        await on.pilot.pause()
        assert len(on.words("text").splitlines()) > before


async def test_quitting(case: Opened) -> None:
    async with Desk(case, ["q"]) as on:
        assert not on.app.is_running or on.app._exit


async def test_the_mouse_presses_a_key_of_the_last_line(case: Opened) -> None:
    async with Desk(case) as on:
        await on.pilot.click("#keys", offset=(3, 0))
        await on.pilot.pause()
        assert isinstance(on.app.screen, Help)


async def test_the_last_line_says_how_to_leave_a_search(case: Opened) -> None:
    async with Desk(case, ["slash"]) as on:
        assert "Esc gives up" in str(on.screen.query_one("#keys").render())
        await on.press("escape")
        assert "q Quit" in str(on.screen.query_one("#keys").render())
