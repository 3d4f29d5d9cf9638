"""The title and date of letters and statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff import extraction, readers
from resodiff.model import Metadata


def facts(*lines: str) -> Metadata:
    letter = "\n\n".join(
        [*lines, "We call upon the Government of Varonia to release Ilan Dorre.", "Yours sincerely,"]
    )
    return extraction.understand(readers.read(letter.encode(), "letter.txt")).metadata


@pytest.mark.parametrize(
    ("lines", "title", "dated"),
    [
        (
            (
                "Skip to main content",
                "Open letter to the members of the Council on Varonia",
                "Geneva, 3 May 2024,",
            ),
            "Open letter to the members of the Council on Varonia",
            "2024-05-03",
        ),
        (
            ("Lestra, 14 June 2023", "Re: The trial of the Lestra Eleven", "Your Excellencies,"),
            "The trial of the Lestra Eleven",
            "2023-06-14",
        ),
        (("Lestra (by post) / Geneva, 4 May 2024", "Excellencies,"), "", "2024-05-04"),
        (
            ("To: all delegations", "Date: 5 May 2024", "Re: Courts of Varonia"),
            "Courts of Varonia",
            "2024-05-05",
        ),
        (("Published on May 6, 2024 Share: Print", "Dear all,"), "", "2024-05-06"),
        (("Submitted by the advocates of Lestra, 7 May 2024", "1. Introduction"), "", "2024-05-07"),
        (("The night of 8 May 2024 in Lestra", "Dear all,"), "The night of 8 May 2024 in Lestra", ""),
        (
            ("Varonia must keep its promises to the victims", "Dear Ambassador,"),
            "Varonia must keep its promises to the victims",
            "",
        ),
        (("Dear Ambassador,",), "", ""),
    ],
)
def test_a_letter_gives_its_title_and_its_date(lines: tuple[str, ...], title: str, dated: str) -> None:
    found = facts(*lines)
    assert (found.title, found.dated) == (title, dated)


def test_a_symbol_cited_in_a_letter_is_not_its_own() -> None:
    assert facts("Resolution A/HRC/RES/51/49 named these concerns").symbol == ""


def test_the_real_letter_has_its_own_title_and_date(shared_data: Path) -> None:
    file = shared_data / "letters" / "open-letter-cambodia-2016.txt"
    found = extraction.understand(readers.read(file.read_bytes(), file.name)).metadata
    assert "Open Letter to Member and Observer States" in found.title
    assert found.dated == "2016-08-18"
