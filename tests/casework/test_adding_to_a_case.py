"""What is added to a case leaves it whole: what would break or contradict it is refused before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.casework.cases.edit import Facts, add, new, renamed
from resodiff.casework.cases.toml import load
from resodiff.cli import run
from resodiff.errors import InputError, UsageError

Line = Callable[..., tuple[int, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> tuple[int, str]:
        return run([str(a) for a in arguments]), capfd.readouterr().err

    return runner


@pytest.fixture
def years(texts: Path) -> Path:
    """Letters of two years, whose files are called the same."""
    for year in ("2023", "2024"):
        (texts / year).mkdir()
        words = (texts / "letter.txt").read_text(encoding="utf-8").replace("2030", year)
        (texts / year / "letter.txt").write_text(words, encoding="utf-8")
    return texts


def test_letters_whose_files_are_called_the_same_are_refused_before_the_case_breaks(
    years: Path, line: Line
) -> None:
    folder = years / "case"
    line("case", "new", folder)
    assert line("case", "add", folder, years / "2023/letter.txt", "--adopted", years / "adopted.txt")[0] == 0
    before = (folder / "case.toml").read_bytes()
    for more in ((), ("--name", "two")):
        code, err = line("case", "add", folder, years / "2024/letter.txt", *more)
        assert (code, err.count("\n")) == (2, 1)
        assert "a letter whose file is called letter.txt, too (../2023/letter.txt)" in err
        assert "give the new file another name" in err
    assert (folder / "case.toml").read_bytes() == before
    assert line("case", "status", folder)[0] == 0


@pytest.mark.parametrize("copied", [False, True])
def test_a_letter_is_added_once(years: Path, line: Line, copied: bool) -> None:
    folder, again = years / "case", years / "letter.txt"
    line("case", "new", folder)
    line("case", "add", folder, again)
    if copied:
        again = years / "copy.txt"
        again.write_bytes((years / "letter.txt").read_bytes())
    code, err = line("case", "add", folder, again, "--name", "other")
    assert (code, "is in the case as the letter letter: add each letter once" in err) == (2, True)


@pytest.mark.parametrize("letter_first", [False, True])
def test_the_adopted_text_is_no_letter(years: Path, line: Line, letter_first: bool) -> None:
    folder, adopted = years / "case", years / "adopted.txt"
    line("case", "new", folder)
    steps = [("case", "add", folder, adopted), ("case", "add", folder, "--adopted", adopted)]
    first, second = steps if letter_first else reversed(steps)
    assert line(*first)[0] == 0
    code, err = line(*second)
    assert (code, "would be both the adopted text and the letter adopted" in err) == (2, True)


def test_all_is_added_or_nothing(years: Path, line: Line) -> None:
    folder = years / "case"
    line("case", "new", folder)
    before = (folder / "case.toml").read_bytes()
    (years / "empty.txt").write_text("")
    given = (years / "2023/letter.txt", years / "empty.txt", "--adopted", years / "adopted.txt")
    assert line("case", "add", folder, *given)[0] == 3
    assert (folder / "case.toml").read_bytes() == before


def test_what_was_added_is_said(years: Path, line: Line) -> None:
    folder = years / "case"
    line("case", "new", folder)
    code, err = line("case", "add", folder, years / "letter.txt", "--baseline", years / "previous.txt")
    assert code == 0
    outside = f"lies outside {folder} and does not travel with it: copy it in and name it there"
    assert err.splitlines() == [
        "resodiff: ../previous.txt is the previous resolution",
        f"resodiff: warning: ../previous.txt {outside}",
        "resodiff: ../letter.txt is the letter letter, dated 2030-09-01",
        f"resodiff: warning: ../letter.txt {outside}",
    ]


def test_nothing_is_written_that_could_not_be_read_again(tmp_path: Path) -> None:
    from resodiff.casework.cases.case import Letter

    new(tmp_path, Facts("V"))
    add(tmp_path, letters=[Letter("a", "a.txt"), Letter("b", "b.txt")])
    before = (tmp_path / "case.toml").read_bytes()
    with pytest.raises(InputError, match=r"whose files are called b\.txt"):
        renamed(tmp_path, {"a.txt": "sub/b.txt"})
    with pytest.raises(UsageError, match="named A"):
        add(tmp_path, letters=[Letter("A", "c.txt")], texts=[("adopted", "d.txt")])
    assert (tmp_path / "case.toml").read_bytes() == before
    assert load(tmp_path).adopted == ""
