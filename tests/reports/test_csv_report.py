"""CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io

import pytest
from decided import decided
from hypothesis import given
from hypothesis import strategies as st

import varonia
from resodiff.model import Comparison, Finding
from resodiff.reports.csv import COLUMNS, render


def rows(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(comparison).decode("utf-8-sig"), newline="")))


def test_a_line_for_each_finding_and_the_names_first() -> None:
    found = rows(varonia.comparison())
    assert [row["verdict"] for row in found] == ["weakened", "dropped", "adopted", "dropped"]
    assert found[0]["reasons"] == "verb_softened, caveat_added"
    assert found[0]["adopted"] == varonia.ADOPTED[1]
    assert tuple(found[0]) == COLUMNS


def test_what_people_decided_stands_in_columns_of_its_own_a_line_each() -> None:
    first, second, third, _ = rows(decided())
    assert first["review_verdict"] == "dropped\nweakened"
    assert first["review_carriers"] == "–\n2, 3"
    assert first["review_note"] == "'=The release is not asked for.\n–"
    assert first["review_by"] == "Anna Kessel\nBen Oduya"
    assert first["review_at"] == "2030-10-04T10:00:00Z\n2030-10-05T09:30:00+02:00"
    assert (second["review_verdict"], second["review_carriers"]) == ("dropped", "")
    assert second["review_note"] == "Nothing comes near."
    assert (first["review_standing"], second["review_standing"]) == ("current\ncurrent", "outdated")
    assert {third[name] for name in COLUMNS if name.startswith("review_")} == {""}


def test_the_columns_of_the_first_version_stand_where_they_stood() -> None:
    assert COLUMNS[:16] == (
        "number", "id", "verdict", "strengthened", "reversed", "verbatim", "to_delegation", "origin",
        "confidence", "carriers", "reasons", "reason", "ask", "adopted", "heading", "page",
    )  # fmt: skip


def test_the_columns_of_reviews_stand_where_they_stood_and_doubts_come_after() -> None:
    assert COLUMNS[16:] == (
        "review_verdict", "review_carriers", "review_note", "review_by", "review_at", "review_standing",
        "please_check", "review_settles", "held_verdict", "held_basis", "held_by", "review_reasons",
        "held_carriers", "held_reasons", "held_reason", "held_adopted", "held_origin",
        "read_also",
    )  # fmt: skip
    assert [row["please_check"] for row in rows(varonia.comparison())] == ["no", "yes", "no", "no"]


def test_the_verdict_is_the_programs_and_what_holds_has_columns_of_its_own() -> None:
    first, second, *_ = rows(decided())
    held = ("held_verdict", "held_carriers", "held_reasons", "held_adopted")
    assert tuple(first[name] for name in held) == ("dropped", "", "", "")
    assert (first["verdict"], first["carriers"]) == ("weakened", "2")
    assert first["reasons"] == "verb_softened, caveat_added"
    assert second["verdict"] == second["held_verdict"], "nobody's review of it holds"


def test_the_verdict_that_holds_has_columns_of_its_own() -> None:
    first, second, *_ = rows(decided())
    assert (first["review_settles"], second["review_settles"]) == ("no\nno", "no")
    assert (first["held_verdict"], first["held_basis"], first["held_by"]) == (
        "dropped", "disputed", "Anna Kessel",
    )  # fmt: skip
    assert first["review_reasons"] == "–\nqualifier_lost, caveat_added"
    assert (second["held_verdict"], second["held_basis"], second["held_by"]) == ("dropped", "reopened", "")


def test_it_opens_with_the_mark_that_excel_needs() -> None:
    assert render(varonia.comparison()).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@sum", "  =1", "\x00=1"])
def test_a_formula_is_neutralised(words: str) -> None:
    assert rows(asking(words))[0]["ask"].startswith("'")


@given(st.text(min_size=1))
def test_any_words_stay_in_their_cell(words: str) -> None:
    found = rows(asking(words))
    assert len(found) == 1
    assert found[0]["verdict"] == "weakened"
    assert not found[0]["ask"].startswith(("=", "+", "-", "@"))


def asking(words: str) -> Comparison:
    proposed = varonia.letter((words,))
    f = varonia.comparison().findings[0]
    finding = Finding(proposed.asks[0], f.verdict, f.evidence, f.confidence, f.carriers)
    return Comparison(proposed, varonia.resolution(), (finding,))
