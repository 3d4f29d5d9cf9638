"""`resodiff compare` and `resodiff explain` on real files, from the words to the faces."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resodiff.cli import run
from varonia_files import ADOPTED, DRAFT_WITH_ITS_SYMBOL


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    files = (tmp_path / "draft.txt", tmp_path / "adopted.txt")
    for file, text in zip(files, (DRAFT_WITH_ITS_SYMBOL, ADOPTED), strict=True):
        file.write_text(text)
    return [str(file) for file in files]


Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def runner(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        sys.stdout.flush()
        return code, *capfd.readouterr()

    return runner


def findings(line: Line, pair: list[str]) -> list[Any]:
    code, out, _ = line("compare", *pair, "--format", "json")
    assert code == 0
    found: list[Any] = json.loads(out)["findings"]
    return found


def test_a_softened_a_kept_and_a_missing_ask_are_told_apart(line: Line, pair: list[str]) -> None:
    found = findings(line, pair)
    assert [f["ask"]["number"] for f in found] == ["1", "2", "3"]
    assert [f["verdict"] for f in found] == ["weakened", "adopted", "dropped"]
    assert [[c["number"] for c in f["carriers"]] for f in found] == [["2"], ["3"], []]


def test_the_table_is_printed_and_fits(line: Line, pair: list[str]) -> None:
    code, out, _ = line("compare", *pair)
    assert code == 0
    assert "3 asks: 1 adopted, 1 weakened, 1 dropped" in out
    assert "Adopted operative paragraphs that carry no ask: 1" in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_last_lines_name_the_asks_that_were_lost(line: Line, pair: list[str]) -> None:
    out = line("compare", *pair)[1]
    assert "\nWeakened: 1\nDropped: 3\n" in out


ONLY = [("weakened,dropped", ["1", "3"]), ("Dropped", ["3"]), ("adopted, weakened", ["1", "2"])]


@pytest.mark.parametrize(("verdicts", "numbers"), ONLY)
def test_the_table_can_show_some_verdicts_only(
    line: Line, pair: list[str], verdicts: str, numbers: list[str]
) -> None:
    code, out, _ = line("compare", *pair, "--only", verdicts, "--details")
    assert code == 0
    assert re.findall(r"^(\d) +[✓◐✗]", out, re.MULTILINE) == numbers
    assert re.findall(r"^Ask (\d)", out, re.MULTILINE) == numbers
    assert f"Shown: {len(numbers)} of 3 asks. The totals are of all." in out
    assert "3 asks: 1 adopted, 1 weakened, 1 dropped" in out


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--only", "lost"), "--only 'lost' is no verdict: name one or more of adopted, weakened, dropped"),
        (("--only", ","), "--only ',' is no verdict: name one or more of adopted, weakened, dropped"),
        (("--only", "dropped", "--format", "json"), "--only is for the table on the terminal"),
    ],
)
def test_what_only_cannot_show_is_one_line(
    line: Line, pair: list[str], more: tuple[str, ...], told: str
) -> None:
    code, out, err = line("compare", *pair, *more)
    assert (code, out) == (2, "")
    assert told in err


def test_details_add_the_wording(line: Line, pair: list[str]) -> None:
    code, out, _ = line("compare", *pair, "--details")
    assert code == 0
    assert "[-Calls upon-]{+Encourages+} the Government of Varonia" in out


@pytest.mark.parametrize("name", ["result.json", "result.md", "result.csv"])
def test_a_file_has_the_bytes_that_its_format_prints(
    line: Line, pair: list[str], tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    code, out, err = line("compare", *pair, "-o", str(target))
    assert (code, out) == (0, "")
    assert f"wrote {target}" in err
    form = {"json": "json", "md": "markdown", "csv": "csv"}[name.partition(".")[2]]
    printed = line("compare", *pair, "--format", form)[1]
    assert target.read_bytes().decode() == printed


def test_a_file_that_exists_is_kept_without_force(line: Line, pair: list[str], tmp_path: Path) -> None:
    target = tmp_path / "result.csv"
    target.write_text("mine")
    code, out, err = line("compare", *pair, "-o", str(target))
    assert (code, out) == (4, "")
    assert "--force" in err.splitlines()[-1]
    assert target.read_text() == "mine"
    assert line("compare", *pair, "-o", str(target), "--force")[0] == 0
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert [row["verdict"] for row in rows] == ["weakened", "adopted", "dropped"]


def test_swapped_sides_are_compared_with_a_warning_first(line: Line, pair: list[str]) -> None:
    code, out, err = line("compare", pair[1], pair[0])
    assert code == 0
    assert "asks:" in out
    assert err.startswith("resodiff: warning: ")
    assert "swapped" in err


def test_a_text_against_itself_is_adopted_to_the_letter(line: Line, pair: list[str]) -> None:
    found = findings(line, [pair[1], pair[1]])
    assert {(f["verdict"], f["verbatim"]) for f in found} == {("adopted", True)}


def test_against_the_adopted_text_itself_all_that_is_there_was_held(line: Line, pair: list[str]) -> None:
    code, out, _ = line("compare", *pair, "--baseline", pair[1], "--format", "json")
    assert code == 0
    assert [f["origin"] for f in json.loads(out)["findings"]] == ["held", "held", "absent"]
    assert "Against the previous text: 2 held, 1 absent" in line("compare", *pair, "--baseline", pair[1])[1]


def test_the_asks_can_be_corrected_by_hand(line: Line, pair: list[str], tmp_path: Path) -> None:
    asks = tmp_path / "asks.txt"
    assert line("read", pair[0], "--write-asks", str(asks))[0] == 0
    assert line("read", pair[0], "--write-asks", "-")[1] == asks.read_text()
    everything = line("compare", *pair, "--asks", str(asks), "--format", "json")[1]
    assert json.loads(everything)["findings"] == findings(line, pair)
    asks.write_text("ask\n\nUrges the authorities to repeal the law on seditious gatherings.\n")
    corrected = json.loads(line("compare", *pair, "--asks", str(asks), "--format", "json")[1])
    assert [f["verdict"] for f in corrected["findings"]] == ["dropped"]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00bad"])
def test_an_asks_file_that_cannot_be_read_is_told(
    line: Line, pair: list[str], tmp_path: Path, content: bytes | None
) -> None:
    asks = tmp_path / "asks.txt"
    if content is not None:
        asks.write_bytes(content)
    code, out, err = line("compare", *pair, "--asks", str(asks))
    assert (code, out, err.count("\n")) == (3, "", 1)


def test_the_working_of_a_verdict_is_shown(line: Line, pair: list[str]) -> None:
    code, out, _ = line("explain", *pair, "1")
    assert code == 0
    for words in (
        "Ask 1",
        "1. Is the demand in the text at all?",
        "carries it: Encourages",
        "sum",
        "Verdict: weakened",
    ):
        assert words in out


def test_the_working_of_an_unknown_ask_names_the_known_ones(line: Line, pair: list[str]) -> None:
    code, out, err = line("explain", *pair, "77")
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "resodiff: there is no ask 77: the asks are 1, 2, 3"


def test_the_same_command_prints_the_same_bytes(line: Line, pair: list[str]) -> None:
    assert line("compare", *pair, "--format", "json") == line("compare", *pair, "--format", "json")
