"""PDF files that cannot be read are refused with what is wrong and what mends it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_file import Words, form_bomb, pdf_file, stream_bomb

from resodiff.errors import DamagedInput, EncryptedInput, HostileInput, InputError, ScannedInput
from resodiff.readers.pdf import sheets
from resodiff.readers.pdf.reader import read

GOOD = pdf_file([[Words(123, 700, "Requests the Office to report on Varonia.")]])
LOCK = (
    "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<"
    + "00" * 32
    + ">/U<"
    + "11" * 32
    + ">>>"
)


def test_a_file_with_a_password_is_named_so() -> None:
    locked = pdf_file([[Words(123, 700, "Requests the Office to report.")]], trailer=LOCK)
    with pytest.raises(EncryptedInput, match="without a password"):
        read(locked, "final")


def test_pages_without_text_are_named_as_pictures() -> None:
    with pytest.raises(ScannedInput, match="OCR"):
        read(pdf_file([[], []]), "final")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", GOOD[:30], b"%PDF-1.7\n" + bytes(400)])
def test_a_broken_file_is_named_so(data: bytes) -> None:
    with pytest.raises(DamagedInput, match="again"):
        read(data, "final")


def test_one_page_without_text_is_a_notice() -> None:
    notices = read(pdf_file([[Words(123, 700, "Requests the Office to report.")], []]), "final").notices
    assert [notice.code for notice in notices] == ["pages_without_text"]


def test_pages_beyond_the_limit_are_left_out_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "PAGES", 2)
    pieces = read(
        pdf_file([[Words(123, 700, f"Requests the Office of page {n}.")] for n in range(5)]), "final"
    )
    assert [piece.page for piece in pieces.items] == [1, 2]
    assert [notice.code for notice in pieces.notices] == ["pages_left_out"]


@pytest.mark.parametrize(
    "data", [pytest.param(stream_bomb(200), id="streams"), pytest.param(form_bomb(12, 8), id="forms")]
)
def test_files_that_unfold_without_end_are_refused(data: bytes) -> None:
    with pytest.raises(HostileInput, match="print it to a new PDF"):
        read(data, "final")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_bytes_are_read_or_refused(data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(GOOD)))
    noise = data.draw(st.binary(max_size=40))
    broken = GOOD[:cut] + noise + GOOD[cut + len(noise) :]
    try:
        pieces = read(broken, "final")
    except InputError:
        return
    assert all(piece.wording for piece in pieces.items)
