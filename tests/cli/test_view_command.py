"""`resodiff view` on the command line."""

from __future__ import annotations

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
