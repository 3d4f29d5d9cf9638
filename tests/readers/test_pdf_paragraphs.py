"""How the lines of PDF pages become the paragraphs that were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from pdf_file import Words, pdf_file

from resodiff.model import BlockKind
from resodiff.readers import read
from resodiff.readers.pdf.reader import read as read_pdf
from resodiff.readers.pieces import Piece

LEFT, INDENT, TOP = 123.0, 147.0, 700.0


def pieces(*pages: Sequence[Words]) -> tuple[Piece, ...]:
    return read_pdf(pdf_file(pages), "final").items


def wordings(*pages: Sequence[Words]) -> list[str]:
    return [piece.wording for piece in pieces(*pages)]


def paragraph(
    y: float, *lines: str, x: float = INDENT, wrap: float = LEFT, size: float = 10
) -> Iterator[Words]:
    """Lines with a first-line indent, 12 points apart."""
    for i, line in enumerate(lines):
        yield Words(x if i == 0 else wrap, y - 12 * i, line, size)


LONG = "Urges the Government of Varonia to open the archives of Lestra to all who have lost"
SECOND = "Requests the Secretary-General to report on the archives of Lestra to the Assembly at"


def test_paragraphs_are_parted_by_the_space_between_them() -> None:
    page = [*paragraph(TOP, LONG, "a relative;"), *paragraph(TOP - 30, SECOND, "its next session;")]
    assert wordings(page) == [f"{LONG} a relative;", f"{SECOND} its next session;"]


def test_paragraphs_without_space_between_are_parted_by_their_indent() -> None:
    page = [*paragraph(TOP, LONG, LONG, "a relative."), *paragraph(TOP - 36, SECOND, SECOND, "its session.")]
    assert wordings(page) == [f"{LONG} {LONG} a relative.", f"{SECOND} {SECOND} its session."]


def test_a_stray_indent_inside_a_sentence_parts_nothing() -> None:
    page = [
        Words(INDENT, TOP, LONG),
        Words(LEFT, TOP - 12, LONG),
        Words(INDENT, TOP - 24, "Office of Lestra;"),
    ]
    assert wordings(page) == [f"{LONG} {LONG} Office of Lestra;"]


INLINE = "8.  Urges Varonia to rebuild its schools by (a) training those who teach there;"
SCHOOLS = "(b) paying them in time, so that they remain in the villages of the north;"


@pytest.mark.parametrize("apart", [False, True], ids=["on the page", "on the next page"])
def test_a_row_of_letters_in_running_text_is_no_list(apart: bool) -> None:
    ending = ("(c) opening the closed ones again; and (d) mending", "the roofs;")
    if apart:
        read = wordings([*paragraph(TOP, INLINE, SCHOOLS)], [*paragraph(TOP, *ending, x=LEFT)])
    else:
        read = wordings([*paragraph(TOP, INLINE, SCHOOLS, *ending)])
    assert read == [" ".join([INLINE, SCHOOLS, *ending]).removeprefix("8.  ")]


def test_items_on_lines_of_their_own_are_a_list() -> None:
    lines = (
        "8.  Urges Varonia to rebuild its schools as in its paragraph 3 (a) above:",
        "(a) Open;",
        "(b) Mend;",
    )
    page = [word for i, line in enumerate(lines) for word in paragraph(TOP - 12 * i, line)]
    assert [piece.marker for piece in pieces(page)] == ["8.", "(a)", "(b)"]


def test_a_paragraph_goes_on_across_pages() -> None:
    first = [*paragraph(TOP, LONG, LONG), *paragraph(TOP - 42, SECOND, "the archives of")]
    second = [Words(LEFT, TOP, "Lestra and of the whole of Varonia;"), *paragraph(TOP - 18, LONG, "kin;")]
    assert wordings(first, second)[1] == f"{SECOND} the archives of Lestra and of the whole of Varonia;"


def test_a_numbered_paragraph_at_the_head_of_a_page_is_new() -> None:
    first = list(paragraph(TOP, "1. " + LONG, "kin;"))
    second = list(paragraph(TOP, "2. " + SECOND, "its session."))
    assert [piece.marker for piece in pieces(first, second)] == ["1.", "2."]


@pytest.mark.parametrize("marker", ["4.", "31.", "(a)", "(ii)", "•"])
def test_markers_stand_apart_from_the_wording(marker: str) -> None:
    page = [Words(INDENT, TOP, marker), Words(171, TOP, LONG), Words(LEFT, TOP - 12, "kin;")]
    (piece,) = pieces(page)
    assert (piece.marker, piece.wording, piece.kind) == (marker, f"{LONG} kin;", BlockKind.LIST_ITEM)


def test_italics_at_the_start_are_the_lead() -> None:
    page = [
        Words(INDENT, TOP, "7."),
        Words(171, TOP, "Strongly condemns", font="I"),
        Words(251, TOP, "the closure of the court of Lestra;"),
    ]
    (piece,) = pieces(page)
    assert (piece.lead, piece.wording) == (
        "Strongly condemns",
        "Strongly condemns the closure of the court of Lestra;",
    )


def test_italics_in_the_middle_are_no_lead() -> None:
    page = [Words(INDENT, TOP, "The newspaper "), Words(203, TOP, "Lestra Today", font="I")]
    assert pieces(page)[0].lead == ""


def test_bold_lines_are_headings() -> None:
    page = [Words(250, TOP, "Civic space", font="B"), *paragraph(TOP - 24, "1. " + LONG, "kin;")]
    assert [piece.kind for piece in pieces(page)] == [BlockKind.HEADING, BlockKind.LIST_ITEM]


def test_a_title_hangs_beside_its_number() -> None:
    page = [
        Words(72, TOP, "57/48.", 12, "B"),
        Words(123, TOP, "Situation of human rights in the Republic of Varonia and in the valley of", 12, "B"),
        Words(123, TOP - 14, "The Upper Vell", 12, "B"),
        *paragraph(TOP - 40, LONG, "kin,"),
    ]
    assert wordings(page)[0].endswith("in the valley of The Upper Vell")


def test_columns_do_not_mix() -> None:
    left = [Words(60, TOP - 12 * i, f"the left column of the page, its line {i},") for i in range(6)]
    right = [Words(330, TOP - 12 * i, f"the right column of the page, its line {i},") for i in range(6)]
    text = " ".join(wordings([*left, *right]))
    assert text.index("left column of the page, its line 5") < text.index(
        "right column of the page, its line 0"
    )


def test_lines_of_an_address_stay_lines() -> None:
    page = [
        Words(60, TOP, "Office of the President"),
        Words(60, TOP - 12, "Lestra"),
        Words(60, TOP - 24, "Varonia"),
    ]
    body = [
        Words(60, 600 - 12 * i, "We write to you about the archives of Lestra, which are closed, and ask")
        for i in range(4)
    ]
    assert wordings([*page, *body])[:3] == ["Office of the President", "Lestra", "Varonia"]


def test_turned_pages_are_read_as_they_stand() -> None:
    data = pdf_file([list(paragraph(TOP, LONG, "kin;"))], rotate=90)
    assert [p.wording for p in read_pdf(data, "final").items] == [f"{LONG} kin;"]


def test_pages_are_counted_from_one() -> None:
    document = read(
        pdf_file([[Words(60, 700, "The first of two pages.")], [Words(60, 700, "The second one.")]]), "x"
    )
    assert [block.page for block in document.blocks] == [1, 2]
