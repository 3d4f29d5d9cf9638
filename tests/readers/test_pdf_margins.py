"""What stands on a PDF page besides its text is left out: headers, footers, footnotes and their marks."""

from __future__ import annotations

import pytest
from pdf_file import Words, pdf_file

from resodiff.readers.pdf.reader import read

BODY = "Requests the High Commissioner to present an account of the archives of Lestra in"


def page(number: int, *more: Words) -> list[Words]:
    lines = [Words(123, 690 - 12 * i, f"{BODY} year {number}{i},") for i in range(30)]
    return [*more, *lines]


def text(*pages: list[Words]) -> str:
    return "\n".join(piece.wording for piece in read(pdf_file(pages), "final").items)


def test_small_headers_go_from_the_second_page_on() -> None:
    def header(n: int) -> Words:
        return Words(60, 740, f"A/HRC/RES/57/4{n}", 8.5, "B")

    assert "A/HRC" not in text(page(1), page(2, header(1)))


def test_the_masthead_of_the_first_page_stays() -> None:
    assert "A/HRC/RES/57/48" in text(page(1, Words(480, 740, "A/HRC/RES/57/48")), page(2))


def test_headers_in_the_size_of_the_text_go_when_they_come_again() -> None:
    def header() -> Words:
        return Words(60, 750, "Alliance for the Archives of Lestra")

    assert text(*(page(n, header()) for n in (1, 2, 3))).count("Alliance") == 1


@pytest.mark.parametrize(
    "footer", ["3", "3/14", "Page 3 of 14", "- 3 -", "24-23452 (E)", "*2423452*", "GE.24-18230(E)"]
)
def test_page_and_job_numbers_go(footer: str) -> None:
    assert footer not in text(page(1, Words(60, 40, footer))).splitlines()


def test_a_list_that_begins_alike_on_every_page_is_no_header() -> None:
    pages = [page(n, Words(123, 702, f"{n}. Requests the Office to report;")) for n in range(1, 7)]
    assert text(*pages).count("Requests the Office to report;") == 6


def test_footnotes_below_a_rule_go() -> None:
    notes = [Words(99, 95, "_______________", 9), Words(123, 80, "See the report of the Office.", 8.5)]
    assert "See the report" not in text(page(1, *notes))


def test_footnotes_without_a_rule_go_by_their_mark() -> None:
    notes = [Words(117, 83, "12", 5.5), Words(123, 80, "See the report of the Office.", 8.5)]
    assert "See the report" not in text(page(1, *notes))


def test_small_type_above_the_foot_is_text() -> None:
    assert "Table of the archives" in text(page(1, Words(123, 310, "Table of the archives and halls", 8.5)))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(
            Words(207, 700, ", and of Vell;"), "the archives of Lestra, and of Vell;", id="before a comma"
        ),
        pytest.param(
            Words(207, 700, "and of Vell;"), "the archives of Lestra and of Vell;", id="before a word"
        ),
    ],
)
def test_footnote_marks_go_and_leave_one_space_or_none(after: Words, expected: str) -> None:
    marked = [Words(123, 700, "the archives of Lestra"), Words(203, 703.5, "4", 6.5), after]
    assert text([*marked, *page(1)]).splitlines()[0].startswith(expected)


def test_raised_letters_of_an_ordinal_are_no_mark() -> None:
    line = [
        Words(123, 740, "At its 57"),
        Words(157.6, 743, "th", 6.5),
        Words(166, 740, " meeting the Council met."),
    ]
    assert "At its 57th meeting" in text([*line, *page(1)])
