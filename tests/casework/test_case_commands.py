"""`resodiff case`, and a case folder where files are expected."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.casework.cases.toml import load
from resodiff.cli import run

Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def assisted(case_folder: Path) -> Path:
    """The case, with coders who see the machine's verdicts."""
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('"blind"', '"assisted"'), encoding="utf-8")
    return case_folder


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


def test_a_case_stands_for_its_files(assisted: Path, line: Line) -> None:
    letter, adopted, previous = (assisted / f"{n}.txt" for n in ("letter", "adopted", "previous"))
    by_files = line("compare", letter, adopted, "--baseline", previous, "--format", "json")
    assert by_files[0] == 0
    assert line("compare", assisted, "--format", "json") == by_files
    assert line("compare", assisted, "--letter", "open", "--format=json") == by_files
    assert line("compare", "--format", "json", "--letter=open", assisted) == by_files
    assert line("explain", assisted, "2")[0] == 0


def test_options_of_the_user_win_over_the_case(assisted: Path, line: Line) -> None:
    adopted = assisted / "adopted.txt"
    out = line("compare", assisted, "--baseline", adopted, "--format", "json")[1]
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
    (case_folder / "second.txt").write_text((case_folder / "letter.txt").read_text() + "\n")
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


def test_a_file_that_was_renamed_is_said_with_what_mends_it(assisted: Path, line: Line) -> None:
    (assisted / "letter.txt").rename(assisted / "open-letter.txt")
    for command in (("case", "status"), ("case", "score"), ("compare",), ("report", "-o", "report.md")):
        code, _, err = line(*command, assisted)
        assert (code, err.count("\n")) == (3, 1)
        assert f"is now called open-letter.txt: resodiff case check {assisted} --mend" in err
    assert line("case", "check", assisted, "--mend")[0] == 0
    assert line("case", "status", assisted)[0] == 0


def test_a_file_that_is_gone_is_said_by_every_command(assisted: Path, line: Line) -> None:
    (assisted / "previous.txt").unlink()
    for command in (("case", "status"), ("compare",)):
        code, _, err = line(*command, assisted)
        assert (code, "misses previous.txt: put it back" in err, err.count("\n")) == (3, True, 1)
    assert line("compare", assisted, "--baseline", assisted / "adopted.txt")[0] == 0


BEFORE = (("compare",), ("explain", "1"), ("report", "-o", "{}/report.html"), ("case", "score"), ("view",))


@pytest.mark.parametrize("command", BEFORE, ids=[" ".join(one[:2]) for one in BEFORE])
def test_no_verdict_is_shown_while_the_blind_round_is_open(
    case_folder: Path, tmp_path: Path, line: Line, command: tuple[str, ...]
) -> None:
    name, *rest = (part.format(tmp_path) for part in command)
    given = (name, *rest, case_folder) if name == "case" else (name, case_folder, *rest)
    code, out, err = line(*given)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"the blind round of {case_folder} is open: Anna, Ben must decide on every ask first" in err
    assert "--unblind" in err
    assert not (tmp_path / "report.html").exists()
    if name != "view":
        assert line(*given, "--unblind")[0] == 0


def test_the_round_of_one_letter_closes_no_other(case_folder: Path, line: Line) -> None:
    words = (case_folder / "letter.txt").read_text(encoding="utf-8")
    (case_folder / "second.txt").write_text(words.replace("the floods", "the drought"), encoding="utf-8")
    line("case", "add", case_folder, case_folder / "second.txt")
    for by in ("Anna", "Ben"):
        for ask in "12345":
            line("review", case_folder, "--by", by, "--letter", "open", "--ask", ask, "--verdict", "dropped")
    for command in (("compare",), ("case", "score")):
        assert line(*command, case_folder, "--letter", "open")[0] == 0
        assert line(*command, case_folder, "--letter", "second")[0] == 2
    assert "the blind round of second of" in line("case", "score", case_folder)[2]


def test_a_blind_round_that_nobody_has_begun_is_open(case_folder: Path, line: Line) -> None:
    toml = case_folder / "case.toml"
    toml.write_text(
        toml.read_text(encoding="utf-8").replace('coders = ["Anna", "Ben"]', ""), encoding="utf-8"
    )
    code, _, err = line("compare", case_folder)
    assert (code, "its coders must decide on every ask first" in err) == (2, True)


def test_to_unblind_is_for_cases_alone(case_folder: Path, line: Line) -> None:
    code, _, err = line("compare", case_folder / "letter.txt", case_folder / "adopted.txt", "--unblind")
    assert (code, "--unblind is for case folders" in err) == (2, True)


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
        (("case", "add", "{}", "{}"), "is a folder: name a file in it"),
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
