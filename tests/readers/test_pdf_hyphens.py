"""Words split at a line's end are whole again, true hyphens stay."""

from __future__ import annotations

import pytest
from pdf_file import Words, pdf_file

from resodiff.readers.pdf.hyphens import Vocabulary, join
from resodiff.readers.pdf.reader import read


@pytest.mark.parametrize(
    ("line", "after", "elsewhere", "expected"),
    [
        ("the Secretary-", "General of the", "", "the Secretary-General of the"),
        ("the institu-", "tion of Lestra", "", "the institution of Lestra"),
        ("the self-", "determination of", "", "the self-determination of"),
        ("an evidence-", "based study", "the evidence was based on", "an evidence-based study"),
        ("his perse-", "cution in Lestra", "persecution goes on", "his persecution in Lestra"),
        ("the co-", "operation of", "cooperation", "the cooperation of"),
        ("a human-rights-", "based approach", "", "a human-rights-based approach"),
        ("its twenty-", "seventh session", "", "its twenty-seventh session"),
        ("the law\u00ad", "yers of Lestra", "", "the lawyers of Lestra"),
        ("the plan 2024–", "2026 of", "", "the plan 2024–2026 of"),
        ("and/", "or the court", "", "and/or the court"),
        ("its dimensions –", "economic and", "", "its dimensions – economic and"),
        ("the court", "of Lestra", "", "the court of Lestra"),
        ("", "of Lestra", "", "of Lestra"),
    ],
)
def test_lines_are_joined(line: str, after: str, elsewhere: str, expected: str) -> None:
    assert join(line, after, Vocabulary([line, after, elsewhere])) == expected


def test_hyphens_in_a_file_are_joined_too() -> None:
    lines = [
        Words(123, 700, "Calls upon the Secretary-"),
        Words(123, 688, "General to find the lost institu-"),
    ]
    more = [Words(123, 676, "tions of Varonia;")]
    (piece,) = read(pdf_file([[*lines, *more]]), "final").items
    assert piece.wording == "Calls upon the Secretary-General to find the lost institutions of Varonia;"
