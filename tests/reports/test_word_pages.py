"""The pages of the Word report: which lie on their side, which rows may break, and contents without false numbers."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm
from lxml import etree
from tracked import W, part, words
from wordy import LONG_WORDS, longer_than_a_page, many, with_every_reason

import varonia
from resodiff.model import Comparison
from resodiff.outline import of
from resodiff.reports.word.overview import is_tall
from resodiff.reports.word.pages import LEAST, Room, room
from resodiff.reports.word.paper import LONGEST_LINE
from resodiff.reports.word.report import render

A4 = 9_638
"""Twentieths of a point of text across an upright page of the report."""


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def turned(data: bytes) -> list[bool]:
    """Whether each section lies on its side."""
    return [section.orientation == WD_ORIENT.LANDSCAPE for section in opened(data).sections]


def template(**first: object) -> bytes:
    """A letterhead of an organization; `first` are properties of its section."""
    document = Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Lestra Centre for Rights"
    section.header.paragraphs[0].text = "running head"
    for name, value in first.items():
        setattr(section, name, value)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


# ---------------------------------------------------------------- on their side


@pytest.mark.parametrize(("comparison", "tall"), [(many(30), False), (with_every_reason(3), True)])
def test_the_table_of_all_asks_lies_down_where_its_rows_would_be_tall(
    comparison: Comparison, tall: bool
) -> None:
    assert is_tall(of(comparison), A4) is tall
    assert turned(render(comparison)) == ([False, True, False] if tall else [False])


def test_the_same_rows_are_tall_on_a_narrow_page() -> None:
    assert is_tall(of(many(3)), A4 // 3)


def test_the_pages_that_lie_have_the_heading_and_the_table_and_nothing_else() -> None:
    body = part(render(with_every_reason(3)), "word/document.xml")[0]
    ends = [n for n, block in enumerate(body) if block.find(f"{W}pPr/{W}sectPr") is not None]
    between = list(body)[ends[0] + 1 : ends[1]]
    assert [block.tag.removeprefix(W) for block in between] == ["p", "tbl"]
    assert words(between[0]) == "All asks"
    assert len(between[1].findall(f"{W}tr")) == 1 + 3


def test_a_table_is_as_wide_as_its_page() -> None:
    document = opened(render(with_every_reason(3)))
    lying = document.sections[1]
    wide = next(t for t in document.tables if t.rows[0].cells[0].text == "Ask")
    expected = (lying.page_width - lying.left_margin - lying.right_margin) // 635
    assert sum(column.width for column in wide.columns) // 635 == pytest.approx(
        expected, abs=len(wide.columns)
    )


def test_every_page_has_its_number_at_its_own_right_edge() -> None:
    document = opened(render(with_every_reason(3)))
    for section in document.sections:
        foot = section.footer.paragraphs[0]
        (stop,) = [tab for tab in foot.paragraph_format.tab_stops if tab.alignment is not None]
        assert "NUMPAGES" in foot._p.xml
        assert stop.position == pytest.approx(
            section.page_width - section.left_margin - section.right_margin, abs=1000
        )


def test_the_letterhead_stands_on_the_first_page_alone() -> None:
    document = opened(render(with_every_reason(3), template()))
    assert [s.different_first_page_header_footer for s in document.sections] == [True, False, False]
    assert [s.header.paragraphs[0].text for s in document.sections] == ["running head"] * 3


def test_a_template_that_lies_down_already_stays_as_it_is() -> None:
    lying = template(page_width=Cm(29.7), page_height=Cm(21), orientation=WD_ORIENT.LANDSCAPE)
    assert turned(render(with_every_reason(3), lying)) == [True]


def test_pages_count_on_after_a_template_that_sets_the_first_number() -> None:
    document = opened(template())
    numbers = document.sections[0]._sectPr.makeelement(f"{W}pgNumType", {f"{W}start": "5"})
    document.sections[0]._sectPr.find(f"{W}pgMar").addnext(numbers)
    stream = io.BytesIO()
    document.save(stream)
    sections = opened(render(with_every_reason(3), stream.getvalue())).sections
    starts = [s._sectPr.find(f"{W}pgNumType").get(f"{W}start") for s in sections]
    assert starts == ["5", None, None]


@pytest.mark.parametrize(
    ("size", "margins", "expected"),
    [
        (
            "w:w='11906' w:h='16838'",
            "w:left='1134' w:right='1134' w:top='-850' w:bottom='850'",
            (9638, 15138),
        ),
        ("w:w='100' w:h='100'", "", (LEAST, LEAST)),
        ("w:w='wide'", "w:left='-'", (LEAST, LEAST)),
    ],
)
def test_the_room_on_a_page_is_its_paper_without_the_margins(
    size: str, margins: str, expected: tuple[int, int]
) -> None:
    space = W.strip("{}")
    section = etree.fromstring(f"<w:sectPr xmlns:w='{space}'><w:pgSz {size}/><w:pgMar {margins}/></w:sectPr>")
    assert room(section) == Room(*expected)


# ---------------------------------------------------------------- rows


def test_only_a_row_that_fits_on_no_page_may_break() -> None:
    rows = list(part(render(longer_than_a_page()), "word/document.xml").iter(f"{W}tr"))
    broken = [words(row)[:30] for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None]
    assert broken == [LONG_WORDS[:30]]


def test_the_names_of_columns_stay_with_the_first_row() -> None:
    for head in part(render(varonia.comparison()), "word/document.xml").iter(f"{W}tr"):
        if head.find(f"{W}trPr/{W}tblHeader") is not None:
            assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in head.iter(f"{W}p"))


def test_a_heading_and_a_foot_never_fill_a_page() -> None:
    c = varonia.comparison()
    first = replace(c.findings[0], ask=replace(c.findings[0].ask, number="4 " * 9_000))
    metadata = replace(c.adopted.metadata, symbol="A/HRC/RES/90/7 " * 900)
    document = opened(render(replace(c, findings=(first,), adopted=replace(c.adopted, metadata=metadata))))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    foot = document.sections[0].footer.paragraphs[0].text
    assert max(map(len, headings)) <= LONGEST_LINE
    assert len(foot) <= LONGEST_LINE + len("\tPage 1 of 1")


# ---------------------------------------------------------------- contents


def test_the_contents_are_links_and_promise_no_page() -> None:
    root = part(render(varonia.comparison()), "word/document.xml")
    (instruction,) = [f.text for f in root.iter(f"{W}instrText") if (f.text or "").strip().startswith("TOC")]
    assert instruction is not None
    assert instruction.split() == ["TOC", r"\o", '"1-1"', r"\n", r"\h", r"\z", r"\u"]
    lines = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='TOC1']") is not None]
    assert len(lines) == 6
    linked = ["".join(map(words, line.iter(f"{W}hyperlink"))) for line in lines]
    assert [words(line) for line in lines] == linked


def test_word_asks_nothing_when_the_file_is_opened() -> None:
    assert part(render(varonia.comparison()), "word/settings.xml").find(f"{W}updateFields") is None
