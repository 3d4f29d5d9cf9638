"""`resodiff view` on the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from resodiff.cli import run


def test_it_needs_a_terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("words")
    assert run(["view", str(file), str(file)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_name_that_is_wrong_is_said_where_it_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["view", "nowhere.docx", "neither.docx"]) == 3
    assert "no file nowhere.docx" in capsys.readouterr().err


def test_a_dash_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["view", "-", "-"]) == 2
    assert "keyboard" in capsys.readouterr().err


def test_its_help_loads_no_interface() -> None:
    script = "import sys; from resodiff.cli import run; run(['view', '--help']); sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True).returncode == 0


# ---------------------------------------------------------------- where reviews lie


def view(folder: Path, reviews: Path) -> int:
    file = folder / "a.txt"
    file.write_text("words")
    return run(["view", str(file), str(file), "--reviews", str(reviews)])


def test_a_folder_for_reviews_that_is_not_there_is_refused_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert view(tmp_path, tmp_path / "revews") == 4
    said = capsys.readouterr().err
    assert f"there is no folder {tmp_path / 'revews'} for the reviews: make it" in said
    assert not (tmp_path / "revews").exists()


def test_a_folder_for_reviews_that_nobody_may_write_in_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _path, mode: not mode & os.W_OK)
    assert view(tmp_path, tmp_path) == 4
    assert f"nothing can be written in {tmp_path}" in capsys.readouterr().err


def test_a_folder_for_reviews_that_is_there_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert view(tmp_path, tmp_path) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_case_that_has_no_folder_for_reviews_can_be_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "case.toml").write_text("")
    assert view(tmp_path, tmp_path / "reviews") == 2
    assert "needs a terminal" in capsys.readouterr().err
