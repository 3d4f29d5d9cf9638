"""The Excel workbook, opened with a library that did not write it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from decided import ANNA, decided
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import PROGRAM, convert
from openpyxl import load_workbook

import varonia
from resodiff.model import Comparison, Finding
from resodiff.reports.xlsx.report import LIMIT, render

Record = dict[str, Any]


def book(comparison: Comparison) -> Any:
    return load_workbook(io.BytesIO(render(comparison)))


def records(comparison: Comparison, sheet: str) -> list[Record]:
    names, *rows = book(comparison)[sheet].iter_rows(values_only=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


def asking(words: str) -> Comparison:
    proposed = varonia.letter((words,))
    f = varonia.comparison().findings[0]
    finding = Finding(proposed.asks[0], f.verdict, f.evidence, f.confidence, f.carriers)
    return Comparison(proposed, varonia.resolution(), (finding,))


def test_the_sheets_stand_in_order() -> None:
    assert book(varonia.comparison()).sheetnames == ["findings", "evidence", "scores", "texts", "about"]


def test_every_finding_is_one_row_with_values_of_their_own_types() -> None:
    found = records(varonia.comparison(), "findings")
    assert [(row["ask"], row["verdict"]) for row in found] == [
        ("1", "weakened"),
        ("2", "dropped"),
        ("3", "adopted"),
        ("4", "dropped"),
    ]
    assert (found[2]["verbatim"], found[0]["verbatim"]) == (True, False)
    assert (found[0]["confidence"], found[0]["page"]) == (0.87, 1)
    assert (found[0]["proposed wording"], found[0]["adopted wording"]) == (
        varonia.LETTER[0],
        varonia.ADOPTED[1],
    )


def test_every_piece_of_evidence_is_one_row() -> None:
    found = records(varonia.comparison(), "evidence")
    assert [(row["ask"], row["code"], row["weight"]) for row in found] == [
        ("1", "verb_softened", -1.2),
        ("1", "caveat_added", -0.8),
        ("2", "topic_only", -2),
        ("3", "same_wording", 3),
        ("4", "demand_absent", -3),
    ]
    assert (found[0]["words of the ask"], found[0]["adopted words"]) == ("Calls upon", "Encourages")


def test_every_review_is_one_row_beside_the_programs_verdict() -> None:
    assert book(decided()).sheetnames == ["findings", "evidence", "reviews", "scores", "texts", "about"]
    found = records(decided(), "reviews")
    said = [
        (row["ask"], row["program's verdict"], row["reviewed verdict"], row["agrees"], row["by"])
        for row in found
    ]
    assert said == [
        ("1", "weakened", "dropped", False, "Anna Kessel"),
        ("1", "weakened", "weakened", True, "Ben Oduya"),
        ("2", "dropped", "dropped", True, "Ben Oduya"),
    ]
    assert [row["standing"] for row in found] == ["current", "current", "outdated"]
    assert [row["now in, as reviewed"] for row in found] == [None, "2, 3", None]
    assert [row["note"] for row in found] == ["=The release is not asked for.", None, "Nothing\ncomes near."]


@pytest.mark.parametrize(
    ("at", "cell"),
    [
        ("2030-10-04T10:00:00Z", datetime(2030, 10, 4, 10)),
        ("2030-10-05T09:30:00+02:00", datetime(2030, 10, 5, 7, 30)),
        ("2030-10-05", datetime(2030, 10, 5)),
        ("1899-10-05T09:30:00Z", "1899-10-05T09:30:00Z"),
        ("9999-12-31T23:59:00-14:00", "9999-12-31T23:59:00-14:00"),
        ("last week", "last week"),
        ("", None),
    ],
)
def test_a_time_of_a_review_is_a_date_that_excel_can_count_with(at: str, cell: object) -> None:
    c = decided()
    c = replace(c, findings=(replace(c.findings[0], reviews=(replace(ANNA, at=at),)),))
    (row,) = records(c, "reviews")
    assert row["at (UTC)"] == cell


def test_scores_count_what_is_the_resolutions_to_give() -> None:
    found = {(row["group"], row["what"]): row["asks"] for row in records(varonia.with_origins(), "scores")}
    assert found["asks", "counted"] == 3
    assert [found["verdict", v] for v in ("adopted", "weakened", "dropped")] == [1, 1, 1]
    assert found["origin", "eroded"] == 1
    assert found["reason for weakened", "softer verb"] == 1
    assert found["not counted", "asks to the reader's own delegation"] == 1


def test_texts_have_every_paragraph_and_what_it_carries() -> None:
    found = records(varonia.with_origins(), "texts")
    assert [row["wording"] for row in found if row["text"] == "proposed"] == list(varonia.LETTER)
    adopted = {row["number"]: row for row in found if row["text"] == "adopted"}
    assert list(adopted) == ["PP1", "PP2", "1", "2", "3"]
    assert [adopted[n]["carries asks"] for n in ("1", "2", "3")] == [None, "1", "3"]
    assert sum(row["text"] == "previous" for row in found) == 5


def test_about_has_the_texts_the_caveats_and_the_versions() -> None:
    found = records(varonia.comparison(), "about")
    assert {row["what"] for row in found} >= {"Symbol", "Vote", "SHA-256", "Please note", "Caveat", "Made by"}


@pytest.mark.parametrize("name", ["findings", "evidence", "scores", "texts"])
def test_sheets_can_be_filtered_their_names_stay_and_words_wrap(name: str) -> None:
    sheet = book(varonia.comparison())[name]
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    assert all(
        cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value is not None
    )


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@sum", "  =1", "=HYPERLINK(1)", "https://x.example"])
def test_words_are_never_a_formula_or_a_link(words: str) -> None:
    sheet = book(asking(words))["findings"]
    (cell,) = (cell for cell in sheet[2] if cell.value == words)
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.quotePrefix or words.startswith("https")


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1))
def test_any_words_make_a_workbook_without_formulas(words: str) -> None:
    for sheet in book(asking(words)):
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize("words", ["_x0041_", "_x000D_ Urges", "\U0001f54a" * 3])
def test_words_that_look_like_escapes_come_back_as_they_are(words: str) -> None:
    (row,) = records(asking(words), "findings")
    assert row["proposed wording"] == words


def test_what_no_cell_can_hold_is_cut_and_says_so() -> None:
    (row,) = records(asking("long " * 10_000), "findings")
    assert len(row["proposed wording"]) == LIMIT
    assert row["proposed wording"].endswith("(cut: a cell holds no more)")


def test_the_date_in_the_file_is_that_of_the_text() -> None:
    assert book(varonia.comparison()).properties.created.date().isoformat() == "2030-10-02"


@pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    file = tmp_path / "findings.xlsx"
    file.write_bytes(render(varonia.comparison()))
    lines = convert(file, "csv", tmp_path / "profile").read_text("cp1252").splitlines()
    assert [line.split(",")[2] for line in lines] == ["verdict", "weakened", "dropped", "adopted", "dropped"]
