"""Tables: rows where they hold data, paragraphs where they only lay out a page."""

from __future__ import annotations

import pytest
from word_file import cell, document, lines, paragraph, row, run, table

from resodiff.model import BlockKind

MERGED = '<w:vMerge w:val="{}"/>'
FIRST = paragraph("Text")


def test_a_row_of_data_is_one_block() -> None:
    body = FIRST, table(row("Member", "Vote"), row("Varonia", "Yes"))
    found = document(*body)
    assert found.text.split("\n")[1:] == ["Member | Vote", "Varonia | Yes"]
    assert [block.kind for block in found.blocks[1:]] == [BlockKind.TABLE_ROW] * 2


LAYOUTS = {
    "one column": (table(row("Urges"), row("Requests")), ["Urges", "Requests"]),
    "one filled column": (table(row("", "Urges"), row("", "Requests")), ["Urges", "Requests"]),
    "the front page of a document": (
        table(row("United Nations", "A/HRC/99/L.7"), row("General Assembly", cell("Limited", "3 May 2031"))),
        ["United Nations", "A/HRC/99/L.7", "General Assembly", "Limited", "3 May 2031"],
    ),
    "two columns of prose": (
        table(row(cell("Urges", "Requests"), cell("Lestra", "3 May"))),
        ["Urges", "Requests", "Lestra", "3 May"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_is_read_as_paragraphs(body: str, expected: list[str]) -> None:
    found = document(FIRST, body)
    assert found.text.split("\n")[1:] == expected
    assert {block.kind for block in found.blocks} == {BlockKind.PARAGRAPH}


def test_a_small_table_at_the_very_beginning_is_a_letterhead() -> None:
    assert lines(table(row("League for Varonia", "Lestra, 3 May")), FIRST) == [
        "League for Varonia",
        "Lestra, 3 May",
        "Text",
    ]


def test_merged_cells_are_read_once() -> None:
    body = table(
        row(cell("All", properties=MERGED.format("restart")), "a"),
        row(cell("ghost", properties="<w:vMerge/>"), "b"),
        row(cell("ghost", properties=MERGED.format("continue")), "c"),
        row(cell("wide", properties='<w:gridSpan w:val="2"/>')),
    )
    assert lines(FIRST, body) == ["Text", "All | a", "b", "c", "wide"]


def test_a_nested_table_is_read_once_in_its_cell() -> None:
    inner = table(row("x", "y"), row("z", "w")) + paragraph()
    body = table(row("Member", cell("of", inner)), row("a", "b"), row("c", "d"), row("e", "f"))
    assert lines(FIRST, body)[1] == "Member | of x | y z | w"


def test_a_typed_number_in_a_cell_of_its_own_is_a_marker() -> None:
    found = document(FIRST, table(row("1.", "Urges Varonia"), row("2.", "Requests")))
    assert [(block.marker, found.wording(block)) for block in found.blocks[1:]] == [
        ("1.", "Urges Varonia"),
        ("2.", "Requests"),
    ]


def test_rows_in_content_controls_are_rows() -> None:
    wrapped = f"<w:sdt><w:sdtContent>{row('c', 'd')}</w:sdtContent></w:sdt>"
    assert lines(FIRST, table(row("a", "b"), wrapped)) == ["Text", "a | b", "c | d"]


def test_a_table_without_words_is_nothing() -> None:
    assert lines(FIRST, table(row("", ""), row("", ""))) == ["Text"]


def test_markers_in_a_row_stay_with_their_words() -> None:
    body = table(row(cell(paragraph(run("1.\tUrges"))), "yes"), row("x", "y"))
    assert lines(FIRST, body)[1] == "1. Urges | yes"
