"""The verdict that holds is one and the same in every form in which a case is shown, with whoever settled it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.journals import decide
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.cli import run
from resodiff.model import Code, Verdict

Line = Callable[..., str]

LETTERS = {"coalition": (5, 5, 1), "lawyers": (2, 4, 3)}
"""How many asks hold as adopted, weakened and dropped, by the tables of docs/teams.md."""

SETTLED = {"coalition": ["3", "7"], "lawyers": ["7"]}

VERDICTS = [verdict.value for verdict in Verdict]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> str:
        assert run([str(a) for a in arguments]) == 0
        return capfd.readouterr().out

    return runner


@pytest.fixture
def sample(samples: Path) -> Path:
    return samples / "programme" / "varonia-57"


def counted(verdicts: list[str]) -> tuple[int, ...]:
    found = Counter(verdicts)
    return tuple(found[verdict] for verdict in VERDICTS)


@pytest.mark.parametrize("letter", LETTERS)
def test_the_scores_count_as_the_page_does(sample: Path, line: Line, letter: str) -> None:
    told = json.loads(line("case", "score", sample, "--letter", letter, "--format", "json"))
    assert counted([ask["verdict"] for ask in told["letters"][0]["asks"]]) == LETTERS[letter]


@pytest.mark.parametrize("command", ["compare", "report"])
@pytest.mark.parametrize("letter", LETTERS)
def test_the_json_says_what_holds_and_who_settled_it(
    sample: Path, line: Line, tmp_path: Path, letter: str, command: str
) -> None:
    target = tmp_path / "told.json"
    line(command, sample, "--letter", letter, "-o", target)
    findings = [f for f in json.loads(target.read_text("utf-8"))["findings"] if not f["ask"]["to_delegation"]]
    assert counted([f["holds"]["verdict"] for f in findings]) == LETTERS[letter]
    settled = [f for f in findings if f["holds"]["basis"] == "adjudicated"]
    assert [f["ask"]["number"] for f in settled] == SETTLED[letter]
    assert {f["review"]["by"] for f in settled} == {"Ruth Amsel"}
    assert all(len(f["reviews"]) == 3 for f in settled), "the codings stay beside the settlement"


@pytest.mark.parametrize("letter", LETTERS)
def test_the_workbook_does_not_contradict_itself(
    sample: Path, line: Line, tmp_path: Path, letter: str
) -> None:
    target = tmp_path / "told.xlsx"
    line("report", sample, "--letter", letter, "-o", target)
    book = load_workbook(target)
    scores = {(row[0], row[1]): row[2] for row in book["scores"].iter_rows(values_only=True)}
    assert tuple(scores["verdict", verdict] for verdict in VERDICTS) == LETTERS[letter]
    names, *findings = book["findings"].iter_rows(values_only=True)
    told = [dict(zip(names, row, strict=True)) for row in findings]
    assert counted([str(row["verdict"]) for row in told if not row["to delegation"]]) == LETTERS[letter]
    _, *asks = book["case scores"].iter_rows(values_only=True)
    assert counted([str(row[1]) for row in asks]) == LETTERS[letter]
    names, *reviews = book["reviews"].iter_rows(values_only=True)
    settled = [dict(zip(names, row, strict=True)) for row in reviews if row[names.index("settles")]]
    assert [str(row["ask"]) for row in settled] == SETTLED[letter]
    assert {row["by"] for row in settled} == {"Ruth Amsel"}


@pytest.mark.parametrize("letter", LETTERS)
def test_csv_and_summaries_say_the_same(sample: Path, line: Line, tmp_path: Path, letter: str) -> None:
    for name in ("told.csv", "told.md"):
        line("report", sample, "--letter", letter, "-o", tmp_path / name)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "told.csv").read_text("utf-8-sig"), newline="")))
    for column in ("verdict", "held_verdict"):
        assert counted([r[column] for r in rows if r["to_delegation"] == "no"]) == LETTERS[letter]
    assert [r["number"] for r in rows if r["held_by"] == "Ruth Amsel"] == SETTLED[letter]
    after = r"\b\d+ asks: (\d+) adopted, (\d+) weakened, (\d+) dropped"
    for told in ((tmp_path / "told.md").read_text("utf-8"), line("compare", sample, "--letter", letter)):
        found = re.search(after, " ".join(told.split()))
        assert found is not None
        assert tuple(map(int, found.groups())) == LETTERS[letter]
        assert "settled by Ruth Amsel" in " ".join(told.split())
    assert (tmp_path / "told.md").read_text("utf-8").count("Settled by Ruth Amsel on 2024-11-04") == len(
        SETTLED[letter]
    )


# ---------------------------------------------------------------- a comparison of a case


def decided(folder: Path, by: str) -> None:
    case = load(folder)
    compared = Library(case).compared(case.letters[0])
    for finding in compared.comparison.findings:
        said = (Verdict.WEAKENED, (), "", True)
        decision = Decision(finding.ask.id, wording_of(finding.ask), *said, reasons=(Code.NARROWED,))
        decide(case, compared, by, decision)


def reviewers(told: str) -> list[list[str]]:
    return [[review["by"] for review in finding["reviews"]] for finding in json.loads(told)["findings"]]


def test_a_comparison_of_a_case_shows_what_its_coders_decided(case_folder: Path, line: Line) -> None:
    for by in ("Anna", "Ben"):
        decided(case_folder, by)
    assert reviewers(line("compare", case_folder, "--format", "json")) == [["Anna", "Ben"]] * 5
    rows = csv.DictReader(io.StringIO(line("compare", case_folder, "--format", "csv").lstrip("\ufeff")))
    assert {row["review_by"] for row in rows} == {"Anna\nBen"}
    table = " ".join(line("compare", case_folder).split())
    assert "5 asks: 0 adopted, 5 weakened, 0 dropped People decided on 5 of 5" in table


@pytest.mark.parametrize("command", ["compare", "report"])
def test_while_a_blind_round_is_open_no_decision_is_shown(
    case_folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    decided(case_folder, "Anna")
    target = tmp_path / "told.json"
    assert run([command, str(case_folder), "--unblind", "-o", str(target)]) == 0
    assert "the blind round is open: no review is shown" in capfd.readouterr().err
    assert reviewers(target.read_text("utf-8")) == [[]] * 5


def test_a_review_file_that_is_named_takes_the_place_of_the_coders(case_folder: Path, line: Line) -> None:
    for by in ("Anna", "Ben"):
        decided(case_folder, by)
    (bens,) = (path for path in (case_folder / "reviews").iterdir() if ".ben." in path.name)
    assert reviewers(line("compare", case_folder, "--review", bens, "--format", "json")) == [["Ben"]] * 5


# ---------------------------------------------------------------- a report on a case

NAMES = ("Anna", "Kessel", "Ben", "Oduya", "Ruth", "Amsel")


def parts(target: Path) -> str:
    """All text of a file; of a Word file or workbook, of all its parts."""
    if target.suffix not in (".docx", ".xlsx"):
        return target.read_text("utf-8-sig")
    with zipfile.ZipFile(target) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".json", ".csv", ".xlsx"])
@pytest.mark.parametrize("letter", LETTERS)
def test_a_report_for_outsiders_names_no_coder(
    sample: Path, line: Line, tmp_path: Path, letter: str, suffix: str
) -> None:
    target = tmp_path / f"told{suffix}"
    line("report", sample, "--letter", letter, "-o", target)
    assert any(name in parts(target) for name in NAMES)
    line("report", sample, "--letter", letter, "--without-names", "-o", target, "--force")
    assert not [name for name in NAMES if re.search(rf"\b{name}\b", parts(target))]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_report_without_names_counts_the_same(sample: Path, line: Line, letter: str) -> None:
    told = json.loads(line("compare", sample, "--letter", letter, "--without-names", "--format", "json"))
    findings = [f for f in told["findings"] if not f["ask"]["to_delegation"]]
    assert counted([f["holds"]["verdict"] for f in findings]) == LETTERS[letter]
    settled = [f for f in findings if f["holds"]["basis"] == "adjudicated"]
    assert [f["holds"]["by"] for f in settled] == [["adjudicator"]] * len(SETTLED[letter])
    assert all(len(f["reviews"]) == 1 for f in settled), "what was overruled is left out"
    assert not any(review["note"] for f in findings for review in f["reviews"])


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
def test_a_report_on_a_case_tells_of_the_case(sample: Path, line: Line, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"told{suffix}"
    line("report", sample, "--letter", "coalition", "-o", target)
    told = re.sub(r"<[^>]+>", "", parts(target))
    assert "Varonia 2024: what became of 11 asks" in told
    assert "Signed by Association of Families of the Customs Bridge" in told
    assert "66% (37% to 87%); 9.90 of 15 points" in told
    assert "A score says what corresponds, never what caused it." in told
