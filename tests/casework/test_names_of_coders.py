"""Who codes has one name, and no two names are the same person's in other letters or spaces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.casework.cases.coder_names import fault, known_as, tidy
from resodiff.casework.cases.toml import load
from resodiff.cli import run

Line = Callable[..., tuple[int, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> tuple[int, str]:
        return run([str(a) for a in arguments]), capfd.readouterr().err

    return runner


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["  "], "' ' is no name for a coder"),
        (["–"], "'–' is no name for a coder"),
        (["Anna K", "Anna K"], "'Anna K' stands twice"),
        (["Anna K", " Anna  K"], "' Anna K' stands twice"),
        (["Anna K", "Ben", "anna k"], "'Anna K' and 'anna k' cannot be told apart"),
        (["Zoë", "Zoe\u0308"], "stands twice"),
    ],
)
def test_names_that_are_none_or_are_the_same_are_refused_before_anything_is_made(
    tmp_path: Path, line: Line, names: list[str], said: str
) -> None:
    folder = tmp_path / "case"
    code, err = line("case", "new", folder, *(part for name in names for part in ("--coder", name)))
    assert (code, said in err, err.count("\n")) == (2, True, 1)
    assert not folder.exists()


def test_names_are_written_as_names_are(tmp_path: Path, line: Line) -> None:
    assert line("case", "new", tmp_path / "case", "--coder", " Anna  Kessel ", "--coder", "李")[0] == 0
    assert load(tmp_path / "case").coders == ("Anna Kessel", "李")


@given(st.lists(st.text(alphabet="aAbB ", min_size=1, max_size=4), min_size=1, max_size=4))
def test_of_coders_without_fault_each_is_found_by_the_own_name(names: list[str]) -> None:
    if not fault(names):
        assert [known_as(name.upper(), names) for name in names] == names


def test_the_very_name_comes_before_one_that_is_like_it() -> None:
    assert known_as("anna", ("Anna", "anna")) == "anna"
    assert known_as("ANNA", ("Anna", "anna")) == "Anna"
    assert known_as("Carla", ("Anna",)) is None
    assert tidy(" Anna \n K ") == "Anna K"


def test_where_anybody_may_code_a_person_goes_on_under_the_name_signed_before(
    case_folder: Path, line: Line
) -> None:
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('coders = ["Anna", "Ben"]', ""), "utf-8")
    for by in ("Anna K", "anna  k"):
        assert line("review", case_folder, "--by", by, "--ask", "5", "--verdict", "dropped")[0] == 0
    assert [path.name for path in (case_folder / "reviews").iterdir()] == [
        "letter--adopted.anna-k.review.jsonl"
    ]
