"""Laws on real Word files with tracked changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff.errors import DamagedInput
from resodiff.readers import read
from resodiff.readers.registry import Revisions

FILES = (
    "RP001-Tracked-Revisions-01",
    "RP034-Deleted-Cells",
    "RP038-Inserted-Paras-at-End",
    "RP047-Inserted-and-Deleted-Paragraph-Mark",
    "track_changes_deletion",
    "track_changes_insertion",
    "track_changes_move",
    "un-budget-tracked",
)
BOTH: tuple[Revisions, Revisions] = ("final", "original")


def _data(shared_data: Path, name: str) -> bytes:
    return (shared_data / "word" / f"{name}.docx").read_bytes()


@pytest.mark.parametrize("revisions", BOTH)
@pytest.mark.parametrize("name", FILES)
def test_a_real_file_keeps_the_laws(shared_data: Path, name: str, revisions: Revisions) -> None:
    found = read(_data(shared_data, name), name, revisions)
    assert [notice.code for notice in found.notices] == ["tracked_changes"]
    for block in found.blocks:
        wording = found.quote(block.span).text
        assert wording
        assert wording == " ".join(wording.split())
        assert wording.startswith(block.lead)


@pytest.mark.parametrize("name", FILES)
def test_the_two_wordings_of_a_real_file_differ(shared_data: Path, name: str) -> None:
    data = _data(shared_data, name)
    final, original = (read(data, name, each).text for each in BOTH)
    assert final != original


def test_deleted_words_are_in_the_original_alone_and_inserted_ones_in_the_final(shared_data: Path) -> None:
    data = _data(shared_data, "track_changes_move")
    final, original = (read(data, "move", each).text.split("\n") for each in BOTH)
    assert final != original
    assert sorted(final) == sorted(original)


def test_the_paragraphs_of_a_long_document_are_numbered_through(shared_data: Path) -> None:
    found = read(_data(shared_data, "un-budget-tracked"), "budget")
    numbers = [block.marker for block in found.blocks if block.marker[:-1].isdecimal() and block.level == 0]
    in_lists = [each for each in numbers if int(each[:-1]) > 3]
    assert in_lists == [f"{at}." for at in range(4, 4 + len(in_lists))]
    assert len(in_lists) > 25


def test_a_real_file_that_lost_its_end_is_refused(shared_data: Path) -> None:
    data = _data(shared_data, "un-budget-tracked")
    with pytest.raises(DamagedInput):
        read(data[: len(data) // 2], "budget")
