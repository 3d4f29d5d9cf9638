"""Reviews stand beside the program's view in a comparison, and in every report for people."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import varonia
from resodiff.casework.cases.case import Case
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.journals import decide
from resodiff.casework.coding.shown import with_reviews
from resodiff.casework.reviews.file import ReviewFile
from resodiff.casework.reviews.records import Texts, texts_of
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.model import Comparison, Verdict
from resodiff.reports import named


def journal(folder: Path, by: str, comparison: Comparison, verdict: Verdict | None, note: str) -> Path:
    path = folder / f"pair.{by.lower()}.review.jsonl"
    ask = comparison.findings[0].ask
    file = ReviewFile(path, by, texts_of(comparison.proposed, comparison.adopted, None))
    file.take(Decision(ask.id, wording_of(ask), verdict, None, note, True, by, "2030-10-04T10:00:00Z"))
    return path


@pytest.fixture
def reviewed(tmp_path: Path) -> Comparison:
    plain = varonia.comparison()
    anna = journal(tmp_path, "Anna", plain, Verdict.DROPPED, "The release is not asked for.")
    return with_reviews(plain, [anna, journal(tmp_path, "Ben", plain, None, "Agreed.")])


def test_a_decision_stands_beside_the_machines_view(reviewed: Comparison) -> None:
    plain, first = varonia.comparison().findings[0], reviewed.findings[0]
    assert first.verdict is plain.verdict
    assert [(r.by, r.verdict, r.note) for r in first.reviews] == [
        ("Anna", Verdict.DROPPED, "The release is not asked for."),
        ("Ben", plain.verdict, "Agreed."),
    ]
    assert all(not f.reviews for f in reviewed.findings[1:])


@pytest.mark.parametrize("report", ["html", "markdown"])
def test_reports_for_people_name_reviewer_verdict_and_note(reviewed: Comparison, report: str) -> None:
    found = named(report)
    assert found is not None
    words = found.render(reviewed).decode().replace("\\", "")
    assert re.search(r"Reviewed by Anna on \d{4}-\d\d-\d\d: dropped \(the program: weakened\)", words)
    assert "The release is not asked for." in words


def test_the_word_report_names_the_reviewer(reviewed: Comparison, tmp_path: Path) -> None:
    import docx

    found = named("docx")
    assert found is not None
    (tmp_path / "report.docx").write_bytes(found.render(reviewed))
    lines = [p.text for p in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    assert any(re.match(r"Reviewed by Anna on \d{4}-\d\d-\d\d: dropped", line) for line in lines)


def test_the_json_has_the_review_that_holds_and_all_of_them(reviewed: Comparison) -> None:
    found = named("json")
    assert found is not None
    finding = json.loads(found.render(reviewed))["findings"][0]
    assert finding["review"]["by"] == "Anna"
    assert finding["holds"] == {"verdict": "dropped", "basis": "disputed", "by": ["Anna"]}
    assert [r["verdict"] for r in finding["reviews"]] == ["dropped", "weakened"]
    assert finding["verdict"] == "weakened"


@pytest.mark.parametrize("carriers", ["null", '["2"]'])
def test_a_review_file_that_names_carriers_of_what_is_dropped_is_shown_without(
    tmp_path: Path, carriers: str
) -> None:
    """As earlier versions wrote them."""
    plain = varonia.comparison()
    path = journal(tmp_path, "Anna", plain, Verdict.DROPPED, "")
    written = path.read_text(encoding="utf-8")
    assert '"carriers": []' in written
    path.write_text(written.replace('"carriers": []', f'"carriers": {carriers}'), encoding="utf-8")
    shown = with_reviews(plain, [path])
    assert [r.carriers for r in shown.findings[0].reviews] == [()]
    found = named("markdown")
    assert found is not None
    assert "carried by" not in found.render(shown).decode()


def test_a_report_on_a_case_has_the_reviews_of_its_coders(samples: Path, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from resodiff.cli.app import app

    report = tmp_path / "report.md"
    case = samples / "programme" / "varonia-51"
    assert CliRunner().invoke(app, ["report", str(case), "-o", str(report)]).exit_code == 0
    words = report.read_text(encoding="utf-8")
    assert "Reviewed by Anna Kessel" in words
    assert "Reviewed by Ben Oduya" in words


def standings(comparison: Comparison, case: Case) -> dict[str, tuple[str, list[str]]]:
    """What the JSON says of each ask's review: how it stands, and its carriers."""
    found = named("json")
    assert found is not None
    told = json.loads(found.render(with_reviews(comparison, sorted(case.reviews.iterdir()))))
    return {
        f["ask"]["number"]: (f["review"]["standing"], f["review"]["carriers"])
        for f in told["findings"]
        if f["review"]
    }


def test_the_json_tells_reviews_of_an_earlier_text_apart(case_folder: Path) -> None:
    """The new text has a paragraph more at its head, so numbers move on, and another word in the last one."""
    case = load(case_folder)
    compared = Library(case).compared(case.letters[0])
    asks = [finding.ask for finding in compared.comparison.findings]
    for ask, carriers in zip(asks, [("2",), ("3",), ("4",), ()], strict=False):
        said = Verdict.ADOPTED if carriers else Verdict.DROPPED
        decide(case, compared, "Anna", Decision(ask.id, wording_of(ask), said, carriers, "", True))
    assert standings(compared.comparison, case) == {
        "1": ("current", ["2"]), "2": ("current", ["3"]), "3": ("current", ["4"]), "4": ("current", []),
    }  # fmt: skip
    adopted = case_folder / "adopted.txt"
    moved = adopted.read_text(encoding="utf-8")
    for number in (4, 3, 2, 1):
        moved = moved.replace(f"\n{number}. ", f"\n{number + 1}. ")
    moved = moved.replace("\n2. Takes note", "\n1. Welcomes the visit to Lestra;\n\n2. Takes note")
    adopted.write_text(moved.replace("at its next session", "at its last session"), encoding="utf-8")
    later = Library(case).compared(case.letters[0]).comparison
    assert standings(later, case) == {
        "1": ("carried over", ["3"]), "2": ("carried over", ["4"]), "3": ("outdated", ["4"]), "4": ("outdated", []),
    }  # fmt: skip


def test_a_review_of_another_text_that_nobody_kept_is_outdated(tmp_path: Path) -> None:
    plain = varonia.comparison()
    path, ask = tmp_path / "pair.anna.review.jsonl", plain.findings[0].ask
    texts = Texts((*texts_of(plain.proposed, plain.adopted).sides[:1], ("adopted", "earlier.txt", "aa")))
    ReviewFile(path, "Anna", texts).take(Decision(ask.id, wording_of(ask), Verdict.DROPPED, (), "", True))
    assert [r.standing for r in with_reviews(plain, [path]).findings[0].reviews] == ["outdated"]
