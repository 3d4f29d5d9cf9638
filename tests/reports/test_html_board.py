"""The board's page: it has all that the board has, in the same numbers, and no words can break it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from resodiff.casework.board.board import BY, Board, Entry, board
from resodiff.casework.board.refresh import refresh
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load
from resodiff.casework.scores.scoring import points
from resodiff.cli import run
from resodiff.cli.pages.board import as_json
from resodiff.outline import one_line
from resodiff.reports.html.board import render

PROGRAMME = Path(__file__).resolve().parents[2] / "samples" / "programme"
RUBRIC = load()
NASTY = "</script><script>alert(1)</script> \"><img src=x onerror=alert(1)> & ' <!-- ]]> </style>"

SCORE = re.compile(r"^−?-?\d+%\*? \(-?\d+% to -?\d+%\)")
"""A score with its range."""


def kept(folders: list[Path], database: Path) -> Board:
    with Store(database) as store:
        return board(store, refresh(store, folders).keys)


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Board:
    folders = sorted(path.parent for path in PROGRAMME.glob("*/case.toml"))
    return kept(folders, tmp_path_factory.mktemp("board") / "board.sqlite")


@pytest.fixture(scope="module")
def shown(programme: Board) -> Any:
    return page(programme)


def page(found: Board) -> Any:
    return html.document_fromstring(render(found, RUBRIC).decode())


def words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def told(found: Board) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(as_json(found, RUBRIC, tuple(BY)))
    return value


# ---------------------------------------------------------------- what it tells


def test_the_summary_has_the_figures_worked_out_by_hand(shown: Any) -> None:
    summary = words(shown.xpath("//section[@id='summary']")[0])
    for line in (
        "29 asks: 11 adopted, 12 weakened, 6 dropped.",
        "60% from 35% to 76%",
        "19.80 of 33 points = 60%",
        "44%* from 29% to 53%",
        "14.40 of 33 points = 44%",
        "5 asks came again in another case: 3 not yet won, 2 won the first time.",
        "20 of 44 adopted operative paragraphs (45%) answer anyone.",
        "A score says what corresponds, never what caused it.",
    ):
        assert line in summary


def test_the_chapters_stand_in_order_and_the_contents_lead_to_them(shown: Any) -> None:
    names = shown.xpath("//main/section/@id")
    assert names == [
        "summary", "over-time", "outcomes", "asked-again", "answered", "coders", "asks", "method",
    ]  # fmt: skip
    assert shown.xpath("//nav//a/@href") == [f"#{name}" for name in names]


@pytest.mark.parametrize("by", tuple(BY))
def test_every_group_has_the_numbers_of_the_json(programme: Board, shown: Any, by: str) -> None:
    (table,) = shown.xpath(f"//h3[@id='by-{by}']/following-sibling::div[@class='wide'][1]/table")
    rows = {words(row[0]): [words(cell) for cell in row[1:]] for row in table.xpath("./tbody/tr")}
    expected = told(programme)["groups"][by]
    assert list(rows) == [group["name"] for group in expected]
    for group in expected:
        asks, became, met, gained = rows[group["name"]]
        counts = ", ".join(f"{group[name]} {name}" for name in ("adopted", "weakened", "dropped"))
        assert (int(asks), counts in became) == (group["asks"], True)
        for cell, figure in ((met, "met"), (gained, "gained")):
            mark = "*" if figure == "gained" and group["without_previous"] else ""
            assert cell.startswith(f"{group[figure]:.0%}{mark} (")
            assert f"{group[figure] * group['possible']:.2f} of {group['possible']:g} point" in cell


def test_the_totals_are_those_of_the_json(programme: Board, shown: Any) -> None:
    cards = shown.xpath("//div[@class='card']")
    for card, figure in zip(cards, ("met", "gained"), strict=True):
        total = told(programme)["total"][figure]
        mark = "*" * (figure == "gained")  # two cases have no previous text
        assert f"{total['value']:.0%}{mark} from {total['low']:.0%} to {total['high']:.0%}" in words(card)
        assert total["at_low"] in words(card)


def test_no_score_stands_without_its_range(shown: Any) -> None:
    cells = shown.xpath("//table[@class='groups']/tbody/tr/td[position() > 2]")
    letters = shown.xpath("//details[contains(@class, 'letter')]/summary")
    assert len(cells) > 50
    assert [cell for cell in map(words, cells) if not SCORE.match(cell)] == []
    assert all(len(re.findall(r"%\*? \(\d+% to \d+%\)", words(letter))) == 2 for letter in letters)


def test_every_ask_stands_once_with_its_words_and_its_working(programme: Board, shown: Any) -> None:
    rows = shown.xpath("//details[contains(@class, 'letter')]//tr[@data-verdict]")
    assert len(rows) == len(programme.entries) == len(shown.xpath("//tr[@data-verdict]"))
    for n, (row, entry) in enumerate(zip(rows, programme.entries, strict=True), 1):
        cells = [words(cell) for cell in row]
        assert (row.get("id"), row.get("data-verdict")) == (f"ask-{n}", entry.ask.verdict)
        assert cells[:2] == [entry.ask.number, one_line(entry.ask.text)]
        if entry.ask.to_delegation:
            assert cells[3:6] == ["–", "–", "–"]
        else:
            worth = points(entry.facts, RUBRIC)
            assert cells[3:5] == [f"{n:.2f}".replace("-", "−") for n in (worth.met, worth.gained)]
            assert cells[6] == one_line(worth.working)


def test_coders_their_agreement_and_their_disputes_are_told(shown: Any) -> None:
    coders = words(shown.xpath("//section[@id='coders']")[0])
    for line in (
        "Anna Kessel and Ben Oduya 25 0.84 (0.68 to 0.96) 0.76 (0.53 to 0.94)",
        "Disputed: 4 of 29 asks",
        "Ben Oduya: ✓ adopted in 4; Release is release",
        "Ruth Amsel: ◐ weakened",
        "not settled",
    ):
        assert line in coders


def test_method_and_versions_are_told(shown: Any) -> None:
    method = words(shown.xpath("//section[@id='method']")[0])
    for line in ("It never says that a letter caused a change", "Points resodiff 1", "Rubric of the verdicts 1",
                 "strict: weakened is nothing", "verb softened 0.1"):  # fmt: skip
        assert line in method


# ---------------------------------------------------------------- asked again and shared


def again(programme: Board, verdicts: list[str]) -> Board:
    """One ask made in as many cases, a year each."""
    first = next(entry for entry in programme.entries if entry.ask.verdict == "dropped")
    entries = [
        replace(
            first,
            case=replace(first.case, case=f"c{n}", title=f"Varonia {2020 + n}", year=2020 + n),
            ask=replace(first.ask, case=f"c{n}", thread="one", verdict=verdict),
        )
        for n, verdict in enumerate(verdicts)
    ]
    return Board(tuple(entry.case for entry in entries), tuple(entries), ())


def test_an_ask_made_three_times_and_adopted_the_fourth_is_told_first(programme: Board) -> None:
    shown = page(again(programme, ["dropped", "dropped", "weakened", "adopted"]))
    chapter = shown.xpath("//section[@id='asked-again']")[0]
    assert words(chapter.xpath("./h3")[0]) == "Won after it was asked again: 1 ask"
    assert "adopted the 4th time" in words(chapter)
    (drawn,) = chapter.xpath(".//svg")
    assert words(drawn.xpath("./desc")[0]) == "2020: dropped; 2021: dropped; 2022: weakened; 2023: adopted"
    assert [each.get("class") for each in drawn.xpath("./circle")] == [
        "sign-dropped", "sign-dropped", "sign-weakened", "sign-adopted",
    ]  # fmt: skip


def test_of_a_long_course_the_first_and_the_last_times_are_drawn_and_all_are_listed(programme: Board) -> None:
    chapter = page(again(programme, ["dropped"] * 30)).xpath("//section[@id='asked-again']")[0]
    assert len(chapter.xpath(".//svg/circle")) == 12
    assert len(chapter.xpath(".//ol/li")) == 30
    assert [words(each) for each in chapter.xpath(".//svg/text")].count("…") == 1


def test_letters_that_share_an_ask_stand_with_the_first_to_ask(programme: Board) -> None:
    first = programme.entries[0]
    entries = tuple(
        replace(
            first,
            letter=replace(first.letter, letter=name, dated=dated),
            ask=replace(first.ask, letter=name, thread="one"),
        )
        for name, dated in (("late", "2030-09-01"), ("early", "2030-08-01"))
    )
    row = page(replace(programme, entries=entries)).xpath("//section[@id='shared']//tbody/tr")[0]
    assert "early" in words(row[1])
    assert "late" in words(row[2])


# ---------------------------------------------------------------- how it is built


def test_every_link_leads_to_a_place_on_the_page(shown: Any) -> None:
    names = shown.xpath("//@id")
    assert len(names) == len(set(names))
    assert set(shown.xpath("//a/@href")) <= {f"#{name}" for name in names}


def test_nothing_is_loaded_from_anywhere(shown: Any) -> None:
    assert not shown.xpath(
        "//@src | //link | //iframe | //object | //embed | //form | //img | //use | //image"
    )
    assert not shown.xpath("//@style | //@*[starts-with(name(), 'on')]")
    style = shown.xpath("string(//style)")
    assert not re.search(r"url\(|@import|expression", style)


def test_the_policy_allows_the_one_style_and_the_one_script_and_nothing_else(programme: Board) -> None:
    raw = render(programme, RUBRIC).decode()
    policy = page(programme).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none';")
    for kind in ("style", "script"):
        (content,) = re.findall(f"<{kind}>(.*?)</{kind}>", raw, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy


def test_without_a_script_all_can_be_read_and_the_choice_is_not_there(shown: Any) -> None:
    assert shown.xpath("//*[@hidden]/@id") == ["filter"]
    assert all(each[0].tag == "summary" for each in shown.xpath("//details"))


def test_the_choice_offers_every_verdict_country_and_session(shown: Any) -> None:
    box = shown.xpath("//fieldset[@id='filter']")[0]
    assert box.xpath(".//input/@value") == ["adopted", "weakened", "dropped"]
    lists = {each.get("data-by"): each.xpath("./option/@value") for each in box.xpath(".//select")}
    for name, values in lists.items():
        assert set(values) == set(shown.xpath(f"//details/@data-{name}")) - {""}
    assert lists["country"] == ["Varonia"]


def test_the_same_board_gives_the_same_bytes(programme: Board) -> None:
    assert render(programme, RUBRIC) == render(programme, RUBRIC)


def test_a_board_without_asks_says_so() -> None:
    shown = page(Board((), (), ()))
    assert "There is no ask on this board yet." in words(shown)
    assert shown.xpath("//main/section/@id") == ["summary", "method"]


# ---------------------------------------------------------------- words from outside


def wild(found: Board, said: str) -> Board:
    """The board with these words wherever people can put words of their own."""

    def changed(entry: Entry) -> Entry:
        case = replace(
            entry.case, title=said, body=said, session=said, theme=said, country=said, adopted=said
        )
        letter = replace(entry.letter, dated=said)
        ask = replace(entry.ask, text=said, number=said, addressee=said, carriers=said)
        return replace(entry, ask=ask, letter=letter, case=case, organisations=(said,))

    entries = tuple(map(changed, found.entries))
    codings = tuple(replace(row, coder=f"{row.coder} {said}", note=said) for row in found.codings)
    cases = tuple(replace(case, title=said, adopted=said) for case in found.cases)
    return Board(cases, entries, codings)


def skeleton(shown: Any) -> list[str]:
    return [each.tag for each in shown.iter() if each.tag not in ("br", "text")]


def test_hostile_words_stay_words(programme: Board) -> None:
    nasty, plain = page(wild(programme, NASTY)), page(wild(programme, "plain words"))
    assert skeleton(nasty) == skeleton(plain)
    assert NASTY in nasty.xpath("//tr[@id='ask-1']/td")[0].text_content()


STRUCTURE = "//section | //script | //style | //img"


@pytest.fixture(scope="module")
def few(programme: Board) -> Board:
    """The board with a few of its codings, and with the asks that came again and a few more: no section is lost."""
    often = Counter(entry.ask.thread for entry in programme.entries).most_common(1)[0][0]
    entries = [e for n, e in enumerate(programme.entries) if n < 4 or e.ask.thread == often]
    found = replace(programme, entries=tuple(entries), codings=programme.codings[:12])
    assert sections(found) == sections(programme)
    return found


def sections(found: Board) -> list[str]:
    return [str(name) for name in page(wild(found, "plain")).xpath("//section/@id")]


@pytest.fixture(scope="module")
def parts(few: Board) -> int:
    return len(page(wild(few, "plain")).xpath(STRUCTURE))


@settings(max_examples=10, deadline=None)
@given(said=st.text("<>&\"'/=!-abc \n\x00\u202e", min_size=1).filter(str.strip))
def test_no_words_change_the_structure(few: Board, parts: int, said: str) -> None:
    assert len(page(wild(few, said)).xpath(STRUCTURE)) == parts


# ---------------------------------------------------------------- the command

Line = Callable[..., int]


@pytest.fixture
def line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Line:
    return lambda *given: run(
        ["board", str(PROGRAMME), "--database", f"{tmp_path}/b.sqlite", *map(str, given)]
    )


def test_the_command_writes_the_page(line: Line, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "board.html"
    assert line("-o", file) == 0
    assert line("-o", file) == 4
    capfd.readouterr()
    assert line("--format", "html") == 0
    assert capfd.readouterr().out.encode() == file.read_bytes()
    assert file.read_bytes().startswith(b"<!DOCTYPE html>")
