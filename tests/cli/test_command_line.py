"""The command line: what goes where, and with which exit code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest

from resodiff import __version__
from resodiff.cli import run
from resodiff.cli.app import COMMANDS, app

RESOLUTION = """
Resolution adopted by the Human Rights Council on 2 October 2030

90/7. Situation of human rights in Varonia

The Human Rights Council,

Recalling its earlier resolutions on the situation of human rights in Varonia,

1. Takes note of the report on Varonia;

2. Encourages the Government of Varonia to consider releasing persons held for protest, as appropriate;

3. Requests the High Commissioner to report on Varonia at the next session.
"""


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    file = tmp_path / "adopted.txt"
    file.write_text(RESOLUTION)
    return file


def command(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "resodiff", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


Captured = Callable[[Sequence[str]], tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Captured:
    def runner(arguments: Sequence[str]) -> tuple[int, str, str]:
        code = run(arguments)
        sys.stdout.flush()
        return code, *capfd.readouterr()

    return runner


# ---------------------------------------------------------------- help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(line: Captured, name: str) -> None:
    code, out, err = line([name, "--help"])
    assert (code, err) == (0, "")
    assert f"resodiff {name} " in out.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_opens_with_the_verb_of_their_own_help(name: str) -> None:
    found = app.get_command(click.Context(app), name)
    assert found
    assert (found.help or "").split()[0] == COMMANDS[name].split()[0]


GROUPS = [[], ["case"], ["cache"], ["lexicon"]]
"""Command lines that end where a command is to be chosen."""


@pytest.mark.parametrize("arguments", GROUPS, ids=lambda words: " ".join(words) or "bare")
def test_without_a_command_the_help_is_printed_as_help_is(line: Captured, arguments: list[str]) -> None:
    code, out, err = line(arguments)
    assert (code, err) == (0, "")
    assert out == line([*arguments, "--help"])[1]
    assert len(out.splitlines()) > 5


def test_the_version_is_shown(line: Captured) -> None:
    assert line(["--version"]) == (0, f"resodiff {__version__}\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_script_of_the_shell(line: Captured, shell: str) -> None:
    code, out, _ = line(["completion", shell])
    assert code == 0
    assert "_RESODIFF_COMPLETE" in out


# ---------------------------------------------------------------- mistakes


WRONG = [
    (["nonsense"], 2, "No such command"),
    (["compare"], 2, "Missing argument"),
    (["compare", "a.txt", "b.txt", "--format", "odt"], 2, "'odt' is not one of"),
    (["compare", "a.txt", "b.txt", "-o", "out.odt"], 2, ".json, .md, .csv"),
    (["compare", "a.txt", "b.txt", "-o", "out.md", "--format", "json"], 2, "do not agree"),
    (["compare", "-", "-"], 2, "only once"),
    (["compare", "no-such-file.txt", "other.txt"], 3, "there is no file"),
    (["read", "A/HRC/RES/90/7"], 3, "not in the cache"),
    (["read", "."], 3, "is a folder"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "words"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, list) else ""
)
def test_a_mistake_is_one_line_that_says_what_mends_it(
    line: Captured, arguments: list[str], code: int, words: str
) -> None:
    got, out, err = line(arguments)
    assert (got, out) == (code, "")
    assert re.fullmatch(r"resodiff: [^\n]+: [^\n]+\n", err)
    assert words in err


def test_a_fault_of_our_own_is_one_line(line: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("gone")

    monkeypatch.setattr("resodiff.pipeline.read", broken)
    monkeypatch.delenv("RESODIFF_DEBUG", raising=False)
    code, out, err = line(["read", "a.txt"])
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "KeyError" in err
    assert "RESODIFF_DEBUG=1" in err
    monkeypatch.setenv("RESODIFF_DEBUG", "1")
    assert "Traceback" in line(["read", "a.txt"])[2]


def test_ctrl_c_ends_with_130(line: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("resodiff.pipeline.read", interrupted)
    code, out, err = line(["read", "a.txt"])
    assert (code, out) == (130, "")
    assert "Traceback" not in err


# ---------------------------------------------------------------- read


def test_read_shows_what_was_understood(line: Captured, adopted: Path) -> None:
    code, out, err = line(["read", str(adopted)])
    assert (code, err) == (0, "")
    assert "Operative part: 3 paragraphs" in out
    assert re.search(r"^ +2  Encourages the Government of Varonia", out, re.MULTILINE)


def test_read_takes_standard_input(adopted: Path) -> None:
    out, err = command("read", "-", "--format", "json").communicate(RESOLUTION)
    assert '"name": "standard input"' in out
    assert err == ""


def test_a_reader_that_leaves_early_is_no_failure(adopted: Path) -> None:
    process = command("read", str(adopted), "--format", "json")
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == ""
    assert process.wait() == 0
    process.stderr.close()
    assert process.stdin
    process.stdin.close()
