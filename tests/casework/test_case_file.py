"""case.toml: what it says, what is refused, and that writing keeps what people wrote."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes import at_once
from resodiff.casework.cases.case import Coding, Letter, is_case
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.edit import Facts, add_letter, add_text, new, renamed
from resodiff.casework.cases.files import Standing, files, moved
from resodiff.casework.cases.toml import load
from resodiff.errors import InputError, MissingInput, OutputError, UsageError
from working import adding

WHOLE = """
title = "Varonia"
session = 57
year = 2024
coding = "blind"
coders = ["Anna", "Ben"]
adopted = "adopted.txt"

[[letters]]
file = "letter.txt"
dated = 2024-09-02
organisations = ["Varonia Watch"]
priorities = { "4" = 3 }
"""


def written(folder: Path, text: str) -> Path:
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_case_written_by_hand_is_read(tmp_path: Path) -> None:
    case = load(written(tmp_path, WHOLE))
    assert (case.title, case.session, case.year, case.coding) == ("Varonia", "57", 2024, Coding.BLIND)
    assert case.letters == (Letter("letter", "letter.txt", "2024-09-02", ("Varonia Watch",), "", {"4": 3.0}),)
    assert case.files == ("letter.txt", "adopted.txt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "cannot be understood (Invalid value, at the end of the file, line"),
        ("adpoted = 'a.txt'", "did you mean adopted?"),
        ("coders = 'Anna'", 'a list of names, such as ["Anna", "Ben"]'),
        ("coders = ['Anna', ' ']", "' ' is no name for a coder: it has no letter or digit"),
        ("coders = ['Anna', 'Anna']", "'Anna' stands twice: give each coder one name of their own"),
        ("coders = ['Anna K', 'anna  k']", "'Anna K' and 'anna k' cannot be told apart"),
        ("", "says nothing, as after saving was cut short: put back what it said"),
        ("# a case\n", "says nothing"),
        ("coding = 'sighted'", '"blind" or "assisted"'),
        ("year = '2024'", "a year, such as 2024"),
        ("schema = 'resodiff.case/9'", "update resodiff"),
        ("letters = 3", "tables that begin with [[letters]]"),
        ("[[letters]]\nname = 'a'", "names no file"),
        ("[[letters]]\nfile = 'a'\ndated = 'May'", "a day, such as 2024-09-02"),
        ("[[letters]]\nfile = 'a'\npriorities = { '4' = -1 }", "weights of asks"),
        ("[[letters]]\nfile = 'a'\n[[letters]]\nfile = 'a'", "two letters named a"),
        (
            "[[letters]]\nname='1'\nfile = 'x/a'\n[[letters]]\nname='2'\nfile = 'y/a'",
            "whose files are called a",
        ),
    ],
)
def test_a_slip_is_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError) as problem:
        load(written(tmp_path, text))
    assert said in str(problem.value)
    assert "\n" not in str(problem.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_case_or_a_named_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("case")
    (folder / "case.toml").write_bytes(data)
    with suppress(InputError):
        assert load(folder).title


def test_a_folder_without_the_file_is_no_case(tmp_path: Path) -> None:
    assert not is_case(tmp_path)
    with pytest.raises(MissingInput, match="resodiff case new"):
        load(tmp_path)


def test_adding_keeps_comments_and_order(tmp_path: Path) -> None:
    written(tmp_path, "# ours\ntitle = 'V' # why\n\n[[letters]]\n# hers\nfile = 'a.txt'\n")
    (tmp_path / "b.txt").write_text("b")
    add_letter(tmp_path, Letter("b", "b.txt", organisations=("Circle",)))
    add_text(tmp_path, "adopted", "c.txt")
    text = (tmp_path / "case.toml").read_text()
    assert all(part in text for part in ("# ours", "title = 'V' # why", "# hers"))
    case = load(tmp_path)
    assert [letter.name for letter in case.letters] == ["a", "b"]
    assert case.adopted == "c.txt"
    assert set(case.hashes) == {"b.txt"}


def test_what_is_taken_is_not_replaced(case_folder: Path) -> None:
    with pytest.raises(OutputError, match="exists"):
        new(case_folder, Facts("again"))
    with pytest.raises(UsageError, match="has a letter named Open"):
        add_letter(case_folder, Letter("Open", "other.txt"))
    with pytest.raises(UsageError, match=r"adopted\.txt as its adopted text"):
        add_text(case_folder, "adopted", "other.txt")


def standings(folder: Path) -> dict[str, Standing]:
    return {file.name: file.standing for file in files(load(folder))}


def test_files_that_changed_moved_or_went_are_noticed(case_folder: Path) -> None:
    assert set(standings(case_folder).values()) == {Standing.AS_NOTED}
    (case_folder / "previous.txt").write_text("other words")
    (case_folder / "sub").mkdir()
    (case_folder / "letter.txt").rename(case_folder / "sub" / "renamed.txt")
    (case_folder / "adopted.txt").unlink()
    assert standings(case_folder) == {
        "letter.txt": Standing.MOVED,
        "previous.txt": Standing.CHANGED,
        "adopted.txt": Standing.MISSING,
    }


def test_a_moved_file_is_found_again_and_written_down(case_folder: Path) -> None:
    (case_folder / "sub").mkdir()
    (case_folder / "letter.txt").rename(case_folder / "sub" / "renamed.txt")
    renamed(case_folder, moved(files(load(case_folder))))
    assert load(case_folder).letters[0].file == "sub/renamed.txt"
    assert set(standings(case_folder).values()) == {Standing.AS_NOTED}


def test_several_may_add_to_a_case_at_once(tmp_path: Path) -> None:
    new(tmp_path / "case", Facts("Varonia"))
    assert at_once(*((adding, tmp_path / "case", name) for name in ("a", "b", "c"))) == [""] * 3
    case = load(tmp_path / "case")
    names = {f"{name}{n}" for name in "abc" for n in range(4)}
    assert {letter.name for letter in case.letters} == names
    assert set(case.stages) == {f"draft-{name}.txt" for name in names}
    assert len(case.letters) == len(case.stages) == 12


def test_a_priority_for_an_ask_that_is_not_there_is_said(case_folder: Path) -> None:
    with (case_folder / "case.toml").open("a") as toml:
        toml.write('[letters.priorities]\n"44" = 3\n')
    case = load(case_folder)
    with pytest.raises(InputError, match="a priority is for ask 44 of open: its asks are 1, 2, 3, 4, 5"):
        Library(case).compared(case.letters[0])
