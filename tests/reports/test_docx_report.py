"""The Word report: what it tells, how it is built, and the template it may follow."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import PROGRAM, convert
from tracked import W, part, words
from wordy import many

import varonia
from resodiff.errors import InputError
from resodiff.model import Comparison, Finding
from resodiff.readers import read
from resodiff.reports.word.redline import render as redline
from resodiff.reports.word.report import render

CHAPTERS = [
    "Summary in a minute",
    "All asks",
    "Ask by ask",
    "Adopted, and asked by nobody here",
    "Method and caveats",
    "Notes on the reading of the files",
]


def opened(data: bytes) -> Any:
    """The report as python-docx reads it."""
    return Document(io.BytesIO(data))


def headings(data: bytes, level: int) -> list[str]:
    return [p.text for p in opened(data).paragraphs if p.style.name == f"Heading {level}"]


def tables(data: bytes) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in opened(data).tables]


def whole(data: bytes) -> str:
    return "\n".join(words(p) for p in part(data, "word/document.xml").iter(f"{W}p"))


# ---------------------------------------------------------------- what it tells


def test_the_chapters_are_headings_in_order() -> None:
    assert headings(render(varonia.comparison()), 1) == CHAPTERS


def test_every_finding_has_one_section_and_one_row() -> None:
    data = render(varonia.comparison())
    verdicts = ["weakened", "dropped", "adopted", "dropped"]
    assert headings(data, 2) == [f"Ask {n}: {verdict}" for n, verdict in enumerate(verdicts, 1)]
    overview = next(t for t in tables(data) if t[0][0] == "Ask")
    assert [row[0] for row in overview[1:]] == ["1", "2", "3", "4"]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(4)))
def test_sections_follow_the_order_of_the_findings(order: list[int]) -> None:
    c = varonia.comparison()
    data = render(replace(c, findings=tuple(c.findings[n] for n in order)))
    assert [line.split(":")[0] for line in headings(data, 2)] == [f"Ask {n + 1}" for n in order]


def test_the_title_block_names_texts_dates_votes_and_hashes() -> None:
    facts = {row[0]: row[1:] for row in tables(render(varonia.with_origins()))[0]}
    assert facts[""] == ["Proposed", "Adopted", "Previous"]
    assert facts["Symbol"] == ["–", "A/HRC/RES/90/7", "A/HRC/RES/90/7"]
    assert facts["Kind"][0] == "letter, 18 August 2030"
    assert facts["Body"][1] == "Human Rights Council, Ninetieth session"
    assert facts["Vote"][1] == "24 in favour, 8 against, 15 abstaining"
    assert facts["SHA-256"][0] == "0" * 64


def test_the_summary_has_totals_and_the_losses_first() -> None:
    lines = whole(render(varonia.comparison())).split("\n")
    assert any(line.startswith("3 asks: 1 adopted, 1 weakened, 1 dropped.") for line in lines)
    titles = [line for line in lines if line in ("Dropped (1)", "Weakened (1)", "Adopted (1)")]
    assert titles == ["Dropped (1)", "Weakened (1)", "Adopted (1)"]


def test_a_section_has_both_wordings_the_difference_and_the_reasons() -> None:
    data = render(varonia.comparison())
    wordings = next(t for t in tables(data) if t[0] == ["Proposed (ask 1, page 1)", "Adopted (2)"])
    assert wordings[1] == [varonia.LETTER[0], f"2  {varonia.ADOPTED[1]}"]
    assert "Softer verb. Because of verb_softened" in whole(data)


def test_what_was_lost_and_gained_is_told_by_colour_and_by_line() -> None:
    runs = [(r.style.name, r.text) for p in opened(render(varonia.comparison())).paragraphs for r in p.runs]
    assert ("Resodiff Lost", "Calls upon") in runs
    assert ("Resodiff Gained", "Encourages") in runs
    styles = opened(render(varonia.comparison())).styles
    assert styles["Resodiff Lost"].font.strike
    assert styles["Resodiff Gained"].font.underline
    assert str(styles["Resodiff Lost"].font.color.rgb) != str(styles["Resodiff Gained"].font.color.rgb)


def test_a_dropped_ask_says_so_in_place_of_a_wording() -> None:
    assert "No adopted paragraph carries this ask." in whole(render(varonia.comparison()))


def test_origins_are_told_where_there_is_a_previous_text() -> None:
    assert "eroded: weaker than the previous text" in whole(render(varonia.with_origins()))
    assert "Eroded:" not in whole(render(varonia.comparison()))


def test_warnings_method_and_versions_are_told() -> None:
    text = whole(render(varonia.comparison()))
    assert "Please note: the texts may be about different things" in text
    assert "It never says that a letter or a proposal caused a change" in text
    assert "with rubric 1, word lists words 1 (abc)." in text


# ---------------------------------------------------------------- how it is built


def test_the_contents_are_filled_in_and_linked_to_the_chapters() -> None:
    root = part(render(varonia.comparison()), "word/document.xml")
    fields = [f.text or "" for f in root.iter(f"{W}instrText")]
    assert any(f.strip().startswith("TOC") for f in fields)
    names = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    links = [(link.get(f"{W}anchor"), words(link)) for link in root.iter(f"{W}hyperlink")]
    assert {anchor for anchor, _ in links} <= names
    assert [
        title for anchor, title in links if not str(anchor).startswith("ask-") or title in CHAPTERS
    ] == CHAPTERS


def test_fields_are_opened_and_closed() -> None:
    root = part(render(varonia.comparison()), "word/document.xml")
    kinds = [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)


def test_every_table_has_a_header_row_that_repeats_and_words_for_a_screen_reader() -> None:
    root = part(render(varonia.comparison()), "word/document.xml")
    found = list(root.iter(f"{W}tbl"))
    assert len(found) == 8
    for table in found:
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None


def test_the_bars_have_words_in_place_of_their_look() -> None:
    told = [
        each.get("descr")
        for each in part(render(varonia.comparison()), "word/document.xml").iter()
        if each.tag.endswith("}docPr")
    ]
    assert told == [f"1 of 3 asks {verdict}" for verdict in ("adopted", "weakened", "dropped")]


def test_the_file_states_title_language_and_the_date_of_the_text() -> None:
    document = opened(render(varonia.comparison()))
    facts = document.core_properties
    assert (facts.title, facts.language, facts.author) == ("What became of 3 asks", "en-GB", "resodiff")
    assert facts.created.date().isoformat() == "2030-10-02"
    assert 'w:lang w:val="en-GB"' in document.styles.element.xml


def test_pages_are_numbered() -> None:
    footer = opened(render(varonia.comparison())).sections[0].footer.paragraphs[0]
    assert "PAGE" in footer._p.xml
    assert "NUMPAGES" in footer._p.xml


def test_nothing_in_the_file_tells_when_or_where_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    data = render(varonia.comparison())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2030, 10, 2, 0, 0, 0)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert opened(render(varonia.comparison())).core_properties.created.year == 2023
    assert render(varonia.comparison()) != data


ORDER = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle ins del rFonts b bCs i iCs strike dstrike color spacing kern sz szCs u lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW shd",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
}
"""The order in which the schema wants what we write (ECMA-376 Part 1, annex A)."""


@pytest.mark.parametrize("make", [render, redline], ids=["report", "redline"])
def test_properties_stand_in_the_order_of_the_schema(make: Callable[[Comparison], bytes]) -> None:
    data = make(varonia.with_origins())
    for name in ("word/document.xml", "word/footer1.xml"):
        for element in part(data, name).iter():
            order = ORDER.get(element.tag.removeprefix(W), "").split()
            if order:
                children = [child.tag.removeprefix(W) for child in element]
                assert children == sorted(children, key=order.index)


def test_our_styles_stand_in_the_order_of_the_schema() -> None:
    own = [e for e in part(render(varonia.comparison()), "word/styles.xml") if "Resodiff" in str(e.attrib)]
    assert len(own) == 10
    for element in (inner for style in own for inner in style.iter()):
        order = ORDER.get(element.tag.removeprefix(W), "").split()
        children = [child.tag.removeprefix(W) for child in element]
        assert not order or children == sorted(children, key=order.index)


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1))
def test_any_words_make_a_file_that_opens(wild: str) -> None:
    c = varonia.comparison()
    proposed, f = varonia.letter((wild,)), c.findings[0]
    finding = Finding(proposed.asks[0], f.verdict, f.evidence, f.confidence, f.carriers)
    assert headings(render(Comparison(proposed, c.adopted, (finding,))), 2) == ["Ask 1: weakened"]


def test_our_own_reader_reads_the_report() -> None:
    assert "Summary in a minute" in read(render(varonia.comparison()), "report.docx").text


# ---------------------------------------------------------------- templates


def letterhead(text: str = "Lestra Centre for Rights") -> Any:
    """A template with a header, a footer, an old text and a heading style of its own."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = text
    document.sections[0].footer.paragraphs[0].text = "4 Bridge Street"
    document.styles["Heading 1"].font.name = "Georgia"
    document.add_paragraph("Dear friends,")
    return document


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_template_gives_its_letterhead_and_styles_and_not_its_text() -> None:
    document = opened(render(varonia.comparison(), saved(letterhead())))
    assert document.sections[0].header.paragraphs[0].text == "Lestra Centre for Rights"
    assert document.sections[0].footer.paragraphs[0].text == "4 Bridge Street"
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert "Dear friends," not in [p.text for p in document.paragraphs]
    assert document.paragraphs[0].text == "What became of 3 asks"


def test_a_template_of_several_sections_gives_the_first_with_the_letterhead() -> None:
    document = letterhead()
    second = document.add_section()
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Annex"
    report = opened(render(varonia.comparison(), saved(document)))
    assert len(report.sections) == 1
    assert report.sections[0].header.paragraphs[0].text == "Lestra Centre for Rights"


def test_a_template_file_of_word_is_taken_too() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(letterhead()))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            changed = old.read(name).replace(b"document.main+xml", b"template.main+xml")
            new.writestr(name, changed if name == "[Content_Types].xml" else old.read(name))
    report = opened(render(varonia.comparison(), stream.getvalue()))
    assert report.sections[0].header.paragraphs[0].text == "Lestra Centre for Rights"


def test_a_template_that_says_nothing_of_its_paper_is_taken() -> None:
    document = letterhead()
    body = document.element.body
    body.remove(body.sectPr)
    assert headings(render(varonia.comparison(), saved(document)), 1) == CHAPTERS


def test_the_second_copy_of_the_styles_goes() -> None:
    assert any("stylesWithEffects" in name for name in names(saved(letterhead())))
    assert not any(
        "stylesWithEffects" in name for name in names(render(varonia.comparison(), saved(letterhead())))
    )


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def test_a_template_without_any_style_gets_what_it_lacks() -> None:
    document = letterhead()
    for style in list(document.styles.element):
        if style.tag.endswith("}style") and style.get(f"{W}styleId") != "Normal":
            document.styles.element.remove(style)
    data = render(varonia.comparison(), saved(document))
    assert headings(data, 1) == CHAPTERS


def test_a_style_that_the_template_made_its_own_stays() -> None:
    first = opened(render(varonia.comparison()))
    first.styles["Resodiff Lost"].font.double_strike = True
    again = opened(render(varonia.comparison(), saved(first)))
    assert again.styles["Resodiff Lost"].font.double_strike


@pytest.mark.parametrize(
    "data",
    [b"", b"no zip file", b"PK\x03\x04 broken", saved(Document())[:2000]],
    ids=["empty", "no zip file", "broken", "cut off"],
)
def test_a_template_that_is_no_word_file_is_an_input_error(data: bytes) -> None:
    with pytest.raises(InputError):
        render(varonia.comparison(), data)


# ---------------------------------------------------------------- at length


def test_eighty_asks_are_eighty_sections() -> None:
    assert len(headings(render(many(80)), 2)) == 80


@pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_report_and_shows_all_of_it(tmp_path: Path) -> None:
    from pypdfium2 import PdfDocument

    file = tmp_path / "report.docx"
    file.write_bytes(render(varonia.with_origins()))
    document = PdfDocument(convert(file, "pdf", tmp_path / "profile"))
    shown = " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    for title in (*CHAPTERS, "Ask 4: dropped", "Page 1 of"):
        assert title in shown
