"""Word 97–2003 files are read, and whatever only looks like one is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from old_word_file import compound, old_word_file

from resodiff.errors import DamagedInput, EncryptedInput, InputError, MissingConverter, UnknownFormat
from resodiff.model import BlockKind
from resodiff.readers import read

TEXT = "The Council,\rRecalling its visit to Lestra – in 2031 –\r1.\tUrges Varonia to act;\r(a)\tat once.\r"
SMALL = old_word_file(TEXT)
WORD_95 = 104


@pytest.fixture
def _no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def program(folder: Path, name: str, script: str) -> None:
    """Puts a program of that name where it will be found."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def test_the_text_of_an_old_file() -> None:
    found = read(SMALL, "draft.doc")
    assert found.format == "doc"
    assert found.text.split("\n") == [
        "The Council,",
        "Recalling its visit to Lestra – in 2031 –",
        "1. Urges Varonia to act;",
        "(a) at once.",
    ]
    assert [block.kind for block in found.blocks[2:]] == [BlockKind.LIST_ITEM] * 2


def test_a_password_is_named() -> None:
    with pytest.raises(EncryptedInput):
        read(old_word_file(TEXT, flags=0x0300), "draft.doc")


@pytest.mark.parametrize(
    ("stream", "error", "words"),
    [
        ("EncryptedPackage", EncryptedInput, "password"),
        ("Workbook", UnknownFormat, "Excel"),
        ("PowerPoint Document", UnknownFormat, "PowerPoint"),
        ("__substg1.0_1000", UnknownFormat, "Outlook"),
        ("Anything", DamagedInput, "truncated"),
    ],
)
def test_other_compound_files_are_named(stream: str, error: type[InputError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(compound({stream: b"x"}), "draft.doc")


@pytest.mark.usefixtures("_no_programs")
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_truncated_file_is_damaged(share: float) -> None:
    with pytest.raises(DamagedInput):
        read(SMALL[: int(len(SMALL) * share)], "draft.doc")


@pytest.mark.usefixtures("_no_programs")
def test_a_file_of_word_95_names_the_program_it_needs() -> None:
    with pytest.raises(MissingConverter, match="antiword"):
        read(old_word_file(TEXT, version=WORD_95), "draft.doc")


@pytest.mark.usefixtures("_no_programs")
def test_a_file_of_word_95_is_read_through_antiword(tmp_path: Path) -> None:
    program(tmp_path, "antiword", "printf 'The Council,\\n\\n1. Urges Varonia;\\n'")
    found = read(old_word_file(TEXT, version=WORD_95), "draft.doc", "original")
    assert found.text == "The Council,\n1. Urges Varonia;"
    assert [notice.code for notice in found.notices] == ["revisions_unread"]


@pytest.mark.usefixtures("_no_programs")
@pytest.mark.parametrize("script", ["exit 1", ":"])
@pytest.mark.parametrize("name", ["antiword", "soffice"])
def test_a_program_that_gives_nothing_is_no_reader(tmp_path: Path, name: str, script: str) -> None:
    program(tmp_path, name, script)
    with pytest.raises(DamagedInput):
        read(old_word_file(TEXT, version=WORD_95), "draft.doc")


@pytest.mark.usefixtures("_no_programs")
def test_a_program_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resodiff.readers.doc_programs.SECONDS", 0.2)
    program(tmp_path, "antiword", "exec /bin/sleep 20")
    with pytest.raises(DamagedInput, match="took more than"):
        read(old_word_file(TEXT, version=WORD_95), "draft.doc")


@pytest.mark.usefixtures("_no_programs")
def test_a_program_that_does_not_start_is_missing(tmp_path: Path) -> None:
    (tmp_path / "antiword").write_bytes(b"\x7fELF")
    (tmp_path / "antiword").chmod(0o755)
    with pytest.raises(MissingConverter, match="does not start"):
        read(old_word_file(TEXT, version=WORD_95), "draft.doc")


@pytest.mark.usefixtures("_no_programs")
def test_a_broken_file_gets_a_second_chance_and_a_warning(tmp_path: Path) -> None:
    program(tmp_path, "antiword", "printf 'Urges Varonia\\n'")
    found = read(SMALL[: len(SMALL) // 2], "draft.doc")
    assert found.text == "Urges Varonia"
    assert [(notice.code, notice.severity) for notice in found.notices] == [("broken_file", "warning")]


@pytest.mark.usefixtures("_no_programs")
def test_libre_office_gives_a_newer_file_that_is_read_as_such(tmp_path: Path) -> None:
    from word_file import deleted, paragraph, run, word_file

    made = tmp_path / "made.docx"
    made.write_bytes(word_file(paragraph(run("Urges") + deleted(run(" all")))))
    copy = f'while [ "$1" != --outdir ]; do shift; done; /bin/cp {made} "$2/text.docx"'
    program(tmp_path, "soffice", copy)
    found = read(old_word_file(TEXT, version=WORD_95), "draft.doc", "original")
    assert found.text == "Urges all"


@given(st.integers(8, len(SMALL) - 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_changed_bytes_are_read_or_refused(at: int, content: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        try:
            found = read(SMALL[:at] + content + SMALL[at + len(content) :], "draft.doc")
        except InputError:
            return
    for block in found.blocks:
        assert found.quote(block.span).text == found.wording(block)


@given(st.binary(max_size=600))
def test_any_bytes_after_the_signature_are_refused(tail: bytes) -> None:
    with pytest.raises(InputError):
        read(b"\xd0\xcf\x11\xe0" + tail, "draft.doc")


# ---------------------------------------------------------------- real files


def _shared(shared_data: Path, name: str) -> bytes:
    return (shared_data / "word" / f"{name}.doc").read_bytes()


@pytest.mark.parametrize("name", ["bigfile-01", "legacy_sample", "test01", "test03", "test09"])
def test_a_real_file_keeps_the_laws(shared_data: Path, name: str) -> None:
    found = read(_shared(shared_data, name), name)
    assert found.blocks
    for block in found.blocks:
        assert found.quote(block.span).text == found.wording(block) != ""


def test_tracked_changes_of_a_real_file(shared_data: Path) -> None:
    data = _shared(shared_data, "test01")
    final, original = read(data, "test01"), read(data, "test01", "original")
    assert [notice.code for notice in final.notices] == ["tracked_changes"]
    assert "Author" not in final.notices[0].message
    assert "inserted" in final.text
    assert "inserted" not in original.text


def test_lists_and_tables_of_real_files(shared_data: Path) -> None:
    markers = {block.marker for block in read(_shared(shared_data, "legacy_sample"), "x").blocks}
    kinds = [block.kind for block in read(_shared(shared_data, "test03"), "x").blocks]
    assert {"•", "1.", "2."} <= markers
    assert kinds.count(BlockKind.TABLE_ROW) == 5


def test_a_real_broken_file_is_damaged(shared_data: Path) -> None:
    with pytest.raises(DamagedInput):
        read(_shared(shared_data, "badfile-01-bad-header"), "x")
