"""That an adopted text says the contrary of an ask is for people to say; where they said nothing, for the machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from resodiff.casework.cases.compared import Library, letter_named
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.scores.rubric import load as load_points
from resodiff.casework.scores.scoring import facts, machine_facts, points
from resodiff.cli import run
from resodiff.errors import InputError
from resodiff.model import Verdict

RUBRIC = load_points()
ASK = 5
"""The place of ask 6 of the coalition, which the machine finds reversed; both coders call it so."""

REVERSED = '"reversed": true, '


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    shutil.copytree(samples, tmp_path / "samples")
    return tmp_path / "samples/programme/varonia-57"


def coded(folder: Path) -> LetterCoding:
    case = load(folder)
    return coding(case, Library(case).compared(letter_named(case, "coalition")))


def unsaid(folder: Path, *coders: str) -> None:
    """Take the word from these coders: they said "dropped" and no more."""
    for coder in coders:
        (path,) = (folder / "reviews").glob(f"letter-coalition*.{coder}.*")
        words = path.read_text(encoding="utf-8")
        assert words.count(REVERSED) == 1
        path.write_text(words.replace(REVERSED, ""), encoding="utf-8")


def worth(folder: Path) -> tuple[float, float, str]:
    found = points(facts(coded(folder))[ASK], RUBRIC)
    return found.met, found.gained, found.working


def test_it_comes_off_both_scores_where_people_say_so(folder: Path) -> None:
    assert worth(folder) == (
        -0.5, -0.5, "dropped 0.00, reversed −0.50 = −0.50; off both scores = −0.50 gained",
    )  # fmt: skip
    unsaid(folder, "ben-oduya")
    assert worth(folder)[0] == -0.5, "half of them say so"


def test_who_merely_says_dropped_takes_nothing_off(folder: Path) -> None:
    unsaid(folder, "anna-kessel", "ben-oduya")
    assert worth(folder)[:2] == (0, 0)
    assert "reversed" not in worth(folder)[2]
    assert machine_facts(coded(folder))[ASK].is_reversed, "the machine’s own view stays"


def test_where_nobody_decided_the_machine_says_it(folder: Path) -> None:
    shutil.rmtree(folder / "reviews")
    assert worth(folder)[0] == -0.5


def test_a_coder_says_it_on_the_command_line(folder: Path) -> None:
    unsaid(folder, "anna-kessel", "ben-oduya")
    line = ["review", str(folder), "--by", "Anna Kessel", "--letter", "coalition", "--ask", "6"]
    assert run([*line, "--verdict", "dropped", "--reversed"]) == 0
    assert worth(folder)[0] == -0.5
    assert run([*line, "--verdict", "dropped"]) == 0
    assert worth(folder)[0] == 0


@pytest.mark.parametrize("verdict", [["--verdict", "adopted"], []])
def test_only_what_is_dropped_can_be_reversed(
    folder: Path, capsys: pytest.CaptureFixture[str], verdict: list[str]
) -> None:
    line = ["review", str(folder), "--by", "Anna Kessel", "--letter", "coalition", "--ask", "6", *verdict]
    assert run([*line, "--reversed"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_coder_says_it_at_the_prompt(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unsaid(folder, "anna-kessel", "ben-oduya")
    answers = iter(["s"] * ASK + ["r", "", "q"])
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    assert run(["review", str(folder), "--by", "Ben Oduya", "--letter", "coalition", "--again"]) == 0
    ask = coded(folder).asks[ASK]
    assert [(c.by, c.reversed) for c in ask.coded] == [("Anna Kessel", False), ("Ben Oduya", True)]
    assert ask.held.verdict is Verdict.DROPPED


def test_a_report_says_who_said_it(folder: Path, tmp_path: Path) -> None:
    unsaid(folder, "anna-kessel")
    assert run(["report", str(folder), "--letter", "coalition", "-o", str(tmp_path / "told.md")]) == 0
    told = (tmp_path / "told.md").read_text(encoding="utf-8").replace("\\", "")
    assert "Reviewed by Anna Kessel on 2024-10-21: dropped\n" in told
    assert "Reviewed by Ben Oduya on 2024-10-23: dropped, reversed" in told


def test_nothing_can_be_gained_more_than_once(tmp_path: Path) -> None:
    from resodiff.casework.scores.rubric import OWN

    words = OWN.read_text(encoding="utf-8").replace("prevented = 1.0", "prevented = 1.5", 1)
    (tmp_path / "ours.toml").write_text(words, encoding="utf-8")
    with pytest.raises(InputError, match="no good prevented: it is a number from 0 to 1"):
        load_points(tmp_path / "ours.toml")
