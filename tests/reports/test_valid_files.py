"""The files are what Word and Excel take without repair: by the schemas of ECMA-376, and by rules no schema says.

The schemas are those of Microsoft's Open XML SDK (`schemas`). What they do not find is in `word_rules` and
`book_rules`. Each rule is shown to find the flaw it is there for.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import book_rules
import pytest
import schemas
import word_rules
from decided import decided
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from strange import TEXTS, draft, saying
from wordy import longer_than_a_page, with_every_reason

import resodiff
import varonia
from resodiff.model import Comparison
from resodiff.reports.word.redline import render as redline
from resodiff.reports.word.report import render as report
from resodiff.reports.xlsx.report import render as workbook

Make = Callable[[Comparison], bytes]

WORD, BOOK = "docx", "xlsx"
MAKERS: tuple[tuple[str, Make, str], ...] = (
    ("report", report, WORD),
    ("redline", redline, WORD),
    ("workbook", workbook, BOOK),
)
EVERY = pytest.mark.parametrize(("make", "kind"), [pytest.param(m, k, id=name) for name, m, k in MAKERS])

COMPARISONS: dict[str, Callable[[], Comparison]] = {
    "four asks": varonia.comparison,
    "origins": varonia.with_origins,
    "reviews": decided,
    "no asks": lambda: Comparison(varonia.letter(()), varonia.resolution(), ()),
    "pages on their side": lambda: with_every_reason(3),
    "an ask longer than a page": longer_than_a_page,
}


@pytest.fixture
def against_the_schema(tmp_path: Path) -> Callable[[bytes, str], list[str]]:
    def flaws(data: bytes, kind: str) -> list[str]:
        file = tmp_path / f"file.{kind}"
        file.write_bytes(data)
        return schemas.flaws(file)

    return flaws


Schema = Callable[[bytes, str], list[str]]


def against_the_rules(data: bytes, kind: str) -> list[str]:
    return word_rules.flaws(data) if kind == WORD else book_rules.flaws(data)


# ---------------------------------------------------------------- what we write


@EVERY
@pytest.mark.parametrize("comparison", COMPARISONS.values(), ids=COMPARISONS)
def test_a_report_breaks_no_rule(
    make: Make, kind: str, comparison: Callable[[], Comparison], against_the_schema: Schema
) -> None:
    data = make(comparison())
    assert against_the_rules(data, kind) == []
    assert against_the_schema(data, kind) == []


@EVERY
def test_the_report_on_the_samples_breaks_no_rule(
    make: Make, kind: str, samples: Path, against_the_schema: Schema
) -> None:
    texts = ("letter-coalition.docx", "adopted-resolution.docx", "previous-resolution.docx")
    data = make(resodiff.compare(*(resodiff.read(samples / name) for name in texts)))
    assert against_the_rules(data, kind) == []
    assert against_the_schema(data, kind) == []


@EVERY
@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_strange_texts_break_no_rule(make: Make, kind: str, words: str, against_the_schema: Schema) -> None:
    data = make(draft(words) if make is redline else saying(words))
    assert against_the_rules(data, kind) == []
    assert against_the_schema(data, kind) == []


@EVERY
def test_no_text_breaks_a_rule(make: Make, kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("any") / f"file.{kind}"

    @settings(max_examples=10, deadline=None)
    @given(st.text(min_size=1), st.sampled_from([saying, draft]))
    def holds(words: str, put: Callable[[str], Comparison]) -> None:
        data = make(put(words))
        assert against_the_rules(data, kind) == []
        file.write_bytes(data)
        assert schemas.flaws(file) == []

    holds()


def test_a_report_in_a_template_breaks_no_rule(against_the_schema: Schema) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Lestra Centre for Rights"
    stream = io.BytesIO()
    document.save(stream)
    for make in (report, redline):
        data = make(with_every_reason(3), stream.getvalue())
        assert against_the_rules(data, WORD) == []
        assert against_the_schema(data, WORD) == []


# ---------------------------------------------------------------- what the rules find

BODY, COMMENTS, SHEET = "word/document.xml", "word/comments.xml", "xl/worksheets/sheet1.xml"

Flaw = tuple[Make, str, str, str, str]
"""Who makes the file, the part that is broken, a pattern and what takes its place, and who finds it."""

BROKEN: dict[str, Flaw] = {
    "properties of a paragraph out of order": (
        report, BODY, r"<w:pPr>(<w:pStyle[^>]*/>)", r"<w:pPr><w:jc w:val='left'/>\1",
        "schema",
    ),
    "properties of a run out of order": (
        report, BODY, r"<w:rPr>(<w:b/>)", r"<w:rPr><w:u w:val='single'/>\1",
        "schema",
    ),
    "properties of a table out of order": (report, BODY, r"(<w:tblStyle[^>]*/>)(<w:tblW[^>]*/>)", r"\2\1", "schema"),
    "properties of a cell out of order": (report, BODY, r"(<w:tcW[^>]*/>)(<w:shd[^>]*/>)", r"\2\1", "schema"),
    "properties of a section out of order": (report, BODY, r"(<w:pgSz[^>]*/>)(<w:pgMar[^>]*/>)", r"\2\1", "schema"),
    "settings out of order": (
        report, "word/settings.xml", r"(<w:zoom[^>]*/>)(.*)(</w:settings>)", r"\2\1\3",
        "schema",
    ),
    "a change without a number": (redline, BODY, r"<w:del w:id=\"\d+\"", r"<w:del", "schema"),
    "a picture that is not there": (report, BODY, r"r:embed=\"[^\"]*\"", r'r:embed="rId999"', "relations_lead"),
    "a relation to a part that is not there": (
        report, "word/_rels/document.xml.rels", r"numbering\.xml", r"nothing.xml",
        "schema",
    ),
    "a part without a type": (
        report, "[Content_Types].xml", r"<Override PartName=\"/word/styles.xml\"[^>]*/>", r"",
        "schema",
    ),
    "a bookmark's name twice": (report, BODY, r'w:name="ask-2"', r'w:name="ASK-1"', "bookmarks_have"),
    "a bookmark without an end": (report, BODY, r"<w:bookmarkEnd[^>]*/>", r"", "bookmarks_have"),
    "a link to nowhere": (report, BODY, r'w:anchor="ask-2"', r'w:anchor="ask-22"', "links_lead"),
    "a comment without an end": (redline, BODY, r"<w:commentRangeEnd[^>]*/>", r"", "comments_have"),
    "a reference to no comment": (redline, BODY, r"(<w:commentReference w:id=)\"0\"", r'\1"77"', "comments_have"),
    "two comments of one number": (redline, COMMENTS, r'(<w:comment [^>]*w:id=)"1"', r'\1"0"', "comments_have"),
    "two changes of one number": (redline, BODY, r'(<w:ins w:id=)"\d+"', r'\1"1"', "tracked_changes"),
    "a change by nobody": (redline, BODY, r'(<w:ins w:id="\d+" )w:author="[^"]*"', r"\1", "tracked_changes"),
    "deleted words as words": (
        redline, BODY, r"<w:delText([^>]*)>(.*?)</w:delText>", r"<w:t\1>\2</w:t>",
        "deleted_words",
    ),
    "an insertion in a deletion": (
        redline, BODY,
        r"(<w:del [^>]*>)(<w:r>.*?</w:r>)",
        r'\1<w:ins w:id="999" w:author="x" w:date="2030-10-02T00:00:00Z">\2</w:ins>',
        "changes_stand",
    ),
    "words outside a run": (report, BODY, r"(</w:pPr>)", r"\1<w:t>lost</w:t>", "words_stand"),
    "white space that goes": (redline, BODY, r' xml:space="preserve">([^<]* )<', r">\1<", "white_space"),
    "a cell without a paragraph": (report, BODY, r"<w:p>((?!<w:p>).)*</w:p></w:tc>", r"</w:tc>", "cells_end"),
    "a grid with a column too few": (report, BODY, r"<w:gridCol [^>]*/>", r"", "rows_fill"),
    "a header row below others": (
        report, BODY,
        r"<w:tr><w:trPr><w:cantSplit/></w:trPr>(.*?)</w:tr>(<w:tr>)",
        r"<w:tr><w:trPr><w:cantSplit/></w:trPr>\1</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>\2",
        "header_rows",
    ),
    "two drawings of one number": (report, BODY, r'docPr id="1002"', r'docPr id="1001"', "drawings_have"),
    "a field that stays open": (report, BODY, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', r"", "fields_open"),
    "an upright page that says it lies": (
        report, BODY, r"(<w:pgSz [^>]*)/>", r'\1 w:orient="landscape"/>',
        "sections_are",
    ),
    "a style that is not there": (report, BODY, r'w:val="ResodiffText"', r'w:val="Nowhere"', "styles_and"),
    "a numbering that is not there": (report, "word/styles.xml", r'(<w:numId w:val=)"\d+"', r'\1"999"', "styles_and"),
    "a filter before the cells": (
        workbook, SHEET, r"(<sheetData>.*</sheetData>)(<autoFilter[^>]*/>)", r"\2\1",
        "schema",
    ),
    "a text that is not in the table": (workbook, SHEET, r't="s"><v>\d+</v>', r't="s"><v>99999</v>', "shared_texts"),
    "a table of texts that counts wrong": (
        workbook, "xl/sharedStrings.xml", r'uniqueCount="\d+"', r'uniqueCount="3"',
        "shared_texts",
    ),
    "two sheets of one name": (workbook, "xl/workbook.xml", r'name="evidence"', r'name="Findings"', "sheets_have"),
    "a sheet with a long name": (
        workbook, "xl/workbook.xml", r'name="evidence"', f'name="{"e" * 32}"',
        "sheets_have",
    ),
    "a sheet with a forbidden name": (workbook, "xl/workbook.xml", r'name="evidence"', r'name="a/b"', "sheets_have"),
    "a text too long for its cell": (
        workbook, "xl/sharedStrings.xml", r"<si><t>verdict", f"<si><t>{'x' * 32_768}",
        "texts_fit",
    ),
    "cells out of order": (workbook, SHEET, r'(<c r="A2".*?</c>)(<c r="B2".*?</c>)', r"\2\1", "cells_stand"),
    "a size that is too small": (
        workbook, SHEET, r'<dimension ref="[^"]*"', r'<dimension ref="A1:B2"',
        "cells_stand",
    ),
    "a filter without its name": (
        workbook, "xl/workbook.xml", r"_xlnm\._FilterDatabase", r"_xlnm.Other",
        "filters_have",
    ),
    "a formula": (workbook, SHEET, r'<c r="A2"[^>]*>.*?</c>', r'<c r="A2"><f>1+1</f><v>2</v></c>', "no_cell"),
}  # fmt: skip


@cache
def whole(make: Make) -> bytes:
    """The file that is broken in many ways."""
    return make(varonia.with_origins())


@pytest.mark.parametrize("flaw", BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(flaw: Flaw, against_the_schema: Schema) -> None:
    make, name, pattern, instead, finder = flaw
    kind = BOOK if make is workbook else WORD
    data = broken(whole(make), name, pattern, instead)
    if finder == "schema":
        assert against_the_schema(data, kind)
    else:
        assert any(found.startswith(finder) for found in against_the_rules(data, kind))


def test_every_rule_is_shown_to_find_something() -> None:
    finders = {finder for *_, finder in BROKEN.values()}
    for rule in (*word_rules.RULES, *book_rules.RULES):
        assert any(rule.__name__.startswith(finder) for finder in finders), rule.__name__


def broken(data: bytes, name: str, pattern: str, instead: str) -> bytes:
    """The file with the first match of `pattern` in one part replaced; it must be there."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        assert name in old.namelist()
        for each in old.namelist():
            content = old.read(each)
            if each == name:
                text, count = re.subn(pattern, instead, content.decode(), count=1, flags=re.DOTALL)
                assert count, "nothing to break"
                content = text.encode()
            new.writestr(each, content)
    return made.getvalue()
