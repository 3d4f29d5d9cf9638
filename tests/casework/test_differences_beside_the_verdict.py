"""Coders who agree on a verdict may differ on its reasons and paragraphs, and those who settle on the verdict."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resodiff.cli import run

Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    monkeypatch.setenv("COLUMNS", "300")

    def runner(*arguments: object) -> tuple[int, str, str]:
        code = run([str(a) for a in arguments])
        return code, *capfd.readouterr()

    return runner


@pytest.fixture
def coded(case_folder: Path, line: Line) -> Path:
    """Both call ask 1 weakened, ask 2 adopted and the rest dropped; not for the same reasons, nor in the same place."""
    views = {"Anna": ("caveat_added", "2", "3"), "Ben": ("narrowed", "2", "4")}
    for by, (reason, first, second) in views.items():
        given = ("review", case_folder, "--by", by, "--ask")
        line(*given, "1", "--verdict", "weakened", "--reason", reason, "--carrier", first)
        line(*given, "2", "--verdict", "adopted", "--carrier", second)
        for ask in "345":
            line(*given, ask, "--verdict", "dropped")
    return case_folder


def as_json(line: Line, *arguments: object) -> Any:
    return json.loads(line(*arguments, "--format", "json")[1])


def test_they_are_listed_where_disputes_are(coded: Path, line: Line) -> None:
    out = line("case", "disputes", coded)[1]
    assert out.startswith("the coders do not differ on any verdict\n")
    assert "open, ask 1 (one verdict, other reasons): " in out
    assert "Ben: weakened; 2; narrowed" in out
    assert "open, ask 2 (one verdict, other paragraphs): " in out
    assert "ask 3" not in out


def test_the_status_names_them(coded: Path, line: Line) -> None:
    out = line("case", "status", coded)[1]
    assert "open: one verdict, but other reasons on 1" in out
    assert "open: one verdict, but other paragraphs on 2" in out
    told = as_json(line, "case", "status", coded)["letters"][0]
    assert (told["disputed"], told["differing"]) == ([], {"reasons": ["1"], "paragraphs": ["2"]})


def test_a_score_says_that_not_all_was_agreed(coded: Path, line: Line) -> None:
    asks = as_json(line, "case", "score", coded)["letters"][0]["asks"]
    assert [(a["basis"], a["differing"]) for a in asks[:3]] == [
        ("agreed", ["reasons"]),
        ("agreed", ["paragraphs"]),
        ("agreed", []),
    ]
    assert "agreed, other reasons" in line("case", "score", coded)[1]


def test_agreement_has_a_figure_for_them(coded: Path, line: Line) -> None:
    beside = as_json(line, "case", "agreement", coded)["beside"]
    people = {one["of"]: one for one in beside if one["parties"] == ["Anna", "Ben"]}
    assert (people["reasons"]["units"], people["reasons"]["same"]["value"]) == (1, 0)
    assert (people["paragraphs"]["units"], people["paragraphs"]["same"]["value"]) == (2, 0.5)
    assert (people["reasons"]["overlap"], people["paragraphs"]["overlap"]) == (0, 0.5)
    out = line("case", "agreement", coded)[1]
    assert "Reasons, of 1 ask that both call weakened: the very same 0.00" in out
    assert "Paragraphs, of 2 asks that both call adopted or weakened: the very same 0.50" in out


def test_they_may_be_settled(coded: Path, line: Line) -> None:
    settle = ("review", coded, "--by", "Chair", "--adjudicate", "--ask")
    given = ("--verdict", "weakened", "--reason", "narrowed", "--carrier", "2")
    assert line(*settle, "1", *given)[0] == 0
    ask = as_json(line, "case", "score", coded)["letters"][0]["asks"][0]
    assert (ask["basis"], ask["met"]) == ("adjudicated", 0.6)
    code, _, err = line(*settle, "3", "--verdict", "dropped")
    assert (code, "do not differ on ask 3, so there is nothing to settle: they differ on 1, 2" in err) == (
        2,
        True,
    )


@pytest.mark.parametrize("order", [("adopted", "dropped"), ("dropped", "adopted")])
def test_settlements_that_differ_are_shown_and_what_claims_least_holds(
    coded: Path, line: Line, order: tuple[str, str]
) -> None:
    line("review", coded, "--by", "Ben", "--ask", "2", "--verdict", "dropped")
    settle = ("review", coded, "--adjudicate", "--ask", "2", "--by")
    assert "warning" not in line(*settle, "Chair", "--verdict", order[0], "--carrier", "none")[2]
    err = line(*settle, "Other", "--verdict", order[1], "--carrier", "none")[2]
    assert f"warning: Chair settled ask 2 as {order[0]}: what claims least holds" in err
    out = line("case", "disputes", coded)[1]
    assert f"settled by Chair: {order[0]}" in out
    assert f"settled by Other: {order[1]}" in out
    assert "those who settled differ: dropped holds, which claims least" in out
    assert "open: settled in two ways, 2" in line("case", "status", coded)[1]
    assert as_json(line, "case", "status", coded)["letters"][0]["contested"] == ["2"]
    ask = as_json(line, "case", "score", coded)["letters"][0]["asks"][1]
    assert (ask["basis"], ask["verdict"]) == ("adjudicated", "dropped")


def test_nothing_of_it_is_told_while_the_blind_round_is_open(case_folder: Path, line: Line) -> None:
    for by, reason in (("Anna", "narrowed"), ("Ben", "demoted")):
        line("review", case_folder, "--by", by, "--ask", "1", "--verdict", "weakened", "--reason", reason)
    assert as_json(line, "case", "status", case_folder)["letters"][0]["differing"] == {}


def test_the_board_shows_both_settlements(coded: Path, line: Line, tmp_path: Path) -> None:
    line("review", coded, "--by", "Ben", "--ask", "2", "--verdict", "dropped")
    settle = ("review", coded, "--adjudicate", "--ask", "2", "--by")
    line(*settle, "Chair", "--verdict", "dropped")
    line(*settle, "Other", "--verdict", "adopted", "--carrier", "3")
    page = tmp_path / "board.html"
    assert line("board", coded, "-o", page)[0] == 0
    words = page.read_text(encoding="utf-8")
    assert "Chair: " in words
    assert "Other: " in words
    assert "those who settled differ: dropped holds, which claims least" in words
