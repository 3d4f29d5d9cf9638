"""What of a Word paragraph is its text, and what is not."""

from __future__ import annotations

import docx as python_docx
import pytest
from word_file import cell, document, italic, lines, paragraph, row, run, table

from resodiff.model import BlockKind
from resodiff.readers import read

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}'
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{mark('begin')}{told}{mark('separate')}{result}{mark('end')}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(run("Varonia shall ") + run("act."), "Varonia shall act.", id="runs are joined"),
        pytest.param("<w:r><w:t>Lestra</w:t><w:tab/><w:t>2031</w:t></w:r>", "Lestra 2031", id="a tab"),
        pytest.param("<w:r><w:t>Lestra</w:t><w:br/><w:t>2031</w:t></w:r>", "Lestra 2031", id="a line break"),
        pytest.param("<w:r><w:t>self</w:t><w:noBreakHyphen/><w:t>rule</w:t></w:r>", "self-rule", id="hyphen"),
        pytest.param("<w:r><w:t>demo</w:t><w:softHyphen/><w:t>cratic</w:t></w:r>", "democratic", id="soft"),
        pytest.param(run("demo\xadcratic"), "democratic", id="a soft hyphen among the letters"),
        pytest.param(run("Article\xa07  of"), "Article 7 of", id="kinds of space"),
        pytest.param(run("Kept") + run(" hidden", "<w:vanish/>"), "Kept", id="hidden text"),
        pytest.param(run("Kept") + run(" too", '<w:vanish w:val="0"/>'), "Kept too", id="not hidden"),
        pytest.param(
            f'<w:smartTag w:element="place">{run("Varonia")}</w:smartTag>', "Varonia", id="smart tag"
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{run('Varonia')}</w:sdtContent></w:sdt>", "Varonia", id="control"
        ),
        pytest.param(
            f"{run('Dear')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run(' click here')}"
            "</w:sdtContent></w:sdt>",
            "Dear",
            id="the prompt of a content control",
        ),
        pytest.param(f'<w:hyperlink w:anchor="a">{run("the act")}</w:hyperlink>', "the act", id="hyperlink"),
        pytest.param(run("act") + "<w:r><w:footnoteReference w:id='1'/></w:r>", "act", id="footnote mark"),
        pytest.param(
            run("act") + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>',
            "act",
            id="a footnote mark of one's own",
        ),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5</w:t></w:r>', "≥ 5", id="symbol"),
        pytest.param(run("10 \uf0b0"), "10 °", id="a code of a symbol font"),
        pytest.param(f"<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>{run(' is')}", "a+b is", id="mathematics"),
        pytest.param(
            f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('Lestra')}</w:rubyBase></w:ruby></w:r>",
            "Lestra",
            id="ruby",
        ),
        pytest.param(run("see ") + field(" REF a \\h ", run("paragraph 4")), "see paragraph 4", id="field"),
        pytest.param(field(" IF 1 ", run("a ") + field(" PAGE ", run("9"))), "a 9", id="field in field"),
        pytest.param(run("act") + field(" NOTEREF _x ", run("3")), "act", id="reference to a note"),
        pytest.param(
            f'<w:fldSimple w:instr=" DATE ">{run("3 May")}</w:fldSimple>', "3 May", id="a simple field"
        ),
        pytest.param(
            "<w:r><w:t>Lestra</w:t><w:br w:type='page'/><w:t>met</w:t></w:r>", "Lestra met", id="page"
        ),
    ],
)
def test_the_words_of_a_paragraph(content: str, expected: str) -> None:
    assert lines(paragraph(content)) == [expected]


def test_a_page_break_between_two_sentences_divides_them() -> None:
    content = "<w:r><w:t>It adjourned.</w:t><w:br w:type='page'/><w:t>Annex</w:t></w:r>"
    assert lines(paragraph(content)) == ["It adjourned.", "Annex"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = paragraph(run("Anchored") + BOX.format(paragraph("Boxed"))), paragraph("Next")
    assert lines(*body) == ["Anchored", "Boxed", "Next"]


def test_a_field_over_paragraphs_keeps_its_instruction_to_itself() -> None:
    begin, told, middle, end = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r><w:instrText>TOC \\o 1-3</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    contents = paragraph(begin + told + middle + run("Overview 3")), paragraph(run("Annex 9") + end)
    assert lines(*contents, paragraph("The text")) == ["The text"]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert lines(paragraph(begin + run("First")), paragraph("Second")) == ["First", "Second"]


def test_a_table_of_contents_is_left_out() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('Overview 3')}</w:sdtContent></w:sdt>"
    )
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    assert lines(control, paragraph("Annex 9", style="T1"), paragraph("Text"), styles=styles) == ["Text"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="N"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/>'
    '<w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="UN"><w:name w:val="_ H _Ch_G"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
)


@pytest.mark.parametrize(
    ("style", "properties", "kind", "level"),
    [
        ("N", "", BlockKind.PARAGRAPH, 0),
        ("H2", "", BlockKind.HEADING, 1),
        ("Mine", "", BlockKind.HEADING, 3),
        ("UN", "", BlockKind.HEADING, 0),
        ("Loop", "", BlockKind.PARAGRAPH, 0),
        ("Unknown", "", BlockKind.PARAGRAPH, 0),
        ("N", '<w:outlineLvl w:val="2"/>', BlockKind.HEADING, 2),
        ("H2", '<w:outlineLvl w:val="9"/>', BlockKind.PARAGRAPH, 0),
    ],
)
def test_headings_by_style_or_outline(style: str, properties: str, kind: BlockKind, level: int) -> None:
    (block,) = document(paragraph("Cooperation", style=style, properties=properties), styles=STYLES).blocks
    assert (block.kind, block.level) == (kind, level)


@pytest.mark.parametrize(
    ("content", "style", "lead"),
    [
        (italic("Calls upon") + run(" Varonia"), "", "Calls upon"),
        (italic("Strongly ") + italic("urges ") + run("Varonia"), "", "Strongly urges"),
        (italic("Urges") + run(" Varonia ") + italic("again"), "", "Urges"),
        (run("1.\t") + italic("Urges") + run(" Varonia"), "", "Urges"),
        (run("Urges ") + italic("Varonia"), "", ""),
        (run("Urges", '<w:rStyle w:val="Em"/>') + run(" Varonia"), "", "Urges"),
        (run("Urges") + run(" Varonia", '<w:i w:val="0"/>'), "Q", "Urges"),
        (run("Urges", '<w:i w:val="false"/>') + run(" Varonia"), "", ""),
    ],
)
def test_the_lead_is_what_is_italic_at_the_start(content: str, style: str, lead: str) -> None:
    (block,) = document(paragraph(content, style=style), styles=STYLES).blocks
    assert block.lead == lead


def test_facts_are_the_title_and_the_day_of_the_last_change() -> None:
    made = python_docx.Document()
    made.add_paragraph("Varonia")
    made.core_properties.title = "A/HRC/99/L.7"
    found = read(_saved(made), "draft.docx")
    assert found.fact("title") == "A/HRC/99/L.7"
    assert len(found.fact("modified")) == len("2031-05-03")


def test_a_trivial_title_is_no_fact() -> None:
    made = python_docx.Document()
    made.add_paragraph("Varonia")
    made.core_properties.title = "Microsoft Word - Document1"
    assert read(_saved(made), "draft.docx").fact("title") == ""


def test_comments_are_noted_and_not_read() -> None:
    comments = "".join(
        f'<w:comment w:id="{at}" w:author="{who}">{paragraph("Delete this?")}</w:comment>'
        for at, who in enumerate(("Ms. Vaal", "Mr. Orin", "Ms. Vaal"))
    )
    found = document(paragraph("Varonia"), comments=comments)
    (notice,) = found.notices
    assert found.text == "Varonia"
    assert notice.code == "comments"
    assert "3 comments by Ms. Vaal and Mr. Orin" in notice.message


def test_an_embedded_file_is_warned_of() -> None:
    (notice,) = document(paragraph("Varonia"), "<w:altChunk/>").notices
    assert notice.code == "embedded_chunk"


def test_what_python_docx_writes_is_read_alike() -> None:
    made = python_docx.Document()
    made.add_heading("Human rights in Varonia", 1)
    for words in ("The Council,", "Recalling its earlier work,", "Requests a report."):
        made.add_paragraph(words)
    found = read(_saved(made), "draft.docx")
    assert [found.wording(block) for block in found.blocks] == [each.text for each in made.paragraphs]


def test_text_in_a_table_within_a_control_is_read() -> None:
    inside = table(row(cell("Lestra"), cell("2031")), row(cell("Varonia"), cell("2032")))
    control = f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    assert lines(paragraph("Before"), control) == ["Before", "Lestra | 2031", "Varonia | 2032"]


def _saved(made: python_docx.document.Document) -> bytes:
    import io

    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
