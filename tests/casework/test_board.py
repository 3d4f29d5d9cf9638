"""The board: groups, asks that come again, shared asks, what answers anyone, and its files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.casework.asks.mechanisms import mechanisms
from resodiff.casework.asks.threads import signature, threads
from resodiff.casework.board.board import BY, Board, board
from resodiff.casework.board.refresh import refresh
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load
from resodiff.cli import run
from resodiff.cli.commands.board import BY as OFFERED
from resodiff.model import Code

RUBRIC = load()

HEAD = "Resolution adopted by the Human Rights Council on 2 October {year}\n\n7/1. Human rights in Varonia\n\nThe Human Rights Council,\n\nRecalling its resolutions on Varonia,\n\n"  # noqa: E501

LEAD = "To the members of the Human Rights Council\n\nWe urge the Council to adopt a resolution that:\n\n"

JUDGES = "Calls upon the Government of Varonia to reinstate the twelve judges dismissed by decree"
BOATS = "Urges the authorities of Port Amrel to return the fishing boats that were seized in the spring"
REPORT = "Requests the High Commissioner to report on Varonia to the Council at its next session"
SCHOOLS = "Encourages the Government of Varonia to reopen the village schools of the Upper Vell valley"


def numbered(*paragraphs: str) -> str:
    return "\n\n".join(f"{n}. {words};" for n, words in enumerate(paragraphs, 1)) + "\n"


def made(
    folder: Path,
    year: int,
    letters: dict[str, tuple[str, ...]],
    adopted: tuple[str, ...],
    country: str = "Varonia",
) -> Path:
    place = folder / f"{country}-{year}"
    place.mkdir()
    (place / "adopted.txt").write_text(HEAD.format(year=year) + numbered(*adopted))
    toml = [
        f'title = "{country} {year}"',
        f"year = {year}",
        f'country = "{country}"',
        'adopted = "adopted.txt"',
    ]
    for n, (name, asks) in enumerate(letters.items()):
        (place / f"{name}.txt").write_text(LEAD + numbered(*asks))
        toml += [
            "[[letters]]",
            f'file = "{name}.txt"',
            f"dated = {year}-0{9 - n}-01",
            f'organisations = ["{name} circle", "Lestra Watch"]',
        ]
    (place / "case.toml").write_text("\n".join(toml) + "\n")
    return place


@pytest.fixture
def years(tmp_path: Path) -> list[Path]:
    """Four years: judges are asked for each year and won in the fourth; in 2031 two letters ask for the boats."""
    return [
        made(tmp_path, 2028, {"one": (JUDGES, REPORT)}, (REPORT,)),
        made(tmp_path, 2029, {"one": (f"{JUDGES} in 2027",)}, (REPORT,)),
        made(tmp_path, 2030, {"one": (JUDGES.replace("Calls upon", "Urges"),)}, (REPORT,)),
        made(tmp_path, 2031, {"one": (JUDGES, BOATS), "two": (BOATS,)}, (JUDGES, BOATS, SCHOOLS, REPORT)),
    ]


def seen(folders: list[Path], database: str | Path) -> Board:
    with Store(database) as store:
        return board(store, refresh(store, folders).keys)


def test_an_ask_made_three_times_in_vain_is_adopted_the_fourth(years: list[Path], database: str) -> None:
    found = seen(years, database)
    (course,) = found.repeated
    assert [(s.case.year, s.ask.verdict) for s in course.steps] == [
        (2028, "dropped"), (2029, "dropped"), (2030, "dropped"), (2031, "adopted"),
    ]  # fmt: skip
    assert course.adopted_at == 4


def test_letters_that_share_an_ask_are_told_with_whoever_asked_first(
    years: list[Path], database: str
) -> None:
    (entries,) = seen(years, database).shared
    assert [(e.letter.letter, e.letter.dated) for e in entries] == [
        ("two", "2031-08-01"),
        ("one", "2031-09-01"),
    ]


def test_an_ask_to_the_delegation_is_no_ask_that_came_again_nor_one_that_letters_share(
    tmp_path: Path, database: str
) -> None:
    folders = [
        made(tmp_path, 2028, {"one": (JUDGES,), "two": (BOATS,)}, (REPORT,)),
        made(tmp_path, 2029, {"one": (JUDGES,)}, (REPORT,)),
    ]
    for letter in (folders[0] / "one.txt", folders[0] / "two.txt", folders[1] / "one.txt"):
        words = "\nWe ask your delegation to co-sponsor the text on the villages of the Upper Vell valley.\n"
        letter.write_text(letter.read_text(encoding="utf-8") + words, encoding="utf-8")
    found = seen(folders, database)
    assert sum(entry.ask.to_delegation for entry in found.entries) == 3
    assert [[s.ask.number for s in course.steps] for course in found.repeated] == [["1", "1"]]
    assert found.shared == ()


def test_what_answers_anyone_is_counted_once(years: list[Path], database: str) -> None:
    found = seen(years, database)
    assert [(case.answering, case.paragraphs) for case in found.cases] == [(1, 1), (0, 1), (0, 1), (2, 4)]
    assert found.answering == pytest.approx(3 / 7)


def test_the_same_words_about_another_country_are_another_ask(
    years: list[Path], tmp_path: Path, database: str
) -> None:
    other = made(tmp_path, 2032, {"one": (JUDGES,)}, (REPORT,), country="Corrandia")
    assert len(seen([*years, other], database).repeated[0].steps) == 4


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("year", [("2028", 2), ("2029", 1), ("2030", 1), ("2031", 3)]),
        ("organisation", [("Lestra Watch", 7), ("one circle", 6), ("two circle", 1)]),
        ("mechanism", [("not stated", 6), ("High Commissioner", 1)]),
        ("theme", [("not stated", 7)]),
        ("basis", [("machine", 7)]),
    ],
)
def test_asks_are_grouped(
    years: list[Path], tmp_path: Path, by: str, expected: list[tuple[str, int]]
) -> None:
    found = seen(years, tmp_path / "board.sqlite")
    groups = found.groups(by, found.points(RUBRIC))
    assert [(group.name, len(group.score.asks)) for group in groups] == expected


def test_the_machines_reasons_are_kept_in_the_words_of_their_ask(tmp_path: Path, database: str) -> None:
    softer = JUDGES.replace("Calls upon", "Encourages")
    found = seen([made(tmp_path, 2030, {"one": (JUDGES, REPORT)}, (softer, REPORT))], database)
    first, second = (entry.ask for entry in found.entries)
    assert first.found(Code.VERB_SOFTENED) == "“calls upon” became “encourages”"
    assert (first.found(Code.NARROWED), second.because) == ("", "")


def test_every_grouping_is_offered() -> None:
    assert tuple(BY) == OFFERED


# ---------------------------------------------------------------- threads and mechanisms

ASKS = st.lists(st.sampled_from([JUDGES, BOATS, REPORT, SCHOOLS, f"{JUDGES} in 2027", ""]), max_size=8)


@given(ASKS)
def test_every_ask_is_on_a_thread_whose_first_ask_came_before_it(asks: list[str]) -> None:
    keys = [f"{n:02}" for n in range(len(asks))]
    found = threads((key, "Varonia", signature(words)) for key, words in zip(keys, asks, strict=True))
    assert list(found) == keys
    assert all(thread <= key and found[thread] == thread for key, thread in found.items())


@given(ASKS)
def test_equal_words_are_on_one_thread(asks: list[str]) -> None:
    found = list(threads((str(n), "", signature(words)) for n, words in enumerate(asks)).values())
    for words in set(asks) - {""}:
        assert len({thread for thread, own in zip(found, asks, strict=True) if own == words}) == 1


def test_mechanisms_are_told_by_their_names() -> None:
    assert mechanisms("Requests the High\nCommissioner and the Special Rapporteur") == (
        "special procedures",
        "High Commissioner",
    )
    assert mechanisms(BOATS) == ()


# ---------------------------------------------------------------- the command

Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> tuple[int, str, str]:
        code = run([str(a) for a in arguments])
        return code, *capfd.readouterr()

    return runner


def test_the_board_is_shown(years: list[Path], line: Line) -> None:
    code, out, _ = line("board", years[0].parent, "--by", "year", "--by", "organisation")
    assert code == 0
    words = " ".join(out.split())
    assert "2031 3 3 0 0 100% (100% to 100%* (100%" in words
    assert "2031: adopted; adopted the 4th time" in words
    assert "first by two 1, 2031-08-01; then one 2, 2031-09-01" in words
    assert "3 of 7 adopted operative paragraphs (43%) answer anyone." in words


def test_what_was_gained_without_a_previous_text_is_marked_in_every_figure(
    tmp_path: Path, line: Line
) -> None:
    bare, based = (made(tmp_path, year, {"one": (JUDGES,)}, (REPORT, JUDGES)) for year in (2030, 2031))
    (based / "previous.txt").write_bytes((based / "adopted.txt").read_bytes())
    toml = (based / "case.toml").read_text(encoding="utf-8")
    (based / "case.toml").write_text(
        toml.replace("adopted = ", 'baseline = "previous.txt"\nadopted = '), encoding="utf-8"
    )
    words = " ".join(line("board", bare, based, "--by", "year")[1].split())
    assert "2030 1 1 0 0 100% (100% to 100%* (100%" in words
    assert "2031 1 1 0 0 100% (100% to 0% (0% to" in words
    assert "gained over all: 50%*; from" in words
    assert "* 1 of 2 asks has no previous text, so all that stands of it counts as gained" in words
    alone = " ".join(line("board", based)[1].split())
    assert "*" not in alone
    found = json.loads(line("board", bare, based, "--by", "year", "--format", "json")[1])
    assert [found["without_previous"], *(g["without_previous"] for g in found["groups"]["year"])] == [1, 1, 0]


def test_who_asked_on_one_day_asked_together_on_every_face(
    years: list[Path], line: Line, tmp_path: Path
) -> None:
    toml = years[-1] / "case.toml"
    toml.write_text(toml.read_text().replace("2031-08-01", "2031-09-01"))
    assert "on the same day by one 2, 2031-09-01, two 1, 2031-09-01" in " ".join(
        line("board", years[-1])[1].split()
    )
    page = tmp_path / "board.html"
    line("board", years[-1], "-o", page)
    words = page.read_text(encoding="utf-8")
    assert "one, two 2031-09-01, 1 ask" in words
    assert "all on the same day" in words


def test_json_has_everything(years: list[Path], line: Line) -> None:
    code, out, _ = line("board", *years, "--format", "json")
    found = json.loads(out)
    assert (code, found["schema"], set(found["groups"])) == (0, "resodiff.board/1", set(BY))
    assert found["repeated"][0]["adopted_at"] == 4
    assert found["total"]["met"]["value"] == pytest.approx(4 / 7, abs=1e-6)


def test_the_tidy_table_has_a_line_for_every_ask(years: list[Path], tmp_path: Path, line: Line) -> None:
    file = tmp_path / "asks.csv"
    assert line("board", *years, "-o", file)[0] == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    assert [(r["year"], r["letter"], r["number"], r["verdict"], r["met"]) for r in rows][:2] == [
        ("2028", "one", "1", "dropped", "0.0"),
        ("2028", "one", "2", "adopted", "1.0"),
    ]
    assert rows[0]["organisations"] == "one circle; Lestra Watch"
    assert line("board", *years, "-o", file)[0] == 4
    assert line("board", *years, "-o", file, "--force")[0] == 0


def test_the_workbook_has_what_the_board_has(years: list[Path], tmp_path: Path, line: Line) -> None:
    import openpyxl

    file = tmp_path / "board.xlsx"
    assert line("board", *years, "-o", file)[0] == 0
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["groups", "asks", "asked again", "codings", "about"]
    rows = {(row[0], row[1]): row[2:] for row in book["groups"].iter_rows(min_row=2, values_only=True)}
    assert rows["year", "2031"] == (3, 3, 0, 0, 1, 1, 1, 1, 1, 1, 3)
    assert book["asks"].max_row == 8
    assert [row[7] for row in book["asked again"].iter_rows(min_row=2, values_only=True)][-1] == "adopted"
    again = tmp_path / "again.xlsx"
    line("board", *years, "-o", again)
    assert again.read_bytes() == file.read_bytes()


def test_no_cell_of_the_tidy_table_is_a_formula(tmp_path: Path, line: Line) -> None:
    folder = made(tmp_path, 2030, {"one": (JUDGES,)}, (REPORT,))
    toml = folder / "case.toml"
    toml.write_text(toml.read_text().replace('"one circle"', '"=HYPERLINK(1)"'))
    out = line("board", folder, "--format", "csv")[1]
    assert next(csv.DictReader(io.StringIO(out)))["organisations"] == "'=HYPERLINK(1); Lestra Watch"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("{}/nowhere",), 3, "there is no folder"),
        (("{}/Varonia-2028/letters",), 3, "there is no folder"),
        (("{}", "-o", "board.docx"), 2, "is no format of the board"),
        (("{}", "-o", "board.csv", "--format", "json"), 2, "do not agree"),
        (("{}", "--database", "mysql://host/name"), 2, "mysql is no database we use"),
        (("{}", "--score", "{}/none.toml"), 3, "cannot be opened"),
    ],
)
def test_every_mistake_is_one_line(
    years: list[Path], line: Line, arguments: tuple[str, ...], code: int, said: str
) -> None:
    given = [a.format(years[0].parent) for a in arguments]
    found, _, err = line("board", *given)
    assert (found, said in err, err.count("\n")) == (code, True, 1)


def test_a_broken_case_is_told_of_and_the_rest_is_shown(years: list[Path], line: Line) -> None:
    (years[0] / "case.toml").write_text("title = ")
    code, out, err = line("board", *years, "--by", "year")
    assert code == 3
    assert "2031" in out
    assert "1 of the cases could not be read" in err


# ---------------------------------------------------------------- cases that are left out


@pytest.fixture
def gaps(years: list[Path]) -> list[Path]:
    """Of four cases one cannot be read, one waits for its adopted text, and the round of one is open."""
    for folder, old, new in (
        (years[0], 'title = "Varonia 2028"', "title = "),
        (years[1], 'adopted = "adopted.txt"', ""),
        (years[2], "year = 2030", 'year = 2030\ncoding = "blind"\ncoders = ["Anna", "Ben"]'),
    ):
        toml = folder / "case.toml"
        text = toml.read_text(encoding="utf-8")
        assert old in text
        toml.write_text(text.replace(old, new), encoding="utf-8")
    return years


NAMED = (
    "Varonia-2028: case.toml cannot be understood",
    "Varonia 2029 (Varonia-2029): it waits for a letter or an adopted text",
    "Varonia 2030 (Varonia-2030): its blind round is open, Anna, Ben must decide on every ask first",
)


def told(line: Line, folders: list[Path], form: str, tmp_path: Path) -> str:
    """All words of a board in that format."""
    if form == "table":
        return " ".join(line("board", *folders)[1].split())
    file = tmp_path / f"board.{form}"
    assert line("board", *folders, "-o", file)[0] in (0, 3)
    if form != "xlsx":
        return file.read_text(encoding="utf-8")
    import openpyxl

    book = openpyxl.load_workbook(file)
    assert book.sheetnames[0] == "left out"
    return " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)


@pytest.mark.parametrize("form", ["table", "html", "xlsx", "csv"])
def test_every_board_says_which_cases_it_leaves_out(
    gaps: list[Path], line: Line, tmp_path: Path, form: str
) -> None:
    words = told(line, gaps, form, tmp_path)
    assert "3 of 4 cases are left out" in words
    assert [name for name in NAMED if name not in words] == []
    assert form == "csv" or str(tmp_path) not in words  # there a case without an id is known by its place
    if form == "table":
        assert "left out" not in told(line, gaps[3:], form, tmp_path)


def test_the_json_has_the_cases_that_are_left_out(gaps: list[Path], line: Line) -> None:
    code, out, err = line("board", *gaps, "--format", "json")
    left = json.loads(out)["left_out"]
    assert (code, err.count("left out: ")) == (3, 3)
    assert [(one["folder"], one["cause"]) for one in left] == [
        ("Varonia-2028", "fault"), ("Varonia-2029", "waiting"), ("Varonia-2030", "sealed"),
    ]  # fmt: skip
    assert json.loads(line("board", gaps[3], "--format", "json")[1])["left_out"] == []


def test_waiting_and_open_rounds_are_no_fault(gaps: list[Path], line: Line) -> None:
    assert line("board", *gaps[1:])[0] == 0


def test_a_tidy_table_without_asks_still_says_what_is_left_out(gaps: list[Path], line: Line) -> None:
    rows = list(csv.DictReader(io.StringIO(line("board", gaps[1], "--format", "csv")[1])))
    assert [row["left_out"] for row in rows] == [f"1 of 1 cases is left out: {NAMED[1]}"]
    assert not any(value for name, value in rows[0].items() if name != "left_out")
