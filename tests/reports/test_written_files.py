"""A report is written whole or not at all."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from resodiff.errors import OutputError
from resodiff.reports import write


def names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    write(tmp_path / "out.md", b"all of it")
    assert (tmp_path / "out.md").read_bytes() == b"all of it"
    assert names(tmp_path) == ["out.md"]


def test_an_existing_file_is_replaced_only_by_force(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_bytes(b"old")
    with pytest.raises(OutputError, match="--force"):
        write(target, b"new")
    assert target.read_bytes() == b"old"
    write(target, b"new", force=True)
    assert target.read_bytes() == b"new"


def test_a_file_that_was_read_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    target.write_bytes(b"the letter")
    with pytest.raises(OutputError, match="one of the files that were read"):
        write(target, b"new", force=True, kept={sha256(b"the letter").hexdigest()})
    assert target.read_bytes() == b"the letter"
    write(target, b"new", force=True, kept={sha256(b"another letter").hexdigest()})
    assert target.read_bytes() == b"new"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    write(tmp_path / "link.md", b"new", force=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_the_rights_of_a_replaced_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write(target, b"new", force=True)
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["missing/out.md", "", "file.md/out.md", "bad\0name.md", "x" * 300 + ".md"])
def test_what_cannot_be_written_is_an_output_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.md").write_bytes(b"")
    with pytest.raises(OutputError):
        write(f"{tmp_path}/{name}", b"data")
    assert names(tmp_path) == ["file.md"]


def test_a_full_disk_is_an_output_error() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(OutputError, match="space"):
        write(full, b"x" * 100_000, force=True)


def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.md"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write(target, b"new", force=True)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["out.md"]
