"""Broken, locked, foreign and hostile packages: one line that says what is wrong, in no time."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_file import RELATIONS, SPACES, W, inserted, paragraph, part, row, run, table, word_file, zipped

from resodiff.errors import (
    DamagedInput,
    EmptyInput,
    EncryptedInput,
    HostileInput,
    InputError,
    ScannedInput,
    UnknownFormat,
)
from resodiff.readers import read

WHOLE = word_file(paragraph(run("Urges") + inserted(run(" Varonia"))), table(row("a", "b")))
BODY = part("document", f"<w:body>{paragraph('Varonia')}</w:body>")
MAIN = "word/document.xml"


def problem(files: dict[str, str | bytes]) -> str:
    with pytest.raises(InputError) as caught:
        read(zipped(files), "draft.docx")
    said = f"{type(caught.value).__name__}: {caught.value}"
    assert "\n" not in said
    return said


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"}, "Excel"),
        ({"ppt/presentation.xml": "<a/>"}, "PowerPoint"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, "OpenDocument"),
        ({"mimetype": "application/epub+zip"}, "EPUB"),
        ({"META-INF/MANIFEST.MF": "Manifest-Version: 1.0"}, "Java"),
        ({"letter.pdf": "%PDF-1.4"}, "unpack it"),
    ],
)
def test_other_packages_are_named(files: dict[str, str | bytes], words: str) -> None:
    said = problem(files)
    assert said.startswith(UnknownFormat.__name__)
    assert words in said


def test_a_workbook_is_no_word_file_even_where_it_names_its_main_part() -> None:
    relations = RELATIONS.replace(MAIN, "xl/workbook.xml")
    said = problem({"_rels/.rels": relations, "xl/workbook.xml": "<a/>"})
    assert "Excel" in said


def test_a_word_file_without_its_text_is_damaged() -> None:
    said = problem({"[Content_Types].xml": "<a/>", "word/styles.xml": "<a/>"})
    assert said.startswith(DamagedInput.__name__)
    assert "word/document.xml" in said


def test_a_document_without_a_body_is_damaged() -> None:
    assert problem({MAIN: f"<w:document {SPACES}/>"}).startswith(DamagedInput.__name__)


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_damaged(share: float) -> None:
    with pytest.raises(DamagedInput, match="truncated or broken"):
        read(WHOLE[: int(len(WHOLE) * share)], "draft.docx")


def test_a_part_that_fails_its_checksum_is_damaged() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(MAIN, BODY)
    with pytest.raises(DamagedInput, match="truncated or broken"):
        read(stored.getvalue().replace(b"Varonia", b"Varonix", 1), "draft.docx")


def test_a_zip_with_a_password_is_locked() -> None:
    data = bytearray(zipped({MAIN: BODY}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + flags
        data[at : at + 2] = struct.pack("<H", 1)
    with pytest.raises(EncryptedInput):
        read(bytes(data), "draft.docx")


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param(b" " * (80 * 2**20), id="too large"),
        pytest.param(b" " * (8 * 2**20), id="packed too well"),
        pytest.param(b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', id="entities"),
        pytest.param(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', id="a file"),
        pytest.param(b"<a>" * 5000 + b"</a>" * 5000, id="too deep"),
    ],
)
def test_bombs_are_refused(inside: bytes) -> None:
    assert problem({MAIN: inside}).startswith(HostileInput.__name__)


def test_too_many_entries_are_refused() -> None:
    files: dict[str, str | bytes] = {f"word/{at}": "" for at in range(10_001)}
    assert problem({MAIN: BODY, **files}).startswith(HostileInput.__name__)


def test_tables_within_tables_are_read_as_deep_as_xml_may_go() -> None:
    nested = paragraph("deep")
    for _ in range(60):
        nested = f"<w:tbl><w:tr><w:tc>{nested}<w:p/></w:tc></w:tr></w:tbl>"
    assert read(word_file(nested), "draft.docx").text == "deep"


def test_only_pictures_are_scans() -> None:
    with pytest.raises(ScannedInput):
        read(word_file("<w:p><w:r><w:drawing/></w:r></w:p>"), "draft.docx")


def test_no_words_at_all_are_an_empty_file() -> None:
    with pytest.raises(EmptyInput):
        read(word_file(paragraph("")), "draft.docx")


def test_a_wording_without_words_is_empty_and_the_other_is_offered() -> None:
    with pytest.raises(EmptyInput, match="--revisions"):
        read(word_file(paragraph(inserted(run("New")))), "draft.docx", "original")


def test_the_strict_namespace_is_understood() -> None:
    strict = BODY.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read(zipped({MAIN: strict}), "draft.docx").text == "Varonia"


def test_the_main_part_may_have_another_name() -> None:
    relations = RELATIONS.replace(MAIN, "/word/document7.xml")
    found = read(zipped({"_rels/.rels": relations, "word/document7.xml": BODY}), "draft.docx")
    assert found.text == "Varonia"


def test_names_with_backslashes_and_capitals_are_understood() -> None:
    assert read(zipped({"Word\\Document.xml": BODY}), "draft.docx").text == "Varonia"


# ---------------------------------------------------------------- laws

NAMES = ("p", "r", "t", "tab", "tbl", "tr", "tc", "ins", "del", "sdt", "sdtContent", "pPr", "rPr", "numPr")
TREES = st.recursive(
    st.sampled_from(["words", ""]),
    lambda inside: st.builds(
        lambda name, inner: f"<w:{name}>{''.join(inner)}</w:{name}>",
        st.sampled_from(NAMES),
        st.lists(inside, max_size=4),
    ),
    max_leaves=25,
)


def _is_total(data: bytes) -> None:
    try:
        found = read(data, "draft.docx")
    except InputError:
        return
    for block in found.blocks:
        assert found.quote(block.span).text == found.wording(block)


@given(TREES)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_tree_of_word_elements_is_read_or_refused(inside: str) -> None:
    _is_total(word_file(f"<w:p><w:r><w:t>x</w:t></w:r></w:p>{inside}"))


@given(st.binary(max_size=200))
def test_any_bytes_after_the_signature_are_read_or_refused(tail: bytes) -> None:
    _is_total(b"PK\x03\x04" + tail)


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_a_changed_byte_is_read_or_refused(at: int, byte: int) -> None:
    _is_total(WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])
