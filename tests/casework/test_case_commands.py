"""`resodiff case`, and a case folder where files are expected."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.casework.case_toml import load
from resodiff.cli import run

Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> tuple[int, str, str]:
        code = run([str(a) for a in arguments])
        return code, *capfd.readouterr()

    return runner


def test_a_case_is_made_filled_and_shown(texts: Path, line: Line) -> None:
    folder = texts / "case"
    assert line("case", "new", folder, "--country", "Varonia", "--coder", "Anna", "--blind")[0] == 0
    added = ("case", "add", folder, texts / "letter.txt", "--organisation", "Varonia Watch")
    assert line(*added, "--baseline", texts / "previous.txt", "--adopted", texts / "adopted.txt")[0] == 0
    case = load(folder)
    assert (case.letters[0].file, case.letters[0].dated) == ("../letter.txt", "2030-09-01")
    code, out, _ = line("case", "status", folder)
    assert code == 0
    assert "the blind round is open" in out
    assert json.loads(line("case", "status", folder, "--format", "json")[1])["letters"][0]["missing"] == {
        "Anna": ["1", "2", "3", "4", "5"]
    }


def test_a_case_stands_for_its_files(case_folder: Path, line: Line) -> None:
    letter, adopted, previous = (case_folder / f"{n}.txt" for n in ("letter", "adopted", "previous"))
    by_files = line("compare", letter, adopted, "--baseline", previous, "--format", "json")
    assert by_files[0] == 0
    assert line("compare", case_folder, "--format", "json") == by_files
    assert line("compare", case_folder, "--letter", "open", "--format=json") == by_files
    assert line("compare", "--format", "json", "--letter=open", case_folder) == by_files
    assert line("explain", case_folder, "2")[0] == 0


def test_options_of_the_user_win_over_the_case(case_folder: Path, line: Line) -> None:
    adopted = case_folder / "adopted.txt"
    out = line("compare", case_folder, "--baseline", adopted, "--format", "json")[1]
    assert json.loads(out)["baseline"]["name"] == "adopted.txt"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--letter", "other"), "has no letter other: it has open"),
        (("--letter",), "--letter needs the name of a letter"),
    ],
)
def test_a_letter_that_is_not_there_is_refused(
    case_folder: Path, line: Line, arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = line("compare", case_folder, *arguments)
    assert code == 2
    assert said in err


def test_several_letters_must_be_told_apart(case_folder: Path, line: Line) -> None:
    (case_folder / "second.txt").write_text((case_folder / "letter.txt").read_text())
    line("case", "add", case_folder, case_folder / "second.txt")
    code, _, err = line("compare", case_folder)
    assert (code, "give --letter with one of open, second" in err) == (2, True)


def test_a_letter_is_for_cases_alone(case_folder: Path, line: Line) -> None:
    code, _, err = line("compare", case_folder / "letter.txt", case_folder / "adopted.txt", "--letter", "a")
    assert (code, "--letter a is for case folders" in err) == (2, True)


def test_a_check_finds_what_moved_and_mends_it(case_folder: Path, line: Line) -> None:
    (case_folder / "letter.txt").rename(case_folder / "open-letter.txt")
    code, out, err = line("case", "check", case_folder)
    assert (code, "moved to open-letter.txt: letter.txt" in out, "--mend" in err) == (3, True, True)
    assert line("case", "check", case_folder, "--mend")[0] == 0
    assert line("case", "check", case_folder)[0] == 0
    (case_folder / "adopted.txt").unlink()
    code, _, err = line("case", "check", case_folder)
    assert (code, "misses adopted.txt" in err) == (3, True)


def test_agreement_is_sealed_while_the_blind_round_is_open(case_folder: Path, line: Line) -> None:
    code, out, err = line("case", "agreement", case_folder)
    assert (code, out) == (2, "")
    assert "the blind round" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("case", "add", "{}"), "there is nothing to add"),
        (("case", "add", "{}", "a", "b", "--name", "n"), "several letters cannot share a name"),
        (("case", "add", "{}", "nowhere.txt"), "there is no file nowhere.txt"),
        (("case", "add", "{}", "--adopted", "nowhere.txt"), "there is no file nowhere.txt"),
        (("case", "new", "{}"), "exists: add to it"),
        (("case", "status", "{}/nowhere"), "is no case"),
    ],
)
def test_every_mistake_is_one_line(
    case_folder: Path, line: Line, arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = line(*(a.format(case_folder) for a in arguments))
    assert code in (2, 3, 4)
    assert said in err
    assert err.count("\n") == 1
