"""Automatic numbers come out as Word shows them."""

from __future__ import annotations

import pytest
from word_file import cell, document, lines, numbered, paragraph, row, run, table

from resodiff.model import BlockKind
from resodiff.readers.docx.numerals import numeral


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def definition(*levels: str, name: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def number(name: int = 1, of: int = 1, overrides: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


UN = (
    definition(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)"))
    + number()
)


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (1, "lowerLetter", "a"),
        (26, "upperLetter", "Z"),
        (27, "lowerLetter", "aa"),
        (53, "lowerLetter", "aaa"),
        (14, "lowerRoman", "xiv"),
        (1999, "upperRoman", "MCMXCIX"),
        (0, "lowerRoman", "0"),
        (0, "lowerLetter", "0"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (21, "cardinalText", "Twenty-one"),
        (40, "ordinalText", "Fortieth"),
        (21, "ordinalText", "Twenty-first"),
        (12, "ordinalText", "Twelfth"),
        (120, "cardinalText", "120"),
        (5, "chicago", "**"),
        (3, "none", ""),
        (7, "hindiNumbers", "7"),
    ],
)
def test_numbers_in_the_formats_of_word(count: int, form: str, written: str) -> None:
    assert numeral(count, form) == written


def test_levels_count_apart_and_start_again_below_a_higher_one() -> None:
    body = [numbered("x", level=depth) for depth in (0, 1, 1, 2, 1, 0, 1)]
    shown = ["1.", "(a)", "(b)", "(i)", "(c)", "2.", "(a)"]
    assert [block.marker for block in document(*body, numbering=UN).blocks] == shown


def test_the_depth_of_a_list_is_the_level() -> None:
    blocks = document(*(numbered("x", level=depth) for depth in (0, 1, 2)), numbering=UN).blocks
    assert [(block.kind, block.level) for block in blocks] == [(BlockKind.LIST_ITEM, at) for at in (0, 1, 2)]


def test_a_paragraph_between_does_not_stop_the_count() -> None:
    assert lines(numbered("x"), paragraph("y"), numbered("z"), numbering=UN) == ["1. x", "y", "2. z"]


def test_an_empty_numbered_paragraph_is_counted_and_not_read() -> None:
    assert lines(numbered("x"), numbered(""), numbered("z"), numbering=UN) == ["1. x", "3. z"]


def test_lists_of_one_definition_go_on_counting_together() -> None:
    numbering = UN + number(2)
    assert lines(numbered("x"), numbered("y", 2), numbering=numbering) == ["1. x", "2. y"]


def test_a_start_override_begins_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = UN + number(2, overrides=override)
    body = numbered("x"), numbered("y", 2), numbered("z", 2)
    assert lines(*body, numbering=numbering) == ["1. x", "7. y", "8. z"]


def test_an_override_replaces_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    assert lines(numbered("x", 2), numbering=UN + number(2, overrides=override)) == ["I) x"]


def test_text_of_several_levels() -> None:
    numbering = definition(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2")) + number()
    body = numbered("x"), numbered("y", level=1), numbered("z", level=1)
    assert lines(*body, numbering=numbering) == ["I. x", "I.1 y", "I.2 z"]


def test_legal_style_writes_digits_throughout() -> None:
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    numbering = definition(level(0, "upperRoman", "%1."), legal) + number()
    assert lines(numbered("x"), numbered("y", level=1), numbering=numbering) == ["I. x", "1.1 y"]


def test_a_level_that_never_restarts() -> None:
    numbering = definition(
        level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", '<w:lvlRestart w:val="0"/>')
    )
    body = (numbered("x", level=depth) for depth in (0, 1, 0, 1))
    assert lines(*body, numbering=numbering + number()) == ["1. x", "(a) x", "2. x", "(b) x"]


def test_a_number_of_zero_takes_the_number_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    off = paragraph("y", style="S", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(paragraph("x", style="S"), off, numbering=UN, styles=styles) == ["1. x", "y"]


def test_numbers_through_a_style_and_the_style_it_is_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="T"/><w:basedOn w:val="S"/></w:style>'
    )
    numbering = (
        definition(
            level(0, "decimal", "%1.", '<w:pStyle w:val="S"/>'),
            level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="T"/>'),
        )
        + number()
    )
    body = paragraph("x", style="S"), paragraph("y", style="T")
    assert lines(*body, numbering=numbering, styles=styles) == ["1. x", "(a) y"]


def test_numbers_through_a_numbering_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    linked = definition('<w:numStyleLink w:val="L"/>', name=5) + number(5, of=5)
    assert lines(numbered("x", 5), numbering=UN + linked, styles=styles) == ["1. x"]


@pytest.mark.parametrize(
    ("sign", "shown"), [("\uf0b7", "•"), ("o", "•"), ("§", "•"), ("–", "–"), ("", ""), ("•", "•")]
)
def test_bullets(sign: str, shown: str) -> None:
    numbering = definition(level(0, "bullet", sign)) + number()
    assert document(numbered("x"), numbering=numbering).blocks[0].marker == shown


def test_a_custom_format_falls_back_to_the_common_one() -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="upperLetter"/></mc:Fallback></mc:AlternateContent>'
    )
    custom = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{both}<w:lvlText w:val="%1."/></w:lvl>'
    assert lines(numbered("x"), numbering=definition(custom) + number()) == ["A. x"]


@pytest.mark.parametrize("numbering", ["", definition(), number(1, of=9), number(1) + definition()])
def test_a_numbering_that_is_not_there_writes_no_number(numbering: str) -> None:
    assert lines(numbered("x"), numbering=numbering) == ["x"]


def test_a_number_in_a_cell_of_its_own_marks_the_words_beside_it() -> None:
    body = table(row(cell(numbered("")), cell("Urges Varonia")), row(cell(numbered("")), cell("Requests")))
    assert lines(body, numbering=UN) == ["1. Urges Varonia", "2. Requests"]


def test_an_automatic_number_leaves_typed_ones_in_the_words() -> None:
    assert lines(numbered(run("2.\tof the draft")), numbering=UN) == ["1. 2. of the draft"]
