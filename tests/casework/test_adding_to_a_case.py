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
    assert err.splitlines()[:2] == [
        "resodiff: ../previous.txt is the previous resolution",
        "resodiff: ../letter.txt is the letter letter, dated 2030-09-01",
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


def test_files_outside_the_folder_are_told_and_copied_in_at_once(texts: Path, line: Line) -> None:
    folder = texts / "case"
    line("case", "new", folder)
    given = ("case", "add", folder, texts / "letter.txt", "--baseline", texts / "previous.txt")
    code, err = line(*given, "--adopted", texts / "adopted.txt", "--copy")
    assert (code, "lie outside" in err) == (0, False)
    assert load(folder).files == ("letter.txt", "previous.txt", "adopted.txt")
    assert set(load(folder).hashes) == set(load(folder).files)
    assert (texts / "letter.txt").read_bytes() == (folder / "letter.txt").read_bytes()


def test_files_outside_the_folder_are_told_and_copied_in_later(texts: Path, line: Line) -> None:
    folder = texts / "case"
    line("case", "new", folder)
    code, err = line("case", "add", folder, texts / "letter.txt", "--adopted", texts / "adopted.txt")
    told = f"notice: ../letter.txt, ../adopted.txt lie outside {folder}"
    assert (code, told in err) == (0, True)
    assert told in line("case", "check", folder)[1]
    noted = load(folder).hashes["../letter.txt"]
    code, err = line("case", "check", folder, "--copy")
    assert (code, err.count("copied"), "lie outside" in err) == (0, 2, False)
    (texts / "letter.txt").unlink()
    assert load(folder).hashes["letter.txt"] == noted
    assert line("case", "status", folder)[0] == 0


def test_a_copy_takes_no_other_file_s_place_and_nothing_is_left_of_what_failed(
    texts: Path, line: Line
) -> None:
    folder = texts / "case"
    line("case", "new", folder)
    (folder / "adopted.txt").write_text("something else", encoding="utf-8")
    before = (folder / "case.toml").read_bytes()
    code, err = line(
        "case", "add", folder, texts / "letter.txt", "--adopted", texts / "adopted.txt", "--copy"
    )
    assert (code, err.count("\n")) == (2, 1)
    assert f"{folder} has another file called adopted.txt" in err
    assert not (folder / "letter.txt").exists()
    assert (folder / "case.toml").read_bytes() == before
    twice = ("case", "add", folder, texts / "letter.txt", "--copy")
    assert [line(*twice)[0], line(*twice)[0]] == [0, 2]
    assert (folder / "letter.txt").exists()


def test_a_resolution_taken_as_the_proposal_has_the_day_of_its_adoption(texts: Path, line: Line) -> None:
    folder = texts / "case"
    line("case", "new", folder)
    words = (texts / "previous.txt").read_text(encoding="utf-8")
    (texts / "earlier.txt").write_text(f"Distr.: General\n30 November 2028\n{words}", encoding="utf-8")
    code, err = line("case", "add", folder, texts / "earlier.txt")
    assert (code, "dated 2028-10-02" in err) == (0, True)
